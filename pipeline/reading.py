"""Hand a batch's unread pages to the readers, and save what they read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import structlog

from articles.article import Reading
from articles.hints import Hints
from articles.reader_version import READER_VERSION
from articles.reading_json import reading_from_json
from articles.revision import content_digest
from feeds.hints_json import hints_to_json
from pipeline.stage_run import StageRun, Stopped
from pipeline.workers import Job, ReaderDied, Workers
from storage.articles import Read, leads_elsewhere, save
from storage.outcomes import Outcome, close
from storage.readings import (
    Kept,
    Previous,
    Unread,
    Versions,
    hints_of,
    previous_of,
    unread,
)
from storage.sources import NightSource

log = structlog.get_logger()

# Readings per transaction: a crash loses at most these, and reads them again.
GROUP = 32


@dataclass(frozen=True, slots=True)
class _Wanted:
    item: Unread
    versions: Versions
    previous: Previous | None


@dataclass(frozen=True, slots=True)
class _Done:
    wanted: _Wanted
    answer: Job | ReaderDied


def read_batch(
    run: StageRun, sources: Mapping[str, NightSource], workers: Workers, batch: int
) -> None:
    """Read all that `batch` has left unread, and save it in the order of the entries."""
    with run.database.read() as txn:
        items = unread(txn, run.night, batch)
    log.info("reading", night=run.night, batch=batch, pages=len(items))
    last: list[_Done] = []
    group: list[_Done] = []
    try:
        for done in _read_all(run, sources, workers, items):
            # What calls another URL its own is saved when that one had its turn.
            (last if _is_for_later(done) else group).append(done)
            if len(group) >= GROUP:
                _save(run, group)
                group.clear()
    except Stopped:
        _save(run, group)
        raise
    _save(run, group)
    _save(run, last)


def _read_all(
    run: StageRun, sources: Mapping[str, NightSource], workers: Workers, items: Sequence[Unread]
) -> Iterator[_Done]:
    def check() -> None:
        run.check()
        run.check_room()

    for start in range(0, len(items), GROUP):
        part = items[start : start + GROUP]
        jobs = list(_jobs(run, sources, part))
        again = [(wanted, job) for wanted, _, job in jobs if job is not None]
        answers = dict(_by_entry(workers.ask_all(again, check=check)))
        first = [(wanted, job) for wanted, job, _ in jobs]
        for wanted, answer in workers.ask_all(first, check=check):
            yield _Done(wanted, _with_again(answer, answers.get(wanted.item.entry_id)))


def _jobs(
    run: StageRun, sources: Mapping[str, NightSource], items: Sequence[Unread]
) -> Iterator[tuple[_Wanted, Job, Job | None]]:
    with run.database.read() as txn:
        earlier = previous_of(txn, [item.entry_id for item in items])
        digests = [item.hint_digest for item in items]
        digests += [previous.hint_digest for previous in earlier.values()]
        said = hints_of(txn, digests)
    for item in items:
        source = sources[item.source_id]
        versions = Versions(READER_VERSION, source.version)
        previous = earlier.get(item.entry_id)
        job = read_job(run, source, said[item.hint_digest], item.page, item.why)
        again = None
        if previous and previous.versions != versions:
            # Read under today's versions, the old page tells whether the outlet
            # changed its text or we changed our reading.
            again = read_job(run, source, said[previous.hint_digest], previous.page, item.why)
        yield _Wanted(item, versions, previous), job, again


def read_job(
    run: StageRun, source: NightSource, hints: Hints, page: Kept | None, why: str | None
) -> Job:
    """Return the job that has a reader process read a page, or an announcement alone."""
    place = [page.place.file, page.place.offset, page.place.length] if page else None
    return {
        "task": "read",
        "archive": str(run.settings.archive),
        "place": place,
        "hints": hints_to_json(hints).decode(),
        "source": source.source.id,
        "toml": source.toml,
        "why": why or "no page",
    }


def _by_entry(
    answers: Iterator[tuple[_Wanted, Job | ReaderDied]],
) -> Iterator[tuple[int, Job | ReaderDied]]:
    for wanted, answer in answers:
        yield wanted.item.entry_id, answer


def _with_again(answer: Job | ReaderDied, again: Job | ReaderDied | None) -> Job | ReaderDied:
    if isinstance(answer, ReaderDied) or again is None or isinstance(again, ReaderDied):
        return answer
    return answer | {"again": content_digest(reading_in(again)).hex()}


def reading_in(answer: Job) -> Reading:
    """Return the reading that a reader process answered with."""
    return reading_from_json(answer["reading"].encode(), answer["blocks"].encode())


def _is_for_later(done: _Done) -> bool:
    if isinstance(done.answer, ReaderDied):
        return False
    return leads_elsewhere(_read(done.wanted, done.answer))


def _read(wanted: _Wanted, answer: Job) -> Read:
    again = answer.get("again")
    return Read(
        wanted.item,
        reading_in(answer),
        wanted.versions,
        previous=wanted.previous,
        again=bytes.fromhex(again) if again else None,
    )


def _save(run: StageRun, group: Sequence[_Done]) -> None:
    if not group:
        return
    with run.database.write() as txn:
        for done in group:
            item, now = done.wanted.item, run.clock()
            if isinstance(done.answer, ReaderDied):
                outcome = Outcome("failed", "reader-died", detail=str(done.answer))
            else:
                outcome = save(txn, _read(done.wanted, done.answer), night=run.night, now=now)
            close(txn, run.night, [item.entry_id], outcome, at=now)
            run.count(outcome.outcome)
            log.info(
                "read",
                source=item.source_id,
                url=item.url,
                outcome=outcome.outcome,
                reason=outcome.reason,
            )
