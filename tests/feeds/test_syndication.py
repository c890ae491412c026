from datetime import UTC, datetime

import pytest

from articles.article import Instant
from articles.hints import Hints
from feeds.entry import Entry
from tests.feeds.pages import announced, hints, item, rss


def test_an_rss_feed_announces_its_items() -> None:
    feed = rss(
        """<item><title>Ferry stops &amp; starts</title><link>/news/1?a=1&amp;b=2#top</link>
        <guid isPermaLink="false">herald-1</guid><pubDate>Mon, 23 Nov 2026 10:00:00 +0100</pubDate>
        <dc:creator>Ann Lee</dc:creator><dc:creator>Bo Dahl</dc:creator><category>Harbour</category>
        <media:content url="/ferry.jpg" medium="image"/>
        <description>The ferry &lt;b&gt;stopped&lt;/b&gt;.</description>
        <content:encoded><![CDATA[<p>It stopped <a href="/map">here</a>.</p>]]></content:encoded>
        </item>""",
        "<title>The Herald</title><link>https://herald.example/</link><language>en-GB</language>",
    )

    found = announced(feed)

    assert (found.title, found.language, found.warnings) == ("The Herald", "en", ())
    assert found.entries == (
        Entry(
            "https://herald.example/news/1?a=1&b=2",
            Hints(
                title="Ferry stops & starts",
                summary="The ferry stopped.",
                content='<p>It stopped <a href="https://herald.example/map">here</a>.</p>',
                authors=("Ann Lee", "Bo Dahl"),
                published=Instant(
                    datetime(2026, 11, 23, 9, tzinfo=UTC),
                    "+01:00",
                    "Mon, 23 Nov 2026 10:00:00 +0100",
                ),
                language="en",
                categories=("Harbour",),
                image="https://herald.example/ferry.jpg",
            ),
        ),
    )


def test_an_atom_feed_announces_its_entries() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb"
    xml:base="https://avisen.example/a/">
    <title type="html">Avisen &amp;amp; c.</title>
    <entry><title type="html">Ferga &lt;i&gt;gikk&lt;/i&gt;</title>
    <id>tag:avisen.example,2026:1</id>
    <link rel="self" href="x.atom"/><link rel="alternate" href="1.html"/>
    <published>2026-11-23T10:00:00+01:00</published><updated>2026-11-23T11:00:00Z</updated>
    <author><name>Kari Nes</name><email>kari@avisen.example</email></author>
    <summary>Fast &lt; fortere</summary>
    <content type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml"><p>Ferga gikk.</p></div></content></entry></feed>"""

    found = announced(feed)

    assert (found.title, found.language) == ("Avisen & c.", "nb")
    entry = found.entries[0]
    assert entry.url == "https://avisen.example/a/1.html"
    assert entry.hints.title == "Ferga gikk"
    assert entry.hints.summary == "Fast < fortere"
    assert entry.hints.content == "<p>Ferga gikk.</p>"
    assert entry.hints.authors == ("Kari Nes",)
    assert entry.hints.published
    assert entry.hints.published.at.hour == 9
    assert entry.hints.updated
    assert entry.hints.updated.raw == "2026-11-23T11:00:00Z"


