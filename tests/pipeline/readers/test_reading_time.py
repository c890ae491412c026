"""One outlet's pages take so much of the readers' time, and no more."""

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select, update

from articles.source import parse_source
from articles.urls import url_key
from pipeline.readers.reading import read_batch
from pipeline.readers.workers import Workers
from pipeline.runs.stage_run import StageRun, stage_run
from pipeline.settings import Settings
from storage.archive.archive import Archive
from storage.asking.asks import PageOf, add_page
from storage.asking.sources import NightSource
from storage.sql.tables import entries, outcomes
from tests.storage.pages import page
from tests.storage.rows import AT, HERALD, NIGHT, add_entry, announce, close

SLOW = range(1, 11)
QUICK = range(11, 13)
# Read from its announcement alone.
TOLD = 13
# What each page takes, by the clock that the readers are given.
SECONDS = 0.125
_STORY = "<p>The council of Skerrow spoke of its harbour wall for the whole evening.</p>" * 3


def _outlet(name: str, *lines: str) -> NightSource:
    head, endpoints = HERALD.toml.split("[[endpoints]]")
    toml = "\n".join([head, *lines, "[[endpoints]]", endpoints])
    return NightSource(1, parse_source(name, toml), toml)


SOURCES = {name: _outlet(name, "template = false") for name in ("slow", "quick")}
LEARNING = {name: _outlet(name) for name in SOURCES}


@pytest.fixture
def pages() -> int:
    """Return for how many pages a source has time; some more are handed out ahead."""
    return 2


@pytest.fixture
def run(database_url: str, tmp_path: Path, pages: int) -> Iterator[StageRun]:
    settings = Settings(
        home=tmp_path,
        database_url=database_url,
        reader_minutes=(pages - 0.5) * SECONDS / 60,
        disk_reserve_megabytes=0,
    )
    with stage_run(settings, "extract", NIGHT, batch=1, now=AT) as run:
        _fetched(run)
        yield run


def _fetched(run: StageRun) -> None:
    """Put in what `fetch` left: the slow outlet's pages come first."""
    with Archive(run.settings.archive).writer("fetch") as archive, run.database.write() as txn:
        for entry in [*SLOW, *QUICK, TOLD]:
            source = "slow" if entry in SLOW or entry == TOLD else "quick"
            add_entry(txn, entry, source)
            announce(txn, entry, source)
            come = "entry:robots" if entry == TOLD else "fetched"
            close(txn, entry, "pending", come, source=source)
            url = f"http://{source}/{entry}"
            this = entries.c.id == entry
            txn.execute(update(entries).where(this).values(url_key=url_key(url)))
            if entry == TOLD:
                continue
            body = f"<h1>Wall {entry}</h1>{_STORY}"
            sent = page(body.encode(), url=url, final_url=url)
            kept = add_page(txn, sent, archive.add(sent), PageOf(NIGHT, source, source, entry))
            this = outcomes.c.entry_id == entry
            txn.execute(update(outcomes).where(this).values(page_id=kept))
        txn.execute(update(outcomes).values(batch=1, hint_digest=b""))


def _read(
    run: StageRun, sources: Mapping[str, NightSource] = SOURCES
) -> dict[int, tuple[str, str, str | None]]:
    ticks = count()
    # Of one reader; it looks at the clock before each job and after it.
    with Workers(1, seconds=20, megabytes=1024, clock=lambda: SECONDS * next(ticks)) as workers:
        read_batch(run, sources, workers, 1)
    query = select(outcomes.c.entry_id, outcomes.c.outcome, outcomes.c.reason, outcomes.c.detail)
    with run.database.read() as txn:
        return {row[0]: tuple(row[1:]) for row in txn.execute(query)}


def test_an_outlet_that_had_its_time_waits_and_no_other_does(run: StageRun) -> None:
    ends = _read(run)

    left = [entry for entry in SLOW if ends[entry][1] == "slow-to-read"]
    assert {ends[entry] for entry in left} == {("pending", "slow-to-read", "fetched")}
    assert 0 < len(left) < len(SLOW)
    assert ends[TOLD] == ("pending", "slow-to-read", "entry:robots")
    assert {ends[entry][:2] for entry in QUICK} == {("stored", "new")}
    assert run.counts["slow-to-read"] == len(left) + 1


def test_run_again_it_goes_on_with_what_was_left(run: StageRun) -> None:
    rounds = [_read(run) for _ in range(len(SLOW))]

    left = [sum(end[1] == "slow-to-read" for end in ends.values()) for ends in rounds]
    assert left[0] > left[1] > 0
    assert left[-1] == 0
    assert {end[0] for end in rounds[-1].values()} <= {"stored", "filtered"}


@pytest.mark.parametrize("pages", [8])
def test_learning_what_its_pages_repeat_leaves_time_to_read_some(run: StageRun) -> None:
    ends = _read(run, LEARNING)

    read = [entry for entry in SLOW if ends[entry][1] != "slow-to-read"]
    assert 0 < len(read) < len(SLOW)
