"""Read archived pages again with the present reader and the present source files."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappush, heappushpop

from articles.article import Reading
from articles.compare import Difference, difference
from articles.reader_version import READER_VERSION
from pipeline.readers.jobs import Job, reading_in
from pipeline.readers.reading import GROUP, not_read, read_job
from pipeline.readers.workers import NotRead, Workers
from pipeline.runs.stage_run import StageRun
from pipeline.sources.folder import read_sources
from storage.articles.articles import Read, save_reread
from storage.articles.readings import Versions, hints_of, previous_of, reading_of, reads_as_none
from storage.articles.replays import Choice, ReadOnce, count_read_once, read_once
from storage.articles.templates import template_of
from storage.asking.sources import NightSource, keep_version, version_of
from storage.sql.database import Transaction

# A version that no reading has: the source file's text is new.
_NO_VERSION = 0

# Called with how many pages are done, and how many there are.
Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Differing:
    """One page that reads differently now than it is stored."""

    url: str
    source: str
    difference: Difference


@dataclass(slots=True)
class Replayed:
    """What a replay found, in numbers, and the pages where the most differs."""

    counts: Counter[str] = field(default_factory=Counter)
    fields: dict[str, Counter[str]] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    # A heap: the least first. The number keeps equals in the order in which they came.
    _worst: list[tuple[tuple[int, int, int], int, Differing]] = field(default_factory=list)

    def add(self, item: ReadOnce, found: Difference, most: int) -> None:
        """Count one page that was read."""
        self.counts["differ" if found else "same"] += 1
        before, after = found.verdicts
        if before != after:
            self.verdicts[before or "article", after or "article"] += 1
        elif before is None:
            self._add_fields(found)
        if found and most:
            self._keep(Differing(item.item.url, item.item.source_id, found), most)

    def worst(self) -> list[Differing]:
        """Return the pages that differ most, the worst first."""
        return [page for _, _, page in sorted(self._worst, key=lambda each: each[:2], reverse=True)]

    def _add_fields(self, found: Difference) -> None:
        self.words.update(gained=found.words_gained, lost=found.words_lost)
        kinds = {(change.field, str(change.kind)) for change in found.changes}
        kinds |= {("body", "changed")} if found.blocks else set()
        for name, kind in kinds:
            self.fields.setdefault(name, Counter())[kind] += 1

    def _keep(self, page: Differing, most: int) -> None:
        entry = (page.difference.weight, -self.counts.total(), page)
        if len(self._worst) < most:
            heappush(self._worst, entry)
        else:
            heappushpop(self._worst, entry)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a replay is asked for: which pages, at most how many, and how many to show."""

    choice: Choice
    limit: int | None = None
    worst: int = 10
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class _Again:
    once: ReadOnce
    versions: Versions
    before: Reading


def replay(run: StageRun, workers: Workers, wish: Wish, step: Step) -> Replayed:
    """Read the chosen pages again, group by group; without `dry_run` keep what they read.

    What was read under the present versions is passed over: a replay that was killed goes on.
    """
    found = Replayed()
    with run.database.read() as txn:
        total = count_read_once(txn, wish.choice)
    sources = _Sources(run, dry_run=wish.dry_run)
    after = done = 0
    while group := _next(run, wish.choice, after):
        after = group[-1].item.entry_id
        again = _to_read(run, sources, group, found)
        if wish.limit is not None:
            again = again[: wish.limit - _read_so_far(found)]
        _read_group(run, workers, sources, again, wish, found)
        done += len(group)
        step(done, total)
        if wish.limit is not None and _read_so_far(found) >= wish.limit:
            break
    return found


class _Sources:
    """The present source files, each with the number of its text."""

    def __init__(self, run: StageRun, *, dry_run: bool) -> None:
        files = read_sources(run.settings.sources).files
        with run.database.read() if dry_run else run.database.write() as txn:
            self._known: Mapping[str, NightSource] = {
                file.source.id: NightSource(
                    version_of(txn, file.source.id, file.toml) or _NO_VERSION
                    if dry_run
                    else keep_version(txn, file.source, file.toml, run.clock()),
                    file.source,
                    file.toml,
                )
                for file in files
            }

    def get(self, source_id: str) -> NightSource | None:
        """Return a source, or None where its file is gone or cannot be used."""
        return self._known.get(source_id)


def _next(run: StageRun, choice: Choice, after: int) -> list[ReadOnce]:
    run.check()
    run.check_room()
    with run.database.read() as txn:
        return read_once(txn, choice, after=after, most=GROUP)


def _read_so_far(found: Replayed) -> int:
    return sum(found.counts[name] for name in ("same", "differ", "reader-died", "page-lost"))


def _to_read(
    run: StageRun, sources: _Sources, group: Sequence[ReadOnce], found: Replayed
) -> list[_Again]:
    """Return what is to be read of a group, with its stored readings; count the rest."""
    again = []
    with run.database.read() as txn:
        for once in group:
            source = sources.get(once.item.source_id)
            if source is None:
                found.counts["no-source"] += 1
                continue
            template = once.versions.template if source.source.template else 0
            versions = Versions(READER_VERSION, source.version, template)
            # That its page reads as none now shows in no article: it would be read for ever.
            if versions == once.versions or reads_as_none(txn, once.item, versions):
                found.counts["present"] += 1
            else:
                again.append(_Again(once, versions, reading_of(txn, once.reading_id)))
    return again


def _read_group(
    run: StageRun,
    workers: Workers,
    sources: _Sources,
    group: Sequence[_Again],
    wish: Wish,
    found: Replayed,
) -> None:
    with run.database.read() as txn:
        jobs = list(_jobs(run, txn, sources, group))
    readings: list[tuple[_Again, Reading, Difference]] = []
    for again, answer in workers.ask_all(jobs, check=run.check):
        if isinstance(answer, NotRead):
            found.counts[not_read(answer).reason] += 1
            continue
        reading = reading_in(answer)
        differs = difference(again.before, reading)
        found.add(again.once, differs, wish.worst)
        readings.append((again, reading, differs))
    if readings and not wish.dry_run:
        _save(run, readings, found)


def _jobs(
    run: StageRun, txn: Transaction, sources: _Sources, group: Sequence[_Again]
) -> Iterator[tuple[_Again, Job]]:
    said = hints_of(txn, [again.once.item.hint_digest for again in group])
    for again in group:
        item = again.once.item
        source = sources.get(item.source_id)
        if source is not None:
            template = template_of(txn, again.versions.template)
            yield again, read_job(run, source, said[item.hint_digest], item.page, None, template)


def _save(
    run: StageRun, readings: Sequence[tuple[_Again, Reading, Difference]], found: Replayed
) -> None:
    with run.database.write() as txn:
        previous = previous_of(txn, [again.once.item.entry_id for again, _, _ in readings])
        for again, reading, differs in readings:
            item = again.once.item
            read = Read(item, reading, again.versions, previous=previous.get(item.entry_id))
            shown = save_reread(txn, read, night=run.night, now=run.clock(), differs=bool(differs))
            found.counts["reread"] += shown
            run.count("reread", int(shown))
