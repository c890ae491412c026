from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dating.days import is_day_doubtful
from articles.dating.instants import Place, read_instant

BERLIN = Place("Europe/Berlin", "DE")
BOSTON = Place("America/New_York", "US")


def at(raw: str, place: Place = BERLIN) -> str:
    instant = read_instant(raw, place)
    assert instant is not None
    return f"{instant.at:%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("2026-03-01T10:11:12Z", "2026-03-01 10:11:12"),
        ("2026-03-01T10:11:12.345+01:00", "2026-03-01 09:11:12"),
        ("2026-03-01T10:11-0500", "2026-03-01 15:11:00"),
        ("20260301T101112Z", "2026-03-01 10:11:12"),
        ("2026-03-01T10:11EST", "2026-03-01 15:11:00"),
        ("2026-03-01 10:11 2026-03-02 12:00", "2026-03-01 09:11:00"),
        ("Sun, 01 Mar 2026 22:00:00 GMT", "2026-03-01 22:00:00"),
        ("Mar 1, 2026 10:05 PM EST", "2026-03-02 03:05:00"),
        ("1. März 2026, 14.05 Uhr", "2026-03-01 13:05:00"),
        ("1 mars 2026, 14 h", "2026-03-01 13:00:00"),
        ("1 mars 2026, 9 h de lecture", "2026-02-28 23:00:00"),
        ("1. mars 2026 kl. 14", "2026-03-01 13:00:00"),
        ("1 marzo 2026, ore 9", "2026-03-01 08:00:00"),
        ("1 maart 2026 om 14 uur", "2026-03-01 13:00:00"),
        ("1 марта 2026, 5 год обучения", "2026-02-28 23:00:00"),
        ("March 1, 2026, 12 noon", "2026-03-01 11:00:00"),
        ("le 1er mars 2026 à 18h30", "2026-03-01 17:30:00"),
        ("1 марта 2026, 12:30", "2026-03-01 11:30:00"),
        ("1772359872", "2026-03-01 10:11:12"),
        ("1 март 2026, 12:30", "2026-03-01 11:30:00"),
        ("nedjelja, 1. ožujka 2026. - 05:00", "2026-03-01 04:00:00"),
        ("2026. március 1., 10:12", "2026-03-01 09:12:00"),
        ("2026년 3월 1일 오후 8:32", "2026-03-01 19:32:00"),
        ("2026年3月1日 6時30分", "2026-03-01 05:30:00"),
        ("2026年3月1日 週日 下午5:00", "2026-03-01 16:00:00"),
        ("2026年3月1日下午5点20分", "2026-03-01 16:20:00"),
        ("2026年3月1日 午前12時20分", "2026-02-28 23:20:00"),
        ("2026. 3. 1. 오전 12:20", "2026-02-28 23:20:00"),
        ("2026. 3. 1. 오후 12:20", "2026-03-01 11:20:00"),
        ("2026年3月1日 上午10:05", "2026-03-01 09:05:00"),
        ("2026年3月1日 9時", "2026-03-01 08:00:00"),
        ("1. März 2026, 9 Uhr", "2026-03-01 08:00:00"),
        ("1er mars 2026 à 10 h 30", "2026-03-01 09:30:00"),
        ("1er mars 2026 à 9h", "2026-03-01 08:00:00"),
        ("1 มีนาคม 2569 เวลา 18:20 น.", "2026-03-01 17:20:00"),
        ("১ মার্চ ২০২৬, ০৮:৩২", "2026-03-01 07:32:00"),
        ("الأحد 1 مارس 2026 - 04:08 م", "2026-03-01 15:08:00"),
    ],
)
def test_a_moment_is_read_in_its_zone(raw: str, moment: str) -> None:
    assert at(raw) == moment


