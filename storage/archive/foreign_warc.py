"""WARC files of others: whole, cut off or damaged, one record at a time in bounded memory.

Gzip with one member for each record (the usual form, Common Crawl's too), gzip
as one stream, or plain.
"""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

_CHUNK = 2**18
_LONGEST_HEAD = 2**16
# No file is as long as what more of them say, and Python reads no number of thousands.
_MOST_DIGITS = 18
_MEMBER = b"\x1f\x8b\x08"
_RECORD = b"WARC/"
_HEAD_END = b"\r\n\r\n"

_BLANK = re.compile(rb"[\r\n]*")
_SHORT_DATE = re.compile(r"\d{4}(?:-\d\d)?\Z")

CUT_OFF, DAMAGED, TOO_LARGE = "cut-off", "damaged", "too-large"

Wanted = Callable[["ForeignRecord"], bool]


class ForeignWarcError(Exception):
    """A file that holds no WARC record or cannot be opened. The message names it."""


@dataclass(frozen=True, slots=True)
class ForeignRecord:
    """One record: its headers by name in lower case, and its block where it was wanted.

    `problem` says why a wanted block is missing: cut-off, damaged or too-large.
    """

    headers: dict[str, str]
    block: bytes | None = None
    problem: str | None = None

    @property
    def type(self) -> str:
        """Return `response`, `request`, `revisit`, …; empty where no header was readable."""
        return self.headers.get("warc-type", "").lower()

    @property
    def url(self) -> str:
        """Return the address that the record is about."""
        return self.headers.get("warc-target-uri", "").strip("<>")

    @property
    def date(self) -> datetime | None:
        """Return when it was recorded, or None where it does not say.

        WARC 1.1 allows a year, a month or a day: its first moment. All of it is UTC.
        """
        stated = self.headers.get("warc-date", "")
        try:
            moment = datetime.fromisoformat(_SHORT_DATE.sub(_first_day, stated))
        except ValueError:
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _first_day(match: re.Match[str]) -> str:
    return match[0] + "-01-01"[len(match[0]) - len("2026") :]


class _Damaged(Exception):  # noqa: N818 - told by another name
    """Bytes that are no WARC record, or no gzip."""


def foreign_records(path: Path, *, wanted: Wanted, largest: int) -> Iterator[ForeignRecord]:
    """Yield every record of a file, with its block where `wanted`, up to `largest` bytes.

    After a damaged place it goes on at the next record. Raises `ForeignWarcError`.
    """
    try:
        with path.open("rb") as file:
            yield from _records(_Source(file), wanted, largest)
    except OSError as error:
        raise ForeignWarcError(f"{path}: cannot be read: {error.strerror}") from error


def as_archived(record: ForeignRecord) -> bytes:
    """Return `record` as the archive keeps an answer: what a reader process can read."""
    date = record.date.isoformat() if record.date else ""
    stated = {"warc-type": record.type, "warc-target-uri": record.url, "warc-date": date}
    lines = [f"{name}: {value}" for name, value in stated.items()]
    block = record.block or b""
    head = "\r\n".join(["WARC/1.1", *lines, f"content-length: {len(block)}"])
    packer = zlib.compressobj(level=0, wbits=31)
    whole = head.encode("utf-8", "replace") + _HEAD_END + block + _HEAD_END
    return packer.compress(whole) + packer.flush()


def _records(source: "_Source", wanted: Wanted, largest: int) -> Iterator[ForeignRecord]:
    well = True
    while True:
        try:
            record = _record(source, wanted, largest)
        except _Damaged:
            if well:
                yield ForeignRecord({}, problem=DAMAGED)
            well = False
            if not source.find_next():
                return
            continue
        if record is None:
            return
        well = True
        yield record


