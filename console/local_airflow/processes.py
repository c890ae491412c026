"""Background processes, each in a session of its own, and all that they start."""

import os
import signal
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Background:
    """A process that leads a session; machine boot and start time tell it from a later namesake."""

    name: str
    pid: int
    started: int
    boot: str


def start_background(
    name: str, command: tuple[str, ...], environment: Mapping[str, str], log: Path
) -> Background:
    """Start `command`, its output going to `log`, in a session of its own. It outlives us."""
    # Not Popen, which expects whoever starts a process to wait for its end.
    pid = os.posix_spawn(
        command[0],
        command,
        environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
        setsid=True,
    )
    return Background(name, pid, _sessions().get(pid, {}).get(pid, 0), _boot())


def members(backgrounds: Collection[Background]) -> set[int]:
    """Return the processes of these sessions that run, whatever became of the leaders."""
    sessions = _sessions()
    found: set[int] = set()
    for background in backgrounds:
        session = sessions.get(background.pid, {})
        # While a session has members, the kernel gives its number to nobody else.
        ours = session.get(background.pid, background.started) == background.started
        if ours and background.boot == _boot():
            found |= set(session)
    return found


def is_running(background: Background) -> bool:
    """Return whether the process itself runs, whatever is left of those that it started."""
    started = _sessions().get(background.pid, {}).get(background.pid)
    return started == background.started and background.boot == _boot()


def end(backgrounds: Collection[Background], *, patience: float) -> set[int]:
    """Send TERM, and KILL after `patience` seconds; return what runs even then."""
    for number, seconds in ((signal.SIGTERM, patience), (signal.SIGKILL, 5.0)):
        for pid in members(backgrounds):
            _send(pid, number)
        if wait_until(lambda: not members(backgrounds), seconds):
            return set()
    return members(backgrounds)


def wait_until(true: Callable[[], bool], seconds: float) -> bool:
    """Ask `true` again and again for at most `seconds`; return its last answer."""
    deadline = time.monotonic() + seconds
    while not (answer := true()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return answer


def _send(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def _sessions() -> dict[int, dict[int, int]]:
    """Return the running processes by session, with their start times."""
    sessions: dict[int, dict[int, int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            stat = (entry / "stat").read_bytes()
        except OSError:
            continue  # It ended just now.
        # state, parent, group, session, … ; the name before them may hold brackets.
        fields = stat.rpartition(b")")[2].split()
        if fields[0] not in {b"Z", b"X"}:
            sessions.setdefault(int(fields[3]), {})[int(entry.name)] = int(fields[19])
    return sessions


def _boot() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
