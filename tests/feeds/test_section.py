import pytest

from articles.source import EndpointKind
from feeds.entry import Announced
from tests.feeds.pages import announced

PAGE = """<!doctype html><html lang="nb-NO"><head><title>Nyheter</title></head><body>
<nav><a href="/om-oss-og-alle-andre">Om oss og alle andre her</a></nav>
<main>
<a href="/news/2026/ferry"><img src="f.jpg" alt=""></a>
<h2><a href="/news/2026/ferry?utm_source=front">Ferry stops</a></h2>
<article><a href="/news/2026/harbour#comments"><h3>Harbour closes</h3>
<p>A long teaser.</p></a></article>
<a href="https://sport.herald.example/2026/match">Match</a>
<a href="https://other.example/news/2026/1">Another outlet entirely, with many words</a>
<a href="/tag/ferry-news-of-the-week">Ferry news of the week</a>
<a href="/short">More</a> <a href="javascript:x()">Open the menu now please</a>
<a href="/report-2026.pdf">The whole report of the council</a>
<a href="mailto:desk@herald.example">Write to us at the desk</a>
</main>
<footer><a href="/privacy-statement-of-the-herald">Privacy statement of the Herald</a></footer>
</body></html>"""


def section(body: str, links: str | None = None) -> Announced:
    url = "https://www.herald.example/news/"
    return announced(body, EndpointKind.SECTION, links=links, url=url)


def test_a_section_page_announces_what_looks_like_stories_in_its_order() -> None:
    found = section(PAGE)

    assert [(entry.url, entry.hints.title) for entry in found.entries] == [
        ("https://www.herald.example/news/2026/ferry", "Ferry stops"),
        ("https://www.herald.example/news/2026/harbour", "Harbour closes"),
        ("https://sport.herald.example/2026/match", "Match"),
    ]
    assert (found.title, found.language, found.warnings) == ("Nyheter", "nb", ())


@pytest.mark.parametrize("label", ["aria-label", "title"])
def test_a_link_that_is_laid_over_a_card_is_read_by_its_label(label: str) -> None:
    card = f'<a href="/news/fog" {label}="Harbour closes for the night"></a><p>Fog came.</p>'

    found = section(f"<html><article>{card}</article></html>")

    assert [entry.hints.title for entry in found.entries] == ["Harbour closes for the night"]


def test_the_sources_own_pattern_decides_alone() -> None:
    found = section(PAGE, links=r"/(om-oss|short)")

    assert [entry.url for entry in found.entries] == [
        "https://www.herald.example/om-oss-og-alle-andre",
        "https://www.herald.example/short",
    ]


def test_a_part_of_a_page_is_read_as_one() -> None:
    found = section('\n<li><a href="/2026/1">Harbour closes for the night</a></li>')

    assert [entry.hints.title for entry in found.entries] == ["Harbour closes for the night"]


def test_links_are_relative_to_the_pages_base() -> None:
    page = '<html><base href="/archive/"><a href="2026/1">Harbour closes for the night</a></html>'

    assert section(page).entries[0].url == "https://www.herald.example/archive/2026/1"


def test_a_section_page_does_not_announce_itself() -> None:
    assert section('<html><a href="?utm_source=x">All of the news we have</a>').entries == ()


@pytest.mark.parametrize("body", ["<html></html>", "<html><a>no address in this one</a>", "<html>"])
def test_a_page_without_links_announces_nothing(body: str) -> None:
    assert section(body).entries == ()
