"""Erase what is kept of some addresses: the articles, all they were read from, all that was told.

What the ledger counts stays: entries, announcements and outcomes, without a word of what was said.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, select, update

from articles.page import PageKind
from storage.archive.archive import Place
from storage.articles.readings import NO_HINTS
from storage.nights.nights import replace_report, reports_since
from storage.nights.outcomes import PENDING, chunks
from storage.search import search
from storage.sql.changes import add_changes
from storage.sql.database import Transaction
from storage.sql.dialects import overwrite_deleted
from storage.sql.tables import (
    announcements,
    articles,
    bodies,
    changes,
    entries,
    hints,
    outcomes,
    pages,
    polls,
    readings,
    revisions,
    searched,
    stories,
    story_walls,
    tombstones,
    uncompared,
    urls,
)
from storage.stories.leaving import take_out
from storage.stories.stories import Telling, members_of

# The index on pages goes by night and kind.
_ANNOUNCING = [str(each) for each in PageKind if each not in {PageKind.ARTICLE, PageKind.ROBOTS}]


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept of some addresses, under every URL key that leads to the same article.

    `articles` are all that these keys ever led to, also those that are erased already.
    `places` are their pages in the archive, and what announced them: feeds, sitemaps, sections.
    `nights` are those whose exports hold them, or a story of theirs.
    """

    keys: tuple[str, ...]
    articles: tuple[int, ...]
    stories: tuple[int, ...]
    entries: tuple[int, ...]
    pages: tuple[int, ...]
    places: tuple[Place, ...]
    nights: tuple[str, ...]


def keys_of(txn: Transaction, article_id: int) -> set[str]:
    """Return the URL keys that lead to an article, or led there before it was erased."""
    return _values(txn, urls.c.url_key, urls.c.article_id == article_id) | _values(
        txn, tombstones.c.url_key, tombstones.c.article_id == article_id
    )


def kept_of(txn: Transaction, keys: Collection[str]) -> Kept:
    """Return all that is kept of the addresses with these keys."""
    article_ids = _led_to(txn, keys)
    found = {*keys}.union(*(keys_of(txn, article_id) for article_id in article_ids))
    entry_ids = _values(txn, entries.c.id, entries.c.url_key.in_(found))
    entry_ids |= _values(txn, articles.c.entry_id, articles.c.id.in_(article_ids))
    in_story = articles.c.id.in_(article_ids), articles.c.story_id.is_not(None)
    story_ids = _values(txn, articles.c.story_id, *in_story)
    told = {*article_ids, *members_of(txn, story_ids)}
    places = _places(txn, entry_ids)
    return Kept(
        keys=tuple(sorted(found | _values(txn, entries.c.url_key, entries.c.id.in_(entry_ids)))),
        articles=tuple(sorted(article_ids)),
        stories=tuple(sorted(story_ids)),
        entries=tuple(sorted(entry_ids)),
        pages=tuple(places),
        places=tuple(places.values()),
        nights=tuple(sorted(_values(txn, changes.c.night, changes.c.article_id.in_(told)))),
    )


def _led_to(txn: Transaction, keys: Collection[str]) -> set[int]:
    """Return the articles that `keys` lead to, or led to before they were erased."""
    buried = tombstones.c.url_key.in_(keys), tombstones.c.article_id.is_not(None)
    return _values(txn, urls.c.article_id, urls.c.url_key.in_(keys)) | _values(
        txn, tombstones.c.article_id, *buried
    )


def _places(txn: Transaction, entry_ids: Collection[int]) -> dict[int, Place]:
    """Return the pages of entries, and the answers that announced them, by id."""
    columns = pages.c.id, pages.c.file, pages.c.offset, pages.c.length
    answers = select(*columns).join(
        announcements,
        (announcements.c.night == pages.c.night)
        & (announcements.c.endpoint_id == pages.c.endpoint_id),
    )
    queries = (
        select(*columns).where(pages.c.entry_id.in_(entry_ids)),
        answers.where(pages.c.kind.in_(_ANNOUNCING), announcements.c.entry_id.in_(entry_ids)),
    )
    rows = [row for query in queries for row in txn.execute(query)]
    return {row.id: Place(row.file, row.offset, row.length) for row in sorted(rows)}


def _values(txn: Transaction, column: ColumnElement[Any], *where: ColumnElement[bool]) -> set[Any]:
    return set(txn.execute(select(column).where(*where)).scalars())


