"""Why a request brought nothing: every network failure becomes one `Missed`."""

import os
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from OpenSSL import SSL
from scrapy import Request
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
from twisted.internet.error import ConnectError, ConnectionClosed, ConnectionDone
from twisted.internet.error import TimeoutError as ConnectTimeoutError
from twisted.python.failure import Failure
from twisted.web._newclient import ParseError
from twisted.web.http import _DataLoss

from spiders.desk import MissReason
from spiders.head import HEAD_BYTES, HeadTooLongError

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

# What Twisted's parsers raise at an answer that they cannot read.
_NO_HTTP = (ParseError, KeyError, ValueError)
CUT_OFF = "the connection was closed before the answer was complete"
# Scrapy says it nowhere else.
_ANNOUNCED = re.compile(r"Expected to receive (?P<size>\d+) bytes")


class Missed(IgnoreRequest):
    """An ask that brought no page, or a host that can bring none for now."""

    def __init__(self, reason: MissReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail


def missed_by(failure: BaseException, request: Request) -> Missed:
    """Name the reason for `failure`, one of `NETWORK_FAILURES`, in words for an operator."""
    causes = list(_causes(failure))
    reason = _reason(failure, causes)
    return Missed(reason, _in_words(reason, causes, request)[:300])


def _reason(failure: BaseException, causes: list[BaseException]) -> MissReason:
    if any(isinstance(cause, (SSL.Error, VerificationError)) for cause in causes):
        return MissReason.TLS
    if isinstance(failure, (TimeoutError, DownloadTimeoutError, ConnectTimeoutError)):
        return MissReason.TIMEOUT
    if isinstance(failure, CannotResolveHostError):
        return MissReason.DNS
    # Scrapy cancels a download for one reason only: it grew over its limit.
    if isinstance(failure, DownloadCancelledError) or isinstance(causes[-1], HeadTooLongError):
        return MissReason.TOO_LARGE
    if isinstance(failure, UnsupportedURLSchemeError):
        return MissReason.BAD_URL
    return MissReason.CONNECTION


def _in_words(reason: MissReason, causes: Sequence[BaseException], request: Request) -> str:
    match reason:
        case MissReason.TIMEOUT:
            return f"no complete answer within {request.meta['download_timeout']:g} s"
        case MissReason.TOO_LARGE if isinstance(causes[-1], HeadTooLongError):
            return f"more than {HEAD_BYTES:,} bytes of headers"
        case MissReason.TOO_LARGE:
            announced = _ANNOUNCED.match(str(causes[0]))
            size = f": {int(announced['size']):,} were announced" if announced else ""
            return f"more than {request.meta['download_maxsize']:,} bytes{size}"
        case MissReason.TLS:
            return _distrust(causes, urlsplit(request.url).hostname or "")
    return _words_of(causes[-1])


def _distrust(causes: Sequence[BaseException], host: str) -> str:
    """Return what was wrong with the certificate of `host`, or with its handshake."""
    if any(isinstance(cause, VerificationError) for cause in causes):
        return f"the certificate is not one for {host}"
    errors = next(cause.args for cause in causes if isinstance(cause, SSL.Error))
    # OpenSSL gives a list of (library, function, reason), or a number and a text.
    reasons = [error[-1] for error in errors[0]] if errors and type(errors[0]) is list else []
    return ", ".join(reasons) or "the handshake was broken off"


def _words_of(cause: BaseException) -> str:
    if isinstance(cause, (ConnectionDone, ResponseDataLossError, _DataLoss)):
        return CUT_OFF
    if isinstance(cause, ConnectionClosed):
        return "the connection broke off"
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror.lower()
    if isinstance(cause, ConnectError) and cause.osError:
        return os.strerror(cause.osError).lower()
    if isinstance(cause, _NO_HTTP):
        # What the parser choked on is the last argument, as bytes; Python's words come before it.
        endless = "int_max_str_digits" in str(cause)
        said = "a number of thousands of digits" if endless else _text(cause.args[-1:])
        return f"the answer is no proper HTTP: {said}"
    return _text(cause.args[:1])


def _text(said: tuple[object, ...]) -> str:
    plain = b"".join(each if isinstance(each, bytes) else str(each).encode() for each in said)
    return plain.decode("utf-8", errors="replace").strip().rstrip(".") or "no further details"


def _causes(failure: BaseException) -> Iterator[BaseException]:
    """Yield `failure` and what lies behind it, as Twisted and Python wrap it."""
    yield failure
    for reason in getattr(failure, "reasons", ()):
        if isinstance(reason, Failure) and reason.value is not None:
            yield from _causes(reason.value)
    if failure.__cause__ is not None:
        yield from _causes(failure.__cause__)
