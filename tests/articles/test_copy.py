import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copy import WORDS_FOR_A_COPY, text_digest
from articles.text import count_words

COPY = (
    "Ferry services between \u201cPort Alder\u201d and Birch Island stopped on Monday \u2014 again."
)


def test_the_same_copy_in_other_typography_has_one_digest() -> None:
    plain = 'Ferry services between "Port Alder" and Birch Island stopped on Monday--again.'

    assert text_digest(COPY) == text_digest(plain)
    assert len(text_digest(COPY)) == 16


def test_one_changed_word_is_another_copy() -> None:
    assert text_digest(COPY) != text_digest(COPY.replace("Monday", "Sunday"))


@given(st.text())
def test_any_text_has_a_digest(text: str) -> None:
    assert len(text_digest(text + "\ud800")) == 16


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("", False),
        ("More to follow.", False),
        ("word " * (WORDS_FOR_A_COPY - 1), False),
        ("word " * WORDS_FOR_A_COPY, True),
        ("港口因洪水关闭" * 10, True),
        ("港口因洪水关闭", False),
    ],
)
def test_only_copy_of_some_length_is_evidence(text: str, enough: bool) -> None:
    assert (count_words(text) >= WORDS_FOR_A_COPY) is enough
