"""When to ask an endpoint again."""

from datetime import datetime, timedelta

from articles.source import Endpoint

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


def next_poll(now: datetime, endpoint: Endpoint, *, failures: int, new_entries: int) -> datetime:
    """Return when `endpoint` is due again.

    `failures` counts polls in a row that brought nothing readable, this one included.
    """
    return now + _wait(timedelta(minutes=endpoint.minutes_between_polls), failures, new_entries)


def _wait(usual: timedelta, failures: int, new_entries: int) -> timedelta:
    if failures > 0:
        # Never sooner than usual, also where usual is more than a day.
        doubled: timedelta = usual * 2 ** min(failures, 12)
        return max(usual, min(doubled, _DAY))
    if new_entries == 0 and usual < _HOUR:
        return min(usual * 1.5, _HOUR)
    return usual
