"""Endpoints: which are due, and what became of asking them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, insert, or_, select, update

from articles.source import LONGEST_BETWEEN_POLLS, EndpointKind
from articles.urls import host_key
from storage.sql.clocks import AHEAD
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import endpoints, night_sources, polls

# Longer than any source file can have an endpoint wait.
_LONGEST_WAIT = timedelta(minutes=LONGEST_BETWEEN_POLLS, days=1)


@dataclass(frozen=True, slots=True)
class DueEndpoint:
    """An endpoint that may be asked now."""

    id: int
    source_id: str
    url: str
    kind: EndpointKind
    host: str
    parent_id: int | None
    etag: str | None
    last_modified: str | None
    failures: int


@dataclass(frozen=True, slots=True)
class Poll:
    """What became of asking one endpoint. `outcome`: ok, not-modified, failed or pending.

    Without `next_poll_at` the endpoint stays due. `old` counts what was listed and left
    out for its age. `again`: the endpoint failed in this very poll before, which is counted.
    """

    night: str
    endpoint: DueEndpoint
    polled_at: datetime
    outcome: str
    next_poll_at: datetime | None
    reason: str | None = None
    page_id: int | None = None
    entries: int = 0
    new_entries: int = 0
    old: int = 0
    warnings: tuple[str, ...] = ()
    etag: str | None = None
    last_modified: str | None = None
    again: bool = False


def due_endpoints(
    txn: Transaction, night: str, now: datetime, only: Collection[str] = ()
) -> list[DueEndpoint]:
    """Return the endpoints of the night's sources (or of `only`) that are due at `now`."""
    query = (
        select(endpoints)
        .join(night_sources, night_sources.c.source_id == endpoints.c.source_id)
        .where(night_sources.c.night == night, endpoints.c.active)
        .where(_is_due(now))
        .order_by(endpoints.c.id)
    )
    if only:
        query = query.where(endpoints.c.source_id.in_(only))
    return [_due(row) for row in txn.execute(query)]


def still_due(txn: Transaction, endpoint_id: int, now: datetime) -> DueEndpoint | None:
    """Return the endpoint as it is known now; None where it is no longer due."""
    query = select(endpoints).where(endpoints.c.id == endpoint_id, endpoints.c.active, _is_due(now))
    row = txn.execute(query).one_or_none()
    return _due(row) if row else None


def add_children(
    txn: Transaction, parent: DueEndpoint, urls: Sequence[str], now: datetime
) -> list[DueEndpoint]:
    """Keep the sitemaps that an index names; return those that are due."""
    rows = [
        {
            "source_id": parent.source_id,
            "url": url,
            "kind": str(parent.kind),
            "parent_id": parent.id,
            "active": True,
            "host": host_key(url),
            "failures": 0,
        }
        for url in urls
    ]
    if rows:
        insert_or_ignore(txn, endpoints, rows)
    # A child that the index names no more holds nothing new.
    children = endpoints.c.parent_id == parent.id
    txn.execute(
        update(endpoints).where(children, endpoints.c.url.not_in(urls)).values(active=False)
    )
    txn.execute(update(endpoints).where(children, endpoints.c.url.in_(urls)).values(active=True))
    query = select(endpoints).where(children, endpoints.c.active, _is_due(now))
    return [_due(row) for row in txn.execute(query.order_by(endpoints.c.id))]


def save_poll(txn: Transaction, poll: Poll) -> None:
    """Note what came of a poll, and when the endpoint is due again."""
    endpoint = poll.endpoint
    txn.execute(
        insert(polls).values(
            night=poll.night,
            endpoint_id=endpoint.id,
            source_id=endpoint.source_id,
            polled_at=poll.polled_at,
            outcome=poll.outcome,
            reason=poll.reason,
            page_id=poll.page_id,
            entries=poll.entries,
            new_entries=poll.new_entries,
            old=poll.old,
            warnings=list(poll.warnings),
        )
    )
    values: dict[str, object] = {}
    if poll.next_poll_at is not None:
        values |= {"next_poll_at": poll.next_poll_at}
    if poll.outcome in {"ok", "not-modified"}:
        values |= {"failures": 0, "last_ok_at": poll.polled_at}
    elif poll.outcome == "failed" and not poll.again:
        values |= {"failures": endpoints.c.failures + 1}
    if poll.outcome == "ok":
        values |= {"etag": poll.etag, "last_modified": poll.last_modified}
    if values:
        txn.execute(update(endpoints).where(endpoints.c.id == endpoint.id).values(**values))


def _is_due(now: datetime) -> ColumnElement[bool]:
    return or_(
        endpoints.c.next_poll_at.is_(None),
        endpoints.c.next_poll_at <= now,
        endpoints.c.next_poll_at > now + _LONGEST_WAIT,
        endpoints.c.last_ok_at > now + AHEAD,
    )


def _due(row: Row[Any]) -> DueEndpoint:
    return DueEndpoint(
        id=row.id,
        source_id=row.source_id,
        url=row.url,
        kind=EndpointKind(row.kind),
        host=row.host,
        parent_id=row.parent_id,
        etag=row.etag,
        last_modified=row.last_modified,
        failures=row.failures,
    )
