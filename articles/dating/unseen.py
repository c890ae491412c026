"""The day that a page states in a place which its theme hides, where it shows none."""

from collections.abc import Sequence

from lxml import etree

from articles.article import Found, Instant
from articles.dating.dates import machine_date
from articles.dating.instants import Place, read_instant
from articles.dating.stamps import is_stamp

_LONGEST = 40


def unseen_day(dated: Sequence[etree._Element], place: Place) -> Found[Instant] | None:
    """Return the day that all `dated` elements name; several days are those of several stories."""
    stated = (machine_date(each) for each in dated)
    found = [
        instant
        for raw in stated
        if len(raw) <= _LONGEST and is_stamp(raw) and (instant := read_instant(raw, place))
    ]
    if len({each.at.date() for each in found}) != 1:
        return None
    best = max(found, key=lambda each: (each.has_time, each.tz_known))
    return Found(best, "hidden", "", 0.5)
