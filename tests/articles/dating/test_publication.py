"""Which of the dates of a page is the day of publication, where its statements leave doubt."""

import pytest

from articles.article import Found
from articles.dating.instants import Place, read_instant
from articles.dating.publication import publication
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import elements_of, page

PLACE = Place("UTC", "DE")
STORY = f"<p>{'The ferry left an hour late because of the fog. ' * 6}</p>"


def day(body: str, head: str = "", announced: str = "") -> str:
    elements = elements_of(f"<html><head>{head}</head><body>{body}</body></html>")
    facts, marked = structured(elements), marks(elements)
    told = read_instant(announced, PLACE) if announced else None
    entry = Found(told, "entry", "published") if told else None
    found = publication(elements, facts, marked, page(""), place=PLACE, entry=entry)
    return f"{found.value.at:%Y-%m-%d} {found.method}" if found else ""


@pytest.mark.parametrize("name", ["date", "DC.date", "dcterms.date"])
@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ('<p class="date">27.02.2026</p>', "2026-02-27 visible"),
        ("<span>Erschienen am:</span><h2>27.02.2026</h2>", "2026-02-27 visible"),
        # A day later, and still another day than that of the last change.
        ('<p class="date">01.03.2026</p>', "2026-03-01 visible"),
        # The same day, or the one before in another zone; of a change; one of them is the same.
        ('<p class="date">24.02.2026, 9:00</p>', "2026-02-24 meta"),
        ('<p class="date">23.02.2026</p>', "2026-02-24 meta"),
        ('<p class="date">Geändert: 27.02.2026</p>', "2026-02-24 meta"),
        (
            '<p class="date">Received 02.01.2026</p><p class="date">24.02.2026</p>',
            "2026-02-24 meta",
        ),
        # Years apart: of something else.
        ('<p class="date">27.02.2020</p>', "2026-02-24 meta"),
        ("", "2026-02-24 meta"),
    ],
)
def test_what_a_page_prints_settles_a_date_that_may_be_of_a_change(
    name: str, printed: str, expected: str
) -> None:
    head = f'<meta name="{name}" content="2026-02-24T14:32:06Z">'

    assert day(f"<h1>Fog</h1>{printed}{STORY}", head) == expected


def test_what_is_said_to_be_the_date_of_publication_is_never_doubted() -> None:
    head = '<meta property="article:published_time" content="2026-02-24T14:32:06Z">'

    assert day(f'<h1>Fog</h1><p class="date">27.02.2026</p>{STORY}', head) == "2026-02-24 meta"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Behind a link, before a line break.
        ('<p>von <a rel="author" href="/a">Klaus-Peter Schöppner</a>, 1.3.26</p>', "2026-03-01"),
        # A label in a box of its own; a change that is marked beside it.
        (
            "<div><span>Datum:</span> <span>01.03.2026</span></div>"
            '<p class="date">Geändert: 02.03.2026</p>',
            "2026-03-01",
        ),
        # A link that leads to something of another day.
        (
            '<p>01.03.2026</p><a class="Publication" href="/a.pdf">Report of 2 February 2026</a>',
            "2026-03-01",
        ),
        ('<a class="date" href="/fog">1 March 2026</a>', "2026-03-01"),
        # A piece of a sentence, up to a link.
        (
            "<p>So it says the gazette of 2 February 2026 (part <b>one</b>) "
            f"{'of the law on ferries ' * 8}.</p><p>01.03.2026</p>",
            "2026-03-01",
        ),
        ('<p class="info">Available until 05.03.2026</p><p>01.03.2026</p>', "2026-03-01"),
        ('<p class="info">Verfügbar bis 01.03.2026</p>', ""),
    ],
)
def test_a_printed_day_is_the_storys_by_what_stands_around_it(body: str, expected: str) -> None:
    assert day(f"<h1>Fog</h1>{body}{STORY}").removesuffix(" visible") == expected


def test_a_time_far_below_gives_way_to_a_day_that_is_printed_beside_the_headline() -> None:
    others = "<ul>" + "<li><b>Tide</b></li>" * 200 + "</ul>"
    far = '<p class="more"><time datetime="2026-02-01">1 February 2026</time> by Bo</p>'

    assert day(f"<h1>Fog</h1><ul><li>1 March 2026</li></ul>{STORY}{others}{far}") == (
        "2026-03-01 visible"
    )
    assert day(f"<h1>Fog</h1>{STORY}{others}{far}") == "2026-02-01 visible"


def test_an_announcements_date_stands_where_the_page_states_none() -> None:
    body = f'<h1>Fog</h1><p class="date">27.02.2026</p>{STORY}'

    assert day(body, announced="2026-03-01T10:00:00Z") == "2026-03-01 entry"
