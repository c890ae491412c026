"""Nights that go wrong, are run again, or have nothing to do."""

import signal
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.runs.clock import wall_clock
from storage.sql.leases import give_back, take, this_process
from tests.databases import Databases
from tests.home import Commands, Home, Ran, differing
from tests.newsroom.newsroom import Newsroom
from tests.pipeline.conftest import FirstNight
from tests.pipeline.nights import Night

pytestmark = pytest.mark.night

# An outlet whose robots.txt could not be had may be asked for it again.
RULES = {"/robots.txt"}
# Bad outlets, and how many pages they announce.
EACH_PAGE_ONCE = {
    "silent-sentinel": 1,
    "heavy-weather": 1,
    "slow-drip": 1,
    "merry-go-round": 1,
    "endless-column": 1,
    "one-answer": 2,
    "wrong-name": 0,
}


@pytest.fixture
def next_night(first_night: FirstNight, tmp_path: Path) -> Home:
    """Return a copy of HOME after the first night, at the beginning of the second."""
    home = first_night.home.copy_to(tmp_path / "home")
    home.newsroom.go_to(2)
    return home


def test_a_stage_run_twice_changes_nothing(first_again: FirstNight, tmp_path: Path) -> None:
    for number, step in enumerate(first_again.steps):
        home = first_again.after(step).copy_to(tmp_path / str(number))
        asked = len(home.newsroom.requests)

        again = home.run(*step.ran.words)

        assert again.code == 0, again.stderr
        assert differing(home.state(), first_again.after(step).state()) == {}, step.ran.words
        assert {request.path for request in home.newsroom.requests[asked:]} <= RULES


def test_a_plan_for_show_says_what_would_be_fetched_and_changes_nothing(
    first_again: FirstNight, tmp_path: Path
) -> None:
    (plan,) = first_again.steps_of("plan")
    home = plan.before.copy_to(tmp_path / "home")
    was = home.state("stage_runs")

    shown = home.run(*plan.ran.words, "--dry-run")
    changed = differing(was, home.state("stage_runs"))
    home.run(*plan.ran.words)

    assert (shown.code, shown.stdout.strip()) == (0, "[]")
    assert changed == {}
    open_now = home.rows("SELECT count(*) FROM outcomes WHERE reason = 'announced'")[0][0]
    assert f"event=would_fetch night={home.newsroom.night_id} pages={open_now} " in shown.stderr


