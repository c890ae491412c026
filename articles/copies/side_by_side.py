"""Two texts side by side: which paragraphs belong together, and which words differ in them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from articles.copies.words import LONGEST
from articles.text import comparable

# Further down nobody reads on, and comparing takes long. As much is compared to find copies.
_MOST_PARAGRAPHS: Final = 1_000
_MOST_CHARACTERS: Final = LONGEST
# So many pairs of unlike paragraphs are looked at one by one; in a list of results they are more.
_MOST_PAIRS: Final = 40_000
# Two paragraphs with so many words in common are one that was edited.
_ALIKE: Final = 0.4
# difflib leaves frequent words aside in longer texts: it would take minutes for a page without
# paragraphs.
_LONG: Final = 2_000

# A word with the space behind it; in scripts without spaces a character.
_WORD = re.compile(r"(?:[\u0e00-\u0eff\u3005-\u30ff\u3400-\u9fff]|[\w'\u2019.-]+|\S)\s*|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether the other text has them at this place."""

    text: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the one and that of the other; a side is empty where it has none."""

    one: tuple[Piece, ...]
    other: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Return whether no word differs."""
        return all(piece.is_same for piece in (*self.one, *self.other))


def beginning(paragraphs: Sequence[str]) -> list[str]:
    """Return as much of a text as is compared: nearly always all of it."""
    kept: list[str] = []
    left = _MOST_CHARACTERS
    for text in paragraphs[:_MOST_PARAGRAPHS]:
        if left <= 0:
            break
        kept.append(text[:left])
        left -= len(text)
    return kept


def side_by_side(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    """Return the beginnings of two texts, paragraphs in their order, each beside its like."""
    mine, theirs = beginning(one), beginning(other)
    # In long texts difflib leaves aside what stands between all paragraphs.
    matcher = SequenceMatcher(None, _keys(mine), _keys(theirs))
    return [
        pair
        for tag, first, last, start, end in matcher.get_opcodes()
        for pair in _gap(mine[first:last], theirs[start:end], is_same=tag == "equal")
    ]


def words_beside(one: str, other: str) -> Pair:
    """Return two paragraphs that belong together, with the words that differ."""
    mine, theirs = _WORD.findall(one), _WORD.findall(other)
    is_long = len(mine) + len(theirs) > _LONG
    matcher = SequenceMatcher(None, _keys(mine), _keys(theirs), autojunk=is_long)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        left.append(Piece("".join(mine[first:last]), tag == "equal"))
        right.append(Piece("".join(theirs[start:end]), tag == "equal"))
    return Pair(_told(left), _told(right))


def _keys(texts: Sequence[str]) -> list[str]:
    return [comparable(text) for text in texts]


def _told(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return `pieces` without empty ones, those alike in one."""
    shown = groupby((piece for piece in pieces if piece.text), lambda piece: piece.is_same)
    return tuple(Piece("".join(each.text for each in run), same) for same, run in shown)


def _gap(one: Sequence[str], other: Sequence[str], *, is_same: bool) -> Iterator[Pair]:
    if is_same:
        for mine, theirs in zip(one, other, strict=True):
            yield Pair((Piece(mine, True),), (Piece(theirs, True),))
        return
    first = start = 0
    for last, end in [*_likes(one, other), (len(one), len(other))]:
        yield from (Pair((Piece(text, False),), ()) for text in one[first:last])
        yield from (Pair((), (Piece(text, False),)) for text in other[start:end])
        if last < len(one):
            yield words_beside(one[last], other[end])
        first, start = last + 1, end + 1


def _likes(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return which paragraphs are each other's like, in order, with most words in common."""
    if not one or not other or len(one) * len(other) > _MOST_PAIRS:
        return []
    bags = [[Counter(comparable(text).split()) for text in side] for side in (one, other)]
    common = [[_in_common(mine, theirs) for theirs in bags[1]] for mine in bags[0]]
    # Of what begins at a pair of places: the most words that can be in common.
    best = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in reversed(range(len(one))):
        for j in reversed(range(len(other))):
            both = common[i][j] + best[i + 1][j + 1] if common[i][j] else 0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    return list(_along(best))


def _along(best: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while best[i][j]:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def _in_common(one: Counter[str], other: Counter[str]) -> int:
    """Return how many words two paragraphs share; none where they are not alike."""
    shared = (one & other).total()
    return shared if 2 * shared >= _ALIKE * (one.total() + other.total()) else 0
