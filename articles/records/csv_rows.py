"""A record as a row of a spreadsheet: what is flat as it is, lists in one cell.

CSV as RFC 4180 has it; docs/record.md says how it differs from the record.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence

from articles.records.as_stated import moment_or_day
from articles.records.record import Record

# What spreadsheets take for the beginning of a formula. (OWASP, CSV Injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BETWEEN = "; "

Cell = str | int | None


def header_row() -> str:
    """Return the names of the columns as a line, with its end."""
    return _line(list(_COLUMNS))


def to_row(record: Record) -> str:
    """Return `record` as a line, with its end."""
    return _line([_safe(cell_of(record)) for cell_of in _COLUMNS.values()])


def _line(cells: Sequence[Cell]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def _safe(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet computes: publishers may print anything."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _of_story(record: Record, name: str) -> Cell:
    found: Cell = getattr(record.story, name, None)
    return found


_COLUMNS: Mapping[str, Callable[[Record], Cell]] = {
    "id": lambda record: record.id,
    "url": lambda record: record.url,
    "source": lambda record: record.source,
    "source_name": lambda record: record.source_name,
    "title": lambda record: record.title,
    "kicker": lambda record: record.kicker,
    "standfirst": lambda record: record.standfirst,
    "summary": lambda record: record.summary,
    "byline": lambda record: record.byline,
    "authors": lambda record: _BETWEEN.join(record.authors),
    "agencies": lambda record: _BETWEEN.join(record.agencies),
    "published": lambda record: moment_or_day(record.published),
    "modified": lambda record: moment_or_day(record.modified),
    "first_seen": lambda record: record.first_seen.isoformat(),
    "language": lambda record: record.language,
    "declared_language": lambda record: record.declared_language,
    "section": lambda record: record.section,
    "genre": lambda record: record.genre,
    "keywords": lambda record: _BETWEEN.join(record.keywords),
    "image": lambda record: record.image,
    "canonical_url": lambda record: record.canonical_url,
    "extent": lambda record: record.extent,
    "paywall": lambda record: record.paywall,
    "words": lambda record: record.words,
    "revision": lambda record: record.revision,
    "story": lambda record: _of_story(record, "id"),
    "story_canonical": lambda record: _of_story(record, "canonical"),
    "story_carriers": lambda record: _of_story(record, "carriers"),
    "reservations": lambda record: _BETWEEN.join(record.reservations),
    "warnings": lambda record: _BETWEEN.join(record.warnings),
    "reader_version": lambda record: record.reader_version,
    "schema_version": lambda record: record.schema_version,
    "text": lambda record: record.text,
}
