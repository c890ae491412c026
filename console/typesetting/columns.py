"""A figure of many nights as columns, the last one standing out."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

Figure = int | float | None

_FEWEST = 14  # a first night stands at the end of its row, not all over it
_SHARE = 0.72  # of its place that a column fills
_LEAST = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """One night's column; `figure` is None where nothing is known of it."""

    figure: Figure
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Columns:
    """A drawing. `usual` is the median of all but the last night, drawn at height `usual_y`."""

    width: float
    height: float
    columns: tuple[Column, ...]
    usual: Figure
    usual_y: float


def columns(figures: Sequence[Figure], *, width: float, height: float) -> Columns:
    """Draw `figures`, oldest first, from a common foot of zero."""
    known = [figure for figure in figures if figure is not None]
    before = [figure for figure in figures[:-1] if figure is not None]
    most = max(known, default=0) or 1
    place = width / max(len(figures), _FEWEST)
    first = width - place * len(figures)
    drawn = [
        _column(figure, first + number * place, place * _SHARE, height, height / most)
        for number, figure in enumerate(figures)
    ]
    usual = median(before) if before else None
    usual_y = round(height - (usual or 0) * height / most, 1)
    return Columns(width, height, tuple(drawn), usual, usual_y)


def _column(figure: Figure, x: float, width: float, height: float, scale: float) -> Column:
    tall = max(figure * scale, _LEAST) if figure else 0.0
    return Column(
        figure=figure,
        x=round(x, 1),
        y=round(height - tall, 1),
        width=round(width, 1),
        height=round(tall, 1),
    )
