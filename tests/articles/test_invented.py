"""A page in invented words: what stays, what goes, and that it is read like the original."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from articles.article import Block, BlockKind, Found, Reading
from articles.fixture import (
    FixtureError,
    as_expected,
    fixture_of,
    page_of,
    shape_differences,
    source_of_fixture,
)
from articles.hints import Hints
from articles.invented import invented_page
from articles.invented_rules import judgement, rule_words
from articles.invented_urls import invented_address
from articles.invented_words import Inventor, words_in
from articles.markup import parsed
from articles.page import Page
from articles.source import Source
from tests.articles.pages import FETCHED, page, source
from tests.articles.reader import read_article

STORY = """<html lang="en"><head><title>Harbour wall approved | Example Herald</title>
<!-- edited by Ann Lee --><meta property="og:title" content="Harbour wall approved">
<meta property="og:type" content="article">
<script>var secret = "Harbour wall";</script><style>.harbour { color: red }</style>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour wall approved",
 "datePublished": "2026-03-01T08:30:00+01:00", "author": {"@type": "Person", "name": "Ann Lee"},
 "url": "https://www.herald.co.uk/news/2026/03/harbour-wall-approved.html"}</script></head>
<body class="single news-page"><article id="story-17"><h1>Harbour wall approved</h1>
<p class="byline">By <a href="mailto:ann@herald.co.uk">Ann Lee</a></p>
<p>LONDON (Reuters) - The council approved a harbour wall on Monday after a debate of nine hours
that ended at midnight.</p><img src="data:image/gif;base64,R0lGOD" alt="Harbour at night">
<p onclick="track('harbour')" data-title="Harbour wall" data-state='{"title": "Harbour wall"}'>
The wall will cost 38 million and protect four hundred homes, said the engineer who drew it.</p>
<p>Work begins on 12 May 2026 and ends two winters later, if the weather allows it, they said.</p>
<div>Share this article</div><h3>Leave a Reply</h3><p>Your email address will not be published.</p>
</article></body></html>"""


def read(page: Page, source: Source) -> Reading:
    return read_article(page, Hints(), source)


def tree(markup: str) -> etree._Element:
    root = parsed(markup)
    assert root is not None
    return root


@pytest.fixture(scope="module")
def markup() -> str:
    return fixture_of(page(STORY), source(), read).markup


def test_no_word_of_the_story_survives(markup: str) -> None:
    for word in ("Harbour", "harbour", "approved", "council", "midnight", "engineer", "herald"):
        assert word not in markup.replace('class="single news-page"', ""), word
    assert "Ann" not in words_in(markup)


def test_markup_classes_and_moments_stay(markup: str) -> None:
    for kept in (
        '<article id="story-17">',
        'class="single news-page"',
        '<p class="byline">By <a href="mailto:nobody@nowhere.example">',
        '"datePublished": "2026-03-01T08:30:00+01:00"',
        '"@type": "NewsArticle"',
        'content="article"',
        "12 May 2026",
        "(Reuters)",
        "Leave a Reply",
    ):
        assert kept in markup, kept


def test_what_a_page_says_to_machines_is_gone(markup: str) -> None:
    assert "<!-- " not in markup
    assert "<script></script>" in markup
    for gone in ("data:", "onclick", "data-state", "color: red"):
        assert gone not in markup, gone


def test_headline_json_ld_and_address_agree(markup: str) -> None:
    root = tree(markup)
    stated = json.loads(str(root.findtext(".//script[@type]")))
    headline = root.findtext(".//h1")

    assert headline is not None
    assert stated["headline"] == headline
    assert str(root.findtext(".//title")).startswith(f"{headline} | ")
    slug = "-".join(headline.lower().split())
    assert stated["url"].startswith("https://www.")
    assert stated["url"].endswith(f".example/news/2026/03/{slug}.html")


def test_the_expected_record_is_what_the_page_reads_as() -> None:
    made = fixture_of(page(STORY), source(), read)
    expected = json.loads(made.expected)

    again = read(
        page_of(made.markup, expected["url"], FETCHED), source_of_fixture(expected["source"])
    )

    assert as_expected(again) == expected["reading"]
    assert len(again.blocks) == len(read(page(STORY), source()).blocks)
    assert fixture_of(page(STORY), source(), read) == made


def test_a_page_that_would_read_otherwise_is_refused_and_the_difference_told() -> None:
    def fickle(page: Page, source: Source) -> Reading:
        return (
            replace(read(page, source), title=None)
            if source.id == "fixture"
            else read(page, source)
        )

    with pytest.raises(FixtureError, match="title: one in the page, none in the test page"):
        fixture_of(page(STORY), source(), fickle)


def test_shapes_differ_by_fields_blocks_and_cuts() -> None:
    one = Reading(
        authors=Found(("Ann Lee", "Bo Falk"), "page"), blocks=(Block(BlockKind.QUOTE, "a"),)
    )
    other = Reading(authors=Found(("Cy Dahl",), "page"), blocks=(Block(BlockKind.LIST, "b"),))

    assert list(shape_differences(one, other)) == [
        "authors: 2 in the page, 1 in the test page",
        "block list: 0 in the page, 1 in the test page",
        "block quote: 1 in the page, 0 in the test page",
    ]


@pytest.mark.parametrize(
    ("url", "like"),
    [
        ("https://www.herald.co.uk/news/2026/03/01/harbour-wall-4711.html", r"/news/2026/03/01/\w{7}-\w{4}-4711\.html"),
        ("/section/harbour/?page=2&tag=wall#comments", r"/section/\w{7}/\?page=2&tag=\w{4}#comments"),
        ("http://127.0.1.1:8100/x?u=http%3A%2F%2Fherald.co.uk%2Fharbour", r"http://n127\.[\w.]+\.example/\w\?u=http://\w{6}\.\w\w\.example/\w{7}"),
        ("javascript:void(0)", "#"),
        ("data:image/gif;base64,R0lGOD", "#"),
        ("mailto:ann@herald.co.uk", "mailto:nobody@nowhere.example"),
        ("http://[broken", "#"),
    ],
)  # fmt: skip
def test_an_address_keeps_its_shape(url: str, like: str) -> None:
    new = invented_address(Inventor(b"seed"), url)

    assert re.search(rf"{like}$", new), new


def test_only_the_words_that_a_rule_needs_are_kept() -> None:
    made = Inventor(b"seed")

    kept = rule_words(made, ["Share this article", "The ferry sails at noon."])

    assert kept <= {"share", "this", "article"}
    assert judgement(made.keeping(kept).text("Share this article")) == judgement(
        "Share this article"
    )


words = st.text("abcdefgABCдежזחט語 .,", max_size=30)
pieces = st.recursive(
    words,
    lambda inner: (
        st.builds(
            "<{0} class=k title='{2}'>{1}</{0}>".format,
            st.sampled_from(["p", "div", "b", "ul", "table", "script", "svg", "h2", "template"]),
            inner,
            words,
        )
        | st.builds("{}{}".format, inner, inner)
    ),
    max_leaves=12,
)


@given(pieces)
def test_no_markup_lets_a_long_word_through(markup: str) -> None:
    root = tree(f"<html><body>{markup}</body></html>")
    before = {
        word.lower() for word in words_in(markup.replace("class=k title", "")) if len(word) > 4
    }

    new, _ = invented_page(root, markup.encode(), outlet="")

    tags = {"table", "class", "title", "script", "template", "tbody", "doctype", "public"}
    assert {word.lower() for word in words_in(new)} & before - tags == set()
