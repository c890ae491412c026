"""Room: how much the disks that a night writes to have left, and what a full one is called."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
# SQLite asks for 32 KiB at once beside a database: with less than twice that, that was it.
_NEXT_TO_NOTHING = 64 * 1024


class DiskFull(Exception):  # noqa: N818 - a full disk is no error of ours
    """A disk has no room for what must be written. Make room and run again."""


@contextmanager
def room_in(folder: Path) -> Iterator[None]:
    """Raise `DiskFull` where what the block writes in `folder` finds no room."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(f"the disk of {folder} is full ({error.strerror})") from error
        raise


def trouble_of_disk(folder: Path) -> str | None:
    """Return why nothing can be written in `folder`, where its disk is full or read-only."""
    try:
        disk = os.statvfs(_there(folder))
    except OSError:
        return None
    if disk.f_flag & os.ST_RDONLY:
        return f"the disk of {folder} is read-only"
    # Some file systems do not count files, and say 0 of 0.
    if disk.f_bavail * disk.f_frsize < _NEXT_TO_NOTHING or (disk.f_files and not disk.f_favail):
        return f"the disk of {folder} is full"
    return None


def free_below(folder: Path) -> int:
    """Return how many bytes are free for us in `folder`, which need not be made yet."""
    return shutil.disk_usage(_there(folder)).free


def _there(folder: Path) -> Path:
    """Return the nearest of `folder` and those above it that is made."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder
