"""What leaves the house: a folder per night, each file whole or not there at all."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.record import SCHEMA_VERSION
from storage.database import Transaction
from storage.dialects import insert_or_update
from storage.disk import alone_in, make_folder, sync_folder, write_synced
from storage.tables import exports

JSONL = "articles.jsonl"
MANIFEST = "manifest.json"


class ExportError(Exception):
    """An export that could not be written. The earlier one, if any, is untouched."""


@dataclass(frozen=True, slots=True)
class Exported:
    """One file that was written, and what a reader may check it by."""

    file: Path
    records: int
    digest: bytes
    bytes: int


def write_jsonl(folder: Path, night: str, lines: Iterable[str]) -> Exported:
    """Write `lines` as `folder`/`night`/articles.jsonl, then its manifest.

    The same lines give the same bytes. A reader that checks the manifest's digest
    never takes half an export for a whole one.
    """
    path = folder / night / JSONL
    try:
        make_folder(path.parent)
        with alone_in(path.parent):
            return _replace(path, night, lines)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {error.strerror}") from error


def keep(txn: Transaction, night: str, done: Exported) -> None:
    """Note that a night was exported."""
    row = {
        "night": night,
        "format": "jsonl",
        "file": f"{night}/{done.file.name}",
        "records": done.records,
        "digest": done.digest,
    }
    insert_or_update(txn, exports, [row], update=["file", "records", "digest"])


def _replace(path: Path, night: str, lines: Iterable[str]) -> Exported:
    manifest = path.with_name(MANIFEST)
    # Both are on the disk before either takes its place: a full disk changes nothing.
    new, new_manifest = (file.with_name(f".{file.name}.new") for file in (path, manifest))
    counted = _Counted(lines)
    try:
        write_synced(new, counted)
        done = Exported(path, counted.records, counted.digest.digest(), counted.bytes)
        write_synced(new_manifest, [_manifest(night, done)])
        new.replace(path)
        new_manifest.replace(manifest)
    finally:
        new.unlink(missing_ok=True)
        new_manifest.unlink(missing_ok=True)
    sync_folder(path.parent)
    return done


class _Counted:
    """Lines as bytes, counted while they are written."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self.records = self.bytes = 0
        self.digest = hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        for line in self._lines:
            text = line.encode() + b"\n"
            self.records += 1
            self.bytes += len(text)
            self.digest.update(text)
            yield text


def _manifest(night: str, done: Exported) -> bytes:
    manifest = {
        "night": night,
        "schema_version": SCHEMA_VERSION,
        "files": [
            {
                "name": done.file.name,
                "records": done.records,
                "bytes": done.bytes,
                "sha256": done.digest.hex(),
            }
        ],
    }
    return json.dumps(manifest, indent=2, sort_keys=True).encode() + b"\n"
