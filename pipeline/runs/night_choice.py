"""Which nights a command may work on: one that is opened by a slip of the pen stays for good."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from pipeline.runs.clock import night_of, tomorrow_of, wall_clock
from pipeline.settings import Settings
from storage.asking.planning import batch_numbers
from storage.nights.nights import first_night, is_there
from storage.sql.database import Transaction, open_database


class NightRefused(ValueError):  # noqa: N818 - it is refused
    """A night that is not there and must not be opened. The message says what was expected."""


class NotThere(LookupError):  # noqa: N818 - says what it is
    """A night, or a batch of one, that was asked about and is not there."""


def see_may_open(settings: Settings, night: str, now: datetime | None) -> None:
    """Raise `NightRefused` unless `night` is there, or may begin: until tomorrow, not before all.

    The present night may, whatever a clock that ran ahead has left. Writes nothing.
    """
    now = now or wall_clock()
    tomorrow = tomorrow_of(now, settings.timezone)
    with _looking(settings) as txn:
        if is_there(txn, night):
            return
        first = first_night(txn)
    if night > tomorrow:
        raise NightRefused(f"{night}: expected a night until tomorrow, {tomorrow}, at the latest")
    if first and night < first and night != night_of(now, settings.timezone):
        raise NightRefused(f"{night}: no such night; expected the first, {first}, or a later one")


def see_is_there(settings: Settings, night: str, batch: int | None = None) -> None:
    """Raise `NotThere` unless `night`, and its `batch`, is there. Writes nothing."""
    with _looking(settings) as txn:
        if not is_there(txn, night):
            raise NotThere(f"there is no night {night}: nothing was polled or planned for it")
        numbers = batch_numbers(txn, night)
    if batch is not None and batch not in numbers:
        there = f"it has: {', '.join(map(str, numbers))}" if numbers else "plan gave it none"
        raise NotThere(f"night {night} has no batch {batch}; {there}")


@contextmanager
def _looking(settings: Settings) -> Iterator[Transaction]:
    database = open_database(settings.database_url, wait=settings.database_wait_seconds)
    try:
        with database.read() as txn:
            yield txn
    finally:
        database.close()
