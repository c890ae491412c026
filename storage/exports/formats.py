"""What a night's records are written as: where each format's file lies, and how it is filled."""

import gzip
import io
import tarfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import IO, Protocol, cast

from articles.records.csv_rows import header_row, to_row
from articles.records.markdown import to_markdown
from articles.records.ninjs import to_ninjs
from articles.records.record import Record, to_json
from storage.files.new_file import NewFile


class Format(StrEnum):
    """What a night's records can be written as."""

    JSONL = "jsonl"
    PARQUET = "parquet"
    NINJS = "ninjs"
    CSV = "csv"
    MARKDOWN = "markdown"


class Rows(Protocol):
    """A format's way of writing records."""

    def add(self, record: Record) -> None:
        """Add one record."""

    def end(self) -> None:
        """Write what makes the file whole."""


def file_of(format: Format, night: str) -> Path:  # noqa: A002 - it is the word
    """Return where in the exports' folder a night's file of one format is."""
    match format:
        case Format.JSONL:
            return Path(night, "articles.jsonl")
        case Format.NINJS:
            return Path(night, "articles.ninjs.jsonl")
        case Format.CSV:
            return Path(night, "articles.csv")
        case Format.MARKDOWN:
            return Path(night, "articles.md.tar.gz")
        case Format.PARQUET:
            # A folder of nothing but Parquet: data tools read it as one table with a
            # column `night`.
            return Path("parquet", f"night={night}", "part-0.parquet")


def rows_of(format: Format, file: NewFile) -> Rows:  # noqa: A002
    """Return what fills `file` with records."""
    match format:
        case Format.PARQUET:
            # pyarrow takes a third of a second and 50 MB to load: only who writes Parquet pays.
            from storage.exports.parquet import ParquetRows

            return ParquetRows(file)
        case Format.MARKDOWN:
            return _Files(file, to_markdown, "md")
        case Format.CSV:
            # Spreadsheets take it for UTF-8 by its first mark.
            return _Lines(file, to_row, end="", head=f"\ufeff{header_row()}")
        case Format.NINJS:
            return _Lines(file, to_ninjs)
        case Format.JSONL:
            return _Lines(file, to_json)


class _Lines:
    """A line for each record."""

    def __init__(
        self, file: NewFile, line_of: Callable[[Record], str], *, end: str = "\n", head: str = ""
    ) -> None:
        self._file, self._line_of, self._end = file, line_of, end
        self._file.write(head.encode())

    def add(self, record: Record) -> None:
        self._file.write(f"{self._line_of(record)}{self._end}".encode())

    def end(self) -> None:
        pass


class _Files:
    """A file for each record, in a tar archive: `SOURCE/ID.md`."""

    def __init__(self, file: NewFile, text_of: Callable[[Record], str], suffix: str) -> None:
        self._text_of, self._suffix = text_of, suffix
        # Neither a moment nor a name of ours: the same records give the same bytes.
        self._packed = gzip.GzipFile("", "wb", 6, cast("IO[bytes]", file), mtime=0)
        self._archive = tarfile.TarFile(fileobj=self._packed, mode="w", format=tarfile.PAX_FORMAT)

    def add(self, record: Record) -> None:
        text = self._text_of(record).encode()
        entry = tarfile.TarInfo(f"{record.source}/{record.id}.{self._suffix}")
        entry.size, entry.mtime = len(text), int(record.first_seen.timestamp())
        self._archive.addfile(entry, io.BytesIO(text))
        # It would remember each of half a million.
        self._archive.members.clear()  # type: ignore[attr-defined]  # typeshed leaves it out

    def end(self) -> None:
        self._archive.close()
        self._packed.close()
