"""Full-text search over articles: bring the index up to date, and ask it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from articles.parsing.characters import without_invisible
from articles.records.reading_json import blocks_from_json
from storage.search import full_text
from storage.sql.compression import unpack
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_update
from storage.sql.tables import articles, bodies, changes, cursors, searched

CURSOR = "index"
_BEFORE = 60
_AFTER = 180


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds the words, and a piece of its text around the first of them."""

    article_id: int
    title: str
    snippet: str


def index_changed(txn: Transaction, limit: int) -> int:
    """Index up to `limit` articles that changed since the last call; return how many; 0: done."""
    last = txn.execute(select(cursors.c.value).where(cursors.c.name == CURSOR)).scalar() or 0
    rows = txn.execute(
        select(changes.c.number, changes.c.article_id)
        # Joining a story changes no text.
        .where(changes.c.number > last, changes.c.kind != "story")
        .order_by(changes.c.number)
        .limit(limit)
    ).all()
    if not rows:
        return 0
    changed = sorted({row.article_id for row in rows})
    for article_id in changed:
        _index(txn, article_id)
    insert_or_update(txn, cursors, [{"name": CURSOR, "value": rows[-1].number}], update=["value"])
    return len(changed)


def take_out(txn: Transaction, article_ids: Iterable[int]) -> None:
    """Take articles out of the index whose rows are gone, and whose texts are still there."""
    for article_id in article_ids:
        _index(txn, article_id)
    full_text.drop_removed(txn)


def find(txn: Transaction, words: str, limit: int, before: int | None = None) -> list[Hit]:
    """Return articles that hold all `words` (and "phrases in quotation marks"), newest first.

    `before` is the last hit's article where an earlier page ended.
    """
    # As stored texts are: some keyboards give a letter and its accent one by one.
    words = without_invisible(words)
    found = full_text.matching(txn, words, limit=limit, before=before)
    rows = txn.execute(
        select(articles.c.id, articles.c.title, searched.c.body_digest)
        .join(searched, searched.c.article_id == articles.c.id)
        .where(articles.c.id.in_(found))
        .order_by(articles.c.id.desc())
    ).all()
    wanted = set(full_text.words_in(words))
    return [Hit(row.id, row.title, _snippet(_text(txn, row.body_digest), wanted)) for row in rows]


def newer_before(txn: Transaction, words: str, limit: int, before: int) -> int | None:
    """Return the `before` of the page of hits that ends where `before` begins; None: the newest."""
    return full_text.newer(txn, without_invisible(words), limit=limit, before=before)


def _index(txn: Transaction, article_id: int) -> None:
    row = select(searched).where(searched.c.article_id == article_id)
    indexed = txn.execute(row).one_or_none()
    columns = select(articles.c.title, articles.c.body_digest)
    present = txn.execute(columns.where(articles.c.id == article_id)).one_or_none()
    if indexed and present and indexed[1:] == present[:]:
        return
    if indexed:
        full_text.remove(txn, article_id, indexed.title, _text(txn, indexed.body_digest))
        txn.execute(delete(searched).where(searched.c.article_id == article_id))
    if present:
        title, digest = present
        full_text.add(txn, article_id, title, _text(txn, digest))
        row_now = {"article_id": article_id, "title": title, "body_digest": digest}
        txn.execute(insert(searched), row_now)


def _text(txn: Transaction, digest: bytes) -> str:
    packed = txn.execute(select(bodies.c.body).where(bodies.c.digest == digest)).scalar_one()
    return "\n\n".join(block.text for block in blocks_from_json(unpack(packed)))


def _snippet(text: str, wanted: set[str]) -> str:
    middle = full_text.first_of(wanted, text)
    # Whole words only: up to the space before the piece and the one after it.
    start = text.find(" ", max(middle - _BEFORE, 0), middle) + 1 if middle > _BEFORE else 0
    end = middle + _AFTER
    if end < len(text):
        end = max(text.rfind(" ", middle, end), middle + 1)
    piece = " ".join(text[start:end].split())
    return ("… " if start else "") + piece + (" …" if end < len(text) else "")
