"""One story: its canonical article, the others that carry it, and why they belong together."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from storage.database import Transaction
from storage.tables import articles, sources, stories, story_evidence

# A chain of merges is one or two long; a circle would be a defect, not a reason to hang.
_LONGEST_CHAIN = 32


@dataclass(frozen=True, slots=True)
class Member:
    """One outlet's printing of a story."""

    article_id: int
    source_id: str
    source_name: str | None
    title: str
    url: str
    published: datetime | None
    published_tz_known: bool | None
    first_seen: datetime
    language: str | None
    extent: str
    words: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two articles are in one story."""

    article_id: int
    other_id: int
    kind: str
    detail: Any
    night: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as printed. `id` differs from what was asked for where that story was merged."""

    id: int
    created_at: datetime
    first_night: str
    canonical: Member
    carriers: tuple[Member, ...]
    evidence: tuple[Evidence, ...]

    @property
    def members(self) -> tuple[Member, ...]:
        """Return all printings, the canonical one first."""
        return self.canonical, *self.carriers


def story_view(txn: Transaction, story_id: int) -> StoryView | None:
    """Return a story, or the one it was merged into; None where there is no such story."""
    story = _alive(txn, story_id)
    if story is None:
        return None
    members = _members(txn, story.id)
    canonical = [m for m in members if m.article_id == story.canonical_article_id]
    if not canonical:
        return None
    return StoryView(
        id=story.id,
        created_at=story.created_at,
        first_night=story.first_night,
        canonical=canonical[0],
        carriers=tuple(m for m in members if m is not canonical[0]),
        evidence=_evidence(txn, story.id),
    )


def _alive(txn: Transaction, story_id: int) -> Any | None:
    wanted: int | None = story_id
    for _ in range(_LONGEST_CHAIN):
        story = txn.execute(select(stories).where(stories.c.id == wanted)).one_or_none()
        if story is None or story.merged_into is None:
            return story
        wanted = story.merged_into
    return None


def _members(txn: Transaction, story_id: int) -> list[Member]:
    query = (
        select(
            articles.c.id.label("article_id"),
            articles.c.source_id,
            sources.c.name.label("source_name"),
            articles.c.title,
            articles.c.url,
            articles.c.published,
            articles.c.published_tz_known,
            articles.c.first_seen,
            articles.c.language,
            articles.c.extent,
            articles.c.words,
        )
        .outerjoin(sources, sources.c.id == articles.c.source_id)
        .where(articles.c.story_id == story_id)
        .order_by(articles.c.first_seen, articles.c.id)
    )
    return [Member(**row) for row in txn.execute(query).mappings()]


def _evidence(txn: Transaction, story_id: int) -> tuple[Evidence, ...]:
    columns = story_evidence.c
    query = (
        select(columns.article_id, columns.other_id, columns.kind, columns.detail, columns.night)
        .where(columns.story_id == story_id)
        .order_by(columns.article_id, columns.other_id, columns.kind)
    )
    return tuple(Evidence(**row) for row in txn.execute(query).mappings())
