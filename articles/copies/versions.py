"""Tell a report that is sent again with other figures from a form that is filled in again.

Both are nearly the same words with other figures in them. A toll that rises leaves the rest as it
was: the magnitude, the hour, the year of the last one, and whoever is named. Tomorrow's forecast
has other figures throughout, and the next accident another name.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from articles.copies.claims import Agreement, kinds_of
from articles.copies.fingerprint import SHINGLE, Fingerprint
from articles.copies.telling_words import Claim
from articles.copies.words import Numbers

# Of the names and of the words of the one, what has to stand in the other. An editor may change a
# word or two; what is said of somebody else has some of its own.
_MOST: Final = 0.9


@dataclass(frozen=True, slots=True)
class Subject:
    """Of whom and of what a text tells: its words in order, each once.

    `names` and `plain` words are those of its own: without figures, days and directions, and
    without what stands in all articles of its source.
    """

    words: Numbers
    plain: Numbers
    names: Numbers

    def stands_in(self, other: "Subject") -> bool:
        """Return whether `other` has nearly all of these names and words."""
        mine = self.plain, self.names
        return all(_share_in(each, other.words) >= _MOST for each in mine)


def subject_of(text: Fingerprint) -> Subject:
    """Return what a text tells of."""
    words = text.words
    kinds, _ = kinds_of(words)
    for step in range(SHINGLE * words.grain):
        kinds[text.common + step] = Claim.NUMBER
    named = kinds == Claim.NAME
    plain = named | (kinds == 0)
    numbers = words.numbers
    return Subject(np.unique(numbers), np.unique(numbers[plain]), np.unique(numbers[named]))


def mostly_agree(agreed: Agreement) -> bool:
    """Return whether two texts say the same of whom they name, and at half of their figures."""
    return (
        _share_of_same(agreed, Claim.NUMBER, Claim.DATE) >= 1 / 2
        and _share_of_same(agreed, Claim.NAME) >= _MOST
    )


def _share_of_same(agreed: Agreement, *claims: Claim) -> float:
    """Return at which share of its places the texts say the same: at all where they have none."""
    same = sum(agreed.same[claim - 1] for claim in claims)
    every = same + sum(agreed.unlike[claim - 1] for claim in claims)
    return same / every if every else 1.0


def _share_in(mine: Numbers, there: Numbers) -> float:
    at = there.searchsorted(mine)
    at[at == len(there)] = 0
    return float((there[at] == mine).mean()) if len(mine) else 1.0
