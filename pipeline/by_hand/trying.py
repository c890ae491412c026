"""Read a few articles of a source as its file stands now. Nothing is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from articles.article import Reading
from articles.page import Page, PageKind, is_success
from articles.source import BodyFrom, Endpoint, Selectors, SourceError, parse_source
from articles.urls import host_key
from feeds.hints_json import hints_to_json
from pipeline.asking.fetching import FORBIDDEN
from pipeline.by_hand.questions import ByHand, endpoint_ask
from pipeline.readers.jobs import Job, as_job, reading_in
from pipeline.readers.reading import not_read
from pipeline.readers.workers import NotRead, Workers
from pipeline.settings import Settings
from pipeline.sources.folder import SourceFile
from spiders.desk import Ask, MissReason
from storage.articles.announced_pages import AnnouncedPage


@dataclass(frozen=True, slots=True)
class Tried:
    """One address and what came of it: a reading, or the reason why there is none.

    `read_from` is `page`, `archive` or, with the reason, `announcement`.
    """

    url: str
    reason: str | None = None
    reading: Reading | None = None
    read_from: str = "page"

    @property
    def is_article(self) -> bool:
        """Return whether a night would store an article."""
        return self.reading is not None and self.reading.not_article is None


@dataclass(slots=True)
class Try:
    """The desk of a try: the newest entries of the first endpoints that answer."""

    hand: ByHand
    file: SourceFile
    limit: int
    _endpoints: dict[int, Endpoint] = field(default_factory=dict)
    _entries: dict[int, Job] = field(default_factory=dict)
    _tried: dict[int, Tried] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _is_child: set[int] = field(default_factory=set)

    def run(self) -> list[Tried]:
        """Ask the endpoints, then for their newest entries; return what came of each, in order."""
        asks = [self._ask_endpoint(endpoint) for endpoint in self.file.source.endpoints]
        self.hand.ask(asks, self._save, self._miss)
        return [self._tried[number] for number in sorted(self._tried)]

    def _ask_endpoint(self, endpoint: Endpoint) -> Ask:
        ask = endpoint_ask(next(self._numbers), endpoint, self.file)
        self._endpoints[ask.id] = endpoint
        return ask

    def _save(self, ask: Ask, page: Page) -> list[Ask]:
        if ask.id in self._entries:
            self._read(ask, page)
            return []
        endpoint = self._endpoints[ask.id]
        if not is_success(page.status):
            self._gives_nothing(ask, f"http-{page.status}")
            return []
        job = self.hand.endpoint_job("announcements", page, endpoint, self.file)
        try:
            announced = self.hand.workers.ask(job)
        except NotRead as failure:
            self._gives_nothing(ask, f"reader-died: {failure}")
            return []
        if announced["children"] and ask.id not in self._is_child:
            child = self._ask_endpoint(
                endpoint.model_copy(update={"url": announced["children"][0]})
            )
            self._is_child.add(child.id)
            return [child]
        if not announced["entries"]:
            self._gives_nothing(ask, "; ".join(announced["warnings"]) or "nothing-announced")
        return self._ask_newest(announced["entries"])

    def _ask_newest(self, entries: list[Job]) -> list[Ask]:
        # Stable: undated entries keep the outlet's order, which is mostly newest first.
        newest = sorted(entries, key=lambda entry: entry["dated"] or "", reverse=True)
        known = {entry["url_key"] for entry in self._entries.values()}
        left = [entry for entry in newest if entry["url_key"] not in known]
        asks = [self._ask_entry(entry) for entry in left[: self.limit - len(self._entries)]]
        return [ask for ask in asks if ask is not None]

    def _ask_entry(self, entry: Job) -> Ask | None:
        number = next(self._numbers)
        self._entries[number] = entry
        source = self.file.source
        if source.body is BodyFrom.FEED:
            self._tried[number] = self._of_announcement(entry, "feed")
            return None
        return Ask(
            id=number,
            url=entry["url"],
            host=host_key(entry["url"]),
            kind=PageKind.ARTICLE,
            source=source.id,
            delay=source.seconds_between_requests,
            at_once=source.requests_at_once,
        )

    def _read(self, ask: Ask, page: Page) -> None:
        entry = self._entries[ask.id]
        if page.status in FORBIDDEN:
            self._tried[ask.id] = self._of_announcement(entry, f"http-{page.status}")
        elif not is_success(page.status):
            self._gives_nothing(ask, f"http-{page.status}")
        else:
            job = self.hand.job("read", page, **_reading_of(self.file, entry["hint"]))
            self._tried[ask.id] = _tried(self.hand.workers, job, entry["url"], "page")

    def _of_announcement(self, entry: Job, why: str) -> Tried:
        job = {"task": "read", "place": None, **_reading_of(self.file, entry["hint"], why)}
        return _tried(self.hand.workers, job, entry["url"], f"announcement: {why}")

    def _miss(self, ask: Ask, reason: MissReason, detail: str) -> None:
        if ask.id in self._entries and reason is MissReason.ROBOTS:
            self._tried[ask.id] = self._of_announcement(self._entries[ask.id], "robots")
        else:
            self._gives_nothing(ask, f"{reason}: {detail}" if detail else str(reason))

    def _gives_nothing(self, ask: Ask, reason: str) -> None:
        self._tried[ask.id] = Tried(ask.url, reason=reason)


def try_kept(
    settings: Settings, kept: Sequence[AnnouncedPage], file: SourceFile
) -> Iterator[Tried]:
    """Yield what archived pages of a source read like today. Asks nobody."""
    readers = Workers(1, seconds=settings.reader_seconds, megabytes=settings.reader_megabytes)
    with readers as workers:
        for page in kept:
            job = {
                "task": "read",
                "archive": str(settings.archive),
                "place": as_job(page.place),
                **_reading_of(file, hints_to_json(page.hints).decode()),
            }
            yield _tried(workers, job, page.url, f"archive: {page.fetched_at:%Y-%m-%d %H:%M} UTC")


def without_rules(file: SourceFile) -> SourceFile:
    """Return the file as it was without its table of selectors. Raises `SourceError`."""
    lines, inside = [], False
    for line in file.toml.splitlines(keepends=True):
        if line.lstrip().startswith("["):
            inside = line.split("#")[0].strip() == "[selectors]"
        lines += [] if inside else [line]
    toml = "".join(lines)
    source = parse_source(file.source.id, toml)
    if source.selectors != Selectors():
        raise SourceError(f"sources/{source.id}.toml: selectors: expected a table [selectors]")
    return SourceFile(source, toml)


def _reading_of(file: SourceFile, hints: str, why: str = "") -> Job:
    return {"hints": hints, "source": file.source.id, "toml": file.toml, "why": why}


def _tried(workers: Workers, job: Job, url: str, read_from: str) -> Tried:
    try:
        answer = workers.ask(job)
    except NotRead as failure:
        return Tried(url, reason=f"{not_read(failure).reason}: {failure}", read_from=read_from)
    reading = reading_in(answer)
    return Tried(url, reading=reading, reason=reading.not_article, read_from=read_from)
