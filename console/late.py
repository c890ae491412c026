"""Whether the newest night is this morning's: an old good night must not pass for tonight's."""

from datetime import date, datetime

from console.figures import counted, on_the_wall


def not_begun(newest: str, now: datetime, zone: str) -> str:
    """Return a sentence where this morning's night is not there, else nothing."""
    today = on_the_wall(now, zone).date()
    days = (today - date.fromisoformat(newest)).days
    if days < 1:
        return ""
    return f"The night {today} has not begun: the newest, {newest}, is {counted(days, 'day')} old."
