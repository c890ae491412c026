"""What is marked, or begins, as a byline does and names nobody who wrote the story."""

import pytest

from articles.bylines.byline import authors
from articles.parsing.elements import Elements
from articles.parsing.marks import marks
from articles.parsing.markup import parsed
from articles.parsing.structured import structured

LONG = f"<p>{'The ferry left an hour late because of the fog in the harbour. ' * 3}</p>"
SIGNED = "<p>By Ann Lee</p>"


def named(body: str, head: str = "", url: str = "") -> list[str]:
    root = parsed(f"<html><head>{head}</head><body><h1>Fog holds up ferry</h1>{body}</body></html>")
    assert root is not None
    page = Elements(root)
    found = authors(page, structured(page), marks(page), outlet="Example Herald", url=url)
    return list(found.value) if found else []


@pytest.mark.parametrize(
    "markup",
    [
        '<address itemtype="https://schema.org/Organization"><b>Telefon:</b> <i>12 34</i></address>',
        '<address><b>Zentrale</b> <a href="tel:1234">12 34</a></address>',
        "<address><em>Der perfekte Begleiter: das Streifenkleid am Hafen</em></address>",
        '<div class="author_share"><span>al</span><ul><li>Artikel empfehlen:</li><li></li></ul></div>',
        '<figure><img src="a"><figcaption><p itemprop="creator">Bo Falk/Wire</p></figcaption></figure>',
        '<h3><a href="/reports/fair-shares" rel="bookmark">Report: Fair Shares</a></h3>',
        '<a href="https://www.youtube.com/user/harbour"><span>You Tube</span></a>',
        '<div class="author">Снимка: <em>Getty Images/Fog</em></div>',
        "<p>Von Eine Fähre</p>",
    ],
)
def test_neither_a_firm_nor_a_button_nor_another_page_wrote_the_story(markup: str) -> None:
    assert named(LONG + markup) == []
    assert named(markup + SIGNED + LONG) == ["Ann Lee"]


@pytest.mark.parametrize(
    "sentence",
    [
        "<b>The book on ferries</b> by Ann Lee and Bo Falk is out now",
        "Das <b>Buch</b> von Eva Klein und Jan Roth ist nun im Handel",
        "A <a href='/c'>coat</a> by Harbour Lights, and with it",
    ],
)
def test_who_made_what_a_sentence_speaks_of_is_not_who_wrote_it(sentence: str) -> None:
    rest = "<i>the island's press</i>, which prints it on paper that the sea washes up. " * 3

    assert named(f"{LONG}<p>{sentence} {rest}</p>") == []


def test_a_line_behind_its_day_is_no_sentence_that_goes_on() -> None:
    assert named(f"<p><time>1 March 2026</time> by Ann Lee</p>{LONG}") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("author", "url"),
    [
        ("Südkurier.example GmbH", "https://www.suedkurier.example/hafen"),
        ("Süd-Kurier", "https://sudkurier.example/hafen"),
        ("Diario El País", "https://diarioelpais.example/puerto"),
        ("Example Herald Ltd", "https://elsewhere.example/fog"),
        ("Harbour Lights Pty Ltd", "https://elsewhere.example/fog"),
    ],
)
def test_a_firm_stands_only_where_nobody_signed(author: str, url: str) -> None:
    head = f'<meta name="author" content="{author}">'

    assert named(SIGNED + LONG, head, url) == ["Ann Lee"]
    assert named(LONG, head, url) == [author]


def test_the_publisher_is_one_of_the_outlets_names() -> None:
    head = (
        '<meta name="author" content="Grey Quay Editions">'
        '<meta name="DC.publisher" content="Grey Quay Editions">'
    )

    assert named(SIGNED + LONG, head) == ["Ann Lee"]


def test_a_heading_in_bold_below_the_story_is_no_signature() -> None:
    head = '<meta name="author" content="Example Herald">'
    below = "<p><strong>{}</strong></p>"

    assert named(LONG + below.format("FERRY OF THE YEAR"), head) == ["Example Herald"]
    assert named(LONG + below.format("ANN LEE"), head) == ["ANN LEE"]


def test_who_looks_after_a_site_is_no_writer() -> None:
    line = '<span class="author">wordpressadmin</span>'

    assert named(line + SIGNED + LONG) == ["Ann Lee"]
    assert named(line + LONG) == []


def test_a_themes_writer_is_not_the_storys() -> None:
    head = '<meta name="author" value="Bo Falk"><meta name="generator" content="Blog">'

    assert named(SIGNED + LONG, head) == ["Ann Lee"]


@pytest.mark.parametrize("box", ["article_sidebar", "related", "popular"])
def test_the_only_one_whom_a_page_states_to_be_its_author_is(box: str) -> None:
    link = '<a rel="author" href="/source/ann-lee">{}</a>'
    beside = f'<div class="{box}">{{}}</div>'

    assert named(LONG + beside.format(link.format("Ann Lee"))) == ["Ann Lee"]
    two = link.format("Ann Lee") + link.format("Bo Falk")
    assert named(LONG + beside.format(two)) == []
    assert named(LONG + f'<div class="comment">{link.format("Ann Lee")}</div>') == []


def test_a_place_behind_a_marked_name_is_no_second_writer() -> None:
    line = '<div class="author">Von <span>Eva Klein</span>, Berlin</div>'

    assert named(line + LONG) == ["Eva Klein"]
