"""Headlines that are proven by the page's own address, and titles that are no headline."""

import pytest

from articles.fields.headline import headline
from articles.parsing.elements import Elements
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import root_of

URL = "https://www.harbour-herald.example/blog/2026/fog-holds-up-the-ferry/"


def title_of(head: str, body: str, url: str = URL) -> str | None:
    page = Elements(root_of(f"<html><head>{head}</head><body>{body}</body></html>"))
    found = headline(page, structured(page, url), marks(page), "", url)
    return found.value if found else None


@pytest.mark.parametrize(
    "heading",
    [
        f'<h2><a href="{URL}">Boats stay in</a></h2>',
        '<h3><a href="/blog/2026/fog-holds-up-the-ferry?from=home">Boats stay in</a></h3>',
    ],
)
def test_a_heading_that_links_to_its_own_page_is_the_headline(heading: str) -> None:
    body = f'<h1><a href="/blog/">The Sea Gang</a></h1>{heading}<p>Fog came in.</p>'

    assert title_of("<title>The Sea Gang » Archive » Boats stay in</title>", body) == (
        "Boats stay in"
    )


@pytest.mark.parametrize(
    "heading",
    [
        f'<h2><a href="{URL}#more">Contents</a></h2>',
        '<h2><a href="#">Contents</a></h2>',
        f'<h2><a href="{URL}">Boats</a> and <a href="/trains">trains</a> of the coast</h2>',
    ],
)
def test_a_link_to_a_part_of_the_page_or_of_a_heading_proves_nothing(heading: str) -> None:
    assert title_of("<title>Boats stay in</title>", heading) == "Boats stay in"


@pytest.mark.parametrize("level", ["h1", "h2"])
def test_a_heading_whose_words_are_the_addresss_is_the_headline(level: str) -> None:
    heading = f"<{level}>Fog holds up the ferry</{level}>"

    assert title_of("<title>Harbour Herald</title>", heading) == "Fog holds up the ferry"


def test_umlauts_are_spelt_with_two_letters_in_addresses() -> None:
    url = "https://herald.example/nebel-haelt-faehren-fuer-stunden-auf.html"
    heading = "<h2>Nebel hält Fähren für Stunden auf</h2>"

    assert title_of("<title>Herald</title>", heading, url) == "Nebel hält Fähren für Stunden auf"


def test_where_a_title_is_stated_only_the_first_heading_may_be_better() -> None:
    head = '<meta property="og:title" content="Why boats stayed in">'

    assert title_of(head, "<h2>Fog holds up the ferry</h2>") == "Why boats stayed in"
    assert title_of(head, "<h1>Fog holds up the ferry</h1>") == "Fog holds up the ferry"


@pytest.mark.parametrize(
    "title",
    [
        "Fog on the way | Harbour-Herald",
        "Fog on the way | harbour-herald.example",
        "Fog on the way ‹ Harbour Herald",
        "Fog on the way | Harbour Herald - News . Weather . Tides",
    ],
)
def test_the_host_tells_the_outlets_name_in_a_title(title: str) -> None:
    assert title_of(f"<title>{title}</title>", "<p>Fog came in.</p>") == "Fog on the way"


@pytest.mark.parametrize("stated", ["ferry-fog-spring-2026", "harbour-herald.example"])
def test_a_files_name_and_the_outlets_are_titles_for_want_of_another(stated: str) -> None:
    head = f'<meta property="og:title" content="{stated}">'

    assert title_of(f"{head}<title>Fog on the way</title>", "") == "Fog on the way"
    assert title_of(head, "") == stated


def test_what_a_page_cuts_short_it_states_whole() -> None:
    head = '<meta property="og:title" content="Fog holds up the ferry for hours">'

    assert title_of(head, "<h1>Fog holds up the ferry…</h1>") == "Fog holds up the ferry for hours"
    assert title_of("", "<h1>Fog holds up the ferry…</h1>") == "Fog holds up the ferry…"
