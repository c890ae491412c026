"""Boxes in which an outlet prints what its readers say: told by whole words of their classes."""

import re
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from articles.features import Column
from articles.passages import Survey

# "comments", "post-comments", "comment-list", "wp-block-comment-content"; not "commentary",
# "has-comments" and "tone-comment": what an outlet thinks is called so, too.
_NONE = "has no with without show hide allow enable open close"
_PARTS_OF_THEM = (
    "area author body box content form id item list main meta metadata name section template text "
    "thread threads wrap wrapper"
)
_BEFORE_NONE, _BEHIND = frozenset(_NONE.split()), frozenset(_PARTS_OF_THEM.split())
_OTHER_NAMES = frozenset(["guestbook", "guest-book", "disqus_thread"])
_PARTS = re.compile(r"[-_]+")
_LONGEST = 300
# What is less likely (0…1) is not asked about.
_ASKED = 0.1
# A story's own box may be called so: what holds more of what is likely is none of readers'.
_MOST = 0.5
_WHOLE = frozenset({"body", "html", "main"})


@lru_cache(maxsize=8192)
def is_of_comments(name: str) -> bool:
    """Say whether a class attribute, or an id, is that of readers' comments."""
    return any(map(_is_told, name[:_LONGEST].lower().split()))


def _is_told(name: str) -> bool:
    if "comment" not in name:
        return name in _OTHER_NAMES
    words = _PARTS.split(name)
    at = next((at for at, word in enumerate(words) if word in ("comment", "comments")), None)
    if at is None or not _BEFORE_NONE.isdisjoint(words[:at]):
        return False
    behind = words[at + 1 :]
    if not behind:
        return at == 0 or words[at] == "comments"
    return all(word in _BEHIND or word.isdigit() for word in behind)


def are_of_comments(names: Iterable[str | None]) -> bool:
    """Say whether one of a box's names is that of readers' comments."""
    return any(is_of_comments(name) for name in names if name)


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
