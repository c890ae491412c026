from datetime import timedelta

from storage.nights.stage_times import stage_times, time_in_any
from storage.sql.database import Database
from tests.storage.rows import AT, NIGHT, run


def test_a_killed_runs_next_run_stands_for_it(database: Database) -> None:
    with database.write() as txn:
        run(txn, "fetch", start=AT, end=None, exit_code=None)
        run(txn, "fetch", start=AT + timedelta(minutes=1), end=AT + timedelta(minutes=3))
        run(txn, "index", start=AT, end=AT + timedelta(minutes=1))
        run(txn, "index", start=AT + timedelta(minutes=2), end=None, exit_code=None)

        fetch, index = stage_times(txn, NIGHT)

    # Of the killed run no beat but its first is known.
    assert (fetch.stage, fetch.runs, fetch.length) == ("fetch", 2, timedelta(minutes=2))
    assert (index.stage, index.length) == ("index", None)


def test_a_stage_that_is_run_again_later_takes_the_time_of_its_runs(database: Database) -> None:
    with database.write() as txn:
        for start in (AT, AT + timedelta(minutes=18)):
            run(txn, "dedupe", start=start, end=start + timedelta(seconds=2))

        (dedupe,) = stage_times(txn, NIGHT)

    assert (dedupe.runs, dedupe.length) == (2, timedelta(seconds=4))


def test_what_runs_side_by_side_counts_once(database: Database) -> None:
    with database.write() as txn:
        run(txn, "fetch", start=AT, end=AT + timedelta(minutes=5))
        run(txn, "fetch", start=AT + timedelta(minutes=1), end=AT + timedelta(minutes=2))
        run(txn, "extract", start=AT + timedelta(minutes=4), end=AT + timedelta(minutes=6))
        run(txn, "index", start=AT + timedelta(minutes=10), end=AT + timedelta(minutes=11))

        stages = stage_times(txn, NIGHT)

    assert stages[0].length == timedelta(minutes=5)
    assert time_in_any(stages) == timedelta(minutes=7)
    assert time_in_any([]) is None


def test_a_stage_ended_as_the_newest_runs_of_its_batches(database: Database) -> None:
    with database.write() as txn:
        for minutes, batch, code in ((0, 1, 10), (1, 2, 0), (2, 1, 0), (3, 2, 20)):
            start = AT + timedelta(minutes=minutes)
            run(txn, "fetch", start=start, end=start, exit_code=code, batch=batch)

        (fetch,) = stage_times(txn, NIGHT)

    assert fetch.exit_codes == (0, 20)
