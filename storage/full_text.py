"""The full-text index in the database's own dialect: SQLite's FTS5.

It keeps no text of its own, for the bodies are there already, compressed. So
taking a text out needs the very text that was put in.
"""

import re
import unicodedata

from sqlalchemy import text as sql

from storage.database import Transaction

# Chinese and Japanese write no spaces. Each character becomes a word, and a word
# that is looked for becomes a phrase.
_UNSPACED = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
_WORD = re.compile(r"\w+")
_PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')
_MOST_PHRASES = 32

_CREATE = sql(
    "CREATE VIRTUAL TABLE article_text USING fts5"
    "(title, body, content='', tokenize='unicode61 remove_diacritics 2')"
)
_ADD = sql("INSERT INTO article_text (rowid, title, body) VALUES (:id, :title, :body)")
_REMOVE = sql(
    "INSERT INTO article_text (article_text, rowid, title, body) "
    "VALUES ('delete', :id, :title, :body)"
)
# The newest article has the highest number. Ranking would read every hit first.
_FIND = sql(
    "SELECT rowid FROM article_text WHERE article_text MATCH :query AND rowid < :before "
    "ORDER BY rowid DESC LIMIT :limit"
)


def create(txn: Transaction) -> None:
    """Create the index."""
    txn.execute(_CREATE)


def add(txn: Transaction, article_id: int, title: str, body: str) -> None:
    """Put an article's text in."""
    txn.execute(_ADD, {"id": article_id, "title": _spaced(title), "body": _spaced(body)})


def remove(txn: Transaction, article_id: int, title: str, body: str) -> None:
    """Take out the text that `add` put in."""
    txn.execute(_REMOVE, {"id": article_id, "title": _spaced(title), "body": _spaced(body)})


def matching(txn: Transaction, words: str, *, limit: int, before: int | None) -> list[int]:
    """Return the newest articles, older than `before`, that hold all `words` and "phrases"."""
    query = _query(words)
    if not query:
        return []
    values = {"query": query, "before": 2**63 - 1 if before is None else before, "limit": limit}
    return list(txn.execute(_FIND, values).scalars())


def words_in(text: str) -> list[str]:
    """Return the words of `text` as the index compares them: no case, no accents."""
    return [_folded(word) for word in _WORD.findall(_spaced(text))]


def first_of(words: set[str], text: str) -> int:
    """Return where the first of `words`, as `words_in` gives them, stands in `text`; else 0."""
    for word in _WORD.finditer(text):
        if not words.isdisjoint(words_in(word[0])):
            return word.start()
    return 0


def _query(words: str) -> str:
    phrases = [quoted or single for quoted, single in _PHRASE.findall(words.replace("\0", " "))]
    wanted = [" ".join(words_in(phrase)) for phrase in phrases]
    # Inside quotation marks FTS5 knows no operators, and no word holds a mark.
    return " ".join(f'"{phrase}"' for phrase in wanted[:_MOST_PHRASES] if phrase)


def _spaced(text: str) -> str:
    return _UNSPACED.sub(r" \1 ", text)


def _folded(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
