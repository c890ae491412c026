"""Take down an operator's word on stories, for the night that is open."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from pipeline.runs.clock import clock_from
from pipeline.settings import Settings
from pipeline.stages import open_night
from pipeline.stories.comparing import LEASE, writing
from storage.sql.database import Transaction, open_database
from storage.sql.leases import give_back, this_process
from storage.stories.stories import Telling


@contextmanager
def ruling(settings: Settings, now: datetime | None) -> Iterator[tuple[Transaction, Telling]]:
    """Yield a transaction in which nobody else changes stories, and the night that exports it.

    Raises `Stopped` while stories are being made.
    """
    telling = Telling(open_night(settings, now), clock_from(now)())
    database = open_database(settings.database_url, wait=settings.database_wait_seconds)
    holder = this_process()
    try:
        with writing(database, holder) as txn:
            yield txn, telling
            give_back(txn, LEASE, holder)
    finally:
        database.close()
