"""Change source files: whole or not at all, comments kept, never over somebody else's change."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import cast

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.exceptions import TOMLKitError

from articles.source import SourceError, parse_source
from pipeline.sources.folder import SourceFile
from storage.files.disk import sync_folder, write_synced
from storage.files.room import room_in

_ANYONE_WRITES = 0o222


class SourceFileError(Exception):
    """A source file that was left as it is. The message says which, and why."""


def add_source(folder: Path, source_id: str, toml: str) -> Path:
    """Write a new source file. Raises `SourceFileError` where there is one already."""
    parse_source(source_id, toml)
    path = folder / f"{source_id}.toml"
    draft = _draft(path)
    try:
        with room_in(folder):
            write_synced(draft, [toml.encode()])
        # A link never replaces a file, whoever made it meanwhile.
        path.hardlink_to(draft)
        sync_folder(folder)
    except FileExistsError as error:
        raise SourceFileError(f"{path}: is there already; it was left as it is") from error
    except OSError as error:
        raise SourceFileError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        _forget(draft)
    return path


def mark_probed(
    folder: Path, file: SourceFile, *, day: date, enable: bool, moved: Mapping[str, str]
) -> bool:
    """Note in `file` that its endpoints answered on `day`; return whether it was changed.

    `moved` has the new address of each endpoint that is to get one. A file that does not
    say `verified = false` is its owner's word and otherwise stays as it is: each change of
    a file is a new version, and has pages read again.
    """
    if file.source.verified and (file.source.enabled or not enable) and not moved:
        return False
    document = tomlkit.parse(file.toml)
    if not file.source.verified:
        document["verified"] = True
        _set_after(document, "verified", "probed", day)
    if enable:
        document["enabled"] = True
    tables = cast("list[dict[str, str]]", document["endpoints"])
    for table, endpoint in zip(tables, file.source.endpoints, strict=True):
        if endpoint.url in moved:
            table["url"] = moved[endpoint.url]
    _replace(folder / f"{file.source.id}.toml", file, tomlkit.dumps(document))
    return True


def _set_after(document: TOMLDocument, before: str, key: str, day: date) -> None:
    if key in document:
        document[key] = day
    else:
        # Set by name alone, it would stand below the comment on the first table.
        document._insert_after(before, key, day)


def _replace(path: Path, file: SourceFile, toml: str) -> None:
    """Put `toml` in the place of `file`, if nobody else changed it meanwhile."""
    path = path.resolve()
    try:
        parse_source(file.source.id, toml)
        before = path.stat()
        mode = before.st_mode
        # Whoever took the right to write meant it, also for the superuser.
        if not mode & _ANYONE_WRITES or not os.access(path, os.W_OK):
            raise SourceFileError(f"{path}: is read-only; it was left as it is")
        draft = _draft(path)
        try:
            with room_in(path.parent):
                write_synced(draft, [toml.encode()])
            draft.chmod(mode & 0o7777)
            if os.geteuid() == 0:
                os.chown(draft, before.st_uid, before.st_gid)
            if path.read_bytes() != file.toml.encode():
                raise SourceFileError(f"{path}: was changed meanwhile; run the command again")
            draft.replace(path)
            sync_folder(path.parent)
        finally:
            _forget(draft)
    except OSError as error:
        raise SourceFileError(f"{path}: cannot be written: {error.strerror}") from error
    except (TOMLKitError, SourceError) as error:
        raise SourceFileError(f"{path}: cannot be edited safely: {error}") from error


def _draft(path: Path) -> Path:
    # Not `*.toml`: a draft that a crash left behind is no source.
    return path.with_name(f".{path.stem}.{secrets.token_hex(4)}.draft")


def _forget(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink()
