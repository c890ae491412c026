"""Two nights never at once: the second waits, or says who is at work."""

import signal
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.runs.clock import next_night
from tests.home import Commands, differing
from tests.pipeline.conftest import FirstNight

pytestmark = pytest.mark.night


def test_a_second_night_says_who_is_at_work_and_a_stopped_one_goes_on(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.steps_of("fetch")[0].before.copy_to(tmp_path / "home")
    later = next_night(home.newsroom.night_id)
    impatient = {"WIRECOPY_NIGHT_WAIT_SECONDS": "0"}

    first = home.start(*home.words("night"))
    assert first.says("event=fetching", within=120)
    with Commands(tmp_path) as commands:
        beside = replace(home, commands=commands, settings=impatient)
        same = beside.stage("night")
        other = beside.run("plan", "--night", later, "--now", home.newsroom.now.isoformat())
        judged = beside.stage("report")
    first.send(signal.SIGTERM)
    stopped = first.ended()
    again = home.stage("night")

    for refused in (same, other):
        assert refused.code == 10
        said = refused.stderr.splitlines()[-1]
        assert f"night {home.newsroom.night_id} is at work: night on " in said
        assert f"process {first.pid}, since " in said
        assert "run again when it has ended" in said
    assert judged.code in {0, 30}
    assert (stopped.code, again.code) == (10, 0), stopped.stderr + again.stderr
    assert "was stopped; run it again" in stopped.stderr.splitlines()[-1]
    assert differing(home.state(), first_again.home.state()) == {}


def test_two_polls_at_once_ask_each_endpoint_once(first_again: FirstNight, tmp_path: Path) -> None:
    (step,) = first_again.steps_of("poll")
    home = step.before.copy_to(tmp_path / "home")
    begin = len(home.newsroom.requests)

    with Commands(tmp_path) as commands:
        beside = replace(home, commands=commands)
        # To import everything takes longer than a poll may.
        beside.run("--version")
        first = home.start(*home.words("poll"))
        assert first.says("event=polling", within=60)
        second = beside.stage("poll")
        ended = first.ended()

    endpoints = {url for (url,) in home.rows("SELECT url FROM endpoints")}
    asked = Counter(one.url for one in home.newsroom.requests[begin:] if one.url in endpoints)
    assert (ended.code, second.code) == (0, 0), ended.stderr + second.stderr
    assert set(asked.values()) == {1}
    assert "another poll has asked" in ended.stderr + second.stderr
    assert differing(home.state(), first_again.after(step).state()) == {}
