"""The newsroom serves what it says: everything else is measured against it."""

import gzip
import html
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPResponse
from pathlib import Path

import feedparser
import pytest

from articles.article import Extent
from articles.source import EndpointKind, parse_source
from tests.newsroom.front_desk import bomb
from tests.newsroom.golden import Golden
from tests.newsroom.newsroom import Newsroom

ROOT = Path(__file__).parents[2]
TAG = re.compile(r"<[^>]+>")


@dataclass
class Got:
    status: int
    headers: Message
    body: bytes = field(repr=False)

    @property
    def text(self) -> str:
        return self.body.decode(self.headers.get_content_charset() or "utf-8")


class _StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


_OPENER = urllib.request.build_opener(_StayHere)


def get(url: str, method: str = "GET", **headers: str) -> Got:
    asked = urllib.request.Request(  # noqa: S310
        url,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
        method=method,
    )
    try:
        response: HTTPResponse = _OPENER.open(asked, timeout=5)
    except urllib.error.HTTPError as error:
        with error:
            return Got(error.code, error.headers, error.read())
    with response:
        return Got(response.status, response.headers, response.read())


def words(page: str) -> str:
    """Return a page as its text, so that a paragraph can be looked for in it."""
    return html.unescape(TAG.sub("", page))


def is_served(golden: Golden) -> bool:
    page = get(golden.url)
    if page.status == 429:
        page = get(golden.url)
    text = words(page.text)
    lines = [line for block in golden.blocks for line in block.text.splitlines()]
    return page.status == 200 and all(line in text for line in [golden.title, *lines])


def outlet(newsroom: Newsroom, source: str) -> str:
    number = next(one.file.number for one in newsroom.outlets if one.id == source)
    return f"http://127.0.1.{number}:{newsroom.port}"


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as newsroom:
        yield newsroom


def test_every_golden_paragraph_is_on_its_page(newsroom: Newsroom) -> None:
    newsroom.advance()
    newsroom.advance()

    readable = [golden for golden in newsroom.expected() if golden.extent is not Extent.ANNOUNCED]

    assert len(readable) > 60
    assert [golden.url for golden in readable if not is_served(golden)] == []


def test_there_are_four_languages_and_no_text_twice_but_the_wire(newsroom: Newsroom) -> None:
    newsroom.advance()

    stored = newsroom.expected()

    assert {golden.language for golden in stored} == {"en", "de", "es", "uk"}
    texts = Counter(golden.paragraphs for golden in stored if golden.paragraphs)
    twice = {text for text, count in texts.items() if count > 1}
    assert {golden.wire is not None for golden in stored if golden.paragraphs in twice} == {True}
    wire = Counter(golden.wire for golden in stored if golden.wire)
    assert wire == {"ferry-inquiry": 3, "grain-terminal-strike": 3}


