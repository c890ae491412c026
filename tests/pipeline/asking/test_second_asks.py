"""A feed that is down for a moment is asked once more in the same poll."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select, update

from storage.sql.database import open_database
from storage.sql.tables import endpoints
from tests.home import ROOT
from tests.spiders.outlet_server import (
    OutletServer,
    Script,
    Visitor,
    address,
    drop,
    reply,
)

NIGHT = "2026-11-24"
# Shall come long after the first answers, and not long after.
SECONDS = "1.5"

SOURCE = """\
name = "Skerrow Herald"
home = "{home}/"
language = "en"
country = "GB"
seconds_between_requests = 0.0
[[endpoints]]
kind = "feed"
url = "{home}/feed"
"""
RSS = b"""<rss version="2.0"><channel><title>Skerrow Herald</title>
<item><title>The wall holds</title><link>http://herald.example/wall</link></item></channel></rss>"""
FEED = reply(200, RSS, Content_Type="application/rss+xml")
DOWN = reply(503)


@dataclass
class Outlet:
    """An outlet whose feed answers in turn as `answers` say; the last of them from then on."""

    server: OutletServer
    home: Path
    answers: list[Script] = field(default_factory=list)

    def answer(self, visitor: Visitor) -> None:
        (self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])(visitor)

    @property
    def asked(self) -> int:
        return self.server.paths(1).count("/feed")

    @property
    def failures(self) -> int:
        """Return how often in a row polls are said to have brought nothing."""
        opened = closing(open_database(f"sqlite:///{self.home}/wirecopy.db"))
        with opened as database, database.read() as txn:
            return int(txn.execute(select(endpoints.c.failures)).scalar_one())

    def poll(self, *answers: Script) -> "subprocess.Popen[str]":
        self.answers[:] = answers
        others = {k: v for k, v in os.environ.items() if not k.startswith("WIRECOPY_")}
        own = {
            "WIRECOPY_HOME": str(self.home),
            "WIRECOPY_CONTACT": "desk@newsroom.example",
            "WIRECOPY_ALLOW_ADDRESSES": f"127.0.3.0/25:{self.server.port}",
            "WIRECOPY_POLL_AGAIN_SECONDS": SECONDS,
            "WIRECOPY_REQUEST_RETRIES": "0",
            "WIRECOPY_LONGEST_HOLD_SECONDS": "0",
            "WIRECOPY_DISK_RESERVE_MEGABYTES": "0",
        }
        return subprocess.Popen(
            [sys.executable, "-m", "console.cli", "poll", "--night", NIGHT],
            cwd=ROOT,
            env=others | own,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def polled(self, *answers: Script) -> dict[str, int]:
        """Return the counts of a poll in which the feed answers so."""
        out, err = (poll := self.poll(*answers)).communicate(timeout=60)
        assert poll.returncode == 0, err
        counts: dict[str, int] = json.loads(out.splitlines()[-1])
        return counts


def _make_due(outlet: Outlet) -> None:
    database = open_database(f"sqlite:///{outlet.home}/wirecopy.db")
    with database.write() as txn:
        txn.execute(update(endpoints).values(next_poll_at=None))
    database.close()


@pytest.fixture
def outlet(tmp_path: Path) -> Iterator[Outlet]:
    scripts: dict[tuple[str, str], Script] = {}
    with OutletServer(scripts, (address(1),)) as server:
        outlet = Outlet(server, tmp_path / "home")
        scripts[address(1), "/feed"] = outlet.answer
        (outlet.home / "sources").mkdir(parents=True)
        text = SOURCE.format(home=f"http://{server.host(1)}")
        (outlet.home / "sources" / "herald.toml").write_text(text)
        environment = {**os.environ, "WIRECOPY_HOME": str(outlet.home)}
        command = [sys.executable, "-m", "console.cli", "init"]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        yield outlet


@pytest.mark.parametrize("failure", [DOWN, drop])
def test_a_feed_that_is_up_again_a_moment_later_is_in_the_night(
    outlet: Outlet, failure: Script
) -> None:
    counts = outlet.polled(failure, FEED)

    assert outlet.asked == 2
    assert (counts["failed"], counts["polled"], counts["new"]) == (1, 1, 1)


def test_a_feed_that_is_still_down_is_asked_no_third_time(outlet: Outlet) -> None:
    assert outlet.polled(DOWN) == {"failed": 2}

    assert outlet.asked == 2
    assert outlet.failures == 1


@pytest.mark.parametrize("answer", [reply(404), reply(503, Retry_After="3600"), reply(200)])
def test_what_does_not_pass_or_asks_for_rest_is_not_asked_again(
    outlet: Outlet, answer: Script
) -> None:
    assert outlet.polled(answer) == {"failed": 1}

    assert outlet.asked == 1


def test_a_feed_that_fails_night_after_night_holds_up_no_night(outlet: Outlet) -> None:
    for _ in range(3):
        _make_due(outlet)
        outlet.polled(DOWN)
    asked = outlet.asked

    _make_due(outlet)
    outlet.polled(DOWN)

    assert (asked, outlet.asked) == (6, 7)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_who_polls_after_one_that_ended_meanwhile_asks_again(
    outlet: Outlet, number: signal.Signals
) -> None:
    poll = outlet.poll(DOWN, FEED)
    assert poll.stderr
    while "asking_again" not in poll.stderr.readline():
        assert poll.poll() is None

    poll.send_signal(number)
    poll.communicate(timeout=30)
    time.sleep(float(SECONDS))
    counts = outlet.polled(FEED)

    assert poll.returncode == (10 if number == signal.SIGTERM else -9)
    assert (outlet.asked, counts["new"]) == (2, 1)
