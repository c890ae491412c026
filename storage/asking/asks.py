"""What a batch still has to ask for, and the pages it brought."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import insert, select

from articles.page import Page
from storage.archive.archive import Place
from storage.nights.outcomes import PENDING
from storage.sql.database import Transaction
from storage.sql.tables import entries, outcomes, pages


@dataclass(frozen=True, slots=True)
class PageAsk:
    """One page to ask for."""

    entry_id: int
    url: str
    host: str
    source_id: str
    etag: str | None
    last_modified: str | None


@dataclass(frozen=True, slots=True)
class PageOf:
    """To whom a page belongs: the night, the source, and the entry or endpoint asked for."""

    night: str
    source_id: str
    host: str
    entry_id: int | None = None
    endpoint_id: int | None = None


def asks_of(txn: Transaction, night: str, batch: int) -> list[PageAsk]:
    """Return the pages that `batch` has not asked for yet, the newest first.

    A host may not have the time for all: tonight's news must not wait for what was left before.
    """
    query = (
        select(
            entries.c.id,
            entries.c.fetch_url,
            entries.c.host,
            outcomes.c.source_id,
            pages.c.etag,
            pages.c.last_modified,
        )
        .join(entries, entries.c.id == outcomes.c.entry_id)
        .outerjoin(pages, pages.c.id == entries.c.page_id)
        .where(outcomes.c.night == night, outcomes.c.batch == batch)
        .where(outcomes.c.outcome == PENDING, outcomes.c.reason.in_(ASK_AGAIN))
        .order_by(entries.c.first_night.desc(), entries.c.id)
    )
    return [PageAsk(*row) for row in txn.execute(query)]


# Pending reasons after which the same night may ask again: a rerun is a query.
ASK_AGAIN = (
    "announced",
    "stopped",
    "disk",
    "host-busy",
    "host-slow",
    "host-on-hold",
    "robots-unavailable",
    "redirected",
)


def add_page(txn: Transaction, page: Page, place: Place, whose: PageOf) -> int:
    """Keep one row for a page that the archive has; return its id."""
    row = {
        "night": whose.night,
        "kind": str(page.kind),
        "source_id": whose.source_id,
        "host": whose.host,
        "entry_id": whose.entry_id,
        "endpoint_id": whose.endpoint_id,
        "url": page.url,
        "final_url": page.final_url,
        "fetched_at": page.fetched,
        "status": page.status,
        "media_type": page.header("content-type"),
        "etag": page.header("etag"),
        "last_modified": page.header("last-modified"),
        "body_digest": hashlib.sha256(page.body).digest(),
        "body_bytes": len(page.body),
        "hops": [[hop.url, hop.status] for hop in page.hops],
        "file": place.file,
        "offset": place.offset,
        "length": place.length,
    }
    page_id: int = txn.execute(insert(pages).returning(pages.c.id), row).scalar_one()
    return page_id
