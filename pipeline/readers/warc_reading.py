"""Read other crawlers' WARC files as a night reads pages. Nothing is stored."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count
from pathlib import Path

from articles.article import Reading
from articles.reader_version import READER_VERSION
from articles.records.record import Filing, Record, record_of
from articles.source import parse_source
from articles.urls import clean_url, host_key
from pipeline.readers.jobs import Job, reading_in
from pipeline.readers.workers import NotRead, PageLost, Workers
from pipeline.settings import MEGABYTE, Settings
from pipeline.sources.folder import SourceFile
from pipeline.sources.unknown import source_of
from storage.archive.foreign_warc import ForeignRecord, as_archived, foreign_records
from storage.files.room import room_in

# Room for the HTTP headers and the chunks' own lines.
_HEADERS_BYTES = 2**18
_MOST_HOSTS = 4096
# Records that may hold a page; the others are about them.
_OF_PAGES = frozenset({"response", "revisit", "resource", "conversion"})


@dataclass(frozen=True, slots=True)
class WarcChoice:
    """Which records are read: of the hosts of these sources, recorded on these days (UTC)."""

    sources: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class WarcPage:
    """One answer of a WARC file and what came of it. `reason` is None for an article."""

    url: str
    date: datetime
    source: str
    toml: str
    reason: str | None = None
    reading: Reading | None = None
    truncated: str | None = None

    def record(self, number: int) -> Record | None:
        """Return the article as every export states it; None where it is none."""
        if self.reading is None or self.reason:
            return None
        filing = Filing(
            id=number,
            url=self.url,
            source=self.source,
            source_name=_name(self.source, self.toml),
            first_seen=self.date,
            revision=1,
            reader_version=READER_VERSION,
        )
        return record_of(self.reading, filing)


@dataclass(slots=True)
class WarcFiles:
    """The reading of some files; `records` and `outcomes` count what was met on the way.

    `without` are the files that held no record at all.
    """

    settings: Settings
    files: Sequence[SourceFile]
    choice: WarcChoice
    folder: Path
    records: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    without: list[Path] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    def read(
        self, workers: Workers, paths: Sequence[Path], *, limit: int | None
    ) -> Iterator[WarcPage]:
        """Yield every answer that was read, in the files' order. Raises `ForeignWarcError`."""
        for (page, held), answer in workers.ask_all(self._jobs(paths, limit), check=_no_check):
            held.unlink(missing_ok=True)
            done = _answered(page, answer)
            self.outcomes[done.reason or "article"] += 1
            yield done

    def _jobs(
        self, paths: Sequence[Path], limit: int | None
    ) -> Iterator[tuple[tuple[WarcPage, Path], Job]]:
        read = 0
        largest = int(self.settings.page_megabytes * MEGABYTE) + _HEADERS_BYTES
        source = lru_cache(maxsize=_MOST_HOSTS)(self._source)
        for path in paths:
            self.without.append(path)
            for record in foreign_records(path, wanted=self._is_wanted, largest=largest):
                if record.headers and path in self.without:
                    self.without.remove(path)
                if self._passes_over(record) or record.block is None or record.date is None:
                    continue
                source_id, toml = source(host_key(record.url))
                page = _page(record, record.date, source_id, toml)
                yield self._job(page, record)
                read += 1
                if limit is not None and read >= limit:
                    return

    def _source(self, host: str) -> tuple[str, str]:
        return source_of(f"http://{host}/", self.files)

    def _job(self, page: WarcPage, record: ForeignRecord) -> tuple[tuple[WarcPage, Path], Job]:
        held = self.folder / f"{next(self._numbers)}.warc.gz"
        content = as_archived(record)
        with room_in(self.folder):
            held.write_bytes(content)
        job = {
            "task": "read",
            "archive": str(self.folder),
            "place": [held.name, 0, len(content)],
            "hints": "",
            "source": page.source,
            "toml": page.toml,
        }
        return (page, held), job

    def _is_wanted(self, record: ForeignRecord) -> bool:
        return record.type == "response" and self._why_not(record) is None

    def _passes_over(self, record: ForeignRecord) -> bool:
        """Count a record; say whether it is none to read."""
        self.records[record.type or "unreadable"] += 1
        reason = record.problem
        if record.type in _OF_PAGES:
            reason = self._why_not(record) or reason
        if reason:
            self.outcomes[reason] += 1
        return reason is not None or record.type != "response"

    def _why_not(self, record: ForeignRecord) -> str | None:
        """Return why an answer is not read, before anyone has looked inside."""
        is_answer = record.type in {"response", "revisit"}
        if record.date is None or clean_url(record.url) is None:
            # A crawler's own notes have addresses of their own kinds.
            return "no-address-or-date" if is_answer else "not-http"
        if not self._is_chosen(record.url, record.date):
            return "not-chosen"
        if record.type == "revisit":
            return "revisit"
        form = record.headers.get("content-type", "application/http").lower()
        return None if is_answer and form.startswith("application/http") else "not-http"

    def _is_chosen(self, url: str, date: datetime) -> bool:
        day = f"{date.astimezone(UTC):%Y-%m-%d}"
        since, until = self.choice.since or day, self.choice.until or day
        if not since <= day <= until:
            return False
        return not self.choice.sources or source_of(url, self.files)[0] in self.choice.sources


def _no_check() -> None:
    """Go on: nothing is written that an end in between could leave half done."""


def _page(record: ForeignRecord, date: datetime, source_id: str, toml: str) -> WarcPage:
    truncated = record.headers.get("warc-truncated")
    return WarcPage(record.url, date.astimezone(UTC), source_id, toml, truncated=truncated)


def _answered(page: WarcPage, answer: Job | NotRead) -> WarcPage:
    if isinstance(answer, NotRead):
        # Lost: the block begins with no head of an HTTP answer.
        lost = isinstance(answer, PageLost)
        return replace(page, reason="not-http" if lost else "reader-died")
    reading = reading_in(answer)
    reason = f"not-article:{reading.not_article}" if reading.not_article else None
    return replace(page, reason=reason, reading=reading)


@lru_cache(maxsize=_MOST_HOSTS)
def _name(source_id: str, toml: str) -> str:
    return parse_source(source_id, toml).name
