"""Pages from the field, in invented words, each with the record expected of it.

`wirecopy sources fixture` writes them to `tests/pages/`.
"""

import json
from datetime import datetime
from pathlib import Path

import pytest

from articles.fixtures.fixture import as_expected, page_of, source_of_fixture
from articles.hints import Hints
from tests.articles.reader import read_article

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*/*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_page_reads_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    fetched = datetime.fromisoformat(expected["fetched"])
    page = page_of(path.read_bytes().decode("utf-8"), expected["url"], fetched)

    reading = as_expected(read_article(page, Hints(), source_of_fixture(expected["source"])))

    # A field that the reader finds since is no fault: leave it out, or write null to forbid it.
    known = expected["reading"]
    assert {name: reading.get(name) for name in known} == known


def test_there_are_pages() -> None:
    assert len(PAGES) >= 3
