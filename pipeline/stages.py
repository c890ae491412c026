"""The night, stage by stage. START READING HERE.

Each function is one stage and one `wirecopy` command. It moves rows from one
state to the next, can be killed at any moment and run again, and run twice
leaves the same tables. Each returns what its command prints: its counts.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta

import structlog

from articles.records.record import Record
from articles.source import Source
from pipeline.asking.batches import make_batches
from pipeline.asking.crawling import crawl
from pipeline.asking.fetching import FetchDesk
from pipeline.asking.polling import PollDesk
from pipeline.readers.reading import read_batch
from pipeline.readers.workers import Workers
from pipeline.report.disks import count_disks, free_bytes
from pipeline.report.judging import make_report
from pipeline.report.left_out import left_out
from pipeline.report.shape import Report
from pipeline.runs.clock import next_night, night_of, wall_clock
from pipeline.runs.endings import Stopped
from pipeline.runs.stage_run import StageRun
from pipeline.settings import MEGABYTE, Settings
from pipeline.sources.folder import read_sources
from pipeline.stories.comparing import compare
from storage.archive.archive import Archive
from storage.articles.records import records_changed_in
from storage.asking import planning
from storage.asking.asks import asks_of
from storage.asking.endpoints import due_endpoints
from storage.asking.sources import night_sources_of, snapshot
from storage.browse.ledger import books_of
from storage.exports import exports
from storage.exports.formats import Format
from storage.nights import nights, outcomes
from storage.nights.forecast import counts_of, forecast_of, foresee
from storage.search import search
from storage.sql.database import Transaction, open_database

log = structlog.get_logger()

Counts = dict[str, int]

# How many nights back an unfinished entry is looked for.
CARRY_NIGHTS = 30
GROUP = 200


def poll(run: StageRun, only: Collection[str] = ()) -> Counts:
    """Ask the due endpoints what is new; keep entries, announcements and the answers."""
    _take_sources(run)
    with run.database.read() as txn:
        if nights.is_planned(txn, run.night):
            log.info("poll_closed", night=run.night, why="the night is planned already")
            return run.counts
        sources = night_sources_of(txn, run.night)
        due = due_endpoints(txn, run.night, run.clock(), only)
    log.info("polling", night=run.night, endpoints=len(due))
    with _readers(run, 1) as workers, _archive(run).writer(f"{run.night}/poll") as archive:
        desk = PollDesk(run, due, sources, archive=archive, workers=workers)
        crawl(run, desk.asks(), desk.book, desk.save, desk.miss, still=desk.still, again=desk.again)
    run.check()
    if run.counts.get("pending"):
        # Planned, the night would not poll any more what had to stay due.
        run.check_room()
    return run.counts


def due(run: StageRun, only: Collection[str] = ()) -> dict[str, int]:
    """Count the endpoints that `poll` would ask now. Asks nothing, and writes nothing."""
    files = _files(run)
    with run.database.write() as txn:
        _take(run, txn, files)
        endpoints = due_endpoints(txn, run.night, run.clock(), only)
        txn.rollback()
    for endpoint in endpoints:
        log.info("due", source=endpoint.source_id, url=endpoint.url)
    return {"due": len(endpoints)}


def open_night(settings: Settings, now: datetime | None) -> str:
    """Return the night that a poll belongs to now: the first that is not planned yet."""
    database = open_database(settings.database_url, wait=settings.database_wait_seconds)
    try:
        with database.read() as txn:
            night = night_of(now or wall_clock(), settings.timezone)
            while nights.is_planned(txn, night):
                night = next_night(night)
            return night
    finally:
        database.close()


def plan(run: StageRun, only: Collection[str] = ()) -> list[int]:
    """Settle what needs no request and give the rest to batches; return their numbers.

    With `only`, the entries of other sources wait for the next night.
    """
    _take_sources(run)
    with run.database.write() as txn:
        if not nights.is_planned(txn, run.night):
            _plan(run, txn, only)
        if forecast_of(txn, run.night) is None:
            _foresee(run, txn)
        numbers = planning.batch_numbers(txn, run.night)
        log.info("planned", night=run.night, batches=len(numbers))
        return numbers


def plan_for_show(run: StageRun, only: Collection[str] = ()) -> dict[str, int]:
    """Count what `plan` would have fetched: the night and its plan are made, and taken back."""
    files = _files(run)
    with run.database.write() as txn:
        _take(run, txn, files)
        if not nights.is_planned(txn, run.night):
            _plan(run, txn, only)
        work = planning.work_of(txn, run.night)
        batches = planning.batch_numbers(txn, run.night)
        txn.rollback()
    would = {"pages": sum(each.asks for each in work), "hosts": len(work), "batches": len(batches)}
    log.info("would_fetch", night=run.night, **would)
    return would


def fetch(run: StageRun, batch: int) -> Counts:
    """Ask for a batch's pages and keep them in the archive."""
    with run.database.read() as txn:
        sources = night_sources_of(txn, run.night)
        wanted = asks_of(txn, run.night, batch)
    log.info("fetching", night=run.night, batch=batch, pages=len(wanted))
    with _archive(run).writer(f"{run.night}/fetch-{batch:03}") as archive:
        desk = FetchDesk(run, wanted, sources, archive)
        crawl(run, desk.asks(), desk.book, desk.save, desk.miss)
        desk.flush()
    run.check()
    return run.counts


