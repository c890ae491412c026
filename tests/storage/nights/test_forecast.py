from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, update

from articles.page import Page, PageKind
from storage.archive.archive import Place
from storage.asking.asks import PageOf, add_page
from storage.exports.formats import Format, file_of
from storage.nights.forecast import (
    DATABASE_BYTES,
    EXPORT_BYTES,
    PAGE_BYTES,
    Forecast,
    NightBytes,
    counts_of,
    forecast_of,
    foresee,
    written,
)
from storage.nights.stage_runs import begin, finish
from storage.sql.database import Database, Transaction
from storage.sql.tables import nights, outcomes
from tests.storage.rows import add_entry, close

EARLIER, NIGHT = "2026-11-23", "2026-11-24"
AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
FORETOLD = Forecast(entries=10, grows=NightBytes(1, 2, 3), database_size=4096)


def wait(txn: Transaction, entry_id: int, source: str, reason: str = "announced") -> None:
    """Put in an entry that is in a batch of the night."""
    add_entry(txn, entry_id, source)
    close(txn, entry_id, "pending", reason, source=source)
    txn.execute(update(outcomes).values(batch=1))


def keep_page(txn: Transaction, night: str, source: str, length: int) -> None:
    url = f"https://{source}.example/1"
    page = Page(url, url, PageKind.ARTICLE, AT, 200, (), b"")
    add_page(txn, page, Place("a.warc.gz", 0, length), PageOf(night, source, source, entry_id=1))


def keep_forecast(txn: Transaction, night: str) -> None:
    run = begin(txn, night, "plan", None, process="desk/7/1", now=AT)
    finish(txn, run, now=AT, exit_code=0, counts=counts_of(FORETOLD), used=(0.1, 1))


def keep_report(txn: Transaction, night: str, **grown: int) -> None:
    disks = [{"place": place, "written": count} for place, count in grown.items()]
    txn.execute(insert(nights).values(night=night, opened_at=AT, report={"disks": disks}))


def test_a_new_source_is_foretold_by_what_is_usual(database: Database) -> None:
    with database.write() as txn:
        wait(txn, 1, "herald")
        wait(txn, 2, "herald", "entry:feed")

        grows = foresee(txn, NIGHT).grows

    # The second needs no request, and is read all the same.
    assert grows == NightBytes(PAGE_BYTES, 2 * DATABASE_BYTES, 2 * EXPORT_BYTES)


def test_the_nights_before_foretell_each_source_and_entry(database: Database) -> None:
    with database.write() as txn:
        for entry_id, source in enumerate(["herald", "herald", "post"], start=1):
            wait(txn, entry_id, source)
        keep_forecast(txn, EARLIER)
        keep_report(txn, EARLIER, database=50_000, exports=1_000)
        keep_page(txn, EARLIER, "herald", 10_000)
        keep_page(txn, EARLIER, "herald", 30_000)

        grows = foresee(txn, NIGHT).grows

    assert grows == NightBytes(2 * 20_000 + PAGE_BYTES, 3 * 5_000, 3 * 100)


def test_a_forecast_is_kept_with_the_run_that_made_it(database: Database) -> None:
    with database.write() as txn:
        before = forecast_of(txn, NIGHT)
        keep_forecast(txn, NIGHT)

        assert (before, forecast_of(txn, NIGHT)) == (None, FORETOLD)


def test_what_was_written_is_counted(database: Database, tmp_path: Path) -> None:
    for file, size in ((file_of(Format.JSONL, NIGHT), 700), (file_of(Format.PARQUET, NIGHT), 200)):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_bytes(bytes(size))
    with database.write() as txn:
        keep_page(txn, NIGHT, "herald", 10_000)
        keep_page(txn, EARLIER, "herald", 30_000)

        done = written(txn, NIGHT, FORETOLD, tmp_path)

    assert (done.archive, done.exports) == (10_000, 900)
    assert done.database > 100_000
