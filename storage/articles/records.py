"""Articles as records, ready to be exported."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Row, func, select

from articles.records.reading_json import reading_from_json
from articles.records.record import Filing, Record, StoryLink, record_of
from storage.nights.outcomes import chunks
from storage.sql.changes import changed_articles
from storage.sql.compression import unpack
from storage.sql.database import Transaction
from storage.sql.tables import articles, bodies, readings, sources, stories

_READING = readings.c.reader_version, readings.c.record, bodies.c.body


def records_changed_in(txn: Transaction, night: str) -> Iterator[Record]:
    """Yield the record of every article that changed in `night`, in order of id."""
    for chunk in chunks(changed_articles(txn, night)):
        rows = txn.execute(
            select(articles, sources.c.name.label("source_name"), *_READING)
            .join(sources, sources.c.id == articles.c.source_id)
            .join(readings, readings.c.id == articles.c.reading_id)
            .join(bodies, bodies.c.digest == readings.c.body_digest)
            .where(articles.c.id.in_(chunk))
            .order_by(articles.c.id)
        ).all()
        links = _stories(txn, {row.story_id for row in rows if row.story_id is not None})
        for row in rows:
            reading = reading_from_json(unpack(row.record), unpack(row.body))
            yield record_of(reading, _filing(row, links.get(row.story_id)))


def _filing(row: Row[Any], story: StoryLink | None) -> Filing:
    return Filing(
        id=row.id,
        url=row.url,
        source=row.source_id,
        source_name=row.source_name,
        first_seen=row.first_seen,
        revision=row.revision,
        reader_version=row.reader_version,
        story=story,
    )


def _stories(txn: Transaction, story_ids: Collection[int]) -> dict[int, StoryLink]:
    canonical, member = articles.alias("canonical"), articles.alias("member")
    carriers = func.count(member.c.source_id.distinct())
    rows = txn.execute(
        select(stories.c.id, canonical.c.url, carriers)
        .join(canonical, canonical.c.id == stories.c.canonical_article_id)
        .join(member, member.c.story_id == stories.c.id)
        .where(stories.c.id.in_(story_ids))
        .group_by(stories.c.id, canonical.c.url)
    )
    return {row[0]: StoryLink(*row) for row in rows}
