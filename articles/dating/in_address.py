"""The day in an address, such as `/2026/03/01/fog`."""

import re
from collections.abc import Iterator
from datetime import datetime

from articles.article import Found, Instant
from articles.dating.instants import Place, read_instant
from articles.wording.months import MONTHS

_MONTH = r"0?[1-9]|1[0-2]|[a-z]{3,9}"
_IN_PATH = (
    re.compile(
        rf"(?<![\d-])((?:19|20)\d\d)([/_.-])({_MONTH})\2(0?[1-9]|[12]\d|3[01])(?!\d)", re.IGNORECASE
    ),
    re.compile(r"(?<!\d)((?:19|20)\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"),
    # The section stands between: "/2026/politics/3/1/".
    re.compile(
        r"/((?:19|20)\d\d)/[a-z][a-z_-]{1,19}(/)(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/",
        re.IGNORECASE,
    ),
)
_DAY_FIRST_IN_PATH = re.compile(
    r"(?<!\d)(0[1-9]|[12]\d|3[01])([/_.-])(0[1-9]|1[0-2])\2((?:19|20)\d\d)(?!\d)"
)
FIRST_WEB_YEAR = 1995


def in_url(url: str, place: Place, before: datetime) -> Found[Instant] | None:
    """Return the day in the path of an address, such as `/2026/03/01/`."""
    for year, month, day in _days_in(url.partition("?")[0]):
        number = month if month.isdigit() else MONTHS.get(month.lower(), 0)
        instant = read_instant(f"{year}-{number:0>2}-{day:0>2}", place)
        if instant and is_likely(instant, before):
            return Found(instant, "url", "path", 0.9)
    return None


def _days_in(path: str) -> Iterator[tuple[str, str, str]]:
    for pattern in _IN_PATH:
        for match in pattern.finditer(path):
            yield match[1], match[3], match[4]
    for match in _DAY_FIRST_IN_PATH.finditer(path):
        yield match[4], match[3], match[1]


def is_likely(instant: Instant, before: datetime) -> bool:
    """Say whether a page of the web can be of that moment, `before` which it was fetched."""
    return instant.at <= before and instant.at.year >= FIRST_WEB_YEAR
