from datetime import UTC, datetime

import pytest

from articles.dating.in_address import in_url
from articles.dating.instants import Place
from articles.dating.printed import guessed
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import elements_of

NOW = datetime(2026, 12, 1, tzinfo=UTC)
PLACE = Place("UTC", "DE")


def day(markup: str, url: str = "https://herald.example/fog") -> tuple[str, str] | None:
    page = elements_of(f"<html><body><h1>Fog</h1>{markup}<p>The ferry left late.</p></body></html>")
    found = guessed(page, structured(page), marks(page), url, place=PLACE, before=NOW)
    return (f"{found.value.at:%Y-%m-%d}", found.method) if found else None


@pytest.mark.parametrize(
    "markup",
    [
        '<span class="date">1 March 2026</span>',
        '<div class="article-meta">Ann Lee | March 1, 2026</div>',
        "<p>Published: March 1, 2026</p>",
        "<p>Stand: 01.03.2026</p>",
        "<p>Publi\u00e9 le 1er mars 2026 \u00e0 18h30</p>",
        "<p>Publicado el 1 de marzo de 2026</p>",
        "<p>Publicado em 1 de mar\u00e7o de 2026</p>",
        "<p>Pubblicato il 1 marzo 2026</p>",
        "<p>Gepubliceerd op 1 maart 2026</p>",
        "<p>Publicerad 1 mars 2026</p>",
        "<p>Julkaistu 1. maaliskuuta 2026</p>",
        "<p>Opublikowano: 1 marca 2026</p>",
        "<p>1 \u043c\u0430\u0440\u0442\u0430 2026, 12:30</p>",
        "<p>2026\u5e743\u67081\u65e5 \u516c\u958b</p>",
        "<p>Diterbitkan 1 Maret 2026</p>",
        "<p>Hamburg, 1. M\u00e4rz 2026</p>",
        "<p>1.3.2026 \u201eDie F\u00e4hre ist heute gut in das neue Jahr gestartet\u201c, sagte Eva Klein.</p>",
        '<div class="timestamp" title="2026-03-01T1603Z">Mar 1, 4:03 PM</div>',
        '<span class="post-date" data-stamp="1772380800">4 hours ago</span>',
    ],
)
def test_a_printed_date_is_found(markup: str) -> None:
    assert day(markup) == ("2026-03-01", "visible")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>\u00a9 1.3.2026 Example Herald</p>",
        '<span class="date">1 March 2036</span>',
        "<p>In March 2026 the ferries were sold.</p>",
        "<p>The first boat that was built for the island left the yard on March 1, 2026.</p>",
        "",
    ],
)
def test_what_is_no_date_of_the_story_is_passed_over(markup: str) -> None:
    assert day(markup) is None


def test_the_storys_date_wins_over_a_teasers_and_a_change() -> None:
    markup = (
        '<span class="updated">Updated 5 March 2026</span><span class="posted-on">1 March 2026</span>'
        '<div class="related"><span class="date">9 March 2026</span></div>'
    )

    assert day(markup) == ("2026-03-01", "visible")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/2026/03/01/fog", "2026-03-01"),
        ("/2026-03-01-fog.html", "2026-03-01"),
        ("/news/20260301/fog", "2026-03-01"),
        ("/2026/mar/01/fog", "2026-03-01"),
        ("/2026/3/1/fog", "2026-03-01"),
        ("/2026/HARBOUR/03/01/fog/", "2026-03-01"),
        ("/2026/page/3/12", None),
        ("/meldungen/01-03-2026", "2026-03-01"),
        ("/2026/03/fog", None),
        ("/2025/12/12/", "2025-12-12"),
        ("/liga/2021-22/fog", None),
        ("/story-1720260301", None),
        ("/2036/03/01/fog", None),
    ],
)
def test_a_day_in_the_address_is_found(path: str, expected: str | None) -> None:
    found = in_url(f"https://herald.example{path}", PLACE, NOW)

    assert (found and f"{found.value.at:%Y-%m-%d}") == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("۲۵ بهمن ۱۴۰۴", "IR"), ("شنبه ۱۴۰۴/۱۱/۲۵ ۰۹:۴۰", "IR"), ("1404/11/25", "IR"), ("14 ก.พ. 2569", "TH"), ("14 ก.พ. 69", "TH"),
        ("14 กุมภาพันธ์ ๒๕๖๙", "TH"), ("２０２６年２月１４日", "JP"), ("令和8年2月14日", "JP"), ("民國115年2月14日", "TW"), ("115年2月14日", "TW"),
        ("115/02/14", "TW"), ("2026 оны 2-р сарын 14", "MN"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "shape", ["<span class='date'>{}</span>", "<p>{}</p>", "<p>Ann Lee | {}</p>"]
)
def test_days_of_other_calendars_are_found_on_the_page(text: str, country: str, shape: str) -> None:
    page = elements_of(
        f"<html><body><h1>Fog</h1>{shape.format(text)}<p>The ferry left late.</p></body></html>"
    )
    place = Place("UTC", country)

    found = guessed(
        page, structured(page), marks(page), "https://herald.example/fog", place=place, before=NOW
    )

    assert found is not None
    assert found.value.at == datetime(
        2026, 2, 14, 9 if "۰۹" in text else 0, 40 if "۰۹" in text else 0, tzinfo=UTC
    )


def test_three_figures_are_a_year_in_taiwan_alone() -> None:
    assert day("<p>Kurs: 115/02/14</p>") is None
