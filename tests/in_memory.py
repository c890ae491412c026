"""Where there is plenty of memory, the tests' files lie there: hundreds of databases, for minutes.

What they prove stays: a killed process loses no commit there that it would keep on a disk.
"""

import os
import tempfile
from pathlib import Path

_SHARED = Path("/dev/shm")  # noqa: S108 - it is looked at, and tempfile names what is made in it
# All databases, archives and homes of a whole run, and the tests themselves.
_NEEDED = 12 * 2**30


def lie_in_memory() -> None:
    """Let temporary files lie in memory if it has room for all of them, and nobody said where."""
    if "TMPDIR" not in os.environ and _room() >= _NEEDED:
        # Child processes, too.
        os.environ["TMPDIR"] = tempfile.tempdir = str(_SHARED)


def _room() -> int:
    """Return the bytes that may be written to memory: no more than nobody uses."""
    try:
        shared, memory = os.statvfs(_SHARED), Path("/proc/meminfo").read_text()
    except OSError:
        return 0
    available = memory.partition("MemAvailable:")[2].split(maxsplit=1)[:1]
    return min(shared.f_bavail * shared.f_frsize, int(*available or "0") * 1024)
