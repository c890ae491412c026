"""The archive of raw pages: WARC files that are only ever appended to, but for erasing a page."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from articles.page import Page, PageKind
from storage.archive.blank_record import blank_record
from storage.archive.warc import WarcError, file_record, page_from_records, page_records
from storage.files.disk import make_folder, sync_folder

# Larger files are awkward to copy and to check.
LARGEST_FILE = 2**30


class ArchiveError(Exception):
    """A page that cannot be read back. The message names the file and the place in it."""


class ArchiveAway(Exception):  # noqa: N818 - it is away, which is no error of ours
    """The archive cannot be read or written now: disk full, failing or not mounted.

    Nothing half-written counts, and no page is to blame.
    """


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is: a file inside the archive's folder, and the bytes in it."""

    file: str
    offset: int
    length: int


class Archive:
    """All pages ever kept, in WARC files under one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def writer(self, name: str, *, largest_file: int = LARGEST_FILE) -> "ArchiveWriter":
        """Return a writer of files called `name`-…; the name may hold a folder, such as a night."""
        return ArchiveWriter(self._folder, name, largest_file)

    def read(self, place: Place, kind: PageKind) -> Page:
        """Return the page at `place` as it was added.

        Raises `ArchiveError` for a page that is lost, `ArchiveAway` where all pages are away.
        """
        try:
            with (self._folder / place.file).open("rb") as file:
                file.seek(place.offset)
                records = file.read(place.length)
            return page_from_records(records, kind)
        except (OSError, WarcError) as error:
            self._see_whether_here(error)
            where = f"{self._folder / place.file}, byte {place.offset}"
            raise ArchiveError(f"{where}: no page can be read: {error}") from error

    def erase(self, place: Place, now: datetime) -> bool:
        """Write a record that says nothing over the page at `place`; false: it is gone already.

        All other places hold. Raises `ArchiveAway` where the archive is away or takes no writes.
        """
        path = self._folder / place.file
        try:
            with path.open("r+b") as file:
                if os.fstat(file.fileno()).st_size < place.offset + place.length:
                    return False
                file.seek(place.offset)
                file.write(blank_record(place.length, now))
                file.flush()
                os.fsync(file.fileno())
        except FileNotFoundError as error:
            self._see_whether_here(error)
            return False
        except OSError as error:
            raise ArchiveAway(f"{path}: cannot be written: {error.strerror}") from error
        return True

    def _see_whether_here(self, error: Exception) -> None:
        """Raise `ArchiveAway` if `error` says more of the archive than of one page."""
        try:
            # A disk that is not mounted leaves an empty folder.
            away = None if next(self._folder.iterdir(), None) else "it is empty"
        except OSError as none:
            away = none.strerror
        if isinstance(error, PermissionError):
            away = error.strerror
        if away:
            raise ArchiveAway(f"{self._folder}: no archive can be read here: {away}") from error


class ArchiveWriter:
    """One process's own file, made when the first page comes, followed by others when full.

    What was added is safe from a crash after `sync`, and at the end of the block.
    """

    def __init__(self, folder: Path, name: str, largest: int) -> None:
        self._folder = folder
        self._name = name
        self._largest = largest
        self._file: _File | None = None

    def add(self, page: Page) -> Place:
        """Append `page` and return its place."""
        records = page_records(page)
        with self._may_be_away():
            file = self._with_room(page)
            place = Place(file.path.relative_to(self._folder).as_posix(), file.end, len(records))
            file.append(records)
        return place

    def sync(self) -> None:
        """Return when everything that was added is on the disk."""
        if self._file is not None:
            with self._may_be_away():
                self._file.sync()

    def close(self) -> None:
        """Sync and end the file; a page that comes later gets a new one."""
        try:
            self.sync()
        finally:
            if self._file is not None:
                self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _with_room(self, page: Page) -> "_File":
        if self._file is not None and self._file.end >= self._largest:
            self.close()
        if self._file is None:
            stem = f"{self._name}-{page.fetched:%Y%m%d%H%M%S}-{secrets.token_hex(4)}"
            self._file = _File(self._folder / f"{stem}.warc.gz")
            self._file.append(file_record(self._file.path.name, page.fetched))
        return self._file

    @contextmanager
    def _may_be_away(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            where = self._file.path if self._file else self._folder / self._name
            raise ArchiveAway(f"{where}: cannot be written: {error.strerror}") from error


class _File:
    """One WARC file that grows by whole appends only."""

    def __init__(self, path: Path) -> None:
        make_folder(path.parent)
        self.path = path
        self.end = 0
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        # Or a crash could lose the whole file, however often it was synced.
        sync_folder(path.parent)

    def append(self, records: bytes) -> None:
        try:
            self._write(records)
        except OSError:
            # The next page must not stand behind half of this one.
            os.ftruncate(self._descriptor, self.end)
            os.lseek(self._descriptor, self.end, os.SEEK_SET)
            raise
        self.end += len(records)

    def sync(self) -> None:
        os.fsync(self._descriptor)

    def close(self) -> None:
        os.close(self._descriptor)

    def _write(self, records: bytes) -> None:
        rest = memoryview(records)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
