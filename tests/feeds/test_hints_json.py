from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Instant
from articles.hints import Hints
from feeds.hints_json import hints_digest, hints_from_json, hints_to_json

TEXTS = st.text(st.characters(), max_size=20)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
INSTANTS = st.builds(
    Instant,
    at=st.datetimes(timezones=st.just(UTC)),
    zone=TEXTS,
    raw=TEXTS,
    tz_known=st.booleans(),
    has_time=st.booleans(),
)
HINTS = st.builds(
    Hints,
    title=st.none() | TEXTS,
    summary=st.none() | TEXTS,
    content=st.none() | TEXTS,
    authors=LISTS,
    published=st.none() | INSTANTS,
    updated=st.none() | INSTANTS,
    language=st.none() | TEXTS,
    categories=LISTS,
    image=st.none() | TEXTS,
)


@given(HINTS)
def test_hints_come_back_as_they_went(hints: Hints) -> None:
    assert hints_from_json(hints_to_json(hints)) == hints


@given(HINTS, HINTS)
def test_only_equal_hints_share_a_digest(one: Hints, other: Hints) -> None:
    assert (hints_digest(one) == hints_digest(other)) == (one == other)


def test_hints_that_were_kept_with_an_id_are_read() -> None:
    assert hints_from_json(b'{"guid":"1","title":"Talks"}') == Hints(title="Talks")


def test_what_is_not_stated_is_left_out() -> None:
    published = Instant(datetime(2026, 11, 24, 5, tzinfo=UTC), "+01:00", "24 Nov 2026 06:00 +0100")

    assert hints_to_json(Hints()) == b"{}"
    assert hints_to_json(Hints(title="Føre", published=published)).decode() == (
        '{"published":{"at":"2026-11-24T05:00:00+00:00","has_time":true,'
        '"raw":"24 Nov 2026 06:00 +0100","tz_known":true,"zone":"+01:00"},"title":"Føre"}'
    )


def test_half_characters_are_kept() -> None:
    hints = Hints(title="\ud800")

    assert hints_from_json(hints_to_json(hints)) == hints
    with pytest.raises(UnicodeDecodeError):
        hints_to_json(hints).decode()
