"""The desk of `fetch`: pages go to the archive in small groups, then into their rows."""

from collections.abc import Mapping, Sequence

import structlog

from articles.page import Page, PageKind, is_success
from articles.urls import host_key
from pipeline.asking.host_book import HostBook
from pipeline.runs.stage_run import StageRun
from spiders.desk import Ask, MissReason
from storage.archive.archive import ArchiveWriter, Place
from storage.asking.asks import PageAsk, PageOf, add_page
from storage.asking.sources import NightSource
from storage.nights.outcomes import Outcome, close, move, note
from storage.sql.database import Transaction

log = structlog.get_logger()

# One fsync for so many pages: a crash loses at most these, and asks for them again.
GROUP = 8

# The page is forbidden, but the announcement is ours: `extract` reads that.
FORBIDDEN = {401, 402, 403, 451}
STILL_PENDING = {
    MissReason.ROBOTS_UNAVAILABLE,
    MissReason.HOST_BUSY,
    MissReason.HOST_ON_HOLD,
    MissReason.REDIRECTED,
}
# What was not asked for when a crawl ended, or when its host had had its time.
LEFT = {MissReason.STOPPED, MissReason.DISK, MissReason.HOST_SLOW}


class FetchDesk:
    """Keeps pages and says what became of each ask. All calls come from one thread."""

    def __init__(
        self,
        run: StageRun,
        wanted: Sequence[PageAsk],
        sources: Mapping[str, NightSource],
        archive: ArchiveWriter,
    ) -> None:
        self._run = run
        self._wanted = wanted
        self._sources = sources
        self._archive = archive
        self._group: list[tuple[Ask, Page, Place]] = []
        self._left: list[tuple[Ask, MissReason, str]] = []
        self.book = HostBook(run, archive, {ask.host: ask.source_id for ask in wanted})
        self.book.on_renew = self.flush

    def asks(self) -> list[Ask]:
        """Return what is to be asked for."""
        return [self._ask(wanted) for wanted in self._wanted]

    def save(self, ask: Ask, page: Page) -> list[Ask]:
        """Put a page into the archive; its row follows with the group's."""
        self._group.append((ask, page, self._archive.add(page)))
        if len(self._group) >= GROUP:
            self.flush()
        return []

    def flush(self) -> None:
        """Sync the archive, then write the rows of what is waiting."""
        if not self._group and not self._left:
            return
        self._archive.sync()
        with self._run.database.write() as txn:
            for ask, page, place in self._group:
                self._keep(txn, ask, page, place)
            for ask, reason, detail in self._left:
                note(txn, self._run.night, ask.id, str(reason), detail=detail or None)
            self.book.keep_turns(txn)
        self._group.clear()
        self._left.clear()

    def miss(self, ask: Ask, reason: MissReason, detail: str) -> None:
        """Note why an ask brought no page."""
        log.info("missed", source=ask.source, url=ask.url, reason=str(reason), detail=detail)
        self._run.count(str(reason))
        if reason in LEFT:
            # One transaction for all of them: there may be thousands.
            self._left.append((ask, reason, detail))
            return
        night, now = self._run.night, self._run.clock()
        with self._run.database.write() as txn:
            if reason is MissReason.ROBOTS:
                note(txn, night, ask.id, "entry:robots", detail=detail or None)
            elif reason in STILL_PENDING:
                note(txn, night, ask.id, str(reason), detail=detail or None)
                if reason is MissReason.REDIRECTED:
                    move(txn, ask.id, url=detail, host=host_key(detail))
            else:
                outcome = Outcome("failed", str(reason), detail=detail or None)
                close(txn, night, [ask.id], outcome, at=now)

    def _keep(self, txn: Transaction, ask: Ask, page: Page, place: Place) -> None:
        night = self._run.night
        whose = PageOf(night, ask.source, ask.host, entry_id=ask.id)
        page_id = add_page(txn, page, place, whose)
        log.info("fetched", source=ask.source, url=ask.url, status=page.status)
        self._run.count("fetched")
        if is_success(page.status):
            note(txn, night, ask.id, "fetched", page_id=page_id)
        elif page.status in FORBIDDEN:
            note(txn, night, ask.id, f"entry:http-{page.status}", page_id=page_id)
        else:
            not_modified = page.status == 304  # noqa: PLR2004 - HTTP
            outcome = Outcome(
                "unchanged" if not_modified else "failed",
                "not-modified" if not_modified else f"http-{page.status}",
            )
            close(txn, night, [ask.id], outcome, at=page.fetched)

    def _ask(self, wanted: PageAsk) -> Ask:
        source = self._sources[wanted.source_id].source
        return Ask(
            id=wanted.entry_id,
            url=wanted.url,
            host=wanted.host,
            kind=PageKind.ARTICLE,
            source=wanted.source_id,
            delay=source.seconds_between_requests,
            at_once=source.requests_at_once,
            etag=wanted.etag,
            last_modified=wanted.last_modified,
        )
