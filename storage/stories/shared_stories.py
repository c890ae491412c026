"""Stories that several outlets print, as a night told them: those in most outlets first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, distinct, func, select

from storage.sql.database import Transaction
from storage.sql.tables import articles, outcomes, sources, stories


@dataclass(frozen=True, slots=True)
class SharedStory:
    """A story that a night's articles belong to and that several outlets print.

    `agency` is the wire agency that its canonical article credits; `sources` are the
    outlets that print it, by name.
    """

    story_id: int
    title: str
    agency: str | None
    outlets: int
    articles: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedStories:
    """Part of the list; `next_after` of them stand before the next part, None at its end."""

    rows: tuple[SharedStory, ...]
    next_after: int | None


def shared_stories(txn: Transaction, night: str, *, limit: int, after: int = 0) -> SharedStories:
    """Return up to `limit` stories of `night` that several outlets print, without `after` first."""
    shared = _shared(night)
    outlets = shared.selected_columns.outlets
    page = (
        shared.order_by(outlets.desc(), articles.c.story_id.desc())
        .limit(limit + 1)
        .offset(after)
        .subquery()
    )
    canonical = articles.alias("canonical")
    query = (
        select(
            page.c.story_id, canonical.c.title, canonical.c.agency, page.c.outlets, page.c.articles
        )
        .join(stories, stories.c.id == page.c.story_id)
        .join(canonical, canonical.c.id == stories.c.canonical_article_id)
        .order_by(page.c.outlets.desc(), page.c.story_id.desc())
    )
    found = txn.execute(query).mappings().all()
    shown = found[:limit]
    names = _outlets(txn, [row["story_id"] for row in shown])
    rows = tuple(SharedStory(**row, sources=names[row["story_id"]]) for row in shown)
    return SharedStories(rows, after + limit if len(found) > limit else None)


def count_shared_stories(txn: Transaction, night: str) -> int:
    """Return how many stories of `night` several outlets print."""
    count: int = txn.execute(
        select(func.count()).select_from(_shared(night).subquery())
    ).scalar_one()
    return count


def _shared(night: str) -> Select[Any]:
    told = (
        select(articles.c.story_id)
        .join(outcomes, outcomes.c.article_id == articles.c.id)
        .where(outcomes.c.night == night, outcomes.c.outcome == "stored")
        .where(articles.c.story_id.is_not(None))
    )
    outlets = func.count(distinct(articles.c.source_id))
    return (
        select(articles.c.story_id, outlets.label("outlets"), func.count().label("articles"))
        .where(articles.c.story_id.in_(told))
        .group_by(articles.c.story_id)
        .having(outlets > 1)
    )


def _outlets(txn: Transaction, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the names of the outlets that print each story."""
    name = func.coalesce(sources.c.name, articles.c.source_id).label("name")
    query = (
        select(articles.c.story_id, name)
        .distinct()
        .outerjoin(sources, sources.c.id == articles.c.source_id)
        .where(articles.c.story_id.in_(ids))
    )
    names: dict[int, list[str]] = {number: [] for number in ids}
    for number, outlet in txn.execute(query):
        names[number].append(outlet)
    return {number: tuple(sorted(each, key=str.casefold)) for number, each in names.items()}
