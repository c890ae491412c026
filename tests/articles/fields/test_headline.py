import pytest

from articles.fields.heading_text import heading_text
from articles.fields.headline import headline, under_headline, without_outlet
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import elements_of


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("Fog holds up ferry | Example Herald", "Fog holds up ferry"),
        ("Fog holds up ferry \u2013 EXAMPLE HERALD", "Fog holds up ferry"),
        ("Fog holds up ferry | News | Example Herald", "Fog holds up ferry | News"),
        ("Example Herald: fog", "Example Herald: fog"),
        ("Example Herald | Fog", "Fog"),
        ("Fog - live updates", "Fog - live updates"),
        ("Israel-Hamas war: day 9", "Israel-Hamas war: day 9"),
        ("", ""),
    ],
)
def test_only_the_outlets_own_name_is_cut(title: str, clean: str) -> None:
    assert without_outlet(title, {"example herald"}) == clean


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<title>Fog holds up ferry | Herald</title><h1>Herald</h1><h1>Fog holds up ferry</h1>", "h1"),
        ("<title>Fog holds up ferry</title><h1>Islands</h1>", "title"),
        ("<title>Fog holds up ferry - Islands - The H.</title><h1>Fog holds up ferry</h1>", "h1"),
        (
            '<meta property="og:title" content="Fog holds up ferry"><title>Fog holds up ferry</title>'
            "<h1>Islands Fog holds up ferry</h1>",
            "og:title",
        ),
        ('<meta property="og:title" content="Fog holds up ferry"><title>x</title>', "og:title"),
        ("<h1>Fog holds up ferry</h1>", "h1"),
        (
            '<title>Fog holds up ferry – The Isle Post of Fog</title>'
            '<h1><a href="https://herald.example/">The Isle Post of Fog</a></h1><h2>Fog holds up ferry</h2>',
            "title",
        ),
        ('<title>The Isle Post :: Fog holds up ferry</title><h1><a href="/">The Isle Post</a></h1>'
         "<h3>Fog holds up ferry</h3>", "title"),
        ("<title>Fog holds up ferry « Herald</title><p>Fog holds up ferry</p>", "title"),
        ("<title>Fog holds up ferry | Herald</title><h1>Fog holds up ferry | Herald</h1>", "h1"),
        (
            '<meta property="og:title" content="Fog holds up ferry"><title>x</title>'
            '<div class="site-title"><h1>Fog and ferry news that holds</h1></div>',
            "og:title",
        ),
    ],
)  # fmt: skip
def test_the_heading_that_the_titles_agree_with_is_taken(markup: str, found: str) -> None:
    page = elements_of(f"<html><body>{markup}<p>The ferry left.</p></body></html>")

    title = headline(page, structured(page), marks(page), "Herald")

    assert title is not None
    assert (title.value, title.where) == ("Fog holds up ferry", found)


def test_a_label_inside_of_a_heading_is_left_out_where_the_page_states_the_rest() -> None:
    heading = "<h1><span>Opinion</span> <span>Fog holds up the ferry</span></h1>"
    stated = '<meta property="og:title" content="Fog holds up the ferry">'

    for head, found in ((stated, "Fog holds up the ferry"), ("", "Opinion Fog holds up the ferry")):
        page = elements_of(f"<html><head>{head}</head><body>{heading}</body></html>")
        title = headline(page, structured(page), marks(page), "Herald")

        assert title is not None
        assert title.value == found


def test_a_page_without_a_title_has_none() -> None:
    page = elements_of("<p>The ferry left.</p>")

    assert headline(page, structured(page), marks(page), "Herald") is None


def test_without_an_h1_the_story_stands_under_the_heading_that_says_its_title() -> None:
    page = elements_of("<body><h2>Sport</h2><div><h2>Fog holds up ferry</h2><p>Late.</p></div>")

    found = under_headline(page, marks(page), "Fog holds up ferry")

    assert found.headline is not None
    assert page.all[found.at] is found.headline.element
    assert found.headline.element.text == "Fog holds up ferry"
    assert under_headline(page, marks(page), "Ferry sails").headline is None


@pytest.mark.parametrize(
    "markup",
    [
        '<h1><a href="/">Herald</a></h1><h3>Fog holds up ferry</h3>',
        "<table><tr><td><font size=5><b>Fog holds up ferry</b></font></td></tr></table>",
    ],
)
def test_a_story_stands_under_whatever_line_says_its_title(markup: str) -> None:
    page = elements_of(f"<body>{markup}<p>Late.</p></body>")

    found = under_headline(page, marks(page), "Fog holds up ferry")

    assert found.headline is not None
    assert found.headline.element.text == "Fog holds up ferry"


@pytest.mark.parametrize(
    "printed",
    [
        "<h2>Fog holds up the ferry</h2>",
        "<h1>Herald</h1><h2>Fog holds up the ferry</h2>",
        "<font size=5><b>Fog holds up the ferry</b></font><br>",
        '<div class="headline">Fog holds up the ferry</div>',
    ],
)
@pytest.mark.parametrize(
    "title", ["Fog holds up the ferry - Herald", "Herald » Fog holds up the ferry"]
)
def test_the_part_of_a_title_that_stands_alone_is_the_headline(printed: str, title: str) -> None:
    page = elements_of(f"<head><title>{title}</title></head><body>{printed}<p>Late.</p></body>")

    found = headline(page, structured(page), marks(page), "")

    assert found is not None
    assert found.value == "Fog holds up the ferry"


