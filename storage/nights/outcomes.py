"""Outcomes: what a night owes to each entry. Opened pending, closed once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Select, and_, case, exists, literal, or_, select, update

from storage.sql.database import Transaction
from storage.sql.dialects import insert_from_select_or_ignore, insert_or_ignore
from storage.sql.tables import entries, outcomes

T = TypeVar("T")

PENDING = "pending"
# Whose `detail` keeps how far the entry had come: it waits for its source, or for readers.
_KEEPS_STATE = ("source-off", "slow-to-read")
# Pending for these, an entry waits as long as it takes.
OURS = ("disk", "host-slow", *_KEEPS_STATE)
# What failed for these may be had tomorrow: outlets go down for a night, and name servers.
_PASSING = ("timeout", "connection", "dns", "tls", "page-lost")
# Below SQLite's and PostgreSQL's limits on bound values.
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an entry, and why."""

    outcome: str
    reason: str
    detail: str | None = None
    article_id: int | None = None


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """Yield `items` in lists short enough for one statement."""
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def open_outcomes(txn: Transaction, night: str, at: datetime, ids: Sequence[int]) -> None:
    """Open a pending outcome for each entry that has none tonight."""
    names = ["night", "entry_id", "source_id", "outcome", "reason", "carried", "opened_at"]
    query = select(
        literal(night),
        entries.c.id,
        entries.c.source_id,
        literal(PENDING),
        literal("announced"),
        literal(False, outcomes.c.carried.type),
        literal(at, outcomes.c.opened_at.type),
    ).where(entries.c.id.in_(ids))
    insert_from_select_or_ignore(txn, outcomes, names, query)


def carry_over(txn: Transaction, night: str, now: datetime, *, since: str) -> int:
    """Open outcomes for what the nights from `since` on left unfinished; return how many.

    That is what is pending, and what failed for a passing cause and was never read. What did
    nothing in these nights but wait for a source that is off stays behind: it may be off for good.
    """
    rows = _unfinished(txn, night, since)
    opened = [
        {
            "night": night,
            "entry_id": row.entry_id,
            "source_id": row.source_id,
            "outcome": PENDING,
            **_state_of(row),
            "carried": True,
            "page_id": row.page_id if row.kept else None,
            "hint_digest": row.hint_digest,
            "opened_at": now,
        }
        for row in rows
    ]
    for chunk in chunks(opened):
        insert_or_ignore(txn, outcomes, chunk)
    # What we ourselves put off, or never asked for, is no sign that it cannot be had.
    tried = [row.entry_id for row in rows if row.batch is not None and row.reason not in OURS]
    again = entries.c.attempts + 1
    for ids in chunks(tried):
        txn.execute(update(entries).where(entries.c.id.in_(ids)).values(attempts=again))
    return len(opened)


def _unfinished(txn: Transaction, night: str, since: str) -> Sequence[Row[Any]]:
    later = outcomes.alias("later")
    newest = ~(
        select(later.c.entry_id)
        .where(later.c.entry_id == outcomes.c.entry_id, later.c.night > outcomes.c.night)
        .exists()
    )
    come = how_far()
    # A page that was kept but not read needs no second request.
    kept = or_(come == "fetched", come.like("entry:%"))
    columns = [
        outcomes.c.entry_id,
        outcomes.c.source_id,
        outcomes.c.page_id,
        outcomes.c.hint_digest,
        outcomes.c.reason,
        outcomes.c.batch,
    ]
    query: Select[Any] = (
        select(*columns, come.label("come"), kept.label("kept"))
        .where(outcomes.c.night < night, outcomes.c.night >= since)
        .where(or_(outcomes.c.reason != "source-off", _did_not_only_wait(night, since)))
        .where(or_(outcomes.c.outcome == PENDING, _may_be_had_later()), newest)
    )
    return txn.execute(query).all()


def close(
    txn: Transaction, night: str, ids: Iterable[int], outcome: Outcome, *, at: datetime
) -> None:
    """Give the entries of `night` that are still pending their final outcome."""
    values: dict[str, object] = {
        "outcome": outcome.outcome,
        "reason": outcome.reason,
        "detail": outcome.detail,
        "closed_at": at,
    }
    if outcome.article_id is not None:
        values["article_id"] = outcome.article_id
    for chunk in chunks(ids):
        these = *_pending(night), outcomes.c.entry_id.in_(chunk)
        txn.execute(update(outcomes).where(*these).values(**values))


def note(
    txn: Transaction,
    night: str,
    entry_id: int,
    reason: str,
    *,
    detail: str | None = None,
    page_id: int | None = None,
) -> None:
    """Say why an entry is still pending."""
    values: dict[str, object] = {"reason": reason, "detail": detail}
    if page_id is not None:
        values["page_id"] = page_id
    txn.execute(
        update(outcomes).where(*_pending(night), outcomes.c.entry_id == entry_id).values(**values)
    )


def move(txn: Transaction, entry_id: int, *, url: str, host: str) -> None:
    """Ask for an entry at `url` from now on: its own host sent us there."""
    txn.execute(update(entries).where(entries.c.id == entry_id).values(fetch_url=url, host=host))


def _did_not_only_wait(night: str, since: str) -> ColumnElement[bool]:
    """Match what was announced, or had a source that was on, in a night from `since` on."""
    earlier = outcomes.alias("earlier")
    return exists().where(
        earlier.c.entry_id == outcomes.c.entry_id,
        earlier.c.night < night,
        earlier.c.night >= since,
        or_(earlier.c.reason != "source-off", ~earlier.c.carried),
    )


def how_far() -> ColumnElement[Any]:
    """Return how far an entry has come, also where its reason says what it waits for."""
    keeps = outcomes.c.reason.in_(_KEEPS_STATE)
    return case((keeps, outcomes.c.detail), else_=outcomes.c.reason)


def _state_of(row: Any) -> dict[str, str | None]:
    """Return reason and detail with which an entry is carried over."""
    if not row.kept:
        return {"reason": "announced", "detail": None}
    if row.reason == "slow-to-read":
        return {"reason": "slow-to-read", "detail": row.come}
    return {"reason": row.come, "detail": None}


def _may_be_had_later() -> ColumnElement[bool]:
    passing = or_(outcomes.c.reason.in_(_PASSING), outcomes.c.reason.like("http-5%"))
    unread = exists().where(entries.c.id == outcomes.c.entry_id, entries.c.page_id.is_(None))
    return and_(outcomes.c.outcome == "failed", passing, unread)


def _pending(night: str) -> tuple[ColumnElement[bool], ...]:
    return outcomes.c.night == night, outcomes.c.outcome == PENDING
