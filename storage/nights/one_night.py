"""One night at a time: a run's row is its lease, its heartbeat renews it.

Ask `in_the_way` and `begin` in one write transaction: writers wait for each other,
so of two processes that want the night one is first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from storage.sql.database import Transaction
from storage.sql.leases import has_died
from storage.sql.tables import stage_runs

# `wirecopy night` as a whole; its stages are its children.
NIGHT = "night"
# Reads again what nights have read: no stage of any night may read meanwhile.
REPLAY = "replay"
# Takes out of articles, stories and files what nights put there.
ERASE = "erase"
_ALONE = {NIGHT, REPLAY, ERASE}
# They stand beside any night: hosts have leases of their own, and judging changes no entry.
BESIDE = ("poll", "report")
# On another machine a run that has been silent for so long is taken for dead. A
# transaction may wait for a minute, and its heart with it.
SILENCE = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to begin, in `process`, which `parent` has started."""

    night: str
    stage: str
    batch: int | None
    process: str
    parent: str


@dataclass(frozen=True, slots=True)
class AtWork:
    """A run that has not ended, as far as its row knows."""

    id: int
    night: str
    stage: str
    batch: int | None
    process: str
    started_at: datetime
    heartbeat_at: datetime

    def has_died(self, now: datetime) -> bool:
        """Return whether its process is gone, or silent on another machine."""
        return has_died(self.process, silent=now - self.heartbeat_at > SILENCE)


def in_the_way(txn: Transaction, wanted: Wanted, *, now: datetime) -> AtWork | None:
    """Return a living run that `wanted` must not begin beside; note the end of dead ones."""
    living = []
    for run in _not_ended(txn):
        # A process that begins again has left behind what it was at.
        if run.process == wanted.process or run.has_died(now):
            _bury(txn, run)
        elif run.process != wanted.parent:
            living.append(run)
    return next((run for run in living if excludes(run, wanted)), None)


def excludes(run: AtWork, wanted: Wanted) -> bool:
    """Return whether the two may not be at work at once. Batches of one night may."""
    if run.stage in BESIDE or wanted.stage in BESIDE:
        return False
    if run.night != wanted.night or _ALONE & {run.stage, wanted.stage}:
        return True
    return (run.stage, run.batch) == (wanted.stage, wanted.batch)


def _not_ended(txn: Transaction) -> Iterator[AtWork]:
    columns = [stage_runs.c[name] for name in AtWork.__dataclass_fields__]
    query = select(*columns).where(stage_runs.c.ended_at.is_(None)).order_by(stage_runs.c.id)
    for row in txn.execute(query).all():
        yield AtWork(*row)


def _bury(txn: Transaction, run: AtWork) -> None:
    # 10, as for every death. Should it live after all, its next beat tells it to stop.
    values = {"ended_at": run.heartbeat_at, "exit_code": 10}
    txn.execute(update(stage_runs).where(stage_runs.c.id == run.id).values(**values))
