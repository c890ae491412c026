"""The desk of `poll`: a feed's answer is archived, read and kept before the next."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import structlog

from articles.page import Page, PageKind, is_success
from articles.source import Endpoint, EndpointKind
from feeds.schedule import next_poll
from pipeline.asking.host_book import HostBook
from pipeline.asking.second_asks import SecondAsks
from pipeline.asking.to_mend import MOST_CHILDREN, to_mend
from pipeline.readers.jobs import Job, as_job
from pipeline.readers.workers import NotRead, Workers
from pipeline.runs.stage_run import StageRun
from spiders.desk import Ask, MissReason
from storage.archive.archive import ArchiveWriter, Place
from storage.asking.asks import PageOf, add_page
from storage.asking.endpoints import DueEndpoint, Poll, add_children, save_poll, still_due
from storage.asking.frontier import Announcement, Announcer, announce, announce_again
from storage.asking.sources import NightSource
from storage.nights.nights import is_planned
from storage.sql.database import Transaction

log = structlog.get_logger()

PAGE_KINDS = {
    EndpointKind.FEED: PageKind.FEED,
    EndpointKind.SITEMAP: PageKind.SITEMAP,
    EndpointKind.NEWS_SITEMAP: PageKind.SITEMAP,
    EndpointKind.SECTION: PageKind.SECTION,
}
# After these the endpoint was not really asked: it stays due.
NOT_ASKED = {MissReason.STOPPED, MissReason.HOST_BUSY, MissReason.HOST_SLOW, MissReason.DISK}


class PollDesk:
    """Keeps what endpoints answered. All calls come from one thread."""

    def __init__(
        self,
        run: StageRun,
        due: Sequence[DueEndpoint],
        sources: Mapping[str, NightSource],
        *,
        archive: ArchiveWriter,
        workers: Workers,
    ) -> None:
        self._run = run
        self._sources = sources
        self._due = {endpoint.id: endpoint for endpoint in due if self._alike(endpoint)}
        self._archive = archive
        self._workers = workers
        self._second = SecondAsks(run.settings.poll_again_seconds)
        self.book = HostBook(run, archive, {endpoint.host: endpoint.source_id for endpoint in due})

    def asks(self) -> list[Ask]:
        """Return what is to be asked for."""
        return [self._ask(endpoint) for endpoint in self._due.values()]

    def still(self, ask: Ask) -> Ask | None:
        """Return `ask` with what is known of its endpoint now; None if it need not be asked.

        Another poll may have asked it while this one waited for the host, or the night was planned.
        """
        with self._run.database.read() as txn:
            closed = is_planned(txn, self._run.night)
            turn = self._second.turn(ask.id, self._run.clock())
            endpoint = None if closed else still_due(txn, ask.id, turn)
        if endpoint is None:
            why = "the night is planned already" if closed else "another poll has asked"
            log.info("not_polled", source=ask.source, url=ask.url, why=why)
            return None
        self._due[ask.id] = endpoint
        return self._ask(endpoint)

    def save(self, ask: Ask, page: Page) -> list[Ask]:
        """Keep an answer and what it announced; return the sitemaps that it leads to."""
        endpoint = self._due[ask.id]
        place = self._archive.add(page)
        self._archive.sync()
        job = self._job(endpoint, page, place)
        answer = self._read(job) if is_success(page.status) else None
        with self._run.database.write() as txn:
            whose = PageOf(
                self._run.night, endpoint.source_id, endpoint.host, endpoint_id=endpoint.id
            )
            page_id = add_page(txn, page, place, whose)
            children = self._keep(txn, endpoint, page, page_id, answer)
            self.book.keep_turns(txn)
        return [self._ask(child) for child in children]

    def miss(self, ask: Ask, reason: MissReason, detail: str) -> None:
        """Note that an endpoint gave nothing."""
        endpoint = self._due[ask.id]
        with self._run.database.write() as txn:
            if reason in NOT_ASKED:
                self._stays_due(txn, endpoint, str(reason))
            else:
                self._failed(txn, endpoint, f"{reason}: {detail}" if detail else str(reason))

    def again(self) -> tuple[float, Sequence[Ask]]:
        """Return what failed for a cause that may have passed, and in how many seconds to ask."""
        with self._run.database.read() as txn:
            wait, ids = self._second.take(txn, self._due, self._run.clock())
        if ids:
            log.info("asking_again", endpoints=len(ids), seconds=round(wait))
        return wait, [self._ask(self._due[id_]) for id_ in ids]

    def _keep(
        self,
        txn: Transaction,
        endpoint: DueEndpoint,
        page: Page,
        page_id: int,
        answer: Job | NotRead | None,
    ) -> list[DueEndpoint]:
        """Note what an answer came to; return the sitemaps that it leads to."""
        if is_planned(txn, self._run.night):
            # No batch would ask for what it announces: it is asked again, for the next night.
            return self._stays_due(txn, endpoint, "planned", page_id)
        # To who asked for the whole it says nothing: the endpoint gives nothing.
        conditional = endpoint.etag or endpoint.last_modified
        if page.status == 304 and conditional:  # noqa: PLR2004 - HTTP
            return self._not_modified(txn, endpoint, page, page_id)
        if answer is None:
            return self._failed(txn, endpoint, f"http-{page.status}", page_id=page_id)
        if isinstance(answer, NotRead):
            reason = f"reader-died: {answer}"
            return self._failed(txn, endpoint, reason, page_id=page_id)
        return self._announced(txn, endpoint, page, page_id, answer)

    def _stays_due(
        self, txn: Transaction, endpoint: DueEndpoint, reason: str, page_id: int | None = None
    ) -> list[DueEndpoint]:
        """Note that an endpoint stays due."""
        night, now = self._run.night, self._run.clock()
        save_poll(txn, Poll(night, endpoint, now, "pending", None, reason=reason, page_id=page_id))
        self._run.count("pending")
        return []

    def _read(self, job: Job) -> Job | NotRead:
        try:
            return self._workers.ask(job)
        except NotRead as failure:
            return failure

    def _job(self, endpoint: DueEndpoint, page: Page, place: Place) -> Job:
        return {
            "task": "announcements",
            "archive": str(self._run.settings.archive),
            "place": as_job(place),
            "kind": str(page.kind),
            "endpoint": self._model(endpoint).model_dump(mode="json"),
            "source": endpoint.source_id,
            "toml": self._sources[endpoint.source_id].toml,
        }

    def _announced(
        self, txn: Transaction, endpoint: DueEndpoint, page: Page, page_id: int, answer: Job
    ) -> list[DueEndpoint]:
        warnings = (*answer["warnings"], *to_mend(endpoint, page, len(answer["children"])))
        # What is of another kind than the source file says still counts where it said something.
        if not any(answer[name] for name in ("fits", "entries", "children", "old")):
            return self._failed(txn, endpoint, "not-a-feed", page_id=page_id, warnings=warnings)
        found = [_announcement(entry) for entry in answer["entries"]]
        new = announce(txn, self._announcer(endpoint, page), found)
        save_poll(
            txn,
            Poll(
                self._run.night,
                endpoint,
                page.fetched,
                "ok",
                self._next(endpoint, page.fetched, new=new),
                page_id=page_id,
                entries=len(found),
                new_entries=new,
                old=answer["old"],
                warnings=warnings,
                etag=page.header("etag"),
                last_modified=page.header("last-modified"),
            ),
        )
        told = {"entries": len(found), "new": new, "old": answer["old"]}
        told |= {"warnings": warnings} if warnings else {}
        log.info("polled", source=endpoint.source_id, url=endpoint.url, **told)
        self._run.count("polled")
        self._run.count("announced", len(found))
        self._run.count("new", new)
        self._run.count("old", answer["old"])
        return self._follow(txn, endpoint, answer["children"], page.fetched)

    def _follow(
        self, txn: Transaction, parent: DueEndpoint, urls: Sequence[str], now: datetime
    ) -> list[DueEndpoint]:
        # Sitemaps do not nest deeper than index and sitemap (sitemaps.org).
        if parent.parent_id is not None:
            return []
        due = add_children(txn, parent, urls[:MOST_CHILDREN], now) if urls else []
        fresh = [child for child in due if child.id not in self._due]
        self._due |= {child.id: child for child in fresh}
        return fresh

    def _not_modified(
        self, txn: Transaction, endpoint: DueEndpoint, page: Page, page_id: int
    ) -> list[DueEndpoint]:
        entries = announce_again(txn, self._announcer(endpoint, page))
        due = self._next(endpoint, page.fetched)
        save_poll(
            txn,
            Poll(
                self._run.night,
                endpoint,
                page.fetched,
                "not-modified",
                due,
                page_id=page_id,
                entries=entries,
                warnings=to_mend(endpoint, page),
            ),
        )
        log.info("polled", source=endpoint.source_id, url=endpoint.url, not_modified=True)
        self._run.count("not_modified")
        return []

    def _failed(
        self,
        txn: Transaction,
        endpoint: DueEndpoint,
        reason: str,
        *,
        page_id: int | None = None,
        warnings: tuple[str, ...] = (),
    ) -> list[DueEndpoint]:
        now = self._run.clock()
        again = self._second.is_one(endpoint)
        due = self._second.due(endpoint, reason, now)
        due = due or self._next(endpoint, now, failures=self._second.failures(endpoint))
        poll = Poll(
            self._run.night,
            endpoint,
            now,
            "failed",
            due,
            reason=reason,
            page_id=page_id,
            warnings=warnings,
            again=again,
        )
        save_poll(txn, poll)
        log.warning("poll_failed", source=endpoint.source_id, url=endpoint.url, reason=reason)
        self._run.count("failed")
        return []

    def _next(
        self, endpoint: DueEndpoint, now: datetime, *, failures: int = 0, new: int = 0
    ) -> datetime:
        return next_poll(now, self._model(endpoint), failures=failures, new_entries=new)

    def _model(self, endpoint: DueEndpoint) -> Endpoint:
        """Return the endpoint as the source file has it; a child sitemap is like its kind."""
        alike = self._alike(endpoint)
        same = [model for model in alike if model.url == endpoint.url]
        return (same or alike)[0].model_copy(update={"url": endpoint.url})

    def _alike(self, endpoint: DueEndpoint) -> list[Endpoint]:
        """Return what the source file has of its kind; an endpoint without any is not asked."""
        written = self._sources[endpoint.source_id].source.endpoints
        return [model for model in written if model.kind == endpoint.kind]

    def _announcer(self, endpoint: DueEndpoint, page: Page) -> Announcer:
        return Announcer(self._run.night, endpoint.id, endpoint.source_id, page.fetched)

    def _ask(self, endpoint: DueEndpoint) -> Ask:
        source = self._sources[endpoint.source_id].source
        return Ask(
            id=endpoint.id,
            url=endpoint.url,
            host=endpoint.host,
            kind=PAGE_KINDS[endpoint.kind],
            source=endpoint.source_id,
            delay=source.seconds_between_requests,
            at_once=source.requests_at_once,
            etag=endpoint.etag,
            last_modified=endpoint.last_modified,
        )


def _announcement(entry: Job) -> Announcement:
    return Announcement(
        url_key=entry["url_key"],
        url=entry["url"],
        host=entry["host"],
        hint_digest=bytes.fromhex(entry["hint_digest"]),
        hint=entry["hint"].encode(),
        dated=datetime.fromisoformat(entry["dated"]) if entry["dated"] else None,
    )
