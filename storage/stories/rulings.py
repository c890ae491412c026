"""The operator's word on stories: two are one, or articles of one are another. It is final.

No later comparison parts what he made one, and none joins what he parted: a wall stands between.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, or_, select, update

from storage.nights.outcomes import chunks
from storage.sql.changes import add_changes
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore, insert_or_update
from storage.sql.tables import articles, stories, story_evidence, story_members, story_walls
from storage.stories.stories import (
    Telling,
    add_stories,
    choose_canonical,
    lead_to,
    living,
    members_of,
)

BY_HAND, PARTED = "by hand", "parted by hand"
_FEW = 12


class RulingError(ValueError):
    """A ruling that cannot be. The message says what was wrong and what was expected."""


def merge(txn: Transaction, one: int, other: int, note: str, telling: Telling) -> int:
    """Make two stories one; return its id, the smaller one. The other leads there from now on."""
    first, second = _story(txn, one), _story(txn, other)
    if first.id == second.id:
        raise RulingError(
            f"{_asked(one, first)} and {_asked(other, second)} are one story already;"
            " expected two stories"
        )
    kept, led = sorted((first, second), key=lambda story: int(story.id))
    lead_to(txn, kept.id, [led.id])
    _forget(txn, PARTED, kept.id, kept.id)
    canonical = (led.canonical_article_id, kept.canonical_article_id)
    _note(txn, BY_HAND, kept.id, canonical, note, telling.night)
    _retell(txn, [kept.id], telling)
    return int(kept.id)


def split(
    txn: Transaction, story_id: int, article_ids: Collection[int], note: str, telling: Telling
) -> int:
    """Make a new story of some of a story's articles; return its id."""
    story = _story(txn, story_id)
    leaving = sorted(set(article_ids))
    _check_leaving(txn, story, leaving)
    earlier = {theirs: _word_on(txn, story.id, theirs) for theirs in _beyond_walls(txn, story.id)}
    (new,) = add_stories(txn, [leaving], telling)
    _move(txn, leaving, new, telling)
    for theirs in earlier:
        _part(txn, new, theirs)
    _part(txn, story.id, new)
    _forget(txn, BY_HAND, story.id, new)
    _retell(txn, [story.id, new], telling)
    canonical = (_canonical(txn, new), _canonical(txn, story.id))
    _note(txn, PARTED, new, canonical, note, telling.night)
    for theirs, word in earlier.items():
        for mine in (story.id, new):
            _tell_again(txn, theirs, mine, word)
    return new


def _story(txn: Transaction, story_id: int) -> Row[Any]:
    story = living(txn, story_id)
    if story is None:
        raise RulingError(f"there is no story {story_id}; expected the number of a story")
    return story


def _asked(story_id: int, story: Row[Any]) -> str:
    led = f", which is a part of story {story.id} now," if story.id != story_id else ""
    return f"story {story_id}{led}"


def _check_leaving(txn: Transaction, story: Row[Any], leaving: Collection[int]) -> None:
    if not leaving:
        raise RulingError(f"no article was named; expected articles of story {story.id}")
    found = {
        row.id: row.story_id
        for chunk in chunks(leaving)
        for row in txn.execute(
            select(articles.c.id, articles.c.story_id).where(articles.c.id.in_(chunk))
        )
    }
    members = members_of(txn, [story.id])
    for article_id in leaving:
        if article_id not in found:
            raise RulingError(
                f"there is no article {article_id}; expected some of {_listed(members)}"
            )
        if found[article_id] != story.id:
            place = f"in story {found[article_id]}" if found[article_id] else "in no story yet"
            raise RulingError(
                f"article {article_id} is {place}, not in story {story.id};"
                f" expected some of {_listed(members)}"
            )
    if len(leaving) == len(members):
        raise RulingError(
            f"nothing would be left of story {story.id};"
            f" expected some of {_listed(members)}, not all"
        )


def _listed(ids: Collection[int]) -> str:
    shown = ", ".join(map(str, sorted(ids)[:_FEW]))
    return f"{shown} and {len(ids) - _FEW} more" if len(ids) > _FEW else shown


def _move(txn: Transaction, leaving: Collection[int], story_id: int, telling: Telling) -> None:
    """Take articles, and why they were put where they were, into another story."""
    for chunk in chunks(leaving):
        columns = articles.c.id, story_members.c.article_id, story_evidence.c.article_id
        for mine in columns:
            these = update(mine.table).where(mine.in_(chunk))
            night = {"night": telling.night} if mine.table is story_members else {}
            txn.execute(these.values(story_id=story_id, **night))


def _beyond_walls(txn: Transaction, story_id: int) -> list[int]:
    columns = story_walls.c
    mine = or_(columns.story_id == story_id, columns.other_id == story_id)
    return [
        row.other_id if row.story_id == story_id else row.story_id
        for row in txn.execute(select(story_walls).where(mine)).all()
    ]


def _part(txn: Transaction, one: int, other: int) -> None:
    row = {"story_id": min(one, other), "other_id": max(one, other)}
    insert_or_ignore(txn, story_walls, [row])


def _forget(txn: Transaction, kind: str, one: int, other: int) -> None:
    """Drop an earlier word on articles of two stories: the last one holds."""
    txn.execute(delete(story_evidence).where(story_evidence.c.kind == kind, _across(one, other)))


def _across(one: int, other: int) -> ColumnElement[bool]:
    """Return what is true of evidence between articles of two stories."""

    def of(story_id: int, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return column.in_(select(articles.c.id).where(articles.c.story_id == story_id))

    mine, theirs = story_evidence.c.article_id, story_evidence.c.other_id
    return or_(of(one, mine) & of(other, theirs), of(other, mine) & of(one, theirs))


def _word_on(txn: Transaction, one: int, other: int) -> Row[Any] | None:
    """Return the word that parted two stories; its articles may move on to a third one."""
    query = select(story_evidence).where(story_evidence.c.kind == PARTED, _across(one, other))
    return txn.execute(query.order_by(story_evidence.c.night.desc()).limit(1)).one_or_none()


def _tell_again(txn: Transaction, one: int, other: int, word: Row[Any] | None) -> None:
    """Note the word that parted two stories where the articles that it stood at have left."""
    if word is not None and _word_on(txn, one, other) is None:
        canonical = (_canonical(txn, one), _canonical(txn, other))
        _note(txn, PARTED, one, canonical, word.detail["note"], word.night)


def _note(
    txn: Transaction,
    kind: str,
    story_id: int,
    canonical: tuple[int, int],
    note: str,
    night: str,
) -> None:
    row = {
        "article_id": canonical[0],
        "other_id": canonical[1],
        "kind": kind,
        "story_id": story_id,
        "detail": {"note": note},
        "night": night,
    }
    insert_or_update(txn, story_evidence, [row], update=["story_id", "detail", "night"])


def _canonical(txn: Transaction, story_id: int) -> int:
    query = select(stories.c.canonical_article_id).where(stories.c.id == story_id)
    return int(txn.execute(query).scalar_one())


def _retell(txn: Transaction, story_ids: list[int], telling: Telling) -> None:
    choose_canonical(txn, story_ids)
    told = members_of(txn, story_ids)
    add_changes(txn, "story", told, night=telling.night, at=telling.now)
