"""One story: its canonical article, the others that carry it, and why they belong together."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from articles.copies.verdict import Kind
from articles.text import PARAGRAPH_BREAK
from storage.nights.outcomes import chunks
from storage.sql.columns import Instant
from storage.sql.database import Transaction
from storage.sql.tables import LEADS_OUT, RELATED, articles, sources, story_evidence
from storage.stories.copies import copies_of
from storage.stories.stories import living


@dataclass(frozen=True, slots=True)
class Member:
    """One outlet's printing of a story. `has_standfirst`: one that is no part of the copy."""

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
    has_standfirst: bool
    agency: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two articles are in one story, or related."""

    article_id: int
    other_id: int
    kind: str
    detail: Any
    night: str


@dataclass(frozen=True, slots=True)
class Related:
    """An article of another story that one of this story's is related to, and why.

    `is_earlier`: that story came out before this one.
    """

    article_id: int
    story_id: int
    came_out: datetime
    is_earlier: bool
    source_id: str
    source_name: str | None
    title: str
    language: str | None
    because: Evidence


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as printed. `id` differs from what was asked for where that story was merged."""

    id: int
    created_at: datetime
    first_night: str
    canonical: Member
    carriers: tuple[Member, ...]
    evidence: tuple[Evidence, ...]
    versions: tuple[Related, ...]
    related: tuple[Related, ...]

    @property
    def members(self) -> tuple[Member, ...]:
        """Return all printings, the canonical one first."""
        return self.canonical, *self.carriers

    @property
    def outlets(self) -> int:
        """Return how many outlets printed it, whatever the number of their URLs."""
        return len({member.source_id for member in self.members})

    @property
    def agency(self) -> str | None:
        """Return the wire agency that it is credited to."""
        return next((member.agency for member in self.members if member.agency), None)

    @property
    def first_seen(self) -> Member:
        """Return the printing that was seen first."""
        return min(self.members, key=lambda member: (member.first_seen, member.article_id))


def story_view(txn: Transaction, story_id: int) -> StoryView | None:
    """Return a story, or the one it was merged into; None where there is no such story."""
    story = living(txn, story_id)
    if story is None:
        return None
    members = _members(txn, story.id)
    canonical = [m for m in members if m.article_id == story.canonical_article_id]
    if not canonical:
        return None
    known = {member.article_id for member in members}
    found = _evidence(txn, story.id)
    related = _related(txn, story.id, found)
    return StoryView(
        id=story.id,
        created_at=story.created_at,
        first_night=story.first_night,
        canonical=canonical[0],
        carriers=tuple(m for m in members if m is not canonical[0]),
        evidence=tuple(each for each in found if each.other_id in known),
        versions=_versions(related),
        related=tuple(each for each in related if each.because.kind != Kind.VERSION),
    )


def versions_of(txn: Transaction, story_id: int) -> tuple[Related, ...]:
    """Return the stories that a story is a version of, in the order in which they came out."""
    return _versions(_related(txn, story_id, _evidence(txn, story_id)))


def _versions(related: Iterable[Related]) -> tuple[Related, ...]:
    found = [each for each in related if each.because.kind == Kind.VERSION]
    return tuple(sorted(found, key=lambda each: (each.came_out, each.story_id)))


def paragraphs_of(txn: Transaction, ids: Collection[int]) -> dict[int, list[str]]:
    """Return the paragraphs of articles as they are compared: without an outlet's standfirst."""
    return {
        copy.id: copy.text.split(PARAGRAPH_BREAK) if copy.text else []
        for copy in copies_of(txn, ids).values()
    }


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
            (func.coalesce(articles.c.lead_blocks, 0) > 0).label("has_standfirst"),
            articles.c.agency,
        )
        .outerjoin(sources, sources.c.id == articles.c.source_id)
        .where(articles.c.story_id == story_id)
        .order_by(articles.c.first_seen, articles.c.id)
    )
    return [Member(**row) for row in txn.execute(query).mappings()]


def _evidence(txn: Transaction, story_id: int) -> list[Evidence]:
    query = _FOUND.where(story_evidence.c.story_id == story_id)
    return [Evidence(**row) for row in txn.execute(query).mappings()]


def _related(txn: Transaction, story_id: int, here: Sequence[Evidence]) -> tuple[Related, ...]:
    """Return what leads out of a story: of its own evidence `here`, and what others' say of it."""
    mine = select(articles.c.id).where(articles.c.story_id == story_id)
    query = _FOUND.where(
        story_evidence.c.other_id.in_(mine), RELATED, story_evidence.c.story_id != story_id
    )
    there = [Evidence(**row) for row in txn.execute(query).mappings()]
    found = [(each.other_id, each) for each in here if each.kind in LEADS_OUT]
    found += [(each.article_id, each) for each in there]
    beside = {
        row["article_id"]: row
        for chunk in chunks({article for article, _ in found})
        for row in txn.execute(
            _BESIDE.where(articles.c.id.in_(chunk), articles.c.story_id != story_id)
        ).mappings()
    }
    came_out = _came_out(txn, {story_id, *(row["story_id"] for row in beside.values())})

    def related(article: int, because: Evidence) -> Related:
        theirs = beside[article]["story_id"]
        at = came_out[theirs]
        is_earlier = (at, theirs) < (came_out[story_id], story_id)
        return Related(**beside[article], came_out=at, is_earlier=is_earlier, because=because)

    return _strongest(related(article, each) for article, each in found if article in beside)


def _came_out(txn: Transaction, story_ids: Collection[int]) -> dict[int, datetime]:
    """Return when the first article of each story came out."""
    first = func.min(func.coalesce(articles.c.dated, articles.c.first_seen), type_=Instant)
    return {
        story_id: at
        for chunk in chunks(sorted(story_ids))
        for story_id, at in txn.execute(
            select(articles.c.story_id, first)
            .where(articles.c.story_id.in_(chunk))
            .group_by(articles.c.story_id)
        )
    }


def _strongest(found: Iterable[Related]) -> tuple[Related, ...]:
    """Return what is strongest of each story: a round-up is compared with every carrier."""
    kept: dict[tuple[int, str], Related] = {}
    for each in sorted(found, key=lambda related: -_shingles(related.because)):
        kept.setdefault((each.story_id, each.because.kind), each)
    return tuple(kept.values())


def _shingles(evidence: Evidence) -> int:
    detail = evidence.detail
    return int(detail.get("shingles", 0)) if isinstance(detail, dict) else 0


_FOUND: Select[Any] = select(
    story_evidence.c.article_id,
    story_evidence.c.other_id,
    story_evidence.c.kind,
    story_evidence.c.detail,
    story_evidence.c.night,
).order_by(story_evidence.c.article_id, story_evidence.c.other_id, story_evidence.c.kind)

_BESIDE: Select[Any] = (
    select(
        articles.c.id.label("article_id"),
        articles.c.story_id,
        articles.c.source_id,
        sources.c.name.label("source_name"),
        articles.c.title,
        articles.c.language,
    )
    .outerjoin(sources, sources.c.id == articles.c.source_id)
    .where(articles.c.story_id.is_not(None))
)
