"""Ask outlets for an operator: as polite as the nights and together with them, nothing stored.

Leases, pauses and robots.txt of hosts are the database's, as always. Answers go
to a folder that is thrown away: reader processes take them from an archive.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from articles.page import Page
from articles.source import Endpoint
from articles.urls import host_key
from feeds.summary import Summary, summary_from_json
from pipeline.asking.crawling import Miss, Save, crawl
from pipeline.asking.host_book import HostBook
from pipeline.asking.polling import PAGE_KINDS
from pipeline.readers.jobs import Job, as_job
from pipeline.readers.workers import Workers
from pipeline.runs.clock import clock_from, wall_clock
from pipeline.runs.endings import Stopped
from pipeline.runs.room import room_for
from pipeline.runs.stage_run import StageRun
from pipeline.settings import Settings
from pipeline.sources.folder import SourceFile
from spiders.desk import Ask
from storage.archive.archive import Archive, ArchiveWriter
from storage.asking.hosts import robots_of
from storage.sql.database import open_database
from storage.sql.leases import this_process

_LONGEST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ByHand:
    """What an operator's question works with. `ask` may be called once per process."""

    run: StageRun
    workers: Workers
    _folder: Path
    _answers: ArchiveWriter

    def ask(self, asks: Sequence[Ask], save: Save, miss: Miss) -> None:
        """Ask for all of `asks` and those that `save` returns; raises `Stopped` if stopped."""
        hosts = {ask.host: ask.source for ask in asks}
        crawl(self.run, asks, HostBook(self.run, None, hosts), save, miss)
        if self.run.should_stop():
            raise Stopped("stopped before all was asked; run the command again")

    def job(self, task: str, page: Page, **fields: object) -> Job:
        """Return the job that has a reader process look at `page`."""
        place = self._answers.add(page)
        self._answers.sync()
        return {
            "task": task,
            "archive": str(self._folder),
            "place": as_job(place),
            **fields,
        }

    def summary(self, page: Page, endpoint: Endpoint, file: SourceFile) -> Summary:
        """Return what `page` announces. Raises `NotRead`."""
        oldest = wall_clock() - timedelta(days=file.source.max_age_days)
        job = self.endpoint_job("summary", page, endpoint, file, oldest=oldest.isoformat())
        return summary_from_json(self.workers.ask(job)["summary"])

    def endpoint_job(
        self, task: str, page: Page, endpoint: Endpoint, file: SourceFile, **fields: object
    ) -> Job:
        """Return the job that reads `page` as the answer of `endpoint`."""
        return self.job(
            task,
            page,
            kind=str(page.kind),
            endpoint=endpoint.model_dump(mode="json"),
            source=file.source.id,
            toml=file.toml,
            **fields,
        )

    def robots_of(self, url: str) -> tuple[int, bytes] | None:
        """Return status and text of the robots.txt for `url`, as far as it was asked for."""
        with self.run.database.read() as txn:
            return robots_of(txn, host_key(url))


@contextmanager
def outside_nights(
    settings: Settings, *, night: str = "", now: datetime | None = None
) -> Iterator[StageRun]:
    """Yield a run that no table knows of: for commands that store nothing."""
    database = open_database(settings.database_url, wait=settings.database_wait_seconds)
    run = StageRun(
        settings=settings,
        database=database,
        clock=clock_from(now),
        night=night,
        stage="sources",
        batch=None,
        holder=this_process(),
        deadline=wall_clock() + _LONGEST,
        room=room_for(settings, "sources"),
    )
    try:
        yield run
    finally:
        database.close()


@contextmanager
def by_hand(settings: Settings) -> Iterator[ByHand]:
    """Yield what an operator's question works with."""
    readers = Workers(1, seconds=settings.reader_seconds, megabytes=settings.reader_megabytes)
    with (
        outside_nights(settings) as run,
        TemporaryDirectory(prefix="wirecopy-") as name,
        readers as workers,
    ):
        folder = Path(name)
        with Archive(folder).writer("answers") as answers:
            yield ByHand(run, workers, folder, answers)


def endpoint_ask(number: int, endpoint: Endpoint, file: SourceFile) -> Ask:
    """Return the ask for `endpoint`, at the pace that its source file sets."""
    return Ask(
        id=number,
        url=endpoint.url,
        host=host_key(endpoint.url),
        kind=PAGE_KINDS[endpoint.kind],
        source=file.source.id,
        delay=file.source.seconds_between_requests,
        at_once=file.source.requests_at_once,
    )
