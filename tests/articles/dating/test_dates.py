from datetime import UTC, datetime

import pytest

from articles.article import Found, Instant
from articles.dating.dates import date_warnings, modified, published
from articles.dating.instants import Place, read_instant
from articles.parsing.elements import Elements
from articles.parsing.marks import marks
from articles.parsing.markup import parsed
from articles.parsing.structured import structured

PLACE = Place("UTC", "GB")
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def stated(markup: str, url: str = "https://herald.example/fog") -> Found[Instant] | None:
    root = parsed(f"<html><body>{markup}<p>The ferry left.</p></body></html>")
    assert root is not None
    facts = structured(Elements(root))
    return published(facts, marks(Elements(root)), url, place=PLACE, before=NOW)


def said(found: Found[Instant] | None) -> tuple[str, str, str] | None:
    return (f"{found.value.at:%Y-%m-%d %H:%M}", found.value.zone, found.method) if found else None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            '<meta property="article:published_time" content="2026-03-01T10:00:00+01:00">',
            ("2026-03-01 09:00", "+01:00", "meta"),
        ),
        (
            '<meta name="x-first-published-date" content="2026-03-01T10:00:00Z">',
            ("2026-03-01 10:00", "+00:00", "meta"),
        ),
        (
            '<meta name="published" content="March 1, 2026">',
            ("2026-03-01 00:00", "UTC", "meta"),
        ),
        (
            '<script>var story = {"publishedAt": "2026-03-01T10:00:00Z"}</script>',
            ("2026-03-01 10:00", "+00:00", "script"),
        ),
        (
            "<script>if (pubDate) show(pubDate); var pubDate = "
            "new Date('Sun Mar 01 10:00:00 CET 2026');</script>",
            ("2026-03-01 09:00", "+01:00", "script"),
        ),
        (
            '<b itemprop="datePublished" content="2026-03-01T10:00:00Z">today</b>',
            ("2026-03-01 10:00", "+00:00", "microdata"),
        ),
        (
            '<abbr itemprop="datePublished" title="2026-03-01T10:00:00Z">10:00</abbr>',
            ("2026-03-01 10:00", "+00:00", "microdata"),
        ),
        (
            '<h1>Fog</h1><time datetime="2026-03-01T10:00:00Z">today</time>'
            '<aside><time datetime="2026-02-01T10:00:00Z">before</time></aside>',
            ("2026-03-01 10:00", "+00:00", "time"),
        ),
        ("", None),
    ],
)
def test_the_date_is_read_where_the_page_states_it(
    markup: str, expected: tuple[str, str, str] | None
) -> None:
    assert said(stated(markup)) == expected


def test_of_several_times_the_one_of_the_addresss_day_is_the_storys() -> None:
    markup = (
        '<time datetime="2026-03-09T10:00:00Z"></time><time datetime="2026-03-01T08:00:00Z"></time>'
    )

    found = stated(markup, "https://herald.example/2026/03/01/fog")

    assert said(found) == ("2026-03-01 08:00", "+00:00", "time")


@pytest.mark.parametrize(
    ("printed", "zone"),
    [
        ("28 February 2026, 5:30 pm", "-08:00"),
        ("1 March 2026 02:30 CET", "+01:00"),
        ("1 March 2026", "+00:00"),
        ("1 March 2026 02:41", "+00:00"),
    ],
)
def test_a_moment_stated_in_utc_is_told_in_the_zone_in_which_it_is_printed(
    printed: str, zone: str
) -> None:
    found = stated(
        '<meta property="article:published_time" content="2026-03-01T01:30:12Z">'
        f'<span class="date">{printed}</span>'
    )

    assert said(found) == ("2026-03-01 01:30", zone, "meta")


@pytest.mark.parametrize(
    "printed",
    [
        '<span class="modified-date">Updated / Sunday, 1 Mar 2026 03:30</span>',
        '<p class="date">1 March 2026 01:30 (updated 1 March 2026 03:30)</p>',
        '<p class="date">Updated: <time>1 March 2026 03:30</time></p>',
    ],
)
def test_the_time_of_a_change_tells_no_zone(printed: str) -> None:
    meta = (
        '<meta property="article:published_time" content="2026-03-01T01:30:00Z">'
        '<meta property="article:modified_time" content="2026-03-01T03:30:00Z">'
    )

    assert said(stated(f"{meta}<h1>Fog</h1>{printed}")) == ("2026-03-01 01:30", "+00:00", "meta")


@pytest.mark.parametrize("number", ["1772359872", "1772359872000"])
def test_a_moment_may_be_stated_as_a_number(number: str) -> None:
    script = f'{{"@type": "NewsArticle", "headline": "Fog", "datePublished": {number}}}'
    found = stated(f'<script type="application/ld+json">{script}</script>')

    assert said(found) == ("2026-03-01 10:11", "UTC", "json-ld")


def test_the_last_change_is_read_apart() -> None:
    root = parsed(
        '<meta property="article:modified_time" content="2026-03-02T10:00:00Z"><p>Fog</p>'
    )
    assert root is not None

    found = modified(structured(Elements(root)), marks(Elements(root)), place=PLACE)

    assert said(found) == ("2026-03-02 10:00", "+00:00", "meta")


@pytest.mark.parametrize(
    ("raw", "place", "warnings"),
    [
        ("2026-03-01T10:00:00Z", PLACE, []),
        ("2000-01-01T00:00:00Z", PLACE, ["published at a system's default date"]),
        ("2000-01-01T09:30:00Z", PLACE, []),
        ("2036-03-01T10:00:00Z", PLACE, ["published in the future"]),
        ("1994-03-01T10:00:00Z", PLACE, ["published before the web"]),
        ("3/4/2026", Place("UTC", ""), ["published with day and month in doubt"]),
        ("3/4/2026", Place("UTC", "CA"), ["published with day and month in doubt"]),
        ("3/4/2026", PLACE, []),
        ("3.4.2026", Place("UTC", ""), []),
        ("25/4/2026", Place("UTC", ""), []),
    ],
)
def test_a_date_that_cannot_be_trusted_says_why(
    raw: str, place: Place, warnings: list[str]
) -> None:
    instant = read_instant(raw, place)
    assert instant is not None

    assert list(date_warnings(Found(instant, "meta"), None, NOW, place)) == warnings


def test_an_epoch_is_no_date_at_all() -> None:
    for raw in ("1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "0"):
        assert read_instant(raw, PLACE) is None


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Publié le 26 février 2026", "2026-02-26 00:00"),
        ("26/02/2026", "2026-02-26 00:00"),
        # The same day, in whatever zone; a change; no year.
        ("2 March 2026", "2026-03-03 10:18"),
        ("Updated 26 February 2026", "2026-03-03 10:18"),
        ("26 February", "2026-03-03 10:18"),
    ],
)
def test_a_day_that_is_printed_in_place_of_another_is_the_one(printed: str, day: str) -> None:
    found = stated(f'<h1>Fog</h1><time datetime="2026-03-03T10:18:46Z">{printed}</time>')

    assert found is not None
    assert f"{found.value.at:%Y-%m-%d %H:%M}" == day
