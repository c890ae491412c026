import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.commands.fields import fields
from storage.database import Database
from tests.storage.test_provenance import GUESSED, STATED, store


@pytest.fixture
def home(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with database.write() as txn:
        store(txn, 1, STATED)
        store(txn, 2, GUESSED, source="gazette")
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", database_url)


def run(*words: str) -> Result:
    return CliRunner().invoke(fields, words)


def test_methods_are_counted_source_by_source(home: None) -> None:
    shown = run("--field", "authors")

    assert shown.exit_code == 0
    assert shown.output.splitlines() == [
        "source\tfield\tmethod\tarticles\tsure",
        "gazette\tauthors\ttrafilatura\t1\t0.5",
        "herald\tauthors\tpage\t1\t0.8",
    ]


def test_the_articles_behind_them_are_listed(home: None) -> None:
    shown = run("--below", "0.6", "--list")

    assert shown.output.splitlines() == [
        "article\tfield\tfrom\tsure\turl",
        "2\tauthors\ttrafilatura author\t0.5\thttps://gazette.example/2",
    ]


def test_both_are_told_as_json(home: None) -> None:
    counts = json.loads(run("--field", "title", "--json").output)
    articles = json.loads(run("--method", "page", "--list", "--json").output)

    assert {row["source"] for row in counts} == {"gazette", "herald"}
    assert [row["article"] for row in articles] == [1]


def test_nothing_found_is_an_empty_table(home: None) -> None:
    assert run("--source", "nobody").output.splitlines() == [
        "source\tfield\tmethod\tarticles\tsure"
    ]


def test_a_confidence_above_one_is_refused(home: None) -> None:
    assert run("--below", "2").exit_code == 2
