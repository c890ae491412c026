"""Show how far a night is: bars on a terminal, the stages' own lines elsewhere."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from console.terminal.harmless import escaped, plain

Line = Callable[[str, str], None]

log = structlog.get_logger()

_COLUMNS = (
    TextColumn("{task.description:<8}"),
    BarColumn(),
    MofNCompleteColumn(),
    TimeElapsedColumn(),
)

# Which event says how much a stage has before it, and which that a piece is done.
_TOTALS = {"polling": "endpoints", "fetching": "pages", "reading": "pages"}
_STEPS = {"polled", "poll_failed", "fetched", "missed", "read"}


@contextmanager
def show_lines() -> Iterator[Line]:
    """Pass every line on as it comes, with its stage; an object stays one."""
    lock = threading.Lock()

    def line(stage: str, text: str) -> None:
        event = _event(text)
        told = escaped(json.dumps({"stage": stage} | event, ensure_ascii=False)) if event else None
        with lock:
            sys.stderr.write(f"{told or f'{stage} | {plain(text)}'}\n")
            sys.stderr.flush()

    yield line


@contextmanager
def show_steps(what: str) -> Iterator[Callable[[int, int | None], None]]:
    """Show how much of one long command is done: as a bar on a terminal, as lines elsewhere."""
    if not sys.stderr.isatty():
        yield lambda done, total: log.info(what, done=done, of=total)
        return
    with Progress(*_COLUMNS, console=Console(stderr=True)) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def show_progress() -> Iterator[Line]:
    """Show a bar for each stage; print warnings above the bars."""
    console = Console(stderr=True)
    with Progress(*_COLUMNS, console=console) as progress:
        yield _Bars(progress).line


class _Bars:
    """One bar for each stage, fed by the stages' events."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._lock = threading.Lock()
        self._tasks: dict[str, TaskID] = {}

    def line(self, stage: str, text: str) -> None:
        """Take one line of a stage."""
        event = _event(text)
        with self._lock:
            if stage not in self._tasks:
                self._tasks[stage] = self._progress.add_task(stage, total=0)
            if event is None:
                self._progress.console.print(plain(text), markup=False, highlight=False)
                return
            self._count(stage, event)
            if event.get("level") in {"warning", "error"}:
                self._progress.console.print(_short(event), markup=False, highlight=False)

    def _count(self, stage: str, event: dict[str, object]) -> None:
        task = self._tasks[stage]
        name = str(event.get("event"))
        total = event.get(_TOTALS.get(name, ""))
        if isinstance(total, int):
            before = self._progress.tasks[task].total or 0
            self._progress.update(task, total=before + total)
        if name in _STEPS:
            self._progress.advance(task)


def _event(text: str) -> dict[str, object] | None:
    try:
        event = json.loads(text)
    except json.JSONDecodeError:
        return None
    return event if isinstance(event, dict) else None


def _short(event: dict[str, object]) -> str:
    rest = (f"{name}={value}" for name, value in event.items() if name not in _SHOWN_FIRST)
    return plain(f"{event.get('event')}  {'  '.join(rest)}")


_SHOWN_FIRST = {"event", "level", "timestamp"}