def erase(txn: Transaction, kept: Kept, telling: Telling) -> int:
    """Delete all rows that hold a word of what was kept; return how many articles there were.

    Who reads the changes is told. A text that another article has, too, stays: whole tables are
    read to know.
    """
    overwrite_deleted(txn)
    texts = _texts(txn, kept)
    said = _said(txn, kept)
    _leave_stories(txn, kept, telling)
    there = sorted(_values(txn, articles.c.id, articles.c.id.in_(kept.articles)))
    for column in (uncompared.c.article_id, revisions.c.article_id, urls.c.article_id):
        _delete(txn, column, kept.articles)
    _delete(txn, articles.c.id, kept.articles)
    search.take_out(txn, kept.articles)
    _delete(txn, readings.c.entry_id, kept.entries)
    _silence(txn, kept, telling.now)
    _delete(txn, pages.c.id, kept.pages)
    named_by = (readings, revisions, articles, searched)
    _delete_unnamed(txn, bodies, texts, [table.c.body_digest for table in named_by])
    named_by = (announcements, outcomes, entries, readings)
    _delete_unnamed(txn, hints, said, [table.c.hint_digest for table in named_by])
    _retitle(txn, kept)
    add_changes(txn, "erased", there, night=telling.night, at=telling.now)
    return len(there)


def _texts(txn: Transaction, kept: Kept) -> set[bytes]:
    """Return the digests of all bodies that were ever read there."""
    columns = (
        (readings.c.body_digest, readings.c.entry_id.in_(kept.entries)),
        (articles.c.body_digest, articles.c.id.in_(kept.articles)),
        (revisions.c.body_digest, revisions.c.article_id.in_(kept.articles)),
        (searched.c.body_digest, searched.c.article_id.in_(kept.articles)),
    )
    return set().union(*(_values(txn, digest, theirs) for digest, theirs in columns))


def _said(txn: Transaction, kept: Kept) -> set[bytes]:
    """Return the digests of all that announcements said of it."""
    columns = (
        (announcements.c.hint_digest, announcements.c.entry_id),
        (outcomes.c.hint_digest, outcomes.c.entry_id),
        (entries.c.hint_digest, entries.c.id),
        (readings.c.hint_digest, readings.c.entry_id),
    )
    said = (_values(txn, digest, key.in_(kept.entries)) for digest, key in columns)
    return set().union(*said) - {None, NO_HINTS}


def _leave_stories(txn: Transaction, kept: Kept, telling: Telling) -> None:
    for story_id in kept.stories:
        mine = articles.c.story_id == story_id, articles.c.id.in_(kept.articles)
        take_out(txn, story_id, sorted(_values(txn, articles.c.id, *mine)), telling)
    empty = {story for story in kept.stories if not members_of(txn, [story])}
    while empty:
        led_here = _values(txn, stories.c.id, stories.c.merged_into.in_(empty))
        for column in (stories.c.id, story_walls.c.story_id, story_walls.c.other_id):
            _delete(txn, column, sorted(empty))
        empty = led_here


def _retitle(txn: Transaction, kept: Kept) -> None:
    """Let reports name a story by the headline of who stands for it now, or not at all."""
    headlines = select(stories.c.id, articles.c.title).join(
        articles, articles.c.id == stories.c.canonical_article_id
    )
    titles = dict(txn.execute(headlines.where(stories.c.id.in_(kept.stories))).tuples().all())
    gone = set(kept.stories) - set(titles)
    for night, report in reports_since(txn, kept.nights[0]) if kept.nights else ():
        before = report.get("stories", [])
        told = [
            story | {"title": titles.get(story["id"], story["title"])}
            for story in before
            if story["id"] not in gone
        ]
        if told != before:
            replace_report(txn, night, report | {"stories": told})


def _silence(txn: Transaction, kept: Kept, now: datetime) -> None:
    """Leave in the ledger that there were announcements and outcomes, and not what they say."""
    late = outcomes.c.outcome == PENDING
    closed = {"outcome": "filtered", "reason": "tombstone", "closed_at": now}
    nothing = {"hint_digest": None, "page_id": None}
    for chunk in chunks(kept.entries):
        of_these = outcomes.c.entry_id.in_(chunk)
        txn.execute(update(outcomes).where(of_these, late).values(**closed))
        txn.execute(update(outcomes).where(of_these).values(**nothing, article_id=None))
        txn.execute(update(entries).where(entries.c.id.in_(chunk)).values(**nothing))
        these = announcements.c.entry_id.in_(chunk)
        txn.execute(update(announcements).where(these).values(hint_digest=NO_HINTS))
    for chunk in chunks(kept.pages):
        txn.execute(update(polls).where(polls.c.page_id.in_(chunk)).values(page_id=None))


def _delete(txn: Transaction, column: ColumnElement[Any], ids: Sequence[int]) -> None:
    for chunk in chunks(ids):
        txn.execute(delete(column.table).where(column.in_(chunk)))


def _delete_unnamed(
    txn: Transaction, table: Table, digests: Iterable[bytes], named_by: Sequence[ColumnElement[Any]]
) -> None:
    """Delete rows by digest that none of the columns `named_by` names any more."""
    for chunk in chunks(sorted(digests)):
        named = set().union(*(_values(txn, column, column.in_(chunk)) for column in named_by))
        left = sorted(set(chunk) - named)
        txn.execute(delete(table).where(table.c.digest.in_(left)))
