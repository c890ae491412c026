"""Spider: fetch the pages that were announced."""

from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Headers

from articles.page import PageKind
from spiders.answer import is_no_text, media_type
from spiders.outlets import OutletSpider


class FetchSpider(OutletSpider):
    """Asks for articles."""

    name = "fetch"
    kinds = frozenset({PageKind.ARTICLE})

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.headers_received, signal=signals.headers_received)
        return spider

    def headers_received(self, headers: Headers, request: Request) -> None:
        """Break off what can be no article before its body comes."""
        if request.meta["kind"] is PageKind.ARTICLE and is_no_text(media_type(headers)):
            raise StopDownload(fail=False)
