from datetime import UTC, datetime

import pytest

from articles.dates import modified, published
from articles.day_of_change import apart
from articles.instants import Place
from articles.marks import marks
from articles.printed import guessed
from articles.structured import structured
from tests.articles.pages import elements_of

NOW = datetime(2026, 12, 1, tzinfo=UTC)
PLACE = Place("UTC", "DE")


def dates(markup: str) -> tuple[str, str]:
    page = elements_of(f"<html><body><h1>Fog</h1>{markup}<p>The ferry left late.</p></body></html>")
    facts, marked = structured(page), marks(page)
    first = published(facts, marked, "", place=PLACE, before=NOW) or guessed(
        page, facts, marked, "", place=PLACE, before=NOW
    )
    last = modified(facts, marked, place=PLACE)
    day, change = (f"{found.value.at:%d %H:%M}" if found else "" for found in (first, last))
    return day, change


@pytest.mark.parametrize(
    "line",
    [
        "Updated - November 06, 2026 09:15 am | Published - November 05, 2026 10:30 am",
        "Stand: 06.11.2026 09:15 Uhr | Veröffentlicht: 05.11.2026 10:30 Uhr",
        "Mis à jour le 6 novembre 2026 à 9h15 - Publié le 5 novembre 2026 à 10h30",
        "更新日：2026年11月6日 9時15分　公開日：2026年11月5日 10時30分",
        "2026年11月5日 10時30分 公開　2026年11月6日 9時15分 更新",
        "Date modified: 6 November 2026 09:15. Date published: 5 November 2026 10:30",
        "5 ноября 2026, 10:30. Обновлено 6 ноября 2026, 09:15",
        "05.11.2026 - 10:30 | Güncelleme: 06.11.2026 - 09:15",
    ],
)
def test_a_change_printed_beside_the_publication_is_told_apart(line: str) -> None:
    assert dates(f'<p class="date">{line}</p>') == ("05 10:30", "06 09:15")


def test_the_hour_of_a_change_is_not_that_of_the_publication() -> None:
    line = "5 novembre 2026 (modifica il 6 novembre 2026 | 09:15)"

    assert dates(f"<p>{line}</p>")[0] == "05 00:00"


def test_the_word_before_a_time_tells_what_it_is() -> None:
    markup = (
        'Updated on <time datetime="2026-11-06T09:15:00Z">6 Nov</time> '
        'Published <time datetime="2026-11-05T10:30:00Z">5 Nov</time>'
    )

    assert dates(f"<p>{markup}</p>") == ("05 10:30", "06 09:15")


def test_where_nothing_else_is_printed_the_change_is_the_best_guess_at_the_day() -> None:
    assert dates('<p class="date">Updated 6 November 2026, 09:15</p>') == ("06 09:15", "06 09:15")


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, 5 November 2026",
        "Edited by Bo Falk, 5 November 2026",
        "5 November 2026 | Edited by Bo Falk",
        "",
    ],
)
def test_other_lines_tell_of_no_change(line: str) -> None:
    assert apart(line)[1] == ""
