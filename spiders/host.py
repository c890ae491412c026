"""One host: its asks, its pace, its rules, and whether it can be asked at all."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from math import inf
from time import monotonic

from spiders.desk import Ask, Turn
from spiders.missed import Missed
from spiders.robots import Rules


class Host:
    """What one crawl knows of a host. `closed` says why no more may be asked of it now."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.asks: deque[Ask] = deque()
        self.at_once = 1
        self.visited = False
        self.until = inf
        self.users = 0
        self.guests: dict[str, Host] = {}
        self.turn: Turn | None = None
        self.rules: Rules | None = None
        self.closed: Missed | None = None
        self.failures = 0
        self.claiming = asyncio.Lock()
        self.reading_robots = asyncio.Lock()
        self._delay = 0.0
        self._next = 0.0
        self._lanes: asyncio.Semaphore | None = None
        self._starting = asyncio.Lock()

    @property
    def delay(self) -> float:
        """Return the seconds between two requests: the outlet's wish or ours, the longer."""
        return max(self._delay, self.rules.crawl_delay if self.rules else 0.0)

    def add(self, asks: Iterable[Ask]) -> None:
        """Take on `asks`; the slowest of them sets the pace."""
        for ask in asks:
            self.at_once = ask.at_once if not self.asks else min(self.at_once, ask.at_once)
            self.asks.append(ask)
            self.slow_down(ask.delay)

    def slow_down(self, delay: float) -> None:
        """Wait at least `delay` between requests from now on."""
        self._delay = max(self._delay, delay)

    def pause(self, seconds: float) -> None:
        """Ask nothing for `seconds`."""
        self._next = max(self._next, monotonic() + seconds)

    def give_time(self, seconds: float) -> None:
        """Let asks begin for `seconds` from the first visit on; a later visit adds nothing."""
        self.until = min(self.until, monotonic() + seconds)

    def close(self, why: Missed) -> None:
        """Let no more be asked in this crawl."""
        self.closed = self.closed or why

    @asynccontextmanager
    async def turn_to_ask(
        self, sleep: Callable[[float], Awaitable[None]], asked: Callable[[], Awaitable[None]]
    ) -> AsyncIterator[None]:
        """Wait for the next turn, announce it by `asked`, keep others waiting meanwhile."""
        # Made at the first turn, when all asks that were known are in.
        self._lanes = self._lanes or asyncio.Semaphore(max(self.at_once, 1))
        async with self._lanes:
            async with self._starting:
                while (wait := self._next - monotonic()) > 0:
                    await sleep(wait)
                await asked()
                self.pause(self.delay)
            try:
                yield
            finally:
                # One at a time: the pause begins when the answer is complete,
                # so a slow host gets longer pauses.
                if self.at_once == 1:
                    self.pause(self.delay)
