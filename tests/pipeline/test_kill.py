"""Kill each stage at random, run it again: the night is the one that nobody killed.

Half of the rounds kill in place of a commit, half at some moment.
"""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.databases import on_postgresql, on_sqlite
from tests.home import Home, differing
from tests.newsroom.newsroom import Request
from tests.pipeline.conftest import FirstNight, Step
from tests.pipeline.replies import Replies
from tests.postgres_server import Given, PostgresServer

pytestmark = pytest.mark.kill

STAGES = ("poll", "plan", "fetch", "extract", "dedupe", "index", "export", "report")
SOAK_ROUNDS = int(os.environ.get("SOAK_ROUNDS") or 0)
ROUNDS = SOAK_ROUNDS or 2
# A short run kills there the server, too.
ROUNDS_ON_POSTGRESQL = SOAK_ROUNDS or 1
SEED = int(os.environ.get("KILL_SEED") or random.SystemRandom().randrange(10**6))
KILLED = -signal.SIGKILL


@on_sqlite
@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize("name", STAGES)
def test_a_killed_stage_ends_as_if_nobody_had_killed_it(
    first_again: FirstNight, replies: Replies, tmp_path: Path, name: str, number: int
) -> None:
    _kill_and_run_again(first_again, replies, tmp_path, name, number)


@on_postgresql
@pytest.mark.parametrize("number", range(ROUNDS_ON_POSTGRESQL))
@pytest.mark.parametrize("name", STAGES)
def test_a_killed_stage_on_postgresql_ends_as_if_nobody_had_killed_it(
    first_again: FirstNight, replies: Replies, tmp_path: Path, name: str, number: int
) -> None:
    _kill_and_run_again(first_again, replies, tmp_path, name, number)


