"""The end of a crawl before its work is done: by signal, deadline or a broken desk."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

from spiders.desk import MissReason
from spiders.missed import Missed

T = TypeVar("T")


class Stop:
    """Asked by everything that waits, so that a crawl ends within a moment."""

    def __init__(self) -> None:
        self._asked = asyncio.Event()
        self._live: set[asyncio.Task[object]] = set()

    @property
    def asked(self) -> bool:
        """Tell whether the crawl is to end."""
        return self._asked.is_set()

    def ask(self) -> None:
        """End the crawl: break off downloads, wake who sleeps."""
        self._asked.set()
        for task in self._live:
            task.cancel()

    def check(self) -> None:
        """Raise `Missed` if the crawl is to end."""
        if self.asked:
            raise Missed(MissReason.STOPPED)

    async def sleep(self, seconds: float) -> None:
        """Wait; raise `Missed` as soon as the crawl is to end."""
        self.check()
        try:
            async with asyncio.timeout(max(seconds, 0.0)):
                await self._asked.wait()
        except TimeoutError:
            return
        self.check()

    async def breaking_off(self, work: Coroutine[object, object, T]) -> T:
        """Await `work`; raise `Missed` as soon as the crawl is to end."""
        if self.asked:
            work.close()
        self.check()
        task = asyncio.ensure_future(work)
        self._live.add(task)
        try:
            return await task
        except asyncio.CancelledError:
            self.check()
            raise
        finally:
            self._live.discard(task)
