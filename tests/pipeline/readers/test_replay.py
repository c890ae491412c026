"""Reading archived pages again: what is shown, what is written, and that it can be killed."""

import json
import random
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.home import Home, Ran, differing
from tests.pipeline.conftest import FirstNight

SOURCE = "port-alder-courier"
RULES = """
[selectors]
section = "//h1"
remove = ["(//p[string-length() > 100])[1]"]
"""

NOTHING = """
[selectors]
remove = ["//body/*"]
"""
SHOWN = "SELECT id, words, reading_id FROM articles ORDER BY id"


@pytest.fixture
def home(first_again: FirstNight, tmp_path: Path) -> Home:
    """Return the first night's HOME, where a source has got rules since."""
    copy = first_again.home.copy_to(tmp_path / "home")
    file = copy.sources / f"{SOURCE}.toml"
    file.write_text(file.read_text("utf-8") + RULES, "utf-8")
    return copy


def replayed(home: Home, *words: str) -> Ran:
    now = home.newsroom.now.isoformat()
    return home.run("replay", *words, "--now", now)


def report(ran: Ran) -> Any:
    assert ran.code == 0, ran.stderr
    return json.loads(ran.stdout)


def kinds(home: Home) -> list[tuple[str, int]]:
    rows = home.rows("SELECT kind, count(*) FROM changes GROUP BY kind ORDER BY kind")
    return [(kind, number) for kind, number in rows]


def test_a_dry_run_shows_what_would_change_and_writes_nothing(home: Home) -> None:
    before = home.state()

    found = report(replayed(home, "--dry-run", "--json"))

    assert differing(home.state(), before) == {}
    assert home.rows("SELECT count(*) FROM stage_runs WHERE stage = 'replay'") == [(0,)]
    assert found["night"] is None
    assert found["counts"]["differ"] > 0
    assert found["counts"]["present"] > found["counts"]["differ"]
    assert found["fields"]["section"]
    assert found["words"]["lost"] > 0
    worst = found["worst"]
    weights = [page["words_lost"] + page["words_gained"] for page in worst]
    assert weights == sorted(weights, reverse=True)
    assert {change["field"] for page in worst for change in page["changes"]} >= {"section", "body"}


def test_articles_that_differ_are_reread_and_none_is_revised(home: Home) -> None:
    before = dict(kinds(home))
    revisions = home.rows("SELECT * FROM revisions ORDER BY article_id, number")

    found = report(replayed(home, "--json"))

    assert found["counts"]["reread"] > 0
    assert dict(kinds(home)) == before | {"reread": found["counts"]["reread"]}
    assert home.rows("SELECT * FROM revisions ORDER BY article_id, number") == revisions
    changed = home.rows("SELECT count(*) FROM articles WHERE changed_night = ?", found["night"])
    assert changed == [(found["counts"]["reread"],)]


def test_a_second_replay_finds_nothing_to_do(home: Home) -> None:
    replayed(home)
    once = home.state()

    again = report(replayed(home, "--json"))

    assert differing(home.state(), once) == {}
    assert "reread" not in again["counts"] or again["counts"]["reread"] == 0


