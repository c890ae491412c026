from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from lxml import html

from storage.search.search import index_changed
from storage.sql import tables
from storage.sql.database import Database
from tests.console.conftest import Place, served
from tests.console.rows import BEGAN, NIGHT, Rows
from tests.console.scene import BRIDGE, FORBIDDEN

AGAINST = "/story/1/against?one=1&other=2"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", ["Night 2026-11-24", "Good night", "34 announced", "every entry is accounted for"]),
        ("/night/2026-11-23", ["Bad night", "Nothing was announced"]),
        ("/night/2026-11-24/outcomes?outcome=failed", ["https://herald.example/gone", "Not Found"]),
        ("/night/2026-11-24/stories", ["1 story of this night", "Old bridge", "none credited"]),
        ("/night/2026-11-23/stories", ["No story of this night is in more than one outlet"]),
        ("/sources", ["Courier &amp; Post", "1 of 2 endpoints fails", "asks for money"]),
        ("/articles", ["Old bridge reopens", "The Example Herald", "teaser"]),
        ("/articles?source=courier", ["Articles of courier", "Courier &amp; Post"]),
        ("/article/1", ["Ada Lund, Per Vik", "datePublished", "share bar", "Nine years"]),
        ("/article/1", ["2026-11-23 23:00:00 CET", "Redirect 301 from http://herald.example/old"]),
        ("/story/1", ["printed by 2 outlets in 2 articles", "the same words", "words: 412"]),
        ("/search", ["All words must be in the article"]),
        ("/search?words=zeppelin", ["No article holds all of these words"]),
        ("/why", ["Why is this URL here, or not?"]),
    ],
)
def test_a_screen_says_what_the_database_knows(
    browser: httpx.Client, path: str, words: list[str]
) -> None:
    screen = browser.get(path)

    assert screen.status_code == 200
    for word in words:
        assert word in screen.text


def test_the_list_of_outlets_shows_tags_and_marks_agencies(
    database: Database, night: Place
) -> None:
    toml = (
        'name = "Wire"\nhome = "https://wire.example/"\nlanguage = "en"\ncountry = "GB"\n'
        'kind = "agency"\ntags = ["world", "<i>far</i>"]\n'
        '[[endpoints]]\nkind = "feed"\nurl = "https://wire.example/feed"\n'
    )
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for number, name, text in ((7, "wire", toml), (8, "old", "name = 1")):
            version = {"id": number, "digest": b"", "toml": text, "first_seen": BEGAN}
            rows.add(tables.source_versions, source_id=name, **version)
            rows.source(name, f"The {name.title()}", version_id=number)

    with served(night) as browser:
        screen = browser.get("/sources").text

    wire = screen[screen.index('id="wire"') :].partition("</th>")[0]
    assert '<span class="kind">agency</span>' in wire
    assert "world, &lt;i&gt;far&lt;/i&gt;" in wire
    assert screen.count('<span class="kind">agency</span>') == 1
    assert "The Old" in screen


def test_a_source_whose_file_is_broken_or_gone_says_so(shared_night: Place, tmp_path: Path) -> None:
    (tmp_path / "courier.toml").write_text("name = [")
    (tmp_path / "stranger.toml").write_text("name = [")

    with served(replace(shared_night, sources=tmp_path)) as browser:
        seen = browser.get("/sources").text

    assert f"no night can use its file: {tmp_path}/herald.toml: is gone" in seen
    assert "courier.toml: not valid TOML" in seen
    assert "A file that no night could use yet" in seen
    assert "stranger.toml: not valid TOML" in seen
    assert "switched off in its file" not in seen


def test_without_their_folder_nothing_is_said_of_files(browser: httpx.Client) -> None:
    seen = browser.get("/sources").text

    assert "no-sources: no such folder" in seen
    assert "is gone" not in seen


@pytest.mark.parametrize(
    ("path", "tables"),
    [
        ("/", 3),
        ("/night/2026-11-24/outcomes", 1),
        ("/sources", 1),
        ("/article/1", 1),
        ("/story/1", 1),
        (AGAINST, 1),
    ],
)
def test_every_table_has_a_caption_and_can_be_scrolled_by_the_keyboard(
    browser: httpx.Client, path: str, tables: int
) -> None:
    seen: Any = html.document_fromstring(browser.get(path).text)
    boxes = seen.xpath('//div[@class="scroll"][@tabindex="0"][@role="region"]')

    assert len(seen.xpath("//table")) == len(boxes) == tables
    assert len({box.get("aria-label") for box in boxes}) == tables
    assert all(len(box.xpath("table/caption[normalize-space()]")) == 1 for box in boxes)


@pytest.mark.parametrize(
    ("path", "first"),
    [("/", ["Outcome", "Entries"]), ("/sources", ["Source", "State", "Stored", "Unchanged"])],
)
def test_what_matters_stands_in_the_first_columns(
    browser: httpx.Client, path: str, first: list[str]
) -> None:
    seen: Any = html.document_fromstring(browser.get(path).text)

    assert seen.xpath("(//table)[1]//thead//th/text()")[: len(first)] == first


def test_why_tells_the_whole_path_of_a_decorated_url(browser: httpx.Client) -> None:
    screen = browser.get("/why", params={"url": BRIDGE + "?utm_source=feed#top"})

    told = [
        "Stored in the night 2026-11-24: a new article.",
        "Announced to herald by the feed https://herald.example/feed.",
        "answer 200",
        "Reader 3 read the page of",
        "It is article 1, 1 revision, full.",
        "It belongs to story 1.",
    ]
    places = [screen.text.index(sentence) for sentence in told]
    assert places == sorted(places)


