"""A night's disks: what it was expected to write, what it wrote, and how much is free."""

from typing import TypedDict

from pipeline.runs.room import Places, folders_of
from storage.files.room import free_below
from storage.nights.forecast import Forecast, NightBytes, forecast_of, written
from storage.nights.nights import report_of
from storage.sql.database import Transaction

PLACES = ("archive", "database", "exports")


class DiskLine(TypedDict):
    """One place that a night writes to, in bytes; `free` is None on a server's disk."""

    place: str
    forecast: int
    written: int
    free: int | None


def disks_of(txn: Transaction, settings: Places, night: str) -> list[DiskLine]:
    """Return the disks of a planned night; nothing where no forecast was kept.

    What a night wrote is counted until its report keeps it; what is free is looked at now.
    """
    kept = (report_of(txn, night) or {}).get("disks")
    if kept:
        free = free_bytes(settings)
        return [
            DiskLine(
                place=line["place"],
                forecast=line["forecast"],
                written=line["written"],
                free=free.get(line["place"]),
            )
            for line in kept
        ]
    return count_disks(txn, settings, night)


def count_disks(txn: Transaction, settings: Places, night: str) -> list[DiskLine]:
    """Return the disks of a planned night, counted now."""
    forecast = forecast_of(txn, night)
    if forecast is None:
        return []
    return _lines(settings, forecast, written(txn, night, forecast, settings.exports))


def free_bytes(settings: Places) -> dict[str, int]:
    """Return how many bytes are free in each place that is on a disk of this machine."""
    return {place: free_below(folder) for place, folder in folders_of(settings).items()}


def _lines(settings: Places, forecast: Forecast, done: NightBytes) -> list[DiskLine]:
    free = free_bytes(settings)
    return [
        DiskLine(
            place=place,
            forecast=getattr(forecast.grows, place),
            written=getattr(done, place),
            free=free.get(place),
        )
        for place in PLACES
    ]
