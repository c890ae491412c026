"""What an outlet made of the copy that it printed: cut it, added to it, put another headline."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np

from articles.article import Block, BlockKind
from articles.bylines.dateline import dateline
from articles.copies.fingerprint import Fingerprint, fingerprint, meetings
from articles.copies.words import Flags, Places, words_of
from articles.text import PARAGRAPH_BREAK, comparable, count_words

# What stands between two passages that both texts have, when an editor changed a word or two.
_GAP: Final = 10
# Words of a shingle: what two texts share is found by these.
_SHINGLE: Final = 4
# Less of a paragraph is a phrase that any report may hold.
_HELD: Final = 0.2
# A dateline stands in one of these.
_FIRST_LINES: Final = 3


class Line(StrEnum):
    """What became of the dateline."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph: its words, and which share of them stands in the other text."""

    words: int
    held: float

    @property
    def is_held(self) -> bool:
        """Return whether more of it is there than a phrase."""
        return not self.words or self.held >= _HELD


@dataclass(frozen=True, slots=True)
class Carrying:
    """What an outlet changed.

    `kept` is how much of the canonical text it prints, `own` how much of what it prints is not
    in the canonical text; `parts` are the canonical paragraphs, `added` its own ones.
    """

    new_headline: bool
    dateline: Line
    kept: float
    own: float
    parts: tuple[Part, ...]
    added: tuple[str, ...]
    reworded: int
    own_words: int

    @property
    def cut(self) -> int:
        """Return how many canonical paragraphs it left out."""
        return sum(not part.is_held for part in self.parts)


def changes(
    canonical_title: str,
    canonical_paragraphs: Sequence[str],
    title: str,
    paragraphs: Sequence[str],
) -> Carrying:
    """Return what an outlet's `title` and `paragraphs` make of the canonical ones."""
    # Of a story with hundreds of carriers each is compared with the same text.
    canonical = _known_copy(canonical_title, tuple(canonical_paragraphs))
    copy = _copy(title, paragraphs)
    here, there = meetings(canonical.fingerprint, copy.fingerprint)
    # Too short for a shingle, equal texts would share nothing.
    is_equal = canonical.letters == copy.letters
    theirs = _held(canonical.fingerprint, here) | is_equal
    mine = _held(copy.fingerprint, there) | is_equal
    parts, own = _parts(canonical, theirs), _parts(copy, mine)
    added = [
        text
        for text, letters, part in zip(copy.paragraphs, copy.each, own, strict=True)
        if not part.is_held and letters not in canonical.letters
    ]
    return Carrying(
        new_headline=canonical.title != copy.title,
        dateline=_line(canonical.line, copy.line),
        kept=_share(theirs),
        own=1 - _share(mine),
        parts=parts,
        added=tuple(added),
        # Held, but not to the letter.
        reworded=sum(
            part.is_held and letters not in copy.letters
            for letters, part in zip(canonical.each, parts, strict=True)
        ),
        own_words=round(sum(part.words * (1 - part.held) for part in own)),
    )


@dataclass(frozen=True, slots=True)
class _Copy:
    """A text as it is compared: its paragraphs without the dateline, and their letters alone."""

    title: str
    line: str
    paragraphs: tuple[str, ...]
    words: tuple[int, ...]
    edges: Places
    fingerprint: Fingerprint
    letters: str
    each: tuple[str, ...]


def _copy(title: str, paragraphs: Sequence[str]) -> _Copy:
    line, undated = _printed(paragraphs), tuple(_undated(paragraphs))
    whole = PARAGRAPH_BREAK.join(undated)
    return _Copy(
        title=comparable(title),
        line=line,
        paragraphs=undated,
        words=tuple(map(count_words, undated)),
        edges=np.cumsum([0, *(len(words_of(text).numbers) for text in undated)]),
        fingerprint=fingerprint(whole),
        letters=comparable(whole),
        each=tuple(map(comparable, undated)),
    )


_known_copy = lru_cache(maxsize=4)(_copy)


def _held(text: Fingerprint, at: Places) -> Flags:
    """Return which words of a text stand in another, with which it shares shingles at `at`."""
    grain = text.words.grain
    # One more where a passage begins, one less where it has ended.
    steps = np.zeros(len(text.words.numbers) + 1, np.int64)
    ends = at + _SHINGLE * grain
    near = at[1:] - at[:-1] <= _GAP * grain
    ends[:-1][near] = at[1:][near]
    np.add.at(steps, at, 1)
    np.add.at(steps, np.minimum(ends, len(steps) - 1), -1)
    held: Flags = steps.cumsum()[:-1] > 0
    return held


def _share(held: Flags) -> float:
    return float(held.mean()) if len(held) else 0.0


def _parts(text: _Copy, held: Flags) -> tuple[Part, ...]:
    shares = (_share(held[first:last]) for first, last in pairwise(text.edges))
    return tuple(Part(words, share) for words, share in zip(text.words, shares, strict=True))


def _line(before: str, after: str) -> Line:
    if comparable(before) == comparable(after):
        return Line.SAME
    if not after:
        return Line.REMOVED
    return Line.CHANGED if before else Line.ADDED


def _printed(paragraphs: Sequence[str]) -> str:
    found = dateline([Block(BlockKind.PARAGRAPH, text) for text in paragraphs[:_FIRST_LINES]])
    return found.value.printed if found else ""


def _undated(paragraphs: Sequence[str]) -> list[str]:
    """Return `paragraphs` without the dateline, which is compared by itself."""
    printed = _printed(paragraphs)
    first = [text.removeprefix(printed).strip() for text in paragraphs[:_FIRST_LINES]]
    return [*first, *paragraphs[_FIRST_LINES:]]