def test_an_rdf_feed_announces_its_items() -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <item rdf:about="https://herald.example/news/1"><title>Ferry stops</title>
    <dc:date>2026-11-23T10:00:00Z</dc:date></item></rdf:RDF>"""

    entry = announced(feed).entries[0]

    assert entry.url == "https://herald.example/news/1"
    assert entry.hints.published
    assert entry.hints.published.at == datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "timezone", "at", "zone", "tz_known"),
    [
        ("Mon, 20 Jul 2026 10:00:00 GMT", "Europe/London", (10, 0), "+00:00", True),
        ("Mon, 20 Jul 2026 10:00:00 Z", "Europe/Oslo", (10, 0), "+00:00", True),
        ("20 Jul 26 10:00 UT", "Europe/Oslo", (10, 0), "+00:00", True),
        ("Mon, 20 Jul 2026 10:00:00 -0330", "UTC", (13, 30), "-03:30", True),
        ("Mon, 20 Jul 2026 10:00:00", "Europe/Oslo", (8, 0), "Europe/Oslo", False),
        ("2026-07-20 10:00", "Asia/Kolkata", (4, 30), "Asia/Kolkata", False),
        ("Mon Jul 20 10:00:00 CEST 2026", "Europe/Oslo", (8, 0), "Europe/Oslo", True),
        ("Mon Jul 20 10:00:00 +0300 2026", "Europe/Oslo", (7, 0), "+03:00", True),
        ("Mon Jul 20 10:00:00 2026", "Europe/Oslo", (8, 0), "Europe/Oslo", False),
        ("Mon Jul 20 10:00:00 GMT 2026", "Europe/London", (10, 0), "+00:00", True),
    ],
)
def test_a_date_without_a_zone_is_the_outlets_own(
    raw: str, timezone: str, at: tuple[int, int], zone: str, tz_known: bool
) -> None:
    published = hints(item(f"<pubDate>{raw}</pubDate>"), timezone=timezone).published

    assert published is not None
    assert published.at == datetime(2026, 7, 20, *at, tzinfo=UTC)
    assert (published.zone, published.raw, published.tz_known) == (zone, raw, tz_known)


def test_a_date_that_nobody_can_read_is_none() -> None:
    assert hints(item("<pubDate>last Tuesday</pubDate>")).published is None


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("AT&amp;amp;T", "AT&T"),
        ("5 &lt; 6 &amp; more", "5 < 6 & more"),
        ("<![CDATA[The <em>Aurora</em> sails]]>", "The Aurora sails"),
        ("Mayor&amp;#8217;s plan", "Mayor\u2019s plan"),
        ("  Two\n lines ", "Two lines"),
        ("Nul\x00 and bell\x07", "Nul and bell"),
        ("&#0;Zero &#x1F;unit &#x110000;far", "Zero unit far"),
        ("Caf&eacute;&nbsp;noir", "Café noir"),
        ("&#147;Quoted&#148;", "\u201cQuoted\u201d"),
    ],
)
def test_titles_are_plain_text(title: str, plain: str) -> None:
    assert hints(item(f"<title>{title}</title>")).title == plain


@pytest.mark.parametrize(
    "picture",
    [
        "<media:content url='/i'><media:description>Caption</media:description></media:content>",
        "<media:description>Caption</media:description><media:title>Picture</media:title>",
    ],
)
def test_a_pictures_caption_is_neither_summary_nor_text(picture: str) -> None:
    before = hints(item(f"{picture}<title>Story</title><description>Teaser</description>"))
    after = hints(item(f"<title>Story</title><description>Teaser</description>{picture}"))

    for found in (before, after):
        assert (found.title, found.summary, found.content) == ("Story", "Teaser", None)


def test_the_widest_picture_is_the_image() -> None:
    pictures = (
        '<media:thumbnail url="/t.jpg"/><media:content url="/s.jpg" type="image/jpeg" width="100"/>'
        '<media:content url="/v.mp4" medium="video" width="9000"/>'
        '<media:content url="/l.jpg" type="image/jpeg" width="800"/>'
    )

    assert hints(item(pictures)).image == "https://herald.example/l.jpg"
    assert hints(item('<enclosure url="/e.png" type="image/png" length="1"/>')).image == (
        "https://herald.example/e.png"
    )
    assert hints(item('<enclosure url="/e.mp3" type="audio/mpeg" length="1"/>')).image is None


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ("<guid>https://herald.example/g</guid>", "https://herald.example/g"),
        ('<guid isPermaLink="true">https://herald.example/g</guid>', "https://herald.example/g"),
        ("<link>\n https://herald.example/a b \n</link>", "https://herald.example/a%20b"),
        ("<link>news/2</link>", "https://herald.example/feeds/news/2"),
        ("<link>www.herald.example/2</link>", "https://www.herald.example/2"),
        ("<link>www.html</link>", "https://herald.example/feeds/www.html"),
        (
            "<link>https://feeds.example/~r/1</link>"
            "<feedburner:origLink>https://herald.example/o</feedburner:origLink>",
            "https://herald.example/o",
        ),
        (
            "<link>javascript:x()</link><guid>https://herald.example/g</guid>",
            "https://herald.example/g",
        ),
        (
            "<link>https://herald.example/1</link>"
            '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://amp.example/1"/>',
            "https://herald.example/1",
        ),
        (
            "<link>https://herald.example/?id=1&lang=en&image=2&nbsp=3&amp;b=4</link>",
            "https://herald.example/?id=1&lang=en&image=2&nbsp=3&b=4",
        ),
    ],
)
def test_an_entry_is_found_by_its_link_or_its_permalink(inside: str, url: str) -> None:
    assert [entry.url for entry in announced(rss(f"<item>{inside}</item>")).entries] == [url]


def test_the_first_link_to_a_page_is_the_entrys() -> None:
    links = "".join(
        f'<link rel="{rel}" type="{kind}" href="/{name}"/>'
        for rel, kind, name in [
            ("self", "text/html", "self"),
            ("alternate", "application/json", "json"),
            ("alternate", "text/html", "page"),
            ("alternate", "text/html", "other-language"),
        ]
    )

    found = announced(f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{links}</entry></feed>')

    assert [entry.url for entry in found.entries] == ["https://herald.example/page"]


def test_another_id_is_no_other_announcement() -> None:
    first, second = (
        announced(rss(f"<item><link>https://herald.example/1</link><guid>{n}</guid></item>"))
        for n in (1, 2)
    )

    assert first.entries == second.entries != ()


@pytest.mark.parametrize(
    "inside",
    [
        "<title>No link</title>",
        '<guid isPermaLink="false">https://herald.example/g</guid>',
        "<link>mailto:desk@herald.example</link>",
        "<guid>77</guid><link>http://[</link>",
    ],
)
def test_entries_without_an_address_are_counted(inside: str) -> None:
    found = announced(rss(f"<item>{inside}</item>", "<link>ftp://herald.example/</link>"))

    # A bare number is a relative link to feedparser, and so it is to a browser.
    if "77" not in inside:
        assert found.entries == ()
        assert found.warnings == ("entries without a usable URL: 1",)


def test_an_address_announced_twice_is_one_entry() -> None:
    one = "<item><title>{}</title><link>https://herald.example/1#{}</link></item>"

    found = announced(rss(one.format("First", "a") + one.format("Second", "b")))

    assert [entry.hints.title for entry in found.entries] == ["First"]
    assert found.warnings == ("entries that repeat a URL: 1",)


@pytest.mark.parametrize(
    "author",
    [
        "<author>ann@herald.example (Ann Lee)</author>",
        "<author>Ann Lee (ann@herald.media)</author>",
        "<author>Ann Lee &lt;ann@herald.online&gt;</author>",
        "<author><![CDATA[Ann Lee <mailto:ann@herald.press>]]></author>",
        "<author>desk@herald.today</author><dc:creator>ann@herald.news (Ann Lee)</dc:creator>",
    ],
)
def test_an_author_is_named_without_an_address(author: str) -> None:
    assert hints(item(author)).authors == ("Ann Lee",)
