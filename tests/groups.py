"""Which tests share a process, when several processes share the tests.

Whole nights are costly: all that look at those of one engine go to one process, and all that
only begin with its first night to another. Longest first.
"""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

COSTLY = ("night", "kill", "airflow")
_NIGHTS = re.compile(r"tests/pipeline/(?:\w+/)?test_(\w+)\.py.*\[.*\b(sqlite|postgresql)\b")
# What is told of a first night that goes wrong.
_TROUBLES = frozenset({"archive_away", "disk", "kill", "left_out", "long_life", "one_night"})


class Groups(LoadScopeScheduling):  # type: ignore[misc]  # xdist is published without types
    """Hand out groups, in the order in which they were collected."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def group_of(nodeid: str) -> str:
    """Return the group of a test: the nights of an engine, their troubles, or its module."""
    nights = _NIGHTS.match(nodeid)
    if not nights:
        return nodeid.partition("::")[0]
    return f"{'troubles' if nights[1] in _TROUBLES else 'nights'} on {nights[2]}"


def costly_first(items: list[pytest.Item]) -> None:
    """Sort `items`, so that no process begins something long when the others are done."""
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    marks = [COSTLY.index(mark.name) for mark in item.iter_markers() if mark.name in COSTLY]
    return min(marks, default=len(COSTLY))
