"""The newsroom serves what it says: everything else is measured against it."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import feedparser
import pytest

from articles.article import Extent
from articles.source import EndpointKind, parse_source
from tests.newsroom.asking import get, is_served, outlet
from tests.newsroom.golden import Golden
from tests.newsroom.newsroom import Newsroom


def test_every_golden_paragraph_is_on_its_page(newsroom: Newsroom) -> None:
    newsroom.advance()
    newsroom.advance()

    readable = [golden for golden in newsroom.expected() if golden.extent is not Extent.ANNOUNCED]

    charsets = {one.id: one.file.charset for one in newsroom.outlets}
    assert len(readable) > 120
    assert [one.url for one in readable if not is_served(one, charsets[one.source])] == []


def test_there_are_eight_languages_and_no_text_twice_but_the_wire(newsroom: Newsroom) -> None:
    newsroom.advance()

    stored = newsroom.expected()

    languages = {golden.language for golden in stored}
    assert languages == {"ar", "de", "en", "es", "fr", "ja", "uk", "zh"}
    texts = Counter(golden.paragraphs for golden in stored if golden.paragraphs)
    twice = {text for text, count in texts.items() if count > 1}
    assert {one.text_of_wire is not None for one in stored if one.paragraphs in twice} == {True}
    wire = Counter(golden.wire for golden in stored if golden.wire)
    assert wire == {"ferry-inquiry": 3, "grain-terminal-strike": 3, "harbour-fire": 5}


def test_every_source_file_is_valid(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.write_sources(tmp_path)

    sources = [parse_source(file.stem, file.read_text("utf-8")) for file in tmp_path.iterdir()]

    assert len(sources) == len(newsroom.outlets) >= 31
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


def test_nothing_is_new_after_the_second_night(newsroom: Newsroom) -> None:
    counts = []
    for _ in range(4):
        counts.append(sum(one.night == newsroom.night for one in newsroom.expected()))
        newsroom.advance()

    assert counts[0] > 40
    assert counts[1] > 10
    assert counts[2:] == [0, 0]


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
    ferry = {
        one.source: get(one.url).text for one in newsroom.expected() if one.wire == "ferry-inquiry"
    }

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
