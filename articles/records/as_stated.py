"""Moments on the clock of whoever stated them."""

import re
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from articles.article import Instant

_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")


def as_stated(instant: Instant | None) -> str | None:
    """Return the moment on the clock on which the outlet stated it, or in UTC."""
    if instant is None:
        return None
    try:
        return instant.at.astimezone(_zone(instant.zone)).isoformat()
    except (LookupError, ValueError, OSError, OverflowError):
        # No clock goes by that name: one odd zone must not cost the others their export.
        return instant.at.isoformat()


def moment_or_day(instant: Instant | None) -> str | None:
    """Return the same; only the day where no more was stated."""
    stated = as_stated(instant)
    return stated[:10] if stated and instant and not instant.has_time else stated


def _zone(name: str) -> tzinfo:
    offset = _OFFSET.fullmatch(name)
    if not offset:
        return ZoneInfo(name)
    minutes = int(offset[2]) * 60 + int(offset[3])
    return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
