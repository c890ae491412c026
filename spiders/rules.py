"""The rules of each host: remembered by the desk, or read from its robots.txt first."""

import logging
from urllib.parse import urljoin

from articles.page import PageKind
from spiders.courier import Courier, Errand
from spiders.desk import MissReason
from spiders.desk_thread import DeskClosedError, DeskThread
from spiders.host import Host
from spiders.missed import Missed
from spiders.robots import Rules, product_token

log = logging.getLogger(__name__)

# RFC 9309 2.3.1.2: follow at least five.
_REDIRECTS = 5
_OK, _CLIENT_ERROR, _TOO_MANY_REQUESTS, _SERVER_ERROR = 200, 400, 429, 500
# Nothing is wrong with robots.txt: no page of this host could be had either.
_HOST_FAILURES = frozenset(
    {MissReason.ADDRESS_REFUSED, MissReason.DNS, MissReason.TLS, MissReason.HOST_ON_HOLD}
)


class RulesOfHosts:
    """Find out, once per host, what it allows."""

    def __init__(self, courier: Courier, desk: DeskThread) -> None:
        self._courier = courier
        self._desk = desk
        self._max_bytes = courier.limits.page_bytes
        self._token = product_token(courier.limits.user_agent)

    async def of(self, host: Host, url: str) -> Rules:
        """Return the rules of `host`; raise `Missed` and close it if they cannot be had."""
        async with host.reading_robots:
            if host.closed:
                raise host.closed
            if host.rules is None:
                host.rules = await self._found(host, url)
            return host.rules

    async def _found(self, host: Host, url: str) -> Rules:
        try:
            return await self._remembered(host) or await self._read(host, url)
        except (Missed, DeskClosedError):
            raise
        except Exception as failure:
            # A host left open would be asked for the same strange answer before every page.
            log.exception("robots_failed url=%s", url)
            raise self._unavailable(host, f"unexpected: {failure!r}"[:300]) from failure

    async def _remembered(self, host: Host) -> Rules | None:
        turn = host.turn
        # That a host could not answer earlier says nothing about now.
        if turn is None or turn.robots_status is None or not _is_final(turn.robots_status):
            return None
        status, body = turn.robots_status, turn.robots
        return await self._desk.work(lambda _: self._rules(status, body))

    async def _read(self, host: Host, url: str) -> Rules:
        robots = urljoin(url, "/robots.txt")
        # However long it is: `OutletSpider` breaks it off where we end reading.
        errand = Errand(robots, PageKind.ROBOTS, 0, _REDIRECTS)
        try:
            answer = await self._courier.bring(errand, host)
            page = await self._desk.work(lambda desk: answer.page(desk.now(), self._max_bytes))
        except Missed as missed:
            return await self._without(host, robots, missed)
        await self._desk.ask(lambda desk: desk.keep_robots(host.key, page))
        if not _is_final(page.status):
            raise self._unavailable(host, f"{robots} answered {page.status}")
        rules = await self._desk.work(lambda _: self._rules(page.status, page.body))
        # The request for robots.txt itself was made before its delay was known.
        host.pause(rules.crawl_delay)
        return rules

    def _rules(self, status: int, body: bytes) -> Rules:
        if _OK <= status < _OK + 100:
            return Rules.read(body, self._token)
        return Rules.allow_all()

    async def _without(self, host: Host, robots: str, missed: Missed) -> Rules:
        match missed.reason:
            case MissReason.STOPPED:
                raise missed
            case MissReason.REDIRECT_LIMIT | MissReason.BAD_URL:
                # A robots.txt that leads nowhere is none (RFC 9309 2.3.1.2).
                return Rules.allow_all()
            case MissReason.REDIRECTED:
                host.close(Missed(MissReason.HOST_BUSY, f"robots.txt is at {missed.detail}"))
            case reason if reason in _HOST_FAILURES:
                host.close(missed)
        if host.closed:
            raise host.closed
        await self._desk.ask(lambda desk: desk.keep_robots(host.key, None))
        raise self._unavailable(host, f"{robots}: {missed.detail or missed.reason}")

    def _unavailable(self, host: Host, detail: str) -> Missed:
        missed = Missed(MissReason.ROBOTS_UNAVAILABLE, detail)
        host.close(missed)
        return missed


def _is_final(status: int) -> bool:
    """Tell whether `status` says what the rules are: a text, or that there is none."""
    return _OK <= status < _SERVER_ERROR and status != _TOO_MANY_REQUESTS
