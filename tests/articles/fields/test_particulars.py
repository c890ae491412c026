"""The further fields, on invented pages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.article import Block, BlockKind, Cut, Found, Genre, Picture, Reading, Rights
from articles.fields.particulars import with_page
from articles.fields.paywall import paywall
from articles.fields.rights import reservations, rights
from articles.hints import Hints
from articles.page import Page, PageKind
from articles.parsing.elements import Elements
from articles.parsing.markup import parsed
from articles.parsing.structured import Structured, structured
from articles.source import Source
from tests.articles.pages import facts_of
from tests.articles.reader import read_article

URL = "https://herald.example/2026/fog"
SOURCE = Source.model_validate(
    {
        "id": "herald",
        "name": "Example Herald",
        "home": "https://herald.example/",
        "language": "en",
        "country": "GB",
        "endpoints": [{"kind": "feed", "url": "https://herald.example/feed"}],
    }
)
PARAGRAPHS = "".join(
    f"<p>The ferry number {number} left the quay late, and two hundred people waited in the fog "
    "until the harbour master let them go on board at last.</p>"
    for number in range(6)
)


def page(html: str, *headers: tuple[bytes, bytes]) -> Page:
    moment = datetime(2026, 11, 24, 2, tzinfo=UTC)
    kept = ((b"Content-Type", b"text/html; charset=utf-8"), *headers)
    return Page(URL, URL, PageKind.ARTICLE, moment, 200, kept, html.encode())


def test_a_page_gives_every_further_field() -> None:
    html = f"""<html><head><link rel="amphtml" href="/amp/fog">
    <link rel="alternate" media="print" href="/print/fog"><meta name="robots" content="noai, index">
    <meta property="og:image" content="/fog.jpg"><meta name="copyright" content="© Herald Press">
    <meta property="og:video" content="/fog.mp4"></head><body><article>
    <p class="article-kicker">Fog at sea</p><h1>Ferry waits for fog</h1>
    <p class="standfirst">Two hundred people stood at the quay until two.</p>
    <figure><img src="/fog.jpg"><figcaption>The quay. <span class="credit">Bo Falk</span></figcaption>
    </figure><p>OSLO (AFP) — The noon boat left at two, said the harbour master of the town.</p>
    {PARAGRAPHS}</article></body></html>"""

    reading = read_article(page(html), Hints(), SOURCE)

    assert reading.kicker == Found("Fog at sea", "page", "article-kicker", 0.95)
    assert reading.standfirst is not None
    assert reading.standfirst.value == "Two hundred people stood at the quay until two."
    assert reading.dateline is not None
    assert reading.dateline.value.place == "OSLO"
    assert reading.agencies is not None
    assert reading.agencies.value == ("AFP",)
    assert reading.images is not None
    assert reading.images.value == (
        Picture("https://herald.example/fog.jpg", "The quay.", "Bo Falk"),
    )
    assert reading.video == Found("https://herald.example/fog.mp4", "meta", "og:video", 0.9)
    assert reading.amp_url is not None
    assert reading.amp_url.value == "https://herald.example/amp/fog"
    assert reading.print_url is not None
    assert reading.print_url.value == "https://herald.example/print/fog"
    assert reading.rights == Found(Rights(notice="© Herald Press"), "meta", "notice")
    assert reading.reservations == Found(("noai",), "meta", "robots")
    assert reading.genre is None


def test_a_plain_page_states_nothing_further() -> None:
    html = f"<html><body><h1>Ferry waits</h1>{PARAGRAPHS}</body></html>"

    reading = read_article(page(html), Hints(), SOURCE)

    further = (
        reading.kicker, reading.standfirst, reading.dateline, reading.agencies, reading.genre,
        reading.images, reading.video, reading.amp_url, reading.print_url, reading.rights,
        reading.reservations,
    )  # fmt: skip
    assert set(further) == {None}


@pytest.mark.parametrize("url", ["herald.example/a", "", "//herald.example/a"])
def test_a_page_whose_address_is_none_has_no_form_for_printers(url: str) -> None:
    html = (
        f"<html><body>{PARAGRAPHS}<a href='https://herald.example/print/1'>Print</a></body></html>"
    )

    reading = read_article(replace(page(html), url=url, final_url=url), Hints(), SOURCE)

    assert "ferry" in reading.text
    assert reading.print_url is None


def test_a_genre_is_read_from_the_address() -> None:
    opinion = Page("https://herald.example/opinion/fog", "https://herald.example/opinion/fog",
                   PageKind.ARTICLE, datetime(2026, 11, 24, tzinfo=UTC), 200, (),
                   f"<h1>Fog</h1>{PARAGRAPHS}".encode())  # fmt: skip

    assert read_article(opinion, Hints(), SOURCE).genre == Found(
        Genre.OPINION, "url", "opinion", 0.8
    )


def test_rights_are_what_the_page_states() -> None:
    html = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fog",
    "copyrightHolder": {"@type": "Organization", "name": "Herald Press"}, "copyrightYear": 2026,
    "license": "https://herald.example/licence", "usageInfo": "https://herald.example/terms",
    "acquireLicensePage": "https://herald.example/buy", "copyrightNotice": "© Herald"}</script>"""

    found = rights([], facts_of(html), page(html), URL)

    assert found is not None
    assert found.method == "json-ld"
    assert found.value == Rights(
        "Herald Press", "© Herald", 2026, "https://herald.example/licence",
        "https://herald.example/terms", "https://herald.example/buy",
    )  # fmt: skip


