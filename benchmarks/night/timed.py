"""Run the real commands, one after the other, and read what they cost."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.night.press import FIRST_NIGHT, Press

ROOT = Path(__file__).resolve().parents[2]
# What a stage counts as its rows; for others, each entry of the night is one.
ROWS = {
    "fetch": ("fetched",),
    "extract": ("stored", "unchanged", "duplicate", "filtered", "failed"),
    "dedupe": ("stories", "copies"),
    "index": ("indexed",),
    "export": ("records",),
}
WARM = (
    "articles.read",
    "console.commands.report",
    "console.commands.stages",
    "feeds.read",
    "pipeline.readers.worker",
    "spiders.crawl",
)


class CommandError(Exception):
    """A command ended with another code than 0. The message holds its last lines."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one stage of one night cost, all its commands together."""

    night: str
    stage: str
    commands: int
    rows: int
    wall_seconds: float
    cpu_seconds: float
    peak_megabytes: float

    @property
    def rows_per_cpu_second(self) -> float:
        """Return how many rows a second of processor time brings."""
        return self.rows / self.cpu_seconds if self.cpu_seconds else 0.0


class Home:
    """A home folder of its own, collecting from `press`."""

    def __init__(self, folder: Path, press: Press) -> None:
        self.folder = folder
        others = {k: v for k, v in os.environ.items() if not k.startswith("WIRECOPY_")}
        self._environment = others | {
            "WIRECOPY_HOME": str(folder),
            "WIRECOPY_CONTACT": "desk@press.example",
            "WIRECOPY_ALLOW_ADDRESSES": press.allow,
        }
        # As installed: bytecode is there, and is ours, whatever the shell says.
        self._environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
        press.write_sources(folder / "sources")
        self._run(["init"])
        self._warm()

    def night(self, number: int) -> Iterator[Cost]:
        """Run all stages of night 1, 2, …; yield each one's cost."""
        now = FIRST_NIGHT + timedelta(days=number - 1)
        night = ["--night", f"{now:%Y-%m-%d}"]
        yield self._stage("poll", [night], now)
        yield self._stage("plan", [night], now)
        batches = self._query("SELECT number FROM batches WHERE night = ?", night[1])
        words = [[*night, "--batch", str(batch)] for (batch,) in batches]
        for stage in ("fetch", "extract"):
            yield self._stage(stage, words, now)
        for stage in ("dedupe", "index", "export", "report"):
            yield self._stage(stage, [night], now)

    def pages(self) -> list[tuple[Any, ...]]:
        """Return where every fetched article is: source, TOML text, file, offset, length."""
        return self._query(
            "SELECT p.source_id, v.toml, p.file, p.offset, p.length FROM pages p "
            "JOIN sources s ON s.id = p.source_id JOIN source_versions v ON v.id = s.version_id "
            "WHERE p.kind = 'article' AND p.status = 200 ORDER BY p.id"
        )

    def _warm(self) -> None:
        """Import once all that the commands import."""
        subprocess.run(  # noqa: S603 - our own modules
            [sys.executable, "-c", f"import {', '.join(WARM)}"],
            cwd=ROOT,
            env=self._environment,
            check=True,
        )

    def _stage(self, stage: str, words: Sequence[Sequence[str]], now: datetime) -> Cost:
        began = time.monotonic()
        results = [self._run([stage, *each, "--now", now.isoformat()]) for each in words]
        wall = time.monotonic() - began
        night = f"{now:%Y-%m-%d}"
        cpu, peak = self._query(
            "SELECT coalesce(sum(cpu_seconds), 0), coalesce(max(peak_bytes), 0) FROM stage_runs "
            "WHERE night = ? AND stage = ?",
            night,
            stage,
        )[0]
        rows = sum(result.get(name, 0) for result in results for name in ROWS.get(stage, ()))
        if stage not in ROWS:
            rows = self._query("SELECT count(*) FROM outcomes WHERE night = ?", night)[0][0]
        return Cost(night, stage, len(words), rows, wall, cpu, peak / 2**20)

    def _run(self, words: Sequence[str]) -> Any:
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "console.cli", *words],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            last = "\n".join(done.stderr.splitlines()[-5:])
            raise CommandError(f"wirecopy {' '.join(words)} ended with {done.returncode}: {last}")
        lines = done.stdout.splitlines()
        return json.loads(lines[-1]) if lines and lines[-1][0] in "[{" else None

    def _query(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.folder / "wirecopy.db")) as connection:
            return connection.execute(query, values).fetchall()
