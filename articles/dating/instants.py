"""Read one printed date or time into an instant, keeping what was stated and what was assumed."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from articles.article import Instant
from articles.dating.days import day_in
from articles.parsing.markup import tidy
from articles.wording.halves_of_day import hour_of_day

_LONGEST = 120
_EARLIEST_YEAR = 1990

_CLOCK = re.compile(
    # No day: "01.03.2026".
    r"(?<![\d:.])(?!\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?P<h>2[0-4]|[01]?\d)(?!\d)"
    r"(?:(?:[:.]|:\s|\s?(?:h|[\u6642\u65f6\u9ede\u70b9\uc2dc])\s?)(?P<min>[0-5]\d)"
    r"(?:[:.](?P<s>[0-5]\d)(?:[.,](?P<f>\d{1,9}))?)?"
    r"|\s?(?P<sharp>h|uhr|[\u6642\u65f6\u9ede\u70b9\uc2dc])(?!\w))?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?|[\u0635\u0645](?!\w)|[\u03c0\u03bc]\.?\s?\u03bc(?!\w)|(?-i:CH|SA)(?!\w))?",
    re.IGNORECASE,
)
# "9 h" alone may be how long ago.
_AT = ("\u00e0", "\u00e0s")
# A whole hour by its word: "kl. 14", "ore 14", "14 uur", "at noon".
_WORDED = re.compile(
    r"\b(?:kl|klo|godz|ore|ora|saat|a las|l\u00fac)\.?\s+(?P<h>2[0-3]|[01]?\d)(?!\d|[.:,/-]\d)"
    r"|(?<![\d:.,])(?P<before>2[0-3]|[01]?\d)\s?(?:uur|\u0433\u043e\u0434|\u0447)(?!\w|\s\w)|\bnoon\b",
    re.IGNORECASE,
)
_PARTED = " ,;|\u00b7\u2013\u2014-"
# Signs for the afternoon that are part of the clock itself.
_AFTERNOON = ("p", "\u0645", "\u03bc", "ch")
_NOON = 12
_FOREIGN_DIGIT = re.compile(r"[^\W\D0-9]")
_BARE_CLOCK = re.compile(r"^(?P<h>[01]\d|2[0-4])(?P<min>[0-5]\d)(?P<s>[0-5]\d)?(?!\d)")
# Not what goes on as a day: "07:30 2026-11-20".
_OFFSET = re.compile(
    r"(?:UTC|GMT)?\s*(?<!\d{4})(?<!-\d\d)(?P<sign>[+\u2212-])\s?(?P<h>[01]?\d)(?::?(?P<m>[0-5]\d))?(?!\d|[./-]\d)"
)
_NAMED_ZONE = re.compile(
    r"(?<![^\W\d_])([A-Z]{2,5}|\u041c\u0421\u041a|\u043c\u0441\u043a)\b|(?<=\d)(Z)\b"
)
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")

# Names that mean one offset in news. IST and CST in China are settled by the source's own
# zone before this table is asked.
_ZONES = {
    "Z": 0, "UTC": 0, "UT": 0, "GMT": 0,
    "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60,
    "MESZ": 120, "EET": 120, "EEST": 180, "MSK": 180, "IST": 330, "PKT": 300, "SGT": 480,
    "HKT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "AWST": 480, "NZST": 720,
    "NZDT": 780, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AST": -240, "ADT": -180, "AKST": -540,
    "AKDT": -480, "HST": -600,
    "HNE": -300, "HAE": -240, "HNC": -360, "HAC": -300, "HNR": -420, "HAR": -360, "HNP": -480,
    "HAP": -420,
    "COT": -300, "PET": -300, "BOT": -240, "CLT": -240, "CLST": -180, "UYT": -180, "NST": -210,
    "BRT": -180, "ART": -180, "SAST": 120,
    "WIB": 420, "WITA": 480, "WIT": 540, "ICT": 420, "MYT": 480, "PHT": 480, "NPT": 345, "GST": 240,
    "TRT": 180, "IRST": 210, "\u041c\u0421\u041a": 180, "\u043c\u0441\u043a": 180, "EAT": 180,
    "WAT": 60, "CAT": 120,
}  # fmt: skip
# Arabia's, Bangladesh's, Myanmar's, eastern Australia's: the tables of zones have other names.
_ELSEWHERE = {"AST": "Asia/", "BST": "Asia/", "MST": "Asia/", "EST": "Australia/"}
# Of `Instant.zone`.
NAMES_OF_UTC = frozenset({"UTC", "+00:00", "-00:00"})
_UNIVERSAL = frozenset({"Z", "UTC", "UT", "GMT"})
_ZONE_OF_THE_READER = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}  # fmt: skip

# The first moment of a century, of a spreadsheet's or a database's calendar.
_DEFAULTS = frozenset((year, 1, 1, 0, 0) for year in (1990, 1999, 2000, 2001))


@dataclass(frozen=True, slots=True)
class Place:
    """What an outlet's dates mean where it names no zone and no order of day and month."""

    zone: str = "UTC"
    country: str = ""


