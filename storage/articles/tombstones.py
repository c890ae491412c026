"""Addresses that were erased and must not come back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, select

from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_update
from storage.sql.tables import tombstones, urls


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of an address that must not come back."""

    reason: str
    at: datetime


def tombstone_at(txn: Transaction, key: str) -> Tombstone | None:
    """Return the tombstone of an address, if it was erased."""
    return _first(txn, tombstones.c.url_key == key)


def tombstone_of(txn: Transaction, article_id: int) -> Tombstone | None:
    """Return the tombstone of an article, if it was erased."""
    return _first(txn, tombstones.c.article_id == article_id)


def _first(txn: Transaction, which: ColumnElement[bool]) -> Tombstone | None:
    query = select(tombstones.c.reason, tombstones.c.at).where(which)
    row = txn.execute(query.order_by(tombstones.c.url_key).limit(1)).one_or_none()
    return None if row is None else Tombstone(row.reason, row.at)


def is_buried(key: ColumnElement[str]) -> ColumnElement[bool]:
    """Say whether a URL key is that of an erased address; NULL is not."""
    return exists().where(tombstones.c.url_key == key)


def buried(txn: Transaction, keys: Collection[str]) -> set[str]:
    """Return those of `keys` that must not come back."""
    query = select(tombstones.c.url_key).where(tombstones.c.url_key.in_(keys))
    return set(txn.execute(query).scalars())


def bury(txn: Transaction, keys: Collection[str], reason: str, now: datetime) -> None:
    """Keep addresses from coming back; note the article that each led to, while it is known."""
    led = select(urls.c.url_key, urls.c.article_id).where(urls.c.url_key.in_(keys))
    articles = {row.url_key: row.article_id for row in txn.execute(led)}
    known = select(tombstones.c.url_key, tombstones.c.article_id)
    for row in txn.execute(known.where(tombstones.c.url_key.in_(keys))):
        articles.setdefault(row.url_key, row.article_id)
    rows = [
        {"url_key": key, "article_id": articles.get(key), "reason": reason, "at": now}
        for key in sorted(keys)
    ]
    insert_or_update(txn, tombstones, rows, update=["article_id", "reason", "at"])
