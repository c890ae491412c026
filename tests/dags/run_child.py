"""Run a command as a task does, in a process that a test may kill.

`run_child.py SECONDS COMMAND…` prints the lines, then how it ended; SIGTERM
stops the command, as Airflow's on_kill does, and SECONDS (0: none) are its time.
"""

import os
import signal
import sys
from types import FrameType

from dags.child import Child


class TimeIsUpError(BaseException):
    """What Airflow's own timeout raises is no Exception either."""


def main(seconds: float, *command: str) -> None:
    child = Child(command, os.environ)

    def stop(number: int, frame: FrameType | None) -> None:
        child.stop()

    def time_is_up(number: int, frame: FrameType | None) -> None:
        raise TimeIsUpError

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGALRM, time_is_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        print(child.run(lambda line: print("line:", line, flush=True)))
    except TimeIsUpError:
        print("time is up", flush=True)


main(float(sys.argv[1]), *sys.argv[2:])
