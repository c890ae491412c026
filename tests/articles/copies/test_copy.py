from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from articles.copies.copy import text_digest, week_of

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


def test_weeks_begin_on_thursdays_as_1970_did() -> None:
    assert week_of(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert week_of(datetime(2026, 11, 25, 23, 59, tzinfo=UTC)) == 2968
    assert week_of(datetime(2026, 11, 26, tzinfo=UTC)) == 2969
