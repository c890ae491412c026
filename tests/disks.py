"""A disk of a test's own, so small that it can be filled."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk_at(folder: Path) -> Iterator[Path]:
    """Yield `folder` as a disk of one MiB, or skip the test."""
    folder.mkdir()
    if os.geteuid() != 0 or _mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)):
        pytest.skip("needs root, to mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path, *, leave: int = 0) -> Path:
    """Fill `disk` up to the last `leave` bytes; return the file that does it."""
    found = os.statvfs(disk)
    filler = disk / "somebody-elses"
    filler.write_bytes(bytes(found.f_bavail * found.f_frsize - leave))
    return filler


def make_read_only(disk: Path) -> None:
    """Let nobody write on `disk` from now on."""
    if _mount("-o", "remount,ro", str(disk)):
        raise OSError(f"{disk}: cannot be made read-only")


def _mount(*words: str) -> int:
    return subprocess.run(["mount", *words], check=False, capture_output=True).returncode
