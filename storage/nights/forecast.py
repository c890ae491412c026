"""The bytes of a night from its plan on: foretold by the nights before, and counted."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import ColumnElement, func, select

from articles.page import PageKind
from storage.exports.exports import MANIFEST
from storage.exports.formats import Format, file_of
from storage.nights.outcomes import PENDING
from storage.sql.database import Transaction
from storage.sql.dialects import database_bytes
from storage.sql.tables import nights, outcomes, pages, stage_runs

# A page's records in the archive, where a source has brought none yet.
PAGE_BYTES = 40_000
# For each entry to be read, where no night before can tell.
DATABASE_BYTES = 16_000
EXPORT_BYTES = 8_000
# Nights that foretell the next.
NIGHTS = 3


@dataclass(frozen=True, slots=True)
class NightBytes:
    """What a night's pages, database and exports grow by after its plan."""

    archive: int
    database: int
    exports: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What `plan` expected. `entries` are to be read; `database_size` is before that."""

    entries: int
    grows: NightBytes
    database_size: int


def foresee(txn: Transaction, night: str) -> Forecast:
    """Return what the planned `night` will write."""
    waiting = (
        outcomes.c.night == night,
        outcomes.c.outcome == PENDING,
        outcomes.c.batch.is_not(None),
    )
    asks = _by_source(txn, *waiting, outcomes.c.reason == "announced")
    entries = sum(_by_source(txn, *waiting).values())
    before = _nights_before(txn, night)
    typical = _page_bytes(txn, before)
    database, exports = _bytes_an_entry(txn, before)
    return Forecast(
        entries=entries,
        grows=NightBytes(
            archive=sum(count * typical.get(name, PAGE_BYTES) for name, count in asks.items()),
            database=int(entries * database),
            exports=int(entries * exports),
        ),
        database_size=database_bytes(txn),
    )


def counts_of(forecast: Forecast) -> dict[str, int]:
    """Return `forecast` as the counts of the run that made it."""
    grows = {f"{place}_bytes": value for place, value in asdict(forecast.grows).items()}
    return {"entries": forecast.entries, "database_size": forecast.database_size, **grows}


def forecast_of(txn: Transaction, night: str) -> Forecast | None:
    """Return what was foretold when `night` was planned; None: it was not, or is being planned."""
    runs = select(stage_runs.c.counts).where(
        stage_runs.c.night == night, stage_runs.c.stage == "plan"
    )
    for counts in txn.execute(runs.order_by(stage_runs.c.id)).scalars():
        if "archive_bytes" in counts:
            places = ("archive", "database", "exports")
            grows = NightBytes(**{place: counts[f"{place}_bytes"] for place in places})
            return Forecast(counts["entries"], grows, counts["database_size"])
    return None


def written(txn: Transaction, night: str, forecast: Forecast, exports: Path) -> NightBytes:
    """Count what `night` has written since it was planned; the database may have shrunk."""
    length = func.coalesce(func.sum(pages.c.length), 0)
    kept = select(length).where(pages.c.night == night, pages.c.kind == str(PageKind.ARTICLE))
    files = [exports / night / MANIFEST, *(exports / file_of(each, night) for each in Format)]
    return NightBytes(
        archive=int(txn.execute(kept).scalar_one()),
        database=max(database_bytes(txn) - forecast.database_size, 0),
        exports=sum(file.stat().st_size for file in files if file.is_file()),
    )


def _nights_before(txn: Transaction, night: str) -> dict[str, dict[str, int]]:
    """Return the bytes that the last reported nights wrote, by night."""
    query = (
        select(nights.c.night, nights.c.report)
        .where(nights.c.night < night, nights.c.report.is_not(None))
        .order_by(nights.c.night.desc())
        .limit(NIGHTS)
    )
    return {
        row.night: {disk["place"]: disk["written"] for disk in row.report.get("disks", ())}
        for row in txn.execute(query)
    }


def _page_bytes(txn: Transaction, before: Mapping[str, object]) -> dict[str, int]:
    query = (
        select(pages.c.source_id, func.avg(pages.c.length))
        .where(pages.c.night.in_(list(before)), pages.c.kind == str(PageKind.ARTICLE))
        .group_by(pages.c.source_id)
    )
    return {name: int(average) for name, average in txn.execute(query).all()}


def _bytes_an_entry(
    txn: Transaction, before: Mapping[str, Mapping[str, int]]
) -> tuple[float, float]:
    """Return how much database and exports grew by for each entry that was read."""
    foretold = {night: forecast_of(txn, night) for night in before}
    read = {night: known.entries for night, known in foretold.items() if known}
    entries = sum(read.values())
    if not entries:
        return DATABASE_BYTES, EXPORT_BYTES
    grown = {
        place: sum(before[night].get(place) or 0 for night in read)
        for place in ("database", "exports")
    }
    return grown["database"] / entries, grown["exports"] / entries


def _by_source(txn: Transaction, *where: ColumnElement[bool]) -> dict[str, int]:
    source = outcomes.c.source_id
    query = select(source, func.count().label("asks")).where(*where).group_by(source)
    return {row.source_id: row.asks for row in txn.execute(query)}
