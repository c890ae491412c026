"""When a server goes away in the middle of a stage: begin the same command again.

A crawl can be run once in a process, so the process is replaced by a new one that
keeps its number: whoever waits for it, Airflow or a night, waits on.
"""

import os
import sys
from collections.abc import Collection

MOST = 3
COUNT = "WIRECOPY_BEGUN_AGAIN"

STAGES = frozenset(
    {"poll", "plan", "fetch", "extract", "dedupe", "index", "export", "report", "replay"}
)


def may_begin_again(words: Collection[str]) -> bool:
    """Return whether the command `words` may be begun again: it is a stage, not too often."""
    return bool(STAGES.intersection(list(words)[:1])) and _count() < MOST


def begin_again() -> None:
    """Replace this process by a new run of its own command."""
    os.environ[COUNT] = str(_count() + 1)
    sys.stdout.flush()
    sys.stderr.flush()
    command = [sys.executable, "-m", "console.cli", *sys.argv[1:]]
    os.execv(sys.executable, command)  # noqa: S606 - our own command


def _count() -> int:
    return int(os.environ.get(COUNT) or 0)
