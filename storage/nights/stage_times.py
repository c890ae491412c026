"""How long the stages of a night took: the time in which they ran, without the pauses between."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select

from storage.nights.one_night import NIGHT
from storage.sql.database import Transaction
from storage.sql.tables import stage_runs

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class StageTime:
    """When a stage ran in a night, run by run; `is_open` while one of them has not ended.

    `exit_codes` are those of the newest run of each batch.
    """

    stage: str
    spans: tuple[Span, ...]
    is_open: bool
    cpu_seconds: float
    peak_bytes: int
    exit_codes: tuple[int, ...]

    @property
    def runs(self) -> int:
        """Return how often it ran."""
        return len(self.spans)

    @property
    def started(self) -> datetime:
        """Return when its first run began."""
        return min(start for start, _ in self.spans)

    @property
    def length(self) -> timedelta | None:
        """Return the time in which any run of it ran; None while one is open."""
        return time_in_any([self])


def time_in_any(stages: Iterable[StageTime]) -> timedelta | None:
    """Return the time in which any of `stages` ran; None where there is none, or one is open.

    Batches side by side count once, and what lies between two runs not at all: a stage
    that is run again in the afternoon does not make the night a long one.
    """
    known = list(stages)
    if not known or any(stage.is_open for stage in known):
        return None
    spans = sorted(span for stage in known for span in stage.spans)
    total, until = timedelta(), spans[0][0]
    for start, end in spans:
        total += max(end - max(start, until), timedelta())
        until = max(until, end)
    return total


def stage_times(txn: Transaction, night: str) -> tuple[StageTime, ...]:
    """Return how long each stage of `night` took, in the order in which they began."""
    query = (
        select(stage_runs)
        # The whole night's own run would count every stage once more.
        .where(stage_runs.c.night == night, stage_runs.c.stage != NIGHT)
        .order_by(stage_runs.c.stage, stage_runs.c.started_at)
    )
    by_stage = groupby(txn.execute(query).all(), key=lambda row: row.stage)
    times = [_stage_time(stage, list(runs)) for stage, runs in by_stage]
    return tuple(sorted(times, key=lambda time: time.started))


def _stage_time(stage: str, runs: list[Row[Any]]) -> StageTime:
    # A killed run never notes its end; the next run of the same batch stands for it.
    newest = {run.batch: run for run in runs}.values()
    return StageTime(
        stage=stage,
        spans=tuple((run.started_at, run.ended_at or run.heartbeat_at) for run in runs),
        is_open=any(run.ended_at is None for run in newest),
        cpu_seconds=sum(run.cpu_seconds or 0.0 for run in runs),
        peak_bytes=max(run.peak_bytes or 0 for run in runs),
        exit_codes=tuple(sorted({run.exit_code for run in newest if run.exit_code is not None})),
    )
