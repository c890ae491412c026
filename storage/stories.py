"""Stories: articles that are the same copy, whoever printed them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, insert, select, update

from articles.copy import WORDS_FOR_A_COPY
from storage.changes import add_changes
from storage.columns import Instant
from storage.database import Transaction
from storage.dialects import insert_or_ignore
from storage.tables import articles, stories, story_evidence, story_members

# Bulletins are printed word for word again, and are other news then.
SAME_STORY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as far as finding its copies needs it. `dated`: published, else first seen."""

    id: int
    source_id: str
    text_digest: bytes
    words: int
    dated: datetime
    story_id: int | None


def without_story(txn: Transaction, limit: int) -> list[Copy]:
    """Return articles that are in no story yet, oldest first."""
    query = _copies().where(articles.c.story_id.is_(None)).order_by(articles.c.id).limit(limit)
    return [Copy(*row) for row in txn.execute(query)]


def tell_story(txn: Transaction, copy: Copy, *, night: str, now: datetime) -> bool:
    """Put an article into the story whose text it is, or into a new one; true: an old story."""
    other = _same_text(txn, copy)
    story_id = other.story_id if other and other.story_id else _add_story(txn, copy, night, now)
    txn.execute(update(articles).where(articles.c.id == copy.id).values(story_id=story_id))
    row = {"article_id": copy.id, "story_id": story_id, "night": night}
    txn.execute(insert(story_members), row)
    if other is None:
        return False
    _add_evidence(txn, copy, other, story_id, night)
    _choose_canonical(txn, story_id)
    add_changes(txn, "story", _members(txn, story_id), night=night, at=now)
    return True


def _same_text(txn: Transaction, copy: Copy) -> Copy | None:
    """Return the nearest in time of the articles with the same words, if one is near enough."""
    if copy.words < WORDS_FOR_A_COPY:
        return None
    query = _copies().where(
        articles.c.text_digest == copy.text_digest,
        articles.c.story_id.is_not(None),
        articles.c.id != copy.id,
    )
    near = [
        other
        for other in (Copy(*row) for row in txn.execute(query))
        if abs(other.dated - copy.dated) <= SAME_STORY
    ]
    return min(near, key=lambda other: (abs(other.dated - copy.dated), other.id), default=None)


def _copies() -> Select[tuple[Any, ...]]:
    return select(
        articles.c.id,
        articles.c.source_id,
        articles.c.text_digest,
        articles.c.words,
        func.coalesce(articles.c.published, articles.c.first_seen, type_=Instant),
        articles.c.story_id,
    )


def _add_story(txn: Transaction, copy: Copy, night: str, now: datetime) -> int:
    row = {
        "canonical_article_id": copy.id,
        "text_digest": copy.text_digest,
        "created_at": now,
        "first_night": night,
    }
    story_id: int = txn.execute(insert(stories).returning(stories.c.id), row).scalar_one()
    return story_id


def _add_evidence(txn: Transaction, copy: Copy, other: Copy, story_id: int, night: str) -> None:
    hours = abs(other.dated - copy.dated) / timedelta(hours=1)
    row = {
        "article_id": copy.id,
        "other_id": other.id,
        "kind": "same-text",
        "story_id": story_id,
        "detail": {"words": copy.words, "hours_apart": round(hours, 1)},
        "night": night,
    }
    insert_or_ignore(txn, story_evidence, [row])


def _members(txn: Transaction, story_id: int) -> list[int]:
    query = select(articles.c.id).where(articles.c.story_id == story_id)
    return list(txn.execute(query.order_by(articles.c.id)).scalars())


def _choose_canonical(txn: Transaction, story_id: int) -> None:
    """Let the earliest article stand for the story; of equals, the one with the smaller URL key.

    Both are the same whatever order the articles came in.
    """
    earliest = (
        select(articles.c.id)
        .where(articles.c.story_id == story_id)
        .order_by(func.coalesce(articles.c.published, articles.c.first_seen), articles.c.url_key)
        .limit(1)
    )
    article_id = txn.execute(earliest).scalar_one()
    txn.execute(
        update(stories)
        .where(stories.c.id == story_id, stories.c.canonical_article_id != article_id)
        .values(canonical_article_id=article_id)
    )
