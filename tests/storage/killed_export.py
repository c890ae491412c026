"""Export a night again and die by SIGKILL on the way, at every step that touches the disk.

`python -m tests.storage.killed_export FOLDER` leaves a folder for each step: 1, 2, …
"""

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from articles.records.record import Record
from storage.exports.exports import write_night
from storage.exports.formats import Format
from storage.exports.parquet import ParquetRows
from tests.articles.example_records import FULL
from tests.storage.rows import NIGHT

# Loaded once, before the children are forked.
LOADED = ParquetRows
EARLIER = [FULL]
NOW = [FULL, replace(FULL, id=8, title="東京で会談")]


class Tick:
    """Dies when it is called for the last time."""

    def __init__(self, step: int) -> None:
        self._left = step

    def __call__(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def killed_at(folder: Path, step: int) -> bool:
    """Return whether there was such a step: opening, renaming, removing, or the second record."""
    child = os.fork()
    if child == 0:
        write_night(folder, NIGHT, tuple(Format), EARLIER)
        tick = Tick(step)
        sys.addaudithook(lambda event, _: tick() if event in {"open", "os.rename"} else None)
        write_night(folder, NIGHT, tuple(Format), _ticking(tick))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def _ticking(tick: Tick) -> Iterator[Record]:
    for record in NOW:
        yield record
        tick()


if __name__ == "__main__":
    next(step for step in count(1) if not killed_at(Path(sys.argv[1], str(step)), step))
