"""No page is broken by what outlets write, on a desk or on a telephone."""

from typing import Any

import pytest

from articles.article import Found
from storage.sql.database import open_database
from tests.console.conftest import Place, served
from tests.console.rows import Rows
from tests.console.scene import bridge_reading, play
from tests.console.web.frames import told_in_frames, with_styles
from tests.databases import SqliteDatabases

pytestmark = pytest.mark.browser

UNBROKEN = "Rindfleischetikettierungsueberwachung" * 9
URL = "https://herald.example/" + "a" * 700

SCREENS = {
    "tonight": "/",
    "sources": "/sources",
    "outcomes": "/night/2026-11-24/outcomes?outcome=stored",
    "articles": "/articles",
    "article": "/article/4",
    "why": f"/why?url={URL}",
}
MEASURE = """<script>
const heights = [...document.querySelectorAll("tbody tr")].map(row => row.offsetHeight);
const letters = [...document.querySelectorAll(".flow text")].map(
  text => text.getBoundingClientRect().height);
parent.told(NAME, {
  beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  tallest: Math.max(0, ...heights),
  smallest: Math.min(...letters, 99),
});
</script>"""


@pytest.fixture(scope="module")
def pages(
    sqlite_databases: SqliteDatabases, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Return the pages of a night in which an outlet printed a headline without a space."""
    folder = tmp_path_factory.mktemp("odd")
    place = Place(sqlite_databases.migrated(folder), folder / "archive")
    database = open_database(place.database_url)
    play(database, place.archive)
    with database.write() as txn:
        rows = Rows(txn, place.archive)
        entry = rows.entry(URL, "herald", ("stored", "new"), detail="from " + URL)
        title = Found(UNBROKEN, "meta", "title")
        rows.link(entry, rows.article(entry, URL, "herald", reading=bridge_reading(title=title)))
    database.close()
    with served(place) as client:
        return {name: with_styles(client, path) for name, path in SCREENS.items()}


@pytest.fixture(scope="module", params=[1280, 390])
def found(
    request: pytest.FixtureRequest, pages: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Return the measures of every page at one width."""
    folder = tmp_path_factory.mktemp("frames")
    told = told_in_frames(pages, MEASURE, folder, width=request.param)
    return {name: told[name] for name in SCREENS}


def test_no_page_is_wider_than_its_window(found: dict[str, Any]) -> None:
    assert {name: each["beyond"] for name, each in found.items()} == dict.fromkeys(SCREENS, 0)


def test_no_row_is_a_column_of_single_letters(found: dict[str, Any]) -> None:
    assert {name for name, each in found.items() if each["tallest"] > 1000} == set()


def test_the_drawings_words_can_be_read(found: dict[str, Any]) -> None:
    assert found["tonight"]["smallest"] >= 12
