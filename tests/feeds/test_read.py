import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.source import EndpointKind
from articles.urls import clean_url
from feeds.entry import Announced
from feeds.hints_json import hints_from_json, hints_to_json
from tests.feeds.pages import announced
from tests.feeds.test_section import PAGE
from tests.feeds.test_sitemaps import NEWS, sitemap

RSS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY x "y">]>
<rss version="2.0" xml:base="/b/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>T</title>
<item><title>A &amp; b&nbsp;&#8211;</title><link>https://herald.example/1</link><guid>g</guid>
<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>
<description><![CDATA[<p>One <b>two</b></p>]]></description>
<media:content url="i.jpg" width="9"/><category domain="x">C</category>
<author>a@b.example (N)</author>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><id>https://herald.example/1</id>
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">T</div></title>
<updated>2026-11-23</updated>
<content type="html" xml:base="http://[">&lt;p&gt;x&lt;a href="y"&gt;</content></entry></feed>"""
JSON = """{"version":"https://jsonfeed.org/version/1",
"items":[{"id":1,"url":"/1","content_html":"<p>"}]}"""
SAMPLES = [RSS, ATOM, JSON, NEWS, PAGE, sitemap("https://herald.example/1")]
KINDS = st.sampled_from(list(EndpointKind))
SNIPPETS = st.sampled_from(
    [
        b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"&#x110000;", b"&#55296;",
        b"\x00", b"\xff", b"</item>", b"<item>", b"<svg>", b"<title>", b"xml:base='http://['",
        b"<link>",
        b"<source>", b"<image>", b"\xed\xa0\x80", b"<!DOCTYPE", b"<!ENTITY a '&a;'>", b"<?xml",
        b"<textinput>", b"type='xhtml'", b"<div>",
    ]
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    body = bytearray(draw(st.sampled_from(SAMPLES)).encode())
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(body)))
        length = draw(st.sampled_from([0, 0, 1, 5, 40]))
        body[start : start + length] = draw(SNIPPETS | st.binary(max_size=6))
    return bytes(body)


def check(found: Announced) -> None:
    for entry in found.entries:
        assert clean_url(entry.url) == entry.url
        assert hints_from_json(hints_to_json(entry.hints)) == entry.hints
        assert "<script" not in (entry.hints.content or "").lower()
        for text in (entry.hints.title, entry.hints.summary, entry.hints.content):
            assert "\x00" not in (text or "")
            assert text is None or text.strip() == text != ""


@given(KINDS, st.binary(max_size=300), st.text(max_size=30))
def test_any_bytes_are_read_without_an_error(
    kind: EndpointKind, body: bytes, media_type: str
) -> None:
    check(announced(body, kind, media_type=media_type.encode("ascii", "replace").decode()))
    check(announced(gzip.compress(body)[:-3], kind))


@settings(max_examples=300, deadline=None)
@given(KINDS, mutated())
def test_damaged_answers_are_read_without_an_error(kind: EndpointKind, body: bytes) -> None:
    check(announced(body, kind))


@given(mutated())
def test_the_same_bytes_are_read_the_same(body: bytes) -> None:
    assert announced(body) == announced(body)


@pytest.mark.parametrize(
    ("kind", "body", "warning"),
    [
        (EndpointKind.FEED, "<!doctype html><html><p>Down for maintenance</p>", "not a feed: HTML"),
        (EndpointKind.FEED, "<html><head><title>404</title>", "not a feed: HTML"),
        (EndpointKind.SITEMAP, PAGE, "not a sitemap: HTML"),
        (EndpointKind.FEED, "", "not a feed: empty"),
        (EndpointKind.FEED, " \r\n", "not a feed: empty"),
        (EndpointKind.FEED, "Service unavailable", "not a feed: unknown content"),
        (EndpointKind.NEWS_SITEMAP, "%PDF-1.7", "not a sitemap: unknown content"),
        (EndpointKind.SECTION, "%PDF-1.7", "not a section page: unknown content"),
    ],
)
def test_what_is_no_announcement_is_a_warning(kind: EndpointKind, body: str, warning: str) -> None:
    assert announced(body, kind, media_type="application/rss+xml") == Announced(warnings=(warning,))


@pytest.mark.parametrize(
    ("kind", "body", "warning"),
    [
        (EndpointKind.FEED, NEWS, "expected a feed, found a sitemap"),
        (EndpointKind.SITEMAP, ATOM, "expected a sitemap, found a feed"),
        (EndpointKind.SECTION, JSON, "expected a section page, found a JSON"),
    ],
)
def test_an_endpoint_of_another_kind_is_read_all_the_same(
    kind: EndpointKind, body: str, warning: str
) -> None:
    found = announced(body, kind, media_type="text/html")

    assert len(found.entries) == 1
    assert found.warnings[0] == warning


@pytest.mark.parametrize(
    ("kind", "body", "fits"),
    [
        (
            EndpointKind.FEED,
            "<rss><channel><item><link</item>>x</link></item></channel></rss>",
            False,
        ),
        (EndpointKind.FEED, '{"items": [', False),
        (EndpointKind.FEED, '{"error": "gone"}', False),
        (EndpointKind.FEED, PAGE, False),
        (EndpointKind.FEED, sitemap(), False),
        (EndpointKind.FEED, "<rss><channel></channel></rss>", True),
        (EndpointKind.FEED, '{"items": []}', True),
        (EndpointKind.SITEMAP, PAGE, False),
        (EndpointKind.SITEMAP, sitemap(), True),
        (EndpointKind.SECTION, "<!doctype html>", False),
        (EndpointKind.SECTION, "%PDF-1.7", False),
        (EndpointKind.SECTION, "<html><p>Nothing today</p></html>", True),
    ],
)
def test_an_answer_fits_if_it_is_of_its_kind_and_can_be_read(
    kind: EndpointKind, body: str, *, fits: bool
) -> None:
    assert announced(body, kind).fits is fits


def test_an_html_page_that_mentions_a_feed_is_no_feed() -> None:
    page = "<!DOCTYPE html><html><pre>&lt;rss> <rss><channel><item></pre></html>"

    assert announced(page).warnings == ("not a feed: HTML",)


def test_a_licence_in_a_comment_does_not_hide_the_feed() -> None:
    assert len(announced("<!-- <html> may be copied -->" + ATOM).entries) == 1
