from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from articles.source import EndpointKind, Source, parse_source
from tests.console.commands.conftest import Street, rss
from tests.home import Ran
from tests.spiders.outlet_server import Visitor, redirect, reply, robots

FRONT = """<html lang="en-IE"><head><title>Welcome</title>
<meta property="og:site_name" content="Street \u201cNews\u201d">
<link rel="alternate" type="application/rss+xml" title="All news" href="/all.rss">
<link rel="alternate" type="application/rss+xml" title="The same again" href="/again.rss">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
<link rel="alternate" type="application/rss+xml" title="Broken" href="/broken.rss">
<link rel="alternate" hreflang="fr" href="/fr/">
</head><body><h2><a href="/2026/11/bridge-reopens">Bridge reopens after nine years</a></h2>
<h2><a href="/2026/11/ferry-sold">Old ferry sold to a collector</a></h2></body></html>"""
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{}bridge</loc><news:news>
<news:publication_date>2026-11-23</news:publication_date><news:title>Bridge reopens</news:title>
</news:news></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{}archive.xml</loc></sitemap><sitemap><loc>{}news-1.xml</loc></sitemap></sitemapindex>"""


def front(text: str = FRONT) -> bytes:
    return text.encode()


def add(street: Street, *words: str) -> Ran:
    return street.home.run("sources", "add", *words, "--delay", "0")


@dataclass(frozen=True)
class Added:
    """An outlet with all there can be, as `wirecopy sources add` found it."""

    street: Street
    ran: Ran
    file: Path

    @property
    def source(self) -> Source:
        return parse_source("herald", self.file.read_text(encoding="utf-8"))

    def row(self, path: str) -> list[str]:
        url = self.street.url(1, path)
        (row,) = [
            row for line in self.ran.stdout.splitlines() if (row := line.split("\t"))[2:3] == [url]
        ]
        return row


@pytest.fixture(scope="module")
def added(busy_street: Street) -> Added:
    street = busy_street
    home = street.url(1)
    street.serve(1, "/", reply(200, front(), Content_Type="text/html; charset=utf-8"))
    street.serve(1, "/all.rss", reply(200, rss(home)))
    street.serve(1, "/again.rss", reply(200, rss(home)))
    street.serve(1, "/broken.rss", reply(200, b"<html><body>Oops</body></html>"))
    street.serve(1, "/robots.txt", robots(f"Sitemap: {home}other.xml\nSITEMAP: {home}news.xml\n"))
    street.serve(1, "/news.xml", reply(200, INDEX.format(home, home).encode()))
    street.serve(1, "/news-1.xml", reply(200, NEWS.format(home).encode()))
    ran = add(street, street.url(1), "--id", "herald")
    return Added(street, ran, street.home.sources / "herald.toml")


def test_what_was_found_becomes_a_source_that_is_switched_off(added: Added) -> None:
    source = added.source

    assert added.ran.code == 0, added.ran.stderr
    assert (source.name, source.language, source.country) == ("Street “News”", "en", "IE")
    assert source.home == added.street.url(1)
    assert (source.enabled, source.verified) == (False, False)
    assert [(endpoint.kind, endpoint.url) for endpoint in source.endpoints] == [
        (EndpointKind.FEED, added.street.url(1, "/all.rss")),
        (EndpointKind.NEWS_SITEMAP, added.street.url(1, "/news.xml")),
    ]


def test_the_operator_is_told_what_is_there_and_what_to_do_next(added: Added) -> None:
    assert added.row("/all.rss")[3:] == ["ok", "2", "2", "2099-11-23 20:00", "yes"]
    assert added.row("/broken.rss")[3] == "not-a-feed"
    assert added.row("/other.xml")[3] == "http-404"
    assert added.row("/")[1:5] == ["section", added.street.url(1), "ok", "2"]
    assert "  Bridge reopens" in added.ran.stdout.splitlines()
    assert "next      wirecopy sources probe herald" in added.ran.stdout.splitlines()


def test_only_what_was_named_is_asked_for(added: Added) -> None:
    asked = added.street.server.paths(1)

    assert sorted(asked) == sorted(
        [
            "/robots.txt", "/", "/all.rss", "/again.rss", "/broken.rss",
            "/other.xml", "/news.xml", "/news-1.xml",
        ]
    )  # fmt: skip


def test_an_existing_file_is_named_before_anybody_is_asked(added: Added) -> None:
    before, text = len(added.street.server.seen), added.file.read_text()

    ran = add(added.street, added.street.url(1), "--id", "herald")

    assert ran.code == 20
    assert "herald.toml: is there already; choose another name with --id" in ran.stderr
    assert added.file.read_text() == text
    assert len(added.street.server.seen) == before


def test_a_file_made_meanwhile_is_not_overwritten(busy_street: Street) -> None:
    file = busy_street.home.sources / "rival.toml"

    def make_it_and_answer(visitor: Visitor) -> None:
        file.write_text("# somebody else's\n")
        reply(200, rss(busy_street.url(2)))(visitor)

    busy_street.serve(2, "/feed", make_it_and_answer)

    ran = add(busy_street, busy_street.url(2, "/feed"), "--id", "rival")

    assert ran.code == 20
    assert "rival.toml: is there already" in ran.stderr
    assert file.read_text() == "# somebody else's\n"
    file.unlink()


def test_the_address_of_a_feed_will_do_and_a_dry_run_writes_nothing(busy_street: Street) -> None:
    busy_street.feed(3)
    before = sorted(busy_street.home.sources.iterdir())

    ran = add(busy_street, busy_street.url(3, "/feed"), "--dry-run")

    _, toml = ran.stdout.split("\n\n", 1)
    source = parse_source("any", toml)
    assert (source.name, source.home) == ("Street News", busy_street.url(3))
    assert [endpoint.url for endpoint in source.endpoints] == [busy_street.url(3, "/feed")]
    assert sorted(busy_street.home.sources.iterdir()) == before


def test_without_a_feed_the_pages_links_are_offered_and_can_be_taken(busy_street: Street) -> None:
    links = front(FRONT.replace("alternate", "stylesheet"))
    busy_street.serve(4, "/", reply(200, links, Content_Type="text/html"))

    nothing = add(busy_street, busy_street.url(4), "--id", "plain")
    section = add(busy_street, busy_street.url(4), "--id", "plain", "--section")

    assert nothing.code == 1
    assert "no feed and no sitemap was found; its page links to 2 stories" in nothing.stderr
    assert "--section takes those" in nothing.stderr
    assert section.code == 0
    file = busy_street.home.sources / "plain.toml"
    assert parse_source("plain", file.read_text()).endpoints[0].kind is EndpointKind.SECTION
    file.unlink()


def test_a_page_that_is_too_much_for_its_reader_is_not_asked_for_again(
    busy_street: Street,
) -> None:
    busy_street.serve(6, "/", reply(200, front(), Content_Type="text/html"))
    hurried = {**busy_street.home.settings, "WIRECOPY_READER_SECONDS": "0.001"}
    street = replace(busy_street, home=replace(busy_street.home, settings=hurried))

    ran = add(street, street.url(6))

    assert (ran.code, "no front page: reader-died" in ran.stderr) == (1, True), ran.stderr


def test_a_page_that_robots_forbids_is_not_asked_for(busy_street: Street) -> None:
    busy_street.serve(5, "/robots.txt", robots("User-agent: *\nDisallow: /\n"))

    ran = add(busy_street, busy_street.url(5))

    assert ran.code == 1
    assert "its robots.txt forbids us this page" in ran.stderr
    assert busy_street.server.paths(5) == ["/robots.txt"]


@pytest.mark.parametrize(
    ("url", "code", "told"),
    [
        ("herald.example", 20, "expected an address such as https://herald.example/"),
        ("ftp://herald.example/", 20, "expected an address such as https://herald.example/"),
        ("http://127.0.2.1/", 20, "address-refused"),
        ("http://127.0.3.99:1/", 20, "address-refused"),
    ],
)
def test_what_can_never_be_asked_is_a_configuration_problem(
    busy_street: Street, url: str, code: int, told: str
) -> None:
    ran = add(busy_street, url)

    assert ran.code == code
    assert told in ran.stderr


def test_an_outlet_that_sends_us_inside_is_not_followed(busy_street: Street) -> None:
    busy_street.serve(6, "/", redirect("http://127.0.2.1/"))

    ran = add(busy_street, busy_street.url(6))

    assert ran.code == 20
    assert "address-refused" in ran.stderr


def test_an_outlet_that_does_not_answer_can_be_tried_again(busy_street: Street) -> None:
    port = busy_street.server.port

    ran = add(busy_street, f"http://127.0.3.60:{port}/")

    assert ran.code == 10
    assert "no front page:" in ran.stderr


def test_a_front_page_that_is_gone_is_told(busy_street: Street) -> None:
    ran = add(busy_street, busy_street.url(7))

    assert ran.code == 1
    assert "no front page: http-404; the address of a feed or sitemap" in ran.stderr


def test_a_source_of_the_starter_pack_is_copied_and_asks_nobody(busy_street: Street) -> None:
    file = busy_street.home.sources / "nrk.toml"

    first = busy_street.home.run("sources", "add", "--starter", "nrk")
    again = busy_street.home.run("sources", "add", "--starter", "nrk")
    wrong = busy_street.home.run("sources", "add", "--starter", "nobody")

    assert first.code == 0
    assert not parse_source("nrk", file.read_text()).enabled
    assert (again.code, wrong.code) == (20, 20)
    assert "is there already" in again.stderr
    assert "the starter pack; it has: abc-australia, " in wrong.stderr
    file.unlink()
