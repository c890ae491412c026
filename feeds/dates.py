"""Dates as feeds write them: RFC 822 with its old forms, and whatever else outlets print."""

import re
from dataclasses import replace

from articles.article import Instant
from articles.instants import Place, read_instant

_LONGEST = 120
# RFC 822 means UTC by these, also in a London summer.
_UTC = re.compile(r"(?<=\d)\s*(?:GMT|UTC?|Z)$", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"^((?:[A-Za-z]{3,9}\.?,?\s+)?\d{1,2}[ -][A-Za-z]{3,9}[ -])(\d\d)(?=\s\d)")
_CENTURY_TURNS = 70


def stated_instant(raw: str | None, place: Place) -> Instant | None:
    """Return the moment that `raw` states, with `raw` as it was; None if it states none."""
    raw = " ".join((raw or "")[:_LONGEST].split())
    instant = read_instant(_SHORT_YEAR.sub(_full_year, _UTC.sub(" +0000", raw)), place)
    return replace(instant, raw=raw) if instant else None


def _full_year(match: re.Match[str]) -> str:
    century = "19" if int(match[2]) >= _CENTURY_TURNS else "20"
    return f"{match[1]}{century}{match[2]}"
