"""What it takes for a file to outlive a power cut: its folders must be written too."""

import errno
import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it, and write them to the disk."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Write the names in `folder` to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def place_of(path: Path) -> Path:
    """Return where a file at `path` lies, through all links. Raises `OSError` for what is no file.

    Nothing need be there yet. A file that takes the place of a device takes it from the machine.
    """
    place = Path(os.path.realpath(path))
    # A link that is left is one of a circle.
    if place.is_symlink() or (path.exists() and not path.is_file()):
        raise OSError(errno.EINVAL, "not a file that can be replaced; expected a file", str(path))
    return place


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes that ask the same from `folder` until the block ends."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def write_synced(path: Path, pieces: Iterable[bytes]) -> None:
    """Write `pieces` to a file and the file to the disk."""
    with path.open("wb") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def replace_synced(path: Path, text: bytes, *, mode: int = 0o666) -> None:
    """Put `text` in the place of what is at `path`, whole or not at all; rights and links stay.

    A new file gets `mode`, as far as the process' own mask allows.
    """
    path = place_of(path)
    draft = path.with_name(f".{path.name}.new")
    try:
        # What it will hold may be secret.
        draft.touch(0o600 if path.exists() else mode)
        write_synced(draft, [text])
        if path.exists():
            _give_rights_of(path, draft)
        draft.replace(path)
        sync_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def _give_rights_of(path: Path, other: Path) -> None:
    rights = path.stat()
    if os.geteuid() == 0:
        os.chown(other, rights.st_uid, rights.st_gid)
    other.chmod(rights.st_mode & 0o7777)
