"""Which tests share a process, when several processes share the tests.

Whole nights are costly: all that look at those of one engine go to one process, longest first.
"""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

COSTLY = ("night", "kill", "airflow")
_NIGHTS = re.compile(r"tests/pipeline/.*\[.*\b(sqlite|postgresql)\b")


class Groups(LoadScopeScheduling):  # type: ignore[misc]  # xdist is published without types
    """Hand out groups, in the order in which they were collected."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def group_of(nodeid: str) -> str:
    """Return the group of a test: the nights of an engine, or its module."""
    nights = _NIGHTS.match(nodeid)
    return f"nights on {nights[1]}" if nights else nodeid.partition("::")[0]


def costly_first(items: list[pytest.Item]) -> None:
    """Sort `items`, so that no process begins something long when the others are done."""
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    marks = [COSTLY.index(mark.name) for mark in item.iter_markers() if mark.name in COSTLY]
    return min(marks, default=len(COSTLY))
