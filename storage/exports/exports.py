"""What leaves the house: a night's records as files, each whole or not there at all."""

import json
import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import select, update

from articles.records.record import SCHEMA_VERSION, Record
from storage.exports.formats import Format, Rows, file_of, rows_of
from storage.files.disk import alone_in, make_folder
from storage.files.new_file import NewFile
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_update
from storage.sql.tables import exports, nights

MANIFEST = "manifest.json"
# The digest of no file.
_OUT_OF_DATE = b""


class ExportError(Exception):
    """An export that could not be written. The earlier one, if any, is untouched."""


@dataclass(frozen=True, slots=True)
class Exported:
    """One file that was written, and what a reader may check it by."""

    format: Format
    file: Path
    records: int
    digest: bytes
    bytes: int


def write_night(
    folder: Path, night: str, formats: Collection[Format], records: Iterable[Record]
) -> list[Exported]:
    """Write `records` in every one of `formats`, then the night's manifest.

    The same records give the same bytes. A reader that checks the manifest's digests
    never takes half an export for a whole one.
    """
    try:
        make_folder(folder / night)
        with alone_in(folder / night):
            return _write(folder, night, formats, records)
    except OSError as error:
        reason = error.strerror or error
        raise ExportError(f"{folder / night}: cannot be written: {reason}") from error


def keep(txn: Transaction, night: str, done: Iterable[Exported]) -> None:
    """Note in which formats a night was exported."""
    rows = [
        {
            "night": night,
            "format": one.format,
            "file": one.file.as_posix(),
            "records": one.records,
            "digest": one.digest,
        }
        for one in done
    ]
    insert_or_update(txn, exports, rows, update=["file", "records", "digest"])


def held(txn: Transaction, night: str, folder: Path) -> list[Format]:
    """Return the formats that a night was exported in, and that nobody has removed since."""
    rows = txn.execute(select(exports.c.format).where(exports.c.night == night)).scalars()
    done = sorted(map(Format, rows))
    return [one for one in done if (folder / file_of(one, night)).is_file()]


def missed(
    txn: Transaction, night: str, formats: Collection[Format]
) -> list[tuple[str, list[Format]]]:
    """Return the nights before `night` that were never exported in some of `formats`.

    Or whose files are out of date: those in any format.
    """
    before = txn.execute(select(nights.c.night).where(nights.c.night < night)).scalars()
    rows = txn.execute(select(exports.c.night, exports.c.format)).all()
    done = {(row.night, row.format) for row in rows}
    old = dict(out_of_date(txn))
    lacking = {
        name: [
            one
            for one in Format
            if one in old.get(name, ()) or (one in formats and (name, one) not in done)
        ]
        for name in sorted(before)
    }
    return [(name, lack) for name, lack in lacking.items() if lack]


def let_go_out_of_date(txn: Transaction, night_ids: Collection[str], folder: Path) -> None:
    """Note that the files of nights must be written anew, those that nobody has removed."""
    for night in night_ids:
        files = exports.c.night == night, exports.c.format.in_(held(txn, night, folder))
        txn.execute(update(exports).where(*files).values(digest=_OUT_OF_DATE))


def out_of_date(txn: Transaction) -> list[tuple[str, list[Format]]]:
    """Return the nights whose files must be written anew, with their formats, in order."""
    query = select(exports.c.night, exports.c.format).where(exports.c.digest == _OUT_OF_DATE)
    rows = txn.execute(query.order_by(exports.c.night, exports.c.format))
    by_night = groupby(rows, key=lambda row: str(row.night))
    return [(night, [Format(row.format) for row in group]) for night, group in by_night]


def _write(
    folder: Path, night: str, formats: Collection[Format], records: Iterable[Record]
) -> list[Exported]:
    with ExitStack() as unfinished:

        def begin(path: Path) -> NewFile:
            file = NewFile(folder / path)
            unfinished.callback(file.discard)
            return file

        files = {one: begin(file_of(one, night)) for one in formats}
        count = _write_rows([rows_of(one, file) for one, file in files.items()], records)
        done = [
            Exported(one, file_of(one, night), count, file.digest, file.size)
            for one, file in files.items()
        ]
        manifest = begin(Path(night, MANIFEST))
        manifest.write(_manifest(folder, night, done))
        # All are on the disk before the first takes its place: a full disk changes nothing.
        for file in (*files.values(), manifest):
            file.seal()
        for file in (*files.values(), manifest):
            file.take_place()
    return done


def _write_rows(formats: list[Rows], records: Iterable[Record]) -> int:
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007 - the last one counts them
        for rows in formats:
            rows.add(record)
    for rows in formats:
        rows.end()
    return count


def _manifest(folder: Path, night: str, done: Iterable[Exported]) -> bytes:
    """Return the manifest: the files of `done`, and those of other formats written before."""
    files = {
        entry["name"]: entry
        for entry in (*_listed(folder / night), *(_entry(night, one) for one in done))
    }
    manifest = {
        "night": night,
        "files": [files[name] for name in sorted(files)],
    }
    return json.dumps(manifest, indent=2, sort_keys=True).encode() + b"\n"


def _entry(night: str, one: Exported) -> dict[str, Any]:
    return {
        "name": os.path.relpath(one.file, night),
        "records": one.records,
        "bytes": one.bytes,
        "schema_version": SCHEMA_VERSION,
        "sha256": one.digest.hex(),
    }


def _listed(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield what the manifest says of files that are still there; of a broken one, nothing."""
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        manifest = json.loads((folder / MANIFEST).read_bytes())
        # Manifests named one version for all files once: they were written together.
        version = {key: manifest[key] for key in ("schema_version",) if key in manifest}
        listed = [version | entry for entry in manifest["files"]]
        yield from [entry for entry in listed if (folder / entry["name"]).is_file()]
