"""Articles as far as comparing them needs them, and which of them are still to be compared."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select, update

from articles.copies.copy import week_of
from articles.records.reading_json import copy_text_in
from storage.nights.outcomes import chunks
from storage.sql.compression import unpack
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore, insert_or_update
from storage.sql.tables import articles, bodies, uncompared

# Among so many of a source a sample shows what is common in it.
_SAMPLED_FROM = 2_000


@dataclass(frozen=True, slots=True)
class Copy:
    """An article with the text by which copies are told. `dated`: when it came out."""

    id: int
    source_id: str
    dated: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Filed:
    """When an article came out, and the story it is in, if it is in one."""

    dated: datetime
    story_id: int | None


def compare_later(txn: Transaction, article_id: int) -> None:
    """Note that an article is new, or has another text or date."""
    row = {"article_id": article_id, "fingerprinted": False}
    insert_or_update(txn, uncompared, [row], update=["fingerprinted"])


def choose_later(txn: Transaction, article_id: int) -> None:
    """Note that another article may have to stand for the story of one: its fingerprint holds."""
    insert_or_ignore(txn, uncompared, [{"article_id": article_id, "fingerprinted": True}])


def without_fingerprint(txn: Transaction, limit: int) -> list[Copy]:
    """Return articles whose fingerprint was not kept yet, in order of id."""
    new = select(uncompared.c.article_id).where(~uncompared.c.fingerprinted)
    chosen = list(txn.execute(new.order_by(uncompared.c.article_id).limit(limit)).scalars())
    return list(copies_of(txn, chosen).values())


def sources_uncompared(txn: Transaction) -> set[str]:
    """Return the sources of the articles that are still to be compared."""
    query = select(articles.c.source_id).join(uncompared, uncompared.c.article_id == articles.c.id)
    return set(txn.execute(query.distinct()).scalars())


def sample_of_source(txn: Transaction, source_id: str, since: datetime, limit: int) -> list[Copy]:
    """Return `limit` of a source's articles since then, chosen whatever they say.

    Of its newest alone where it has many: else each night would read a fortnight.
    """
    columns = articles.c
    newest = (
        select(columns.id, columns.text_digest, columns.url_key)
        .where(columns.source_id == source_id, columns.dated >= since)
        .order_by(columns.dated.desc(), columns.url_key)
        .limit(_SAMPLED_FROM)
        .subquery()
    )
    chosen = select(newest.c.id).order_by(newest.c.text_digest, newest.c.url_key).limit(limit)
    return list(copies_of(txn, txn.execute(chosen).scalars().all()).values())


def fingerprint_kept(txn: Transaction, ids: Sequence[int]) -> None:
    """Note that the fingerprints of `ids` were kept."""
    for chunk in chunks(ids):
        mine = uncompared.c.article_id.in_(chunk)
        txn.execute(update(uncompared).where(mine).values(fingerprinted=True))


def fingerprinted(txn: Transaction) -> list[int]:
    """Return the articles that have a fingerprint and are still to be compared, in order."""
    query = select(uncompared.c.article_id).where(uncompared.c.fingerprinted)
    return list(txn.execute(query.order_by(uncompared.c.article_id)).scalars())


def compared(txn: Transaction, ids: Sequence[int]) -> None:
    """Take `ids` off the list of what is to be compared."""
    for chunk in chunks(ids):
        txn.execute(delete(uncompared).where(uncompared.c.article_id.in_(chunk)))


def copies_of(txn: Transaction, ids: Collection[int]) -> dict[int, Copy]:
    """Return the articles `ids` with their texts, in order; those that are gone are left out."""
    return {
        row.id: _copy(row)
        for chunk in chunks(sorted(ids))
        for row in txn.execute(_copies().where(articles.c.id.in_(chunk)).order_by(articles.c.id))
    }


def filed(txn: Transaction, ids: Collection[int]) -> dict[int, Filed]:
    """Return when the articles `ids` came out, and their stories."""
    return {
        row.id: Filed(row.dated, row.story_id)
        for chunk in chunks(sorted(ids))
        for row in txn.execute(
            select(articles.c.id, articles.c.dated, articles.c.story_id).where(
                articles.c.id.in_(chunk)
            )
        )
    }


def weeks_of_uncompared(txn: Transaction) -> list[int]:
    """Return the weeks in which the articles that are still to be compared came out."""
    query = select(articles.c.dated).join(uncompared, uncompared.c.article_id == articles.c.id)
    return sorted({week_of(dated) for dated in txn.execute(query).scalars()})


def _copies() -> Select[Any]:
    return select(
        articles.c.id, articles.c.source_id, articles.c.dated, articles.c.lead_blocks, bodies.c.body
    ).join(bodies, bodies.c.digest == articles.c.body_digest)


def _copy(row: Any) -> Copy:
    text = copy_text_in(unpack(row.body), row.lead_blocks or 0)
    return Copy(row.id, row.source_id, row.dated, text)
