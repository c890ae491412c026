import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies.amounts import same_amount


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,500.0", "1500"),
        ("1,500.0", "1.500,0"),
        ("1,333", "1.333"),
        ("12,5", "12.5"),
        ("1.500.000", "1,500,000"),
        ("2.500", "2,5"),
        ("٢٫٥", "2.5"),
        ("१२", "12"),
        ("二十四", "24"),
        ("三千", "3,000"),
        ("二〇二六", "2026"),
        ("250万", "二百五十万"),
        ("1,200万", "1200万"),
        ("3.5億", "三亿五千万"),
        ("十", "10"),
    ],
)
def test_one_amount_is_printed_in_many_ways(one: str, other: str) -> None:
    assert same_amount(one, other)
    assert same_amount(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2.1", "2.4"),
        ("2.1", "21"),
        ("1,500.0", "15,000"),
        ("1.500.000", "1.5"),
        ("1,500.250", "1.500250"),
        ("二十四", "二十五"),
        ("三千", "三万"),
        ("1,200万", "200万"),
        ("10", "1"),
        ("", "1"),
    ],
)
def test_other_amounts_are_told_apart(one: str, other: str) -> None:
    assert not same_amount(one, other)


@given(st.text(alphabet="0123456789.,二十百千万億兆٫٣½²x"))
def test_whatever_is_printed_says_the_same_as_itself(printed: str) -> None:
    assert same_amount(printed, printed)
