"""Whether the newest planned night is this morning's: an old one must not pass for tonight's."""

from datetime import date, datetime

from console.words.figures import counted, on_the_wall


def not_planned(newest: str, now: datetime, zone: str) -> str:
    """Return a sentence where this morning's night is not planned, else nothing.

    `newest` is the newest night that is: that a night is there says only that something was polled.
    """
    today = on_the_wall(now, zone).date()
    days = (today - date.fromisoformat(newest)).days
    if days < 1:
        return ""
    return f"The night {today} is not planned: the newest, {newest}, is {counted(days, 'day')} old."
