"""What endpoints announce, and what they still say when they answer that nothing changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from storage.asking.endpoints import Poll, save_poll
from storage.asking.frontier import Announcement, Announcer, announce, announce_again
from storage.sql.database import Database, Transaction
from storage.sql.tables import announcements, entries, outcomes
from tests.storage.rows import HERALD_FEED

FEED = replace(HERALD_FEED, etag='"1"')
BEGAN = datetime(2026, 11, 24, 1, 2, 3, 456789, tzinfo=UTC)
NOT_MODIFIED = None


def poll(txn: Transaction, hour: int, said: str | None) -> int:
    """Let the feed answer with the entries `said`, a letter each, or that nothing changed.

    Returns how many it announced.
    """
    at = BEGAN + timedelta(hours=hour)
    night = at.date().isoformat()
    who = Announcer(night, FEED.id, FEED.source_id, at)
    if said is NOT_MODIFIED:
        count, outcome = announce_again(txn, who), "not-modified"
    else:
        announce(txn, who, [announced(letter) for letter in said])
        count, outcome = len(said), "ok"
    save_poll(txn, Poll(night, FEED, at, outcome, None, entries=count))
    return count


def announced(letter: str) -> Announcement:
    key = f"https://herald.example/{letter}"
    return Announcement(key, key, "herald.example", letter.encode() * 16, b"{}", None)


def said_in(txn: Transaction, day: int) -> str:
    """Return the entries that were announced in the night of `day`, if each has an outcome."""
    night = f"2026-11-{day}"
    letters = select(entries.c.url).where(entries.c.id == announcements.c.entry_id)
    rows = select(letters.scalar_subquery()).where(announcements.c.night == night)
    found = "".join(sorted(url[-1] for url in txn.execute(rows).scalars()))
    opened = txn.execute(select(outcomes.c.entry_id).where(outcomes.c.night == night)).all()
    assert len(opened) == len(found)
    return found


@pytest.mark.parametrize(
    ("day_before", "repeated"),
    [
        (["ab"], "ab"),
        ([""], ""),
        (["abc", "bcd", "cde"], "cde"),
        (["ab", "b", "ab"], "ab"),
        (["ab", ""], ""),
        (["ab", "bc", NOT_MODIFIED], "bc"),
    ],
)
def test_a_feed_that_did_not_change_says_what_its_last_answer_said(
    database: Database, day_before: list[str | None], repeated: str
) -> None:
    with database.write() as txn:
        for hour, said in enumerate(day_before):
            poll(txn, hour, said)

        assert poll(txn, 24, NOT_MODIFIED) == len(repeated)
        assert said_in(txn, 25) == repeated


def test_an_emptied_feed_is_not_filled_again(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 0, "ab")
        poll(txn, 24, "")

        assert poll(txn, 48, NOT_MODIFIED) == 0
        assert [said_in(txn, day) for day in (24, 25, 26)] == ["ab", "", ""]


def test_a_feed_may_be_unchanged_for_many_nights(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 0, "ab")
        poll(txn, 2, "b")

        assert [poll(txn, 24 * day, NOT_MODIFIED) for day in (1, 2, 3)] == [1, 1, 1]
        assert [said_in(txn, day) for day in (24, 25, 26, 27)] == ["ab", "b", "b", "b"]


def test_what_is_repeated_is_not_what_a_later_answer_of_the_night_says(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 0, "ab")
        poll(txn, 24, NOT_MODIFIED)
        poll(txn, 26, "bc")

        assert poll(txn, 48, NOT_MODIFIED) == 2
        assert [said_in(txn, day) for day in (24, 25, 26)] == ["ab", "abc", "bc"]


def test_an_answer_is_repeated_once_a_night(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 0, "ab")

        assert [poll(txn, hour, NOT_MODIFIED) for hour in (1, 24, 25)] == [0, 2, 0]


def test_a_feed_that_never_answered_says_nothing(database: Database) -> None:
    with database.write() as txn:
        assert poll(txn, 0, NOT_MODIFIED) == 0


def test_when_an_entry_was_first_seen_in_a_night_stays_known(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 0, "a")
        poll(txn, 5, "a")

        seen = select(announcements.c.seen_at, announcements.c.last_seen_at)
        assert txn.execute(seen).all() == [(BEGAN, BEGAN + timedelta(hours=5))]


def test_the_newest_words_of_a_night_count_and_are_repeated(database: Database) -> None:
    corrected = replace(announced("a"), hint_digest=b"corrected" * 2)
    with database.write() as txn:
        poll(txn, 0, "a")
        announce(txn, Announcer("2026-11-24", FEED.id, "herald", BEGAN), [corrected])
        poll(txn, 24, NOT_MODIFIED)

        words = select(announcements.c.night, announcements.c.hint_digest)
        assert txn.execute(words.order_by(announcements.c.night)).all() == [
            ("2026-11-24", corrected.hint_digest),
            ("2026-11-25", corrected.hint_digest),
        ]


def test_what_an_earlier_version_kept_is_repeated_whole(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 0, "ab")
        poll(txn, 1, "b")
        txn.execute(update(announcements).values(last_seen_at=None))

        assert poll(txn, 24, NOT_MODIFIED) == 2
