"""The night's snapshot of the source files, and what the database alone knows of a source."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, exists, insert, or_, select, update

from articles.source import EndpointKind, Source, parse_source
from articles.urls import host_key
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import endpoints, night_sources, source_versions, sources

# "Not modified" says nothing to a file that was edited: it may count other links than before, or
# call the answer an index, whose sitemaps nobody would learn of.
_WHOLE = {"etag": None, "last_modified": None}
_INDEXES = (str(EndpointKind.SITEMAP), str(EndpointKind.NEWS_SITEMAP))


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source as the database knows it."""

    id: str
    name: str
    enabled: bool
    paused: bool
    paused_until: datetime | None
    paused_reason: str | None


@dataclass(frozen=True, slots=True)
class NightSource:
    """A source as it was when the night was planned."""

    version: int
    source: Source
    toml: str


def snapshot(
    txn: Transaction, night: str, files: Sequence[tuple[Source, str]], *, now: datetime
) -> int:
    """Make `files` (source and its TOML text) the sources of `night`; return how many take part."""
    versions = {source.id: keep_version(txn, source, toml, now) for source, toml in files}
    _upsert_sources(txn, files, versions)
    for source, _ in files:
        _upsert_endpoints(txn, source)
    active = _active(txn, now)
    txn.execute(delete(night_sources).where(night_sources.c.night == night))
    rows = [
        {"night": night, "source_id": source_id, "version_id": version}
        for source_id, version in versions.items()
        if source_id in active
    ]
    if rows:
        txn.execute(insert(night_sources), rows)
    return len(rows)


def night_sources_of(txn: Transaction, night: str) -> dict[str, NightSource]:
    """Return the sources that take part in `night`, by id."""
    rows = txn.execute(
        select(night_sources.c.source_id, night_sources.c.version_id, source_versions.c.toml)
        .join(source_versions, source_versions.c.id == night_sources.c.version_id)
        .where(night_sources.c.night == night)
    )
    return {row[0]: NightSource(row[1], parse_source(row[0], row[2]), row[2]) for row in rows}


def version_of(txn: Transaction, source_id: str, toml: str) -> int | None:
    """Return the number of a source file's text; None where no night has seen it."""
    digest = hashlib.sha256(toml.encode()).digest()
    rows = select(source_versions.c.id).where(
        source_versions.c.source_id == source_id, source_versions.c.digest == digest
    )
    version: int | None = txn.execute(rows).scalar()
    return version


def source_states(txn: Transaction, now: datetime) -> dict[str, SourceState]:
    """Return every source that the database knows, by id."""
    rows = txn.execute(select(sources).order_by(sources.c.id))
    return {row.id: _state(row, now) for row in rows}


def pause(
    txn: Transaction, source_id: str, *, now: datetime, until: datetime | None, reason: str
) -> bool:
    """Leave `source_id` out of coming nights until `until`, or until resumed. False: unknown."""
    values = {"paused_at": now, "paused_until": until, "paused_reason": reason}
    done = txn.execute(update(sources).where(sources.c.id == source_id).values(**values))
    return done.rowcount == 1


def resume(txn: Transaction, source_id: str) -> bool:
    """Take `source_id` in again. False: unknown."""
    values = {"paused_at": None, "paused_until": None, "paused_reason": None}
    done = txn.execute(update(sources).where(sources.c.id == source_id).values(**values))
    return done.rowcount == 1


def _state(row: Row[Any], now: datetime) -> SourceState:
    ended = row.paused_until is not None and row.paused_until <= now
    paused = row.paused_at is not None and not ended
    return SourceState(
        id=row.id,
        name=row.name,
        enabled=row.enabled,
        paused=paused,
        paused_until=row.paused_until if paused else None,
        paused_reason=row.paused_reason if paused else None,
    )


def _active(txn: Transaction, now: datetime) -> set[str]:
    running = or_(
        sources.c.paused_at.is_(None),
        and_(sources.c.paused_until.is_not(None), sources.c.paused_until <= now),
    )
    return set(txn.execute(select(sources.c.id).where(sources.c.enabled, running)).scalars())


def keep_version(txn: Transaction, source: Source, toml: str, now: datetime) -> int:
    """Return the number of a source file's text; it gets one where it has none."""
    digest = hashlib.sha256(toml.encode()).digest()
    row = {"source_id": source.id, "digest": digest, "toml": toml, "first_seen": now}
    insert_or_ignore(txn, source_versions, [row])
    version: int = txn.execute(
        select(source_versions.c.id).where(
            source_versions.c.source_id == source.id, source_versions.c.digest == digest
        )
    ).scalar_one()
    return version


def _upsert_sources(
    txn: Transaction, files: Sequence[tuple[Source, str]], versions: Mapping[str, int]
) -> None:
    # A source whose file is gone stays known, but is asked no more.
    txn.execute(update(sources).where(sources.c.id.not_in(versions)).values(enabled=False))
    for source, _ in files:
        values = {"name": source.name, "enabled": source.enabled, "version_id": versions[source.id]}
        insert_or_ignore(txn, sources, [{"id": source.id, **values}])
        _forget_answers(txn, source.id, versions[source.id])
        txn.execute(update(sources).where(sources.c.id == source.id).values(**values))


def _forget_answers(txn: Transaction, source_id: str, version: int) -> None:
    """Have the endpoints of a source whose file was edited be sent whole, once."""
    edited = sources.c.id == source_id, sources.c.version_id != version
    of_edited = endpoints.c.source_id.in_(select(sources.c.id).where(*edited))
    txn.execute(update(endpoints).where(of_edited).values(**_WHOLE))


def _upsert_endpoints(txn: Transaction, source: Source) -> None:
    urls = [endpoint.url for endpoint in source.endpoints]
    own = endpoints.c.source_id == source.id, endpoints.c.parent_id.is_(None)
    txn.execute(update(endpoints).where(*own, endpoints.c.url.not_in(urls)).values(active=False))
    for endpoint in source.endpoints:
        row = {
            "source_id": source.id,
            "url": endpoint.url,
            "kind": str(endpoint.kind),
            "active": True,
            "host": host_key(endpoint.url),
            "failures": 0,
        }
        insert_or_ignore(txn, endpoints, [row])
        same = endpoints.c.source_id == source.id, endpoints.c.url == endpoint.url
        values = {"active": True, "kind": row["kind"], "parent_id": None}
        txn.execute(update(endpoints).where(*same).values(**values))
    _follow_indexes(txn, source.id)


def _follow_indexes(txn: Transaction, source_id: str) -> None:
    """Have an index's sitemaps be of its kind; they go with it."""
    index = endpoints.alias("index")
    named = endpoints.c.source_id == source_id, index.c.id == endpoints.c.parent_id
    no_index = or_(~index.c.active, index.c.kind.not_in(_INDEXES))
    txn.execute(update(endpoints).where(exists().where(*named, no_index)).values(active=False))
    kind = select(index.c.kind).where(*named).scalar_subquery()
    txn.execute(update(endpoints).where(exists().where(*named)).values(kind=kind))
