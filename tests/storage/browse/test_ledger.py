from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from storage.browse.ledger import (
    Closed,
    announced,
    asked,
    books_of,
    carried,
    closed,
    listed,
    mismatches,
    nights_before,
    not_polled,
    partly,
    source_nights,
)
from storage.nights.nights import keep_report, reports_before
from storage.sql.database import Database
from storage.sql.tables import articles, night_sources, nights, outcomes, sources
from tests.storage.rows import AT, NIGHT, add_article, add_entry, announce, close, poll, run


@pytest.fixture
def night(database: Database) -> Database:
    """The herald owns entries 1-3, of which the post announces 3 as well; 4 was carried over."""
    with database.write() as txn:
        txn.execute(insert(nights).values(night=NIGHT, opened_at=AT))
        for entry in (1, 2, 3, 4):
            add_entry(txn, entry)
        add_entry(txn, 5, "post")
        for entry in (1, 2, 3):
            announce(txn, entry)
        announce(txn, 1, endpoint=2)
        announce(txn, 3, "post", endpoint=3)
        announce(txn, 5, "post", endpoint=3)
        close(txn, 1, "stored", "new")
        close(txn, 2, "stored", "new")
        close(txn, 3, "failed", "http-500")
        close(txn, 4, "pending", "stopped", carried=True)
        close(txn, 5, "unchanged", "same-text", source="post")
    return database


def test_both_sides_of_the_ledger_agree(night: Database) -> None:
    with night.read() as txn:
        assert announced(txn, NIGHT) == {"herald": 3, "post": 1}
        assert carried(txn, NIGHT) == {"herald": 1}
        assert closed(txn, NIGHT) == [
            Closed("herald", "failed", "http-500", 1),
            Closed("herald", "pending", "stopped", 1),
            Closed("herald", "stored", "new", 2),
            Closed("post", "unchanged", "same-text", 1),
        ]
        assert mismatches(txn, NIGHT) == []


def test_every_announcing_source_is_counted(night: Database) -> None:
    with night.read() as txn:
        assert listed(txn, NIGHT) == {"herald": 3, "post": 2}


def test_a_carried_entry_that_is_announced_again_counts_once(night: Database) -> None:
    with night.write() as txn:
        announce(txn, 4)

        assert announced(txn, NIGHT) == {"herald": 4, "post": 1}
        assert carried(txn, NIGHT) == {}
        assert mismatches(txn, NIGHT) == []


def test_an_entry_without_outcome_is_named(night: Database) -> None:
    with night.write() as txn:
        add_entry(txn, 6, "post")
        announce(txn, 6, "post", endpoint=3)

        (lost,) = mismatches(txn, NIGHT)

    assert (lost.entry_id, lost.url, lost.source_id) == (6, "http://post/6", "post")
    assert lost.problem == "announced, no outcome"


def test_an_outcome_that_nothing_led_to_is_named(night: Database) -> None:
    with night.write() as txn:
        add_entry(txn, 6)
        close(txn, 6, "stored", "new")
        close(txn, 99, "stored", "new")

        found = [(one.entry_id, one.url, one.problem) for one in mismatches(txn, NIGHT)]

    assert found == [
        (6, "http://herald/6", "outcome, not announced"),
        (99, "", "outcome, not announced"),
    ]


def test_only_the_first_mismatches_are_named(night: Database) -> None:
    with night.write() as txn:
        for entry in range(10, 40):
            add_entry(txn, entry)
            announce(txn, entry)

        assert len(mismatches(txn, NIGHT)) == 20


def test_other_nights_are_other_books(night: Database) -> None:
    with night.write() as txn:
        announce(txn, 1, night="2026-11-25")

        assert announced(txn, "2026-11-25") == {"herald": 1}
        assert closed(txn, "2026-11-25") == []
        assert announced(txn, NIGHT) == {"herald": 3, "post": 1}


