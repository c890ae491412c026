"""Run a command in a child process, follow its lines, and leave nothing of it behind.

Linux only: it reads /proc, and uses prctl(2) so that no command outlives a killed task.
"""

import ctypes
import os
import selectors
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

Say = Callable[[str], None]

LONGEST_LINE = 64 * 1024
# Airflow sends SIGKILL five seconds after its SIGTERM: we must be done by then.
SIGNALS = ((signal.SIGTERM, 1.5), (signal.SIGTERM, 1.5), (signal.SIGKILL, 1.0))

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_LIBC = ctypes.CDLL(None)


@dataclass(frozen=True, slots=True)
class Process:
    """A process; its start time tells it from a later one with the same number."""

    pid: int
    started: int


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended. `exit_code` is negative where a signal ended it."""

    exit_code: int
    last_output: str
    last_error: str
    cut: bool


@dataclass(slots=True)
class _Lines:
    """One stream, cut into lines. A line beyond `LONGEST_LINE` loses its end."""

    last: str = ""
    cut: bool = False
    _open: bytearray = field(default_factory=bytearray)
    _dropping: bool = False

    def feed(self, data: bytes) -> list[str]:
        """Return the lines that `data` completes."""
        *complete, rest = data.split(b"\n")
        lines = [line for part in complete if (line := self._finish(part))]
        self._append(rest)
        return lines

    def end(self) -> list[str]:
        """Return the last line, where it had no line end."""
        return [line] if (line := self._finish(b"")) else []

    def _append(self, part: bytes) -> None:
        room = LONGEST_LINE - len(self._open)
        self._open += part[:room]
        self._dropping = self._dropping or len(part) > room

    def _finish(self, part: bytes) -> str:
        self._append(part)
        line = self._open.decode("utf-8", "replace").rstrip()
        if line:
            self.last, self.cut = line, self._dropping
        self._open.clear()
        self._dropping = False
        return line


class Child:
    """One command, in our process group, with /dev/null as its input.

    Start it from the main thread: the kernel's parent-death signal follows the
    thread that forked, not the process.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._us = os.getpid()
        self._strangers = frozenset(_children_of(self._us, _processes()))

    def run(self, say: Say) -> Ended:
        """Run the command to its end, handing each line to `say` as it comes.

        Whatever raises here (Airflow's timeout does, at any moment), the command
        and all that it started are gone when this returns.
        """
        # Orphans of the command become our children: descent finds them all.
        _LIBC.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        try:
            with subprocess.Popen(  # noqa: S603  # no shell; the command comes from our DAG file
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=self._environment,
                preexec_fn=self._die_with_us,  # noqa: PLW1509  # a task runs in one thread
            ) as process:
                try:
                    return _follow(process, say)
                finally:
                    self.stop()
        finally:
            self.stop()

    def stop(self) -> None:
        """End the command and its descendants: TERM, TERM, KILL. Safe in a signal handler."""
        known: set[Process] = set()
        for number, patience in SIGNALS:
            deadline = time.monotonic() + patience
            known = self._family(known)
            for process in known:
                _send(process, number)
            while known and time.monotonic() < deadline:
                time.sleep(0.02)
                known = self._family(known)
            if not known:
                return

    def _family(self, known: set[Process]) -> set[Process]:
        """Return what runs of `known` and of all that descends from us, but for older children."""
        running = _processes()
        family = {process for process in known if process in running}
        fresh = set(_children_of(self._us, running)) - self._strangers
        while fresh:
            family |= fresh
            fresh = {child for one in fresh for child in _children_of(one.pid, running)} - family
        return family

    def _die_with_us(self) -> None:
        # Between fork and exec: system calls only. KILL, because every stage may
        # be killed at any moment, and a stuck one would not hear TERM.
        _LIBC.prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0)
        if os.getppid() != self._us:
            os._exit(1)


def _follow(process: subprocess.Popen[bytes], say: Say) -> Ended:
    streams = {stream: _Lines() for stream in (process.stdout, process.stderr) if stream}
    with selectors.DefaultSelector() as selector:
        for stream in streams:
            os.set_blocking(stream.fileno(), False)
            selector.register(stream, selectors.EVENT_READ)
        while selector.get_map():
            # A process that the command left behind may hold the pipes open for
            # ever: once the command has ended, what is there is all there is.
            ended = process.poll() is not None
            ready = [key.fileobj for key, _ in selector.select(0 if ended else 0.5)]
            for stream, lines in streams.items():
                if stream in ready and not _pass_on(stream, lines, say):
                    selector.unregister(stream)
            if ended and not ready:
                break
    for lines in streams.values():
        _say_all(lines.end(), say)
    output, error = streams.values()
    return Ended(process.wait(), output.last, error.last, output.cut)


def _pass_on(stream: IO[bytes], lines: _Lines, say: Say) -> bool:
    """Hand on what has come; return whether more may come."""
    data = os.read(stream.fileno(), LONGEST_LINE)
    _say_all(lines.feed(data), say)
    return bool(data)


def _say_all(lines: Sequence[str], say: Say) -> None:
    for line in lines:
        say(line)


def _processes() -> dict[Process, int]:
    """Return every running process with its parent's number, without the dead nobody reaped."""
    running = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            stat = (entry / "stat").read_bytes()
        except OSError:
            continue  # It ended just now.
        # The name, in brackets, may hold anything, brackets too.
        state, parent, *rest = stat.rpartition(b")")[2].split()
        if state not in {b"Z", b"X"}:
            running[Process(int(entry.name), int(rest[17]))] = int(parent)
    return running


def _children_of(pid: int, running: Mapping[Process, int]) -> list[Process]:
    return [process for process, parent in running.items() if parent == pid]


def _send(process: Process, number: signal.Signals) -> None:
    try:
        os.kill(process.pid, number)
    except ProcessLookupError:
        return
