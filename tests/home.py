"""A HOME of its own for a test, and the real commands that work on it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import IO, Any, Self

from storage.sql.database import Database, open_database
from tests.databases import Databases
from tests.newsroom.newsroom import Newsroom
from tests.night_state import night_state

ROOT = Path(__file__).parents[1]
State = dict[str, list[tuple[Any, ...]]]
LONGEST_SECONDS = 600.0


SETTINGS = {
    "WIRECOPY_CONTACT": "desk@newsroom.example",
    # A good outlet on a busy machine needs patience; each silent one takes all of it.
    "WIRECOPY_REQUEST_SECONDS": os.environ.get("SOAK_REQUEST_SECONDS") or "5",
    "WIRECOPY_REQUEST_RETRIES": "0",
    "WIRECOPY_POLL_AGAIN_SECONDS": "0",
    "WIRECOPY_LONGEST_HOLD_SECONDS": "1",
    "WIRECOPY_BATCH_SECONDS": "1",
    "WIRECOPY_BATCHES": "2",
    "WIRECOPY_WORKERS": "1",
    "WIRECOPY_EXPORT_FORMATS": "jsonl,parquet,ninjs,csv,markdown",
    "WIRECOPY_NIGHT_WAIT_SECONDS": "20",
}


def differing(one: State, other: State) -> State:
    """Return the rows that only one of two states holds; nothing where the nights are equal."""
    rows = {name: Counter(one[name]) - Counter(other[name]) for name in one}
    more = {name: Counter(other[name]) - Counter(one[name]) for name in other}
    found = {name: sorted((rows[name] + more[name]).elements(), key=repr) for name in one}
    return {name: only for name, only in found.items() if only}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended. `result` is the JSON of its last line, `commits` what it wrote."""

    words: tuple[str, ...]
    code: int
    result: Any
    stderr: str
    commits: int
    seconds: float
    stdout: str = ""


class Running:
    """A command that is at work."""

    def __init__(self, words: Sequence[str], pid: int, folder: Path, answers: IO[str]) -> None:
        self.words = tuple(words)
        self.pid = pid
        self.at_work = True
        self._folder = folder
        self._answers = answers
        self._began = time.monotonic()

    def send(self, number: signal.Signals) -> None:
        """Send a signal; nothing happens where the command has ended already."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def says(self, words: str, *, within: float = 30.0) -> bool:
        """Wait until a log line holds `words`; False: it ended, or took too long."""
        until = time.monotonic() + within
        while time.monotonic() < until and Path(f"/proc/{self.pid}").exists():
            if words in self._printed("stderr"):
                return True
            time.sleep(0.01)
        return False

    def ended(self) -> Ran:
        """Return how it ended, once it has; one that hangs is killed, and fails its own test."""
        patience = threading.Timer(LONGEST_SECONDS, self.send, [signal.SIGKILL])
        patience.start()
        try:
            code = int(self._answers.readline())
        finally:
            patience.cancel()
        self.at_work = False
        seconds = time.monotonic() - self._began
        commits = len(self._printed("commits"))
        stdout = self._printed("stdout")
        lines = stdout.splitlines()
        result = json.loads(lines[-1]) if lines and lines[-1].startswith(("[", "{")) else None
        return Ran(self.words, code, result, self._printed("stderr"), commits, seconds, stdout)

    def _printed(self, name: str) -> str:
        file = self._folder / name
        return file.read_text("utf-8", "replace") if file.exists() else ""


class Commands(AbstractContextManager["Commands"]):
    """Starts commands, one at a time; see `tests/command_server.py`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self._last: Running | None = None
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.command_server"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(
        self, words: Sequence[str], environment: Mapping[str, str], kill_at: int | None
    ) -> Running:
        self._end_last()
        folder = self._folder / f"{next(self._numbers):04}-{words[0]}"
        folder.mkdir()
        job = {
            "words": list(words),
            "environment": dict(environment),
            "folder": str(folder),
            "kill_at": kill_at,
        }
        asks, answers = self._server.stdin, self._server.stdout
        if asks is None or answers is None:
            raise RuntimeError("the command server has no pipes")
        asks.write(json.dumps(job) + "\n")
        asks.flush()
        self._last = Running(words, int(answers.readline()), folder, answers)
        return self._last

    def _end_last(self) -> None:
        """End what a failing test left at work."""
        if self._last and self._last.at_work:
            self._last.send(signal.SIGKILL)
            self._last.ended()

    def __exit__(self, *_: object) -> None:
        self._end_last()
        self._server.communicate()