def test_a_source_worked_in_a_night_if_one_endpoint_answered(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 1, "failed", "timeout", night="2026-11-23")
        poll(txn, 2, "ok", night="2026-11-23")
        poll(txn, 1, "not-modified", night="2026-11-22")
        poll(txn, 2, "failed", "http-500", night="2026-11-21")

    with database.read() as txn:
        worked = source_nights(txn, nights_before(txn, NIGHT, 7))

    assert worked == {
        "2026-11-23": {"herald"},
        "2026-11-22": {"herald"},
        "2026-11-21": frozenset(),
    }


def test_only_the_last_nights_count(database: Database) -> None:
    with database.write() as txn:
        for day in range(1, 12):
            poll(txn, 1, "ok", night=f"2026-11-{day:02}")

        before = nights_before(txn, "2026-11-11", 7)

    assert before == [f"2026-11-{day:02}" for day in range(10, 3, -1)]


def test_a_poll_that_we_put_off_asked_nobody(database: Database) -> None:
    with database.write() as txn:
        poll(txn, 1, "pending", "stopped", source="stopped")
        poll(txn, 2, "pending", "robots-unavailable", source="away")
        poll(txn, 3, "failed", "timeout", source="slow")
        poll(txn, 4, "ok", source="fine")

        assert asked(txn, NIGHT) == {"away", "slow", "fine"}


def test_all_endpoints_without_room_are_counted_by_their_last_poll(database: Database) -> None:
    with database.write() as txn:
        for endpoint in range(1, 302):
            poll(txn, endpoint, "pending", "disk")
        poll(txn, 1, "ok")
        poll(txn, 400, "failed", "timeout")

        assert not_polled(txn, NIGHT) == 300


def test_books_hold_only_sources_that_take_part(night: Database) -> None:
    with night.write() as txn:
        for source in ("herald", "post"):
            row = {"id": source, "name": source.title(), "enabled": True, "version_id": 1}
            txn.execute(insert(sources).values(row))
        txn.execute(insert(night_sources).values(night=NIGHT, source_id="post", version_id=1))
        run(txn, "poll", start=AT, end=AT + timedelta(seconds=4))

        books = books_of(txn, NIGHT)

    assert books is not None
    assert books.sources == {"post": "Post"}
    assert books.announced == {"herald": 3, "post": 1}
    assert books.expected == {"herald": 4, "post": 1}
    assert [stage.stage for stage in books.summary.stages] == ["poll"]


def test_the_reports_of_the_nights_before_come_oldest_first(database: Database) -> None:
    with database.write() as txn:
        for day in (21, 22, 23, 24, 25):
            txn.execute(insert(nights).values(night=f"2026-11-{day}", opened_at=AT))
        for night in ("2026-11-22", "2026-11-24"):
            keep_report(txn, night, AT, verdict="good", report={"night": night})

        before = reports_before(txn, "2026-11-24", 2)

    assert before == [("2026-11-22", {"night": "2026-11-22"}), ("2026-11-23", None)]


def test_a_night_that_never_was_has_no_books(database: Database) -> None:
    with database.read() as txn:
        assert books_of(txn, NIGHT) is None


def test_the_books_are_only_read(night: Database) -> None:
    with night.read() as txn:
        books_of(txn, NIGHT)

        assert len(txn.execute(select(outcomes)).all()) == 5


def test_what_is_stored_and_not_the_whole_text_is_counted_by_extent(night: Database) -> None:
    with night.write() as txn:
        for entry in (1, 2, 5):
            source = "post" if entry == 5 else "herald"
            add_article(txn, entry, "Wall", "It holds.", source=source)
            this = outcomes.c.entry_id == entry
            txn.execute(update(outcomes).where(this).values(article_id=entry))
        teasers = articles.c.id.in_([2, 5])
        txn.execute(update(articles).where(teasers).values(extent="teaser"))

        assert partly(txn, NIGHT) == {"herald": {"teaser": 1}}
