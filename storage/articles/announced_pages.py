"""Pages of one source that the archive holds, each with what its announcement said."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from articles.hints import Hints
from articles.page import PageKind
from storage.archive.archive import Place
from storage.articles.readings import NO_HINTS, hints_of
from storage.sql.database import Transaction
from storage.sql.tables import articles, outcomes, pages, readings


@dataclass(frozen=True, slots=True)
class AnnouncedPage:
    """One page that the archive has, and what its announcement said."""

    url: str
    fetched_at: datetime
    place: Place
    hints: Hints


def announced_pages(txn: Transaction, source_id: str, limit: int) -> list[AnnouncedPage]:
    """Return the newest pages of articles of `source_id`, each entry's last one."""
    newest = (
        select(func.max(pages.c.id))
        .where(pages.c.source_id == source_id, pages.c.kind == str(PageKind.ARTICLE))
        .where(pages.c.entry_id.is_not(None), pages.c.status.between(200, 299))
        .group_by(pages.c.entry_id)
    )
    # The outcome names the hints that were chosen in that page's night.
    query = (
        select(pages, outcomes.c.hint_digest)
        .outerjoin(
            outcomes,
            (outcomes.c.night == pages.c.night) & (outcomes.c.entry_id == pages.c.entry_id),
        )
        .where(pages.c.id.in_(newest))
        .order_by(pages.c.id.desc())
        .limit(limit)
    )
    return _with_hints(txn, query)


def announced_page_of(txn: Transaction, article_id: int) -> AnnouncedPage | None:
    """Return the page that an article was read from; None where its announcement was."""
    query = (
        select(pages, readings.c.hint_digest)
        .join(readings, readings.c.page_id == pages.c.id)
        .join(articles, articles.c.reading_id == readings.c.id)
        .where(articles.c.id == article_id)
    )
    return next(iter(_with_hints(txn, query)), None)


def _with_hints(txn: Transaction, query: Select[Any]) -> list[AnnouncedPage]:
    rows = txn.execute(query).all()
    said = hints_of(txn, [row.hint_digest or NO_HINTS for row in rows])
    return [
        AnnouncedPage(
            url=row.url,
            fetched_at=row.fetched_at,
            place=Place(row.file, row.offset, row.length),
            hints=said[row.hint_digest or NO_HINTS],
        )
        for row in rows
    ]
