"""What an operator reads of a request that brought nothing."""

import errno

import pytest
from OpenSSL import SSL
from scrapy import Request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)
from service_identity.exceptions import DNSMismatch, VerificationError
from service_identity.hazmat import DNS_ID
from twisted.internet.defer import CancelledError
from twisted.internet.error import ConnectError, ConnectionDone, ConnectionLost
from twisted.python.failure import Failure
from twisted.web._newclient import ParseError
from twisted.web.client import ResponseFailed
from twisted.web.http import _DataLoss

from spiders.missed import missed_by

REQUEST = Request(
    "https://herald.example/a",
    meta={"download_timeout": 30.0, "download_maxsize": 10 * 2**20},
)
ANNOUNCED = "Expected to receive 31457280 bytes which is larger than download max size (10485760)"


def because(failure: Exception, cause: BaseException) -> Exception:
    failure.__cause__ = cause
    return failure


def failed(cause: Exception) -> Exception:
    behind = Failure(cause)  # type: ignore[no-untyped-call]
    answer = ResponseFailed([behind])  # type: ignore[no-untyped-call]
    return because(DownloadFailedError("failed"), answer)


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (TimeoutError(), "timeout: no complete answer within 30 s"),
        (
            because(TimeoutError(), CancelledError()),
            "timeout: no complete answer within 30 s",
        ),
        (
            because(DownloadTimeoutError(""), CancelledError()),
            "timeout: no complete answer within 30 s",
        ),
        (
            because(DownloadCancelledError(""), CancelledError()),
            "too-large: more than 10,485,760 bytes",
        ),
        (
            DownloadCancelledError(ANNOUNCED),
            "too-large: more than 10,485,760 bytes: 31,457,280 were announced",
        ),
        (
            failed(VerificationError([DNSMismatch(DNS_ID("herald.example"))])),
            "tls: the certificate is not one for herald.example",
        ),
        (
            failed(SSL.Error([("SSL routines", "", "certificate verify failed")])),
            "tls: certificate verify failed",
        ),
        (failed(SSL.SysCallError(-1, "Unexpected EOF")), "tls: the handshake was broken off"),
        (
            failed(ConnectionDone()),
            "connection: the connection was closed before the answer was complete",
        ),
        (
            ResponseDataLossError("Body ended"),
            "connection: the connection was closed before the answer was complete",
        ),
        (failed(ConnectionLost("x")), "connection: the connection broke off"),
        (
            because(
                DownloadConnectionRefusedError("refused"),
                ConnectError(errno.ECONNREFUSED, "Connection refused"),  # type: ignore[no-untyped-call]
            ),
            "connection: connection refused",
        ),
        (OSError(errno.ENETUNREACH, "Network is down"), "connection: network is down"),
        (
            failed(ParseError("non-integer status code", b"HTTP/1.1 OK")),  # type: ignore[no-untyped-call]
            "connection: the answer is no proper HTTP: HTTP/1.1 OK",
        ),
        (
            failed(ValueError("Value contains non-decimal digits: b'-1'")),
            "connection: the answer is no proper HTTP: Value contains non-decimal digits: b'-1'",
        ),
        (
            failed(ValueError("Exceeds the limit (4300 digits): use sys.set_int_max_str_digits()")),
            "connection: the answer is no proper HTTP: a number of thousands of digits",
        ),
        (failed(KeyError(b"identity")), "connection: the answer is no proper HTTP: identity"),
        (
            failed(_DataLoss("Chunked decoder in 'TRAILER' state")),
            "connection: the connection was closed before the answer was complete",
        ),
        (
            CannotResolveHostError("no results for hostname lookup: herald.example"),
            "dns: no results for hostname lookup: herald.example",
        ),
    ],
)
def test_a_failure_is_told_in_plain_words(failure: Exception, told: str) -> None:
    assert str(missed_by(failure, REQUEST)) == told
