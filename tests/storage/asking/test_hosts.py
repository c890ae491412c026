import subprocess
from datetime import timedelta

from storage.asking.hosts import LEASE, claim, hold, keep_robots, renew
from storage.sql.database import Database
from storage.sql.leases import process_name, this_process
from tests.storage.rows import AT

HOST = "outlet.example"
ELSEWHERE = "another-machine/7/1"
LATER = AT + LEASE + timedelta(seconds=1)


def is_claimed(database: Database, holder: str, *, at: timedelta = timedelta(0)) -> bool:
    with database.write() as txn:
        return claim(txn, HOST, holder, wall=AT + at, now=AT) is not None


def test_a_living_process_of_this_machine_keeps_its_host_however_late_it_renews(
    database: Database,
) -> None:
    assert is_claimed(database, this_process())

    assert not is_claimed(database, ELSEWHERE, at=10 * LEASE)


def test_a_killed_process_of_this_machine_holds_nothing(database: Database) -> None:
    process = subprocess.Popen(["sleep", "60"])
    assert is_claimed(database, process_name(process.pid))

    before = is_claimed(database, ELSEWHERE)
    process.kill()
    process.wait()

    assert (before, is_claimed(database, ELSEWHERE)) == (False, True)


def test_another_machines_host_is_free_when_its_holder_has_been_silent(database: Database) -> None:
    assert is_claimed(database, ELSEWHERE)

    before = is_claimed(database, this_process(), at=LEASE - timedelta(seconds=1))
    after = is_claimed(database, this_process(), at=LEASE)

    assert (before, after) == (False, True)


def test_renewing_says_which_hosts_another_has_taken(database: Database) -> None:
    is_claimed(database, ELSEWHERE)
    is_claimed(database, this_process(), at=LEASE)
    with database.write() as txn:
        claim(txn, "post.example", ELSEWHERE, wall=LATER, now=AT)

        lost = renew(txn, [HOST, "post.example"], ELSEWHERE, wall=LATER)

        assert lost == [HOST]
        assert renew(txn, [HOST], this_process(), wall=LATER) == []


def test_what_a_clock_that_ran_ahead_noted_of_a_host_counts_no_more(database: Database) -> None:
    ahead = AT + timedelta(days=30)
    with database.write() as txn:
        keep_robots(txn, HOST, status=200, robots=b"User-agent: *", now=ahead)
        hold(txn, HOST, until=ahead, reason="http-429")

        claimed = claim(txn, HOST, ELSEWHERE, wall=AT, now=AT)

    assert claimed is not None
    assert (claimed.robots_status, claimed.on_hold) == (None, None)


def test_who_claims_a_host_on_hold_learns_why_and_until_when(database: Database) -> None:
    with database.write() as txn:
        hold(txn, HOST, until=AT + timedelta(hours=1), reason="Retry-After 3600 s")

        claimed = claim(txn, HOST, ELSEWHERE, wall=AT, now=AT)

    assert claimed is not None
    assert claimed.on_hold == "Retry-After 3600 s; until 2026-11-24 03:00 UTC"
