"""What did not come in and why, source by source: one cause across many shows as a column."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.report.shape import SourceLine

# The outlets' trouble first, then what is unfinished, then our own choice.
MISSING = ("failed", "pending", "filtered")

_MOST_CAUSES = 8
_MOST_SOURCES = 15
_STEPS = 4

Cause = tuple[str, str]
_OTHER: Cause = ("other", "other")


@dataclass(frozen=True, slots=True)
class Cell:
    """A count, and how strongly it is tinted: 0 (none) to 4 (the greatest)."""

    outcome: str
    count: int
    step: int


@dataclass(frozen=True, slots=True)
class Row:
    """One source's counts; without `source`: those of all that are not shown."""

    source: SourceLine | None
    cells: tuple[Cell, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Missing:
    """A table of sources by causes; `sources` counts those that lack something."""

    causes: tuple[Cause, ...]
    rows: tuple[Row, ...]
    totals: tuple[int, ...]
    sources: int


def missing(sources: Sequence[SourceLine]) -> Missing:
    """Return the sources that lack most, by the causes that take most."""
    lacking = {line["id"]: _causes_of(line) for line in sources}
    known = {line["id"]: line for line in sources if lacking[line["id"]]}
    order = sorted(known, key=lambda name: (*_weight(lacking[name]), name))
    totals = sum((lacking[name] for name in order), Counter[Cause]())
    causes = _chosen(totals)
    shown, rest = order[:_MOST_SOURCES], order[_MOST_SOURCES:]
    counted: list[tuple[SourceLine | None, Counter[Cause]]]
    counted = [(known[name], lacking[name]) for name in shown]
    if rest:
        counted.append((None, sum((lacking[name] for name in rest), Counter[Cause]())))
    greatest = max((count for name in shown for count in lacking[name].values()), default=1)
    return Missing(
        causes=tuple(causes),
        rows=tuple(_row(line, counts, causes, greatest) for line, counts in counted),
        totals=tuple(_in_columns(totals, causes)),
        sources=len(order),
    )


def _causes_of(line: SourceLine) -> Counter[Cause]:
    return Counter(
        {(c["outcome"], c["reason"]): c["count"] for c in line["causes"] if c["outcome"] in MISSING}
    )


def _weight(counts: Counter[Cause]) -> tuple[int, int]:
    failed = sum(count for (outcome, _), count in counts.items() if outcome == "failed")
    return -failed, -counts.total()


def _chosen(totals: Counter[Cause]) -> list[Cause]:
    """Return the greatest causes, in the order of their outcomes; the rest share a column."""
    ranked = sorted(totals, key=lambda cause: (-totals[cause], cause))
    chosen = ranked[:_MOST_CAUSES]
    chosen.sort(key=lambda cause: (MISSING.index(cause[0]), -totals[cause], cause))
    return [*chosen, _OTHER] if len(ranked) > _MOST_CAUSES else chosen


def _in_columns(counts: Counter[Cause], causes: Sequence[Cause]) -> list[int]:
    named = [counts[cause] for cause in causes if cause != _OTHER]
    return [*named, counts.total() - sum(named)] if _OTHER in causes else named


def _row(
    line: SourceLine | None, counts: Counter[Cause], causes: Sequence[Cause], greatest: int
) -> Row:
    numbers = _in_columns(counts, causes)
    cells = [
        # Those of all other sources are no source's: they would outshine them all.
        Cell(outcome, number, _step(number, greatest) if line else 0)
        for (outcome, _), number in zip(causes, numbers, strict=True)
    ]
    return Row(line, tuple(cells), counts.total())


def _step(count: int, greatest: int) -> int:
    """Return a tint that grows with the root: a few among hundreds still differ from none."""
    return min(_STEPS, 1 + int(_STEPS * (count / greatest) ** 0.5 * 0.999)) if count else 0
