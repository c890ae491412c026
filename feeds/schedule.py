"""When to ask an endpoint again."""

from datetime import datetime, timedelta

from articles.source import Endpoint

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)

# A server may ask for patience, not for ever.
_LONGEST_RETRY_AFTER = timedelta(days=7)


def next_poll(
    now: datetime,
    endpoint: Endpoint,
    *,
    failures: int,
    new_entries: int,
    retry_after: float | None = None,
) -> datetime:
    """Return when `endpoint` is due again.

    `failures` counts polls in a row that brought nothing readable, this one
    included; `retry_after` is what the server asked for, in seconds.
    """
    wait = _wait(timedelta(minutes=endpoint.minutes_between_polls), failures, new_entries)
    if retry_after is not None and retry_after > 0:
        asked = min(retry_after, _LONGEST_RETRY_AFTER.total_seconds())
        wait = max(wait, timedelta(seconds=asked))
    return now + wait


def _wait(usual: timedelta, failures: int, new_entries: int) -> timedelta:
    if failures > 0:
        # Never sooner than usual, also where usual is more than a day.
        doubled: timedelta = usual * 2 ** min(failures, 12)
        return max(usual, min(doubled, _DAY))
    if new_entries == 0 and usual < _HOUR:
        return min(usual * 1.5, _HOUR)
    return usual
