"""Disks with too little room: what is not asked for waits, and running again mends the night."""

import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from storage.nights.nights import report_of
from tests.databases import on_sqlite
from tests.disks import fill
from tests.home import Home, State, differing
from tests.pipeline.conftest import FirstNight

pytestmark = pytest.mark.night

RESERVE = "WIRECOPY_DISK_RESERVE_MEGABYTES"
# More than any disk has.
PEBIBYTE = str(2**30)


def without_room(home: Home) -> Home:
    """Return the same HOME under a reserve that no disk can leave."""
    return replace(home, settings={**home.settings, RESERVE: PEBIBYTE})


def test_without_room_no_page_is_asked_for_until_there_is_some(
    first_again: FirstNight, tmp_path: Path
) -> None:
    first = first_again.steps_of("fetch")[0]
    home = first.before.copy_to(tmp_path / "home")
    asked = len(home.newsroom.requests)

    fetches = [without_room(home).run(*step.ran.words) for step in first_again.steps_of("fetch")]
    waiting = _pending(home)
    requests = home.newsroom.requests[asked:]
    report = home.stage("report")
    again = [home.run(*step.ran.words) for step in first_again.steps_of("fetch")]

    assert [ran.code for ran in fetches] == [0, 0]
    assert [set(ran.result) for ran in fetches] == [{"disk"}, {"disk"}]
    assert waiting["disk"] == sum(ran.result["disk"] for ran in fetches) > 0
    assert waiting["announced"] == waiting["fetched"] == 0
    assert requests == []
    assert report.code == 30
    assert f"too little room: pages not asked for: {waiting['disk']}" in report.stderr
    assert "does not balance" not in report.stderr
    assert {ran.code for ran in again} == {0}
    assert _unlike_fetched(home, first_again) == {}


def test_the_next_night_takes_over_what_had_no_room_and_counts_no_attempt(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.steps_of("fetch")[0].before.copy_to(tmp_path / "home")
    for step in first_again.steps_of("fetch"):
        without_room(home).run(*step.ran.words)
    left = _pending(home)["disk"]

    home.newsroom.go_to(2)
    planned = home.stage("plan")

    assert planned.code == 0
    night = home.newsroom.night_id
    query = "SELECT carried, count(*) FROM outcomes WHERE night = ? AND reason = ? GROUP BY 1"
    assert home.rows(query, night, "announced") == [(True, left)]
    assert home.rows("SELECT max(attempts) FROM entries") == [(0,)]


def test_a_poll_without_room_leaves_every_endpoint_due(
    first_again: FirstNight, tmp_path: Path
) -> None:
    [step] = first_again.steps_of("poll")
    home = step.before.copy_to(tmp_path / "home")
    asked = len(home.newsroom.requests)

    short = without_room(home).run(*step.ran.words)
    requests = home.newsroom.requests[asked:]
    kept = home.rows("SELECT DISTINCT outcome, reason FROM polls")
    again = home.run(*step.ran.words)

    assert (short.code, requests, kept) == (10, [], [("pending", "disk")])
    assert again.code == 0
    assert differing(home.state(), first_again.after(step).state()) == {}


def test_a_night_without_room_is_reported_and_collects_all_once_there_is_some(
    first_again: FirstNight, tmp_path: Path
) -> None:
    [poll], [plan] = first_again.steps_of("poll"), first_again.steps_of("plan")
    home = poll.before.copy_to(tmp_path / "home")

    short = without_room(home).stage("night")
    with home.open() as database, database.read() as txn:
        report = report_of(txn, first_again.night.id) or {}
    again = [home.run(*step.ran.words).code for step in (poll, plan)]

    assert short.code == 10
    assert any("make room and run it again" in line for line in short.stderr.splitlines())
    assert report["verdict"] == "bad"
    assert any("run the night again, or the next night polls" in why for why in report["reasons"])
    assert again == [0, 0]
    but = ("stage_runs", "nights")
    assert differing(home.state(*but), first_again.after(plan).state(*but)) == {}


@on_sqlite  # a server's disk is not looked at
@pytest.mark.parametrize("name", ["extract", "export"])
def test_a_stage_that_must_write_stops_without_room(
    first_again: FirstNight, tmp_path: Path, name: str
) -> None:
    step = first_again.steps_of(name)[0]
    home = step.before.copy_to(tmp_path / "home")

    short = without_room(home).run(*step.ran.words)
    untouched = home.state("stage_runs")
    again = home.run(*step.ran.words)

    assert short.code == 10
    assert "make room and run it again" in short.stderr.splitlines()[-1]
    assert differing(untouched, step.before.state("stage_runs")) == {}
    assert again.code == 0
    assert differing(home.state(), first_again.after(step).state()) == {}


@on_sqlite
def test_a_fetch_stops_at_the_reserve_and_a_full_disk_is_said_in_a_sentence(
    first_again: FirstNight, tmp_path: Path, small_disk: Path
) -> None:
    before = first_again.steps_of("fetch")[0].before.copy_to(tmp_path / "home")
    (before.folder / "archive").rename(tmp_path / "kept")
    _run("cp", "-a", f"{tmp_path / 'kept'}/.", str(small_disk))
    small = {"WIRECOPY_ARCHIVE": str(small_disk)}
    home = replace(before, settings=small | {RESERVE: "0"})
    words = [step.ran.words for step in first_again.steps_of("fetch")]
    filler = fill(small_disk, leave=2 * 4096)

    full = home.run(*words[0])
    filler.unlink()
    reserved = replace(before, settings=small | {RESERVE: "2"}).run(*words[0])
    left = _pending(home)
    again = {home.run(*one).code for one in words}

    assert full.code == 10
    assert "cannot be written: No space left on device" in full.stderr.splitlines()[-1]
    assert (reserved.code, left["disk"] > 0) == (0, True)
    assert again == {0}
    assert _unlike_fetched(home, first_again) == {}


def test_a_night_says_what_it_was_to_write_what_it_wrote_and_what_is_free(
    first_night: FirstNight,
) -> None:
    home = first_night.home
    shown = home.run("status", "--json")

    with home.open() as database, database.read() as txn:
        disks = (report_of(txn, first_night.night.id) or {})["disks"]
    [(kept,)] = home.rows("SELECT sum(length) FROM pages WHERE kind = 'article'")
    by_place = {disk["place"]: disk for disk in disks}
    assert shown.code == 0
    assert list(by_place) == ["archive", "database", "exports"]
    assert all(disk["forecast"] > 0 and disk["written"] > 0 for disk in disks)
    assert by_place["archive"]["written"] == kept
    assert (by_place["database"]["free"] is None) == (home.databases.engine == "postgresql")


def _unlike_fetched(home: Home, first_again: FirstNight) -> State:
    """Return in what HOME differs from the first night's after its last fetch."""
    fetched = first_again.after(first_again.steps_of("fetch")[-1])
    apart = ("nights", "stage_runs")
    return differing(home.state(*apart), fetched.state(*apart))


def _pending(home: Home) -> Counter[str]:
    rows = home.rows("SELECT reason, count(*) FROM outcomes WHERE outcome = 'pending' GROUP BY 1")
    return Counter(dict(rows))


def _run(*words: str) -> None:
    subprocess.run(words, check=True)
