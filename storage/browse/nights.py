"""Nights as an operator sees them: the ledger in numbers, what failed, how long it took."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, distinct, exists, func, select

from storage.browse.polls import Noted, Trouble, count_troubled, noted, troubles
from storage.nights.stage_times import StageTime, stage_times
from storage.sql.database import Transaction
from storage.sql.tables import announcements, outcomes
from storage.sql.tables import nights as night_rows
from storage.stories.shared_stories import SharedStory, count_shared_stories, shared_stories

OUTCOMES = ("stored", "unchanged", "duplicate", "filtered", "failed", "pending")
_MOST_STORIES = 20


@dataclass(frozen=True, slots=True)
class Night:
    """One night's own row."""

    night: str
    opened_at: datetime
    planned_at: datetime | None
    expected_end: datetime | None
    reported_at: datetime | None
    verdict: str | None


@dataclass(frozen=True, slots=True)
class Cause:
    """How many entries had one outcome for one reason."""

    outcome: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class NightSummary:
    """A night's ledger. `announced` and `carried` are counted apart from `causes`.

    `troubled` counts all endpoints that gave nothing, `troubles` has the first of them; `noted` has
    those that answered, and of which something was noted; `shared` counts the stories that several
    outlets print, `stories` has the first of them.
    """

    night: Night
    announced: int
    carried: int
    causes: tuple[Cause, ...]
    troubles: tuple[Trouble, ...]
    stories: tuple[SharedStory, ...]
    stages: tuple[StageTime, ...]
    troubled: int = 0
    noted: tuple[Noted, ...] = ()
    shared: int = 0

    def count(self, outcome: str) -> int:
        """Return how many entries had `outcome`."""
        return sum(cause.count for cause in self.causes if cause.outcome == outcome)

    @property
    def total(self) -> int:
        """Return the number of outcomes."""
        return sum(cause.count for cause in self.causes)

    @property
    def balanced(self) -> bool:
        """Return whether every announcement has an outcome and every outcome an origin."""
        return self.announced + self.carried == self.total


def nights(txn: Transaction, *, before: str | None = None, limit: int = 14) -> list[Night]:
    """Return the newest nights, those before the night `before` if it is given."""
    query = _nights().order_by(night_rows.c.night.desc()).limit(limit)
    if before is not None:
        query = query.where(night_rows.c.night < before)
    return [Night(**row) for row in txn.execute(query).mappings()]


def night_after(txn: Transaction, night: str) -> str | None:
    """Return the id of the next later night."""
    query = select(func.min(night_rows.c.night)).where(night_rows.c.night > night)
    found: str | None = txn.execute(query).scalar_one()
    return found


def one_night(txn: Transaction, night: str) -> Night | None:
    """Return one night's row, or None where there was no such night."""
    row = txn.execute(_nights().where(night_rows.c.night == night)).mappings().one_or_none()
    return None if row is None else Night(**row)


def night_summary(txn: Transaction, night: str) -> NightSummary | None:
    """Return what became of everything in `night`, or None where there was no such night."""
    row = one_night(txn, night)
    if row is None:
        return None
    return NightSummary(
        night=row,
        announced=_announced(txn, night),
        carried=_carried(txn, night),
        causes=causes(txn, night),
        troubles=troubles(txn, night),
        stories=shared_stories(txn, night, limit=_MOST_STORIES).rows,
        stages=stage_times(txn, night),
        troubled=count_troubled(txn, night),
        noted=noted(txn, night),
        shared=count_shared_stories(txn, night),
    )


def causes(txn: Transaction, night: str) -> tuple[Cause, ...]:
    """Return every (outcome, reason) of `night` with its count, in the ledger's order."""
    count = func.count().label("count")
    query = (
        select(outcomes.c.outcome, outcomes.c.reason, count)
        .where(outcomes.c.night == night)
        .group_by(outcomes.c.outcome, outcomes.c.reason)
    )
    found = [Cause(**row) for row in txn.execute(query).mappings()]
    return tuple(sorted(found, key=lambda c: (_place(c.outcome), -c.count, c.reason)))


def _place(outcome: str) -> int:
    return OUTCOMES.index(outcome) if outcome in OUTCOMES else len(OUTCOMES)


def _nights() -> Select[Any]:
    return select(
        night_rows.c.night,
        night_rows.c.opened_at,
        night_rows.c.planned_at,
        night_rows.c.expected_end,
        night_rows.c.reported_at,
        night_rows.c.verdict,
    )


def _announced(txn: Transaction, night: str) -> int:
    entry = distinct(announcements.c.entry_id)
    query = select(func.count(entry)).where(announcements.c.night == night)
    count: int = txn.execute(query).scalar_one()
    return count


def _carried(txn: Transaction, night: str) -> int:
    again: ColumnElement[bool] = exists().where(
        announcements.c.night == night, announcements.c.entry_id == outcomes.c.entry_id
    )
    query = select(func.count()).where(outcomes.c.night == night, outcomes.c.carried, ~again)
    count: int = txn.execute(query).scalar_one()
    return count
