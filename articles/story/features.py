"""What each passage of a page looks like, in numbers.

One array a name of `COLUMNS`, one place in it a passage. Lengths are counted in words of
about five letters, so that scripts without spaces count alike.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from lxml import etree
from numpy.typing import NDArray

from articles.story.passages import Survey
from articles.wording.scripts import UNSPACED
from articles.wording.sentences import SENTENCE_ENDS

# A row for each feature, a column for each passage.
Columns = NDArray[np.float64]
Column = NDArray[np.float64]
Places = NDArray[np.int64]

COLUMNS = (
    "words", "letters", "linked", "links", "bold", "repeats", "end", "first", "commas",
    "capitals", "address", "stated", "described", "titled", "said", "said_least",
)  # fmt: skip

# Places in `COLUMNS` of what more than one module asks for.
WORDS, LETTERS, LINKED = (COLUMNS.index(name) for name in ("words", "letters", "linked"))
_LINKS = COLUMNS.index("links")
# The first so many are counted for every passage, the others for those that are no menu's.
_COUNTED = COLUMNS.index("repeats") + 1

# Links and nothing else, no longer than a headline: an entry of a menu. Not asked further.
_MENU_LINKED = 0.9
_MENU_LETTERS = 100
# Several links and hardly more than " | " between two of them.
_FEWEST_IN_BAR, _BETWEEN_LINKS = 3, 3
# Short texts are told apart by their words, long ones by their form.
_SHORT = 160
_BEGINNING = 50
_TOLD = 15

_NAME_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")
_NAMING = frozenset({
    "class", "id", "role", "itemprop", "property", "data-testid", "data-component", "data-qa",
    "data-type",
})  # fmt: skip
_LONGEST_NAME = 200

_SENTENCE, _CLOSING, _GOES_ON = 1, 2, 3
_ENDS = (
    dict.fromkeys(SENTENCE_ENDS, _SENTENCE)
    | dict.fromkeys("\"\u201d\u00bb\u2019')\u300d]", _CLOSING)
    | dict.fromkeys(":;,\uff1a", _GOES_ON)
)
_LETTERS_PER_UNSPACED_WORD = 2.2
_LETTERS_PER_UNSPACED_LETTER = 2.5
_LONG_WORD = 12


@dataclass(frozen=True, slots=True)
class Stated:
    """What the page says of its article elsewhere: each text as tidied, or empty."""

    title: str = ""
    description: str = ""
    body: str = ""
    authors: tuple[str, ...] = ()


def features(page: Survey, words: Mapping[str, float], stated: Stated) -> Columns:
    """Return the columns `COLUMNS` of every passage; `words` says how telling short ones are."""
    texts = page.texts
    repeats: dict[str, int] = {}
    for text in texts:
        repeats[text] = repeats.get(text, 0) + 1
    letters = np.array([len(text) for text in texts], dtype=np.float64)
    measured = np.array(
        [
            [text.count(" ") + 1 for text in texts],
            page.linked,
            page.links,
            page.bold,
            [repeats[text] for text in texts],
        ],
        dtype=np.float64,
    )
    spaced, linked, links, bold, repeated = measured
    asked = (linked < _MENU_LINKED * letters) | (letters >= _MENU_LETTERS)
    columns = np.zeros((len(COLUMNS), len(texts)))
    columns[:_COUNTED] = spaced, letters, linked / letters, links, bold / letters, repeated
    title = stated.title.casefold()
    places = np.flatnonzero(asked)
    if len(places):
        judged = [_judged(texts[at], stated, title, words) for at in places.tolist()]
        columns[_COUNTED:, places] = np.array(judged).T
        _stretch_unspaced(columns, texts, places)
    return columns


def is_menu(columns: Columns) -> NDArray[np.bool_]:
    """Return which passages are entries of menus, or bars of them: they are no part of a story."""
    entry = (columns[LINKED] >= _MENU_LINKED) & (columns[LETTERS] < _MENU_LETTERS)
    loose = (1.0 - columns[LINKED]) * columns[LETTERS]
    bar = (columns[_LINKS] >= _FEWEST_IN_BAR) & (loose <= _BETWEEN_LINKS * columns[_LINKS])
    menu: NDArray[np.bool_] = entry | bar
    return menu


def _judged(text: str, stated: Stated, title: str, words: Mapping[str, float]) -> tuple[float, ...]:
    length = len(text)
    plain = text.isascii()
    beginning = text[:_BEGINNING]
    said = least = capitals = 0.0
    if length <= _SHORT:
        scores = [words.get(word, 0.0) for word in text.lower().split()]
        said, least = sum(scores) / len(scores), min(scores)
        capitals = float(text.isupper())
    return (
        _ENDS.get(text[-1], 0),
        _begins(text[0]),
        text.count(",") + (0 if plain else text.count("\u3001") + text.count("\uff0c")),
        capitals,
        "@" in text,
        0 if not stated.body else 1 if beginning in stated.body else -1,
        length > _TOLD and beginning in stated.description,
        _is_titled(text, title) if title and length < 2 * _SHORT else 0,
        said,
        least,
    )


def _stretch_unspaced(columns: Columns, texts: Sequence[str], places: Places) -> None:
    """Count texts in scripts without spaces as if they were written with letters and spaces."""
    words, letters = columns[WORDS], columns[LETTERS]
    for at in places[letters[places] >= _LONG_WORD * words[places]].tolist():
        if is_unspaced(texts[at]):
            words[at] = max(words[at], letters[at] / _LETTERS_PER_UNSPACED_WORD)
            letters[at] *= _LETTERS_PER_UNSPACED_LETTER


def _begins(sign: str) -> int:
    if sign.isalpha():
        # A script without capitals begins like any sentence.
        return 2 if sign.islower() else 1
    return 3 if sign.isdigit() else 0


def _is_titled(text: str, title: str) -> bool:
    text = text.casefold()
    return text == title or (len(text) > _TOLD and (text in title or title in text))


def is_unspaced(text: str) -> bool:
    """Say whether `text` is written in a script without spaces between words."""
    if text.isascii():
        return False
    sample = text[:60]
    return 2 * len(UNSPACED.findall(sample)) > len(sample)


def letters_of(text: str) -> float:
    """Return how long `text` is, as if it were written with letters and spaces."""
    return len(text) * _LETTERS_PER_UNSPACED_LETTER if is_unspaced(text) else len(text)


def name_of(element: etree._Element) -> str:
    """Return what an element's attributes call it: class, id, role and the like."""
    # Not by pairs: of a tag with twenty thousand attributes, each value is looked for anew.
    names = [name for name in element.keys() if name in _NAMING]  # noqa: SIM118
    if not names and "-" not in element.tag:
        return ""
    values = [element.get(name) or "" for name in names]
    if "-" in element.tag:
        values.append(element.tag)
    return " ".join([value for value in values if len(value) < _LONGEST_NAME])


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words in `name`, each once: `entry-content` and `entryContent` are both of two.

    A site calls its boxes the same on page after page.
    """
    # In order: a sum of their scores must come out the same in every process.
    return tuple(dict.fromkeys([word.lower() for word in _NAME_WORD.findall(name)]))
