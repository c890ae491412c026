"""What is to be read, and what was read: one row per (page, announcement, versions)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select

from articles.article import Reading
from articles.copies.copy import text_digest
from articles.hints import Hints
from articles.records.reading_json import blocks_to_json, reading_from_json, reading_to_json
from articles.revision import content_digest
from articles.urls import url_key
from feeds.hints_json import hints_from_json
from storage.archive.archive import Place
from storage.nights.outcomes import PENDING, how_far
from storage.sql.compression import pack, unpack
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import articles, bodies, entries, hints, outcomes, pages, readings

NO_PAGE = 0
NO_HINTS = b""


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions a reading is a function of, beside its page and announcement."""

    reader: int
    source: int
    template: int = 0


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page that the archive has."""

    id: int
    place: Place
    final_url: str
    body_digest: bytes


@dataclass(frozen=True, slots=True)
class KeptReading:
    """A reading that was stored. Of its body the SHA-256 as stored; the others as compared."""

    id: int
    body_digest: bytes
    text_digest: bytes
    content_digest: bytes


@dataclass(frozen=True, slots=True)
class Unread:
    """An entry whose page, or whose announcement alone, is to be read.

    `why` says why there is no page: robots, http-403, feed, …
    """

    entry_id: int
    url: str
    url_key: str
    source_id: str
    hint_digest: bytes
    page: KeptPage | None
    why: str | None

    @property
    def come(self) -> str:
        """Return how far it has come, as its outcome says it."""
        return f"entry:{self.why}" if self.page is None else "fetched"


@dataclass(frozen=True, slots=True)
class Previous:
    """What an article's present revision was read from, and under which versions."""

    article_id: int
    revision: int
    reading_id: int
    versions: Versions
    hint_digest: bytes
    page: KeptPage | None
    content_digest: bytes
    extent: str


def unread(txn: Transaction, night: str, batch: int) -> list[Unread]:
    """Return what `batch` has to read, the newest first; pages that were redirected come last.

    A direct page must become the article before another URL that leads to it. And a source may not
    get the time for all: tonight's news must not wait for what was left before.
    """
    come = how_far()
    rows = txn.execute(
        select(entries, come.label("come"), outcomes.c.hint_digest.label("hint"), *page_columns)
        .join(entries, entries.c.id == outcomes.c.entry_id)
        .outerjoin(pages, pages.c.id == outcomes.c.page_id)
        .where(outcomes.c.night == night, outcomes.c.batch == batch)
        .where(outcomes.c.outcome == PENDING, outcomes.c.reason != "source-off")
        .where((come == "fetched") | come.like("entry:%"))
        .order_by(entries.c.first_night.desc(), entries.c.id)
    )
    found = [
        Unread(
            entry_id=row.id,
            url=row.url,
            url_key=row.url_key,
            source_id=row.source_id,
            hint_digest=row.hint or NO_HINTS,
            page=kept_page(row) if row.come == "fetched" else None,
            why=None if row.come == "fetched" else row.come.removeprefix("entry:"),
        )
        for row in rows
    ]
    return sorted(found, key=_is_sent_on)


def previous_of(txn: Transaction, entry_ids: Sequence[int]) -> dict[int, Previous]:
    """Return, by entry, what the articles of `entry_ids` were last read from."""
    rows = txn.execute(
        select(
            articles.c.entry_id,
            articles.c.id.label("article"),
            articles.c.revision,
            readings.c.id.label("reading"),
            readings.c.reader_version,
            readings.c.source_version,
            readings.c.template_version,
            readings.c.hint_digest,
            readings.c.content_digest,
            readings.c.extent,
            *page_columns,
        )
        .join(readings, readings.c.id == articles.c.reading_id)
        .outerjoin(pages, pages.c.id == readings.c.page_id)
        .where(articles.c.entry_id.in_(entry_ids))
    )
    return {row.entry_id: _previous(row) for row in rows}


def _previous(row: Any) -> Previous:
    return Previous(
        article_id=row.article,
        revision=row.revision,
        reading_id=row.reading,
        versions=Versions(row.reader_version, row.source_version, row.template_version),
        hint_digest=row.hint_digest,
        page=kept_page(row) if row.page is not None else None,
        content_digest=row.content_digest,
        extent=row.extent,
    )


def hints_of(txn: Transaction, digests: Sequence[bytes]) -> dict[bytes, Hints]:
    """Return the announcements' hints by digest; the empty digest has empty hints."""
    found = {NO_HINTS: Hints()}
    wanted = sorted(set(digests) - {NO_HINTS})
    for row in txn.execute(select(hints).where(hints.c.digest.in_(wanted))):
        found[row.digest] = hints_from_json(unpack(row.body))
    return found


def add_reading(
    txn: Transaction, item: Unread, reading: Reading, versions: Versions, now: datetime
) -> KeptReading:
    """Keep a reading and its body, each once."""
    blocks = blocks_to_json(reading.blocks)
    digests = {
        "body_digest": hashlib.sha256(blocks).digest(),
        "text_digest": text_digest(reading.copy_text),
        "content_digest": content_digest(reading),
    }
    insert_or_ignore(txn, bodies, [{"digest": digests["body_digest"], "body": pack(blocks)}])
    row = {
        "not_article": reading.not_article,
        "extent": str(reading.extent),
        "record": pack(reading_to_json(reading)),
        **digests,
        "read_at": now,
    }
    key = _key(item, versions)
    insert_or_ignore(txn, readings, [key | row])
    reading_id: int = txn.execute(select(readings.c.id).where(*_is(key))).scalar_one()
    return KeptReading(reading_id, **digests)


def reads_as_none(txn: Transaction, item: Unread, versions: Versions) -> bool:
    """Return whether a page was read under `versions` already, and was no article."""
    none = select(readings.c.id).where(
        *_is(_key(item, versions)), readings.c.not_article.is_not(None)
    )
    return txn.execute(none).first() is not None


def _key(item: Unread, versions: Versions) -> dict[str, object]:
    return {
        "entry_id": item.entry_id,
        "page_id": item.page.id if item.page else NO_PAGE,
        "hint_digest": item.hint_digest,
        "reader_version": versions.reader,
        "source_version": versions.source,
        "template_version": versions.template,
    }


def _is(key: dict[str, object]) -> list[ColumnElement[bool]]:
    return [readings.c[name] == value for name, value in key.items()]


def reading_of(txn: Transaction, reading_id: int) -> Reading:
    """Return a stored reading whole."""
    row = txn.execute(
        select(readings.c.record, bodies.c.body)
        .join(bodies, bodies.c.digest == readings.c.body_digest)
        .where(readings.c.id == reading_id)
    ).one()
    return reading_from_json(unpack(row.record), unpack(row.body))


# What `kept_page` needs of a row.
page_columns = (
    pages.c.id.label("page"),
    pages.c.file,
    pages.c.offset,
    pages.c.length,
    pages.c.final_url,
    pages.c.body_digest,
)


def kept_page(row: Any) -> KeptPage:
    """Return the page that a row with `page_columns` names."""
    place = Place(row.file, row.offset, row.length)
    return KeptPage(row.page, place, row.final_url, row.body_digest)


def _is_sent_on(item: Unread) -> bool:
    return item.page is not None and url_key(item.page.final_url) != item.url_key