def test_a_finished_night_run_again_changes_nothing(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.home.copy_to(tmp_path / "home")
    asked = len(home.newsroom.requests)

    assert {ran.code for ran in home.by_stage()} == {0}

    assert differing(home.state(), first_again.home.state()) == {}
    assert {request.path for request in home.newsroom.requests[asked:]} <= RULES


def test_a_night_without_sources_has_its_report(next_night: Home) -> None:
    for file in next_night.sources.iterdir():
        file.write_text("enabled = false\n" + file.read_text("utf-8"), "utf-8")
    asked = len(next_night.newsroom.requests)

    ran = next_night.by_stage()

    assert [one.words[0] for one in ran] == ["poll", "plan", "dedupe", "index", "export", "report"]
    assert [one.code for one in ran] == [0, 0, 0, 0, 0, 30], ran
    assert ran[1].result == []
    assert _verdict(next_night) == "bad"
    assert next_night.newsroom.requests[asked:] == []
    manifest = next_night.folder / "exports" / next_night.newsroom.night_id / "manifest.json"
    assert '"records": 0' in manifest.read_text()


@pytest.mark.parametrize("wrong", ["no-folder", "broken-files"])
def test_a_night_that_finds_no_usable_source_says_what_to_do(next_night: Home, wrong: str) -> None:
    home = next_night
    if wrong == "no-folder":
        home = replace(home, settings={"WIRECOPY_SOURCES": str(home.folder / "nowhere")})
    for file in next_night.sources.iterdir():
        file.write_text("name = [\n", "utf-8")

    ran = home.by_stage()

    assert [one.code for one in ran] == [0, 0, 0, 0, 0, 30], ran
    assert "no source took part" in ran[-1].stderr
    assert "wirecopy sources check" in ran[-1].stderr


def test_a_night_on_which_no_outlet_answers_is_bad(
    commands: Commands, databases: Databases, tmp_path: Path
) -> None:
    url = databases.missing(tmp_path / "home")
    with Newsroom() as gone:
        home = Home(tmp_path / "home", gone, commands, databases, url).init()

    ran = home.by_stage()

    assert [one.code for one in ran] == [0, 0, 0, 0, 0, 30]
    assert ran[1].result == []
    assert _verdict(home) == "bad"
    assert ran[-1].result["totals"]["pending"] == 0
    assert "nothing came in" in ran[-1].stderr
    assert home.rows("SELECT DISTINCT outcome FROM polls") == [("failed",)]


def test_paused_and_broken_sources_are_left_out_and_harm_nobody(next_night: Home) -> None:
    pause = next_night.run("sources", "pause", "dunmore-post", "--reason", "on strike")
    (next_night.sources / "tidewater-notes.toml").write_text("name = [\n")
    asked = len(next_night.newsroom.requests)

    poll, plan = next_night.stage("poll"), next_night.stage("plan")

    assert (pause.code, poll.code, plan.code) == (0, 0, 0)
    assert "tidewater-notes" in poll.stderr
    left_out = {"dunmore-post", "tidewater-notes"}
    everyone = {outlet.id for outlet in next_night.newsroom.outlets}
    taking_part = next_night.rows(
        "SELECT source_id FROM night_sources WHERE night = ?", next_night.newsroom.night_id
    )
    answered = next_night.rows(
        "SELECT DISTINCT source_id FROM polls WHERE night = ? AND outcome <> 'failed'",
        next_night.newsroom.night_id,
    )
    assert {source for (source,) in taking_part} == everyone - left_out
    assert {source for (source,) in answered} == everyone - left_out
    hosts = {request.host.split(":")[0] for request in next_night.newsroom.requests[asked:]}
    assert hosts & {"127.0.1.2", "127.0.1.3"} == set()


def test_a_resumed_source_takes_part_again(next_night: Home) -> None:
    next_night.run("sources", "pause", "dunmore-post", "--reason", "on strike")
    next_night.run("sources", "resume", "dunmore-post")

    ran = next_night.stage("poll", "--source", "dunmore-post")

    assert ran.result["polled"] == 1


def test_pages_of_a_source_that_was_paused_before_they_were_read_wait_for_it(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.steps_of("extract")[0].before.copy_to(tmp_path / "home")
    home.run("sources", "pause", "dunmore-post", "--reason", "on strike")
    home.newsroom.go_to(2)

    paused = _without_asking(home)
    waiting = _of(home, "dunmore-post", "pending", "source-off")
    home.run("sources", "resume", "dunmore-post")
    home.newsroom.go_to(3)
    resumed = _without_asking(home)

    assert {ran.code for ran in (*paused, *resumed)} == {0}, paused[-1].stderr
    assert paused[-1].result["totals"]["stored"] > waiting > 0
    assert _of(home, "dunmore-post", "stored", "new") >= waiting
    assert _of(home, "dunmore-post", "pending", "source-off") == 0


def test_two_processes_never_deduplicate_at_once(first_again: FirstNight, tmp_path: Path) -> None:
    [step] = first_again.steps_of("dedupe")
    home = step.before.copy_to(tmp_path / "home")

    with home.open() as database:
        with database.write() as txn:
            now, length = wall_clock(), timedelta(minutes=5)
            assert take(txn, "dedupe", this_process(), now=now, length=length)
        meanwhile = home.run(*step.ran.words)
        untouched = home.state("stage_runs", "leases")
        with database.write() as txn:
            give_back(txn, "dedupe", this_process())

    assert meanwhile.code == 10
    assert "run again" in meanwhile.stderr
    assert untouched == step.before.state("stage_runs", "leases")
    assert home.run(*step.ran.words).code == 0
    assert differing(home.state(), first_again.after(step).state()) == {}


@pytest.mark.parametrize(("name", "line"), [("poll", "polling"), ("fetch", "fetched")])
def test_a_stage_that_is_told_to_stop_says_so_and_goes_on_later(
    first_again: FirstNight, tmp_path: Path, name: str, line: str
) -> None:
    step = first_again.steps_of(name)[-1]
    home = step.before.copy_to(tmp_path / "home")

    running = home.start(*step.ran.words)
    assert running.says(f"event={line}")
    running.send(signal.SIGTERM)
    stopped = running.ended()
    again = home.run(*step.ran.words)

    assert (stopped.code, again.code) == (10, 0), stopped.stderr + again.stderr
    assert differing(home.state(), first_again.after(step).state()) == {}


def test_what_cannot_work_is_configuration(next_night: Home) -> None:
    nobody = replace(next_night, settings={"WIRECOPY_CONTACT": ""})

    assert nobody.stage("poll").code == 20
    assert "WIRECOPY_CONTACT" in nobody.stage("poll").stderr
    newest = "SELECT stage, exit_code FROM stage_runs ORDER BY id DESC LIMIT 1"
    assert nobody.rows(newest) == [("poll", 20)]
    assert next_night.run("poll", "--night", "tomorrow").code == 20
    assert next_night.stage("fetch").code == 20


def test_bad_outlets_are_asked_no_more_than_their_limits_allow(nights: list[Night]) -> None:
    """Each limit times what was asked bounds the time that an outlet can take."""
    for night in nights:
        pages = Counter(
            request.host.split(":")[0]
            for request in night.requests
            if not request.path.startswith(("/robots.txt", "/feed"))
        )
        bad = {
            outlet.id: pages[f"127.0.1.{outlet.file.number}"]
            for outlet in night.home.newsroom.outlets
            if outlet.id in EACH_PAGE_ONCE or outlet.id == "busy-bulletin"
        }

        assert bad == {**EACH_PAGE_ONCE, "busy-bulletin": 1}


def _verdict(home: Home) -> str:
    [(verdict,)] = home.rows("SELECT verdict FROM nights WHERE night = ?", home.newsroom.night_id)
    return str(verdict)


def _without_asking(home: Home) -> list[Ran]:
    """Take a night of pages that were fetched before: no outlet is polled, none asked."""
    asks = {"poll", "fetch"}
    return [home.run(*words) for words in home.night_words() if words[0] not in asks]


def _of(home: Home, source: str, outcome: str, reason: str) -> int:
    """Count a source's entries of the present night by what became of them."""
    [(count,)] = home.rows(
        "SELECT count(*) FROM outcomes"
        " WHERE night = ? AND source_id = ? AND outcome = ? AND reason = ?",
        home.newsroom.night_id,
        source,
        outcome,
        reason,
    )
    return int(count)
