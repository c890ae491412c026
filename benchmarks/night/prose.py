"""Invented sentences: English joints, invented words, the same for the same seed."""

import random
from collections.abc import Sequence

_ONSETS = ["b", "br", "c", "cl", "d", "f", "g", "gr", "l", "m", "n", "p", "pr", "r", "s", "st", "t"]
_ENDS = ["al", "an", "ar", "en", "er", "ing", "ion", "is", "ment", "or", "ow", "und", "ur", "y"]
# About as often as in English.
_JOINT_SHARE = 0.4
_JOINTS = ["the", "of", "and", "to", "in", "that", "was", "for", "with", "on", "by", "said", "from"]


def _vocabulary(size: int) -> list[str]:
    dice = random.Random(20261124)  # noqa: S311 - nothing secret
    syllables = [onset + end for onset in _ONSETS for end in _ENDS]
    return ["".join(dice.sample(syllables, dice.choice([1, 1, 2, 2, 3]))) for _ in range(size)]


_WORDS = _vocabulary(6000)


class Prose:
    """A writer who never runs out."""

    def __init__(self, seed: str) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - nothing secret

    def words(self, count: int) -> list[str]:
        """Return `count` words, some of them English."""
        content = self._dice.choices(_WORDS, k=count)
        is_joint = [self._dice.random() < _JOINT_SHARE for _ in content]
        return [
            self._dice.choice(_JOINTS) if joint else word
            for joint, word in zip(is_joint, content, strict=True)
        ]

    def phrase(self, least: int, most: int) -> str:
        """Return some words that begin with a capital letter, as a headline does."""
        return " ".join(self.words(self._dice.randint(least, most))).capitalize()

    def paragraph(self) -> str:
        """Return two to five sentences."""
        return " ".join(self.phrase(8, 24) + "." for _ in range(self._dice.randint(2, 5)))

    def paragraphs(self, words: int) -> list[str]:
        """Return paragraphs of about `words` words together."""
        written: list[str] = []
        while sum(len(one.split()) for one in written) < words:
            written.append(self.paragraph())
        return written

    def number(self, least: int, most: int) -> int:
        """Return a number between the two, ends included."""
        return self._dice.randint(least, most)

    def slug(self, words: Sequence[str]) -> str:
        """Return words as they stand in an address."""
        return "-".join(words).lower()