@pytest.mark.parametrize(
    "raw",
    [
        "14. svibnja 2024.", "14 мая 2024", "14 мај 2024", "14. mája 2024", "2024 m. gegužės 14 d.", "14. maí 2024",
        "14 de maig del 2024", "2024. 5. 14.", "14 พ.ค. 2567", "১৪ মে ২০২৪", "14 मई 2024", "١٤ مايو ٢٠٢٤", "14 أيار/مايو 2024",
        "14 tháng 5, 2024", "14 mag 2024", "2024. máj. 14.", "14 Μαΐ 2024", "14 במאי 2024", "14 مئی 2024", "mayo 14, 2024",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_words_and_digits_of_its_language(raw: str) -> None:
    assert at(raw, Place()) == "2024-05-14 00:00:00"


def test_a_month_of_two_words_is_one_month() -> None:
    assert at("3 تشرين الثاني 2023", Place()) == "2023-11-03 00:00:00"
    assert at("3 كانون الأول 2023", Place()) == "2023-12-03 00:00:00"


def test_what_was_printed_is_kept_as_printed() -> None:
    instant = read_instant("১৪ মে ২০২৪", Place())

    assert instant is not None
    assert instant.raw == "১৪ মে ২০২৪"


def test_the_sources_zone_is_assumed_where_none_is_stated() -> None:
    instant = read_instant("2026-03-01 10:00", BERLIN)

    assert instant is not None
    assert instant.at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert (instant.zone, instant.tz_known, instant.has_time) == ("Europe/Berlin", False, True)
    assert instant.raw == "2026-03-01 10:00"


def test_a_bare_day_has_no_time() -> None:
    instant = read_instant("2026-03-01", BERLIN)

    assert instant is not None
    assert not instant.has_time
    assert instant.at == datetime(2026, 2, 28, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "place", "day"),
    [
        ("3/4/2026", BOSTON, "2026-03-04 05:00:00"),
        ("3/4/2026", BERLIN, "2026-04-02 22:00:00"),
        ("25/3/2026", BOSTON, "2026-03-25 04:00:00"),
        ("3.4.2026", BOSTON, "2026-04-03 04:00:00"),
        ("11-05-2026", BOSTON, "2026-11-05 05:00:00"),
        ("11-05-2026", BERLIN, "2026-05-10 22:00:00"),
    ],
)
def test_the_order_of_day_and_month_is_the_countrys(raw: str, place: Place, day: str) -> None:
    assert at(raw, place) == day


@pytest.mark.parametrize(
    "raw", ["", "yesterday", "2026-13-45", "March 2026", "0000-00-00", "12:30"]
)
def test_what_names_no_day_stays_unknown(raw: str) -> None:
    assert read_instant(raw, BERLIN) is None


@given(st.text(max_size=60))
def test_rubbish_never_raises(raw: str) -> None:
    read_instant(raw, BERLIN)


@given(
    st.datetimes(
        min_value=datetime.fromisoformat("1995-01-01"),
        max_value=datetime.fromisoformat("2090-01-01"),
        timezones=st.timezones(),
    )
)
def test_iso_is_read_back_as_written(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, fold=0)
    if moment.utcoffset() is None or moment.utcoffset().seconds % 60:  # type: ignore[union-attr]
        return
    instant = read_instant(moment.isoformat(), BERLIN)

    assert instant is not None
    assert instant.at == moment.astimezone(UTC)
    assert instant.tz_known


def test_gmt_is_gmt_also_in_a_london_summer() -> None:
    found = read_instant("Mon, 20 Jul 2026 10:00:00 GMT", Place("Europe/London"))

    assert found is not None
    assert found.at == datetime(2026, 7, 20, 10, tzinfo=UTC)


def test_how_long_ago_it_was_is_no_time_of_day() -> None:
    found = read_instant("1er mars 2026 (il y a 9 h)", BERLIN)

    assert found is not None
    assert not found.has_time


def test_ast_is_arabias_time_to_an_outlet_there() -> None:
    assert at("1 March 2026, 10:00 AM AST", Place("Asia/Riyadh", "SA")) == "2026-03-01 07:00:00"
    assert at("1 March 2026, 10:00 AM AST", BOSTON) == "2026-03-01 14:00:00"


@pytest.mark.parametrize(
    ("raw", "country", "doubtful"),
    [
        ("11-05-2026", "US", True),
        ("11/05/2026", "US", False),
        ("11-05-2026", "DE", False),
        ("11/05/2026", "CA", True),
        ("11-25-2026", "US", False),
    ],
)
def test_a_day_is_in_doubt_where_its_order_is(raw: str, country: str, doubtful: bool) -> None:
    assert is_day_doubtful(raw, country) is doubtful


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("1 Μαρτίου 2026 10:05 μ.μ.", "22:05"), ("1 Μαρτίου 2026 10:05 π.μ.", "10:05"), ("1/3/2026 10:05 CH", "22:05"),
        ("1/3/2026 10:05 SA", "10:05"), ("2026-03-01 22:05 Sa", "22:05"),
    ],
)  # fmt: skip
def test_halves_of_the_day_in_greek_and_vietnamese(text: str, clock: str) -> None:
    instant = read_instant(text, Place("UTC", "VN"))

    assert instant is not None
    assert f"{instant.at:%H:%M}" == clock


def test_a_second_day_is_no_time() -> None:
    instant = read_instant("01.03.2026 (02.03.2026)", Place("UTC", "DE"))

    assert instant is not None
    assert not instant.has_time


@pytest.mark.parametrize(
    ("raw", "place", "stated"),
    [
        ("1 March 2026, 10:00 AM BST", Place("Asia/Dhaka", "BD"), "2026-03-01 04:00:00"),
        ("1 July 2026, 10:00 AM BST", Place("Europe/London", "GB"), "2026-07-01 09:00:00"),
        ("1 July 2026, 10:00 AM EST", Place("Australia/Sydney", "AU"), "2026-07-01 00:00:00"),
        ("1 March 2026, 10:00 AM MST", Place("Asia/Yangon", "MM"), "2026-03-01 03:30:00"),
    ],
)
def test_names_of_zones_that_are_others_elsewhere(raw: str, place: Place, stated: str) -> None:
    assert at(raw, place) == stated


@pytest.mark.parametrize("raw", ["4521 views 2026-03-01", "2026-03-01T2561Z", "8830 | 2026-03-01"])
def test_a_number_that_is_no_clock_is_none(raw: str) -> None:
    found = read_instant(raw, Place())

    assert found is not None
    assert (found.at.date().isoformat(), found.has_time) == ("2026-03-01", False)
