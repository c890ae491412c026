"""What two texts say at the same place: the same number, name, day and direction, or another.

A place is known by the two words before it and the two behind it, with all that could be said
otherwise masked: "rose 2.1 pct in March" and "fell 2.4 pct in April" are one place with three
answers. A report that comes out every day is the same text with other answers.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from articles.copies.amounts import same_amount
from articles.copies.telling_words import Claim, telling_words
from articles.copies.words import Flags, Marks, Numbers, Places, Words, power
from articles.wording.letters import CAPITAL, DIGIT, SPACE, WORD

# Words on each side of a place. With one, unlike places would meet; with three, each edited word
# would hide seven places.
_AROUND: Final = 2
# In a headline or a text in capitals a capital says nothing.
_MOST_CAPITALS: Final = 0.6
# So many conflicts are shown; the rest is counted.
_SHOWN: Final = 12

# Makes the mark of a digit the claim of a number.
_TO_NUMBER: Final = np.uint8(DIGIT.bit_length() - 1)
_NOWHERE: Final = np.zeros(0, np.intp)
_MASKS = np.array([0, *(power(100 + claim) for claim in Claim)], np.uint64)


@dataclass(frozen=True, slots=True)
class Claims:
    """The places of a text where something is claimed, each once, in the order of `contexts`."""

    words: Words
    contexts: Numbers
    places: Places
    kinds: Marks
    values: Numbers


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two texts at the same place, and what each says there."""

    claim: Claim
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often two texts say the same at the same place, and where they do not, by claim."""

    same: tuple[int, ...]
    unlike: tuple[int, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def agreeing(self) -> int:
        """Return at how many places the texts say the same."""
        return sum(self.same)

    @property
    def conflicting(self) -> int:
        """Return at how many places they do not."""
        return sum(self.unlike)


def claims_of(words: Words, common: Places = _NOWHERE) -> Claims:
    """Return what `words` claim, but for places that stand in the text twice.

    What stands in all articles of the source, behind one of the places `common`, is no claim.
    """
    reach = _AROUND * words.grain
    kinds, values = kinds_of(words)
    kinds[common + reach] = 0
    masked = np.where(kinds > 0, _MASKS[kinds], words.numbers)
    places = kinds.nonzero()[0]
    places = places[(places >= reach) & (places < len(kinds) - reach)]
    contexts = _contexts(masked, 2 * reach + 1)[places - reach]
    order = contexts.argsort()
    contexts = contexts[order]
    once = np.ones(len(order), np.bool_)
    twice = contexts[1:] == contexts[:-1]
    once[1:] &= ~twice
    once[:-1] &= ~twice
    places = places[order[once]]
    return Claims(words, contexts[once], places, kinds[places], values[places])


def kinds_of(words: Words) -> tuple[Marks, Numbers]:
    """Return for each word what it claims, nothing for most, and the value that it gives."""
    marks, starts = words.marks, words.starts
    first = marks[starts]
    kinds: Marks = np.right_shift((first | marks[words.ends]) & DIGIT, _TO_NUMBER)
    told = telling_words()
    at, which = told.among(words.numbers)
    kinds[at] = told.claims[which]
    values = words.numbers.copy()
    values[at] = told.values[which]
    kinds[_names(marks, starts, first, kinds)] = Claim.NAME
    return kinds, values


def _contexts(masked: Numbers, width: int) -> Numbers:
    """Return a number for each run of `width` words."""
    n = max(0, len(masked) - width + 1)
    contexts = masked[:n]
    for step in range(1, width):
        contexts = contexts * power(1) + masked[step : step + n]
    return contexts


def agreement(one: Claims, other: Claims) -> Agreement:
    """Compare what two texts claim at the places that both have."""
    at = other.contexts.searchsorted(one.contexts)
    at[at == len(other.contexts)] = 0
    found = (other.contexts[at] == one.contexts).nonzero()[0] if len(other.contexts) else at[:0]
    at = at[found]
    kinds = one.kinds[found]
    same = one.values[found] == other.values[at]
    unlike = [
        conflict
        for mine, theirs in zip(found[~same].tolist(), at[~same].tolist(), strict=True)
        if (conflict := _conflict(one, mine, other, theirs))
    ]
    counts = [sum(each.claim is claim for each in unlike) for claim in Claim]
    every = np.bincount(kinds, minlength=len(Claim) + 1)[1:].tolist()
    agreeing = tuple(total - count for total, count in zip(every, counts, strict=True))
    return Agreement(agreeing, tuple(counts), tuple(unlike[:_SHOWN]))


def _conflict(one: Claims, mine: int, other: Claims, theirs: int) -> Conflict | None:
    first = one.words.shown(one.places[mine])
    second = other.words.shown(other.places[theirs])
    claim = Claim(int(one.kinds[mine]))
    if claim is Claim.NUMBER and same_amount(first, second):
        return None
    return Conflict(claim, first, second)


def _names(marks: Marks, starts: Places, first: Marks, kinds: Marks) -> Places:
    """Return which words are names: in capitals where no sentence begins."""
    capital: Places = (((first & CAPITAL) != 0) & (kinds == 0)).nonzero()[0]
    if len(capital) > _MOST_CAPITALS * len(first):
        return capital[:0]
    # Behind a word and one space: behind a point, a quotation mark or a line's end any word
    # may have a capital.
    capital = capital[starts[capital] > 1]
    at = starts[capital]
    inside: Flags = ((marks[at - 1] & SPACE) != 0) & ((marks[at - 2] & WORD) != 0)
    return capital[inside]