def extract(run: StageRun, batch: int) -> Counts:
    """Read a batch's pages, or the announcements that stand for them; keep the articles."""
    with run.database.read() as txn:
        sources = night_sources_of(txn, run.night)
    with _readers(run, run.settings.worker_count) as workers:
        read_batch(run, sources, workers, batch)
    return run.counts


def dedupe(run: StageRun) -> Counts:
    """Put every article into a story: its own, or that of the articles it is a copy of."""
    compare(run)
    return run.counts


def index(run: StageRun) -> Counts:
    """Bring the full-text search up to date."""
    while True:
        run.check()
        with run.database.write() as txn:
            done = search.index_changed(txn, GROUP)
        run.count("indexed", done)
        if done == 0:
            return run.counts


def export(run: StageRun, formats: Collection[Format] = ()) -> Counts:
    """Write what changed in the night, in each format; then earlier nights that a format lacks.

    Also in a format that is no longer chosen, if the night's file is there: the manifest says
    that all its files are of one export, and what was erased must not stay in one.
    """
    chosen = formats or run.settings.export_formats
    with run.database.read() as txn:
        held = exports.held(txn, run.night, run.settings.exports)
    run.count("records", export_night(run, run.night, sorted({*chosen, *held})))
    with run.database.read() as txn:
        missed = exports.missed(txn, run.night, chosen)
    for night, lacking in missed:
        log.info("exporting_earlier", night=night, formats=lacking)
        run.count("earlier_records", export_night(run, night, lacking))
    return run.counts


def report(run: StageRun) -> Report:
    """Hold announcements and outcomes together, judge the night, keep the report."""
    with run.database.read() as txn:
        books = books_of(txn, run.night)
        if books is None:
            raise Stopped(f"there is no night {run.night}: nothing was polled for it")
        disks = count_disks(txn, run.settings, run.night)
        without = left_out(txn, run.settings, books)
        before = nights.report_of(txn, run.night) or {}
    made = make_report(books, bad_share=run.settings.bad_share, disks=disks, left_out=without)
    if before.get("verdict") == made["verdict"]:
        made["alerts"] = before.get("alerts", {})
    kept = json.loads(json.dumps(made, default=str))
    with run.database.write() as txn:
        nights.keep_report(txn, run.night, run.clock(), verdict=made["verdict"], report=kept)
    return made


def export_night(run: StageRun, night: str, formats: Collection[Format]) -> int:
    """Write a night's records in all of `formats`; return how many there are."""
    run.check_room()
    with run.database.read() as txn:
        records = _until_stopped(run, records_changed_in(txn, night))
        done = exports.write_night(run.settings.exports, night, formats, records)
    with run.database.write() as txn:
        exports.keep(txn, night, done)
    return done[0].records


def _until_stopped(run: StageRun, records: Iterable[Record]) -> Iterator[Record]:
    for record in records:
        run.check()
        yield record


def _plan(run: StageRun, txn: Transaction, only: Collection[str]) -> None:
    sources = night_sources_of(txn, run.night)
    if only:
        sources = {name: known for name, known in sources.items() if name in only}
    since = date.fromisoformat(run.night) - timedelta(days=CARRY_NIGHTS)
    outcomes.carry_over(txn, run.night, run.clock(), since=since.isoformat())
    rules = planning.Rules(
        night=run.night,
        now=run.clock(),
        recheck=timedelta(days=run.settings.recheck_days),
        give_up=run.settings.give_up_nights,
    )
    planning.settle(txn, rules, sources)
    delays = {name: known.source.seconds_between_requests for name, known in sources.items()}
    batches = make_batches(
        planning.work_of(txn, run.night),
        delays,
        most=run.settings.batches,
        seconds_each=run.settings.batch_seconds,
        longest=run.settings.host_hours * 3600,
    )
    planning.keep_batches(txn, run.night, batches)
    if not sources:
        # Who switches a source on now shall not have to wait for the next night.
        log.warning("not_closed", night=run.night, why="no source takes part")
        return
    longest = timedelta(seconds=sum(batch.seconds for batch in batches))
    nights.close_plan(txn, run.night, run.clock(), run.clock() + longest)


def _foresee(run: StageRun, txn: Transaction) -> None:
    """Note what the night will write; warn of what has no room above the reserve."""
    forecast = foresee(txn, run.night)
    run.counts.update(counts_of(forecast))
    free = free_bytes(run.settings)
    reserve = run.settings.disk_reserve_megabytes * MEGABYTE
    for place, needed in asdict(forecast.grows).items():
        if place in free and needed > free[place] - reserve:
            log.warning("disk_too_small", place=place, needed=needed, free=free[place])


def _take_sources(run: StageRun) -> None:
    """Take the source files' present state for the night, unless it is planned already."""
    files = _files(run)
    with run.database.write() as txn:
        _take(run, txn, files)


def _files(run: StageRun) -> list[tuple[Source, str]]:
    folder = read_sources(run.settings.sources)
    for error in folder.errors:
        log.error("source_unusable", error=error)
    return [(file.source, file.toml) for file in folder.files]


def _take(run: StageRun, txn: Transaction, files: Sequence[tuple[Source, str]]) -> None:
    nights.open_night(txn, run.night, run.clock())
    if not nights.is_planned(txn, run.night):
        snapshot(txn, run.night, files, now=run.clock())


def _archive(run: StageRun) -> Archive:
    return Archive(run.settings.archive)


def _readers(run: StageRun, count: int) -> Workers:
    return Workers(
        count, seconds=run.settings.reader_seconds, megabytes=run.settings.reader_megabytes
    )
