"""The night's ledger drawn: one stream that parts into outcomes, and those into their reasons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

_STREAM = 220.0  # height of all entries together
_LEAST = 2.0  # one entry among a million can still be seen
_OUTCOME_SLOT, _REASON_SLOT = 34.0, 23.0  # a line of text
_GAP = 8.0
_REASON_GAP = 3.0
_BAR = 14.0
# Where the bars stand: all entries, outcomes, reasons.
_LEFT, _MIDDLE, _RIGHT = 0.0, 400.0, 690.0
_WIDTH, _WIDE = 640.0, 960.0
_MOST_REASONS = 4

Reasons = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Band:
    """One part of the stream and the bar it ends in; coordinates are those of the drawing."""

    outcome: str
    label: str
    count: int
    path: str
    x: float
    y: float
    height: float
    text_y: float


@dataclass(frozen=True, slots=True)
class Flow:
    """A drawing `width` wide and `height` high. `reasons` is empty where none were asked for."""

    width: float
    height: float
    stream_y: float
    stream_height: float
    outcomes: tuple[Band, ...]
    reasons: tuple[Band, ...]


def flow(ledger: Mapping[str, Reasons], *, with_reasons: bool) -> Flow:
    """Draw the ledger from top to bottom; an outcome that nothing had gets a line, no band."""
    total = sum(sum(reasons.values()) for reasons in ledger.values())
    parts = {
        outcome: _parts(reasons if with_reasons else _as_one(outcome, reasons), total)
        for outcome, reasons in ledger.items()
    }
    slots = [_slot(leaves, _REASON_SLOT if with_reasons else 0.0) for leaves in parts.values()]
    whole = sum(slots) + _GAP * (len(slots) - 1)
    stream = sum(leaf.height for leaves in parts.values() for leaf in leaves)
    left, top = (whole - stream) / 2, 0.0
    outcomes: list[Band] = []
    reasons: list[Band] = []
    for (outcome, leaves), slot in zip(parts.items(), slots, strict=True):
        band = _outcome(outcome, leaves, left=left, top=top, slot=slot)
        outcomes.append(band)
        reasons += _reasons(band, leaves, top=top, slot=slot) if with_reasons else ()
        left += band.height
        top += slot + _GAP
    return Flow(
        width=_WIDE if with_reasons else _WIDTH,
        height=_short(whole),
        stream_y=_short((whole - stream) / 2),
        stream_height=_short(stream),
        outcomes=tuple(outcomes),
        reasons=tuple(reasons),
    )


@dataclass(frozen=True, slots=True)
class _Leaf:
    label: str
    count: int
    height: float


def _as_one(outcome: str, reasons: Reasons) -> Reasons:
    return {outcome: sum(reasons.values())}


def _parts(reasons: Reasons, total: int) -> list[_Leaf]:
    """Return the reasons to draw, greatest first; many small ones share a band."""
    found = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    shown, rest = found[:_MOST_REASONS], found[_MOST_REASONS:]
    if len(rest) == 1:
        shown, rest = found, []
    if rest:
        shown.append((f"other ({len(rest)} reasons)", sum(count for _, count in rest)))
    return [
        _Leaf(name, count, max(_STREAM * count / total, _LEAST)) for name, count in shown if count
    ]


def _slot(leaves: Sequence[_Leaf], line: float) -> float:
    lines = sum(max(leaf.height + _REASON_GAP, line) for leaf in leaves)
    return max(lines, _OUTCOME_SLOT) if line else max(lines - _REASON_GAP, _OUTCOME_SLOT)


def _outcome(
    outcome: str, leaves: Sequence[_Leaf], *, left: float, top: float, slot: float
) -> Band:
    height = sum(leaf.height for leaf in leaves)
    count = sum(leaf.count for leaf in leaves)
    y = top + (slot - height) / 2
    path = _ribbon(_LEFT + _BAR, left, _MIDDLE, y, height) if count else ""
    return Band(
        outcome=outcome,
        label=outcome,
        count=count,
        path=path,
        x=_MIDDLE,
        y=_short(y),
        height=_short(height),
        text_y=_short(top + slot / 2),
    )


def _reasons(band: Band, leaves: Sequence[_Leaf], *, top: float, slot: float) -> Iterator[Band]:
    lines = [max(leaf.height + _REASON_GAP, _REASON_SLOT) for leaf in leaves]
    tops = accumulate(lines, initial=top + (slot - sum(lines)) / 2)
    starts = accumulate((leaf.height for leaf in leaves), initial=band.y)
    for leaf, line, start, line_top in zip(leaves, lines, starts, tops, strict=False):
        y = line_top + (line - leaf.height) / 2
        yield Band(
            outcome=band.outcome,
            label=leaf.label,
            count=leaf.count,
            path=_ribbon(_MIDDLE + _BAR, start, _RIGHT, y, leaf.height),
            x=_RIGHT,
            y=_short(y),
            height=_short(leaf.height),
            text_y=_short(line_top + line / 2),
        )


def _ribbon(x: float, y: float, to_x: float, to_y: float, height: float) -> str:
    """Return the outline of a band of one height from the point (x, y) to (to_x, to_y)."""
    half = (x + to_x) / 2
    return (
        f"M{x:g} {y:.1f}C{half:g} {y:.1f} {half:g} {to_y:.1f} {to_x:g} {to_y:.1f}"
        f"V{to_y + height:.1f}"
        f"C{half:g} {to_y + height:.1f} {half:g} {y + height:.1f} {x:g} {y + height:.1f}Z"
    )


def _short(number: float) -> float:
    return round(number, 1)