def _record(source: "_Source", wanted: Wanted, largest: int) -> ForeignRecord | None:
    if not source.skip_blank():
        return None
    head = source.until(_HEAD_END, _LONGEST_HEAD)
    if head is None:
        return ForeignRecord({}, problem=CUT_OFF)
    record = ForeignRecord(_headers(head))
    length = _length(record)
    if not wanted(record):
        whole = source.skip(length)
        return record if whole else ForeignRecord(record.headers, problem=CUT_OFF)
    if length > largest:
        source.skip(length)
        return ForeignRecord(record.headers, problem=TOO_LARGE)
    block = source.take(length)
    return ForeignRecord(record.headers, block, None if block is not None else CUT_OFF)


def _headers(head: bytes) -> dict[str, str]:
    version, *lines = head.decode("utf-8", "replace").split("\r\n")
    if not version.startswith("WARC/"):
        raise _Damaged
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _length(record: ForeignRecord) -> int:
    text = record.headers.get("content-length", "")
    if len(text) > _MOST_DIGITS or not text.isascii() or not text.isdigit():
        raise _Damaged
    return int(text)


class _Source:
    """The unpacked bytes of a file, a piece at a time."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._raw = file.read(_CHUNK)
        self._zipped = self._raw.startswith(_MEMBER)
        self._unpacker: zlib._Decompress | None = None
        self._out = bytearray()
        if not self._zipped:
            self._out += self._raw

    def skip_blank(self) -> bool:
        """Go to the next record; false where there is none."""
        while True:
            blank = _BLANK.match(self._out)
            del self._out[: blank.end() if blank else 0]
            if self._out:
                return True
            if not self._more():
                return False

    def until(self, end: bytes, most: int) -> bytes | None:
        """Take what stands before `end`, and `end`; None where the file ends before."""
        # No further than it may stand: behind a damaged place every line is tried.
        while (at := self._out.find(end, 0, most + len(end))) < 0:
            if len(self._out) > most or not _RECORD.startswith(bytes(self._out[: len(_RECORD)])):
                raise _Damaged
            if not self._more():
                self._out.clear()
                return None
        found = bytes(self._out[:at])
        del self._out[: at + len(end)]
        return found

    def take(self, length: int) -> bytes | None:
        """Take `length` bytes; None where the file ends before."""
        while len(self._out) < length:
            if not self._more():
                self._out.clear()
                return None
        found = bytes(self._out[:length])
        del self._out[:length]
        return found

    def skip(self, length: int) -> bool:
        """Pass over `length` bytes; false where the file ends before."""
        while length > len(self._out):
            length -= len(self._out)
            self._out.clear()
            if not self._more():
                return False
        del self._out[:length]
        return True

    def find_next(self) -> bool:
        """Go on behind a damaged place, at what may be a record; false where there is none."""
        if self._zipped:
            self._out.clear()
            # Where a member has just ended, the next one is not what was damaged.
            between, self._unpacker = self._unpacker is None, None
            return (between and self._raw.startswith(_MEMBER)) or self._find_member()
        while (at := self._out.find(b"\n" + _RECORD)) < 0:
            # All but the first byte of what is looked for may be there already.
            del self._out[: -len(_RECORD)]
            if not self._more():
                return False
        del self._out[: at + 1]
        return True

    def _find_member(self) -> bool:
        while (at := self._raw.find(_MEMBER, 1)) < 0:
            more = self._file.read(_CHUNK)
            if not more:
                return False
            # One byte more than needed: the search leaves the first one out.
            self._raw = self._raw[-len(_MEMBER) :] + more
        self._raw = self._raw[at:]
        return True

    def _more(self) -> bool:
        """Unpack some more bytes; false at the end of the file."""
        if not self._zipped:
            chunk = self._file.read(_CHUNK)
            self._out += chunk
            return bool(chunk)
        while True:
            self._raw = self._raw or self._file.read(_CHUNK)
            if not self._raw:
                return False
            part = self._unpack()
            if part:
                self._out += part
                return True

    def _unpack(self) -> bytes:
        before = self._raw
        unpacker = self._unpacker = self._unpacker or zlib.decompressobj(wbits=31)
        try:
            part = unpacker.decompress(before, _CHUNK)
        except zlib.error as error:
            raise _Damaged from error
        self._raw = unpacker.unconsumed_tail
        if unpacker.eof:
            self._raw, self._unpacker = unpacker.unused_data, None
        return part
