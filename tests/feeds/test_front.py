from datetime import UTC, datetime

import pytest

from articles.page import Page, PageKind
from feeds.front import FeedLink, front_from_json, front_to_json, read_front, sitemaps_named

URL = "https://herald.example/start/"


def page(html: str, media_type: str = "text/html; charset=utf-8") -> Page:
    headers = ((b"Content-Type", media_type.encode()),)
    fetched = datetime(2026, 11, 24, tzinfo=UTC)
    return Page(URL, URL, PageKind.SECTION, fetched, 200, headers, html.encode())


def test_a_front_page_names_its_feeds_once_in_its_order() -> None:
    found = read_front(
        page(
            '<html><head><link rel="ALTERNATE home" type="application/atom+xml" href="../a.xml">'
            '<link rel="alternate" type="application/rss+xml; charset=utf-8" href="r" title="All">'
            '<link rel="alternate" type="application/rss+xml" href="/a.xml">'
            '<link rel="stylesheet" type="application/rss+xml" href="/s.xml">'
            '<link rel="alternate" type="text/xml" href="/x.xml">'
            '<link rel="alternate" type="text/html" href="/fr/"></head></html>'
        )
    )

    assert found.feeds == (
        FeedLink("https://herald.example/a.xml", None),
        FeedLink("https://herald.example/start/r", "All"),
        FeedLink("https://herald.example/x.xml", None),
    )


@pytest.mark.parametrize("link", ['href="/comments/feed/"', 'href="/x" title="Herald Comments"'])
def test_what_readers_say_is_no_feed_of_news(link: str) -> None:
    html = f'<html><link rel="alternate" type="application/rss+xml" {link}></html>'

    assert read_front(page(html)).feeds == ()


def test_a_base_element_moves_relative_feeds() -> None:
    html = (
        '<html><head><base href="/news/"><link rel="alternate" type="application/feed+json" '
        'href="feed.json"></head></html>'
    )

    assert read_front(page(html)).feeds[0].url == "https://herald.example/news/feed.json"


@pytest.mark.parametrize(
    ("html", "language", "region"),
    [
        ('<html lang="nb-NO">', "nb", "NO"),
        ('<html lang="de">', "de", None),
        ('<html><meta property="og:locale" content="en_GB">', "en", "GB"),
        ('<html lang="zh-Hant">', "zh", None),
        ("<html><p>Nothing said</p>", None, None),
    ],
)
def test_language_and_region_are_what_the_page_declares(
    html: str, language: str | None, region: str | None
) -> None:
    found = read_front(page(html))

    assert (found.language, found.region) == (language, region)


def test_the_name_is_that_of_the_site() -> None:
    html = '<html><title>Front</title><meta property="og:site_name" content=" The  Herald "></html>'

    assert read_front(page(html)).name == "The Herald"


@pytest.mark.parametrize(
    ("text", "form"), [("<rss></rss>", "feed"), ("", "empty"), ("hello", "unknown content")]
)
def test_what_is_no_page_says_what_it_is(text: str, form: str) -> None:
    assert read_front(page(text)).form == form


def test_a_front_page_survives_json() -> None:
    found = read_front(page('<html lang="fr-CA"><meta name="application-name" content="Héraut">'))

    assert front_from_json(front_to_json(found)) == found


def test_robots_txt_names_sitemaps_in_any_case_and_each_once() -> None:
    robots = (
        b"User-agent: *\nDisallow: /\n sitemap : /a.xml\r\n"
        b"SiteMap:https://other.example/b.xml # x\n"
        b"Sitemap: /a.xml\n# Sitemap: /c.xml\nSitemap: ftp://x/\nNo-Sitemap: /d.xml\n"
    )

    assert sitemaps_named(robots, "https://herald.example/robots.txt") == (
        "https://herald.example/a.xml",
        "https://other.example/b.xml",
    )
