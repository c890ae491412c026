"""Watch processes come and go."""

import time
from collections.abc import Iterable
from pathlib import Path


def wait_for_pids(file: Path, seconds: float = 20) -> list[int]:
    """Return the process numbers that a `family.py` writes into `file`."""
    deadline = time.monotonic() + seconds
    while not file.exists():
        assert time.monotonic() < deadline, f"{file} was not written"
        time.sleep(0.02)
    return [int(pid) for pid in file.read_text().split()]


def runs(pid: int) -> bool:
    """Return whether `pid` is there and no zombie."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}


def seconds_until_gone(pids: Iterable[int], at_most: float) -> float:
    """Wait until none of `pids` runs; return how long it took."""
    start = time.monotonic()
    waiting = list(pids)
    while waiting := [pid for pid in waiting if runs(pid)]:
        assert time.monotonic() - start < at_most, f"still running: {waiting}"
        time.sleep(0.02)
    return time.monotonic() - start
