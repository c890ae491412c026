"""Numbers, sizes, moments and lengths as people read them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_THIN_SPACE = "\u202f"
_STEP = 1024


def number(count: int) -> str:
    """Return `count` with its thousands apart."""
    return f"{count:,}".replace(",", _THIN_SPACE)


def counted(count: int, one: str, many: str = "") -> str:
    """Return `1 night`, `2 nights`."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def size(count: int) -> str:
    """Return a number of bytes in the largest unit that leaves a digit before the point."""
    left = float(count)
    for unit in ("B", "KiB", "MiB"):
        if left < _STEP:
            return f"{left:.0f} {unit}" if unit == "B" else f"{left:.1f} {unit}"
        left /= _STEP
    return f"{left:.1f} GiB"


def moment(at: datetime, zone: str) -> str:
    """Return `at` as the clock on the wall in `zone` shows it."""
    return on_the_wall(at, zone).strftime("%Y-%m-%d %H:%M:%S %Z")


def on_the_wall(at: datetime, zone: str) -> datetime:
    """Return `at`, a moment in UTC, in `zone`; as it is where that would be no year of ours."""
    try:
        return at.astimezone(ZoneInfo(zone))
    except OverflowError:
        # Outlets state the last second of 9999, and in Asia that is the year 10000.
        return at


def seconds(count: float) -> str:
    """Return a number of seconds as `length` does."""
    return length(timedelta(seconds=count))


def length(time: timedelta) -> str:
    """Return `4.2 s`, `3 min 20 s` or `2 h 05 min`."""
    seconds = time.total_seconds()
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"
