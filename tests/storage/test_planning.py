"""A night's plan, and what it makes of entries whose source takes no part."""

from datetime import timedelta

from sqlalchemy import select, update

from storage.database import Database, Transaction
from storage.outcomes import carry_over
from storage.planning import Rules, settle, work_of
from storage.sources import NightSource
from storage.tables import entries, outcomes
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
