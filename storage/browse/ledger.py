"""A night's books: what was announced, what became of it, and which sources answered.

What was announced and what became of it are counted from different tables. The
report holds the two together: an entry that only one of them knows was lost.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CompoundSelect, Select, and_, func, or_, select, union

from articles.article import Extent
from storage.browse.nights import NightSummary, night_summary
from storage.nights.nights import reports_before
from storage.sql.database import Transaction
from storage.sql.tables import (
    announcements,
    articles,
    entries,
    night_sources,
    nights,
    outcomes,
    pages,
    polls,
    sources,
)

# A source is judged by the nights before, this many of them.
NIGHTS = 7
# A report shows the night beside this many before it.
SHOWN_BEFORE = 29
_PUT_OFF_BY_US = ("stopped", "host-busy", "host-slow", "disk", "planned")


@dataclass(frozen=True, slots=True)
class Closed:
    """How many of a source's entries had one outcome for one reason."""

    source_id: str
    outcome: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Mismatch:
    """An entry that only one side of the ledger knows."""

    entry_id: int
    url: str
    source_id: str
    problem: str


@dataclass(frozen=True, slots=True)
class Books:
    """All that the report judges a night by.

    `sources` are the names of those that took part. `listed` counts what a source
    announced, `announced` what it owns of that: the first to announce an entry owns it.
    `carried` counts what earlier nights left it and nobody announced again.
    `partly` counts what was stored and is not the whole text, by source and extent.
    `worked` holds, for each of `before` and tonight, the sources that answered.
    `old` counts what sitemaps listed and nobody kept, for its age. `not_polled` counts
    the endpoints for which a disk had too little room.
    `reports` are those that earlier nights kept, oldest first.
    """

    night: str
    sources: dict[str, str]
    announced: dict[str, int]
    carried: dict[str, int]
    listed: dict[str, int]
    closed: tuple[Closed, ...]
    partly: dict[str, dict[str, int]]
    mismatches: tuple[Mismatch, ...]
    asked: frozenset[str]
    before: tuple[str, ...]
    worked: dict[str, frozenset[str]]
    summary: NightSummary
    old: dict[str, int]
    not_polled: int
    downloaded: int
    reports: tuple[tuple[str, dict[str, Any] | None], ...]

    @property
    def expected(self) -> dict[str, int]:
        """Return how many outcomes each source must have."""
        return dict(Counter(self.announced) + Counter(self.carried))


def books_of(txn: Transaction, night: str) -> Books | None:
    """Return the books of `night`, or None where there was no such night."""
    summary = night_summary(txn, night)
    if summary is None:
        return None
    before = nights_before(txn, night, NIGHTS)
    return Books(
        night=night,
        sources=_taking_part(txn, night),
        announced=announced(txn, night),
        carried=carried(txn, night),
        listed=listed(txn, night),
        closed=tuple(closed(txn, night)),
        partly=partly(txn, night),
        mismatches=tuple(mismatches(txn, night)),
        asked=frozenset(asked(txn, night)),
        before=tuple(before),
        worked=source_nights(txn, [*before, night]),
        summary=summary,
        old=old(txn, night),
        not_polled=not_polled(txn, night),
        downloaded=downloaded(txn, night),
        reports=tuple(reports_before(txn, night, SHOWN_BEFORE)),
    )


def announced(txn: Transaction, night: str) -> dict[str, int]:
    """Count, by owner, the entries that were announced in `night`."""
    return _by_owner(txn, _announced(night).distinct())


def carried(txn: Transaction, night: str) -> dict[str, int]:
    """Count, by owner, the entries carried into `night` that were not announced in it again."""
    return _by_owner(txn, _carried(night).where(outcomes.c.entry_id.not_in(_announced(night))))


def listed(txn: Transaction, night: str) -> dict[str, int]:
    """Count, by announcer, the entries that were announced in `night`, whoever owns them."""
    query = (
        select(announcements.c.source_id, func.count(announcements.c.entry_id.distinct()))
        .where(announcements.c.night == night)
        .group_by(announcements.c.source_id)
    )
    return _counts(txn, query)


def old(txn: Transaction, night: str) -> dict[str, int]:
    """Count, by source, what its sitemaps listed when last read in `night` and was too old."""
    read = polls.c.night == night, polls.c.outcome == "ok"
    last = select(func.max(polls.c.id)).where(*read).group_by(polls.c.endpoint_id)
    query = (
        select(polls.c.source_id, func.sum(polls.c.old))
        .where(polls.c.id.in_(last), polls.c.old > 0)
        .group_by(polls.c.source_id)
    )
    return {source_id: int(count) for source_id, count in txn.execute(query)}


def not_polled(txn: Transaction, night: str) -> int:
    """Count the endpoints of `night` that wait for room on a disk: their last poll was put off."""
    last = select(func.max(polls.c.id)).where(polls.c.night == night).group_by(polls.c.endpoint_id)
    put_off = polls.c.outcome == "pending", polls.c.reason == "disk"
    query = select(func.count()).where(polls.c.id.in_(last), *put_off)
    return int(txn.execute(query).scalar_one())


