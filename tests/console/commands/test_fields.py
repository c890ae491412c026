import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.commands.fields import fields
from storage.sql.database import Database
from tests.storage.articles.test_provenance import GUESSED, STATED, store


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


def test_nothing_found_is_said(home: None) -> None:
    shown = run("--field", "authors", "--below", "0.1")

    assert (shown.exit_code, shown.output) == (0, "Nothing is like that.\n")
    assert run("--below", "0.1", "--list", "--json").output == "[]\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--source", "nobody"], "no article has the source nobody; known: gazette, herald"),
        (["--field", "nope", "--list"], "no article has the field nope; known: authors, "),
        (["--method", "nope", "--json"], "no article has the method nope; known: "),
    ],
)
def test_a_name_that_is_unknown_is_named_beside_those_there_are(
    home: None, words: list[str], told: str
) -> None:
    shown = run(*words)

    assert shown.exit_code == 1
    assert told in shown.output


def test_what_is_no_number_is_no_confidence(home: None) -> None:
    shown = run("--below", "nan")

    assert shown.exit_code == 2
    assert "nan is no number; expected one from 0 to 1." in shown.output


def test_a_confidence_above_one_is_refused(home: None) -> None:
    assert run("--below", "2").exit_code == 2
