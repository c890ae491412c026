"""The host side of a crawl's desk: turns, leases and robots.txt, kept in the database."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from articles.page import ROBOTS_BYTES, Page
from pipeline.runs.clock import wall_clock
from pipeline.runs.stage_run import StageRun
from spiders.desk import Turn
from storage.archive.archive import ArchiveWriter
from storage.asking import hosts
from storage.asking.asks import PageOf, add_page
from storage.sql.database import Transaction


class HostBook:
    """Answers a crawl's questions about hosts. All calls come from one thread.

    Without an `archive`, what robots.txt says is remembered and its page is not kept.
    """

    def __init__(
        self, run: StageRun, archive: ArchiveWriter | None, source_of: Mapping[str, str]
    ) -> None:
        self._run = run
        self._archive = archive
        self._source_of = source_of
        self._turns: dict[str, datetime] = {}
        self.on_renew: Callable[[], None] = lambda: None

    def claim(self, host: str) -> Turn | None:
        """Take the host for this process."""
        with self._run.database.write() as txn:
            claimed = hosts.claim(
                txn, host, self._run.holder, wall=wall_clock(), now=self._run.clock()
            )
        if claimed is None:
            return None
        return Turn(
            host,
            wait=claimed.wait,
            robots_status=claimed.robots_status,
            robots=claimed.robots,
            on_hold=claimed.on_hold,
        )

    def keep_robots(self, host: str, page: Page | None) -> None:
        """Keep a robots.txt answer, in the archive too; None: there was no answer."""
        with self._run.database.write() as txn:
            if page is not None and self._archive is not None:
                place = self._archive.add(page)
                self._archive.sync()
                add_page(txn, page, place, self._whose(host))
            hosts.keep_robots(
                txn,
                host,
                status=page.status if page else 0,
                robots=page.body[:ROBOTS_BYTES] if page else b"",
                now=self._run.clock(),
            )

    def asked(self, host: str, delay: float) -> None:
        """Note when the host's next turn is; kept with the next transaction."""
        self._turns[host] = wall_clock() + timedelta(seconds=delay)

    def keep_turns(self, txn: Transaction) -> None:
        """Write the turns that were noted, so that they outlive a crash."""
        hosts.keep_turns(txn, self._turns)
        self._turns.clear()

    def hold(self, host: str, seconds: float, reason: str) -> None:
        """Keep everyone from the host for a while."""
        until = self._run.clock() + timedelta(seconds=seconds)
        with self._run.database.write() as txn:
            hosts.hold(txn, host, until=until, reason=reason)

    def renew(self, names: Sequence[str]) -> Sequence[str]:
        """Keep the leases, and what is waiting to be kept; return the hosts that are lost."""
        self.on_renew()
        with self._run.database.write() as txn:
            lost = hosts.renew(txn, names, self._run.holder, wall=wall_clock())
            self.keep_turns(txn)
        return lost

    def release(self, names: Sequence[str]) -> None:
        """Give hosts back."""
        turns = {name: self._turns.pop(name) for name in names if name in self._turns}
        with self._run.database.write() as txn:
            hosts.release(txn, names, self._run.holder, turns=turns)

    def _whose(self, host: str) -> PageOf:
        return PageOf(self._run.night, self._source_of.get(host, ""), host)
