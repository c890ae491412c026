"""Answers of endpoints, as the tests of this folder write them."""

from datetime import UTC, datetime

from articles.hints import Hints
from articles.page import Page, PageKind
from articles.source import Endpoint, EndpointKind, Source
from feeds.entry import Announced
from feeds.read import read_announcements

FEED_URL = "https://herald.example/feeds/rss.xml"


def page(body: bytes, *, media_type: str | None = None, url: str = FEED_URL) -> Page:
    headers = ((b"Content-Type", media_type.encode("latin-1")),) if media_type is not None else ()
    return Page(
        url=url,
        final_url=url,
        kind=PageKind.FEED,
        fetched=datetime(2026, 11, 24, 2, tzinfo=UTC),
        status=200,
        headers=headers,
        body=body,
    )


def source(kind: EndpointKind, links: str | None = None, timezone: str = "UTC") -> Source:
    return Source(
        id="herald",
        name="Herald",
        home="https://herald.example/",
        language="en",
        country="GB",
        timezone=timezone,
        endpoints=(Endpoint(kind=kind, url=FEED_URL, links=links),),
    )


def announced(
    body: bytes | str,
    kind: EndpointKind = EndpointKind.FEED,
    *,
    media_type: str | None = None,
    url: str = FEED_URL,
    links: str | None = None,
    timezone: str = "UTC",
) -> Announced:
    """Return what `body`, answered by an endpoint of `kind`, announces."""
    outlet = source(kind, links, timezone)
    answer = page(body.encode() if isinstance(body, str) else body, media_type=media_type, url=url)
    return read_announcements(answer, outlet.endpoints[0], outlet)


NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:yandex="http://news.yandex.ru" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)


def rss(items: str, channel: str = "") -> str:
    return f'<rss version="2.0" {NAMESPACES}><channel>{channel}{items}</channel></rss>'


def item(inside: str) -> str:
    return rss(f"<item><link>https://herald.example/news/1</link>{inside}</item>")


def hints(feed: str | bytes, **how: str) -> Hints:
    entries = announced(feed, **how).entries  # type: ignore[arg-type]
    assert len(entries) == 1
    return entries[0].hints
