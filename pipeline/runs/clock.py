"""What time it is: the wall clock, or a simulated night's."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]

# The night ends with the morning: what begins in the afternoon belongs to the
# next day's date, what begins after midnight to its own.
_TO_MORNING = timedelta(hours=12)


def wall_clock() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def clock_from(start: datetime | None) -> Clock:
    """Return a clock that runs from `start` on, or the wall clock."""
    if start is None:
        return wall_clock
    began = time.monotonic()
    return lambda: start.astimezone(UTC) + timedelta(seconds=time.monotonic() - began)


def night_of(now: datetime, timezone: str) -> str:
    """Return the id of the night that `now` belongs to: the local date of its morning."""
    return (now.astimezone(ZoneInfo(timezone)) + _TO_MORNING).date().isoformat()


def tomorrow_of(now: datetime, timezone: str) -> str:
    """Return the local date of the day after `now`."""
    return (now.astimezone(ZoneInfo(timezone)) + timedelta(days=1)).date().isoformat()


def night_before(night: str, nights: int) -> str:
    """Return the id of the night so many nights before `night`."""
    return (date.fromisoformat(night) - timedelta(days=nights)).isoformat()


def next_night(night: str) -> str:
    """Return the id of the night after `night`."""
    return (date.fromisoformat(night) + timedelta(days=1)).isoformat()
