"""What the stages' commands refuse before anything is written."""

import pytest

from tests.console.commands.conftest import Street

OPENING = (("night",), ("poll",), ("plan",), ("plan", "--dry-run"), ("dedupe",))


@pytest.fixture
def herald(busy_street: Street) -> Street:
    """Open a street with one usable source and one whose file is broken."""
    busy_street.source("herald", 1)
    (busy_street.home.sources / "broken.toml").write_text("name = [")
    return busy_street


@pytest.mark.parametrize("words", [("night",), ("poll",), ("plan",), ("poll", "--dry-run")])
@pytest.mark.parametrize(
    ("source", "said"),
    [("heralt", "heralt.toml: no such source"), ("broken", "broken.toml: not valid TOML")],
)
def test_a_source_without_a_usable_file_does_not_use_up_the_night(
    herald: Street, words: tuple[str, ...], source: str, said: str
) -> None:
    before = herald.home.state()

    ran = herald.home.run(*words, "--source", "herald", "--source", source)

    assert (ran.code, said in ran.stderr) == (20, True), ran.stderr
    assert herald.home.state() == before


def test_a_night_far_from_those_that_are_there_is_not_opened(herald: Street) -> None:
    home = herald.home
    now = ("--now", "2026-11-24T02:00:00Z")
    opened = home.run("plan", "--night", "2026-11-24", *now, "--source", "herald")
    before = home.state()

    late = [home.run(*words, "--night", "2126-11-26", *now) for words in OPENING]
    early = [home.run(*words, "--night", "2006-11-24", *now) for words in OPENING]

    assert opened.code == 0, opened.stderr
    assert {ran.code for ran in (*late, *early)} == {20}
    assert all("expected a night until tomorrow, 2026-11-25" in ran.stderr for ran in late)
    assert all("no such night; expected the first, 2026-11-24" in ran.stderr for ran in early)
    assert home.state() == before


def test_the_present_night_may_begin_after_a_clock_ran_ahead(herald: Street) -> None:
    ahead = herald.home.run("plan", "--now", "2026-12-26T02:00:00Z", "--source", "herald")

    present = herald.home.run("plan", "--night", "2026-11-24", "--now", "2026-11-24T02:00:00Z")

    assert (ahead.code, present.code) == (0, 0), present.stderr


def test_a_night_in_which_no_source_takes_part_stays_open(quiet_street: Street) -> None:
    home, now = quiet_street.home, ("--now", "2026-11-24T02:00:00Z")
    empty = home.run("plan", *now)
    quiet_street.source("herald", 1, "enabled = true")

    ran = home.run("poll", *now)

    assert "no source takes part" in empty.stderr
    assert (ran.code, "polling night=2026-11-24" in ran.stderr) == (0, True), ran.stderr


def test_a_dry_run_writes_nothing(quiet_street: Street) -> None:
    quiet_street.source("herald", 1, "enabled = true")
    before = quiet_street.home.state()

    due = quiet_street.home.run("poll", "--dry-run")
    planned = quiet_street.home.run("plan", "--dry-run")

    assert (due.code, due.result) == (0, {"due": 1}), due.stderr
    assert (planned.code, planned.result) == (0, []), planned.stderr
    assert quiet_street.home.state() == before


@pytest.mark.parametrize("stage", ["export", "report"])
def test_a_night_that_is_not_there_has_no_export_and_no_report(herald: Street, stage: str) -> None:
    before = herald.home.state()

    ran = herald.home.run(stage, "--night", "2026-11-30")

    assert ran.code == 1
    assert "there is no night 2026-11-30" in ran.stderr
    assert herald.home.state() == before
    assert not (herald.home.folder / "exports").exists()


@pytest.mark.parametrize("stage", ["fetch", "extract"])
def test_a_batch_that_plan_did_not_give_is_refused(quiet_street: Street, stage: str) -> None:
    home = quiet_street.home
    quiet_street.source("herald", 1, "enabled = true")
    quiet_street.feed(1)
    night = ("--night", "2026-11-24", "--now", "2026-11-24T02:00:00Z")
    unplanned = home.run(stage, *night, "--batch", "1")
    polled, planned = home.run("poll", *night), home.run("plan", *night)
    before = home.state()

    other = home.run(stage, *night, "--batch", "77")

    assert (polled.code, planned.result) == (0, [["--night", "2026-11-24", "--batch", "1"]])
    assert (unplanned.code, other.code) == (1, 1)
    assert "there is no night 2026-11-24" in unplanned.stderr
    assert other.stderr.endswith("night 2026-11-24 has no batch 77; it has: 1\n")
    assert home.state() == before


def test_a_batch_that_is_done_may_be_run_again(quiet_street: Street) -> None:
    home = quiet_street.home
    quiet_street.source("herald", 1, "enabled = true")
    quiet_street.feed(1)
    night = ("--night", "2026-11-24", "--now", "2026-11-24T02:00:00Z")
    for stage in (["poll"], ["plan"], ["fetch", "--batch", "1"], ["extract", "--batch", "1"]):
        assert home.run(*stage, *night).code == 0

    again = [home.run(stage, *night, "--batch", "1") for stage in ("fetch", "extract")]

    assert [(ran.code, ran.result) for ran in again] == [(0, {}), (0, {})]


@pytest.mark.parametrize(
    "words",
    [
        ("--night", "0001-01-01"),
        ("--now", "9999-12-31T23:59:59Z"),
        ("--now", "0001-01-01T00:00:00+14:00"),
    ],
)
def test_the_ends_of_time_are_refused(herald: Street, words: tuple[str, str]) -> None:
    ran = herald.home.run("plan", *words)

    assert (ran.code, "expected a year from 1970 to 9998" in ran.stderr) == (20, True), ran.stderr
