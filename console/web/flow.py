"""The night's ledger drawn: one stream that parts into six."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 640
_STREAM = 220.0  # height of all announcements together
_LEAST = 2.0  # one entry among a million can still be seen
_SLOT = 34.0  # a line of text
_GAP = 8.0
_LEFT, _RIGHT = 14.0, 400.0
_BAR = 14.0


@dataclass(frozen=True, slots=True)
class Band:
    """One outcome's part of the stream; coordinates are those of the drawing."""

    outcome: str
    count: int
    path: str
    bar_y: float
    bar_height: float
    text_y: float


@dataclass(frozen=True, slots=True)
class Flow:
    """A drawing `WIDTH` wide and `height` high."""

    height: float
    stream_y: float
    stream_height: float
    bands: tuple[Band, ...]


def flow(counts: Sequence[tuple[str, int]]) -> Flow:
    """Draw the counts from top to bottom; an outcome that nothing had gets a line, no band."""
    total = sum(count for _, count in counts)
    heights = [_height(count, total) for _, count in counts]
    slots = [max(height, _SLOT) for height in heights]
    whole = sum(slots) + _GAP * (len(slots) - 1)
    left = start = (whole - sum(heights)) / 2
    top = 0.0
    bands = []
    for (outcome, count), height, slot in zip(counts, heights, slots, strict=True):
        bar = top + (slot - height) / 2
        path = _ribbon(left, bar, height) if count else ""
        bands.append(Band(outcome, count, path, bar, height, top + slot / 2))
        left += height
        top += slot + _GAP
    return Flow(round(whole, 1), round(start, 1), round(sum(heights), 1), tuple(bands))


def _height(count: int, total: int) -> float:
    return max(_STREAM * count / total, _LEAST) if count else 0.0


def _ribbon(left: float, right: float, height: float) -> str:
    """Return the outline of a band from height `left` to height `right`."""
    middle = (_LEFT + _RIGHT) / 2
    return (
        f"M{_LEFT} {left:.1f} C{middle} {left:.1f} {middle} {right:.1f} {_RIGHT} {right:.1f} "
        f"V{right + height:.1f} "
        f"C{middle} {right + height:.1f} {middle} {left + height:.1f} {_LEFT} {left + height:.1f} Z"
    )
