"""A night's outcomes one by one, a page of them at a time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, or_, select

from storage.sql.database import Transaction
from storage.sql.tables import articles, entries, outcomes


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which outcomes to show; None: any. A reason's beginning, up to a colon, will do."""

    source: str | None = None
    outcome: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What became of one entry in a night."""

    entry_id: int
    url: str
    source_id: str
    outcome: str
    reason: str
    detail: str | None
    carried: bool
    opened_at: datetime
    closed_at: datetime | None
    article_id: int | None
    title: str | None


@dataclass(frozen=True, slots=True)
class OutcomesPage:
    """Some rows, and the entries after which the next page and the one before begin."""

    rows: tuple[OutcomeRow, ...]
    next_after: int | None
    previous_after: int


def outcomes_page(
    txn: Transaction, night: str, chosen: Chosen, *, after: int = 0, limit: int = 100
) -> OutcomesPage:
    """Return outcomes of `night` in the order of their entries, those after entry `after`."""
    these = _outcomes(night, chosen)
    query = these.where(outcomes.c.entry_id > after).limit(limit + 1)
    rows = [OutcomeRow(**row) for row in txn.execute(query).mappings()]
    more = len(rows) > limit
    earlier = these.where(outcomes.c.entry_id <= after).with_only_columns(outcomes.c.entry_id)
    newest_first = earlier.order_by(None).order_by(outcomes.c.entry_id.desc())
    previous = txn.execute(newest_first.offset(limit).limit(1)).scalar() or 0
    next_after = rows[limit - 1].entry_id if more else None
    return OutcomesPage(tuple(rows[:limit]), next_after, previous)


def _outcomes(night: str, chosen: Chosen) -> Select[Any]:
    query = (
        select(
            outcomes.c.entry_id,
            entries.c.url,
            outcomes.c.source_id,
            outcomes.c.outcome,
            outcomes.c.reason,
            outcomes.c.detail,
            outcomes.c.carried,
            outcomes.c.opened_at,
            outcomes.c.closed_at,
            outcomes.c.article_id,
            articles.c.title,
        )
        .join(entries, entries.c.id == outcomes.c.entry_id)
        .outerjoin(articles, articles.c.id == outcomes.c.article_id)
        .where(outcomes.c.night == night)
        .order_by(outcomes.c.entry_id)
    )
    if chosen.reason is not None:
        of_kind = outcomes.c.reason.startswith(f"{chosen.reason}:", autoescape=True)
        query = query.where(or_(outcomes.c.reason == chosen.reason, of_kind))
    wanted = {"source_id": chosen.source, "outcome": chosen.outcome}
    for column, value in wanted.items():
        if value is not None:
            query = query.where(outcomes.c[column] == value)
    return query