def test_why_names_the_reason_of_what_is_not_stored(browser: httpx.Client) -> None:
    screen = browser.get("/why", params={"url": FORBIDDEN})

    assert "robots.txt forbids the page, so the announcement will be read instead" in screen.text


def test_why_says_that_nobody_announced_an_unknown_url(browser: httpx.Client) -> None:
    screen = browser.get("/why", params={"url": "https://nobody.example/"})

    assert screen.status_code == 200
    assert "Unknown: no feed, sitemap or section page has announced it." in screen.text


@pytest.mark.parametrize("url", ["nope", "http://[::1", "ftp://nobody.example/"])
def test_why_says_what_is_no_address(browser: httpx.Client, url: str) -> None:
    screen = browser.get("/why", params={"url": url})

    assert "No address: expected one such as https://outlet.example/2026/story." in screen.text


def test_why_knows_an_endpoint(browser: httpx.Client) -> None:
    screen = browser.get("/why", params={"url": "HTTPS://herald.example/feed#top"})

    assert "No article, but an endpoint: the feed of herald." in screen.text


def test_the_form_leads_to_the_chosen_nights_own_address(browser: httpx.Client) -> None:
    answer = browser.get("/night", params={"night": "2026-11-23"})

    assert answer.status_code == 303
    assert answer.headers["location"] == "/night/2026-11-23"


@pytest.mark.parametrize("night", ["//evil.example", "foo", "2026-11-2", "2026-11-24/x"])
def test_the_form_leads_nowhere_else(browser: httpx.Client, night: str) -> None:
    answer = browser.get("/night", params={"night": night})

    assert answer.status_code == 404
    assert "location" not in answer.headers
    assert f"There was no night {night}. A night is a date, as 2026-11-24." in answer.text


def test_the_form_without_a_night_leads_to_the_newest(browser: httpx.Client) -> None:
    assert browser.get("/night", params={"night": ""}).headers["location"] == "/"


def test_an_erased_article_is_said_to_be_erased_and_why(database: Database, night: Place) -> None:
    grave = {"url_key": "https://herald.example/x", "article_id": 77, "reason": "<court>"}
    with database.write() as txn:
        Rows(txn, night.archive).add(tables.tombstones, **grave, at=BEGAN)

    with served(night) as browser:
        answer = browser.get("/article/77")

    assert answer.status_code == 410
    assert "Article 77 was erased: &lt;court&gt;." in answer.text


@pytest.mark.parametrize(
    ("reason", "shown"),
    [("not-article", [1, 2]), ("not-article:login", [2]), ("not", []), ("not_article", [])],
)
def test_a_reason_may_be_named_by_what_stands_before_its_colon(
    database: Database, night: Place, reason: str, shown: list[int]
) -> None:
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for number, kind in enumerate(("gallery", "login"), 1):
            url = f"https://herald.example/none/{number}"
            rows.entry(url, "herald", ("filtered", f"not-article:{kind}"))

    with served(night) as browser:
        text = browser.get(f"/night/{NIGHT}/outcomes", params={"reason": reason}).text

    assert [n for n in (1, 2) if f"herald.example/none/{n}" in text] == shown


def test_blanks_around_what_was_typed_do_not_count(browser: httpx.Client) -> None:
    typed = {"source": " herald ", "reason": "http-404 "}

    assert "herald.example/gone" in browser.get(f"/night/{NIGHT}/outcomes", params=typed).text


def test_an_unknown_outcome_is_said_to_be_none(browser: httpx.Client) -> None:
    answer = browser.get(f"/night/{NIGHT}/outcomes", params={"outcome": "foo"})

    assert answer.status_code == 404
    assert "There is no outcome foo. An outcome is one of stored, unchanged," in answer.text


def test_search_shows_the_words_in_their_place(database: Database, night: Place) -> None:
    with database.write() as txn:
        index_changed(txn, 100)

    with served(night) as browser:
        screen = browser.get("/search", params={"words": 'scaffolding "no lorries"'})

    assert "Old bridge reopens after nine years" in screen.text
    assert '<p dir="auto" class="snippet">' in screen.text


@pytest.mark.parametrize(
    "words", ['"', "*", "NEAR(a b", "title:x", "-", "a\x00b", "'; --", "(" * 500]
)
def test_any_words_may_be_searched_for(browser: httpx.Client, words: str) -> None:
    assert browser.get("/search", params={"words": words}).status_code == 200


def test_a_merged_story_is_shown_as_the_one_it_was_merged_into(
    database: Database, night: Place
) -> None:
    with database.write() as txn:
        old = Rows(txn, night.archive).story(3)
        txn.execute(tables.stories.update().where(tables.stories.c.id == old).values(merged_into=1))

    with served(night) as browser:
        screen = browser.get(f"/story/{old}")

    assert f"Story 1, into which story {old} was merged" in screen.text


def test_a_ledger_that_does_not_balance_says_so(database: Database, night: Place) -> None:
    with database.write() as txn:
        txn.execute(tables.outcomes.delete().where(tables.outcomes.c.outcome == "failed"))
        txn.execute(tables.outcomes.delete().where(tables.outcomes.c.outcome == "pending"))

    with served(night) as browser:
        assert "The ledger does not balance." in browser.get("/").text


def test_links_begin_where_the_app_is_mounted(shared_night: Place) -> None:
    with served(shared_night, mounted="/wirecopy") as browser:
        for path in ("/", "/sources", "/articles", "/article/1", "/story/1", AGAINST, "/why"):
            screen = browser.get(path)

            assert screen.status_code == 200
            own = [part.split('"')[0] for part in screen.text.split('="/')[1:]]
            assert own
            assert [link for link in own if not link.startswith("wirecopy/")] == []
