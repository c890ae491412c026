"""What is going on now: the last nights, running stages, what waits, who holds what."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage.browse.nights import Cause, Night, causes, nights
from storage.nights.one_night import SILENCE
from storage.sql.database import Transaction
from storage.sql.leases import has_died
from storage.sql.tables import hosts, leases, stage_runs

_MOST_RUNS = 50


@dataclass(frozen=True, slots=True)
class NightCounts:
    """One night and its ledger."""

    night: Night
    causes: tuple[Cause, ...]

    def count(self, outcome: str) -> int:
        """Return how many entries had `outcome`."""
        return sum(cause.count for cause in self.causes if cause.outcome == outcome)


@dataclass(frozen=True, slots=True)
class Running:
    """A run of a stage that has not ended; `dead` if its process surely has."""

    night: str
    stage: str
    batch: int | None
    process: str
    started_at: datetime
    heartbeat_at: datetime
    stop_requested: bool
    dead: bool


@dataclass(frozen=True, slots=True)
class Lease:
    """A right that one process has until `until`."""

    name: str
    holder: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Status:
    """Answers 'is it running, and what is it waiting for?'."""

    nights: tuple[NightCounts, ...]
    running: tuple[Running, ...]
    leases: tuple[Lease, ...]
    hosts_held: int
    hosts_on_hold: int

    @property
    def waiting(self) -> tuple[Cause, ...]:
        """Return what is pending in the newest night, by reason."""
        newest = self.nights[0].causes if self.nights else ()
        return tuple(cause for cause in newest if cause.outcome == "pending")


def status(txn: Transaction, now: datetime, *, last: int = 7) -> Status:
    """Return what is going on at `now`, with the `last` nights."""
    return Status(
        nights=tuple(NightCounts(n, causes(txn, n.night)) for n in nights(txn, limit=last)),
        running=running(txn, now),
        leases=_leases(txn),
        hosts_held=_hosts(txn, "lease_until", now),
        hosts_on_hold=_hosts(txn, "hold_until", now),
    )


def running(txn: Transaction, now: datetime, *, night: str | None = None) -> tuple[Running, ...]:
    """Return the runs, of `night` if given, that have not ended; the newest first."""
    columns = stage_runs.c
    query = (
        select(
            columns.night,
            columns.stage,
            columns.batch,
            columns.process,
            columns.started_at,
            columns.heartbeat_at,
            columns.stop_requested,
        )
        .where(columns.ended_at.is_(None))
        .order_by(columns.id.desc())
        .limit(_MOST_RUNS)
    )
    if night is not None:
        query = query.where(columns.night == night)
    rows = txn.execute(query).mappings()
    return tuple(
        Running(**row, dead=has_died(row["process"], silent=now - row["heartbeat_at"] > SILENCE))
        for row in rows
    )


def _leases(txn: Transaction) -> tuple[Lease, ...]:
    query = select(leases.c.name, leases.c.holder, leases.c.until).order_by(leases.c.name)
    return tuple(Lease(**row) for row in txn.execute(query).mappings())


def _hosts(txn: Transaction, column: str, now: datetime) -> int:
    count: int = txn.execute(
        select(func.count()).select_from(hosts).where(hosts.c[column] > now)
    ).scalar_one()
    return count
