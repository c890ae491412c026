"""What `make run` does, on the real commands, through a real Airflow."""

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.newsroom.newsroom import Newsroom

pytestmark = [pytest.mark.airflow, pytest.mark.night]

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Demo:
    home: Path
    code: int
    printed: str

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        database = sqlite3.connect(self.home / "wirecopy.db")
        try:
            return database.execute(query).fetchall()
        finally:
            database.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    home = tmp_path_factory.mktemp("demo") / "home"
    command = [sys.executable, "-m", "console.demo", "--home", str(home)]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    return Demo(home, ran.returncode, ran.stdout + ran.stderr)


def test_it_ends_well_and_says_where_to_look(demo: Demo) -> None:
    assert demo.code == 0, demo.printed[-4000:]
    for said in ("FIRST ARTICLE STORED", "nightly ended (success)", "make up", str(demo.home)):
        assert said in demo.printed


def test_every_stage_ran_as_a_task(demo: Demo) -> None:
    ran = demo.rows("SELECT stage, count(*), max(exit_code) FROM stage_runs GROUP BY stage")

    batches = demo.rows("SELECT count(*) FROM batches")[0][0]
    assert batches == 4
    expected = dict.fromkeys(("poll", "plan", "dedupe", "index", "export"), 1)
    expected |= {"fetch": 4, "extract": 4}
    # Once as a task, once more to be printed.
    expected |= {"report": 2}
    assert {stage: runs for stage, runs, _ in ran} == expected
    assert {code for *_, code in ran} == {0}


def test_every_announced_article_is_accounted_for(demo: Demo) -> None:
    outcomes = dict(demo.rows("SELECT outcome, count(*) FROM outcomes GROUP BY outcome"))
    announced = demo.rows("SELECT count(DISTINCT entry_id) FROM announcements")

    with Newsroom() as newsroom:
        expected = len(newsroom.expected())
    assert outcomes["stored"] == demo.rows("SELECT count(*) FROM articles")[0][0] == expected
    assert announced == [(sum(outcomes.values()),)]


def test_what_the_newsroom_was_asked_for_is_in_the_archive(demo: Demo) -> None:
    lines = (demo.home / "newsroom" / "requests.jsonl").read_text().splitlines()
    asked = {(one["host"], one["path"]) for one in map(json.loads, lines) if one["status"]}
    kept = [urlsplit(str(url)) for (url,) in demo.rows("SELECT url FROM pages")]

    assert {(url.netloc, url._replace(scheme="", netloc="").geturl()) for url in kept} <= asked


def test_no_process_is_left(demo: Demo) -> None:
    left = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
        except OSError:
            continue
        if os.fsencode(demo.home) in environment and int(process.name) != os.getpid():
            left.append(process.name)

    assert left == []
