"""In which zone an outlet lives, where it states its moments in UTC and prints them in its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from articles.article import Found, Instant
from articles.instants import Place, offset_name, read_instant
from articles.marks import Marks, Sign
from articles.markup import text_of

_UTC = frozenset({"UTC", "+00:00", "-00:00"})
_SAME = timedelta(seconds=60)
# Offsets in use are whole half hours, but for Nepal and a few islands.
_STEP = timedelta(minutes=30)
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_MOST = 8
_SHORTEST, _LONGEST = 8, 100


def in_own_zone(found: Found[Instant], marks: Marks) -> Found[Instant]:
    """Return `found` in the zone in which the page prints the same moment for its readers.

    The moment stays; only the day on which the outlet's readers saw it may change.
    """
    stated = found.value
    if not (stated.has_time and stated.tz_known and stated.zone in _UTC):
        return found
    for printed in islice(_printed(marks), _MOST):
        zone = _zone_of(printed, stated)
        if zone:
            return replace(found, value=replace(stated, zone=zone))
    return found


def _printed(marks: Marks) -> Iterator[Instant]:
    for mark in marks.dates:
        if mark.sign & (Sign.TIME | Sign.DATE | Sign.PUBLISHED):
            text = text_of(mark.element)
            instant = read_instant(text, Place()) if _SHORTEST < len(text) <= _LONGEST else None
            if instant and instant.has_time:
                yield instant


def _zone_of(printed: Instant, stated: Instant) -> str:
    apart = printed.at - stated.at
    if printed.tz_known:
        return printed.zone if abs(apart) < _SAME and printed.zone not in _UTC else ""
    # Pages print no seconds: the clock's are passed over.
    apart += timedelta(seconds=stated.at.second, microseconds=stated.at.microsecond)
    if apart % _STEP or not apart or not _WEST <= apart <= _EAST:
        return ""
    return offset_name(apart // timedelta(minutes=1))
