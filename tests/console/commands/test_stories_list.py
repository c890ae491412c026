import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.commands.stories import stories
from storage.sql.database import Database
from tests.console.conftest import Place
from tests.console.rows import NIGHT, Rows


@pytest.fixture
def home(night: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Place:
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", night.database_url)
    return night


def listed(*words: str) -> Result:
    return CliRunner().invoke(stories, ["list", *words])


def test_the_newest_nights_stories_are_listed_with_their_outlets(home: Place) -> None:
    shown = listed().output.splitlines()

    assert shown[0] == f"Night {NIGHT}: 1 story in several outlets"
    assert "Courier & Post, The Example Herald" in shown[-1]
    assert shown[-1].endswith("Old bridge reopens after nine years")


def test_the_rest_of_a_long_list_is_named(database: Database, home: Place) -> None:
    with database.write() as txn:
        Rows(txn, home.archive).told("In three", "herald", "courier", "evil")

    first, second = listed("--limit", "1").output, listed("--limit", "1", "--after", "1").output

    assert "In three" in first
    assert first.endswith("More: --after 1\n")
    assert "Old bridge" in second
    assert "More" not in second


def test_the_list_as_json_is_one_value(home: Place) -> None:
    value = json.loads(listed("--night", NIGHT, "--json").output)

    assert (value["night"], value["shared"]) == (NIGHT, 1)
    assert value["stories"][0]["sources"] == ["Courier & Post", "The Example Herald"]


def test_a_night_without_such_stories_says_so(home: Place) -> None:
    assert listed("--night", "2026-11-23").output == (
        "Night 2026-11-23: 0 stories in several outlets\n"
    )


def test_a_night_that_never_was_is_named(home: Place) -> None:
    refused = listed("--night", "2026-01-01")

    assert refused.exit_code == 1
    assert "there is no night 2026-01-01: nothing was polled or planned for it" in refused.output


def test_before_the_first_night_there_is_none(
    database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", database_url)

    assert listed().output == "Error: there is no night yet\n"
