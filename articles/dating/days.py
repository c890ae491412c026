"""Find the day that a line names, in the orders and the words that outlets print."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from articles.wording.calendars import SOLAR_MONTHS, SOLAR_YEARS, gregorian, in_common_era
from articles.wording.months import MONTHS, MORE_MONTHS

Numbers = tuple[int, int, int]

_TWELVE: Final = 12
_TWO_DIGITS: Final = 99
_BUDDHIST_CENTURY: Final = 2500

# What joins or parts letters, the hamza that Persian writes above the last one, Arabic's vowels.
_VOWELS = dict.fromkeys(range(0x64B, 0x653))
_NO_LETTERS = dict.fromkeys(map(ord, "\u200c\u200d\u0654")) | _VOWELS
# With the signs that spell vowels in South Asia: to an expression they are no letters.
_SIGNS = (
    "\u064b-\u0655\u0900-\u0e4e\u0eb1-\u0ecd\u102b-\u103e\u1056-\u109d\u17b4-\u17d3"
    "\u200c\u200d\u05f3"
)
_LETTER = rf"(?:[^\W\d_]|[{_SIGNS}])"
# A month may have two names: "نيسان / أبريل".
_NAME = rf"({_LETTER}{{2,16}})(?:\s?/\s?{_LETTER}{{3,14}}|\s\({_LETTER}{{3,14}}\))?"
_YEAR = r"(\d{4})(?!\d)"
_OF = "(?:de\\s+|of\\s+|d['\u2019]|ta['\u2019]\\s+)?"
# Between a month and its year: Thailand names the calendar there.
_OF_YEAR = r"(?:\s\u060c|[.,\u060c-]{0,2})\s*(?:del?\s+|[\u0e1e\u0e04]\.\u0e28\.\s*)?"
_ISO = re.compile(
    r"(?<!\d)(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)(?!\d)"
    r"(?:(?:\s*[T_,]\s*|\s+(?:at\s+)?)(?P<time>\d{1,2}:\d\d.*|\d{6}(?!\d).*|\d{4}Z.*))?",
    re.IGNORECASE,
)
_DAY_MONTH_YEAR = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ης?)?[\s-]*{_OF}{_NAME}{_OF_YEAR}{_YEAR}"
)
_MONTH_DAY_YEAR = re.compile(
    rf"(?<!\w){_NAME}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?[,\u060c]?\s+{_YEAR}"
)
# "Sun Mar 1 18:30:05 CET 2026", as systems print it: the clock and the zone stay for others.
_CLOCK_BEFORE_YEAR = re.compile(
    rf"(?<!\w){_NAME}\s+(\d{{1,2}})(?=\s\d\d:\d\d:\d\d\s(?:[A-Z]{{1,5}}\s)?(\d{{4}})\b)"
)
# "2026 m. kovo 14 d."; "2026. gada 14. marts".
_YEAR_MONTH_DAY = re.compile(
    rf"(?<!\d)(\d{{4}})[.,]?\s+(?:(?:m\.|թ\.|د)\s+)?{_NAME}\.?\s+(\d{{1,2}})(?![\d:])"
)
_YEAR_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{4}})\.?\s+(?:gada|ж\.)\s+(\d{{1,2}})\.?\s+{_NAME}")
_YEAR_FIRST = re.compile(
    r"(?<!\d)(\d{4})(?:[./-]|\.\s|\s?[\u5e74\ub144]\s?|\s\u043e\u043d\u044b\s)(\d{1,2})"
    r"(?:[./-]|\.\s|\s?[\u6708\uc6d4]\s?|(?:-\u0440)?\s\u0441\u0430\u0440\u044b\u043d\s)(\d{1,2})(?!\d)"
)
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
# As Czechs, Slovaks and Slovenes print it.
_SPACED = re.compile(r"(?<!\d)(\d{1,2})\.\s(\d{1,2})\.\s(\d{4})(?!\d)")
_VIETNAMESE = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s+(?:tháng|thg)\s+(\d{{1,2}}),?\s+(?:năm\s+)?{_YEAR}"
)
_THAI_SHORT = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
]
_THAI = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*({'|'.join(map(re.escape, _THAI_SHORT))})\s*"
    r"(?:[พค]\.ศ\.\s*)?(\d{4}|\d\d)(?!\d)"
)
# Months of two words, as the Levant names them, and by the word that others use.
_LEVANTINE = (
    (re.compile("تشرين ال[أا]ول"), "أكتوبر"),
    (re.compile("تشرين الثاني"), "نوفمبر"),
    (re.compile("كانون ال[أا]ول"), "ديسمبر"),
    (re.compile("كانون الثاني"), "يناير"),
)

# October in Zagreb, where the day has a full stop, and November in Warsaw.
_CROATIAN = re.compile(r"(?<=\d\.)(\s*)listopada?(?!\w)", re.IGNORECASE)
_LISTOPAD = re.compile(r"\blistopada?(?!\w)", re.IGNORECASE)

# Where 3/4 means 4 March.
_MONTH_FIRST = frozenset({"US", "PH", "PW", "FM"})
# Where newspapers print both.
_BOTH_ORDERS = frozenset({"CA", "PH", "KE", "GH", "ZA", "MY", "SG"})


def day_in(text: str, country: str) -> tuple[date, str] | None:
    """Return the day that `text` names and the text around it, where a time may stand.

    `country` (ISO 3166, or empty) settles what 3/4 means. Raises ValueError for 31 June.
    """
    text = in_common_era(text, country)
    iso = _ISO.search(text)
    if iso:
        day = gregorian(int(iso["y"]), int(iso["m"]), int(iso["d"]))
        return day, iso["time"] or f"{text[iso.end() :]} {text[: iso.start()]}"
    if "كانون" in text or "تشرين" in text:
        text = text.translate(_VOWELS)
        for month, other in _LEVANTINE:
            text = month.sub(other, text)
    if "istopad" in text:
        text = _LISTOPAD.sub("november", _CROATIAN.sub(r"\1october", text))
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            numbers = reader(match, country)
            if numbers:
                rest = text[match.end() :] + " " + text[: match.start()]
                return gregorian(*numbers), rest
    return None


def is_day_doubtful(text: str, country: str) -> bool:
    """Say whether `text` names a day such as 3/4/2026, whose order the country does not settle."""
    if _ISO.search(text) or _YEAR_FIRST.search(text):
        return False
    match = _YEAR_LAST.search(text)
    if match is None or match[2] == "." or _is_settled(match[2], country):
        return False
    first, second = int(match[1]), int(match[3])
    return first != second and max(first, second) <= _TWELVE


def _is_settled(mark: str, country: str) -> bool:
    # Systems print 3-4-2026 the other way round where newspapers print 4/3/2026.
    is_other = mark == "-" and country in _MONTH_FIRST
    return bool(country) and country not in _BOTH_ORDERS and not is_other


def _by_name(year: str, month: str, day: str) -> Numbers | None:
    plain = month.casefold().rstrip("\u0970\u05f3").translate(_NO_LETTERS)
    if int(year) in SOLAR_YEARS:
        number = SOLAR_MONTHS.get(plain)
    else:
        number = MONTHS.get(plain) or MORE_MONTHS.get(plain) or MONTHS.get(plain[:3])
    return (int(year), number, int(day)) if number else None


def _day_first(match: re.Match[str], country: str) -> Numbers | None:
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    month_first = (mark != "." and country in _MONTH_FIRST and first <= _TWELVE) or second > _TWELVE
    day, month = (second, first) if month_first else (first, second)
    year = year if year > _TWO_DIGITS else 2000 + year
    return (year, month, day) if 1 <= month <= _TWELVE else None


def _thai_year(year: str) -> int:
    return int(year) if int(year) > _TWO_DIGITS else _BUDDHIST_CENTURY + int(year)


_Reader = Callable[[re.Match[str], str], Numbers | None]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_DAY_MONTH_YEAR, lambda m, _: _by_name(m[3], m[2], m[1])),
    (_MONTH_DAY_YEAR, lambda m, _: _by_name(m[3], m[1], m[2])),
    (_CLOCK_BEFORE_YEAR, lambda m, _: _by_name(m[3], m[1], m[2])),
    (_YEAR_FIRST, lambda m, _: (int(m[1]), int(m[2]), int(m[3]))),
    (_YEAR_LAST, _day_first),
    (_SPACED, lambda m, _: (int(m[3]), int(m[2]), int(m[1])) if int(m[2]) <= _TWELVE else None),
    (_YEAR_MONTH_DAY, lambda m, _: _by_name(m[1], m[2], m[3])),
    (_YEAR_DAY_MONTH, lambda m, _: _by_name(m[1], m[3], m[2])),
    (_VIETNAMESE, lambda m, _: (int(m[3]), int(m[2]), int(m[1]))),
    (_THAI, lambda m, _: (_thai_year(m[3]), 1 + _THAI_SHORT.index(m[2]), int(m[1]))),
)
