"""The invented stories of one language, and what outlets print around them.

A file a language: sections in brackets, a line a wording. Its pieces are parted by " | "; one
that begins with ">" is a link, with "*" a heading, with "_" a button.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "languages"
_MARKS = {">": "link", "*": "heading", "_": "button"}
_SECTION = re.compile(r"\[(\w+)\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that an outlet prints by itself: `kind` is text, link, heading or button."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a story: `kind` is paragraph, heading or item."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """A headline, who wrote it, and the lines below it."""

    title: str
    authors: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """`wordings` has, for each kind of notice, its wordings in pieces; `joiner` is " and "."""

    code: str
    outlets: tuple[str, ...]
    joiner: str
    stories: tuple[Story, ...]
    wordings: Mapping[str, Sequence[tuple[Piece, ...]]]

    @property
    def direction(self) -> str:
        """Return which way it is written, as HTML's `dir` says."""
        return "rtl" if self.code in ("ar", "fa", "he", "ur") else "ltr"


def codes() -> list[str]:
    """Return the languages there are."""
    return sorted(file.stem for file in FOLDER.glob("*.txt"))


@cache
def language(code: str) -> Language:
    """Return one of them."""
    sections = _sections((FOLDER / f"{code}.txt").read_text(encoding="utf-8").splitlines())
    outlets, (joiner,), stories = (sections.pop(name) for name in ("outlets", "and", "stories"))
    wordings = {kind: [_pieces(line) for line in lines] for kind, lines in sections.items()}
    return Language(code, tuple(outlets), joiner.strip('"'), tuple(_stories(stories)), wordings)


def _sections(lines: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in map(str.strip, lines):
        section = _SECTION.fullmatch(line)
        if section:
            name = section[1]
            found[name] = []
        elif line and name:
            found[name].append(line)
    return found


def _pieces(line: str) -> tuple[Piece, ...]:
    return tuple(_piece(each.strip()) for each in line.split(" | "))


def _piece(text: str) -> Piece:
    kind = _MARKS.get(text[0]) if len(text) > 1 else None
    return Piece(kind, text[1:].strip()) if kind else Piece("text", text)


def _stories(lines: Sequence[str]) -> Iterator[Story]:
    starts = [at for at, line in enumerate(lines) if line.startswith("= ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        title, authors, *printed = lines[start:end]
        names = tuple(name.strip() for name in authors.lstrip("~").split(";"))
        yield Story(title.removeprefix("= "), names, tuple(map(_line, printed)))


def _line(text: str) -> Line:
    for mark, kind in (("## ", "heading"), ("- ", "item")):
        if text.startswith(mark):
            return Line(kind, text.removeprefix(mark))
    return Line("paragraph", text)