def test_every_source_file_is_valid(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.write_sources(tmp_path)

    sources = [parse_source(file.stem, file.read_text("utf-8")) for file in tmp_path.iterdir()]

    assert len(sources) == len(newsroom.outlets) >= 12
    assert {one.kind for source in sources for one in source.endpoints} == set(EndpointKind)


def test_feeds_announce_what_is_expected(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.write_sources(tmp_path)
    sources = [parse_source(file.stem, file.read_text("utf-8")) for file in tmp_path.iterdir()]
    feeds = [
        endpoint.url
        for source in sources
        for endpoint in source.endpoints
        if endpoint.kind is EndpointKind.FEED and not endpoint.url.endswith(".json")
    ]

    found = {
        (url, entry.link) for url in feeds for entry in feedparser.parse(get(url).body).entries
    }

    assert found == {
        (endpoint, url) for _, endpoint, url in newsroom.announcements() if endpoint in feeds
    }


def test_one_feed_is_not_well_formed(newsroom: Newsroom) -> None:
    feed = feedparser.parse(get(outlet(newsroom, "ragged-edge") + "/feed/").body)

    assert feed.bozo
    assert len(feed.entries) == 3


def test_json_feed_carries_whole_articles(newsroom: Newsroom) -> None:
    feed = json.loads(get(outlet(newsroom, "faro-de-vadomar") + "/feed.json").body)

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all("<p>" in item["content_html"] for item in feed["items"])


def test_sitemap_index_names_a_compressed_child(newsroom: Newsroom) -> None:
    home = outlet(newsroom, "diario-de-valdesoto")

    child = gzip.decompress(get(home + "/post-sitemap.xml.gz").body).decode()

    assert "/post-sitemap.xml.gz" in get(home + "/sitemap_index.xml").text
    assert child.count("<loc>") == 3


def test_section_page_links_to_its_articles_only(newsroom: Newsroom) -> None:
    home = outlet(newsroom, "kremenets-nyni")

    page = get(home + "/section/podii/").text

    assert set(re.findall(r'href="(/statti/[^"]+)"', page)) == {
        "/statti/skeliazh.html",
        "/statti/tramvai-lypy.html",
    }


@pytest.mark.parametrize("path", ["/feed/", "/sitemap.xml", "{article}"])
def test_validators_are_answered_with_304(newsroom: Newsroom, path: str) -> None:
    golden = next(one for one in newsroom.expected() if one.source == "port-alder-courier")
    url = golden.url if path == "{article}" else outlet(newsroom, golden.source) + path
    first = get(url)

    by_etag = get(url, If_None_Match=first.headers["ETag"])
    by_date = get(url, If_Modified_Since=first.headers["Last-Modified"])
    by_other = get(url, If_None_Match='"another"')

    assert (by_etag.status, by_date.status, by_other.status) == (304, 304, 200)
    assert by_etag.body == b""


def test_a_page_with_validators_changes_only_with_its_article(newsroom: Newsroom) -> None:
    first = {
        one.url: get(one.url) for one in newsroom.expected() if one.source == "port-alder-courier"
    }
    newsroom.advance()

    again = {
        url: get(url, If_None_Match=page.headers["ETag"]).status for url, page in first.items()
    }

    assert [url for url, status in again.items() if status == 200] == [
        f"{outlet(newsroom, 'port-alder-courier')}/2026/11/19/harbour-budget/"
    ]
    assert set(again.values()) == {200, 304}


def test_corrected_copy_has_another_figure_and_one_sentence_more(newsroom: Newsroom) -> None:
    def budget() -> Golden:
        return next(one for one in newsroom.expected() if "harbour-budget" in one.url)

    first = budget()
    newsroom.advance()
    second = budget()

    assert (first.revision, second.revision) == (1, 2)
    assert len(second.paragraphs) == len(first.paragraphs) + 1
    assert ("38 million" in first.paragraphs[0], "41 million" in second.paragraphs[0]) == (
        True,
        True,
    )
    assert second.modified > second.published == first.published


def test_nothing_is_new_after_the_third_night(newsroom: Newsroom) -> None:
    counts = []
    for _ in range(4):
        counts.append(sum(one.night == newsroom.night for one in newsroom.expected()))
        newsroom.advance()

    assert counts[0] > 40
    assert counts[1] > counts[2] > 0 == counts[3]


def test_articles_are_from_the_day_before_their_night(newsroom: Newsroom) -> None:
    for golden in newsroom.expected():
        age = newsroom.now - golden.published

        assert 0 < age.total_seconds() < 24 * 3600


def test_pages_are_sent_in_the_charset_they_name(newsroom: Newsroom) -> None:
    charsets = {
        golden.source: get(golden.url).headers.get_content_charset()
        for golden in newsroom.expected()
        if golden.source in {"moosrieder-anzeiger", "visnyk-zarichchia"}
    }

    assert charsets == {"moosrieder-anzeiger": "windows-1252", "visnyk-zarichchia": "windows-1251"}


def test_a_willing_reader_gets_gzip(newsroom: Newsroom) -> None:
    url = outlet(newsroom, "port-alder-courier") + "/feed/"

    packed = get(url, Accept_Encoding="gzip, br")

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == get(url).body


def test_tracking_link_redirects_to_the_article(newsroom: Newsroom) -> None:
    golden = next(one for one in newsroom.expected() if "comment-culture" in one.url)

    sent_on = get(golden.announced[0])

    assert sent_on.status == 301
    assert outlet(newsroom, golden.source) + sent_on.headers["Location"] == golden.url


def test_tail_is_inside_the_container_or_outside(newsroom: Newsroom) -> None:
    ferry = {one.source: get(one.url).text for one in newsroom.expected() if one.wire}

    def follows(source: str, mark: str) -> str:
        return ferry[source].split("heard as well.</p>")[1].split(mark)[0]

    assert '<a class="rss-link"' in follows("dunmore-post", "</div>\n</article>")
    assert follows("port-alder-courier", "</div>").strip() == ""
    assert "Leave a Reply" in follows("tidewater-notes", "</body>")


def test_paywalled_pages_say_so_and_hold_the_rest_back(newsroom: Newsroom) -> None:
    teasers = [one for one in newsroom.expected() if one.extent is Extent.TEASER]

    pages = [get(one.url).text for one in teasers]

    assert len(teasers) == 2
    assert all('"isAccessibleForFree": false' in page for page in pages)
    assert not any("ochre" in page or "statistician" in page for page in pages)


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("stormgate-herald", 500),
        ("busy-bulletin", 429),
        ("rush-hour-report", 429),
        ("members-only", 403),
        ("vanishing-point", 200),
        ("inside-track", 302),
        ("heavy-weather", 200),
    ],
)
def test_bad_outlets_answer_badly(newsroom: Newsroom, source: str, status: int) -> None:
    announced = [url for owner, _, url in newsroom.announcements() if owner == source]

    assert get(announced[0]).status == status


