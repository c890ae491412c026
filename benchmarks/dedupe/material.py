"""Articles with known stories, in the order in which they came out.

They are publishers' text and no part of the project: they lie where `WIRECOPY_TEST_DATA`
points, or beside the project.
"""

import gzip
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from benchmarks.extraction.material import folder

SETS = ("synthetic-dev", "natural-dev")


@dataclass(frozen=True)
class Sample:
    """One article of a set."""

    id: object
    source: str
    published: int
    text: str

    @cached_property
    def at(self) -> datetime:
        """Return when it came out."""
        return datetime.fromtimestamp(self.published, UTC)


def path_of(name: str) -> Path:
    """Return where the set of that name lies."""
    return folder() / "dedupe" / f"{name}.jsonl.gz"


def samples(name: str) -> list[Sample]:
    """Return the articles of one set in their order."""
    with gzip.open(path_of(name), "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [Sample(row["id"], row["source"], row["published"], row["text"]) for row in rows]
