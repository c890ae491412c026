"""How much of each carrier is the canonical text, drawn as strips below each other.

A strip is the canonical text from left to right, one part a paragraph: filled where the carrier
prints it. What the carrier added follows behind.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.copies.carriers import Carrying

WIDTH, HEIGHT = 600.0, 14.0
# Between paragraphs, where there is room for it.
_GAP = 1.5


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a strip: a paragraph that is kept or cut, or what is the outlet's own."""

    kind: str
    x: float
    width: float


def strips(printings: Iterable[Carrying | None]) -> list[tuple[Segment, ...]]:
    """Draw one strip for each printing, to one scale; none where its text is not known."""
    listed = list(printings)
    longest = max((_words(each) for each in listed if each), default=0) or 1
    return [_strip(each, WIDTH / longest) if each else () for each in listed]


def _words(carrying: Carrying) -> int:
    return sum(part.words for part in carrying.parts) + carrying.own_words


def _strip(carrying: Carrying, scale: float) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    at = 0.0
    for part in carrying.parts:
        held = part.words * part.held * scale if part.is_held else 0.0
        rest = part.words * scale - held
        segments += _drawn([("kept", held), ("cut", rest)], at)
        at += held + rest
    return (*segments, *_drawn([("own", carrying.own_words * scale)], at))


def _drawn(parts: Sequence[tuple[str, float]], at: float) -> Iterable[Segment]:
    drawn = [(kind, width) for kind, width in parts if width > 0]
    for number, (kind, width) in enumerate(drawn, 1):
        gap = _GAP if number == len(drawn) and width > 2 * _GAP else 0.0
        yield Segment(kind, round(at, 1), round(max(width - gap, 0.4), 1))
        at += width
