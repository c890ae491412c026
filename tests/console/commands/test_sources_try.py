import json
from dataclasses import dataclass
from typing import Any

import pytest

from tests.console.commands.conftest import Street, rss
from tests.home import Ran
from tests.spiders.outlet_server import reply, robots

PARAGRAPHS = [
    "The old bridge over the Alder reopened on Monday after nine years of work on its piers, "
    "and the first to cross it were forty cyclists in the rain.",
    "The council spent eleven million on new bearings, railings and a lane for bicycles, which "
    "an engineer called the cheapest metre of road in the county.",
    "Lorries must still use the ring road. The mayor said that a decision on them would follow "
    "in the spring, once the noise had been measured.",
]
PAGE = """<html lang="en"><head><title>Bridge reopens</title>
<meta property="article:published_time" content="2026-11-23T20:00:00Z">
<meta name="author" content="Ann Reeve"></head>
<body><article><h1>Bridge reopens</h1>{}</article></body></html>"""
BRIDGE = PAGE.format("".join(f"<p>{text}</p>" for text in PARAGRAPHS)).encode()
SUMMARY = b"<description>Forty cyclists were first to cross the old bridge.</description>"


@dataclass(frozen=True)
class Tried:
    ran: Ran

    @property
    def value(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.ran.stdout)
        return found


@pytest.fixture(scope="module")
def newsstand(busy_street: Street) -> Street:
    """Open an outlet with one article, a page that is gone, and an archive of a night."""
    street = busy_street
    street.source("herald", 1, "enabled = true")
    street.feed(1)
    street.serve(1, "/bridge", reply(200, BRIDGE, Content_Type="text/html; charset=utf-8"))
    for stage in (["poll"], ["plan"], ["fetch", "--batch", "1"]):
        assert street.home.run(*stage).code == 0
    return street


@pytest.fixture(scope="module")
def lines(newsstand: Street) -> list[str]:
    """Return what one try prints."""
    before = newsstand.home.state("hosts")
    ran = newsstand.home.run("sources", "try", "herald")
    assert newsstand.home.state("hosts") == before, "a try stores nothing"
    return ran.stdout.splitlines()


def asked(street: Street) -> int:
    return len(street.server.seen)


def test_the_newest_are_read_with_where_each_field_came_from(
    newsstand: Street, lines: list[str]
) -> None:
    bridge = lines.index("Bridge reopens")
    assert lines[bridge + 1 : bridge + 3] == [
        newsstand.url(1, "/bridge"),
        "article, full; read from the page",
    ]
    assert "authors\tAnn Reeve\tmeta author" in lines
    assert any(line.startswith("published\t2026-11-23 20:00:00 UTC") for line in lines)
    assert f"first\t{PARAGRAPHS[0]}\tparagraph" in lines
    assert f"last\t{PARAGRAPHS[2]}\tparagraph" in lines
    words = sum(len(text.split()) for text in PARAGRAPHS)
    assert any(line.startswith(f"words\t{words}\t") for line in lines)


def test_what_is_no_article_says_why(newsstand: Street, lines: list[str]) -> None:
    assert lines[lines.index(newsstand.url(1, "/ferry")) + 1] == "failed: http-404"
    assert lines[-1] == "2 addresses, 1 article; http-404: 1; nothing was stored"


def test_no_more_than_asked_for_are_read_the_newest_first(newsstand: Street) -> None:
    tried = Tried(newsstand.home.run("sources", "try", "herald", "--limit", "1", "--json"))

    assert [each["url"] for each in tried.value] == [newsstand.url(1, "/bridge")]


def test_rules_are_tried_against_the_archive_without_asking_anybody(newsstand: Street) -> None:
    before = asked(newsstand)
    rules = ["[selectors]", 'title = "title"', 'body = "article p:first-of-type"']
    file = newsstand.source("herald", 1)
    file.write_text(file.read_text() + "\n".join([*rules, ""]))

    (tried,) = Tried(newsstand.home.run("sources", "try", "herald", "--archived", "--json")).value

    assert tried["article"]
    assert tried["reading"]["title"]["method"] == "selector"
    assert [block["text"] for block in tried["reading"]["blocks"]] == PARAGRAPHS[:1]
    assert tried["read_from"].startswith("archive: 20")
    assert asked(newsstand) == before


def test_without_an_archive_the_command_says_so(busy_street: Street) -> None:
    busy_street.source("stranger", 2)

    ran = busy_street.home.run("sources", "try", "stranger", "--archived")

    assert ran.code == 1
    assert "no page of it is archived" in ran.stderr


def test_a_forbidden_page_is_read_from_what_the_feed_says(busy_street: Street) -> None:
    busy_street.source("shy", 3)
    feed = rss(busy_street.url(3)).replace(b"</pubDate>", b"</pubDate>" + SUMMARY, 1)
    busy_street.serve(3, "/feed", reply(200, feed))
    busy_street.serve(3, "/robots.txt", robots("User-agent: *\nDisallow: /bridge\n"))

    (tried,) = Tried(busy_street.home.run("sources", "try", "shy", "--limit", "1", "--json")).value

    assert tried["read_from"] == "announcement: robots"
    assert tried["reading"]["title"]["value"] == "Bridge reopens"
    assert busy_street.server.paths(3) == ["/robots.txt", "/feed"]


def test_a_source_that_gives_nothing_ends_with_1(busy_street: Street) -> None:
    busy_street.source("mute", 4)

    ran = busy_street.home.run("sources", "try", "mute")

    assert ran.code == 1
    assert "failed: http-404" in ran.stdout
    assert "mute: nothing reads as an article" in ran.stderr


def test_what_the_rules_change_is_shown_beside_the_reading_without_them(
    newsstand: Street,
) -> None:
    file = newsstand.source("herald", 1)
    rules = ["[selectors]", 'section = "h1"', 'remove = ["article p:last-of-type"]', ""]
    file.write_text(file.read_text() + "\n".join(rules))

    ran = newsstand.home.run("sources", "try", "herald", "--archived", "--against")

    assert ran.code == 0, ran.stderr
    words = len(PARAGRAPHS[2].split())
    assert "section\tgained\t\tBridge reopens" in ran.stdout
    assert f"body\tlost\t[paragraph] {PARAGRAPHS[2]}\t" in ran.stdout
    assert ran.stdout.splitlines()[-1] == (
        f"1 page, 1 differ (section); 0 words gained, {words} lost; 1 block removed;"
        " nothing was stored"
    )


def test_rules_are_compared_on_archived_pages_only(newsstand: Street) -> None:
    ran = newsstand.home.run("sources", "try", "herald", "--against")

    assert ran.code == 20
    assert "--against needs --archived" in ran.stderr
