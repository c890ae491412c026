"""`wirecopy sources fixture`: an archived page becomes a test page that may be handed on."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from articles.fixtures.fixture import as_expected, page_of, source_of_fixture
from articles.hints import Hints
from tests.articles.reader import read_article
from tests.console.commands.conftest import Street
from tests.console.commands.test_sources_try import BRIDGE
from tests.spiders.outlet_server import reply


@pytest.fixture(scope="module")
def archive(busy_street: Street) -> Street:
    street = busy_street
    street.source("herald", 1, "enabled = true")
    street.feed(1)
    street.serve(1, "/bridge", reply(200, BRIDGE, Content_Type="text/html; charset=utf-8"))
    for stage in (["poll"], ["plan"], ["fetch", "--batch", "1"], ["extract", "--batch", "1"]):
        assert street.home.run(*stage).code == 0
    return street


def files(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.rglob("*.*"))


@pytest.mark.parametrize("which", ["herald", "1"])
def test_a_source_or_an_article_becomes_a_page_with_its_record(
    archive: Street, tmp_path: Path, which: str
) -> None:
    ran = archive.home.run("sources", "fixture", which, "--to", str(tmp_path))

    assert ran.code == 0, ran.stderr
    (path,) = (tmp_path / "herald").glob("*.html")
    assert "written: " in ran.stdout
    markup = path.read_text("utf-8")
    assert "cyclists" not in markup
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    page = page_of(markup, expected["url"], datetime.fromisoformat(expected["fetched"]))
    reading = read_article(page, Hints(), source_of_fixture(expected["source"]))
    assert as_expected(reading) == expected["reading"]
    assert len(reading.blocks) == 3


def test_a_folder_that_cannot_be_made_is_named(archive: Street, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    ran = archive.home.run("sources", "fixture", "herald", "--to", str(tmp_path / "file" / "pages"))

    assert ran.code == 20
    assert "cannot be written: Not a directory" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_nothing_archived_is_told(archive: Street, tmp_path: Path) -> None:
    archive.source("stranger", 2)

    none = archive.home.run("sources", "fixture", "stranger", "--to", str(tmp_path))

    assert none.code == 1
    assert "no page of it is archived" in none.stderr
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    ("which", "code", "said"),
    [
        ("4711", 1, "no article 4711 is stored"),
        ("https://nobody.example/", 1, "is stored; see: wirecopy why https://nobody.example/"),
        ("heralt", 20, "heralt: expected a source, or an article's number or URL"),
    ],
)
def test_an_article_that_is_not_stored_is_told_from_a_name_that_is_none(
    archive: Street, tmp_path: Path, which: str, code: int, said: str
) -> None:
    ran = archive.home.run("sources", "fixture", which, "--to", str(tmp_path))

    assert (ran.code, said in ran.stderr) == (code, True), ran.stderr
    assert files(tmp_path) == []
