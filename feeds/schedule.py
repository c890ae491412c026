"""When to ask an endpoint again."""

from datetime import datetime, timedelta

from articles.source import Endpoint

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
# An endpoint is asked some seconds after its poll began. Without a grace a schedule as long as the
# wait would find it due every second time only: one that is asked once a night, every second night.
_GRACE = 0.1

# So often in a row is no accident.
_MOST_FAILURES = 3
_PASSING = ("timeout", "connection", "dns", "robots-unavailable", "host-on-hold", "http-5")


def may_have_passed(reason: str, failures: int) -> bool:
    """Say whether what failed for `reason` may answer in a minute or two.

    Not what has failed as often before as `failures` says, and is still asked night after night.
    """
    return failures < _MOST_FAILURES and reason.startswith(_PASSING)


def next_poll(now: datetime, endpoint: Endpoint, *, failures: int, new_entries: int) -> datetime:
    """Return when `endpoint` is due again.

    `failures` counts polls in a row that brought nothing readable, this one included.
    """
    wait = _wait(timedelta(minutes=endpoint.minutes_between_polls), failures, new_entries)
    return now + wait - min(wait * _GRACE, _HOUR)


def _wait(usual: timedelta, failures: int, new_entries: int) -> timedelta:
    if failures > 0:
        # Never sooner than usual, also where usual is more than a day.
        doubled: timedelta = usual * 2 ** min(failures, 12)
        return max(usual, min(doubled, _DAY))
    if new_entries == 0 and usual < _HOUR:
        return min(usual * 1.5, _HOUR)
    return usual
