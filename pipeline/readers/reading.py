"""Hand a batch's unread pages to the readers, and save what they read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import structlog

from articles.hints import Hints
from articles.reader_version import READER_VERSION
from articles.revision import content_digest
from feeds.hints_json import hints_to_json
from pipeline.readers.jobs import Job, as_job, reading_in
from pipeline.readers.templates import night_templates
from pipeline.readers.workers import NotRead, OutOfTime, PageLost, Workers
from pipeline.runs.endings import Stopped
from pipeline.runs.stage_run import StageRun
from storage.archive.archive import ArchiveAway
from storage.articles.articles import Read, leads_elsewhere, save
from storage.articles.readings import (
    KeptPage,
    Previous,
    Unread,
    Versions,
    hints_of,
    previous_of,
    reading_of,
    unread,
)
from storage.articles.templates import NO_NIGHT_TEMPLATE, NightTemplate, template_of
from storage.asking.sources import NightSource
from storage.nights.outcomes import Outcome, close, note
from storage.sql.database import Transaction

log = structlog.get_logger()

# Readings per transaction: a crash loses at most these, and reads them again.
GROUP = 32


@dataclass(frozen=True, slots=True)
class _Desk:
    run: StageRun
    sources: Mapping[str, NightSource]
    templates: Mapping[str, NightTemplate]
    workers: Workers

    def template_for(self, item: Unread) -> NightTemplate:
        """Return what is cut: nothing from an announcement, which is no page of the site."""
        known = self.templates.get(item.source_id) if item.page else None
        return known or NO_NIGHT_TEMPLATE

    def has_time(self, item: Unread) -> bool:
        """Return whether readers may take on another page of the source; others wait for them."""
        return self.workers.seconds_for(item.source_id) < 60 * self.run.settings.reader_minutes

    def check(self) -> None:
        self.run.check()
        self.run.check_room()


@dataclass(frozen=True, slots=True)
class _Wanted:
    item: Unread
    versions: Versions
    previous: Previous | None
    job: Job


@dataclass(frozen=True, slots=True)
class _Done:
    """An answer. `again` are the content digests of the previous page, read as today."""

    wanted: _Wanted
    answer: Job | NotRead
    again: frozenset[bytes] = frozenset()


_Answers = list[tuple[_Wanted, Job | NotRead]]


def read_batch(
    run: StageRun, sources: Mapping[str, NightSource], workers: Workers, batch: int
) -> None:
    """Read all that `batch` has left unread, and save it in the order of the entries."""
    with run.database.read() as txn:
        items = unread(txn, run.night, batch)
    with_page = {item.source_id for item in items if item.page}
    desk = _Desk(run, sources, night_templates(run, sources, workers, with_page), workers)
    log.info("reading", night=run.night, batch=batch, pages=len(items))
    last: list[_Done] = []
    group: list[_Done] = []
    try:
        for done in _read_all(desk, items):
            # What calls another URL its own is saved when that one had its turn.
            (last if _is_for_later(done) else group).append(done)
            if len(group) >= GROUP:
                _save(run, group)
                group.clear()
    except (Stopped, ArchiveAway):
        _save(run, group)
        raise
    _save(run, group)
    _save(run, last)


def _read_all(desk: _Desk, items: Sequence[Unread]) -> Iterator[_Done]:
    for start in range(0, len(items), GROUP):
        answers = _steadied(desk, _first_look(desk, items[start : start + GROUP]))
        again = _again(desk, [wanted for wanted, answer in answers if _is_changed(wanted, answer)])
        for wanted, answer in answers:
            yield _Done(wanted, answer, again.get(wanted.item.entry_id, frozenset()))


def _first_look(desk: _Desk, items: Sequence[Unread]) -> _Answers:
    late: list[_Wanted] = []

    def asked() -> Iterator[tuple[_Wanted, Job]]:
        # One by one: what a page took counts for the next but few.
        for wanted in _wanted(desk, items):
            if desk.has_time(wanted.item):
                yield wanted, wanted.job
            else:
                late.append(wanted)

    answers = list(desk.workers.ask_all(asked(), check=desk.check))
    return answers + [(wanted, OutOfTime()) for wanted in late]


def _steadied(desk: _Desk, answers: _Answers) -> _Answers:
    """Have the changed pages read once more by a reader that knows what their story was.

    The first look needs no earlier page, and most pages have not changed.
    """
    jobs = [
        (wanted, _job_with_earlier(desk, wanted, wanted.previous))
        for wanted, answer in answers
        if wanted.previous and _may_be_a_doubt(wanted, wanted.previous, answer)
    ]
    settled = {
        wanted.item.entry_id: answer
        for wanted, answer in desk.workers.ask_all(jobs, check=desk.check)
    }
    return [(wanted, settled.get(wanted.item.entry_id, answer)) for wanted, answer in answers]


def _may_be_a_doubt(wanted: _Wanted, previous: Previous, answer: Job | NotRead) -> bool:
    """Say whether a page was read by the same rules as before, and reads otherwise."""
    if isinstance(answer, NotRead) or not _same_rules(wanted, previous):
        return False
    return content_digest(reading_in(answer)) != previous.content_digest


def _same_rules(wanted: _Wanted, previous: Previous) -> bool:
    now, then = wanted.versions, previous.versions
    both = wanted.item.page is not None and previous.page is not None
    return both and (now.reader, now.source) == (then.reader, then.source)


def _job_with_earlier(desk: _Desk, wanted: _Wanted, previous: Previous) -> Job:
    with desk.run.database.read() as txn:
        return wanted.job | _earlier(txn, previous)


def _earlier(txn: Transaction, previous: Previous) -> Job:
    story = reading_of(txn, previous.reading_id).lines
    return {"earlier": {"place": _place(previous.page), "story": sorted(story)}}


def _wanted(desk: _Desk, items: Sequence[Unread]) -> Iterator[_Wanted]:
    with desk.run.database.read() as txn:
        earlier = previous_of(txn, [item.entry_id for item in items])
        said = hints_of(txn, [item.hint_digest for item in items])
    for item in items:
        template = desk.template_for(item)
        source = desk.sources[item.source_id]
        job = read_job(desk.run, source, said[item.hint_digest], item.page, item.why, template)
        versions = Versions(READER_VERSION, source.version, template.version)
        yield _Wanted(item, versions, earlier.get(item.entry_id), job)


def _is_changed(wanted: _Wanted, answer: Job | NotRead) -> bool:
    """Say whether the text differs from the one we hold, which was read under other versions."""
    previous = wanted.previous
    if previous is None or previous.versions == wanted.versions or isinstance(answer, NotRead):
        return False
    return content_digest(reading_in(answer)) != previous.content_digest


def _again(desk: _Desk, changed: Sequence[_Wanted]) -> dict[int, frozenset[bytes]]:
    """Return, by entry, what the previous pages read like under today's versions.

    That tells whether the outlet changed its text or we changed our reading. Of the site's
    template both nights' count: what only the earlier one knew, the old page may hold.
    """
    found: dict[int, frozenset[bytes]] = {}
    jobs = list(_jobs_again(desk, changed))
    for entry_id, answer in desk.workers.ask_all(jobs, check=desk.check):
        if not isinstance(answer, NotRead):
            digest = content_digest(reading_in(answer))
            found[entry_id] = found.get(entry_id, frozenset()) | {digest}
    return found


def _jobs_again(desk: _Desk, changed: Iterable[_Wanted]) -> Iterator[tuple[int, Job]]:
    for wanted in changed:
        previous = wanted.previous
        if previous is None:
            continue
        with desk.run.database.read() as txn:
            hints = hints_of(txn, [previous.hint_digest])[previous.hint_digest]
            templates = {
                version: template_of(txn, version)
                for version in (wanted.versions.template, previous.versions.template)
            }
            earlier = _earlier(txn, previous) if _same_rules(wanted, previous) else {}
        source, why = desk.sources[wanted.item.source_id], wanted.item.why
        for template in templates.values():
            job = read_job(desk.run, source, hints, previous.page, why, template)
            yield wanted.item.entry_id, job | earlier


def read_job(
    run: StageRun,
    source: NightSource,
    hints: Hints,
    page: KeptPage | None,
    why: str | None,
    template: NightTemplate = NO_NIGHT_TEMPLATE,
) -> Job:
    """Return the job that has a reader process read a page, or an announcement alone."""
    return {
        "task": "read",
        "archive": str(run.settings.archive),
        "place": _place(page),
        "hints": hints_to_json(hints).decode(),
        "source": source.source.id,
        "toml": source.toml,
        "template": sorted(each.hex() for each in template.passages),
        "why": why or "no page",
    }


def _place(page: KeptPage | None) -> list[str | int] | None:
    return as_job(page.place) if page else None


def not_read(failure: NotRead) -> Outcome:
    """Return the outcome of a page of which there is no reading."""
    lost = isinstance(failure, PageLost)
    return Outcome("failed", "page-lost" if lost else "reader-died", detail=str(failure))


def _is_for_later(done: _Done) -> bool:
    if isinstance(done.answer, NotRead):
        return False
    return leads_elsewhere(_read(done, done.answer))


def _read(done: _Done, answer: Job) -> Read:
    wanted = done.wanted
    return Read(
        wanted.item,
        reading_in(answer),
        wanted.versions,
        previous=wanted.previous,
        again=done.again,
    )


def _save(run: StageRun, group: Sequence[_Done]) -> None:
    if not group:
        return
    with run.database.write() as txn:
        for done in group:
            item, now = done.wanted.item, run.clock()
            if isinstance(done.answer, OutOfTime):
                _leave_unread(run, txn, item)
                continue
            if isinstance(done.answer, NotRead):
                outcome = not_read(done.answer)
            else:
                outcome = save(txn, _read(done, done.answer), night=run.night, now=now)
            close(txn, run.night, [item.entry_id], outcome, at=now)
            run.count(outcome.outcome)
            log.info(
                "read",
                source=item.source_id,
                url=item.url,
                outcome=outcome.outcome,
                reason=outcome.reason,
            )


def _leave_unread(run: StageRun, txn: Transaction, item: Unread) -> None:
    note(txn, run.night, item.entry_id, "slow-to-read", detail=item.come)
    run.count("slow-to-read")
    log.info("left_unread", source=item.source_id, url=item.url, reason="slow-to-read")
