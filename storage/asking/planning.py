"""Plan a night: settle what needs no request, and give the rest to batches."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, case, exists, func, insert, not_, or_, select, update

from articles.hints import merged
from articles.source import BodyFrom
from feeds.hints_json import hints_digest, hints_from_json, hints_to_json
from storage.articles.tombstones import is_buried
from storage.asking.sources import NightSource
from storage.nights.outcomes import PENDING, chunks, how_far
from storage.sql.compression import pack, unpack
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import (
    announcements,
    articles,
    batch_hosts,
    batches,
    entries,
    hints,
    outcomes,
)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the night's plan follows."""

    night: str
    now: datetime
    recheck: timedelta
    give_up: int


@dataclass(frozen=True, slots=True)
class HostWork:
    """What waits at one host. `asks` counts the requests, `entries` all that is to be read."""

    host: str
    source_id: str
    asks: int
    entries: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Hosts that are fetched and read together. `seconds` is how long that should take."""

    number: int
    hosts: tuple[str, ...]
    entries: int
    seconds: float


def settle(txn: Transaction, rules: Rules, night_sources: dict[str, NightSource]) -> None:
    """Close what needs no request tonight, with its reason."""
    _choose_hints(txn, rules.night)
    _wait_for_source(txn, rules.night, outcomes.c.source_id.not_in(night_sources))
    _mark(txn, rules, _entry_is(entries.c.attempts >= rules.give_up), ("failed", "gave-up"))
    _mark(txn, rules, _entry_is(is_buried(entries.c.url_key)), ("filtered", "tombstone"))
    for days, source_ids in _by_age(night_sources).items():
        these = outcomes.c.source_id.in_(source_ids)
        oldest = rules.now - timedelta(days=days)
        old = and_(these, _is_older(oldest))
        # Also what readers were never done with: a source would otherwise be owed more each night.
        _mark(txn, rules, old, ("filtered", "too-old"), of=("announced", "slow-to-read"))
    _mark(txn, rules, _is_known(rules), ("unchanged", "known"))
    from_feed = [i for i, s in night_sources.items() if s.source.body is BodyFrom.FEED]
    _mark(txn, rules, outcomes.c.source_id.in_(from_feed), (PENDING, "entry:feed"))


def work_of(txn: Transaction, night: str) -> list[HostWork]:
    """Return what waits at each host, in order of host."""
    asks = func.count().filter(outcomes.c.reason == "announced")
    rows = txn.execute(
        select(entries.c.host, func.min(outcomes.c.source_id), asks, func.count())
        .join(entries, entries.c.id == outcomes.c.entry_id)
        .where(outcomes.c.night == night, outcomes.c.outcome == PENDING)
        .where(outcomes.c.reason != "source-off")
        .group_by(entries.c.host)
        .order_by(entries.c.host)
    )
    return [HostWork(*row) for row in rows]


def keep_batches(txn: Transaction, night: str, planned: Sequence[Batch]) -> None:
    """Keep the night's batches and give every waiting entry to its host's."""
    for batch in planned:
        row = {"night": night, "number": batch.number}
        txn.execute(insert(batches).values(**row, entries=batch.entries, seconds=batch.seconds))
        txn.execute(insert(batch_hosts), [{**row, "host": host} for host in batch.hosts])
    number = (
        select(batch_hosts.c.number)
        .join(entries, entries.c.host == batch_hosts.c.host)
        .where(batch_hosts.c.night == night, entries.c.id == outcomes.c.entry_id)
        .correlate(outcomes)
        .scalar_subquery()
    )
    open_now = outcomes.c.night == night, outcomes.c.outcome == PENDING
    txn.execute(update(outcomes).where(*open_now).values(batch=number))


def batch_numbers(txn: Transaction, night: str) -> list[int]:
    """Return the numbers of the night's batches."""
    query = select(batches.c.number).where(batches.c.night == night).order_by(batches.c.number)
    return list(txn.execute(query).scalars())


def _mark(
    txn: Transaction,
    rules: Rules,
    which: ColumnElement[bool],
    outcome: tuple[str, str],
    *,
    of: Sequence[str] = ("announced",),
) -> None:
    values: dict[str, object] = {"outcome": outcome[0], "reason": outcome[1]}
    if outcome[0] != PENDING:
        values["closed_at"] = rules.now
    waiting = (
        outcomes.c.night == rules.night,
        outcomes.c.outcome == PENDING,
        outcomes.c.reason.in_(of),
    )
    txn.execute(update(outcomes).where(*waiting, which).values(**values))


