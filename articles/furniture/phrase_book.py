"""The phrases that outlets print below and between their stories, spelt out from lists.

The lists are plain: `[a/b/]` is a choice, `#` a number, `…` some words more of a label,
`~` any text (with one of the words after it), `:` a colon or an arrow and any text. They are
compared without case, accents, marks and punctuation.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from articles.wording import asides, boxes, forms, outlets
from articles.wording.buttons import FURNITURE as BUTTONS
from articles.wording.buttons_more import FURNITURE as MORE_BUTTONS
from articles.wording.comments import COMMENTS
from articles.wording.folding import unmarked
from articles.wording.furniture import FURNITURE
from articles.wording.furniture_east import FURNITURE_EAST
from articles.wording.labels import COMMENTS as COMMENT_LABELS
from articles.wording.labels import FURNITURE as LABELS
from articles.wording.labels import RELATED as RELATED_LABELS
from articles.wording.related import AUTHOR, PAYING, RELATED
from articles.wording.scripts import HAN

_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0' ]\d{3}\b)*")
_SPACES = re.compile(" {2,}")
_APART = re.compile(r"[\W_]+")
# Below a table or a quotation these belong to the story.
_NAMED_SOURCES = """
source sources quelle quellen fonte fontes fonti fuente fuentes bron bronnen kilde kalla zrodlo
zrodla zdroj zdroje izvor источник источники джерело джерела kaynak
faq rating video autor author auteur
"""


class Opening(NamedTuple):
    """How a phrase goes on: as a label or anyhow, and what one of its words must be."""

    reason: str
    label: bool
    words: tuple[str, ...]


def fold(text: str) -> str:
    """Return `text` as phrases are compared; each number is 0."""
    return _APART.sub(" ", _NUMBER.sub("0", unmarked(text))).strip().replace("e mail", "email")


def _spelt_out(lists: str) -> Iterator[str]:
    """Yield every phrase that the choices of `lists` give, folded, its marks kept."""
    for phrase in re.split(r"\s*(?:\n| \| )\s*", lists.strip()):
        parts = [
            part[1:-1].split("/") if part.startswith("[") else [part]
            for part in re.split(r"(\[[^\]]*\])", phrase)
            if part
        ]
        for choice in product(*([_folded_part(each) for each in part] for part in parts)):
            spelt = "".join(choice)
            yield (_SPACES.sub(" ", spelt) if "  " in spelt else spelt).strip()


@lru_cache(maxsize=8192)
def _folded_part(part: str) -> str:
    pieces = re.split(r"([\u2026~:,])", part.replace("#", "0"))
    folded = "".join(each if each in "\u2026~:," else f" {fold(each)} " for each in pieces if each)
    inner = folded.strip()
    before, after = part[:1] == " ", part[-1:] == " "
    return f"{' ' * before}{inner}{' ' * after}"


def _sort_in(lists: str, reason: str) -> None:
    for phrase in _spelt_out(lists):
        if phrase.endswith(":"):
            HEADED.setdefault(phrase[:-1].strip(), reason)
        elif "~" in phrase or "\u2026" in phrase:
            start, mark, words = re.split(r"([~\u2026])", phrase, maxsplit=1)
            _open(start.strip(), Opening(reason, mark == "\u2026", _needed(mark, start, words)))
        elif any(map(str.isalpha, phrase)):
            EXACT.setdefault(phrase, reason)


def _needed(mark: str, start: str, words: str) -> tuple[str, ...]:
    """Return what must follow `start`: one of the words, or the end of a label of one word."""
    if mark == "~":
        return tuple(each.strip() for each in words.split(",") if each.strip())
    end = words.rpartition("\u2026")[2].strip(" ~")
    return (end,) if end and not _is_telling(start.strip()) else ()


def _open(start: str, each: Opening) -> None:
    # Of a line's choices those are left out that say too little: "ads …".
    if not each.words and not _is_telling(start):
        return
    known = OPEN.setdefault(start, each)
    if known.words and each.words and known[:2] == each[:2]:
        OPEN[start] = known._replace(words=tuple(dict.fromkeys((*known.words, *each.words))))


def _is_telling(start: str) -> bool:
    """Say whether a phrase that may go on anyhow says enough by its beginning."""
    return " " in start or bool(HAN.match(start) and len(start) > 1)


EXACT: dict[str, str] = {}
HEADED: dict[str, str] = {}
OPEN: dict[str, Opening] = {}
for _lists, _reason in (
    (PAYING, "paywall"),
    (COMMENTS, "comments"),
    (AUTHOR, "author"),
    (RELATED, "related"),
    (FURNITURE, "furniture"),
    (FURNITURE_EAST, "furniture"),
    (COMMENT_LABELS, "comments"),
    (RELATED_LABELS, "related"),
    (LABELS, "furniture"),
    (BUTTONS, "furniture"),
    (MORE_BUTTONS, "furniture"),
):
    _sort_in(_lists, _reason)
for _module in (boxes, outlets, asides, forms):
    _sort_in(_module.COMMENTS, "comments")
    _sort_in(_module.RELATED, "related")
    _sort_in(_module.FURNITURE, "furniture")
for _source in _NAMED_SOURCES.split():
    HEADED.pop(fold(_source), None)
    EXACT.pop(fold(_source), None)
