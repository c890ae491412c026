"""Earlier and later versions of a story, wherever the story or one of its articles is shown."""

import json
from collections.abc import Iterator
from pathlib import Path

import click
import httpx
import pytest
from click.testing import CliRunner

from console.commands.article import article
from console.commands.story import story
from tests.console.conftest import Place, filled, served
from tests.console.toll_scene import play_toll
from tests.databases import Databases


@pytest.fixture(scope="module")
def toll(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("toll")
    return filled(
        databases, folder, lambda database, place: play_toll(database, place.database_url, folder)
    )


@pytest.fixture(scope="module")
def desk(toll: Place) -> Iterator[httpx.Client]:
    with served(toll) as client:
        yield client


@pytest.fixture
def home(toll: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", toll.database_url)


def shown(command: click.Command, *words: str) -> list[str]:
    return CliRunner().invoke(command, words).output.splitlines()


def test_a_story_leads_to_the_version_before_it_and_to_the_next(home: None) -> None:
    rows = [line.split("\t") for line in shown(story, "2")]

    assert [row[:5] for row in rows if len(row) > 4 and row[4].endswith("version")] == [
        ["1", "1", "Wire Desk", "Quake kills 12", "an earlier version"],
        ["3", "3", "Wire Desk", "Toll of quake rises to 27", "a later version"],
    ]
    (later,) = [row for row in rows if row[0] == "3"]
    assert "6 hours apart; they say the same at" in later[5]
    assert "number 110 / 75" in later[5]


def test_an_article_says_which_stories_it_is_a_version_of(home: None) -> None:
    assert shown(article, "2")[3:5] == [
        "later version of story 1: Quake kills 12",
        "earlier version of story 3: Toll of quake rises to 27",
    ]


@pytest.mark.parametrize("command", [story, article])
def test_versions_stand_in_the_json_as_well(home: None, command: click.Command) -> None:
    value = json.loads("\n".join(shown(command, "3", "--json")))

    (found,) = value["versions"]
    assert (found["story_id"], found["is_earlier"]) == (2, True)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/story/2", '<h2 id="versions">Earlier and later versions</h2>'),
        ("/story/2", '<span class="kind">an earlier version</span>'),
        ("/story/2", '<a href="/story/3">3</a>'),
        ("/story/3", "Quake: now &lt;b&gt;19&lt;/b&gt; dead"),
        ("/article/1", 'An earlier version of <a href="/story/2">story 2</a>: '),
        ("/article/3", 'A later version of <a href="/story/2">story 2</a>: '),
    ],
)
def test_the_console_shows_versions_in_both_directions(
    desk: httpx.Client, path: str, words: str
) -> None:
    page = desk.get(path).text

    assert words in page
    assert "<b>19" not in page
