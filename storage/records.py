"""Articles as records, ready to be exported."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, func, select

from articles.record import Filing, Record, StoryLink, record_of
from storage.changes import changed_articles
from storage.database import Transaction
from storage.outcomes import chunks
from storage.readings import reading_of
from storage.tables import articles, readings, sources, stories


def records_changed_in(txn: Transaction, night: str) -> Iterator[Record]:
    """Yield the record of every article that changed in `night`, in order of id."""
    for chunk in chunks(changed_articles(txn, night)):
        rows = txn.execute(
            select(articles, sources.c.name.label("source_name"), readings.c.reader_version)
            .join(sources, sources.c.id == articles.c.source_id)
            .join(readings, readings.c.id == articles.c.reading_id)
            .where(articles.c.id.in_(chunk))
            .order_by(articles.c.id)
        )
        for row in rows.all():
            yield record_of(reading_of(txn, row.reading_id), _filing(txn, row))


def _filing(txn: Transaction, row: Row[Any]) -> Filing:
    return Filing(
        id=row.id,
        url=row.url,
        source=row.source_id,
        source_name=row.source_name,
        first_seen=row.first_seen,
        revision=row.revision,
        reader_version=row.reader_version,
        story=_story(txn, row.story_id) if row.story_id is not None else None,
    )


def _story(txn: Transaction, story_id: int) -> StoryLink:
    canonical = txn.execute(
        select(articles.c.url)
        .join(stories, stories.c.canonical_article_id == articles.c.id)
        .where(stories.c.id == story_id)
    ).scalar_one()
    carriers = txn.execute(
        select(func.count(articles.c.source_id.distinct())).where(articles.c.story_id == story_id)
    ).scalar_one()
    return StoryLink(story_id, canonical, carriers)
