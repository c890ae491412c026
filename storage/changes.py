"""The commit-ordered list of what changed: readers go on from the last number they saw."""

from datetime import datetime

from sqlalchemy import insert, select, update

from storage.database import Transaction
from storage.dialects import insert_or_ignore
from storage.tables import changes, cursors

CHANGES = "changes"


def add_change(txn: Transaction, kind: str, article_id: int, *, night: str, at: datetime) -> int:
    """Write one change and return its number.

    The cursor's row stays locked until commit, so numbers become visible in order.
    """
    insert_or_ignore(txn, cursors, [{"name": CHANGES, "value": 0}])
    number: int = txn.execute(
        update(cursors)
        .where(cursors.c.name == CHANGES)
        .values(value=cursors.c.value + 1)
        .returning(cursors.c.value)
    ).scalar_one()
    row = {"number": number, "kind": kind, "article_id": article_id, "night": night, "at": at}
    txn.execute(insert(changes).values(row))
    return number


def changed_articles(txn: Transaction, night: str) -> list[int]:
    """Return the ids of all articles that changed in `night`, in order of id."""
    rows = select(changes.c.article_id).where(changes.c.night == night).distinct()
    return sorted(txn.execute(rows).scalars())
