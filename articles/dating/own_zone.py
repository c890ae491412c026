"""In which zone an outlet lives, where it states its moments in UTC and prints them in its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from articles.article import Found, Instant
from articles.dating.day_of_change import apart, is_of_change
from articles.dating.instants import NAMES_OF_UTC, Place, offset_name, read_instant
from articles.parsing.marks import Marks, Sign
from articles.parsing.markup import LINE_OF_MARKUP, beginning_of

_SAME = timedelta(seconds=60)
# Offsets in use are whole half hours, but for Nepal and a few islands.
_STEP = timedelta(minutes=30)
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_MOST, _MOST_MARKS = 8, 60
_SHORTEST, _LONGEST = 8, 100


def in_own_zone(
    found: Found[Instant], marks: Marks, changed: Instant | None = None
) -> Found[Instant]:
    """Return `found` in the zone in which the page prints the same moment for its readers.

    The moment stays; only the day on which the outlet's readers saw it may change. What is
    printed of a change is that of the moment when the page `changed`, where it states one.
    """
    stated = found.value
    if not _is_in_utc(stated):
        return found
    for printed, is_of_a_change in islice(_printed(marks), _MOST):
        moment = changed if changed and is_of_a_change else stated
        zone = _zone_of(printed, moment) if _is_in_utc(moment) else ""
        if zone:
            return replace(found, value=replace(stated, zone=zone))
    return found


def _is_in_utc(moment: Instant) -> bool:
    return moment.has_time and moment.tz_known and moment.zone in NAMES_OF_UTC


def _printed(marks: Marks) -> Iterator[tuple[Instant, bool]]:
    """Yield the moments that are printed, and whether each is said to be that of a change."""
    for mark in marks.nearest_dates(Sign.TIME | Sign.DATE | Sign.PUBLISHED, _MOST_MARKS):
        line = beginning_of(mark.element, LINE_OF_MARKUP)
        text, changed = apart(line)
        instant = read_instant(text, Place()) if _SHORTEST < len(text) <= _LONGEST else None
        if instant and instant.has_time:
            yield instant, (bool(changed) and text == line) or is_of_change(mark.element)


def _zone_of(printed: Instant, stated: Instant) -> str:
    apart = printed.at - stated.at
    if printed.tz_known:
        return printed.zone if abs(apart) < _SAME and printed.zone not in NAMES_OF_UTC else ""
    # Pages print no seconds: the clock's are passed over.
    apart += timedelta(seconds=stated.at.second, microseconds=stated.at.microsecond)
    if apart % _STEP or not apart or not _WEST <= apart <= _EAST:
        return ""
    return offset_name(apart // timedelta(minutes=1))