def test_busy_outlet_answers_when_asked_again(newsroom: Newsroom) -> None:
    announced = [url for owner, _, url in newsroom.announcements() if owner == "rush-hour-report"]

    first, second = get(announced[0]), get(announced[0])

    assert (first.status, first.headers["Retry-After"], second.status) == (429, "1", 200)


def test_silent_outlet_never_answers_and_is_logged(newsroom: Newsroom) -> None:
    url = next(url for owner, _, url in newsroom.announcements() if owner == "silent-sentinel")

    with pytest.raises(TimeoutError):
        urllib.request.urlopen(url, timeout=0.3)  # noqa: S310

    assert [(one.url, one.status) for one in newsroom.requests] == [(url, 0)]


def test_bomb_is_small_and_grows() -> None:
    size, rest = 0, bomb()
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    while rest:
        size += len(unpacker.decompress(rest, 2**20))
        rest = unpacker.unconsumed_tail

    assert len(bomb()) < 2**20
    assert size > 200 * 2**20
    assert unpacker.eof  # the checksum at its end is right: no reader may blame the archive


def test_service_inside_logs_who_reaches_it(newsroom: Newsroom) -> None:
    url = next(url for owner, _, url in newsroom.announcements() if owner == "inside-track")
    inside = get(url).headers["Location"]
    assert newsroom.inside_hits == []

    get(inside)

    assert [one.url for one in newsroom.inside_hits] == [inside]
    assert not inside.startswith("http://127.0.1.")


def test_rules_that_cannot_be_had(newsroom: Newsroom) -> None:
    feed = next(end for owner, end, _ in newsroom.announcements() if owner == "lost-rules")

    assert get(outlet(newsroom, "lost-rules") + "/robots.txt").status == 503
    assert get(feed.replace("/feed/", "/robots.txt")).status == 200
    assert get(feed).status == 200


def test_forbidden_pages_are_expected_from_their_feed(newsroom: Newsroom) -> None:
    extents = {golden.source: golden.extent for golden in newsroom.expected()}

    assert extents["gaceta-del-sur"] is Extent.FULL
    assert extents["quarry-ledger"] is Extent.ANNOUNCED
    assert extents["closed-shop"] is Extent.ANNOUNCED
    assert extents["members-only"] is Extent.ANNOUNCED


def test_every_announced_url_has_one_fate(newsroom: Newsroom) -> None:
    stored = {url for golden in newsroom.expected() for url in golden.announced}
    refused = set(newsroom.expected_outcomes())

    assert stored & refused == set()
    assert stored | refused == {url for _, _, url in newsroom.announcements()}


def test_log_holds_every_request_in_order(newsroom: Newsroom) -> None:
    home = outlet(newsroom, "dunmore-post")
    get(home + "/feed/", User_Agent="Tester/1")
    newsroom.advance()
    get(home + "/no-such-page", method="HEAD")

    log = [(one.night, one.method, one.path, one.status) for one in newsroom.requests]

    assert log == [(1, "GET", "/feed/", 200), (2, "HEAD", "/no-such-page", 404)]
    assert newsroom.requests[0].user_agent == "Tester/1"
    assert newsroom.requests[0].url == home + "/feed/"


def test_pages_are_the_same_on_every_ask(newsroom: Newsroom) -> None:
    urls = [golden.url for golden in newsroom.expected() if golden.source != "rush-hour-report"]

    assert [get(url).body for url in urls] == [get(url).body for url in urls]


def test_demo_serves_moves_on_and_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.newsroom", "--folder", str(tmp_path)]
    demo = subprocess.Popen(command, cwd=ROOT)
    try:
        ready = _ready(tmp_path / "newsroom.json")
        get(f"http://127.0.1.1:{ready['port']}/feed/")
        before = json.loads(get(ready["control"] + "/state").body)
        after = json.loads(get(ready["control"] + "/advance", method="POST").body)
    finally:
        demo.send_signal(signal.SIGTERM)

    assert demo.wait(timeout=10) == 0
    assert (before["night"], before["requests"], after["night"]) == (1, 1, 2)
    lines = (tmp_path / "requests.jsonl").read_text().splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["/feed/"]
    assert len(list((tmp_path / "sources").glob("*.toml"))) == 23


def test_demo_ends_with_its_parent(tmp_path: Path) -> None:
    start = (
        "import subprocess, sys, time;"
        "subprocess.Popen([sys.executable, '-m', 'tests.newsroom', '--folder', sys.argv[1]]);"
        "time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", start, str(tmp_path)], cwd=ROOT)
    pid = int(_ready(tmp_path / "newsroom.json")["pid"])

    parent.kill()
    parent.wait()

    assert _is_gone(pid)


def _ready(file: Path) -> dict[str, str]:
    for _ in range(200):
        if file.exists():
            found: dict[str, str] = json.loads(file.read_text())
            return found
        time.sleep(0.05)
    raise AssertionError(f"{file}: never written")


def _is_gone(pid: int) -> bool:
    for _ in range(100):
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    return False
