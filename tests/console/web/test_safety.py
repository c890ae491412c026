import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from console.web.outlet_page import without_reach
from storage.sql.database import Database
from tests.console.conftest import Place, served
from tests.console.scene import RAW_HTML
from tests.databases import Databases, on_sqlite

SCREENS = [
    "/",
    "/sources",
    "/articles",
    "/article/3",
    "/story/1",
    "/story/1/against?one=1&other=2",
    "/why?url=<script>alert(9)</script>",
]
HOSTILE_SCREENS = [
    *SCREENS,
    "/night/2026-11-24/outcomes",
    "/search?words=<script>alert(9)</script>",
]


@pytest.fixture(scope="module")
def closed(shared_night: Place) -> Iterator[httpx.Client]:
    with served(shared_night, allowed=lambda _: False) as client:
        yield client


@pytest.mark.parametrize("path", HOSTILE_SCREENS)
def test_words_of_outlets_and_addresses_stay_words(browser: httpx.Client, path: str) -> None:
    screen = browser.get(path)

    assert screen.status_code == 200
    assert not re.search(r"<script|<img|<b>Evil|<i>why|onerror=[^&\s]*>[^&]", screen.text)
    assert 'href="javascript:' not in screen.text


def test_a_hostile_title_can_be_read(browser: httpx.Client) -> None:
    screen = browser.get("/article/3")

    assert "&lt;script&gt;alert(&#34;title&#34;)&lt;/script&gt;" in screen.text
    assert "javascript:alert(3)" in screen.text


def test_a_moment_beyond_our_clock_is_shown_in_utc(browser: httpx.Client) -> None:
    assert "9999-12-31 23:59:59 UTC" in browser.get("/article/3").text


def test_a_language_code_that_is_none_is_not_passed_on(browser: httpx.Client) -> None:
    assert 'lang="en&' not in browser.get("/article/3").text
    assert '<bdi lang="en">' in browser.get("/articles").text


@pytest.mark.parametrize("path", [*SCREENS, "/static/console.css", "/nowhere", "/article/x"])
def test_every_answer_has_strict_headers(browser: httpx.Client, path: str) -> None:
    headers = browser.get(path).headers

    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "style-src 'self'" in policy
    assert "img-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert "script-src" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_screens_need_no_inline_styles_and_no_scripts(browser: httpx.Client) -> None:
    for path in SCREENS:
        assert not re.search(r'\sstyle="|<style|<script|\son[a-z]+="', browser.get(path).text)


def test_the_raw_page_can_run_load_and_send_nothing(browser: httpx.Client) -> None:
    raw = browser.get("/article/1/raw")

    policy = raw.headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'; ")
    assert "form-action 'none'" in policy
    assert "allow-" not in policy
    assert raw.headers["content-type"] == "text/html; charset=utf-8"
    assert "“reopened”" in raw.content.decode()


def test_the_raw_page_names_no_address_that_a_browser_might_connect_to(
    browser: httpx.Client,
) -> None:
    raw = browser.get("/article/1/raw").text

    assert "<h1>Old bridge reopens after nine years</h1>" in raw
    assert "body{font:17px Georgia" in raw
    assert "herald.example" not in raw
    assert "pwned" not in raw


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 200_000, "<DIV></span>" * 200_000, "<a><b>" * 90_000, "<div></div-x>" * 1000],
)
def test_a_page_that_nests_without_end_is_shown_as_characters(markup: str) -> None:
    assert without_reach(markup).count("&lt;") == markup.count("<")


def test_paragraphs_that_are_never_closed_are_no_nesting() -> None:
    assert without_reach("<p>a<br>" * 5000).count("</p>") == 5000


def test_a_pages_source_is_shown_as_characters(browser: httpx.Client) -> None:
    source = browser.get("/article/1/source")

    assert source.headers["content-type"] == "text/plain; charset=utf-8"
    assert source.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert source.content == RAW_HTML


def test_the_raw_pages_frame_is_sandboxed_without_exceptions(browser: httpx.Client) -> None:
    screen = browser.get("/article/1")

    assert '<iframe src="/article/1/raw" sandbox=""' in screen.text


