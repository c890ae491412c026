from datetime import UTC, datetime

import pytest

from articles.source import EndpointKind
from feeds.entry import Announced
from feeds.summary import Summary, summary_from_json, summary_of, summary_to_json
from tests.feeds.pages import announced

FEED = """<rss version="2.0"><channel><title>Herald</title><language>en-GB</language>
<item><title>New</title><link>https://herald.example/new</link>
<pubDate>Mon, 23 Nov 2026 20:00:00 GMT</pubDate></item>
<item><title>Old</title><link>https://herald.example/old</link>
<pubDate>Sun, 05 Jan 2003 08:30:00 GMT</pubDate></item>
<item><link>https://herald.example/bare</link></item></channel></rss>"""
OLDEST = datetime(2026, 11, 17, tzinfo=UTC)


def summary(text: str, kind: EndpointKind) -> Summary:
    return summary_of(announced(text, kind), oldest=OLDEST)


def test_entries_are_counted_and_the_undated_may_be_new() -> None:
    found = summary(FEED, EndpointKind.FEED)

    assert (found.entries, found.dated, found.titled, found.recent) == (3, 2, 2, 2)
    assert found.newest == datetime(2026, 11, 23, 20, tzinfo=UTC)
    assert found.sample == ("New", "Old", "https://herald.example/bare")
    assert (found.title, found.language) == ("Herald", "en")


@pytest.mark.parametrize(
    ("kind", "fits"),
    [(EndpointKind.FEED, True), (EndpointKind.SITEMAP, False), (EndpointKind.SECTION, False)],
)
def test_a_feed_fits_where_a_feed_is_declared(kind: EndpointKind, fits: bool) -> None:
    found = summary(FEED, kind)

    assert (found.form, found.fits) == ("feed", fits)


def test_an_index_is_told_with_what_its_newest_sitemap_announces() -> None:
    index = Summary("sitemap index", fits=True, children=("https://herald.example/1.xml",))

    found = index.with_child(summary(FEED, EndpointKind.FEED))

    assert (found.form, found.entries, found.children) == ("sitemap index", 3, index.children)


def test_an_index_whose_newest_sitemap_is_an_index_is_told_so() -> None:
    index = Summary("sitemap index", fits=True, children=("https://herald.example/1.xml",))

    assert index.with_child(summary(FEED, EndpointKind.FEED)).warnings == ()
    assert index.with_child(index).warnings == (
        "its newest sitemap is an index, too: make that an endpoint of its own",
    )


def test_nothing_announced_is_counted_as_nothing() -> None:
    found = summary_of(Announced(form="feed"), oldest=OLDEST)

    assert (found.entries, found.newest) == (0, None)


def test_a_summary_survives_json() -> None:
    found = summary(FEED, EndpointKind.FEED)

    assert summary_from_json(summary_to_json(found)) == found
