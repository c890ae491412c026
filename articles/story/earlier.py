"""Keep to what was the story of an article's earlier page: only the outlet makes a revision.

A passage near the model's threshold would be in one night's story and not in the next one's,
because the teasers beside it are others.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from articles.story.features import Column
from articles.story.sureness import SURE

# As likely as what is not the story's.
_NOT_TAKEN = 0.2
# Less of the earlier story's letters on the page, and it is another story.
_STILL_THERE = 0.5
# So many letters in common are no accident: a credit or a glued tail was cut off.
_LONG = 40


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the earlier page had: the lines of its `story`, and all its `passages`."""

    story: frozenset[str] = frozenset()
    passages: frozenset[str] = frozenset()


NOTHING_EARLIER = Earlier()


def steadied(texts: Sequence[str], likely: Column, earlier: Earlier) -> Column:
    """Return `likely` (0…1 for each of `texts`) with the doubts settled as they were before.

    What the earlier page did not have is judged as ever; so is a page with another story.
    """
    if not earlier.story:
        return likely
    there = [text for text in texts if text in earlier.story]
    if sum(map(len, there)) < _STILL_THERE * sum(map(len, earlier.story)):
        return likely
    settled = likely.copy()
    for at, text in enumerate(texts):
        if text in earlier.story:
            settled[at] = max(likely[at], SURE)
        elif text in earlier.passages and _NOT_TAKEN < likely[at] < SURE:
            settled[at] = SURE if _was_cut(text, earlier.story) else _NOT_TAKEN
    return settled


def _was_cut(text: str, story: Collection[str]) -> bool:
    """Say whether a part of `text` was the story's."""
    return any(len(line) >= _LONG and line in text for line in story)
