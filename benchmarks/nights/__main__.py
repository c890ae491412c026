"""Play many nights of the newsroom's life by `wirecopy night --now` and print what each costs.

`python -m benchmarks.nights [--nights 30] [--json]`; `WIRECOPY_DATABASE_URL` names another
database than a new SQLite file, an empty one.
"""

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import mean
from subprocess import DEVNULL, PIPE, Popen

from sqlalchemy import func, select

from storage.sql.database import open_database
from storage.sql.tables import articles, outcomes, stage_runs
from tests.newsroom.newsroom import Newsroom

ROOT = Path(__file__).resolve().parents[2]
LOOK_SECONDS = 0.05
# By then all that was written by hand has left the feeds, and a night is like the next.
EARLY, LATE = slice(7, 12), slice(-5, None)
SETTINGS = {
    "WIRECOPY_CONTACT": "desk@newsroom.example",
    "WIRECOPY_REQUEST_SECONDS": "5",
    "WIRECOPY_REQUEST_RETRIES": "0",
    "WIRECOPY_LONGEST_HOLD_SECONDS": "1",
    # A minute or two of waiting for outlets that stay broken would be measured.
    "WIRECOPY_POLL_AGAIN_SECONDS": "0",
    "WIRECOPY_BATCHES": "1",
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one night cost. `handles` are the most that one process had open at once."""

    night: str
    seconds: float
    cpu_seconds: float
    peak_megabytes: float
    handles: int
    requests: int
    outcomes: int
    stored: int
    articles: int
    stage_cpu: dict[str, float]
    stage_megabytes: dict[str, float]


def main() -> None:
    """Play the nights and print them."""
    parser = argparse.ArgumentParser(prog="benchmarks.nights", description=__doc__)
    parser.add_argument("--nights", type=int, default=30)
    parser.add_argument("--json", action="store_true", help="one JSON value instead of a table")
    asked = parser.parse_args()
    costs = []
    with (
        Newsroom(life=asked.nights) as newsroom,
        tempfile.TemporaryDirectory(prefix="wirecopy-nights-") as folder,
    ):
        for cost in _nights(newsroom, Path(folder), asked.nights):
            costs.append(cost)
            if not asked.json:
                _print(cost, heading=len(costs) == 1)
    growth = _growth(costs)
    if asked.json:
        print(json.dumps({"growth": growth, "nights": [asdict(cost) for cost in costs]}))
    else:
        for name, share in growth.items():
            print(f"{share:6.2f}  {name}: the last five nights to nights 8 to 12")


def _nights(newsroom: Newsroom, folder: Path, nights: int) -> Iterator[Cost]:
    environment = _environment(newsroom, folder)
    newsroom.write_sources(folder / "sources")
    _run(["init"], environment)
    for number in range(1, nights + 1):
        newsroom.go_to(number)
        asked = len(newsroom.requests)
        began = time.monotonic()
        words = ["--night", newsroom.night_id, "--now", newsroom.now.isoformat()]
        handles = _run(["night", *words], environment)
        seconds = time.monotonic() - began
        requests = len(newsroom.requests) - asked
        url = environment["WIRECOPY_DATABASE_URL"]
        yield _cost(url, newsroom.night_id, seconds, handles, requests)


def _environment(newsroom: Newsroom, folder: Path) -> dict[str, str]:
    others = {k: v for k, v in os.environ.items() if not k.startswith("WIRECOPY_")}
    default = f"sqlite:///{folder / 'wirecopy.db'}"
    # As installed: bytecode is there, and is ours, whatever the shell says.
    others.pop("PYTHONDONTWRITEBYTECODE", None)
    return {
        **others,
        **SETTINGS,
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "WIRECOPY_HOME": str(folder),
        "WIRECOPY_DATABASE_URL": os.environ.get("WIRECOPY_DATABASE_URL") or default,
        "WIRECOPY_ALLOW_ADDRESSES": newsroom.allow,
        "SSL_CERT_FILE": str(newsroom.certificate),
    }


def _run(words: list[str], environment: dict[str, str]) -> int:
    """Run a command; return the most handles that it or a process below it had open."""
    command = [sys.executable, "-m", "console.cli", *words]
    process = Popen(command, cwd=ROOT, env=environment, stdout=DEVNULL, stderr=PIPE, text=True)  # noqa: S603 - our own command
    most = [0]
    watch = threading.Thread(target=_watch, args=(process, most))
    watch.start()
    _, said = process.communicate()
    watch.join()
    if process.returncode:
        last = "\n".join(said.splitlines()[-20:])
        raise SystemExit(f"wirecopy {' '.join(words)} ended with {process.returncode}:\n{last}")
    return most[0]


def _watch(process: "Popen[str]", most: list[int]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], *map(_handles, _family(process.pid)), 0)
        time.sleep(LOOK_SECONDS)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = [file.read_text() for file in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return
    for child in " ".join(children).split():
        yield from _family(int(child))


def _handles(pid: int) -> int:
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208 - names alone are cheaper
    except OSError:
        return 0


def _cost(url: str, night: str, seconds: float, handles: int, requests: int) -> Cost:
    database = open_database(url)
    used = stage_runs.c.cpu_seconds, stage_runs.c.peak_bytes
    tonight = select(func.count()).select_from(outcomes).where(outcomes.c.night == night)
    try:
        with database.read() as txn:
            runs = txn.execute(
                select(stage_runs.c.stage, *used).where(stage_runs.c.night == night)
            ).all()
            rows = txn.execute(tonight).scalar_one()
            stored = txn.execute(tonight.where(outcomes.c.outcome == "stored")).scalar_one()
            held = txn.execute(select(func.count()).select_from(articles)).scalar_one()
    finally:
        database.close()
    stages = sorted({run.stage for run in runs})
    cpu = {name: sum(run.cpu_seconds for run in runs if run.stage == name) for name in stages}
    peak = {name: max(run.peak_bytes for run in runs if run.stage == name) for name in stages}
    return Cost(
        night=night,
        seconds=seconds,
        cpu_seconds=sum(cpu.values()),
        peak_megabytes=max(peak.values()) / 2**20,
        handles=handles,
        requests=requests,
        outcomes=rows,
        stored=stored,
        articles=held,
        stage_cpu=cpu,
        stage_megabytes={name: size / 2**20 for name, size in peak.items()},
    )


def _growth(costs: list[Cost]) -> dict[str, float]:
    """Return how much more the last five nights cost than nights 8 to 12."""
    early, late = costs[EARLY], costs[LATE]
    if len(costs) <= EARLY.stop:
        return {}
    found = {
        name: mean(getattr(cost, name) for cost in late)
        / mean(getattr(cost, name) for cost in early)
        for name in ("seconds", "cpu_seconds", "peak_megabytes", "handles", "outcomes")
    }
    for stage in costs[-1].stage_cpu:
        found[f"CPU of {stage}"] = mean(cost.stage_cpu[stage] for cost in late) / mean(
            cost.stage_cpu[stage] for cost in early
        )
    return {name: round(share, 3) for name, share in found.items()}


def _print(cost: Cost, *, heading: bool) -> None:
    if heading:
        print(
            f"{'night':10}{'seconds':>9}{'CPU s':>8}{'peak MB':>9}{'handles':>9}{'requests':>10}"
            f"{'outcomes':>10}{'stored':>8}{'articles':>10}"
        )
    print(
        f"{cost.night:10}{cost.seconds:9.1f}{cost.cpu_seconds:8.2f}{cost.peak_megabytes:9.0f}"
        f"{cost.handles:9}{cost.requests:10}{cost.outcomes:10}{cost.stored:8}{cost.articles:10}",
        flush=True,
    )


if __name__ == "__main__":
    main()
