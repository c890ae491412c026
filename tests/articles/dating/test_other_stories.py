"""Days beside other stories are theirs, in every way in which a page lists them."""

from datetime import UTC, datetime

import pytest

from articles.dating.dates import published
from articles.dating.instants import Place
from articles.dating.printed import guessed
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import elements_of

NOW = datetime(2026, 12, 1, tzinfo=UTC)
PLACE = Place("UTC", "GB")
URL = "https://herald.example/fog"
_OTHER = '<a href="/other">A bridge is closed until the spring</a>'
_TIME = '<time datetime="2026-03-05T01:15:00Z">5 March 2026</time>'
LATEST = f'<section class="latest"><ul><li>{_OTHER} {_TIME}</li></ul></section>'
CARD = f'<div class="x1"><a href="/other"><h3>A bridge is closed until spring</h3>{_TIME}</a></div>'


def day(markup: str) -> str | None:
    page = elements_of(f"<html><body><h1>Fog</h1>{markup}</body></html>")
    facts, marked = structured(page), marks(page)
    found = published(facts, marked, URL, place=PLACE, before=NOW) or guessed(
        page, facts, marked, URL, place=PLACE, before=NOW
    )
    return f"{found.value.at:%Y-%m-%d}" if found else None


@pytest.mark.parametrize("others", [LATEST, CARD])
def test_a_printed_day_is_better_than_a_moment_beside_another_story(others: str) -> None:
    assert day(f"<p>3 March 2026</p><p>The ferry left late.</p>{others}") == "2026-03-03"


def test_where_only_other_stories_have_a_day_none_is_known() -> None:
    assert day(f"<p>The ferry left late.</p>{LATEST}") is None


def test_a_day_in_a_side_box_that_lists_nothing_is_the_storys() -> None:
    box = f'<div class="sidebar"><p>Published {_TIME}</p><p>Share</p></div>'

    assert day(f"<p>The ferry left late.</p>{box}") == "2026-03-05"


def test_a_side_box_that_says_published_may_link_to_its_readers() -> None:
    link = '<a href="/section/owners-of-small-boats">Owners of small boats</a>'
    box = f'<div class="sidebar"><div><p>Published {_TIME}</p></div><p>For {link}</p></div>'

    assert day(f"<p>The ferry left late.</p>{box}") == "2026-03-05"


@pytest.mark.parametrize(
    "head",
    [
        '<header class="site-header"><p>Thursday, 5 March 2026</p></header>',
        '<div id="masthead"><span class="date">5 March 2026</span></div>',
    ],
)
def test_the_masthead_prints_today_and_no_day_of_the_storys(head: str) -> None:
    story = "<p>The ferry left late.</p>"
    page = elements_of(f"<html><body>{head}<div><h1>Fog</h1>{story}</div></body></html>")

    found = guessed(page, structured(page), marks(page), URL, place=PLACE, before=NOW)

    assert found is None


def test_the_storys_own_header_prints_its_day() -> None:
    page = elements_of(
        "<article><header><p>5 March 2026</p><h1>Fog</h1></header><p>x</p></article>"
    )

    found = guessed(page, structured(page), marks(page), URL, place=PLACE, before=NOW)

    assert found is not None


def test_a_readers_day_is_not_the_storys() -> None:
    replies = '<section id="replies"><b>Bo</b> <span class="date">4 March 2026</span></section>'

    assert day(f"<p>The ferry left late.</p>{replies}") is None
