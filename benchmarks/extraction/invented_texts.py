"""Invented texts to learn from: what outlets print around their stories, and what stories say.

Nobody said any of it, so that it may lie in the project, in languages in which there are few
real pages with gold text.
"""

import zlib
from functools import cache
from pathlib import Path

from benchmarks.extraction.material import INNER_FOLDS

_FOLDER = Path(__file__).parent / "invented"


@cache
def notices(inner: int | None = None) -> tuple[str, ...]:
    """Return the notices of outlets: all, or those of one part within training."""
    return _texts("notices", inner)


@cache
def sentences(inner: int | None = None) -> tuple[str, ...]:
    """Return the paragraphs, headings and items of stories: all, or those of one part."""
    return _texts("sentences", inner)


def part_of(text: str) -> int:
    """Return in which part within training a text is."""
    return zlib.crc32(text.encode()) % INNER_FOLDS


def _texts(kind: str, inner: int | None) -> tuple[str, ...]:
    """Return the texts of a kind, language by language; the first line of a file is a comment."""
    files = sorted((_FOLDER / kind).glob("*.txt"))
    texts = (text for file in files for text in file.read_text(encoding="utf-8").splitlines()[1:])
    return tuple(text for text in texts if inner is None or part_of(text) == inner)
