"""A row of nights in which outlets go on printing: no night is like a first one, none costs more.

`make soak` plays thirty on both engines; a few on SQLite show what three nights cannot: feeds that
roll on, articles that are corrected, gone and withdrawn while others come.
"""

import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread
from typing import Any

import pytest

from articles.urls import url_key
from tests.conftest import ENGINES
from tests.databases import Databases
from tests.home import Commands, Home, Ran
from tests.newsroom.life import FIRST
from tests.newsroom.newsroom import Newsroom
from tests.pipeline.nights import Night, night_over

NIGHTS = int(os.environ.get("SOAK_NIGHTS") or 4)
# A short row says nothing of growth.
LONG = 20
# Outlets of every kind for a short row; a long one has them all.
FEW = {
    "port-alder-courier",
    "moosrieder-anzeiger",
    "diario-de-valdesoto",
    "kremenets-nyni",
    "faro-de-vadomar",
    "stormgate-herald",
    "restless-numbers",
    "one-answer",
}

pytestmark = [
    pytest.mark.night,
    pytest.mark.parametrize(
        "databases", ENGINES if NIGHTS >= LONG else ENGINES[:1], indirect=True, scope="session"
    ),
]


@dataclass(frozen=True, slots=True)
class Lived:
    """One night of many; `home` goes on, so everything is told by the night's id.

    `handles` and `memory` (bytes) are the most that one process had, by stage.
    """

    night: Night
    handles: dict[str, int]
    memory: dict[str, int]
    stored: dict[str, str]


@pytest.fixture(scope="session")
def life(
    commands: Commands, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Lived]]:
    folder = tmp_path_factory.mktemp("life")
    first = FIRST if NIGHTS < LONG else 1
    with Newsroom(life=first + NIGHTS - 1) as newsroom:
        url = databases.missing(folder / "home")
        # One batch: what is measured here does not depend on their number, and it saves processes.
        one_batch = {"WIRECOPY_BATCHES": "1"}
        home = Home(folder / "home", newsroom, commands, databases, url, one_batch).init()
        if NIGHTS < LONG:
            _leave_only(FEW, home.sources)
        yield [_lived(home, number) for number in range(first, first + NIGHTS)]


def test_every_command_of_every_night_ends_well(life: list[Lived]) -> None:
    ended = {one.night.number: {ran.code for ran in one.night.ran} for one in life}

    assert ended == {one.night.number: {0} for one in life}


def test_both_counts_of_every_night_agree_with_what_was_announced(life: list[Lived]) -> None:
    for one in life:
        ledger = _report(one.night)["ledger"]
        taking_part = _taking_part(one.night)
        announced = {
            url_key(url) for source, _, url in one.night.announcements if source in taking_part
        }

        assert (ledger["balanced"], ledger["mismatches"]) == (True, [])
        counts = [ledger["announced"], ledger["carried"]]
        assert sum(counts) == ledger["outcomes"] == len(one.night.closed())
        assert announced <= one.night.closed().keys(), one.night.number


def test_every_request_of_every_night_is_a_page_or_a_reason(life: list[Lived]) -> None:
    for one in life:
        kept = _addresses(one.night)
        asked = Counter(request.url for request in one.night.requests)
        silent = {request.url for request in one.night.requests if request.status in {0, 429}}
        tried = {url for url, outcome, _ in _ends(one.night) if outcome in {"failed", "pending"}}

        assert kept <= asked.keys(), one.night.number
        assert asked.keys() - kept <= tried | silent, one.night.number
        assert {n for url, n in asked.items() if url not in silent} <= {1, 2}


def test_each_night_stores_what_appeared_and_nothing_else(life: list[Lived]) -> None:
    held: set[str] = set()
    for one in life:
        taking_part = _taking_part(one.night)
        new = {
            url_key(golden.url)
            for golden in one.night.expected
            if golden.night == one.night.number and golden.source in taking_part
        }
        # Whoever begins in the middle of a life finds what is still listed.
        if one is not life[0]:
            assert one.stored.keys() == new, one.night.number
            assert {key for key, reason in one.stored.items() if reason == "revised"} == new & held
        held |= one.stored.keys()


def test_no_row_is_written_twice(life: list[Lived]) -> None:
    home = life[-1].night.home
    stored = Counter(key for one in life for key in one.stored)
    revisions = home.rows(
        "SELECT a.url_key, count(*) FROM revisions r JOIN articles a ON a.id = r.article_id"
        " GROUP BY a.url_key"
    )
    changes = Counter(
        home.rows("SELECT kind, article_id, night FROM changes WHERE kind <> 'story'")
    )
    # Who joins a story, or makes two of them one, changes it for all its members, once.
    stories = home.rows(
        "SELECT c.article_id, c.night, count(*), (SELECT count(*) FROM story_evidence e"
        " JOIN story_members own ON own.story_id = e.story_id"
        " WHERE own.article_id = c.article_id AND e.night = c.night)"
        " FROM changes c WHERE c.kind = 'story' GROUP BY c.article_id, c.night"
    )
    exported = Counter(
        (line.parent.name, json.loads(text)["url"])
        for line in (home.folder / "exports").glob("*/articles.jsonl")
        for text in line.read_text("utf-8").splitlines()
    )

    assert dict(revisions) == dict(stored)
    assert set(changes.values()) == set(exported.values()) == {1}
    assert [row for row in stories if not 1 <= row[2] <= row[3] + _left(home, row[1])] == []
    # Whose story has another carrier is exported again: its record says so.
    changed = home.rows("SELECT DISTINCT article_id, night FROM changes")
    assert len(exported) == len(changed) >= sum(stored.values())


