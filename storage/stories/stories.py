"""Stories: articles that are one copy, or updates of it, whoever printed them.

A story's id never changes: a story that turned out to be another one leaves a row that leads there.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, or_, select, update

from articles.article import Extent
from articles.copies.verdict import Kind
from storage.nights.outcomes import chunks
from storage.sql.changes import add_changes
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import (
    RELATED,
    articles,
    stories,
    story_evidence,
    story_members,
    story_walls,
)

# A chain of merges is one or two long; a circle would be a defect, not a reason to hang.
_LONGEST_CHAIN = 32
# So many others have an article for their nearest version. A toll rises twice or three times;
# more is a form that many fill in within hours.
_MOST_VERSIONS = 6


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why an article and another are in one story, or related: what was found, in figures."""

    article_id: int
    other_id: int
    kind: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Joining:
    """Stories that turned out to be one, and the articles without a story that belong to it."""

    stories: tuple[int, ...]
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """Who tells a story, when: stands in every row that is written."""

    night: str
    now: datetime


def tell(
    txn: Transaction, joinings: Sequence[Joining], evidence: Iterable[Evidence], telling: Telling
) -> None:
    """Put articles into their stories, make new stories, and join those that are one.

    The story of each newcomer is among `joinings`, also where nothing joins it: what was read of
    an old member may let another article stand for it.
    """
    new = add_stories(txn, [each.articles for each in joinings if not each.stories], telling)
    kept = [min(each.stories) if each.stories else next(new) for each in joinings]
    for story_id, each in zip(kept, joinings, strict=True):
        lead_to(txn, story_id, [other for other in each.stories if other != story_id])
    placed = [
        (article_id, story_id)
        for story_id, each in zip(kept, joinings, strict=True)
        for article_id in each.articles
    ]
    _place(txn, placed, telling)
    grown = [
        story_id
        for story_id, each in zip(kept, joinings, strict=True)
        if len(each.stories) + len(each.articles) > 1
    ]
    _add_evidence(txn, evidence, telling)
    retold = {*grown, *choose_canonical(txn, kept)}
    # A dedupe that failed is made up for in a later night: who was exported without a story then
    # is exported again, also who turns out to be alone.
    late = _unchanged(txn, [article_id for article_id, _ in placed], telling.night)
    told = sorted({*members_of(txn, retold), *late})
    add_changes(txn, "story", told, night=telling.night, at=telling.now)


def _unchanged(txn: Transaction, article_ids: Sequence[int], night: str) -> list[int]:
    """Return those of `article_ids` that nothing but their story changed in `night`."""
    return [
        article_id
        for chunk in chunks(article_ids)
        for article_id in txn.execute(
            select(articles.c.id).where(articles.c.id.in_(chunk), articles.c.changed_night != night)
        ).scalars()
    ]


def members_of(txn: Transaction, story_ids: Collection[int]) -> list[int]:
    """Return the articles of stories, in order."""
    return sorted(
        article_id
        for chunk in chunks(sorted(story_ids))
        for article_id in txn.execute(
            select(articles.c.id).where(articles.c.story_id.in_(chunk))
        ).scalars()
    )


def living(txn: Transaction, story_id: int) -> Row[Any] | None:
    """Return the row of a story, or of the one that it is a part of now; None: there is none."""
    wanted = story_id
    for _ in range(_LONGEST_CHAIN):
        story = txn.execute(select(stories).where(stories.c.id == wanted)).one_or_none()
        if story is None or story.merged_into is None:
            return story
        wanted = story.merged_into
    return None


def walls(txn: Transaction) -> list[tuple[int, int]]:
    """Return the pairs of stories that an operator has parted."""
    return [(row.story_id, row.other_id) for row in txn.execute(select(story_walls))]


def add_stories(
    txn: Transaction, groups: Sequence[Sequence[int]], telling: Telling
) -> Iterator[int]:
    """Make a story for each group of articles; return an iterator of their ids."""
    rows = [
        {
            "canonical_article_id": group[0],
            "created_at": telling.now,
            "first_night": telling.night,
        }
        for group in groups
    ]
    if not rows:
        return iter(())
    added = insert(stories).returning(stories.c.id, sort_by_parameter_order=True)
    return iter(txn.execute(added, rows).scalars().all())


