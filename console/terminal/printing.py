"""What commands print: tables and colours on a terminal, plain lines elsewhere, or JSON."""

import codecs
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass
from datetime import datetime
from typing import Any

import click
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from console.terminal.harmless import escaped, plain

COLOURS = {
    "stored": "green",
    "unchanged": "bright_black",
    "duplicate": "magenta",
    "filtered": "yellow",
    "failed": "red",
    "pending": "blue",
    "good": "green",
    "bad": "red",
    # Not by the colour alone: not everybody sees it.
    "gone": "red strike",
    "new": "green underline",
}

# Headings, days and figures of up to so many letters are worth nothing in pieces.
_NARROW = 10
_FIGURE = re.compile(r"[\d\u202f.,]*")

# As `wdiff` writes them.
_MARKS = {"": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}


def heading(text: str) -> None:
    """Print a heading."""
    _console().print(Text(plain(text), style="bold"))


def line(text: str, word: str = "") -> None:
    """Print one line, in the colour of the word `word` if it has one."""
    _console().print(Text(plain(text), style=COLOURS.get(word, "")), soft_wrap=True)


def marked(before: str, pieces: Iterable[tuple[str, str]]) -> None:
    """Print words of which some are `gone` and some `new`; where there is no terminal, in marks."""
    console = _console()
    shown = Text(before)
    for text, mark in pieces:
        first, last = _MARKS[mark] if not console.is_terminal else ("", "")
        shown.append(f"{first}{plain(text)}{last}", style=COLOURS.get(mark, ""))
    console.print(shown, soft_wrap=True)


def rows(names: Sequence[str], lines: Sequence[Sequence[object]]) -> None:
    """Print a table; where there is no terminal, one line a row with tabs between."""
    shown = [[plain(cell) for cell in cells] for cells in lines]
    console = _console()
    if not console.is_terminal:
        for cells in [list(names), *shown]:
            # Given by name, or click prints UTF-8 where the output says that it takes ASCII.
            click.echo("\t".join(cells), file=sys.stdout)
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    columns = list(zip(*shown, strict=True)) or [()] * len(names)
    for name, column in zip(names, columns, strict=True):
        figures = bool(column) and all(_FIGURE.fullmatch(cell) for cell in column)
        table.add_column(name, overflow="fold", justify="right" if figures else "left")
    for cells in shown:
        table.add_row(*(Text(cell, style=COLOURS.get(cell, "")) for cell in cells))
    console.print(kept_whole(table, console.width))


def kept_whole(table: Table, width: int) -> Table:
    """Return `table`, of which only long texts are folded to fit in `width`, if they have room."""
    columns = table.columns
    widths = [max(cell_len(str(cell)) for cell in (c.header, *c.cells)) for c in columns]
    table.collapse_padding = _least(widths, of_long=2 * _NARROW, gap=2) > width
    if _least(widths, of_long=_NARROW, gap=1) <= width:
        for column, each in zip(columns, widths, strict=True):
            column.no_wrap = each <= _NARROW
    return table


def _least(widths: Sequence[int], *, of_long: int, gap: int) -> int:
    return sum(min(each, of_long) for each in widths) + gap * (len(widths) - 1)


def as_json(value: object) -> None:
    """Print a record as one JSON value; with escapes where the output lacks letters."""
    encoding = codecs.lookup(getattr(sys.stdout, "encoding", None) or "utf-8").name
    in_ascii = not encoding.startswith("utf")
    written = json.dumps(value, ensure_ascii=in_ascii, indent=2, default=_json_value)
    click.echo(escaped(written))


def _json_value(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _console() -> Console:
    return Console(highlight=False)
