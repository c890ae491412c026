"""The only way out: checked address, the host's turn, one time limit for the whole answer."""

import asyncio
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from spiders.desk import MissReason
from spiders.head import BoundedFactory
from spiders.host import Host
from spiders.missed import NETWORK_FAILURES, Missed, missed_by
from spiders.outlets import OutletSpider

_PORTS = {"http": 80, "https": 443}
# Servers close idle connections after some seconds; asking on one that is
# being closed would count as a failure.
_IDLE_SECONDS = 4


class PoliteWire(HTTP11DownloadHandler):
    """Scrapy's HTTP/1.1, made polite and careful."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        if not isinstance(crawler.spider, OutletSpider):
            raise TypeError(f"{crawler.spider!r}: expected one of our spiders")
        self._round = crawler.spider.round
        self._pool.cachedConnectionTimeout = _IDLE_SECONDS
        # A second request that nobody counted would be impolite.
        self._pool.retryAutomatically = False
        self._pool._factory = BoundedFactory

    async def download_request(self, request: Request) -> Response:
        """Send `request` when its host's turn has come. Raises `Missed`."""
        host: Host = request.meta["host"]
        stop = self._round.stop
        await stop.breaking_off(self._checked(request))

        async def asked() -> None:
            delay = host.delay
            await self._round.desk.ask(lambda desk: desk.asked(host.key, delay))

        async with host.turn_to_ask(stop.sleep, asked):
            return await stop.breaking_off(self._exchanged(request))

    async def _checked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        port = parts.port or _PORTS[parts.scheme]
        patience = self._round.limits.timeout
        try:
            async with asyncio.timeout(patience):
                await self._round.resolver.check(parts.hostname or "", port)
        except TimeoutError as error:
            detail = f"{parts.hostname}: the name server gave no answer within {patience:g} s"
            raise Missed(MissReason.DNS, detail) from error

    async def _exchanged(self, request: Request) -> Response:
        try:
            async with asyncio.timeout(self._round.limits.timeout):
                return await super().download_request(request)
        except NETWORK_FAILURES as failure:
            raise missed_by(failure, request) from failure