def closed(txn: Transaction, night: str) -> list[Closed]:
    """Count the outcomes of `night` by owner, outcome and reason."""
    columns = outcomes.c.source_id, outcomes.c.outcome, outcomes.c.reason
    query = select(*columns, func.count()).where(outcomes.c.night == night).group_by(*columns)
    return [Closed(*row) for row in txn.execute(query.order_by(*columns))]


def partly(txn: Transaction, night: str) -> dict[str, dict[str, int]]:
    """Count, by source and extent, what `night` stored that is less than the whole text."""
    extent = articles.c.extent
    query = (
        select(outcomes.c.source_id, extent, func.count())
        .join(articles, articles.c.id == outcomes.c.article_id)
        .where(outcomes.c.night == night, outcomes.c.outcome == "stored", extent != Extent.FULL)
        .group_by(outcomes.c.source_id, extent)
        .order_by(outcomes.c.source_id, extent)
    )
    counts: dict[str, dict[str, int]] = {}
    for source_id, name, count in txn.execute(query):
        counts.setdefault(source_id, {})[name] = count
    return counts


def downloaded(txn: Transaction, night: str) -> int:
    """Return how many bytes outlets sent in `night`, decompressed."""
    query = select(func.coalesce(func.sum(pages.c.body_bytes), 0)).where(pages.c.night == night)
    return int(txn.execute(query).scalar_one())


def mismatches(txn: Transaction, night: str, limit: int = 20) -> list[Mismatch]:
    """Return entries announced without an outcome, then outcomes that nothing led to."""
    expected = _expected(night).subquery()
    known = select(outcomes.c.entry_id).where(outcomes.c.night == night)
    lost = expected.c.entry_id.not_in(known)
    missing = select(expected.c.entry_id).where(lost).order_by(expected.c.entry_id).limit(limit)
    found = [(entry_id, "announced, no outcome") for entry_id in txn.execute(missing).scalars()]
    stray = (
        known.where(outcomes.c.entry_id.not_in(select(expected.c.entry_id)))
        .order_by(outcomes.c.entry_id)
        .limit(limit)
    )
    found += [(entry_id, "outcome, not announced") for entry_id in txn.execute(stray).scalars()]
    return [_mismatch(txn, *one) for one in found[:limit]]


def nights_before(txn: Transaction, night: str, count: int) -> list[str]:
    """Return the last `count` nights before `night`, newest first."""
    query = select(nights.c.night).where(nights.c.night < night).order_by(nights.c.night.desc())
    return list(txn.execute(query.limit(count)).scalars())


def source_nights(txn: Transaction, wanted: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return, for each of the nights `wanted`, the sources of which an endpoint answered."""
    query = (
        select(polls.c.night, polls.c.source_id)
        .where(polls.c.night.in_(wanted), polls.c.outcome.in_(["ok", "not-modified"]))
        .distinct()
    )
    worked: dict[str, set[str]] = {night: set() for night in wanted}
    for night, source_id in txn.execute(query):
        worked[night].add(source_id)
    return {night: frozenset(ids) for night, ids in worked.items()}


def asked(txn: Transaction, night: str) -> set[str]:
    """Return the sources that were polled in `night`, but for polls that we ourselves put off."""
    ours = and_(polls.c.outcome == "pending", polls.c.reason.in_(_PUT_OFF_BY_US))
    query = select(polls.c.source_id).where(
        polls.c.night == night, or_(~ours, polls.c.reason.is_(None))
    )
    return set(txn.execute(query.distinct()).scalars())


def took_part(txn: Transaction, wanted: Collection[str]) -> set[str]:
    """Return the sources that took part in any of the nights `wanted`."""
    query = select(night_sources.c.source_id).where(night_sources.c.night.in_(wanted))
    return set(txn.execute(query.distinct()).scalars())


def _counts(txn: Transaction, query: Select[str, int]) -> dict[str, int]:
    return dict(txn.execute(query).all())


def _by_owner(txn: Transaction, wanted: Select[int]) -> dict[str, int]:
    query = (
        select(entries.c.source_id, func.count())
        .where(entries.c.id.in_(wanted))
        .group_by(entries.c.source_id)
    )
    return _counts(txn, query)


def _announced(night: str) -> Select[int]:
    return select(announcements.c.entry_id).where(announcements.c.night == night)


def _carried(night: str) -> Select[int]:
    return select(outcomes.c.entry_id).where(outcomes.c.night == night, outcomes.c.carried)


def _expected(night: str) -> CompoundSelect[int]:
    return union(_announced(night), _carried(night))


def _mismatch(txn: Transaction, entry_id: int, problem: str) -> Mismatch:
    query = select(entries.c.url, entries.c.source_id).where(entries.c.id == entry_id)
    row = txn.execute(query).one_or_none()
    return Mismatch(entry_id, row.url if row else "", row.source_id if row else "", problem)


def _taking_part(txn: Transaction, night: str) -> dict[str, str]:
    query = (
        select(sources.c.id, sources.c.name)
        .join(night_sources, night_sources.c.source_id == sources.c.id)
        .where(night_sources.c.night == night)
        .order_by(sources.c.id)
    )
    return {row.id: row.name for row in txn.execute(query)}