@dataclass(frozen=True, slots=True)
class Home:
    """A WIRECOPY_HOME that collects from `newsroom`, on whatever night that is at."""

    folder: Path
    newsroom: Newsroom
    commands: Commands
    databases: Databases
    url: str
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def sources(self) -> Path:
        return self.folder / "sources"

    def init(self) -> Self:
        """Write the newsroom's sources and make the database."""
        self.newsroom.write_sources(self.sources)
        ran = self.run("init")
        if ran.code:
            raise RuntimeError(ran.stderr)
        return self

    def start(self, *words: str, kill_at: int | None = None) -> Running:
        """Start a command, to be killed in place of its commit number `kill_at`."""
        others = {k: v for k, v in os.environ.items() if not k.startswith("WIRECOPY_")}
        own = {
            "WIRECOPY_HOME": str(self.folder),
            "WIRECOPY_DATABASE_URL": self.url,
            "WIRECOPY_ALLOW_ADDRESSES": self.newsroom.allow,
            "SSL_CERT_FILE": str(self.newsroom.certificate),
        }
        environment = others | SETTINGS | own | dict(self.settings)
        return self.commands.start(words, environment, kill_at)

    def run(self, *words: str, kill_at: int | None = None) -> Ran:
        """Run a command to its end."""
        return self.start(*words, kill_at=kill_at).ended()

    def words(self, stage: str, *words: str) -> tuple[str, ...]:
        """Return a stage's command for the newsroom's present night, at its beginning."""
        now = self.newsroom.now.isoformat()
        return stage, "--night", self.newsroom.night_id, *words, "--now", now

    def stage(self, stage: str, *words: str) -> Ran:
        """Run one stage of the newsroom's present night."""
        return self.run(*self.words(stage, *words))

    def night_words(self) -> Iterator[tuple[str, ...]]:
        """Yield the night's commands, to be run in order; batches are known after `plan`."""
        for name in ("poll", "plan"):
            yield self.words(name)
        batches = self.rows(
            "SELECT number FROM batches WHERE night = ? ORDER BY number", self.newsroom.night_id
        )
        for name in ("fetch", "extract"):
            yield from (self.words(name, "--batch", str(number)) for (number,) in batches)
        for name in ("dedupe", "index", "export", "report"):
            yield self.words(name)

    def by_stage(self) -> list[Ran]:
        """Run the night's stages one after the other, as `wirecopy night` does."""
        return [self.run(*words) for words in self.night_words()]

    def copy_to(self, folder: Path) -> "Home":
        """Return a copy. Nothing may be at work on the original."""
        shutil.copytree(self.folder, folder, ignore=shutil.ignore_patterns("wirecopy.db*"))
        return replace(self, folder=folder, url=self.databases.copy(self.url, folder))

    def state(self, *leave: str) -> State:
        """Return all that must be equal after equal nights, but for the tables in `leave`."""
        return night_state(self.url, leave)

    def open(self) -> AbstractContextManager[Database]:
        """Open the database."""
        return closing(open_database(self.url))

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what a query finds in the database."""
        with self.open() as database, database.read() as txn:
            spelt = query if self.databases.engine == "sqlite" else query.replace("?", "%s")
            return [tuple(row) for row in txn.exec_driver_sql(spelt, values)]
