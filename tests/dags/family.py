"""A command and its grandchild that ignore SIGTERM, for tests that kill them.

`family.py FILE SECONDS` writes both process numbers to FILE and sleeps.
"""

import ctypes
import os
import signal
import sys
import time
from pathlib import Path

PR_SET_PDEATHSIG = 1


def main(file: Path, seconds: float) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    parent = os.getpid()
    grandchild = os.fork()
    if not grandchild:
        # As every process of ours does: the death signal is not inherited.
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() == parent:
            time.sleep(seconds)
        return
    # Before the file: who waits for it may print into the same pipe.
    print("started", flush=True)
    file.with_suffix(".new").write_text(f"{parent} {grandchild}")
    file.with_suffix(".new").rename(file)
    time.sleep(seconds)


main(Path(sys.argv[1]), float(sys.argv[2]))