@pytest.mark.parametrize("path", [*SCREENS, "/static/console.css", "/nowhere", "/article/1/raw"])
def test_whom_the_guard_refuses_gets_401_and_nothing_else(closed: httpx.Client, path: str) -> None:
    answer = closed.get(path)

    assert answer.status_code == 401
    assert answer.text == "401: log in first; this console is not open to you.\n"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8500", 200),
        ("localhost", 200),
        ("[::1]:8500", 200),
        ("evil.example", 401),
        ("127.0.0.1.evil.example", 401),
        ("localhost.evil.example:8500", 401),
        ("[", 401),
        ("", 401),
    ],
)
def test_a_page_elsewhere_cannot_ask_us_under_its_own_name(
    browser: httpx.Client, host: str, status: int
) -> None:
    assert browser.get("/why", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    "path",
    [
        "/article/99",
        "/article/99/raw",
        "/article/3/raw",
        "/article/none",
        "/article/-1",
        "/article/99999999999999999999",
        "/story/99",
        "/night/2020-01-01",
        "/night/2020-01-01/outcomes",
        "/night/yesterday",
        "/sources?night=2020-01-01",
        "/docs",
        "/openapi.json",
        "/static/../app.py",
    ],
)
def test_what_is_not_there_is_a_page_that_says_so(browser: httpx.Client, path: str) -> None:
    answer = browser.get(path)

    assert answer.status_code == 404
    assert "There is no such page" in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "path", ["/articles?before=x", "/sources?night=x", "/night/2026-11-24/outcomes?after=1e9"]
)
def test_an_address_that_cannot_be_read_names_the_part(browser: httpx.Client, path: str) -> None:
    answer = browser.get(path)

    assert answer.status_code == 400
    assert "This part of the address cannot be read:" in answer.text


@pytest.mark.parametrize(
    ("path", "title"),
    [("/articles?before=x", "cannot be read"), ("/story/1/against?one=1", "is not complete")],
)
def test_an_address_with_a_wrong_part_is_not_called_incomplete(
    browser: httpx.Client, path: str, title: str
) -> None:
    assert f"<h1>The address {title}</h1>" in browser.get(path).text


def test_nothing_can_be_sent_to_the_console(browser: httpx.Client) -> None:
    assert browser.post("/why").status_code == 405


@pytest.mark.parametrize(
    ("path", "status"), [("/", 200), ("/sources", 200), ("/static/console.css", 200), ("/no", 404)]
)
def test_head_is_answered_as_get_without_the_page(
    browser: httpx.Client, path: str, status: int
) -> None:
    page, head = browser.get(path), browser.head(path)

    assert (page.status_code, head.status_code) == (status, status)
    assert head.content == b""
    assert head.headers["content-length"] == page.headers["content-length"]
    assert head.headers["content-security-policy"] == page.headers["content-security-policy"]


def test_a_missing_database_names_the_command_that_makes_it(
    place: Place, databases: Databases, tmp_path: Path
) -> None:
    with served(replace(place, database_url=databases.missing(tmp_path / "other"))) as browser:
        answer = browser.get("/")

    assert answer.status_code == 503
    assert "wirecopy init" in answer.text


def test_a_newer_database_is_not_sent_to_init(database: Database, place: Place) -> None:
    with database.write() as txn:
        txn.execute(text("UPDATE wirecopy_version SET version_num = '9999'"))

    with served(place) as browser:
        answer = browser.get("/")

    assert answer.status_code == 503
    assert "install the newer Wirecopy" in answer.text
    assert "wirecopy init" not in answer.text


@on_sqlite
def test_a_damaged_database_is_away_not_a_traceback(place: Place, database: Database) -> None:
    database.close()
    path = place.database_url.removeprefix("sqlite:///")
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"not a database" * 1000)

    with served(place) as browser:
        answer = browser.get("/sources")

    assert answer.status_code == 503
    assert "The database is away" in answer.text
    assert "wirecopy status" in answer.text


def test_a_database_of_another_kind_is_explained(place: Place) -> None:
    with served(replace(place, database_url="mysql://there/x")) as browser:
        answer = browser.get("/")

    assert answer.status_code == 503
    assert "WIRECOPY_DATABASE_URL" in answer.text


def test_a_lost_archive_leaves_the_text_readable(shared_night: Place) -> None:
    with served(replace(shared_night, archive=shared_night.archive / "elsewhere")) as browser:
        assert browser.get("/article/1").status_code == 200
        raw = browser.get("/article/1/raw")

    assert raw.status_code == 503
    assert "The kept page cannot be read" in raw.text
