"""Why a request brought nothing: every network failure becomes one `Missed`."""

from collections.abc import Iterator

from OpenSSL import SSL
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from service_identity.exceptions import VerificationError
from twisted.internet.error import ConnectError, ConnectionClosed
from twisted.internet.error import TimeoutError as ConnectTimeoutError
from twisted.python.failure import Failure

from spiders.desk import MissReason

# What a download may raise; anything else is a mistake of ours.
NETWORK_FAILURES = (
    CannotResolveHostError,
    ConnectError,
    ConnectionClosed,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    OSError,
    ResponseDataLossError,
    SSL.Error,
    TimeoutError,
    UnsupportedURLSchemeError,
    VerificationError,
)


class Missed(IgnoreRequest):
    """An ask that brought no page, or a host that can bring none for now."""

    def __init__(self, reason: MissReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail


def missed_by(failure: BaseException) -> Missed:
    """Name the reason for `failure`, one of `NETWORK_FAILURES`."""
    causes = list(_causes(failure))
    detail = f"{type(causes[-1]).__name__}: {causes[-1]}"[:300]
    return Missed(_reason(failure, causes), detail)


def _reason(failure: BaseException, causes: list[BaseException]) -> MissReason:
    if any(isinstance(cause, (SSL.Error, VerificationError)) for cause in causes):
        return MissReason.TLS
    if isinstance(failure, (TimeoutError, DownloadTimeoutError, ConnectTimeoutError)):
        return MissReason.TIMEOUT
    if isinstance(failure, CannotResolveHostError):
        return MissReason.DNS
    # Scrapy cancels a download for one reason only: it grew over its limit.
    if isinstance(failure, DownloadCancelledError):
        return MissReason.TOO_LARGE
    if isinstance(failure, UnsupportedURLSchemeError):
        return MissReason.BAD_URL
    return MissReason.CONNECTION


def _causes(failure: BaseException) -> Iterator[BaseException]:
    """Yield `failure` and what lies behind it, as Twisted and Python wrap it."""
    yield failure
    for reason in getattr(failure, "reasons", ()):
        if isinstance(reason, Failure) and reason.value is not None:
            yield from _causes(reason.value)
    if failure.__cause__ is not None:
        yield from _causes(failure.__cause__)
