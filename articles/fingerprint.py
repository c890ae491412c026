"""Know a copy again: the few numbers by which it is found, and the many by which it is verified.

A shingle is a run of words that follow each other. Four make a shingle for verifying, six for
finding: four are common enough to survive an editor, six too rare to meet by chance.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from articles.words import Flags, Numbers, Words, power, words_of

# How many numbers of a text are kept to find its copies by. Two thirds of the words changed still
# leave one in common; each costs a row in the store.
FROM_ANYWHERE: Final = 10
# A copy that is cut to its first sentence holds few of the numbers above, and always these.
FROM_THE_START: Final = 6
START: Final = 40

# A passage seen in as many articles of one source is its footer, its notice, its advertisement.
# A story comes back in one source two or three times: as sent, corrected, and as an update.
OFTEN: Final = 4
# So many articles of a source show what is common in it; more show the same at more cost.
SAMPLE: Final = 200

_NONE: Final = np.zeros(0, np.uint64)
_SIGN = np.uint64(1)


@dataclass(frozen=True)
class Fingerprint:
    """What of a text is compared: its words, and the shingles that are its own.

    `run` has the shingles in the order of the text, without those that are common in its source.
    """

    words: Words
    run: Numbers
    # Positive numbers that fit a BIGINT column.
    signature: tuple[int, ...]

    @cached_property
    def shingles(self) -> Numbers:
        """Return the text's own shingles, each once and in order."""
        return np.unique(self.run)

    @property
    def length(self) -> int:
        """Return how many words of its own the text has."""
        return len(self.run) + _REST * self.words.grain if len(self.run) else 0


_REST = 3


def fingerprint(text: str, common: Numbers = _NONE) -> Fingerprint:
    """Return the fingerprint of `text`, whose source has the shingles `common` everywhere."""
    words = words_of(text)
    step = words.grain
    pairs = _joined(words.numbers, words.numbers, 1)
    for width in _doublings(step):
        pairs = _joined(pairs, pairs, width)
    run = _joined(pairs, pairs, 2 * step)
    long = _joined(run, pairs, 4 * step)
    if len(common) and len(run):
        own = ~among(run, common)
        long = long[own[: len(long)] & own[2 * step :]]
        run = run[own]
    return Fingerprint(words, run, _signature(long, START * step))


def shingles(text: str) -> Numbers:
    """Return every shingle of `text` once."""
    return fingerprint(text).shingles


def common_shingles(articles: Iterable[Numbers]) -> Numbers:
    """Return the shingles that at least `OFTEN` of a source's articles hold.

    Of a source with many articles, `SAMPLE` of them are enough, chosen whatever they say.
    """
    every = [*articles]
    if len(every) < OFTEN:
        return _NONE
    found, times = np.unique(np.concatenate(every), return_counts=True)
    return found[times >= OFTEN]


def _doublings(step: int) -> Iterable[int]:
    return (2,) if step == 2 else (2, 4) if step == 4 else ()  # noqa: PLR2004


def _joined(first: Numbers, second: Numbers, width: int) -> Numbers:
    """Return `first`, runs of `width` words, each with the run of `second` that follows it."""
    if len(second) <= width:
        return _NONE
    follow = second[width:]
    n = min(len(first), len(follow))
    return first[:n] * power(width) + follow[:n]


def among(numbers: Numbers, ordered: Numbers) -> Flags:
    """Return which of `numbers` stand in `ordered`."""
    if not len(ordered):
        return np.zeros(len(numbers), np.bool_)
    places = np.searchsorted(ordered, numbers)
    places[places == len(ordered)] = 0
    found: Flags = ordered[places] == numbers
    return found


def _signature(long: Numbers, start: int) -> tuple[int, ...]:
    opening = np.sort(long[:start])[:FROM_THE_START]
    rest = np.sort(long)[: FROM_ANYWHERE + FROM_THE_START]
    chosen = dict.fromkeys((opening >> _SIGN).tolist())
    for number in (rest >> _SIGN).tolist():
        if len(chosen) == FROM_ANYWHERE + FROM_THE_START:
            break
        chosen[number] = None
    return tuple(chosen)
