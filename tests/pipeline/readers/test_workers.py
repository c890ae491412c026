from itertools import count, repeat
from pathlib import Path

import pytest

from pipeline.readers.workers import JOBS_A_START, PageLost, ReaderDied, Workers
from storage.archive.archive import ArchiveAway


@pytest.mark.parametrize(("jobs", "readers"), [(1, 1), (JOBS_A_START, 1), (JOBS_A_START + 1, 2)])
def test_another_reader_is_started_when_there_is_work_for_it(
    tmp_path: Path, *, jobs: int, readers: int
) -> None:
    (tmp_path / "other.warc.gz").touch()
    lost = {"task": "front", "archive": str(tmp_path), "place": ["lost.warc.gz", 0, 1]}

    with Workers(2, seconds=20, megabytes=1024) as workers:
        answers = list(workers.ask_all(repeat(("page", lost), jobs), check=lambda: None))

        assert workers.count == readers
    assert len(answers) == jobs
    assert all(isinstance(answer, PageLost) for _, answer in answers)


def test_readers_that_have_work_left_end_with_their_pool(tmp_path: Path) -> None:
    away = {"task": "front", "archive": str(tmp_path / "away"), "place": ["lost.warc.gz", 0, 1]}

    with pytest.raises(ArchiveAway), Workers(3, seconds=20, megabytes=1024) as workers:
        list(workers.ask_all(((number, away) for number in count()), check=lambda: None))
    with pytest.raises(ReaderDied, match="told to stop"):
        workers.ask(away)
