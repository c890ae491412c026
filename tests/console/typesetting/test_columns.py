import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.typesetting.columns import columns

FIGURES = st.lists(st.none() | st.integers(0, 10**12), min_size=1, max_size=40)


def test_columns_stand_on_zero() -> None:
    drawn = columns([10, 40, 20], width=140, height=100)

    assert [column.height for column in drawn.columns] == [25, 100, 50]
    assert [column.y for column in drawn.columns] == [75, 0, 50]


def test_the_usual_night_is_the_median_of_those_before() -> None:
    drawn = columns([10, None, 40, 30, 900], width=140, height=90)

    assert drawn.usual == 30
    assert drawn.usual_y == 87


@pytest.mark.parametrize("figures", [[7], [None, 7], [None]])
def test_a_night_without_known_nights_before_has_no_usual(figures: list[int | None]) -> None:
    assert columns(figures, width=140, height=90).usual is None


def test_a_first_night_stands_at_the_end_of_its_row() -> None:
    (only,) = columns([7], width=140, height=90).columns

    assert (only.x, only.width) == (130, 7.2)


def test_an_unknown_night_is_not_a_night_with_nothing() -> None:
    unknown, nothing, one = columns([None, 0, 1], width=140, height=90).columns

    assert (unknown.figure, nothing.figure) == (None, 0)
    assert (unknown.height, nothing.height, one.height) == (0, 0, 90)


@given(FIGURES)
def test_no_column_leaves_the_drawing(figures: list[int | None]) -> None:
    drawn = columns(figures, width=264, height=72)

    for column in drawn.columns:
        assert column.x >= -0.1
        assert column.x + column.width <= 264.1
        assert 0 <= column.y <= column.y + column.height <= 72.1
    assert 0 <= drawn.usual_y <= 72
