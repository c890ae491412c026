import pytest

from tests.groups import group_of

NIGHTS = "tests/pipeline/test_nights.py::test_every_command_ends_well"


@pytest.mark.parametrize(
    ("nodeid", "group"),
    [
        (f"{NIGHTS}[sqlite-1]", "nights on sqlite"),
        (f"{NIGHTS}[postgresql-1]", "nights on postgresql"),
        ("tests/pipeline/test_kill.py::test_a_stage[poll-0-sqlite]", "troubles on sqlite"),
        ("tests/pipeline/readers/test_replay.py::test_it[sqlite]", "nights on sqlite"),
        ("tests/pipeline/report/test_left_out.py::test_it[sqlite]", "troubles on sqlite"),
        ("tests/pipeline/test_nights.py::test_it[sqlite3]", "tests/pipeline/test_nights.py"),
        ("tests/storage/test_ledger.py::test_it[sqlite]", "tests/storage/test_ledger.py"),
        ("tests/deployment/test_running.py::test_it", "tests/deployment/test_running.py"),
    ],
)
def test_nights_of_one_engine_share_a_process_and_so_does_a_module(nodeid: str, group: str) -> None:
    assert group_of(nodeid) == group
