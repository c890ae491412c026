"""Of many dates on a page, those near the headline are looked at, however many stand above."""

from datetime import UTC, datetime

from articles.article import Found, Instant
from articles.dating.dates import modified, published
from articles.dating.instants import Place
from articles.dating.printed import guessed
from articles.parsing.elements import Elements
from articles.parsing.marks import Sign, marks
from articles.parsing.structured import Structured, structured
from tests.articles.pages import elements_of

PLACE = Place("UTC", "GB")
NOW = datetime(2026, 12, 1, tzinfo=UTC)
URL = "https://herald.example/fog"
TIMES = "<ul>" + '<li><time datetime="2026-02-05T09:00:00Z">5 February</time></li>' * 130 + "</ul>"
SPANS = "<ul>" + '<li><span class="date">5 February 2026 03:10</span></li>' * 130 + "</ul>"


def page(markup: str) -> tuple[Elements, Structured]:
    elements = elements_of(f"<html><body>{markup}<p>The ferry left.</p></body></html>")
    return elements, structured(elements)


def moment(found: Found[Instant] | None) -> str:
    return f"{found.value.at:%Y-%m-%d %H:%M} {found.value.zone}" if found else ""


def test_a_time_below_the_headline_is_found() -> None:
    elements, facts = page(
        f'{TIMES}<h1>Fog</h1><time datetime="2026-03-01T23:30-05:00">1.3.</time>'
    )

    found = published(facts, marks(elements), URL, place=PLACE, before=NOW)

    assert moment(found) == "2026-03-02 04:30 -05:00"


def test_a_printed_day_is_found() -> None:
    elements, facts = page(f'{SPANS}<h1>Fog</h1><span class="date">1 March 2026</span>')

    found = guessed(elements, facts, marks(elements), URL, place=PLACE, before=NOW)

    assert moment(found) == "2026-03-01 00:00 UTC"


def test_a_printed_change_is_found() -> None:
    elements, facts = page(f'{SPANS}<h1>Fog</h1><p class="date">Updated 2 March 2026 10:00</p>')

    assert moment(modified(facts, marks(elements), place=PLACE)) == "2026-03-02 10:00 UTC"


def test_the_outlets_zone_is_found() -> None:
    elements, facts = page(
        '<meta property="article:published_time" content="2026-03-01T01:30:12Z">'
        f'{SPANS}<h1>Fog</h1><span class="date">28 February 2026 20:30</span>'
    )

    found = published(facts, marks(elements), URL, place=PLACE, before=NOW)

    assert moment(found) == "2026-03-01 01:30 -05:00"


def test_the_nearest_stand_first_and_only_what_is_asked_for() -> None:
    elements, _ = page(
        "<time>1</time><i></i><time>2</time><h1>Fog</h1><b class='date'></b><time>3</time>"
    )

    near = marks(elements).nearest_dates(Sign.TIME, 2)

    assert [each.element.text for each in near] == ["2", "3"]
