"""How sure it is which passages make up the story."""

import numpy as np

from articles.story.features import Column
from articles.story.passages import Survey

# How likely (0…1) a passage must be. From these two on there is no doubt: lists that are no
# links are seldom another story's.
SURE, _SURE_LIST = 0.85, 0.7
# Below one half: what is left out is missed more than what is too much. And what nearly is taken.
STORY, NEARLY = 0.45, 0.35
# Log-odds from which a passage sounds like the outlet's own word. What sounds less like it than
# the other may be the story's, beyond what interrupts it.
OWN, OF_STORY = 2.0, 1.0


def sure_of(page: Survey, likely: Column) -> list[int]:
    """Return the passages that belong to the story without doubt."""
    return [
        at
        for at in np.flatnonzero(likely >= _SURE_LIST).tolist()
        if likely[at] >= SURE or page.tags[page.at[at]] == "li"
    ]


def expected_f1(page: Survey, likely: Column) -> float:
    """Return the F1 to be expected of the passages that are chosen, if `likely` is right."""
    letters = np.array([len(text) for text in page.texts], dtype=np.float64)
    # Of teasers each is a little likely, and together none: only what was nearly taken is missed.
    told = np.where(likely >= NEARLY, likely, 0.0) * letters
    taken = likely >= STORY
    both = letters[taken].sum() + told.sum()
    return round(float(2 * told[taken].sum() / both), 3) if both else 0.0