def test_what_is_gone_or_withdrawn_stays_as_it_was_read(life: list[Lived]) -> None:
    ends = Counter((outcome, reason) for one in life for _, outcome, reason in _ends(one.night))
    listed = [{url_key(url) for *_, url in one.night.announcements} for one in life]
    everything = {key for one in life for key in one.stored}
    [(kept,)] = life[-1].night.home.rows("SELECT count(*) FROM articles")

    assert ends["failed", "http-410"] > 0
    assert everything - listed[-1] != set()  # withdrawn, or rolled off
    assert kept == len(everything)


if NIGHTS >= LONG:

    def test_memory_and_handles_of_every_stage_stay_flat(life: list[Lived]) -> None:
        """From night 8 on, all that was written by hand has left the feeds.

        Of one night a look may fall into the moment in which a reader is started.
        """
        early, late = life[7:12], life[-5:]

        for stage in life[-1].memory:
            before = median(one.memory[stage] for one in early)
            assert median(one.memory[stage] for one in late) < before * 1.1 + 2**20, stage
            handles = median(one.handles.get(stage, 0) for one in early)
            assert median(one.handles.get(stage, 0) for one in late) <= handles + 1, stage


def _lived(home: Home, number: int) -> Lived:
    home.newsroom.go_to(number)
    asked = len(home.newsroom.requests)
    handles: dict[str, int] = defaultdict(int)
    ran = [_watched(home, words, handles) for words in home.night_words()]
    night = night_over(home, ran, home.newsroom.requests[asked:])
    memory = home.rows(
        "SELECT stage, max(peak_bytes) FROM stage_runs WHERE night = ? GROUP BY stage", night.id
    )
    stored = {key: reason for key, (end, reason) in _by_article(night).items() if end == "stored"}
    return Lived(night, dict(handles), dict(memory), stored)


def _watched(home: Home, words: tuple[str, ...], handles: dict[str, int]) -> Ran:
    """Run a command; note the most handles that it had open at once."""
    running, ended = home.start(*words), Event()

    def look() -> None:
        while not ended.is_set():
            try:
                now = len(list(Path(f"/proc/{running.pid}/fd").iterdir()))
            except OSError:
                return
            handles[words[0]] = max(handles[words[0]], now)
            time.sleep(0.05)

    watch = Thread(target=look)
    watch.start()
    try:
        return running.ended()
    finally:
        ended.set()
        watch.join()


def _left(home: Home, night: str) -> int:
    """Return how many have left a story since `night`: what joined them then is forgotten."""
    runs = home.rows("SELECT counts FROM stage_runs WHERE stage = 'dedupe' AND night >= ?", night)
    counts = [told if isinstance(told, dict) else json.loads(told) for (told,) in runs]
    return sum(each.get("left", 0) for each in counts)


def _leave_only(few: set[str], sources: Path) -> None:
    for file in sources.iterdir():
        if file.stem not in few:
            file.unlink()


def _taking_part(night: Night) -> set[str]:
    query = "SELECT source_id FROM night_sources WHERE night = ?"
    return {source for (source,) in night.home.rows(query, night.id)}


def _report(night: Night) -> dict[str, dict[str, Any]]:
    [(report,)] = night.home.rows("SELECT report FROM nights WHERE night = ?", night.id)
    return dict(report if isinstance(report, dict) else json.loads(report))


def _ends(night: Night) -> list[tuple[str, str, str]]:
    """Return address, outcome and reason of every entry of the night."""
    rows = night.home.rows(
        "SELECT e.fetch_url, o.outcome, o.reason FROM outcomes o"
        " JOIN entries e ON e.id = o.entry_id WHERE o.night = ?",
        night.id,
    )
    return [(str(url), str(outcome), str(reason)) for url, outcome, reason in rows]


def _by_article(night: Night) -> dict[str, tuple[str, str]]:
    """Return the outcome and reason by which the night stored or met an article."""
    rows = night.home.rows(
        "SELECT a.url_key, o.outcome, o.reason FROM outcomes o"
        " JOIN articles a ON a.entry_id = o.entry_id WHERE o.night = ?",
        night.id,
    )
    return {key: (outcome, reason) for key, outcome, reason in rows}


def _addresses(night: Night) -> set[str]:
    """Return every address that the night's archive holds an answer of."""
    rows = night.home.rows("SELECT url, final_url, hops FROM pages WHERE night = ?", night.id)
    found = {str(url) for first, last, _ in rows for url in (first, last)}
    for *_, hops in rows:
        found |= {url for url, _ in (hops if isinstance(hops, list) else json.loads(hops))}
    return found
