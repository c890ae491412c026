from datetime import UTC, datetime

import pytest

from articles.fields import details
from articles.fields.rights import reservations, rights
from articles.page import Page, PageKind
from tests.articles.pages import elements_of, facts_of

URL = "https://herald.example/news/fog"
LICENCE = "https://herald.example/licence"


def answer(*headers: tuple[bytes, bytes]) -> Page:
    fetched = datetime(2026, 3, 2, 12, tzinfo=UTC)
    return Page(URL, URL, PageKind.ARTICLE, fetched, 200, headers, b"")


def reserved(head: str, *headers: tuple[bytes, bytes]) -> tuple[str, ...]:
    found = reservations(facts_of(f"<head>{head}</head>"), answer(*headers))
    return found.value if found else ()


def license_of(markup: str, *headers: tuple[bytes, bytes]) -> str | None:
    page, facts = elements_of(markup), facts_of(markup)
    found = rights(details.links(page), facts, answer(*headers), URL)
    return found.value.license if found else None


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("max-snippet:-1, noai", ("noai",)),
        ("max-image-preview:large, noarchive", ("noarchive",)),
        ("max-snippet: 0", ("max-snippet:0",)),
        ("unavailable_after: 25 Jun 2027 15:00:00 PST, noai", ("noai",)),
        ("unavailable_after: Friday, 25-Jun-27 15:00:00 PST, noai", ("noai",)),
        ("googlebot: noindex, max-snippet:0", ("googlebot: noindex", "googlebot: max-snippet:0")),
        (
            "googlebot: nofollow, otherbot: noindex, noarchive",
            ("otherbot: noindex", "otherbot: noarchive"),
        ),
    ],
)
def test_a_crawler_named_in_a_header_holds_until_the_next(
    header: str, words: tuple[str, ...]
) -> None:
    assert reserved("<title>Fog</title>", (b"X-Robots-Tag", header.encode())) == words


@pytest.mark.parametrize("content", ["noai, noimageai", "noai; noimageai", "NOAI noimageai"])
def test_words_stand_between_commas_semicolons_or_spaces(content: str) -> None:
    assert reserved(f'<meta name="robots" content="{content}">') == ("noai", "noimageai")


@pytest.mark.parametrize("crawler", ["ClaudeBot", "anthropic-ai", "Google-Extended"])
def test_a_page_may_name_one_crawler(crawler: str) -> None:
    head = f'<meta name="{crawler}" content="noindex">'

    assert reserved(head) == (f"{crawler.lower()}: noindex",)


@pytest.mark.parametrize(
    "markup",
    [
        f'<link rel="license" href="{LICENCE}">',
        f'<link rel="License nofollow" href="{LICENCE}">',
        f'<p>Print it under <a rel="nofollow license" href="{LICENCE}">our terms</a></p>',
    ],
)
def test_a_licence_is_linked_in_head_or_text(markup: str) -> None:
    assert license_of(markup) == LICENCE


def test_a_licence_below_a_picture_is_the_pictures() -> None:
    link = f'<a rel="license" href="{LICENCE}">CC BY</a>'

    assert license_of(f"<figure><figcaption>Fog. {link}</figcaption></figure>") is None
    assert license_of(f'<div class="wp-caption"><p>Fog. {link}</p></div>') is None


def test_a_licence_is_linked_in_a_header() -> None:
    both = f'</style.css>; rel=preload, <{LICENCE}>; type="application/rsl+xml"; rel="license"'

    assert license_of("<p>Fog</p>", (b"Link", both.encode())) == LICENCE
    assert license_of("<p>Fog</p>", (b"Link", b"</licence>; rel=license")) == LICENCE
    assert license_of("<p>Fog</p>", (b"Link", b"</fog>; rel=canonical")) is None


def test_terms_may_be_a_place_on_a_page_and_a_holder_is_none() -> None:
    stated = facts_of("""<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fog",
    "license": "https://herald.example/terms#reprints", "usageInfo": "#usage",
    "copyrightHolder": {"@id": "https://herald.example/#organization"}}</script>""")

    found = rights([], stated, answer(), "https://herald.example/")

    assert found is not None
    assert (found.value.license, found.value.usage) == (
        "https://herald.example/terms#reprints",
        None,
    )
    assert found.value.holder is None