def read_instant(raw: str | None, place: Place) -> Instant | None:
    """Return the moment that `raw` states, or None where it states no whole date.

    A bare day is the start of that day in the outlet's zone, `has_time` false.
    """
    text = tidy(raw)[:_LONGEST]
    return _instant(text, place) if text else None


# A page states the same few moments again and again.
@lru_cache(maxsize=256)
def _instant(text: str, place: Place) -> Instant | None:
    try:
        return _epoch(text) or _dated(text, place)
    except (ValueError, OverflowError):
        return None


def _epoch(text: str) -> Instant | None:
    if not _EPOCH.match(text):
        return None
    at = datetime.fromtimestamp(int(text[:10]), UTC)
    return Instant(at, "UTC", text) if at.year >= _EARLIEST_YEAR else None


def _dated(text: str, place: Place) -> Instant | None:
    raw = text
    if not text.isascii():
        text = _FOREIGN_DIGIT.sub(lambda digit: str(int(digit[0])), text)
    found = day_in(text, place.country)
    if found is None or found[0].year < _EARLIEST_YEAR:
        return None
    day, rest = found
    clock, rest = _clock(rest)
    if clock is None:
        start = datetime.combine(day, time(), ZoneInfo(place.zone))
        return Instant(start.astimezone(UTC), place.zone, raw, tz_known=False, has_time=False)
    zone, name = _zone(rest, place)
    known = zone is not None
    at = datetime.combine(day, time(), zone or ZoneInfo(place.zone)) + clock
    return Instant(at.astimezone(UTC), name if known else place.zone, raw, tz_known=known)


def is_default(instant: Instant) -> bool:
    """Say whether a system states this moment where it knows none, such as 1 January 2000, 0:00."""
    local = instant.at.astimezone(ZoneInfo(instant.zone)) if instant.zone[0] not in "+-" else None
    return any(
        (at.year, at.month, at.day, at.hour, at.minute) in _DEFAULTS
        for at in (instant.at, local)
        if at
    )


def _clock(text: str) -> tuple[timedelta | None, str]:
    """Return the time of day in `text` since midnight, and what follows it."""
    match = _BARE_CLOCK.match(text) if ":" not in text[:6] else None
    match = match or next(filter(_is_clock, _CLOCK.finditer(text)), None)
    if match is None:
        return _worded_hour(text), text
    parts = match.groupdict()
    half, around = parts.get("half"), (text[: match.start()], text[match.end() :])
    hours = _hours(int(parts["h"]), half) if half else hour_of_day(int(parts["h"]), *around)
    fraction = int((parts.get("f") or "0").ljust(6, "0")[:6])
    clock = timedelta(
        hours=hours, minutes=int(parts["min"] or 0), seconds=int(parts.get("s") or 0),
        microseconds=fraction,
    )  # fmt: skip
    # Many systems print midnight for "no time known"; it is kept as stated.
    return clock, text[match.end() - 1 :]


def _is_clock(match: re.Match[str]) -> bool:
    if match["min"] or match["half"] or not match["sharp"]:
        return bool(match["min"] or match["half"])
    before = match.string[: match.start()].rstrip(_PARTED)
    # "9 h de lecture" is how long.
    is_alone = not before and not match.string[match.end() :][:1].isalpha()
    return match["sharp"].lower() != "h" or is_alone or before.endswith(_AT)


def _worded_hour(text: str) -> timedelta | None:
    match = _WORDED.search(text)
    return timedelta(hours=int(match["h"] or match["before"] or _NOON)) if match else None


def _hours(hours: int, half: str) -> int:
    return hours % _NOON + (_NOON if half.lower().startswith(_AFTERNOON) else 0)


def _zone(rest: str, place: Place) -> tuple[tzinfo | None, str]:
    offset = _OFFSET.search(rest[:16])
    if offset:
        minutes = int(offset["h"]) * 60 + int(offset["m"] or 0)
        minutes = minutes if offset["sign"] == "+" else -minutes
        return timezone(timedelta(minutes=minutes)), offset_name(minutes)
    for match in _NAMED_ZONE.finditer(rest):
        name = match[1] or match[2]
        if name in _ZONE_OF_THE_READER:
            return ZoneInfo(_ZONE_OF_THE_READER[name]), _ZONE_OF_THE_READER[name]
        if name in _ZONES:
            return _named(name, place)
    return None, place.zone


def _named(name: str, place: Place) -> tuple[tzinfo, str]:
    own = ZoneInfo(place.zone)
    # "EST" in July means New York's clock to a New York outlet. GMT is never more
    # than GMT: feeds and HTTP state all moments in it.
    for month in () if name in _UNIVERSAL else (1, 7):
        if datetime(2020, month, 1, tzinfo=own).tzname() == name:
            return own, place.zone
    if name in _ELSEWHERE and place.zone.startswith(_ELSEWHERE[name]):
        return own, place.zone
    minutes = _ZONES[name]
    return timezone(timedelta(minutes=minutes)), offset_name(minutes)


def offset_name(minutes: int) -> str:
    """Return an offset as ISO 8601 prints it."""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
