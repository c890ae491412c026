import gzip
from datetime import UTC, datetime

import pytest

from articles.source import EndpointKind
from tests.feeds.pages import announced

SITEMAP = EndpointKind.SITEMAP
SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://herald.example/news/1?a=1&amp;b=2 </loc><lastmod>2026-11-23</lastmod>
<n:news><n:publication><n:name>Herald</n:name><n:language>nb</n:language></n:publication>
<n:publication_date>2026-11-23T10:00:00+01:00</n:publication_date>
<n:title><![CDATA[Ferry & harbour]]></n:title><n:keywords>ferry, harbour</n:keywords></n:news>
<image:image><image:loc>https://herald.example/i.jpg</image:loc></image:image></url>
</urlset>"""


def sitemap(*urls: str) -> str:
    return f"<urlset {SCHEMA}>" + "".join(f"<url><loc>{u}</loc></url>" for u in urls) + "</urlset>"


def test_a_news_sitemap_says_title_date_language_and_image() -> None:
    found = announced(NEWS, EndpointKind.NEWS_SITEMAP)

    assert found.warnings == ()
    entry = found.entries[0]
    assert entry.url == "https://herald.example/news/1?a=1&b=2"
    assert entry.hints.title == "Ferry & harbour"
    assert entry.hints.published
    assert entry.hints.published.at == datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert entry.hints.updated
    assert not entry.hints.updated.has_time
    assert entry.hints.language == "nb"
    assert entry.hints.categories == ("ferry", "harbour")
    assert entry.hints.image == "https://herald.example/i.jpg"


def index(*lines: tuple[str, str]) -> str:
    """Return an index of sitemaps, each with its address and what it says of its change."""
    named = "".join(
        f"<sitemap><loc>{loc}</loc>" + (f"<lastmod>{date}</lastmod>" if date else "") + "</sitemap>"
        for loc, date in lines
    )
    return f"<sitemapindex {SCHEMA}>{named}</sitemapindex>"


def children(*lines: tuple[str, str]) -> list[str]:
    found = announced(index(*lines), SITEMAP)
    assert (found.entries, found.warnings) == ((), ())
    return [url.removeprefix("https://herald.example/") for url in found.children]


def test_an_index_names_its_newest_sitemaps_first() -> None:
    found = children(
        ("/undated.xml.gz", ""),
        ("/new.xml.gz", "2026-11-22"),
        ("/newest.xml.gz", "2026-11-23T10:00:00Z"),
        ("/undated-2.xml.gz", "soon"),
        ("/newest.xml.gz", "2026-11-21"),
    )

    assert found == ["newest.xml.gz", "new.xml.gz", "undated.xml.gz", "undated-2.xml.gz"]


def test_what_an_index_dates_earlier_than_the_source_allows_is_left_out() -> None:
    found = children(("/2009.xml", "2010-01-01"), ("/news.xml", ""), ("/2026.xml", "2026-11-23"))

    assert found == ["2026.xml", "news.xml"]


def test_an_index_that_dates_nothing_recently_is_followed_the_undated_first() -> None:
    found = children(("/1.xml", "2010-01-01"), ("/news.xml", ""), ("/2.xml", "2011-01-01"))

    assert found == ["news.xml", "2.xml", "1.xml"]


def test_undated_sitemaps_are_as_new_as_their_addresses_say() -> None:
    found = children(
        ("/map-2026-9.xml", ""),
        ("/map.xml?yyyy=2026&amp;mm=11&amp;dd=23", ""),
        ("/news.xml", ""),
        ("/map/2026/11/24/", ""),
        ("/map_202610.xml", ""),
        ("/map-1995123456.xml", ""),
    )

    assert found == [
        "news.xml", "map-1995123456.xml", "map/2026/11/24/", "map.xml?yyyy=2026&mm=11&dd=23",
        "map_202610.xml", "map-2026-9.xml",
    ]  # fmt: skip


def test_an_index_that_names_itself_leads_nowhere() -> None:
    assert children(("rss.xml", "")) == []


def test_a_zipped_sitemap_is_read() -> None:
    found = announced(gzip.compress(sitemap("https://herald.example/1").encode()), SITEMAP)

    assert [entry.url for entry in found.entries] == ["https://herald.example/1"]


def test_a_sitemap_zipped_in_parts_is_read_whole() -> None:
    whole = sitemap("https://herald.example/1", "https://herald.example/2").encode()
    parts = (whole[:100], whole[100:])

    found = announced(b"".join(map(gzip.compress, parts)), SITEMAP)

    assert [entry.url[-1] for entry in found.entries] == ["1", "2"]
    assert found.warnings == ()


def test_a_list_of_lines_is_a_sitemap() -> None:
    found = announced(
        "https://herald.example/1\r\n\r\nhttps://herald.example/2\nnonsense\n", SITEMAP
    )

    assert [entry.url for entry in found.entries] == [
        "https://herald.example/1",
        "https://herald.example/2",
    ]
    assert found.warnings == ("entries without a usable URL: 1",)


def test_an_address_that_is_escaped_twice_is_read() -> None:
    found = announced(sitemap("https://herald.example/1?a=1&amp;amp;b=2"), SITEMAP)

    assert [entry.url for entry in found.entries] == ["https://herald.example/1?a=1&b=2"]


def test_prefixes_and_missing_namespaces_do_not_matter() -> None:
    plain = "<urlset><url><loc>https://herald.example/1</loc></url></urlset>"
    prefixed = (
        '<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9">'
        "<s:url><s:loc>https://herald.example/1</s:loc></s:url></s:urlset>"
    )

    assert announced(plain, SITEMAP).entries == announced(prefixed, SITEMAP).entries
    assert len(announced(plain, SITEMAP).entries) == 1


def test_half_an_address_is_no_address() -> None:
    whole = sitemap("https://herald.example/1", "https://herald.example/23456")

    for length in range(whole.index("23456") - 4, whole.rindex("</loc>") + 5):
        found = announced(whole[:length], SITEMAP)

        assert [entry.url for entry in found.entries] == ["https://herald.example/1"]
        assert found.warnings


def test_a_malformed_sitemap_keeps_what_can_be_read() -> None:
    body = sitemap("https://herald.example/1?a=1&b=2", "https://herald.example/2")

    found = announced(body, SITEMAP)

    assert [entry.url for entry in found.entries] == [
        "https://herald.example/1?a=1&b=2",
        "https://herald.example/2",
    ]
    assert found.warnings == ("unescaped &",)


def test_extensions_without_a_declaration_are_read() -> None:
    body = (
        "<urlset><url><loc>https://herald.example/1</loc><video:title>Film</video:title>"
        "<news:news><news:title>Ferry <!-- draft -->stops</news:title></news:news></url></urlset>"
    )

    assert announced(body, SITEMAP).entries[0].hints.title == "Ferry stops"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "AAAAAAAAAA"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/hostname">',
        '<!ENTITY % p SYSTEM "http://inside.example/x.dtd">%p;',
    ],
)
def test_entities_are_not_followed(declaration: str) -> None:
    body = f"<!DOCTYPE urlset [{declaration}]>" + sitemap("https://herald.example/1&b;x")

    (entry,) = announced(body, SITEMAP).entries

    assert entry.url == "https://herald.example/1&b;x"


def test_a_name_with_half_a_character_is_a_warning() -> None:
    url = "<url><loc>https://herald.example/1</loc></url>"

    found = announced(f'<urlset xmlns="&&#x110000;#55296;http://a.example">{url}</urlset>', SITEMAP)

    assert found.entries == ()
    assert found.warnings[0].startswith("malformed: ")


def test_what_is_older_than_the_source_allows_is_counted_only() -> None:
    def line(name: str, date: str) -> str:
        return f"<url><loc>https://herald.example/{name}</loc>{date}</url>"

    found = announced(
        '<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        + line("old", "<lastmod>2026-11-17T01:59:59Z</lastmod>")
        + line("just", "<lastmod>2026-11-17T02:00:00Z</lastmod>")
        + line("changed", "<lastmod>2026-11-23</lastmod>"
            "<news:news><news:publication_date>2011-01-01</news:publication_date></news:news>")
        + line("ancient", "<lastmod>1999</lastmod><news:news>"
            "<news:publication_date>2011-01-01</news:publication_date></news:news>")
        + line("undated", "")
        + line("wrong", "<lastmod>soon</lastmod>")
        + "</urlset>",
        EndpointKind.SITEMAP,
    )  # fmt: skip

    names = [entry.url.rpartition("/")[2] for entry in found.entries]
    assert names == ["just", "changed", "undated", "wrong"]
    assert (found.old, found.warnings) == (2, ())


def test_a_feed_may_list_what_is_old() -> None:
    date = "<pubDate>Mon, 1 Jan 2001 08:00:00 GMT</pubDate>"
    item = f"<item><link>https://herald.example/1</link>{date}</item>"

    found = announced(f"<rss version='2.0'><channel>{item}</channel></rss>")

    assert (len(found.entries), found.old) == (1, 0)


def test_keywords_stand_between_the_commas_of_any_script() -> None:
    found = announced(NEWS.replace("ferry, harbour", "渡船、港口"), EndpointKind.NEWS_SITEMAP)

    assert found.entries[0].hints.categories == ("渡船", "港口")


def test_the_scheme_of_the_news_schema_does_not_matter() -> None:
    secure = NEWS.replace("http://www.google.com", "https://www.google.com")

    assert announced(secure, SITEMAP).entries == announced(NEWS, SITEMAP).entries


def test_an_undeclared_prefix_is_the_usual_one() -> None:
    loose = (
        f"<urlset {SCHEMA}><url><loc>https://herald.example/1</loc><news:news>"
        "<news:title>Fog</news:title><news:keywords>ferry, harbour</news:keywords>"
        "</news:news></url></urlset>"
    )

    entry = announced(loose, SITEMAP).entries[0]

    assert entry.hints.title == "Fog"
    assert entry.hints.categories == ("ferry", "harbour")


def test_a_title_that_is_escaped_twice_is_read() -> None:
    twice = NEWS.replace("<![CDATA[Ferry & harbour]]>", "Ferry &amp;amp; harbour")

    assert announced(twice, SITEMAP).entries[0].hints.title == "Ferry & harbour"
