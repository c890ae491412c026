"""One command that shows a night: `python -m console.demo`, which `make run` calls.

It starts the newsroom (outlets on loopback) and a local Airflow, runs `nightly`
through Airflow's REST API, stops everything and prints the report.
"""

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from console.local_airflow.api import AirflowApiError, JsonObject
from console.local_airflow.dag_run import SECONDS_BETWEEN_LOOKS, DagRun, pause, start_night
from console.local_airflow.parts import Ports
from console.local_airflow.up_and_down import LocalAirflowError, Running, start, stop
from pipeline.settings import PROJECT
from storage.browse.nights import causes
from storage.files.room import DiskFull
from storage.sql.database import DatabaseAway, open_database

MARKER = ".wirecopy-demo"
NIGHT_WITHIN = 900.0


class DemoError(Exception):
    """The demo cannot go on. The message says why, and what to do."""


@dataclass(slots=True)
class Clock:
    """Say what happens, with the seconds since the beginning."""

    began: float
    _phases: list[tuple[str, float]] = field(default_factory=list)

    def end_of(self, phase: str) -> None:
        """Say that a phase is over."""
        self._phases.append((phase, time.time() - self.began))
        self.say(f"-- {phase}")

    @property
    def phases(self) -> str:
        """Return how long each phase took."""
        starts = (0.0, *(at for _, at in self._phases))
        pairs = zip(self._phases, starts, strict=False)
        return ", ".join(f"{phase} {at - start:.1f} s" for (phase, at), start in pairs)

    def say(self, text: str) -> None:
        """Print one line."""
        print(f"{time.time() - self.began:7.1f} s  {text}", flush=True)


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo's folder and what its commands find in their environment."""

    home: Path
    newsroom: JsonObject
    environment: Mapping[str, str]

    @property
    def night(self) -> list[str]:
        """Return the options that name the newsroom's night, and its moment."""
        return ["--night", self.newsroom["night_id"], "--now", self.now]

    @property
    def now(self) -> str:
        """Return the moment at which the newsroom's night begins."""
        return f"{self.newsroom['night_id']}T02:00:00+00:00"

    def wirecopy(self, *arguments: str) -> int:
        """Run one command of ours; return its exit code."""
        command = Path(sys.executable).with_name("wirecopy")
        ended = subprocess.run([command, *arguments], env=self.environment, check=False)  # noqa: S603
        return ended.returncode

    def has_stored(self) -> bool:
        """Return whether the night has stored an article yet."""
        database = open_database(f"sqlite:///{self.home / 'wirecopy.db'}")
        try:
            with database.read() as txn:
                found = causes(txn, self.newsroom["night_id"])
        finally:
            database.close()
        return any(cause.outcome == "stored" for cause in found)


