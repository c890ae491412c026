from datetime import UTC, datetime

from storage.nights.stage_runs import beat, begin, finish, request_stop
from storage.sql.database import Database

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
NIGHT = "2026-11-24"


def test_a_running_stage_learns_at_its_next_beat_that_it_shall_stop(database: Database) -> None:
    with database.write() as txn:
        run = begin(txn, NIGHT, "fetch", 1, process="desk/7/1", now=NOW)
        before = beat(txn, run, now=NOW, counts={"fetched": 3})
        asked = request_stop(txn, NIGHT)
        after = beat(txn, run, now=NOW, counts={"fetched": 4})

    assert (before, asked, after) == (False, 1, True)


def test_a_stage_that_has_ended_is_not_asked(database: Database) -> None:
    with database.write() as txn:
        run = begin(txn, NIGHT, "plan", None, process="desk/7/1", now=NOW)
        finish(txn, run, now=NOW, exit_code=0, counts={}, used=(0.1, 1))

        assert request_stop(txn, NIGHT) == 0
