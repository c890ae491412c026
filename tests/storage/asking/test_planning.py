"""A night's plan, and what it makes of entries whose source takes no part."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from storage.articles.readings import unread
from storage.asking.asks import asks_of
from storage.asking.planning import Rules, settle, work_of
from storage.asking.sources import NightSource
from storage.nights.outcomes import carry_over
from storage.sql.database import Database, Transaction
from storage.sql.tables import entries, outcomes
from tests.storage.rows import AT, HERALD, NIGHT, add_entry, close

NEXT, LATER = "2026-11-25", "2026-11-26"
SOURCES = {"herald": HERALD}


def left_unread(txn: Transaction) -> None:
    """Leave of the herald a page that was fetched, an announcement, and what was not asked for."""
    for entry, reason in enumerate(("fetched", "entry:robots", "announced"), start=1):
        add_entry(txn, entry)
        close(txn, entry, "pending", reason)
    txn.execute(update(outcomes).where(outcomes.c.entry_id == 1).values(page_id=7))
    txn.execute(update(outcomes).values(batch=1))


def plan(txn: Transaction, night: str, sources: dict[str, NightSource]) -> None:
    carry_over(txn, night, AT, since=NIGHT)
    settle(txn, Rules(night, AT, recheck=timedelta(days=1), give_up=5), sources)


def waiting(txn: Transaction, night: str) -> list[tuple[str, int | None, bool]]:
    columns = outcomes.c.reason, outcomes.c.page_id, outcomes.c.carried
    query = select(*columns).where(outcomes.c.night == night, outcomes.c.outcome == "pending")
    return [tuple(row) for row in txn.execute(query.order_by(outcomes.c.entry_id))]


def test_nothing_of_a_source_that_is_off_is_in_a_batch(database: Database) -> None:
    with database.write() as txn:
        left_unread(txn)

        plan(txn, NEXT, {})

        assert [reason for reason, _, _ in waiting(txn, NEXT)] == ["source-off"] * 3
        assert work_of(txn, NEXT) == []


def test_a_kept_page_is_read_when_its_source_is_on_again(database: Database) -> None:
    with database.write() as txn:
        left_unread(txn)

        plan(txn, NEXT, {})
        plan(txn, LATER, SOURCES)

        assert waiting(txn, LATER) == [
            ("fetched", 7, True),
            ("entry:robots", None, True),
            ("announced", None, True),
        ]
        assert set(txn.execute(select(entries.c.attempts)).scalars()) == {1}  # the first night's


def test_what_no_batch_asked_for_was_not_tried(database: Database) -> None:
    with database.write() as txn:
        left_unread(txn)
        txn.execute(update(outcomes).where(outcomes.c.reason == "announced").values(batch=None))

        plan(txn, NEXT, SOURCES)

        tried = select(entries.c.id).where(entries.c.attempts > 0).order_by(entries.c.id)
        assert txn.execute(tried).scalars().all() == [1, 2]


def test_what_failed_for_a_passing_cause_is_asked_for_again_though_nobody_announces_it(
    database: Database,
) -> None:
    passing = ["timeout", "connection", "dns", "tls", "page-lost", "http-500", "http-503"]
    lasting = ["http-404", "http-410", "too-large", "bad-url", "gave-up"]
    with database.write() as txn:
        for entry, reason in enumerate([*passing, *lasting], start=1):
            add_entry(txn, entry)
            close(txn, entry, "failed", reason)
        txn.execute(update(outcomes).values(batch=1))

        plan(txn, NEXT, SOURCES)

        assert waiting(txn, NEXT) == [("announced", None, True)] * len(passing)
        attempts = select(entries.c.attempts).order_by(entries.c.id)
        assert txn.execute(attempts).scalars().all() == [1] * len(passing) + [0] * len(lasting)


def test_what_always_fails_is_given_up(database: Database) -> None:
    nights = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"]
    with database.write() as txn:
        add_entry(txn, 1)
        close(txn, 1, "failed", "timeout")
        txn.execute(update(outcomes).values(batch=1))

        for night in nights:
            plan(txn, night, SOURCES)
            open_tonight = outcomes.c.night == night, outcomes.c.outcome == "pending"
            closed = {"outcome": "failed", "reason": "timeout", "batch": 1}
            txn.execute(update(outcomes).where(*open_tonight).values(**closed))

        told = select(outcomes.c.night, outcomes.c.reason).order_by(outcomes.c.night)
        assert [tuple(row) for row in txn.execute(told)] == [
            *((night, "timeout") for night in [NIGHT, *nights[:4]]),
            (nights[4], "gave-up"),
        ]


def test_an_article_that_we_hold_is_not_asked_for_because_it_failed_once(
    database: Database,
) -> None:
    with database.write() as txn:
        add_entry(txn, 1)
        close(txn, 1, "failed", "timeout")
        txn.execute(update(entries).values(page_id=7))

        plan(txn, NEXT, SOURCES)

        assert waiting(txn, NEXT) == []


def test_what_nobody_dated_and_nobody_came_to_ask_for_grows_old(database: Database) -> None:
    days = timedelta(days=SOURCES["herald"].source.max_age_days)
    with database.write() as txn:
        for entry, seen in enumerate([AT - days - timedelta(hours=1), AT - days], start=1):
            add_entry(txn, entry)
            close(txn, entry, "pending", "host-slow")
            these = update(entries).where(entries.c.id == entry)
            txn.execute(these.values(first_seen=seen))

        plan(txn, NEXT, SOURCES)

        told = select(outcomes.c.outcome, outcomes.c.reason).where(outcomes.c.night == NEXT)
        ended = txn.execute(told.order_by(outcomes.c.entry_id)).all()
        assert [tuple(row) for row in ended] == [("filtered", "too-old"), ("pending", "announced")]


def test_what_a_slow_host_left_waits_behind_tonights_news_and_was_not_tried(
    database: Database,
) -> None:
    with database.write() as txn:
        for entry, (reason, first) in enumerate(
            [("host-slow", NIGHT), ("host-slow", NIGHT), ("announced", NEXT)], start=1
        ):
            add_entry(txn, entry)
            close(txn, entry, "pending", reason)
            txn.execute(update(entries).where(entries.c.id == entry).values(first_night=first))
        txn.execute(update(outcomes).values(batch=1))

        again = asks_of(txn, NIGHT, 1)
        plan(txn, NEXT, SOURCES)

        assert [ask.entry_id for ask in again] == [3, 1, 2]
        attempts = select(entries.c.attempts).order_by(entries.c.id)
        assert txn.execute(attempts).scalars().all() == [0, 0, 1]


def test_what_readers_had_no_time_for_is_read_in_the_next_night_behind_its_news(
    database: Database,
) -> None:
    with database.write() as txn:
        for entry, (reason, first) in enumerate(
            [("slow-to-read", NIGHT), ("entry:feed", NIGHT), ("entry:feed", NEXT)], start=1
        ):
            add_entry(txn, entry)
            close(txn, entry, "pending", reason)
            txn.execute(update(entries).where(entries.c.id == entry).values(first_night=first))
        slow = outcomes.c.reason == "slow-to-read"
        txn.execute(update(outcomes).where(slow).values(detail="entry:robots"))
        txn.execute(update(outcomes).values(batch=1))

        plan(txn, NEXT, SOURCES)

        kept = select(outcomes.c.reason, outcomes.c.detail).where(outcomes.c.night == NEXT)
        told = txn.execute(kept.order_by(outcomes.c.entry_id)).all()
        txn.execute(update(outcomes).values(batch=1))
        assert told[0] == ("slow-to-read", "entry:robots")
        assert [(item.entry_id, item.why) for item in unread(txn, NEXT, 1)] == [
            (3, "feed"),
            (1, "robots"),
            (2, "feed"),
        ]
        attempts = select(entries.c.attempts).order_by(entries.c.id)
        assert txn.execute(attempts).scalars().first() == 0


def test_what_readers_had_no_time_for_grows_old(database: Database) -> None:
    days = timedelta(days=SOURCES["herald"].source.max_age_days)
    with database.write() as txn:
        for entry, reason in enumerate(["slow-to-read", "fetched"], start=1):
            add_entry(txn, entry)
            close(txn, entry, "pending", reason)
        txn.execute(update(outcomes).values(detail="fetched"))
        txn.execute(update(entries).values(first_seen=AT - days - timedelta(hours=1)))

        plan(txn, NEXT, SOURCES)

        told = select(outcomes.c.outcome, outcomes.c.reason).where(outcomes.c.night == NEXT)
        ended = txn.execute(told.order_by(outcomes.c.entry_id)).all()
        assert [tuple(row) for row in ended] == [("filtered", "too-old"), ("pending", "fetched")]


def test_what_readers_had_no_time_for_waits_for_its_source_and_is_read_when_it_is_on_again(
    database: Database,
) -> None:
    with database.write() as txn:
        add_entry(txn, 1)
        close(txn, 1, "pending", "slow-to-read")
        txn.execute(update(outcomes).values(detail="entry:feed"))

        plan(txn, NEXT, {})
        plan(txn, LATER, SOURCES)

        told = select(outcomes.c.reason, outcomes.c.detail).order_by(outcomes.c.night)
        assert [tuple(row) for row in txn.execute(told)] == [
            ("slow-to-read", "entry:feed"),
            ("source-off", "entry:feed"),
            ("entry:feed", None),
        ]


def test_an_old_entry_outlasts_a_night_in_which_its_source_is_off(database: Database) -> None:
    with database.write() as txn:
        add_entry(txn, 1)
        close(txn, 1, "pending", "fetched")
        txn.execute(update(entries).values(first_night="2026-08-01"))
        txn.execute(update(outcomes).values(page_id=7))

        plan(txn, NEXT, {})
        plan(txn, LATER, SOURCES)

        assert waiting(txn, NEXT) == [("source-off", 7, True)]
        assert waiting(txn, LATER) == [("fetched", 7, True)]


@pytest.mark.parametrize("reason", ["fetched", "source-off"])
def test_what_waits_for_a_source_that_stays_off_is_given_up_quietly(
    database: Database, reason: str
) -> None:
    first = date.fromisoformat(NIGHT)
    with database.write() as txn:
        add_entry(txn, 1)
        close(txn, 1, "pending", reason)

        carried = 0
        for count in range(1, 41):
            night, since = first + timedelta(days=count), first + timedelta(days=count - 30)
            carried += carry_over(txn, night.isoformat(), AT, since=since.isoformat())
            settle(txn, Rules(night.isoformat(), AT, timedelta(days=1), give_up=5), {})

        assert carried == 30


def test_what_is_announced_again_waits_anew_for_its_source(database: Database) -> None:
    with database.write() as txn:
        add_entry(txn, 1)
        txn.execute(update(entries).values(first_night="2026-08-01"))
        close(txn, 1, "pending", "source-off", night="2026-08-01")
        close(txn, 1, "pending", "source-off", night="2026-08-02", carried=True)
        close(txn, 1, "pending", "source-off", night=NIGHT)

        assert carry_over(txn, NEXT, AT, since="2026-10-26") == 1
