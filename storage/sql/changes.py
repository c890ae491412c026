"""The commit-ordered list of what changed: readers go on from the last number they saw."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select, update

from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import changes, cursors

CHANGES = "changes"


def add_change(txn: Transaction, kind: str, article_id: int, *, night: str, at: datetime) -> None:
    """Write one change."""
    add_changes(txn, kind, [article_id], night=night, at=at)


def add_changes(
    txn: Transaction, kind: str, article_ids: Sequence[int], *, night: str, at: datetime
) -> None:
    """Write one change for each article, in order.

    The cursor's row stays locked until commit, so numbers become visible in order.
    """
    last = _advance(txn, len(article_ids))
    rows = [
        {"number": number, "kind": kind, "article_id": article_id, "night": night, "at": at}
        for number, article_id in enumerate(article_ids, last - len(article_ids) + 1)
    ]
    if rows:
        txn.execute(insert(changes), rows)


def _advance(txn: Transaction, count: int) -> int:
    """Take `count` numbers; return the last of them."""
    mine = cursors.c.name == CHANGES
    step = update(cursors).where(mine).values(value=cursors.c.value + count)
    taken = txn.execute(step.returning(cursors.c.value)).scalar()
    if taken is not None:
        return int(taken)
    insert_or_ignore(txn, cursors, [{"name": CHANGES, "value": 0}])
    return _advance(txn, count)


def changed_articles(txn: Transaction, night: str) -> list[int]:
    """Return the ids of all articles that changed in `night`, in order of id."""
    rows = select(changes.c.article_id).where(changes.c.night == night).distinct()
    return sorted(txn.execute(rows).scalars())