def test_a_title_of_which_no_part_stands_alone_is_kept_whole() -> None:
    page = elements_of("<head><title>Fog at sea - what to know</title></head><p>Late.</p>")

    found = headline(page, structured(page), marks(page), "")

    assert found is not None
    assert found.value == "Fog at sea - what to know"


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ('<span class="kicker">Islands</span><span>Fog holds up the ferry</span>', "Fog holds up the ferry"),
        ('<a href="/1"><em class="overline">Islands</em> Fog holds up the ferry</a>', "Fog holds up the ferry"),
        ('<span class="c-badge">Exclusive</span> Fog holds up the ferry <i class="icon">Plus</i>',
         "Fog holds up the ferry"),
        ('<span class="headline with-icon">Fog holds up the ferry</span>', "Fog holds up the ferry"),
        ('<span class="kicker">Fog holds up the ferry</span> <b>Plus</b>', "Fog holds up the ferry Plus"),
        ("<span>Fog holds up</span><span>the ferry</span>", "Fog holds up the ferry"),
        ('<span class="kicker">Islands:</span> <span>Fog holds up the ferry</span>',
         "Islands: Fog holds up the ferry"),
        ('<span class="kicker">Islands</span><span>: Fog holds up the ferry</span>',
         "Islands: Fog holds up the ferry"),
        ("<b>F</b><span>og holds up the ferry</span>", "Fog holds up the ferry"),
        ("<span>快速船</span><span>三年ぶり</span>", "快速船三年ぶり"),
    ],
)  # fmt: skip
def test_a_headline_is_said_without_kicker_and_badges(heading: str, found: str) -> None:
    page = elements_of(f"<h1>{heading}</h1>")

    assert heading_text(page.tagged("h1")[0]) == found
    assert page.tagged("h1")[0].find(".//*") is not None


OG = '<meta property="og:title" content="{0}"><meta name="twitter:title" content="{0}">'


@pytest.mark.parametrize(
    ("stated", "headings", "found"),
    [
        ("How fog could change ferries in the harbour", ["Fog holds up ferries in the old harbour"], 0),
        ("Fog holds up ferry", ["Fog holds up ferry for days, and nobody knows when it will lift"], 0),
        # The same heading twice: for small and for wide screens.
        ("Why ferries wait at the harbour", ["Fog: ferries stay in the harbour"] * 2, 0),
        ("What fog does to a ferry", ["Fog holds up the ferry", "Why the ferry waits for fog"], None),
        ("What fog does to a ferry", ["Services we offer you here"], None),
        # Of their words but the short ones are the same.
        ("Why the ferry is at the quay so long", ["At sea the mayor is so often"], None),
        ("What fog does to a ferry", ["The fog"], None),
        ("Fog holds up the ferry", ["Islands Fog holds up the ferry"], None),
        ("Fog holds up the ferry", ["Fog holds up the ferry <i>posted on 1 May 2026 by Bo Falk</i>"], None),
    ],
)  # fmt: skip
def test_one_heading_alone_is_the_headline_if_the_stated_title_is_about_the_same(
    stated: str, headings: list[str], found: int | None
) -> None:
    body = "".join(f"<h1>{heading}</h1>" for heading in headings)
    page = elements_of(f"<html><head>{OG.format(stated)}</head><body>{body}</body></html>")

    title = headline(page, structured(page), marks(page), "Herald")

    assert title is not None
    assert title.value == (stated if found is None else headings[found])


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Herald News - Kim Dahl's ferry: your stories", "Kim Dahl's ferry: your stories"),
        ("Ferry: your stories - Herald", "Ferry: your stories"),
    ],
)
def test_a_heading_that_the_pages_title_says_whole_has_no_kicker(title: str, found: str) -> None:
    head = f"<title>{title}</title>{OG.format('Ferry: your stories')}"
    heading = "<h1>Kim Dahl's ferry: your stories</h1>"
    page = elements_of(f"<html><head>{head}</head><body>{heading}</body></html>")

    told = headline(page, structured(page), marks(page), "Herald")

    assert told is not None
    assert told.value == found


@pytest.mark.parametrize("name", ["Isle Post", "islepost", "islepost.example", "Islands"])
def test_an_outlets_name_is_known_by_its_address_below_another(name: str) -> None:
    page = elements_of(f"<title>Fog holds up the ferry – {name}</title><p>Late.</p>")
    url = "https://islands.islepost.example/1"

    found = headline(page, structured(page), marks(page), "", url)

    assert found is not None
    assert found.value == "Fog holds up the ferry"


def test_a_kicker_that_the_stated_title_repeats_is_left_out() -> None:
    heading = '<h1><span class="kicker">Islands</span><span>Fog holds up the ferry</span></h1>'
    stated = '<meta property="og:title" content="Islands: Fog holds up the ferry">'
    page = elements_of(f"<html><head>{stated}</head><body>{heading}</body></html>")

    title = headline(page, structured(page), marks(page), "Herald")

    assert title is not None
    assert title.value == "Fog holds up the ferry"


def test_a_reference_that_was_escaped_again_is_spelt_out() -> None:
    text = "Tom &amp;amp; Ann&amp;#8217;s bridge"
    markup = f"<title>{text}</title><h1>{text}</h1>"

    page = elements_of(markup)
    title = headline(page, structured(page), marks(page), "Herald")

    assert title is not None
    assert title.value == "Tom & Ann’s bridge"
