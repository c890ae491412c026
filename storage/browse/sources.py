"""Sources as an operator sees them: state, endpoints, holds and a night's counts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, case, func, select

from articles.source import SourceError, parse_source
from storage.browse.nights import Cause
from storage.sql.database import Transaction
from storage.sql.tables import endpoints, hosts, outcomes, source_versions, sources


@dataclass(frozen=True, slots=True)
class Hold:
    """A host that nobody may ask before `until`."""

    host: str
    until: datetime
    reason: str | None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One outlet: whether it is asked, whether it answers, what `night` brought.

    `tags` and whether it is an `agency` are as its file was when last polled.
    """

    id: str
    name: str
    tags: tuple[str, ...]
    agency: bool
    enabled: bool
    paused_at: datetime | None
    paused_until: datetime | None
    paused_reason: str | None
    endpoints: int
    failing: int
    last_ok_at: datetime | None
    causes: tuple[Cause, ...]
    holds: tuple[Hold, ...]

    def count(self, outcome: str) -> int:
        """Return how many of its entries had `outcome`."""
        return sum(cause.count for cause in self.causes if cause.outcome == outcome)

    @property
    def total(self) -> int:
        """Return how many entries the night has of it."""
        return sum(cause.count for cause in self.causes)

    def paused(self, now: datetime) -> bool:
        """Return whether it is kept from being asked at `now`."""
        return self.paused_at is not None and (self.paused_until is None or now < self.paused_until)


def source_rows(txn: Transaction, night: str | None) -> list[SourceRow]:
    """Return every source by name, with its counts in `night` if there was one."""
    causes = _causes(txn, night) if night else {}
    holds = _holds(txn)
    return [
        _source(row, causes.get(row["id"], ()), holds[row["id"]])
        for row in txn.execute(_sources()).mappings()
    ]


def _source(row: RowMapping, causes: Sequence[Cause], holds: Sequence[Hold]) -> SourceRow:
    fields = dict(row)
    tags, agency = _labels(fields["id"], fields.pop("toml"))
    return SourceRow(**fields, tags=tags, agency=agency, causes=tuple(causes), holds=tuple(holds))


def _labels(source_id: str, toml: str | None) -> tuple[tuple[str, ...], bool]:
    try:
        source = parse_source(source_id, toml or "")
    except SourceError:
        # An earlier Wirecopy's text: its labels are no reason to show nothing at all.
        return (), False
    return source.tags, source.kind == "agency"


def _sources() -> Select[Any]:
    active = (
        select(
            endpoints.c.source_id,
            func.count().label("endpoints"),
            func.sum(case((endpoints.c.failures > 0, 1), else_=0)).label("failing"),
            # The aggregate of an Instant is an Instant only if it is told so.
            func.max(endpoints.c.last_ok_at, type_=endpoints.c.last_ok_at.type).label("last_ok_at"),
        )
        .where(endpoints.c.active)
        .group_by(endpoints.c.source_id)
        .subquery()
    )
    return (
        select(
            sources.c.id,
            sources.c.name,
            sources.c.enabled,
            sources.c.paused_at,
            sources.c.paused_until,
            sources.c.paused_reason,
            func.coalesce(active.c.endpoints, 0).label("endpoints"),
            func.coalesce(active.c.failing, 0).label("failing"),
            active.c.last_ok_at,
            source_versions.c.toml,
        )
        .outerjoin(source_versions, source_versions.c.id == sources.c.version_id)
        .outerjoin(active, active.c.source_id == sources.c.id)
        .order_by(sources.c.name, sources.c.id)
    )


def _causes(txn: Transaction, night: str) -> dict[str, list[Cause]]:
    count = func.count().label("count")
    columns = outcomes.c.source_id, outcomes.c.outcome, outcomes.c.reason
    query = select(*columns, count).where(outcomes.c.night == night).group_by(*columns)
    found: dict[str, list[Cause]] = defaultdict(list)
    for row in txn.execute(query.order_by(count.desc(), outcomes.c.reason)).mappings():
        found[row["source_id"]].append(Cause(row["outcome"], row["reason"], row["count"]))
    return found


def _holds(txn: Transaction) -> dict[str, list[Hold]]:
    query = (
        select(endpoints.c.source_id, hosts.c.host, hosts.c.hold_until, hosts.c.hold_reason)
        .join(hosts, hosts.c.host == endpoints.c.host)
        .where(endpoints.c.active, hosts.c.hold_until.is_not(None))
        .distinct()
        .order_by(hosts.c.host)
    )
    found: dict[str, list[Hold]] = defaultdict(list)
    for row in txn.execute(query):
        found[row.source_id].append(Hold(row.host, row.hold_until, row.hold_reason))
    return found
