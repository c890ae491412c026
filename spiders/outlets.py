"""What both spiders share: they go the round that `collect` prepared."""

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any

import scrapy
from scrapy.settings import BaseSettings

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

    async def start(self) -> AsyncIterator[Any]:
        """Go the whole round; Scrapy then finds nothing left to do."""
        await self.round.go(self.crawler.engine, self._asks)
        return
        yield
