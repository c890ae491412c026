"""Room: the disks that a night writes to, and how much each has left."""

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Disk:
    """What one folder has below it: `free` bytes for us, on the disk `device`."""

    folder: str
    device: int
    free: int


def disk_of(folder: Path) -> Disk:
    """Return the disk of `folder`, which need not be made yet."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    return Disk(str(folder), there.stat().st_dev, shutil.disk_usage(there).free)
