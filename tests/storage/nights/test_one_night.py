import socket
import subprocess
from datetime import UTC, datetime, timedelta

import pytest

from storage.nights.one_night import SILENCE, AtWork, Wanted, excludes, in_the_way
from storage.nights.stage_runs import beat, begin
from storage.sql.database import Database
from storage.sql.leases import process_name, this_process

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
NIGHT, OTHER = "2026-11-24", "2026-11-25"
ELSEWHERE = "another-machine/7/1"


def start(database: Database, stage: str, process: str, batch: int | None = None) -> int:
    with database.write() as txn:
        return begin(txn, NIGHT, stage, batch, process=process, now=NOW)


def found(database: Database, wanted: Wanted, *, now: datetime = NOW) -> str | None:
    """Return the stage that is in the way."""
    with database.write() as txn:
        other = in_the_way(txn, wanted, now=now)
    return other.stage if other else None


@pytest.mark.parametrize(
    ("at_work", "wanted", "excluded"),
    [
        (("fetch", 1), (NIGHT, "fetch", 1), True),
        (("fetch", 1), (NIGHT, "fetch", 2), False),
        (("fetch", 1), (NIGHT, "extract", 1), False),
        (("index", None), (NIGHT, "index", None), True),
        (("fetch", 1), (OTHER, "fetch", 2), True),
        (("fetch", 1), (OTHER, "plan", None), True),
        (("fetch", 1), (NIGHT, "night", None), True),
        (("night", None), (NIGHT, "fetch", 1), True),
        (("night", None), (OTHER, "night", None), True),
        (("night", None), (OTHER, "poll", None), False),
        (("poll", None), (OTHER, "night", None), False),
        (("fetch", 1), (OTHER, "report", None), False),
        (("fetch", 1), (NIGHT, "erase", None), True),
        (("erase", None), (NIGHT, "export", None), True),
        (("erase", None), (NIGHT, "poll", None), False),
    ],
)
def test_one_night_is_at_work_with_its_batches_side_by_side(
    at_work: tuple[str, int | None], wanted: tuple[str, str, int | None], excluded: bool
) -> None:
    run = AtWork(1, NIGHT, *at_work, this_process(), NOW, NOW)

    assert excludes(run, Wanted(*wanted, process="", parent="")) is excluded


def test_a_stage_may_begin_under_the_night_that_started_it(database: Database) -> None:
    start(database, "night", this_process())

    assert found(database, Wanted(NIGHT, "plan", None, process="", parent=this_process())) is None
    assert found(database, Wanted(NIGHT, "plan", None, process="", parent="desk/1/1")) == "night"


def test_a_killed_process_is_in_nobodys_way_at_once(database: Database) -> None:
    process = subprocess.Popen(["sleep", "60"])
    start(database, "night", process_name(process.pid))
    wanted = Wanted(OTHER, "night", None, process="", parent="")

    before = found(database, wanted)
    process.kill()
    process.wait()

    assert (before, found(database, wanted)) == ("night", None)


def test_a_process_that_begins_again_is_not_in_its_own_way(database: Database) -> None:
    start(database, "fetch", this_process(), batch=1)

    again = Wanted(NIGHT, "fetch", 1, process=this_process(), parent="")

    assert found(database, again) is None


def test_a_living_process_of_this_machine_keeps_its_night_however_long(
    database: Database,
) -> None:
    start(database, "plan", this_process())

    later = NOW + timedelta(hours=5)

    assert found(database, Wanted(OTHER, "plan", None, process="", parent=""), now=later) == "plan"


def test_another_machine_that_is_silent_loses_the_night_and_learns_it(database: Database) -> None:
    assert not ELSEWHERE.startswith(socket.gethostname())
    run = start(database, "fetch", ELSEWHERE, batch=1)
    wanted = Wanted(OTHER, "fetch", 1, process="", parent="")

    assert found(database, wanted, now=NOW + SILENCE) == "fetch"
    assert found(database, wanted, now=NOW + SILENCE + timedelta(seconds=1)) is None
    with database.write() as txn:
        assert beat(txn, run, now=NOW + timedelta(hours=1), counts={}) is True