def test_a_holder_that_only_points_into_the_statements_names_nobody() -> None:
    facts = Structured(articles=({"copyrightHolder": {"url": "#organization"}},))

    assert rights([], facts, page(""), URL) is None


def test_reservations_stand_in_meta_and_headers() -> None:
    html = """<meta name="robots" content="max-image-preview:large, NOAI, noimageai">
    <meta name="googlebot" content="noindex"><meta name="tdm-reservation" content="1">
    <meta name="tdm-policy" content="https://herald.example/tdm.json">"""
    headers = (
        (b"X-Robots-Tag", b"noarchive, follow"),
        (b"X-Robots-Tag", b"otherbot: noindex"),
        (b"TDM-Reservation", b"1"),
        (b"Content-Usage", b"train-ai=n"),
    )

    found = reservations(facts_of(html), page(html, *headers))

    assert found is not None
    assert found.value == (
        "tdm-reservation: 1", "tdm-policy: https://herald.example/tdm.json", "noai", "noimageai",
        "googlebot: noindex", "noarchive", "otherbot: noindex", "content-usage: train-ai=n",
    )  # fmt: skip
    assert found.method == "meta"
    assert "x-robots-tag" in found.where


def test_nothing_reserved_is_no_reservation() -> None:
    html = '<meta name="robots" content="index, follow"><meta name="tdm-reservation" content="0">'

    assert reservations(facts_of(html), page(html, (b"X-Robots-Tag", b"all"))) is None


@pytest.mark.parametrize(
    ("facts", "value", "where"),
    [
        ({"isAccessibleForFree": "False"}, "not free", "isAccessibleForFree"),
        ({"isAccessibleForFree": "https://schema.org/False"}, "not free", "isAccessibleForFree"),
        (
            {"hasPart": [{"isAccessibleForFree": False, "cssSelector": ".paid"}]},
            "a part is not free",
            "hasPart .paid",
        ),
    ],
)
def test_json_ld_says_that_readers_must_pay(
    facts: dict[str, object], value: str, where: str
) -> None:
    assert paywall(Structured(articles=(facts,)), ()) == Found(value, "json-ld", where)


def test_meta_and_a_printed_request_are_weaker_evidence() -> None:
    told = paywall(Structured(meta={"article:content_tier": ("metered",)}), ())
    asked = paywall(Structured(), (Cut("Subscribe to read on", "paywall"),))

    assert told == Found("metered", "meta", "article:content_tier", 0.9)
    assert asked == Found("Subscribe to read on", "page", "request to subscribe", 0.8)


def test_a_page_that_is_free_has_no_paywall() -> None:
    assert (
        paywall(Structured(articles=({"isAccessibleForFree": True, "hasPart": "x"},)), ()) is None
    )


@settings(deadline=None)
@given(st.text("<>/=\"' abcdefgh1figureimgh12metaprint", max_size=300))
def test_any_markup_can_be_looked_through(markup: str) -> None:
    root = parsed(f"<html><body><h1>Fog</h1>{markup}</body></html>")

    if root is not None:
        elements = Elements(root)
        with_page(Reading(), elements, structured(elements), page(markup), URL, "Herald")


def test_captions_are_blocks_but_no_text() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, "The ferry left."),
        Block(BlockKind.CAPTION, "The quay.", credit="Bo Falk"),
    )

    assert Reading(blocks=blocks).text == "The ferry left."


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        ("", Found("https://herald.example/quay.jpg", "page", "figure", 0.7)),
        (
            '<meta property="og:image" content="/fog.jpg">',
            Found("https://herald.example/fog.jpg", "meta", "og:image"),
        ),
    ],
)
def test_the_first_picture_with_a_caption_leads_where_none_is_stated(
    head: str, lead: Found[str]
) -> None:
    figure = '<figure><img src="/quay.jpg"><figcaption>The quay on Monday.</figcaption></figure>'
    page = Page(
        url=URL,
        final_url=URL,
        kind=PageKind.ARTICLE,
        fetched=datetime(2026, 3, 2, tzinfo=UTC),
        status=200,
        headers=(),
        body=f"<head>{head}</head><article><h1>Fog</h1>{figure}{PARAGRAPHS}</article>".encode(),
    )

    assert read_article(page, Hints(), SOURCE).image == lead
