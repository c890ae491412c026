"""The desk's one thread: every question to it, one at a time, in the order asked."""

import logging
from collections.abc import Callable
from typing import TypeVar

from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.threads import deferToThreadPool
from twisted.python.threadpool import ThreadPool

from spiders.desk import Desk

T = TypeVar("T")
log = logging.getLogger(__name__)


class DeskClosedError(RuntimeError):
    """The desk failed: nothing more can be kept, so nothing more is asked."""


class DeskThread:
    """Call the desk without holding up the network; stop at its first failure."""

    def __init__(self, desk: Desk, failed: Callable[[], None]) -> None:
        self._desk = desk
        self._failed = failed
        self._pool = ThreadPool(1, 1, name="desk")
        self.failure: BaseException | None = None

    def start(self) -> None:
        """Start the thread."""
        self._pool.start()

    def stop(self) -> None:
        """Wait for the last call, then end the thread."""
        self._pool.stop()

    async def ask(self, question: Callable[[Desk], T]) -> T:
        """Return the desk's answer; raise `DeskClosedError` once it has failed."""
        if self.failure is not None:
            raise DeskClosedError
        try:
            return await self._call(question)
        except Exception as failure:
            self.fail(failure)
            raise DeskClosedError from failure

    async def work(self, work: Callable[[Desk], T]) -> T:
        """Return what `work` of our own comes to; what it raises is not the desk's failure."""
        return await self._call(work)

    async def ask_at_last(self, question: Callable[[Desk], T]) -> None:
        """Ask even a desk that failed; only its first failure matters."""
        try:
            await self._call(question)
        except Exception as failure:  # noqa: BLE001 - raised again by `collect`
            if self.failure is not None:
                log.warning("desk_failed_again: %s", failure)
            self.fail(failure)

    def fail(self, failure: BaseException) -> None:
        """Remember the first failure and end the crawl."""
        self.failure = self.failure or failure
        self._failed()

    async def _call(self, question: Callable[[Desk], T]) -> T:
        from twisted.internet import reactor

        called = deferToThreadPool(reactor, self._pool, question, self._desk)
        return await maybe_deferred_to_future(called)
