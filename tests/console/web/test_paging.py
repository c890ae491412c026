"""Lists in pages: nothing is shown twice, nothing is left out, and the end is no dead end."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from lxml import html

from storage.search.search import index_changed
from storage.sql.database import Database
from tests.console.conftest import Place, served
from tests.console.rows import NIGHT, Rows
from tests.console.scene import bridge_reading


def test_outcomes_are_paged_by_key_without_gap_or_repeat(database: Database, night: Place) -> None:
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for number in range(200):
            rows.entry(f"https://herald.example/more/{number}", "herald", ("filtered", "too-old"))

    seen: list[str] = []
    address: str | None = f"/night/{NIGHT}/outcomes?outcome=filtered"
    with served(night) as browser:
        while address:
            screen = browser.get(address)
            seen += [line for line in screen.text.split("</a>") if "/more/" in line]
            address = _next_address(screen)

    assert len(seen) == 200
    assert len(set(seen)) == 200


def test_articles_are_paged_newest_first(database: Database, night: Place) -> None:
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for number in range(60):
            url = f"https://herald.example/many/{number}"
            entry = rows.entry(url, "herald", ("stored", "new"))
            rows.article(
                entry, url, "herald", reading=bridge_reading(), title=f"Piece {number:02}."
            )

    with served(night) as browser:
        first = browser.get("/articles")
        second = browser.get(_next_address(first) or "")

    assert [n for n in range(60) if f"Piece {n:02}." in first.text] == list(range(10, 60))
    assert [n for n in range(60) if f"Piece {n:02}." in second.text] == list(range(10))
    assert first.text.index("Piece 59.") < first.text.index("Piece 58.")
    assert _next_address(second) is None


def test_from_every_page_the_one_before_can_be_had(database: Database, night: Place) -> None:
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for number in range(230):
            url = f"https://herald.example/many/{number}"
            entry = rows.entry(url, "herald", ("stored", "new"))
            rows.article(entry, url, "herald", reading=bridge_reading(), title=f"Piece {number}.")
            rows.told(f"Story {number:02}.", "herald", "courier")
        while index_changed(txn, 100):
            pass

    lists = [
        "/articles",
        "/articles?source=herald",
        "/search?words=bridge",
        f"/night/{NIGHT}/outcomes?source=herald&outcome=stored",
        f"/night/{NIGHT}/stories",
    ]
    with served(night) as browser:
        for first in lists:
            forth = list(_walk(browser, first, "next"))
            back = list(_walk(browser, str(forth[-1].url), "prev"))
            assert len(forth) > 2
            assert [_listed(screen) for screen in back] == [_listed(s) for s in forth[::-1]]


def test_stories_in_several_outlets_are_listed_to_the_last(
    database: Database, night: Place
) -> None:
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for number in range(70):
            rows.told(f"Story {number:02}.", "herald", "courier")

    with served(night) as browser:
        tonight = browser.get("/").text
        first = browser.get(f"/night/{NIGHT}/stories")
        second = browser.get(_next_address(first) or "")

    assert f'<a href="/night/{NIGHT}/stories">All 71, with their outlets</a>' in tonight
    assert [n for n in range(70) if f"Story {n:02}." in tonight] == list(range(64, 70))
    assert "Courier &amp; Post</bdi>, <bdi>The Example Herald" in first.text
    assert [n for n in range(70) if f"Story {n:02}." in first.text] == list(range(20, 70))
    assert [n for n in range(70) if f"Story {n:02}." in second.text] == list(range(20))
    assert _next_address(second) is None


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/articles?before=0", "No article is older."),
        ("/articles?source=herald&before=1", "No article of this source is older."),
        ("/search?words=bridge&before=1", "No older article holds all of these words."),
        (f"/night/{NIGHT}/outcomes?after=9999", "No further entry of this night is like that."),
        (f"/night/{NIGHT}/stories?after=9999", "No further story of this night is in more"),
    ],
)
def test_beyond_the_last_page_is_the_way_back(browser: httpx.Client, path: str, words: str) -> None:
    seen: Any = html.document_fromstring(browser.get(path).text)

    assert words in seen.text_content()
    assert len(seen.xpath('//nav[@class="pages"]/a')) == 1


def _walk(browser: httpx.Client, address: str | None, way: str) -> Iterator[httpx.Response]:
    while address:
        screen = browser.get(address)
        yield screen
        address = _next_address(screen, way)


def _listed(screen: httpx.Response) -> list[str]:
    """Return where the lines of a list lead."""
    seen: Any = html.document_fromstring(screen.text)
    return [str(link) for link in seen.xpath("//main//ol//a/@href | //main//table//a/@href")]


def _next_address(screen: httpx.Response, way: str = "next") -> str | None:
    before = screen.text.partition(f'" rel="{way}"')[0]
    if before == screen.text:
        return None
    query = before.rpartition('href="')[2].replace("&amp;", "&")
    return f"{screen.url.path}{query}"
