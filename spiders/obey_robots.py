"""Downloader middleware: no request that robots.txt forbids, none before it is known."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler

from articles.page import PageKind
from spiders.desk import MissReason
from spiders.host import Host
from spiders.missed import Missed
from spiders.outlets import OutletSpider


class ObeyRobots:
    """Let pass what the host's rules allow."""

    def __init__(self, spider: OutletSpider) -> None:
        self._spider = spider

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not isinstance(crawler.spider, OutletSpider):
            raise TypeError(f"{crawler.spider!r}: expected one of our spiders")
        return cls(crawler.spider)

    async def process_request(self, request: Request) -> None:
        """Raise `Missed` where the rules forbid `request` or cannot be had."""
        if request.meta["kind"] is PageKind.ROBOTS:
            return
        host: Host = request.meta["host"]
        rules = await self._spider.round.rules.of(host, request.url)
        if not rules.allow(request.url):
            raise Missed(MissReason.ROBOTS, request.url)
