import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select, update

from console.commands.stories import stories
from console.commands.story import story
from pipeline.runs.clock import wall_clock
from pipeline.stories.comparing import LEASE
from storage.sql.database import Database
from storage.sql.leases import process_name, take
from storage.sql.tables import articles
from tests.console.conftest import Place
from tests.console.rows import BEGAN
from tests.console.story_scene import GLASS, play_story

NOW = BEGAN.isoformat()


def home_of(monkeypatch: pytest.MonkeyPatch, folder: Path, url: str) -> None:
    monkeypatch.setenv("WIRECOPY_HOME", str(folder))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", url)


@pytest.fixture
def home(shared_story: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home_of(monkeypatch, tmp_path, shared_story.database_url)


@pytest.fixture
def own_home(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Database:
    home_of(monkeypatch, tmp_path, database_url)
    play_story(database, database_url, tmp_path)
    return database


def show(*words: str) -> Result:
    return CliRunner().invoke(story, words)


def rule(*words: str) -> Result:
    return CliRunner().invoke(stories, [*words, "--now", NOW])


def test_a_story_says_who_sent_it_who_was_first_and_what_each_changed(home: None) -> None:
    shown = show("1").output

    assert shown.startswith("Ferry to the outer islands returns after the fog\n")
    assert "story 1, first told in the night 2026-11-24: 5 outlets, 5 articles\n" in shown
    assert "agency: Reuters\n" in shown
    assert "first seen at Wire Desk, 2026-11-23 17:00:00 UTC\n" in shown
    printings = [row for row in rows(shown) if row[1:2] in (["canonical"], ["carrier"])]
    assert {row[0]: row[5] for row in printings} == {
        "1": "",
        "2": "headline changed",
        "3": "cut to 38 %, dateline removed",
        "4": "1 paragraph reworded, dateline removed",
        "5": "headline changed, cut to 80 %, 1 paragraph added, dateline removed",
    }


def rows(shown: str) -> list[list[str]]:
    return [line.split("\t") for line in shown.splitlines()]


def test_of_what_is_held_in_part_a_story_says_so(own_home: Database) -> None:
    with own_home.write() as txn:
        txn.execute(update(articles).where(articles.c.id == 2).values(extent="teaser"))

    parts = [row[:2] for row in rows(show("1").output) if row[0] in ("2", "3")]

    assert ["2", "carrier, teaser"] in parts
    assert ["3", "carrier"] in parts


def test_evidence_is_told_with_what_differs(home: None) -> None:
    (line,) = [
        line for line in show("1").output.splitlines() if "told anew" in line and "/" in line
    ]

    assert line.startswith("4\t1\tthe same story, told anew\t100 % of 4 stands in 1")
    assert "and differ at 1: number 2.4 / 2.1\t" in line


def test_a_story_names_its_round_ups_and_what_was_parted_from_it(home: None) -> None:
    shown = show("1").output

    assert "2\t6\tThe Example Herald\tThe morning in brief\tone holds the other in part\t" in shown
    assert "3\t8\tDunmore Post\tFog again\tparted by hand\tanother fog, a year before" in shown
    assert "1\t1\tWire Desk" in show("3").output


def stories_of(database: Database) -> list[int]:
    """Return the story of each article, in order."""
    with database.read() as txn:
        return list(txn.execute(select(articles.c.story_id).order_by(articles.c.id)).scalars())


def test_two_articles_stand_side_by_side_with_their_words_marked(home: None) -> None:
    shown = show("1", "--against", "1", "4").output

    assert "- [-PORT ALDER, Nov 23 (Reuters) - -]The ferry" in shown
    assert "- The office wants to buy a new radar for [-2.1 -]million crowns" in shown
    assert "+ The office wants to buy a new radar for {+2.4 +}million crowns" in shown
    assert "\n  About ninety passengers" in shown


def test_a_standfirst_is_left_out_and_said_to_be(home: None) -> None:
    said = "left out: the standfirst, which is the outlet's own, of 4\n"

    assert said in show("1").output
    assert said in show("1", "--against", "4", "1").output
    assert said not in show("1", "--against", "2", "1").output


def test_the_words_of_the_canonical_text_are_those_of_its_parts(home: None) -> None:
    canonical = json.loads(show("1", "--json").output)["canonical"]

    assert canonical["words"] == sum(part["words"] for part in canonical["carrying"]["parts"])
    assert canonical["member"]["has_standfirst"] is False


def test_an_article_of_another_story_is_not_shown_beside(home: None) -> None:
    shown = show("1", "--against", "1", "7")

    assert shown.exit_code == 1
    assert "article 7 is not in story 1; it has 1, 2, 3, 4, 5" in shown.output


def test_a_story_and_two_articles_are_json_values(home: None) -> None:
    whole = json.loads(show("1", "--json").output)
    pair = json.loads(show("1", "--against", "1", "5", "--json").output)

    assert (whole["agency"], whole["outlets"]) == ("Reuters", 5)
    assert whole["carriers"][1]["changed"] == ["cut to 38 %", "dateline removed"]
    assert whole["carriers"][1]["carrying"]["kept"] == pytest.approx(0.38, abs=0.01)
    assert pair["paragraphs"][0]["one"] == []


def test_an_unknown_story_ends_with_1(home: None) -> None:
    assert show("99").exit_code == show("99", "--against", "1", "2").exit_code == 1


def test_merging_by_hand_is_shown_with_its_note(own_home: Database) -> None:
    said = rule("merge", "2", "1", "--note", "one <morning>")
    shown = show("2").output

    assert said.output.startswith("stories 2 and 1 are story 1 now; night 2026-11-24 exports it")
    assert "story 2 was merged into story 1\n" in shown
    assert "6\t1\tmerged by hand\tone <morning>\t2026-11-24" in shown


def test_parting_by_hand_makes_a_story(own_home: Database) -> None:
    said = rule("split", "2", str(GLASS), "--note", "the brief is another")

    assert said.output.startswith("story 4 was parted from story 2; night 2026-11-24")
    assert stories_of(own_home) == [1, 1, 1, 1, 1, 2, 4, 3]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["merge", "1", "1", "--note", "x"], 1, "are one story already; expected two stories"),
        (["merge", "1", "77", "--note", "x"], 1, "there is no story 77"),
        (["split", "2", "1", "--note", "x"], 1, "article 1 is in story 1, not in story 2"),
        (["split", "2", "6", "7", "--note", "x"], 1, "nothing would be left of story 2"),
        (["merge", "1", "2", "--note", " "], 2, "it is empty; expected why, in a few words"),
        (["merge", "1", "2", "--note", "\u200b "], 2, "it is empty; expected why, in a few words"),
        (["merge", "1", "2"], 2, "Missing option '--note'"),
        (["split", "2", "--note", "x"], 2, "Missing argument 'ARTICLE...'"),
    ],
)
def test_what_cannot_be_is_refused(home: None, words: list[str], code: int, told: str) -> None:
    said = rule(*words)

    # Of the command line as a whole a wrong use is code 20.
    assert said.exit_code == code
    assert told in said.output


def test_while_dedupe_runs_a_ruling_is_put_off(own_home: Database) -> None:
    with own_home.write() as txn:
        assert take(txn, LEASE, process_name(1), now=wall_clock(), length=timedelta(minutes=5))

    said = rule("merge", "1", "2", "--note", "x")

    assert "run again when it has ended" in str(said.exception)
    assert stories_of(own_home) == [1, 1, 1, 1, 1, 2, 2, 3]
