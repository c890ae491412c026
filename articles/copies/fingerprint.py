"""Know a copy again: the few numbers by which it is found, and the many by which it is verified.

A shingle is a run of words that follow each other. Four make a shingle for verifying, six for
finding: four are common enough to survive an editor, six too rare to meet by chance.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from articles.copies.words import Flags, Numbers, Places, Words, power, words_of

# How many numbers of a text are kept to find its copies by: with every tenth word changed, half
# of the shingles are still there. Each costs a row in the store.
FROM_ANYWHERE: Final = 8
# A copy that is cut to its first sentence holds few of the numbers above, and always these.
FROM_THE_START: Final = 6
START: Final = 40
# What is left of a signature's numbers: SQLite keeps them in six bytes instead of eight, a week can
# stand before them in one column, and a hundred million of them hardly ever meet by chance.
SIGNATURE_BITS: Final = 48

# A passage seen in as many articles of one source is its footer, its notice, its advertisement.
# A story comes back in one source two or three times: as sent, corrected, and as an update.
OFTEN: Final = 4
# So many articles of a source show what is common in it; more show the same at more cost. Then
# this part of them must hold a passage: one story may come back more than four times.
SAMPLE: Final = 200
PART: Final = 1 / 40

# What a text has of its own when it is an article of its own.
_SENTENCE: Final = 12

# So many words make a shingle for verifying.
SHINGLE: Final = 4
_REST: Final = SHINGLE - 1
_NOWHERE: Final = np.zeros(0, np.intp)
_CUT_OFF: Final = np.uint64(64 - SIGNATURE_BITS)
# A shingle's first bits, to see at once that it is not among others.
_FIRST_BITS: Final = np.uint64(48)
# Of a key, the last bits say where the shingle stands, the one before them in which text.
_PLACE: Final = np.uint64(2**16 - 1)
_TEXT: Final = np.uint64(2**16)
_SHINGLE: Final = np.uint64(2**64 - 2**17)


@dataclass(frozen=True)
class Common:
    """The shingles that stand everywhere in a source, in order."""

    shingles: Numbers

    @cached_property
    def _first_bits(self) -> Flags:
        table = np.zeros(2**16, np.bool_)
        table[self.shingles >> _FIRST_BITS] = True
        return table

    def among(self, run: Numbers) -> Flags:
        """Return which shingles of `run` are common."""
        if not len(self.shingles):
            return np.zeros(len(run), np.bool_)
        found: Flags = self._first_bits[run >> _FIRST_BITS]
        likely = found.nonzero()[0]
        if len(likely):
            places = self.shingles.searchsorted(run[likely])
            places[places == len(self.shingles)] = 0
            found[likely] = self.shingles[places] == run[likely]
        return found


NOTHING_COMMON: Final = Common(np.zeros(0, np.uint64))


@dataclass(frozen=True)
class Fingerprint:
    """What of a text is compared: its words, and the shingles that are its own.

    `run` has the shingles in the order of the text, without those that are common in its source.
    """

    words: Words
    run: Numbers
    # Numbers of `SIGNATURE_BITS`.
    signature: tuple[int, ...]
    # Where a common shingle begins.
    common: Places

    @cached_property
    def keys(self) -> Numbers:
        """Return the text's own shingles in order, each once, with its first place in the text."""
        keys = np.sort((self.run & _SHINGLE) | np.arange(len(self.run), dtype=np.uint64))
        if len(keys):
            keys = keys[_differs(keys & _SHINGLE)]
        return keys

    @property
    def length(self) -> int:
        """Return how many words of its own the text has."""
        return len(self.run) + _REST * self.words.grain if len(self.run) else 0


def fingerprint(text: str, common: Common = NOTHING_COMMON) -> Fingerprint:
    """Return the fingerprint of `text`, without what is `common` in its source."""
    words = words_of(text)
    run, long = _runs(words)
    places = _NOWHERE
    if len(common.shingles) and len(run):
        found = common.among(run)
        own = ~found
        long = long[own[: len(long)] & own[len(own) - len(long) :]]
        run = run[own]
        places = found.nonzero()[0]
    return Fingerprint(words, run, _signature(long, START * words.grain), places)


def numbers_in(text: str) -> Numbers:
    """Return all numbers that a text which holds a part of `text` may be found by, in order."""
    return np.unique(_runs(words_of(text))[1] >> _CUT_OFF)


def meetings(one: Fingerprint, other: Fingerprint) -> tuple[Places, Places]:
    """Return at which places of the one and of the other stand the shingles that both have."""
    keys = np.concatenate((one.keys, other.keys | _TEXT))
    keys.sort()
    at = (((keys[1:] ^ keys[:-1]) & _SHINGLE) == 0).nonzero()[0]
    mine, theirs = keys[at] & _PLACE, keys[at + 1] & _PLACE
    mine.sort()
    theirs.sort()
    return mine.astype(np.intp), theirs.astype(np.intp)


def common_shingles(texts: Iterable[str]) -> Common:
    """Return the shingles that stand in at least `OFTEN` of a source's `texts`.

    Of a source with many articles, `SAMPLE` of them are enough, chosen whatever they say. A text
    of which nothing else is left is no witness: it is a story that the source printed again.
    """
    runs = [_runs(words_of(text))[0] for text in texts]
    least = max(OFTEN, math.ceil(PART * len(runs)))
    often = Common(_held_by(runs, least))
    witnesses = [run for run in runs if len(run) - often.among(run).sum() >= _SENTENCE]
    return Common(_held_by(witnesses, least))


def _held_by(runs: Iterable[Numbers], least: int) -> Numbers:
    """Return the shingles that stand in `least` of `runs`, in order."""
    ordered = [np.sort(run) for run in runs if len(run)]
    if len(ordered) < least:
        return NOTHING_COMMON.shingles
    once = np.concatenate([run[_differs(run)] for run in ordered])
    found, times = np.unique(once, return_counts=True)
    return found[times >= least]


def _runs(words: Words) -> tuple[Numbers, Numbers]:
    """Return the shingles of four words and those of six, in the order of the text."""
    two = words.numbers
    width = 1
    while width <= words.grain:
        two = _joined(two, two, width)
        width *= 2
    four = _joined(two, two, width)
    return four, _joined(four, two, 2 * width)


def _joined(first: Numbers, second: Numbers, width: int) -> Numbers:
    """Return `first`, runs of `width` words, each with the run of `second` that follows it."""
    follow = second[width:]
    runs = first[: len(follow)] * power(width)
    runs += follow[: len(runs)]
    return runs


def _differs(ordered: Numbers) -> Flags:
    """Return which of some ordered numbers are not the one before; the first is not."""
    differs = np.empty(len(ordered), np.bool_)
    differs[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=differs[1:])
    return differs


def _signature(long: Numbers, start: int) -> tuple[int, ...]:
    """Return the smallest of the opening, then the smallest of all that are not among them."""
    numbers = long >> _CUT_OFF
    opening = numbers[:start].copy()
    opening.sort()
    numbers.sort()
    chosen = opening[:FROM_THE_START].tolist() + numbers[: FROM_ANYWHERE + FROM_THE_START].tolist()
    return tuple(dict.fromkeys(chosen))[: FROM_ANYWHERE + FROM_THE_START]
