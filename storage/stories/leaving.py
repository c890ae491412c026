"""Articles that leave their story, because their text is another one now."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import delete, exists, or_, select, update

from articles.copies.verdict import Kind
from storage.nights.outcomes import chunks
from storage.sql.changes import add_changes
from storage.sql.database import Transaction
from storage.sql.tables import (
    RELATED,
    articles,
    story_evidence,
    story_members,
    story_walls,
    uncompared,
)
from storage.stories.rulings import BY_HAND
from storage.stories.stories import Evidence, Telling, choose_canonical, members_of

# What leads from an article to another story.
BESIDE = (Kind.ROUND_UP, Kind.VERSION)


def in_doubt(txn: Transaction, *, ruled: bool) -> dict[int, list[int]]:
    """Return, by story, the articles in company that are to be compared again.

    Of stories that an operator has merged or parted (`ruled`), which stay as he left them, or of
    the others.
    """
    other, story_id = articles.alias("other"), articles.c.story_id
    word = or_(
        exists().where(story_evidence.c.story_id == story_id, story_evidence.c.kind == BY_HAND),
        exists().where(or_(story_walls.c.story_id == story_id, story_walls.c.other_id == story_id)),
    )
    query = (
        select(story_id, articles.c.id)
        .join(uncompared, uncompared.c.article_id == articles.c.id)
        .where(exists().where(other.c.story_id == story_id, other.c.id != articles.c.id))
        .where(word if ruled else ~word)
        .order_by(story_id, articles.c.id)
    )
    found: dict[int, list[int]] = {}
    for row in txn.execute(query):
        found.setdefault(row.story_id, []).append(row.id)
    return found


def evidence_of(txn: Transaction, story_id: int, article_ids: Collection[int]) -> list[Evidence]:
    """Return what a story's evidence says of some of its articles, in order."""
    columns = story_evidence.c
    rows = txn.execute(
        select(columns.article_id, columns.other_id, columns.kind, columns.detail)
        .where(columns.story_id == story_id)
        .order_by(columns.article_id, columns.other_id, columns.kind)
    )
    found = [Evidence(*row) for row in rows]
    return [each for each in found if {each.article_id, each.other_id} & set(article_ids)]


def find_anew(txn: Transaction, found: Iterable[tuple[Evidence, Evidence]]) -> None:
    """Put what is found of two articles now in the place of what was found before.

    The night stays: it is the one that put them together.
    """
    columns = story_evidence.c
    for before, now in found:
        pair = columns.article_id == now.article_id, columns.other_id == now.other_id
        if before.kind != now.kind:
            # Were both there already, one would be in the other's way.
            txn.execute(delete(story_evidence).where(*pair, columns.kind == now.kind))
        values = {"kind": now.kind, "detail": dict(now.detail)}
        txn.execute(update(story_evidence).where(*pair, columns.kind == before.kind).values(values))


def take_beside(txn: Transaction, article_ids: Sequence[int]) -> list[Evidence]:
    """Take out what was found of articles and other stories, and return it: it is looked at anew.

    Whoever takes it has to put back what still holds: what articles are found by is kept for some
    weeks only, so older ones are not found again.
    """
    columns = story_evidence.c
    found: list[Evidence] = []
    for chunk in chunks(article_ids):
        of_them = or_(columns.article_id.in_(chunk), columns.other_id.in_(chunk) & RELATED)
        these = of_them, columns.kind.in_(BESIDE)
        query = select(columns.article_id, columns.other_id, columns.kind, columns.detail)
        rows = txn.execute(
            query.where(*these).order_by(columns.article_id, columns.other_id, columns.kind)
        )
        found += [Evidence(*row) for row in rows]
        txn.execute(delete(story_evidence).where(*these))
    return found


def take_out(txn: Transaction, story_id: int, leaving: Sequence[int], telling: Telling) -> None:
    """Take articles out of their story, with what their earlier texts had to do with it."""
    for chunk in chunks(leaving):
        columns = story_evidence.c
        of_them = or_(columns.article_id.in_(chunk), columns.other_id.in_(chunk))
        txn.execute(delete(story_evidence).where(of_them, columns.kind.not_in(BESIDE)))
        txn.execute(delete(story_members).where(story_members.c.article_id.in_(chunk)))
        txn.execute(update(articles).where(articles.c.id.in_(chunk)).values(story_id=None))
    choose_canonical(txn, [story_id])
    left = members_of(txn, [story_id])
    add_changes(txn, "story", left, night=telling.night, at=telling.now)
