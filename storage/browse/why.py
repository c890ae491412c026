"""Everything the database knows about one URL: from its announcement to its story."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Select, select

from articles.urls import clean_url, url_key
from storage.articles.tombstones import Tombstone, tombstone_at
from storage.sql.database import Transaction
from storage.sql.tables import (
    announcements,
    articles,
    endpoints,
    entries,
    outcomes,
    pages,
    readings,
    urls,
)

T = TypeVar("T")

_MOST = 50  # newest rows of each kind


@dataclass(frozen=True, slots=True)
class Entry:
    """A URL that an outlet announced."""

    id: int
    url: str
    fetch_url: str
    host: str
    source_id: str
    first_night: str
    first_seen: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Announcement:
    """Who announced it, and when."""

    night: str
    source_id: str
    kind: str
    endpoint_url: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it in one night."""

    night: str
    outcome: str
    reason: str
    detail: str | None
    carried: bool
    batch: int | None
    opened_at: datetime
    closed_at: datetime | None
    article_id: int | None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page that the outlet sent for it."""

    id: int
    night: str
    url: str
    final_url: str
    fetched_at: datetime
    status: int
    media_type: str | None
    body_bytes: int


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader made of a page; `page_id` 0: of the announcement alone."""

    page_id: int
    reader_version: int
    source_version: int
    not_article: str | None
    extent: str
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Article:
    """The article that a URL leads to, and how it leads there."""

    id: int
    url: str
    title: str
    source_id: str
    how: str
    revision: int
    extent: str
    changed_night: str
    story_id: int | None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A feed, sitemap or section page at the very URL: it announces, nobody announces it."""

    source_id: str
    kind: str
    last_ok_at: datetime | None


@dataclass(frozen=True, slots=True)
class Why:
    """The whole path of one URL. Lists are newest first."""

    url: str
    url_key: str
    entry: Entry | None
    announcements: tuple[Announcement, ...]
    outcomes: tuple[Outcome, ...]
    pages: tuple[Fetched, ...]
    readings: tuple[Read, ...]
    article: Article | None
    tombstone: Tombstone | None
    endpoints: tuple[Endpoint, ...]

    @property
    def known(self) -> bool:
        """Return whether anything is known of it."""
        return bool(self.entry or self.article or self.tombstone or self.endpoints)

    @property
    def is_address(self) -> bool:
        """Return whether it could be asked for at all."""
        return clean_url(self.url) is not None


def why(txn: Transaction, url: str) -> Why:
    """Return everything known about `url`, however it is decorated."""
    key = url_key(url.strip())
    entry = _one(txn, Entry, _ENTRY.where(entries.c.url_key == key))
    id_ = entry.id if entry else 0
    return Why(
        url=url,
        url_key=key,
        entry=entry,
        announcements=_all(txn, Announcement, _ANNOUNCED.where(announcements.c.entry_id == id_)),
        outcomes=_all(txn, Outcome, _OUTCOMES.where(outcomes.c.entry_id == id_)),
        pages=_all(txn, Fetched, _PAGES.where(pages.c.entry_id == id_)),
        readings=_all(txn, Read, _READINGS.where(readings.c.entry_id == id_)),
        article=_one(txn, Article, _ARTICLE.where(urls.c.url_key == key)),
        tombstone=tombstone_at(txn, key),
        # By its own address: a feed is no article, and keys are those of articles.
        endpoints=_all(txn, Endpoint, _ENDPOINTS.where(endpoints.c.url.in_(_spellings(url)))),
    )


def _spellings(url: str) -> set[str]:
    return {url.strip(), clean_url(url) or url.strip()}


def _one(txn: Transaction, kind: type[T], query: Select[Any]) -> T | None:
    row = txn.execute(query).mappings().one_or_none()
    return None if row is None else kind(**row)


def _all(txn: Transaction, kind: type[T], query: Select[Any]) -> tuple[T, ...]:
    return tuple(kind(**row) for row in txn.execute(query.limit(_MOST)).mappings())


_ENTRY = select(
    entries.c.id,
    entries.c.url,
    entries.c.fetch_url,
    entries.c.host,
    entries.c.source_id,
    entries.c.first_night,
    entries.c.first_seen,
    entries.c.attempts,
)

_ANNOUNCED = (
    select(
        announcements.c.night,
        announcements.c.source_id,
        endpoints.c.kind,
        endpoints.c.url.label("endpoint_url"),
        announcements.c.seen_at,
    )
    .join(endpoints, endpoints.c.id == announcements.c.endpoint_id)
    .order_by(announcements.c.seen_at.desc(), announcements.c.endpoint_id)
)

_OUTCOMES = select(
    outcomes.c.night,
    outcomes.c.outcome,
    outcomes.c.reason,
    outcomes.c.detail,
    outcomes.c.carried,
    outcomes.c.batch,
    outcomes.c.opened_at,
    outcomes.c.closed_at,
    outcomes.c.article_id,
).order_by(outcomes.c.night.desc())

_PAGES = select(
    pages.c.id,
    pages.c.night,
    pages.c.url,
    pages.c.final_url,
    pages.c.fetched_at,
    pages.c.status,
    pages.c.media_type,
    pages.c.body_bytes,
).order_by(pages.c.id.desc())

_READINGS = select(
    readings.c.page_id,
    readings.c.reader_version,
    readings.c.source_version,
    readings.c.not_article,
    readings.c.extent,
    readings.c.read_at,
).order_by(readings.c.id.desc())

_ARTICLE = select(
    articles.c.id,
    articles.c.url,
    articles.c.title,
    articles.c.source_id,
    urls.c.how,
    articles.c.revision,
    articles.c.extent,
    articles.c.changed_night,
    articles.c.story_id,
).join(urls, urls.c.article_id == articles.c.id)

_ENDPOINTS = select(endpoints.c.source_id, endpoints.c.kind, endpoints.c.last_ok_at).order_by(
    endpoints.c.source_id
)
