"""What became of asking endpoints in a night: which gave nothing, and what was noted of others."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from storage.sql.database import Transaction
from storage.sql.tables import endpoints, polls

_MOST = 200
_ANSWERED = ("ok", "not-modified")


@dataclass(frozen=True, slots=True)
class Trouble:
    """An endpoint that gave nothing when it was last polled."""

    endpoint_id: int
    source_id: str
    kind: str
    url: str
    outcome: str
    reason: str | None
    polled_at: datetime
    failures: int
    last_ok_at: datetime | None


@dataclass(frozen=True, slots=True)
class Noted:
    """An endpoint that answered when it was last polled, and what was noted of its answer."""

    source_id: str
    kind: str
    url: str
    notes: tuple[str, ...]


def troubles(txn: Transaction, night: str) -> tuple[Trouble, ...]:
    """Return the first of the endpoints whose last poll of `night` brought nothing."""
    query = (
        select(
            polls.c.endpoint_id,
            polls.c.source_id,
            endpoints.c.kind,
            endpoints.c.url,
            polls.c.outcome,
            polls.c.reason,
            polls.c.polled_at,
            endpoints.c.failures,
            endpoints.c.last_ok_at,
        )
        .join(endpoints, endpoints.c.id == polls.c.endpoint_id)
        .where(_is_last(night), polls.c.outcome.not_in(_ANSWERED))
        .order_by(polls.c.source_id, endpoints.c.url)
        .limit(_MOST)
    )
    return tuple(Trouble(**row) for row in txn.execute(query).mappings())


def count_troubled(txn: Transaction, night: str) -> int:
    """Return how many endpoints' last poll of `night` brought nothing."""
    gave_nothing = _is_last(night), polls.c.outcome.not_in(_ANSWERED)
    count: int = txn.execute(
        select(func.count()).select_from(polls).where(*gave_nothing)
    ).scalar_one()
    return count


def noted(txn: Transaction, night: str) -> tuple[Noted, ...]:
    """Return the first of the endpoints of which something was noted in their last answer."""
    query = (
        select(polls.c.source_id, endpoints.c.kind, endpoints.c.url, polls.c.warnings)
        .join(endpoints, endpoints.c.id == polls.c.endpoint_id)
        .where(_is_last(night), polls.c.outcome.in_(_ANSWERED), polls.c.warnings != [])
        .order_by(polls.c.source_id, endpoints.c.url)
        .limit(_MOST)
    )
    return tuple(
        Noted(row.source_id, row.kind, row.url, tuple(row.warnings)) for row in txn.execute(query)
    )


def _is_last(night: str) -> ColumnElement[bool]:
    newest = select(func.max(polls.c.id)).where(polls.c.night == night)
    return polls.c.id.in_(newest.group_by(polls.c.endpoint_id))
