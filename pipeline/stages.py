"""The night, stage by stage. START READING HERE.

Each function is one stage and one `wirecopy` command. It moves rows from one
state to the next, can be killed at any moment and run again, and run twice
leaves the same tables. Each returns what its command prints: its counts.
"""

from collections.abc import Collection
from datetime import date, timedelta

import structlog

from pipeline.batches import make_batches
from pipeline.clock import wall_clock
from pipeline.crawling import crawl
from pipeline.exporting import records_of
from pipeline.fetching import FetchDesk
from pipeline.polling import PollDesk
from pipeline.reading import read_batch
from pipeline.sources import read_sources
from pipeline.stage_run import StageRun, Stopped
from pipeline.workers import Workers
from storage import exports, leases, nights, outcomes, planning, search, stories
from storage.archive import Archive
from storage.database import Transaction
from storage.asks import asks_of
from storage.endpoints import due_endpoints
from storage.sources import night_sources_of, snapshot

log = structlog.get_logger()

Counts = dict[str, int]

# How many nights back an unfinished entry is looked for.
CARRY_NIGHTS = 30
DEDUPE_LEASE = timedelta(minutes=5)
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
        crawl(run, desk.asks(), desk.book, desk.save, desk.miss)
    run.check()
    return run.counts


def plan(run: StageRun) -> list[int]:
    """Settle what needs no request and give the rest to batches; return their numbers."""
    _take_sources(run)
    with run.database.write() as txn:
        if not nights.is_planned(txn, run.night):
            _plan(run, txn)
        return planning.batch_numbers(txn, run.night)


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
    """Put every article that has no story into one: its own, or that of the same copy."""
    name = "dedupe"
    with run.database.write() as txn:
        taken = leases.take(txn, name, run.holder, now=wall_clock(), length=DEDUPE_LEASE)
    if not taken:
        raise Stopped("another process is deduplicating; run again when it has ended")
    while True:
        run.check()
        with run.database.write() as txn:
            leases.take(txn, name, run.holder, now=wall_clock(), length=DEDUPE_LEASE)
            copies = stories.without_story(txn, GROUP)
            for copy in copies:
                old = stories.tell_story(txn, copy, night=run.night, now=run.clock())
                run.count("copies" if old else "stories")
        if not copies:
            break
    with run.database.write() as txn:
        leases.give_back(txn, name, run.holder)
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


def export(run: StageRun) -> Counts:
    """Write what changed in the night as JSON lines, with a manifest."""
    with run.database.read() as txn:
        done = exports.write_jsonl(run.settings.exports, run.night, records_of(txn, run.night))
    with run.database.write() as txn:
        exports.keep(txn, run.night, done)
    run.count("records", done.records)
    return run.counts


def _plan(run: StageRun, txn: Transaction) -> None:
    sources = night_sources_of(txn, run.night)
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
    )
    planning.keep_batches(txn, run.night, batches)
    longest = timedelta(seconds=sum(batch.seconds for batch in batches))
    nights.close_plan(txn, run.night, run.clock(), run.clock() + longest)
    log.info("planned", night=run.night, batches=len(batches))


def _take_sources(run: StageRun) -> None:
    """Take the source files' present state for the night, unless it is planned already."""
    folder = read_sources(run.settings.sources)
    for error in folder.errors:
        log.error("source_unusable", error=error)
    with run.database.write() as txn:
        nights.open_night(txn, run.night, run.clock())
        if not nights.is_planned(txn, run.night):
            files = [(file.source, file.toml) for file in folder.files]
            snapshot(txn, run.night, files, now=run.clock())


def _archive(run: StageRun) -> Archive:
    return Archive(run.settings.archive)


def _readers(run: StageRun, count: int) -> Workers:
    return Workers(
        count, seconds=run.settings.reader_seconds, megabytes=run.settings.reader_megabytes
    )