def main() -> int:
    """Show a night; return the report's exit code."""
    options = _options()
    signal.signal(signal.SIGTERM, _interrupt)
    clock = Clock(options.since or time.time())
    clock.end_of("installed")
    home = options.home.absolute()
    try:
        _make_folder(home)
        with _newsroom(home / "newsroom") as newsroom:
            demo = _prepare(home, newsroom)
            clock.end_of("newsroom opened")
            with _airflow(demo, clock) as airflow:
                clock.end_of("Airflow started")
                ran = _run_night(demo, airflow, clock)
                clock.end_of(f"nightly ended ({ran.state})")
        clock.end_of("all closed")
        return _conclude(demo, ran, clock)
    except (DemoError, LocalAirflowError, AirflowApiError, DatabaseAway, DiskFull) as error:
        print(f"make run: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("make run: interrupted; nothing is left running", file=sys.stderr)
        return 130


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m console.demo", description=__doc__)
    parser.add_argument("--home", type=Path, default=PROJECT / "var" / "demo")
    parser.add_argument("--since", type=float, help="when it all began, in seconds since 1970")
    return parser.parse_args()


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _make_folder(home: Path) -> None:
    """Make an empty folder; an old one goes only if it is a demo's."""
    if home.exists() and any(home.iterdir()):
        if not (home / MARKER).exists():
            raise DemoError(f"{home} is not a demo's folder (no {MARKER} in it); move it away")
        stop(home)
        shutil.rmtree(home)
    home.mkdir(parents=True, exist_ok=True)
    (home / MARKER).write_text("`make run` replaces this folder.\n")


@contextmanager
def _newsroom(folder: Path) -> Iterator[JsonObject]:
    """Yield what the newsroom says of itself; it is open meanwhile."""
    folder.mkdir()
    command = (sys.executable, "-m", "tests.newsroom", "--folder", str(folder))
    with (
        (folder / "newsroom.log").open("wb") as log,
        subprocess.Popen(command, cwd=PROJECT, stdout=log, stderr=log) as process,  # noqa: S603
    ):
        try:
            yield _when_ready(folder, process)
        finally:
            process.terminate()


def _when_ready(folder: Path, process: subprocess.Popen[bytes]) -> JsonObject:
    deadline = time.monotonic() + 30
    while not (folder / "newsroom.json").exists():
        if process.poll() is not None or time.monotonic() > deadline:
            raise DemoError(f"the newsroom did not open; look into {folder / 'newsroom.log'}")
        time.sleep(0.05)
    ready: JsonObject = json.loads((folder / "newsroom.json").read_text())
    return ready


def _prepare(home: Path, newsroom: JsonObject) -> Demo:
    shutil.copytree(home / "newsroom" / "sources", home / "sources")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WIRECOPY_")}
    environment = {
        **kept,
        "WIRECOPY_HOME": str(home),
        # The only addresses inside that this night may reach.
        "WIRECOPY_ALLOW_ADDRESSES": newsroom["allow"],
        # An outlet that never answers shall not hold up who watches.
        "WIRECOPY_REQUEST_SECONDS": "5",
        # Nor one whose feed is down, again and again.
        "WIRECOPY_POLL_AGAIN_SECONDS": "1",
        # So little work would be one batch; several show what a night looks like.
        "WIRECOPY_BATCH_SECONDS": "1",
    }
    demo = Demo(home, newsroom, environment)
    if demo.wirecopy("init", "--contact", "demo@wirecopy.invalid"):
        raise DemoError(f"wirecopy init failed in {home}")
    return demo


@contextmanager
def _airflow(demo: Demo, clock: Clock) -> Iterator[Running]:
    """Yield a local Airflow; no process of it is left afterwards."""
    try:
        yield start(demo.home, ports=free_ports(), environment=demo.environment, say=clock.say)
    finally:
        stop(demo.home)


def free_ports() -> Ports:
    """Return two ports of this machine that nobody uses."""
    with socket.socket() as one, socket.socket() as two:
        for listener in (one, two):
            listener.bind(("127.0.0.1", 0))
        return Ports(airflow=one.getsockname()[1], console=two.getsockname()[1])


def _run_night(demo: Demo, airflow: Running, clock: Clock) -> DagRun:
    api = airflow.api()
    conf = {"night": demo.newsroom["night_id"], "now": demo.now, "retry_delay": 5}
    run = start_night(api, conf, within=90)
    clock.say(f"nightly started as {run.id}")
    deadline = time.monotonic() + NIGHT_WITHIN
    first_article = False
    while not run.ended:
        time.sleep(SECONDS_BETWEEN_LOOKS)
        run.look(clock.say)
        if not first_article and run.reached("extract") and demo.has_stored():
            first_article = True
            clock.say("FIRST ARTICLE STORED")
        if time.monotonic() > deadline:
            raise DemoError(f"the night did not end within {NIGHT_WITHIN:.0f} s")
    pause(api)
    return run


def _conclude(demo: Demo, ran: DagRun, clock: Clock) -> int:
    code = demo.wirecopy("report", *demo.night)
    logs = demo.home / "airflow" / "logs" / "dag_id=nightly"
    print(
        f"\nPhases: {clock.phases}\n"
        f"Everything is in {demo.home}: exports/, archive/ (WARC), wirecopy.db, airflow/\n"
        "Look at it in a browser:  make up    (and make down)\n"
        f"Look at it here:          WIRECOPY_HOME={demo.home} .venv/bin/wirecopy status"
    )
    if ran.failed_tasks:
        print(f"Failed in Airflow: {', '.join(ran.failed_tasks)}; their logs are in {logs}")
        return code or 1
    return code


if __name__ == "__main__":
    raise SystemExit(main())
