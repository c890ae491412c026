"""The full-text index in the database's own dialect.

SQLite: FTS5 that keeps no text of its own, for the bodies are there already,
compressed; so taking a text out needs the very text that was put in.
PostgreSQL: a tsvector of our own words, so that no server's dictionary decides
what is found; no extension is needed.
"""

import re
import unicodedata
from collections.abc import Mapping

from sqlalchemy import TextClause
from sqlalchemy import text as sql

from storage.sql.database import Transaction

# Chinese and Japanese write no spaces. Each character becomes a word, and a word
# that is looked for becomes a phrase.
_UNSPACED = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile(r"\S+")
_PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')
# NUL and halves of characters: the databases take neither.
_NO_TEXT = re.compile(r"[\0\ud800-\udfff]")
_MOST_PHRASES = 32

# Limits of a tsvector: places in a text, places of one word, bytes of a word, and a
# little more than these bytes for all words. Of a longer text the beginning is found.
_LAST_PLACE = 16_383
_MOST_PLACES = 255
_LONGEST_WORD = 500
_MOST_BYTES = 1_000_000
_BYTES_BESIDE = 5  # its count of places, its first place, and the next begins evenly

_CREATE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE article_text USING fts5"
        "(title, body, content='', tokenize='unicode61 remove_diacritics 2')"
    ],
    "postgresql": [
        "CREATE TABLE article_text (article_id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
        "CREATE INDEX article_text_words ON article_text USING gin (words)",
    ],
}
_ADD = {
    "sqlite": sql("INSERT INTO article_text (rowid, title, body) VALUES (:id, :title, :body)"),
    "postgresql": sql("INSERT INTO article_text VALUES (:id, CAST(:words AS TSVECTOR))"),
}
_REMOVE = {
    "sqlite": sql(
        "INSERT INTO article_text (article_text, rowid, title, body) "
        "VALUES ('delete', :id, :title, :body)"
    ),
    "postgresql": sql("DELETE FROM article_text WHERE article_id = :id"),
}
# The newest article has the highest number. Ranking would read every hit first.
_FIND = {
    "sqlite": sql(
        "SELECT rowid FROM article_text WHERE article_text MATCH :query AND rowid < :before "
        "ORDER BY rowid DESC LIMIT :limit"
    ),
    "postgresql": sql(
        "SELECT article_id FROM article_text WHERE words @@ CAST(:query AS TSQUERY) "
        "AND article_id < :before ORDER BY article_id DESC LIMIT :limit"
    ),
}
_FIND_NEWER = {
    "sqlite": sql(
        "SELECT rowid FROM article_text WHERE article_text MATCH :query AND rowid >= :before "
        "ORDER BY rowid LIMIT 1 OFFSET :limit"
    ),
    "postgresql": sql(
        "SELECT article_id FROM article_text WHERE words @@ CAST(:query AS TSQUERY) "
        "AND article_id >= :before ORDER BY article_id LIMIT 1 OFFSET :limit"
    ),
}


def create(txn: Transaction) -> None:
    """Create the index."""
    for statement in _CREATE[txn.dialect.name]:
        txn.execute(sql(statement))


def add(txn: Transaction, article_id: int, title: str, body: str) -> None:
    """Put an article's text in."""
    _change(txn, _ADD, article_id, title, body)


def remove(txn: Transaction, article_id: int, title: str, body: str) -> None:
    """Take out the text that `add` put in."""
    _change(txn, _REMOVE, article_id, title, body)


def drop_removed(txn: Transaction) -> None:
    """Write the index anew without what was removed, which is only marked until then.

    It takes a second for 100,000 articles. On PostgreSQL the server's vacuum does it.
    """
    if txn.dialect.name == "sqlite":
        txn.execute(sql("INSERT INTO article_text (article_text) VALUES ('optimize')"))


def matching(txn: Transaction, words: str, *, limit: int, before: int | None) -> list[int]:
    """Return the newest articles, older than `before`, that hold all `words` and "phrases"."""
    return _found(txn, _FIND, words, limit, 2**63 - 1 if before is None else before)


def newer(txn: Transaction, words: str, *, limit: int, before: int) -> int | None:
    """Return the article, not older than `before`, that has `limit` such hits before it, if any."""
    return next(iter(_found(txn, _FIND_NEWER, words, limit, before)), None)


def _found(
    txn: Transaction, queries: Mapping[str, TextClause], words: str, limit: int, before: int
) -> list[int]:
    phrases = _phrases(words)
    if not phrases:
        return []
    query = _tsquery(phrases) if txn.dialect.name == "postgresql" else _fts5(phrases)
    values = {"query": query, "before": before, "limit": limit}
    return list(txn.execute(queries[txn.dialect.name], values).scalars())


def words_in(text: str) -> list[str]:
    """Return the words of `text` as the index compares them: no case, no accents."""
    return _WORD.findall(_spaced(_folded(text)))


def first_of(words: set[str], text: str) -> int:
    """Return where the first of `words`, as `words_in` gives them, stands in `text`; else 0."""
    for run in _RUN.finditer(text):
        if not words.isdisjoint(words_in(run[0])):
            return run.start()
    return 0


def _phrases(words: str) -> list[str]:
    """Return what is looked for, as it was written. Each holds a word."""
    found = _PHRASE.findall(_NO_TEXT.sub(" ", words))
    phrases = [quoted or single for quoted, single in found[:_MOST_PHRASES]]
    return [phrase for phrase in phrases if _WORD.search(phrase)]


def _fts5(phrases: list[str]) -> str:
    # Inside quotation marks FTS5 knows no operators, and no word holds a mark.
    return " ".join(f'"{_folded_words(phrase)}"' for phrase in phrases)


def _tsquery(phrases: list[str]) -> str:
    folded = [words_in(phrase) for phrase in phrases]
    quoted = [[f"'{word[:_LONGEST_WORD]}'" for word in words] for words in folded]
    return " & ".join(f"({' <-> '.join(phrase)})" for phrase in quoted)


def _tsvector(title: str, body: str) -> str:
    places: dict[str, list[int]] = {}
    place, left = 0, _MOST_BYTES
    for text in (title, body):
        for long_word in words_in(text):
            place += 1
            word = long_word[:_LONGEST_WORD]
            left -= 0 if word in places else len(word.encode()) + _BYTES_BESIDE
            if left < 0:
                break
            if len(at := places.setdefault(word, [])) < _MOST_PLACES:
                at.append(min(place, _LAST_PLACE))
        place += 1  # no phrase begins in the title and ends in the body
    return " ".join(f"'{word}':{','.join(map(str, at))}" for word, at in places.items())


def _change(
    txn: Transaction,
    statements: dict[str, TextClause],
    article_id: int,
    title: str,
    body: str,
) -> None:
    values: dict[str, object] = {"id": article_id}
    if txn.dialect.name == "postgresql":
        values["words"] = _tsvector(title, body)
    else:
        values |= {"title": _folded_words(title), "body": _folded_words(body)}
    txn.execute(statements[txn.dialect.name], values)


def _folded_words(text: str) -> str:
    # By us: FTS5 takes no accent off й, ί or ガ.
    return " ".join(words_in(text))


def _spaced(text: str) -> str:
    return _UNSPACED.sub(r" \1 ", text)


def _folded(text: str) -> str:
    # Before words are told: a mark that is written on its own, as Hebrew's vowels, parts none.
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
