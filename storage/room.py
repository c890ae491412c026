"""Room: how much the disks that a night writes to have left."""

import shutil
from pathlib import Path


def free_below(folder: Path) -> int:
    """Return how many bytes are free for us in `folder`, which need not be made yet."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    return shutil.disk_usage(there).free
