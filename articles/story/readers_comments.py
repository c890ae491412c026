"""Passages in boxes in which an outlet prints what its readers say."""

import numpy as np

from articles.parsing.comment_classes import are_of_comments
from articles.story.features import Column
from articles.story.passages import Survey

# What is less likely (0…1) is not asked about.
_ASKED = 0.1
# A story's own box may be called so: what holds more of what is likely is none of readers'.
_MOST = 0.5
_WHOLE = frozenset({"body", "html", "main"})


def without_comments(page: Survey, likely: Column) -> Column:
    """Return `likely` with nothing where readers comment, unless most of the page does."""
    known = {-1: False}
    inside = [
        at
        for at in np.flatnonzero(likely >= _ASKED).tolist()
        if _is_inside(page, page.at[at], known)
    ]
    if not inside or likely[inside].sum() > _MOST * likely.sum():
        return likely
    left = likely.copy()
    left[inside] = 0.0
    return left


def _is_inside(page: Survey, box: int, known: dict[int, bool]) -> bool:
    """Say whether a box is one of comments, or stands in one; `known` of the others so far."""
    passed = []
    while box not in known:
        passed.append(box)
        element = page.elements[box]
        is_told = page.tags[box] not in _WHOLE
        if is_told and are_of_comments((element.get("class"), element.get("id"))):
            known[box] = True
            break
        box = page.parents[box]
    for each in passed:
        known[each] = known[box]
    return known[box]
