"""Know lines of keywords among the passages of a page: "Tags", and links to other stories."""

from collections.abc import Iterator

import numpy as np

from articles.story.features import Column
from articles.story.passages import Survey
from articles.wording.keywords import LABELS
from articles.wording.phrase_lists import phrases_in

_LONGEST, _LONGEST_LABEL = 200, 3
# How much of the rest of the line stands in links: commas do not.
_LINKED, _LEAST = 0.7, 0.3
_DOUBTED = 0.1
_LABELS = phrases_in(LABELS)


def without_keywords(page: Survey, likely: Column) -> Column:
    """Return `likely` with nothing of it for lines of links that are labelled as keywords."""
    found = list(_keywords(page, likely))
    if not found:
        return likely
    likely = likely.copy()
    likely[found] = 0.0
    return likely


def _keywords(page: Survey, likely: Column) -> Iterator[int]:
    for at in np.flatnonzero(likely >= _DOUBTED).tolist():
        text = page.texts[at]
        # Asked first, and cheap: most passages are nowhere near.
        is_linked = page.linked[at] > _LEAST * len(text)
        if is_linked and len(text) <= _LONGEST and _is_labelled(text, page.linked[at]):
            yield at


def _is_labelled(text: str, linked: int) -> bool:
    """Say whether `text` is a label, and the rest of it links."""
    words = text.split(" ", _LONGEST_LABEL)
    labels = (" ".join(words[:number]) for number in range(1, len(words)))
    return any(
        label.rstrip(" :").casefold() in _LABELS
        and linked >= _LINKED * (len(text) - len(label) - 1)
        for label in labels
    )