@on_postgresql
@pytest.mark.parametrize("number", range(ROUNDS // 2))
@pytest.mark.parametrize("name", STAGES)
def test_a_stage_whose_server_is_killed_ends_as_if_nothing_had_been(
    first_again: FirstNight,
    postgres_server: PostgresServer | Given,
    tmp_path: Path,
    name: str,
    number: int,
) -> None:
    if isinstance(postgres_server, Given):
        pytest.skip("the server of TEST_DATABASE_URL is not ours to kill")
    print(f"again: KILL_SEED={SEED} SOAK_ROUNDS={ROUNDS}")
    chance = random.Random(f"{SEED}/{name}/{number}/server")  # noqa: S311 - it must be repeatable
    step = chance.choice(first_again.steps_of(name))
    home = step.before.copy_to(tmp_path / "home")

    running = home.start(*step.ran.words)
    time.sleep(chance.uniform(0, step.ran.seconds))
    postgres_server.kill()
    postgres_server.start()
    ran = running.ended()

    assert ran.code == 0, ran.stderr
    assert differing(home.state(), first_again.after(step).state()) == {}
    assert _exported(home) == _exported(first_again.after(step))


def test_a_reader_that_dies_costs_one_page_only(first_again: FirstNight, tmp_path: Path) -> None:
    step = first_again.steps_of("extract")[0]
    home = step.before.copy_to(tmp_path / "home")
    learned = _templates(first_again.after(step)) - _templates(home)
    # The run's own row, the templates, and in place of the first readings the end.
    killed = home.run(*step.ran.words, kill_at=learned + 2)

    running = home.start(*step.ran.words)
    reader = _reader_of(running.pid)
    # Held at its start, it is surely at its first page when it dies.
    os.kill(reader, signal.SIGSTOP)
    assert running.says("event=reading")
    time.sleep(1)
    os.kill(reader, signal.SIGKILL)
    ran = running.ended()

    assert (killed.code, ran.code) == (KILLED, 0), killed.stderr + ran.stderr
    closed, undisturbed = _closed(home), _closed(first_again.after(step))
    changed = {entry for entry in closed if closed[entry] != undisturbed[entry]}
    lost = {entry for entry in changed if closed[entry] == ("failed", "reader-died")}
    assert len(lost) == 1
    # Where the lost page was another form of an article, that one is read instead.
    assert {undisturbed[entry][0] for entry in changed - lost} <= {"duplicate"}


def test_an_extract_that_is_told_to_stop_does_not_wait_for_its_reader(
    first_again: FirstNight, tmp_path: Path
) -> None:
    step = first_again.steps_of("extract")[0]
    home = step.before.copy_to(tmp_path / "home")

    running = home.start(*step.ran.words)
    os.kill(_reader_of(running.pid), signal.SIGSTOP)
    assert running.says("event=learning")
    running.send(signal.SIGTERM)
    stopped = running.ended()
    again = home.run(*step.ran.words)

    assert (stopped.code, again.code) == (10, 0), stopped.stderr + again.stderr
    assert differing(home.state(), first_again.after(step).state()) == {}


def test_a_killed_night_leaves_no_process_and_can_be_run_again(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.steps_of("fetch")[0].before.copy_to(tmp_path / "home")

    running = home.start(*home.words("night"))
    assert running.says("event=fetching", within=120)
    family = set(_descendants(running.pid))
    running.send(signal.SIGKILL)
    ran = running.ended()

    assert ran.code == KILLED
    assert len(family) >= 1
    assert _outlive(family, seconds=5) == set()
    assert {one.code for one in home.by_stage()} == {0}
    assert differing(home.state(), first_again.home.state()) == {}


def _kill_and_run_again(
    first: FirstNight, replies: Replies, folder: Path, name: str, number: int
) -> None:
    print(f"again: KILL_SEED={SEED} SOAK_ROUNDS={ROUNDS}")
    chance = random.Random(f"{SEED}/{name}/{number}")  # noqa: S311 - it must be repeatable
    step = chance.choice(first.steps_of(name))
    # Where there is one round only, every other stage begins with the other kind.
    at_commit = (number + STAGES.index(name)) % 2 == 0
    killed = _killed_at_commit if at_commit else _killed_at_moment

    home, asked = killed(step, folder, chance)
    again = home.run(*step.ran.words)

    assert again.code == 0, again.stderr
    assert differing(home.state(), first.after(step).state()) == {}
    assert _exported(home) == _exported(first.after(step))
    assert replies.unlike(home) == []
    requests = home.newsroom.requests[asked:]
    assert _asked_too_often(first.night.requests, requests, runs=2) == {}


def _killed_at_commit(step: Step, folder: Path, chance: random.Random) -> tuple[Home, int]:
    """Return a HOME whose process died in place of one of its commits.

    The number is how many requests there had been before it was started.
    """
    for attempt, kill_at in enumerate(chance.sample(range(1, step.ran.commits + 1), k=2)):
        home = step.before.copy_to(folder / f"at-commit-{attempt}")
        asked = len(home.newsroom.requests)
        ran = home.run(*step.ran.words, kill_at=kill_at)
        if ran.code == KILLED:
            return home, asked
        # A crawl may need a commit less than the last time, and end before.
        assert (ran.code, ran.commits < kill_at) == (0, True), ran.stderr
    pytest.fail(f"{step.ran.words}: not killed at commit {kill_at}")


def _killed_at_moment(step: Step, folder: Path, chance: random.Random) -> tuple[Home, int]:
    """Return a HOME whose process died at some moment, and the number of requests before."""
    moment = chance.uniform(0, step.ran.seconds)
    while True:
        home = step.before.copy_to(folder / f"after-{moment:.4f}")
        asked = len(home.newsroom.requests)
        running = home.start(*step.ran.words)
        time.sleep(moment)
        running.send(signal.SIGKILL)
        ran = running.ended()
        if ran.code == KILLED:
            return home, asked
        assert ran.code == 0, ran.stderr
        moment /= 2


def _asked_too_often(
    undisturbed: Sequence[Request], requests: Sequence[Request], *, runs: int
) -> dict[str, tuple[int, int]]:
    """Return what was asked for more often than in so many runs: how often, and how often it may.

    Usual are one request, and a second where an outlet sends us to or back to an address.
    """
    usual = Counter(request.url for request in undisturbed)
    asked = Counter(request.url for request in requests)
    most = {url: usual[url] * runs for url in asked}
    return {url: (count, most[url]) for url, count in asked.items() if count > most[url]}


def _exported(home: Home) -> dict[str, bytes]:
    """Return every file that is handed out; of a report's page, which tells the time, the name."""
    folder = home.folder / "exports"
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        str(path.relative_to(folder)): b"" if path.parent.name == "reports" else path.read_bytes()
        for path in files
    }


def _templates(home: Home) -> int:
    return len(home.rows("SELECT source_id FROM night_templates"))


def _closed(home: Home) -> dict[int, tuple[str, str]]:
    rows = home.rows("SELECT entry_id, outcome, reason FROM outcomes")
    return {entry: (outcome, reason) for entry, outcome, reason in rows}


def _reader_of(pid: int) -> int:
    """Return the process that reads for `pid`, once it has been started."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        for child in _children(pid):
            if b"pipeline.readers.worker" in Path(f"/proc/{child}/cmdline").read_bytes():
                return child
    raise AssertionError(f"{pid} has started no reader")


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for file in found for child in file.read_text().split()]


def _descendants(pid: int) -> Iterator[int]:
    for child in _children(pid):
        yield child
        yield from _descendants(child)


def _outlive(processes: set[int], *, seconds: float) -> set[int]:
    """Return which of `processes` still run after some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and any(map(_runs, processes)):
        time.sleep(0.05)
    return {pid for pid in processes if _runs(pid)}


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
