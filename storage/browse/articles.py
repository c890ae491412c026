"""Articles as an operator sees them: a list of them, or one with all that is known of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from articles.article import Reading
from storage.archive.archive import Place
from storage.articles.readings import reading_of
from storage.browse.stories import Related, versions_of
from storage.sql.database import Transaction
from storage.sql.tables import articles, pages, readings, revisions, sources, urls


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article in a list."""

    id: int
    title: str
    url: str
    source_id: str
    source_name: str | None
    first_seen: datetime
    published: datetime | None
    language: str | None
    extent: str
    words: int
    revision: int
    story_id: int | None


@dataclass(frozen=True, slots=True)
class ArticlesPage:
    """Some articles, newest first, and the ids before which the next and the previous page begin.

    Without `newer_before` the page before this one, if any, is the newest.
    """

    rows: tuple[ArticleRow, ...]
    next_before: int | None
    newer_before: int | None


@dataclass(frozen=True, slots=True)
class PageView:
    """The page that an article was read from, and where the archive keeps it."""

    id: int
    kind: str
    final_url: str
    fetched_at: datetime
    status: int
    media_type: str | None
    body_bytes: int
    hops: tuple[tuple[str, int], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of an article, as its outlet printed it."""

    number: int
    night: str
    title: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class OtherUrl:
    """Another URL that leads to an article, and how that was found."""

    url_key: str
    how: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article: its record, the reading behind it, the page behind that.

    `versions` are other stories of which its story is an earlier or a later version.
    """

    row: ArticleRow
    first_night: str
    changed_night: str
    reading: Reading
    reader_version: int
    read_at: datetime
    page: PageView | None
    revisions: tuple[Revision, ...]
    other_urls: tuple[OtherUrl, ...]
    story_size: int
    versions: tuple[Related, ...]


def articles_page(
    txn: Transaction, *, source: str | None = None, before: int | None = None, limit: int = 50
) -> ArticlesPage:
    """Return the newest articles, of one source if given, those stored before article `before`."""
    query = _ROWS.order_by(articles.c.id.desc()).limit(limit + 1)
    if source is not None:
        query = query.where(articles.c.source_id == source)
    if before is not None:
        query = query.where(articles.c.id < before)
    rows = [ArticleRow(**row) for row in txn.execute(query).mappings()]
    more = len(rows) > limit
    newer = None if before is None else _newer_before(txn, source, before, limit)
    return ArticlesPage(tuple(rows[:limit]), rows[limit - 1].id if more else None, newer)


def _newer_before(txn: Transaction, source: str | None, before: int, limit: int) -> int | None:
    query = select(articles.c.id).where(articles.c.id >= before)
    if source is not None:
        query = query.where(articles.c.source_id == source)
    return txn.execute(query.order_by(articles.c.id).offset(limit).limit(1)).scalar()


def article_rows(txn: Transaction, ids: list[int]) -> list[ArticleRow]:
    """Return the articles `ids` in this order, leaving out those that are gone."""
    query = _ROWS.where(articles.c.id.in_(ids))
    found = {row["id"]: ArticleRow(**row) for row in txn.execute(query).mappings()}
    return [found[id_] for id_ in ids if id_ in found]


def article_view(txn: Transaction, article_id: int) -> ArticleView | None:
    """Return everything about one article, or None where there is no such article."""
    row = txn.execute(_ROWS.where(articles.c.id == article_id)).mappings().one_or_none()
    if row is None:
        return None
    read = txn.execute(_READING.where(articles.c.id == article_id)).one()
    return ArticleView(
        row=ArticleRow(**row),
        first_night=read.first_night,
        changed_night=read.changed_night,
        reading=reading_of(txn, read.reading_id),
        reader_version=read.reader_version,
        read_at=read.read_at,
        page=_page_view(txn, read.page_id),
        revisions=_revisions(txn, article_id),
        other_urls=_other_urls(txn, article_id, read.url_key),
        story_size=_story_size(txn, row["story_id"]),
        versions=versions_of(txn, row["story_id"]) if row["story_id"] else (),
    )


_ROWS = select(
    articles.c.id,
    articles.c.title,
    articles.c.url,
    articles.c.source_id,
    sources.c.name.label("source_name"),
    articles.c.first_seen,
    articles.c.published,
    articles.c.language,
    articles.c.extent,
    articles.c.words,
    articles.c.revision,
    articles.c.story_id,
).outerjoin(sources, sources.c.id == articles.c.source_id)

_READING = select(
    articles.c.url_key,
    articles.c.first_night,
    articles.c.changed_night,
    articles.c.reading_id,
    readings.c.reader_version,
    readings.c.read_at,
    readings.c.page_id,
).join(readings, readings.c.id == articles.c.reading_id)


def _page_view(txn: Transaction, page_id: int) -> PageView | None:
    """Return the page `page_id`; None for 0: read from the announcement alone."""
    row = txn.execute(select(pages).where(pages.c.id == page_id)).one_or_none()
    if row is None:
        return None
    return PageView(
        id=row.id,
        kind=row.kind,
        final_url=row.final_url,
        fetched_at=row.fetched_at,
        status=row.status,
        media_type=row.media_type,
        body_bytes=row.body_bytes,
        hops=tuple((url, status) for url, status in row.hops),
        place=Place(row.file, row.offset, row.length),
    )


def _revisions(txn: Transaction, article_id: int) -> tuple[Revision, ...]:
    columns = revisions.c.number, revisions.c.night, revisions.c.title, revisions.c.seen_at
    query = select(*columns).where(revisions.c.article_id == article_id)
    rows = txn.execute(query.order_by(revisions.c.number.desc())).mappings()
    return tuple(Revision(**row) for row in rows)


def _other_urls(txn: Transaction, article_id: int, own: str) -> tuple[OtherUrl, ...]:
    query = select(urls.c.url_key, urls.c.how).where(urls.c.article_id == article_id)
    rows = txn.execute(query.where(urls.c.url_key != own).order_by(urls.c.url_key)).mappings()
    return tuple(OtherUrl(**row) for row in rows)


def _story_size(txn: Transaction, story_id: int | None) -> int:
    if story_id is None:
        return 0
    query = select(func.count()).where(articles.c.story_id == story_id)
    count: int = txn.execute(query).scalar_one()
    return count