def test_an_older_readers_readings_are_brought_up_to_date_without_an_event(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.home.copy_to(tmp_path / "home")
    with home.open() as database, database.write() as txn:
        txn.exec_driver_sql("UPDATE readings SET reader_version = 0")
    before = kinds(home)

    found = report(replayed(home, "--json"))

    assert found["counts"]["same"] > 50
    assert found["counts"].get("differ", 0) == 0
    assert kinds(home) == before
    read = "SELECT count(*) FROM articles a JOIN readings r ON r.id = a.reading_id"
    assert home.rows(f"{read} WHERE r.reader_version = 0 AND r.page_id > 0") == [(0,)]


def test_pages_are_chosen_by_source_night_and_number(home: Home) -> None:
    night = home.newsroom.night_id

    def read(*words: str) -> int:
        counts = report(replayed(home, "--dry-run", "--json", *words))["counts"]
        return int(counts.get("differ", 0) + counts.get("same", 0))

    with home.open() as database, database.write() as txn:
        txn.exec_driver_sql("UPDATE readings SET reader_version = 0")
    one = home.rows("SELECT count(*) FROM entries WHERE source_id = ?", SOURCE)

    assert 0 < read("--source", SOURCE) <= one[0][0]
    assert read("--since", "2100-01-01") == 0
    assert read("--until", "1999-12-31") == 0
    assert read("--since", night, "--until", night, "--limit", "5") == 5


@pytest.mark.kill
def test_a_killed_replay_goes_on_where_it_was(home: Home, tmp_path: Path) -> None:
    undisturbed = home.copy_to(tmp_path / "undisturbed")
    with_commits = replayed(undisturbed, "--json")
    chance = random.Random(4)  # noqa: S311 - it must be repeatable

    for kill_at in _moments(with_commits, chance):
        copy = home.copy_to(tmp_path / f"killed-{kill_at}")
        now = copy.newsroom.now.isoformat()
        killed = copy.run("replay", "--now", now, kill_at=kill_at)
        again = replayed(copy)

        assert (killed.code, again.code) == (-signal.SIGKILL, 0), again.stderr
        assert differing(copy.state(), undisturbed.state()) == {}


def _moments(ran: Ran, chance: random.Random) -> Iterator[int]:
    yield from sorted(chance.sample(range(1, ran.commits + 1), k=min(3, ran.commits)))


def test_a_page_that_reads_as_none_now_leaves_its_article_as_it_was(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.home.copy_to(tmp_path / "home")
    file = home.sources / f"{SOURCE}.toml"
    file.write_text(file.read_text("utf-8") + NOTHING, "utf-8")
    before = home.rows("SELECT id, title, words, reading_id FROM articles ORDER BY id")

    found = report(replayed(home, "--json"))

    lost = [turn for turn in found["verdicts"] if turn["was"] == "article"]
    assert sum(turn["pages"] for turn in lost) > 0
    after = home.rows("SELECT id, title, words, reading_id FROM articles ORDER BY id")
    assert len(after) == len(before)
    stayed = [row for row in after if row in before]
    assert len(stayed) >= len(before) - found["counts"].get("reread", 0)


def test_a_page_that_reads_as_none_now_is_read_once(home: Home) -> None:
    file = home.sources / f"{SOURCE}.toml"
    file.write_text(file.read_text("utf-8").replace(RULES, NOTHING), "utf-8")
    replayed(home)

    again = report(replayed(home, "--json"))

    assert set(again["counts"]) == {"present"}


def test_rules_that_are_taken_back_are_read_by_again(first_again: FirstNight, home: Home) -> None:
    before = first_again.home.rows(SHOWN)
    replayed(home)
    changed = home.rows(SHOWN)
    file = home.sources / f"{SOURCE}.toml"
    file.write_text(file.read_text("utf-8").replace(RULES, ""), "utf-8")

    replayed(home)

    assert changed != before
    assert home.rows(SHOWN) == before


def test_an_operators_word_on_stories_survives_a_replay(home: Home) -> None:
    now = ("--now", home.newsroom.now.isoformat())
    (shared, carrier) = home.rows(
        "SELECT story_id, max(id) FROM articles GROUP BY story_id HAVING count(*) > 1"
    )[0]
    others = home.rows("SELECT max(id), min(id) FROM stories WHERE id <> ?", shared)[0]
    parted = home.run("stories", "split", str(shared), str(carrier), "--note", "so", *now)
    merged = home.run("stories", "merge", *map(str, others), "--note", "so", *now)
    before = home.rows("SELECT id, story_id FROM articles ORDER BY id")

    night = report(replayed(home, "--json"))["night"]
    again = home.run("dedupe", "--night", night, *now)

    assert [ran.code for ran in (parted, merged, again)] == [0, 0, 0], parted.stderr + merged.stderr
    assert home.rows("SELECT id, story_id FROM articles ORDER BY id") == before
    assert home.rows("SELECT count(*) FROM story_walls") == [(1,)]
    assert home.rows("SELECT merged_into FROM stories WHERE id = ?", others[0]) == [(others[1],)]
