from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date

from articles.dating.days import day_in
from articles.dating.stamps import is_stamp

# All but a handful of the languages that news is written in.
LANGUAGES = """
af ar az be bg bn bs ca cs da de el en_GB es et fa fi fil fr gl gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mr
my nb nl pl pt ro ru sk sl sq sr sr_Latn sv sw ta th tr uk ur zh
"""
# "srp" is July in Zagreb and August in Prague; others are single letters, or a word of English.
UNTOLD = {
    ("hr", "medium", 6), ("hr", "medium", 7), ("hr", "medium", 8), ("hr", "medium", 10),
    ("my", "medium", 4), ("my", "medium", 8), ("fil", "medium", 12),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES.split())
@pytest.mark.parametrize("length", ["long", "medium"])
def test_every_month_is_read_as_its_language_prints_it(language: str, length: str) -> None:
    for month in range(1, 13):
        if (language, length, month) not in UNTOLD:
            day = date(2024, month, 23)
            printed = format_date(day, length, locale=language).replace("\u200f", "")

            found = day_in(" ".join(printed.split()), "")

            assert found is not None, printed
            assert found[0] == day, printed


@pytest.mark.parametrize(
    "language", ["bg", "cs", "de", "hr", "hu", "it", "lt", "pl", "pt", "sk", "vi"]
)
def test_a_line_that_begins_with_a_day_is_a_stamp(language: str) -> None:
    printed = format_date(date(2024, 1, 23), "full", locale=language)

    assert is_stamp(printed), f"{Locale.parse(language).english_name}: {printed}"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("14. 3. 2026", date(2026, 3, 14)),
        ("令和8年3月14日", date(2026, 3, 14)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("中華民國115年3月14日", date(2026, 3, 14)),
        ("14 มีนาคม 2569", date(2026, 3, 14)),
        ("23 اسفند 1404", date(2026, 3, 14)),
        ("1404/12/23", date(2026, 3, 14)),
        ("1403-01-01", date(2024, 3, 20)),
        ("1403/12/30", date(2025, 3, 20)),
        ("1404/01/01", date(2025, 3, 21)),
        ("1408/12/30", date(2030, 3, 20)),
    ],
)
def test_days_of_other_calendars_are_days_of_ours(printed: str, day: date) -> None:
    found = day_in(printed, "")

    assert found is not None
    assert found[0] == day


def test_the_clock_may_stand_before_the_year() -> None:
    assert day_in("Sun Mar 01 10:00:00 CET 2026", "") == (
        date(2026, 3, 1),
        " 10:00:00 CET 2026 Sun ",
    )


@pytest.mark.parametrize(
    "printed", ["Vol. 3, May 2024", "May 2024", "Section 14. 3. 20", "in 2024"]
)
def test_what_names_no_day_is_none(printed: str) -> None:
    assert day_in(printed, "") is None


@pytest.mark.parametrize(
    "printed",
    ["3. ožujak 2026.", "3 březen 2026", "3 березень 2026", "03 مارچ ، 2026", "3 marzec 2026"],
)
def test_months_alone_are_read_beside_a_day(printed: str) -> None:
    found = day_in(printed, "")

    assert found is not None
    assert found[0] == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("printed", "month"),
    [("3 listopada 2026", 11), ("3. listopada 2026.", 10), ("3. listopad 2026.", 10)],
)
def test_listopad_is_october_behind_a_full_stop(printed: str, month: int) -> None:
    found = day_in(printed, "")

    assert found is not None
    assert found[0] == date(2026, month, 3)


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("الجمعة 3 نيسان / أبريل 2026", 4),
        ("3 تمّوز/يوليو 2026", 7),
        ("3 كانون الثّاني / يناير 2026", 1),
        ("3 نيسان (أبريل) 2026", 4),
    ],
)
def test_a_month_may_have_two_names(printed: str, month: int) -> None:
    found = day_in(printed, "")

    assert found is not None
    assert found[0] == date(2026, month, 3)
