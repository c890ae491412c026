"""One crawl: visit every host that was asked for, a limited number at once."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from time import monotonic

from scrapy.core.engine import ExecutionEngine

from articles.page import PageKind
from articles.parsing.encoding import ACCEPTED
from spiders.courier import Courier, Errand
from spiders.desk import Ask, Desk, Limits, MissReason
from spiders.desk_thread import DeskClosedError, DeskThread
from spiders.host import Host
from spiders.hosts import Hosts
from spiders.missed import Missed
from spiders.resolver import CheckedResolver
from spiders.rules import RulesOfHosts
from spiders.stop import Stop

log = logging.getLogger(__name__)

_ACCEPT = {
    PageKind.ARTICLE: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
    PageKind.SECTION: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
    PageKind.FEED: (
        "application/rss+xml,application/atom+xml,application/feed+json,"
        "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
    ),
    PageKind.SITEMAP: "application/xml,text/xml;q=0.9,*/*;q=0.5",
}


class Round:
    """What everything in one crawl shares, and the way through its asks."""

    rules: RulesOfHosts
    _courier: Courier

    def __init__(self, desk: Desk, limits: Limits, resolver: CheckedResolver) -> None:
        self.limits = limits
        self.resolver = resolver
        self.stop = Stop()
        self.desk = DeskThread(desk, failed=self.stop.ask)
        self._hosts = Hosts(self.desk)
        self._places = asyncio.Semaphore(max(limits.hosts_at_once, 1))
        self._visits: set[asyncio.Task[None]] = set()

    async def go(self, engine: ExecutionEngine, asks: Sequence[Ask]) -> None:
        """Answer all `asks`, and those that follow from them."""
        self._courier = Courier(engine, self.desk, self._hosts, self.stop, self.limits)
        self.rules = RulesOfHosts(self._courier, self.desk)
        self._visit_hosts_of(asks)
        while self._visits:
            await asyncio.wait(self._visits)

    async def asks_again(self) -> Sequence[Ask]:
        """Return what is to be asked once more, when it is time to."""
        if self.stop.asked:
            return ()
        seconds, asks = await self.desk.ask(lambda desk: desk.again())
        if asks:
            # Known anew: what closed a host may have passed, and what still holds is on its row.
            self._hosts = Hosts(self.desk)
            # Whoever is stopped meanwhile is told so by the asks.
            with contextlib.suppress(Missed):
                await self.stop.sleep(seconds)
        return asks

    async def watch(self) -> None:
        """Ask every second whether to stop; keep the leases meanwhile."""
        last_renewed = monotonic()
        while not self.stop.asked:
            if await self.desk.ask(lambda desk: desk.stop()):
                self.stop.ask()
            if monotonic() - last_renewed >= self.limits.between_renewals and self._hosts.held:
                await self._renew()
                last_renewed = monotonic()
            await asyncio.sleep(1)

    async def _renew(self) -> None:
        held = list(self._hosts.held)
        self._hosts.lose(await self.desk.ask(lambda desk: desk.renew(held)))

    def _visit_hosts_of(self, asks: Sequence[Ask]) -> None:
        for host in self._hosts.add(asks):
            self._begin_visit(host)

    def _begin_visit(self, host: Host) -> None:
        host.visited = True
        visit = asyncio.ensure_future(self._visit(host))
        self._visits.add(visit)
        visit.add_done_callback(self._visited)

    def _visited(self, visit: "asyncio.Task[None]") -> None:
        self._visits.discard(visit)
        failure = None if visit.cancelled() else visit.exception()
        if failure is not None and not isinstance(failure, DeskClosedError):
            self.desk.fail(failure)

    async def _visit(self, host: Host) -> None:
        patience = monotonic() + self.limits.wait_for_host
        try:
            while not await self._visited_now(host):
                if monotonic() >= patience:
                    await self._give_up(host, Missed(MissReason.HOST_BUSY))
                    return
                await self.stop.sleep(min(1.0, self.limits.wait_for_host))
        except Missed as missed:
            await self._give_up(host, missed)

    async def _give_up(self, host: Host, missed: Missed) -> None:
        host.visited = False
        await self._miss_all(host, missed)

    async def _visited_now(self, host: Host) -> bool:
        """Go through the asks of `host` if it can be claimed."""
        async with self._places:
            self.stop.check()
            if not await self._hosts.hold(host):
                return False
            host.give_time(self.limits.host_seconds)
            try:
                lanes = range(max(host.at_once, 1))
                lanes_done = await asyncio.gather(
                    *(self._ask_in_turn(host) for _ in lanes), return_exceptions=True
                )
            finally:
                host.visited = False
                # What came after the last lane had ended would wait for ever.
                if host.asks:
                    self._begin_visit(host)
                await self._hosts.end_visit(host)
        for failure in lanes_done:
            if failure is not None:
                raise failure
        return True

    async def _ask_in_turn(self, host: Host) -> None:
        while host.asks:
            why_not = self._why_not(host)
            if why_not:
                await self._miss_all(host, why_not)
            else:
                await self._ask_if_needed(host, host.asks.popleft())

    def _why_not(self, host: Host) -> Missed | None:
        """Return why no more is asked of `host`, None if it is."""
        if self.stop.asked or host.closed:
            return host.closed or Missed(MissReason.STOPPED)
        if monotonic() < host.until:
            return None
        # All others wait for the end of the crawl.
        hours = self.limits.host_seconds / 3600
        return Missed(MissReason.HOST_SLOW, f"one request in {host.delay:g} s, for {hours:g} h")

    async def _ask_if_needed(self, host: Host, ask: Ask) -> None:
        # Known only now that the host is held: its last holder may have asked for the same.
        now = await self.desk.ask(lambda desk: desk.still(ask))
        if now is not None:
            await self._answer(host, now)

    async def _answer(self, host: Host, ask: Ask) -> None:
        try:
            answer = await self._courier.bring(self._errand(ask), host)
            size = self._max_bytes(ask)
            page = await self.desk.work(lambda desk: answer.page(desk.now(), size))
        except Missed as missed:
            await self._miss(ask, missed)
        except DeskClosedError:
            raise
        except Exception as failure:  # one strange answer must not cost the other hosts
            log.exception("ask_failed url=%s", ask.url)
            await self._miss(ask, Missed(MissReason.CONNECTION, f"unexpected: {failure!r}"[:300]))
        else:
            self._visit_hosts_of(await self.desk.ask(lambda desk: desk.save(ask, page)))

    async def _miss(self, ask: Ask, missed: Missed) -> None:
        await self.desk.ask(lambda desk: desk.miss(ask, missed.reason, missed.detail))

    async def _miss_all(self, host: Host, missed: Missed) -> None:
        asks = list(host.asks)
        host.asks.clear()

        def miss_them(desk: Desk) -> None:
            for ask in asks:
                desk.miss(ask, missed.reason, missed.detail)

        await self.desk.ask(miss_them)

    def _errand(self, ask: Ask) -> Errand:
        headers: dict[str, str | bytes] = {
            "User-Agent": self.limits.user_agent,
            "Accept": _ACCEPT.get(ask.kind, "*/*"),
            "Accept-Encoding": ACCEPTED,
        }
        if ask.etag:
            headers["If-None-Match"] = _as_sent(ask.etag)
        if ask.last_modified:
            headers["If-Modified-Since"] = _as_sent(ask.last_modified)
        return Errand(ask.url, ask.kind, self._max_bytes(ask), self.limits.redirects, headers)

    def _max_bytes(self, ask: Ask) -> int:
        is_page = ask.kind in {PageKind.ARTICLE, PageKind.SECTION}
        return self.limits.page_bytes if is_page else self.limits.feed_bytes


def _as_sent(value: str) -> bytes:
    """Return a header's bytes as the outlet wrote them: `Page.header` has read them so."""
    return value.encode("latin-1", errors="ignore")
