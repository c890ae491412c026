"""Pages with gold text to learn from and to be measured on, by domain so that none is in both.

The pages are publishers' text and no part of the project: they lie where `WIRECOPY_TEST_DATA`
points, or beside the project.
"""

import gzip
import json
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from tldextract import TLDExtract

PROJECT = Path(__file__).parents[2]
SETS = ("newspaper", "fundus", "wcxb", "mercury", "htmldate")
# Sets whose gold holds the story's text.
WITH_TEXT = ("newspaper", "fundus", "wcxb")
FOLDS = 5
# Within training, what was learned of words is tried on other parts.
INNER_FOLDS = 4


@dataclass(frozen=True, slots=True)
class Sample:
    """One saved page; `text` is the gold, empty where the set has none."""

    set: str
    id: str
    url: str
    html: str
    text: str


def folder() -> Path:
    """Return where the measuring material lies."""
    data = os.environ.get("WIRECOPY_TEST_DATA")
    return Path(data) if data else PROJECT.parent / "shared" / "data"


def samples(name: str) -> Iterator[Sample]:
    """Yield the pages of one set in their order."""
    with gzip.open(folder() / "extraction" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield Sample(name, row["id"], row["url"], row["html"], row.get("text") or "")


@cache
def domain_of(url: str) -> str:
    """Return the registrable domain, by the list that comes with the library."""
    found = _extract()(urlsplit(url).hostname or "")
    return found.top_domain_under_public_suffix or found.fqdn or found.domain


def fold_of(url: str, *, of: int = FOLDS, salt: str = "fold") -> int:
    """Return in which of `of` parts the page's domain is: the same on every machine."""
    return zlib.crc32(f"{salt}/{domain_of(url)}".encode()) % of


@cache
def _extract() -> TLDExtract:
    return TLDExtract(cache_dir=None, suffix_list_urls=())
