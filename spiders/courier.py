"""Carry one errand to the outlet and back: retries, Retry-After, the breaker, redirects."""

from dataclasses import dataclass, field

from scrapy import Request
from scrapy.core.engine import ExecutionEngine
from scrapy.http import Response

from articles.page import Hop, PageKind
from articles.urls import clean_url, host_key
from spiders.answer import (
    Answer,
    hop,
    is_whole,
    media_type,
    names_nobody,
    redirect_target,
    retry_after,
)
from spiders.desk import Limits, MissReason
from spiders.desk_thread import DeskThread
from spiders.host import Host
from spiders.hosts import Hosts
from spiders.missed import CUT_OFF, Missed
from spiders.stop import Stop

FAILURES_IN_A_ROW = 5
BREAKER_SECONDS = 3600.0
_FIRST_BACKOFF = 0.5
_TOO_MANY_REQUESTS = 429
_SERVER_ERROR = 500
_SUCCESS = 2
_FAILURES = frozenset({MissReason.CONNECTION, MissReason.TIMEOUT, MissReason.DNS, MissReason.TLS})


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be brought, and how far to go for it. `max_bytes` of 0: no limit here."""

    url: str
    kind: PageKind
    max_bytes: int
    redirects: int
    headers: dict[str, str | bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Courier:
    """Goes the ways of all errands of one crawl."""

    engine: ExecutionEngine
    desk: DeskThread
    hosts: Hosts
    stop: Stop
    limits: Limits

    async def bring(self, errand: Errand, host: Host) -> Answer:
        """Return the answer to `errand`, starting at `host`, through its redirects."""
        visitor, url, hops, seen = host, _clean(errand.url), list[Hop](), set[str]()
        while True:
            seen.add(url)
            response = await self._send(errand, url, host)
            target = redirect_target(response)
            if target is None:
                return Answer(errand.url, errand.kind, _whole(errand, response), tuple(hops))
            hops.append(hop(response))
            if target in seen or len(hops) > errand.redirects:
                raise Missed(MissReason.REDIRECT_LIMIT, target)
            url, delay = target, host.delay
            host = visitor if host_key(url) == visitor.key else await self.hosts.enter(url, visitor)
            host.slow_down(delay)

    async def _send(self, errand: Errand, url: str, host: Host) -> Response:
        """Return the response at `url`, asked again while that may help."""
        retries, waited = 0, False
        while True:
            response = await self._try(errand, url, host, last=retries >= self.limits.retries)
            wait = self._wish(response) if response else None
            if response and wait is not None and (waited or wait > self.limits.longest_hold):
                raise await self._held(host, response, wait)
            if wait is not None:
                host.pause(wait)
                waited = True
            elif response and response.status < _SERVER_ERROR:
                return response
            elif response and retries >= self.limits.retries:
                # Counted once a page: one that always fails says little of its host.
                await self._count_failure(host, f"answer {response.status}")
                return response
            else:
                host.pause(_FIRST_BACKOFF * 2**retries)
                retries += 1

    def _wish(self, response: Response) -> float | None:
        """Return how long we are to wait; who only says "too many", as long as we ever do."""
        wait = retry_after(response)
        unsaid = wait is None and response.status == _TOO_MANY_REQUESTS
        return self.limits.longest_hold if unsaid else wait

    async def _try(self, errand: Errand, url: str, host: Host, *, last: bool) -> Response | None:
        """Return one attempt's response; None where the connection failed and may not again."""
        self.stop.check()
        if host.closed:
            raise host.closed
        try:
            request = self._request(errand, url, host)
            response = _complete(errand, await self.engine.download_async(request))
        except Missed as missed:
            if missed.reason in _FAILURES:
                await self._count_failure(host, missed.detail)
            if last or missed.reason is not MissReason.CONNECTION or host.closed:
                raise
            return None
        if response.status < _SERVER_ERROR and response.status != _TOO_MANY_REQUESTS:
            host.failures = 0
        return response

    async def _count_failure(self, host: Host, what: str) -> None:
        host.failures += 1
        if host.failures >= FAILURES_IN_A_ROW:
            reason = f"{host.failures} failures in a row, the last: {what}"
            await self._hold(host, BREAKER_SECONDS, reason)

    async def _held(self, host: Host, response: Response, wait: float) -> Missed:
        if retry_after(response) is None:
            seconds, reason = BREAKER_SECONDS, f"answer {response.status}, twice"
        else:
            seconds, reason = max(wait, self.limits.longest_hold), f"Retry-After {wait:.0f} s"
        await self._hold(host, seconds, reason)
        return Missed(MissReason.HOST_ON_HOLD, reason)

    async def _hold(self, host: Host, seconds: float, reason: str) -> None:
        host.close(Missed(MissReason.HOST_ON_HOLD, reason))
        await self.desk.ask(lambda desk: desk.hold(host.key, seconds, reason))

    def _request(self, errand: Errand, url: str, host: Host) -> Request:
        meta = {
            "host": host,
            "kind": errand.kind,
            "download_slot": host.key,
            "download_maxsize": errand.max_bytes,
            "download_timeout": self.limits.timeout,
        }
        return Request(url, headers=dict(errand.headers), meta=meta)


def _clean(url: str) -> str:
    cleaned = clean_url(url)
    if cleaned is None:
        raise Missed(MissReason.BAD_URL, url[:300])
    return cleaned


def _complete(errand: Errand, response: Response) -> Response:
    if names_nobody(response):
        raise Missed(MissReason.TLS, "the certificate names no host")
    # A redirect has said all by its head, and an error by its status.
    is_page = response.status // 100 == _SUCCESS
    if is_page and not is_whole(response, errand.max_bytes):
        raise Missed(MissReason.CONNECTION, CUT_OFF)
    return response


def _whole(errand: Errand, response: Response) -> Response:
    # Broken off at its headers by `FetchSpider`; of a robots.txt the beginning is enough.
    if "download_stopped" in response.flags and errand.kind is not PageKind.ROBOTS:
        raise Missed(MissReason.MEDIA_TYPE, media_type(response.headers))
    return response