def lead_to(txn: Transaction, story_id: int, others: Sequence[int]) -> None:
    """Make `others` a part of the story `story_id`: their members, their evidence, their walls."""
    if not others:
        return
    txn.execute(update(stories).where(stories.c.id.in_(others)).values(merged_into=story_id))
    for table in (articles, story_members, story_evidence):
        txn.execute(update(table).where(table.c.story_id.in_(others)).values(story_id=story_id))
    columns = story_walls.c
    theirs = or_(columns.story_id.in_(others), columns.other_id.in_(others))
    moved = {
        tuple(story_id if each in others else each for each in pair)
        for pair in txn.execute(select(columns.story_id, columns.other_id).where(theirs)).all()
    }
    txn.execute(delete(story_walls).where(theirs))
    rows = [{"story_id": min(pair), "other_id": max(pair)} for pair in sorted(moved)]
    insert_or_ignore(txn, story_walls, [row for row in rows if row["story_id"] != row["other_id"]])


def _place(txn: Transaction, placed: Sequence[tuple[int, int]], telling: Telling) -> None:
    if not placed:
        return
    told = update(articles).where(articles.c.id == bindparam("mine"))
    txn.execute(
        told.values(story_id=bindparam("its")),
        [{"mine": article_id, "its": story_id} for article_id, story_id in placed],
    )
    rows = [
        {"article_id": article_id, "story_id": story_id, "night": telling.night}
        for article_id, story_id in placed
    ]
    txn.execute(insert(story_members), rows)


def _add_evidence(txn: Transaction, evidence: Iterable[Evidence], telling: Telling) -> None:
    listed = _without_crowds(txn, list(evidence))
    if not listed:
        return
    ids = sorted({each.article_id for each in listed})
    story_of: dict[int, int] = {}
    for chunk in chunks(ids):
        query = select(articles.c.id, articles.c.story_id).where(articles.c.id.in_(chunk))
        story_of |= {row.id: row.story_id for row in txn.execute(query)}
    rows = [
        {
            "article_id": each.article_id,
            "other_id": each.other_id,
            "kind": each.kind,
            "story_id": story_of[each.article_id],
            "detail": dict(each.detail),
            "night": telling.night,
        }
        for each in listed
    ]
    insert_or_ignore(txn, story_evidence, rows)


def _without_crowds(txn: Transaction, evidence: list[Evidence]) -> list[Evidence]:
    """Return `evidence` without what would make an article the version of too many others."""
    others = {each.other_id for each in evidence if each.kind == Kind.VERSION}
    met: Counter[int] = Counter()
    other = story_evidence.c.other_id
    for chunk in chunks(sorted(others)):
        mine = RELATED, story_evidence.c.kind == Kind.VERSION, other.in_(chunk)
        counted = select(other, func.count()).where(*mine).group_by(other)
        met.update(dict(txn.execute(counted).all()))
    kept = []
    for each in evidence:
        if each.kind == Kind.VERSION:
            met[each.other_id] += 1
        if each.kind != Kind.VERSION or met[each.other_id] <= _MOST_VERSIONS:
            kept.append(each)
    return kept


def choose_canonical(txn: Transaction, story_ids: Sequence[int]) -> list[int]:
    """Let one article stand for each story: one that is held in full before others.

    Then one that credits an agency, the earliest, the longest, and the one with the smaller URL
    key: the same whatever order the articles came in. Return the stories for which another one
    stands now.
    """
    chosen: dict[int, int] = {}
    before: dict[int, int] = {}
    for chunk in chunks(sorted(story_ids)):
        query = (
            select(articles.c.story_id, articles.c.id, stories.c.canonical_article_id)
            .join(stories, stories.c.id == articles.c.story_id)
            .where(articles.c.story_id.in_(chunk))
            .order_by(
                articles.c.extent != Extent.FULL,
                articles.c.agency.is_(None),
                articles.c.dated,
                articles.c.words.desc(),
                articles.c.url_key,
            )
        )
        for story_id, article_id, earlier in txn.execute(query):
            chosen.setdefault(story_id, article_id)
            before[story_id] = earlier
    moved = {story: article for story, article in chosen.items() if article != before[story]}
    if moved:
        mine = update(stories).where(stories.c.id == bindparam("mine"))
        txn.execute(
            mine.values(canonical_article_id=bindparam("its")),
            [{"mine": story_id, "its": article_id} for story_id, article_id in moved.items()],
        )
    return sorted(moved)