def _wait_for_source(txn: Transaction, night: str, which: ColumnElement[bool]) -> None:
    """Have entries wait for their source. `detail` keeps how far they had come."""
    come = case((outcomes.c.reason != "announced", how_far()))
    waiting = outcomes.c.night == night, outcomes.c.outcome == PENDING, which
    values = {"reason": "source-off", "detail": come}
    txn.execute(update(outcomes).where(*waiting).values(**values))


def _by_age(night_sources: dict[str, NightSource]) -> dict[int, list[str]]:
    """Return the sources by the age they allow: one statement for each goes over all outcomes."""
    ages: dict[int, list[str]] = defaultdict(list)
    for source_id, night_source in night_sources.items():
        ages[night_source.source.max_age_days].append(source_id)
    return ages


def _entry_is(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(entries.c.id == outcomes.c.entry_id, condition)


def _is_older(oldest: datetime) -> ColumnElement[bool]:
    """Match what was old when first seen; an article that we hold may grow old.

    What nobody dated and we never came to read is as old as our knowledge of it: a host that
    announces more than its pace allows would otherwise be owed more each night.
    """
    hint = hints.c.digest == outcomes.c.hint_digest
    is_dated = exists().where(hint, hints.c.dated.is_not(None))
    unread = _entry_is(and_(entries.c.hint_digest.is_(None), entries.c.first_seen < oldest))
    held = exists().where(articles.c.entry_id == outcomes.c.entry_id)
    old = or_(exists().where(hint, hints.c.dated < oldest), and_(not_(is_dated), unread))
    return and_(old, not_(held))


def _is_known(rules: Rules) -> ColumnElement[bool]:
    """Match what was read before, is announced in the same words, and is past rechecking."""
    settled = and_(
        entries.c.first_night < rules.night,
        entries.c.first_seen < rules.now - rules.recheck,
        entries.c.hint_digest.is_not(None),
        or_(outcomes.c.hint_digest.is_(None), outcomes.c.hint_digest == entries.c.hint_digest),
    )
    return and_(~outcomes.c.carried, _entry_is(settled))


def _choose_hints(txn: Transaction, night: str) -> None:
    """Give each outcome the hints of tonight; several endpoints' are merged, first listed first."""
    tonight = announcements.c.night == night, announcements.c.entry_id == outcomes.c.entry_id
    digest = announcements.c.hint_digest  # PostgreSQL has no least one of bytes
    least = select(digest).where(*tonight).order_by(digest).limit(1).scalar_subquery()
    announced = exists().where(*tonight)
    txn.execute(
        update(outcomes)
        .where(outcomes.c.night == night, outcomes.c.outcome == PENDING, announced)
        .values(hint_digest=least)
    )
    several = txn.execute(
        select(announcements.c.entry_id)
        .where(announcements.c.night == night)
        .group_by(announcements.c.entry_id)
        .having(func.count(announcements.c.hint_digest.distinct()) > 1)
    ).scalars()
    for chunk in chunks(several.all()):
        for entry_id in chunk:
            _merge_hints(txn, night, entry_id)


def _merge_hints(txn: Transaction, night: str, entry_id: int) -> None:
    rows = txn.execute(
        select(hints.c.body, hints.c.dated)
        .join(announcements, announcements.c.hint_digest == hints.c.digest)
        .where(announcements.c.night == night, announcements.c.entry_id == entry_id)
        .order_by(announcements.c.endpoint_id)
    ).all()
    whole = merged([hints_from_json(unpack(row.body)) for row in rows])
    digest = hints_digest(whole)
    dated = max(_dates(row.dated for row in rows), default=None)
    insert_or_ignore(
        txn, hints, [{"digest": digest, "body": pack(hints_to_json(whole)), "dated": dated}]
    )
    txn.execute(
        update(outcomes)
        .where(outcomes.c.night == night, outcomes.c.entry_id == entry_id)
        .values(hint_digest=digest)
    )


def _dates(values: Iterable[datetime | None]) -> list[datetime]:
    return [value for value in values if value is not None]
