"""Endpoints that failed for a cause that may pass: asked once more, when all others are done.

A feed that is down for a minute in a night's only poll would be lost to the night. The moment is
kept on the endpoint's row as any other, so whoever polls after a crash asks it as well.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from feeds.schedule import may_have_passed
from storage.asking.endpoints import DueEndpoint
from storage.asking.hosts import on_hold
from storage.sql.database import Transaction

_EARLY = timedelta(seconds=1)


class SecondAsks:
    """Those of one poll. With no `seconds` there are none."""

    def __init__(self, seconds: float) -> None:
        self._wait = timedelta(seconds=seconds)
        self._due: dict[int, datetime] = {}
        self._failures: dict[int, int] = {}

    def due(self, endpoint: DueEndpoint, reason: str, now: datetime) -> datetime | None:
        """Return when to ask once more for what has just failed; None where that is no use."""
        if (
            self.is_one(endpoint)
            or not self._wait
            or not may_have_passed(reason, endpoint.failures)
        ):
            return None
        self._due[endpoint.id] = now + self._wait
        self._failures[endpoint.id] = endpoint.failures
        return self._due[endpoint.id]

    def is_one(self, endpoint: DueEndpoint) -> bool:
        """Return whether the endpoint is asked once more, or is to be."""
        return endpoint.id in self._due

    def failures(self, endpoint: DueEndpoint) -> int:
        """Return how often in a row it gave nothing, with this poll, whose two asks are one."""
        return 1 + self._failures.get(endpoint.id, endpoint.failures)

    def turn(self, endpoint_id: int, now: datetime) -> datetime:
        """Return the moment at which an endpoint has to be due: who waited may wake early."""
        return now + _EARLY if endpoint_id in self._due else now

    def take(
        self, txn: Transaction, endpoints: Mapping[int, DueEndpoint], now: datetime
    ) -> tuple[float, Sequence[int]]:
        """Return in how many seconds to ask, and which: not those whose hosts want rest then."""
        if not self._due:
            return 0.0, ()
        last = max(self._due.values())
        held = on_hold(txn, {endpoints[id_].host for id_ in self._due}, last)
        ids = [id_ for id_ in self._due if endpoints[id_].host not in held]
        return max((last - now).total_seconds(), 0.0), ids
