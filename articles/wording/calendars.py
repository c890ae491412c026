"""Days of other calendars that newspapers print, as days of the common one."""

import re
from datetime import date, timedelta
from typing import Final

# Years of the Buddhist calendar, which Thailand prints, are ahead by 543.
_BUDDHIST: Final = range(2460, 2660)
_AHEAD: Final = 543
# Years of the Solar Hijri calendar of Iran: from 1991 to 2071.
SOLAR_YEARS: Final = range(1370, 1450)
_FIRST_SOLAR_DAY: Final = date(1991, 3, 21)
# The places of its leap years in a cycle of 33, which holds for these years.
_CYCLE: Final = 33
_LEAP: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_LONG_MONTHS, _LONG, _SHORT = 6, 31, 30
_MONTHS: Final = 12

_SOLAR_NAMES = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
SOLAR_MONTHS = {name: number for number, name in enumerate(_SOLAR_NAMES.split(), 1)}
# The year before each era's first: "令和8年" is 2026, "民國115年" too.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
# As an expression.
ERA = "|".join(_ERAS)
_ERA_YEAR = re.compile(rf"({ERA})\s?(\d{{1,3}}|元)\s?年")


# "115/02/14", "115年2月14日": the republic's name is left out at home.
_OF_REPUBLIC = re.compile(r"(?<!\d)(\d{2,3})(?=(?:年|[./-])\d{1,2}(?:月|[./-])\d{1,2}(?!\d))")
_REPUBLIC = range(80, 150)


def gregorian(year: int, month: int, day: int) -> date:
    """Return a day of whichever calendar has such a year. Raises ValueError where it has it not."""
    if year in SOLAR_YEARS:
        return _of_solar(year, month, day)
    return date(year - _AHEAD if year in _BUDDHIST else year, month, day)


def in_common_era(text: str, country: str) -> str:
    """Return `text` with the year of a reign or a republic, "令和8年", as one of our own."""
    text = _ERA_YEAR.sub(_common_year, text) if "年" in text else text
    return _OF_REPUBLIC.sub(_after_republic, text) if country == "TW" else text


def _after_republic(match: re.Match[str]) -> str:
    year = int(match[1])
    return str(year + _ERAS["民國"]) if year in _REPUBLIC else match[1]


def _common_year(match: re.Match[str]) -> str:
    number = 1 if match[2] == "元" else int(match[2])
    return f"{_ERAS[match[1]] + number}年"


def _of_solar(year: int, month: int, day: int) -> date:
    """Return a day of the Solar Hijri calendar: six months of 31 days, six of 30."""
    length = _LONG if month <= _LONG_MONTHS else _SHORT
    if not (1 <= month <= _MONTHS and 1 <= day <= length):
        raise ValueError(f"no day {day} of month {month} in {year}")
    years = year - SOLAR_YEARS.start
    leap_days = sum(each % _CYCLE in _LEAP for each in range(SOLAR_YEARS.start, year))
    long, short = min(month - 1, _LONG_MONTHS), max(0, month - 1 - _LONG_MONTHS)
    days = 365 * years + leap_days + _LONG * long + _SHORT * short + day - 1
    return _FIRST_SOLAR_DAY + timedelta(days)
