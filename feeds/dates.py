"""Dates as feeds write them: RFC 822 with its old forms, and whatever else outlets print."""

import re
from dataclasses import replace

from articles.article import Instant
from articles.dating.instants import Place, read_instant

_LONGEST = 120
# RFC 822 means UTC by these, also in a London summer.
_UTC = re.compile(r"(?<=\d)\s*(?:GMT|UTC?|Z)$", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"^((?:[A-Za-z]{3,9}\.?,?\s+)?\d{1,2}[ -][A-Za-z]{3,9}[ -])(\d\d)(?=\s\d)")
_CENTURY_TURNS = 70
# As C's `asctime` and Java's `Date` print it: "Tue Nov 24 02:00:00 CET 2026".
_YEAR_LAST = re.compile(
    r"^[A-Za-z]{3,9},? (?P<day>[A-Za-z]{3,9} \d{1,2}),? (?P<clock>\d{1,2}:\d\d(?::\d\d)?)"
    r"(?P<zone>(?: [A-Z]{2,5}| ?[+-]\d\d:?\d\d| GMT[+-]\d\d:?\d\d)?) (?P<year>(?:19|20)\d\d)$"
)


def stated_instant(raw: str | None, place: Place) -> Instant | None:
    """Return the moment that `raw` states, with `raw` as it was; None if it states none."""
    raw = " ".join((raw or "")[:_LONGEST].split())
    text = _YEAR_LAST.sub(r"\g<day> \g<year> \g<clock>\g<zone>", raw)
    instant = read_instant(_SHORT_YEAR.sub(_full_year, _UTC.sub(" +0000", text)), place)
    return replace(instant, raw=raw) if instant else None


def _full_year(match: re.Match[str]) -> str:
    century = "19" if int(match[2]) >= _CENTURY_TURNS else "20"
    return f"{match[1]}{century}{match[2]}"
