"""Pages that were read before and are to be read again: which, and what a reading changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from articles.page import PageKind
from storage.articles.readings import Unread, Versions, kept_page, page_columns
from storage.articles.tombstones import is_buried
from storage.sql.database import Transaction
from storage.sql.tables import articles, entries, pages, readings


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pages are to be read again: of which sources, fetched in which nights; all without."""

    sources: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class ReadOnce:
    """A page with its present reading: the one its article shows, or the last that was none."""

    item: Unread
    reading_id: int
    versions: Versions


def count_read_once(txn: Transaction, choice: Choice) -> int:
    """Return how many pages `choice` means."""
    rows = _chosen(choice).with_only_columns(func.count())
    count: int = txn.execute(rows).scalar_one()
    return count


def read_once(txn: Transaction, choice: Choice, *, after: int, most: int) -> list[ReadOnce]:
    """Return the chosen pages of the next `most` entries after the entry `after`, in order."""
    rows = _chosen(choice).where(entries.c.id > after).order_by(entries.c.id).limit(most)
    return [
        ReadOnce(
            item=Unread(
                entry_id=row.id,
                url=row.url,
                url_key=row.url_key,
                source_id=row.source_id,
                hint_digest=row.hint,
                page=kept_page(row),
                why=None,
            ),
            reading_id=row.reading,
            versions=Versions(row.reader_version, row.source_version, row.template_version),
        )
        for row in txn.execute(rows)
    ]


def _chosen(choice: Choice) -> Select[tuple[object, ...]]:
    query = (
        select(
            entries,
            readings.c.id.label("reading"),
            readings.c.hint_digest.label("hint"),
            readings.c.reader_version,
            readings.c.source_version,
            readings.c.template_version,
            *page_columns,
        )
        .join(readings, readings.c.entry_id == entries.c.id)
        .join(pages, pages.c.id == readings.c.page_id)
        .outerjoin(articles, articles.c.entry_id == entries.c.id)
        .where(pages.c.kind == str(PageKind.ARTICLE), _is_present())
        .where(~is_buried(entries.c.url_key), ~is_buried(articles.c.url_key))
    )
    return query.where(*_within(choice))


def _is_present() -> ColumnElement[bool]:
    """Say whether a reading is the article's own, or the last of a page that was no article."""
    other = readings.alias("other")
    last = select(func.max(other.c.id)).where(other.c.entry_id == entries.c.id).scalar_subquery()
    return or_(
        readings.c.id == articles.c.reading_id,
        and_(articles.c.id.is_(None), readings.c.not_article.is_not(None), readings.c.id == last),
    )


def _within(choice: Choice) -> Sequence[ColumnElement[bool]]:
    limits: list[ColumnElement[bool]] = []
    if choice.sources:
        limits.append(entries.c.source_id.in_(choice.sources))
    if choice.since:
        limits.append(pages.c.night >= choice.since)
    if choice.until:
        limits.append(pages.c.night <= choice.until)
    return limits
