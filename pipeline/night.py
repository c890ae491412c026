"""A whole night without Airflow: every stage is a child process, as it is there."""

import ctypes
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.runs.endings import AGAIN, StageFailed, Stopped

PR_SET_PDEATHSIG = 1
# A stage ends by itself soon after SIGTERM: it finishes the page it is at.
PATIENCE_SECONDS = 30.0

Line = Callable[[str, str], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class NightRun:
    """How a night is run.

    `line(stage, text)` is called with every line that a stage prints; when `stop` is true,
    the stages at work are told to end, and none is begun.
    """

    night: str
    options: Sequence[str]
    sources: Sequence[str]
    at_once: int
    line: Line
    stop: Stop


def run_night(run: NightRun) -> dict[str, Any]:
    """Run all stages in order; return the report. Raises `StageFailed`, or `Stopped`.

    One batch failing must not keep the others' articles from readers, so only
    `poll` and `plan` end the night; the highest code of all is raised after the report.
    What ended it and may end better is reported, too: people are told by the report.
    """
    only = [word for source in run.sources for word in ("--source", source)]
    night = ["--night", run.night, *run.options]
    report = ["report", *night]
    try:
        _run_all(run, [["poll", *night, *only]])
        batches = _result(_run_all(run, [["plan", *night, *only]])[0])
    except StageFailed as failed:
        if failed.code == AGAIN:
            _run_all(run, [report], strict=False)
        raise
    codes = []
    # Fetches wait for outlets, side by side; one extract uses all cores by itself.
    for stage, at_once in (("fetch", run.at_once), ("extract", 1)):
        commands = [[stage, *words, *run.options] for words in batches]
        codes += [end.code for end in _run_all(run, commands, at_once=at_once, strict=False)]
    for stage in ("dedupe", "index", "export"):
        codes += [end.code for end in _run_all(run, [[stage, *night]], strict=False)]
    [ended] = _run_all(run, [report], strict=False)
    # That a stage did not end well is one reason of a bad verdict: its own code says more.
    worst = max(codes) or ended.code
    if worst:
        raise StageFailed(["night", "--night", run.night], worst)
    return dict(_result(ended))


@dataclass(slots=True)
class Ended:
    """How one command ended: its exit code and the last line it printed on stdout."""

    command: Sequence[str]
    code: int
    last_line: str


def _result(ended: Ended) -> Any:
    return json.loads(ended.last_line)


def _run_all(
    run: NightRun, commands: Sequence[Sequence[str]], *, at_once: int = 1, strict: bool = True
) -> list[Ended]:
    """Run `commands`, at most `at_once` at the same time; return how each ended, in order."""
    waiting = list(enumerate(commands))
    ended: dict[int, Ended] = {}
    running: dict[int, _Child] = {}
    try:
        while waiting or running:
            if run.stop():
                raise Stopped(f"night {run.night} was stopped; run it again to go on")
            while waiting and len(running) < at_once:
                number, command = waiting.pop(0)
                running[number] = _Child(command, run.line)
            for number in [n for n, child in running.items() if child.has_ended()]:
                ended[number] = running.pop(number).ended()
            time.sleep(0.02)
    finally:
        for child in running.values():
            child.tell_to_stop()
        for child in running.values():
            child.see_end()
    failed = next((end for end in ended.values() if end.code), None)
    if strict and failed:
        raise StageFailed(failed.command, failed.code)
    return [ended[number] for number in sorted(ended)]


class _Child:
    """One `wirecopy` command as a child process that dies with us."""

    def __init__(self, command: Sequence[str], line: Line) -> None:
        self._command = command
        self._line = line
        self._last: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "console.cli", *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            preexec_fn=_die_with_parent,  # noqa: PLW1509 - started from the main thread only
        )
        self._readers = [
            threading.Thread(target=self._read_lines, daemon=True),
            threading.Thread(target=self._read_result, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def ended(self) -> Ended:
        for reader in self._readers:
            reader.join()
        code = self._process.wait()
        last = ""
        while not self._last.empty():
            last = self._last.get()
        # Killed by a signal: the next run of the same night goes on.
        return Ended(self._command, 10 if code < 0 else code, last)

    def tell_to_stop(self) -> None:
        self._process.terminate()

    def see_end(self) -> None:
        try:
            self._process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read_lines(self) -> None:
        for line in self._process.stderr or ():
            self._line(self._command[0], line.rstrip("\n"))

    def _read_result(self) -> None:
        for line in self._process.stdout or ():
            self._last.put(line.rstrip("\n"))


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() == 1:
        os._exit(1)
