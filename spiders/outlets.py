"""What both spiders share: they go the round that `collect` prepared."""

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any, Self

import scrapy
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.settings import BaseSettings

from articles.page import ROBOTS_BYTES, PageKind
from spiders.desk import Ask

if TYPE_CHECKING:
    from spiders.round import Round

# Set by `collect`: an object cannot travel in settings, they are deep-copied.
STARTED_BY_WIRECOPY = "STARTED_BY_WIRECOPY"


class OutletSpider(scrapy.Spider):
    """A spider that asks what the desk wants to know."""

    def __init__(self, *args: Any, round: "Round", asks: Sequence[Ask], **kwargs: Any) -> None:  # noqa: A002
        super().__init__(*args, **kwargs)
        self.round = round
        self._asks = asks

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        if not settings.getbool(STARTED_BY_WIRECOPY):
            raise SystemExit(f"{cls.name}: a spider alone keeps nothing; run `wirecopy {cls.name}`")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.bytes_received, signal=signals.bytes_received)
        return spider

    def bytes_received(self, data: bytes, request: Request) -> None:
        """Take no more of a robots.txt than is read, however long it is."""
        if request.meta["kind"] is PageKind.ROBOTS:
            came = request.meta["came"] = request.meta.get("came", 0) + len(data)
            if came >= ROBOTS_BYTES:
                raise StopDownload(fail=False)

    async def start(self) -> AsyncIterator[Any]:
        """Go the whole round; Scrapy then finds nothing left to do."""
        await self.round.go(self.crawler.engine, self._asks)
        return
        yield
