"""The head of an answer: read as browsers read it, and never longer than they take.

Scrapy and Twisted count what comes of a body; of a head they keep all that comes, line
for line, and give up on a line of more than 16 KiB.
"""

from scrapy.core.downloader.handlers.http11 import (
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.web._newclient import HTTP11ClientProtocol, Request
from twisted.web.iweb import IResponse

# As much as Chromium takes.
HEAD_BYTES = 256 * 1024


class HeadTooLongError(Exception):
    """The head of an answer goes on and on."""


class _BoundedParser(_LenientHTTPClientParser):
    MAX_LENGTH = HEAD_BYTES
    # No `__init__` runs: Scrapy changes the class of a parser that Twisted made.
    _head = 0

    def lineReceived(self, line: bytes) -> None:  # noqa: N802 - Twisted's own name
        """Count what comes before the body: answers such as `100 Continue`, too."""
        self._head += len(line)
        if self._head > HEAD_BYTES:
            raise HeadTooLongError
        super().lineReceived(line)

    def lineLengthExceeded(self, line: bytes) -> None:  # noqa: N802 - Twisted's own name
        """Say what is wrong; Twisted would only hang up."""
        raise HeadTooLongError


class _BoundedProtocol(_LenientHTTP11ClientProtocol):
    def request(self, request: Request) -> Deferred[IResponse]:
        """Send `request`; read its answer's head with bounds."""
        answer = super().request(request)
        # As Scrapy itself does it: Twisted leaves no other choice of a parser.
        if self._parser is not None:
            self._parser.__class__ = _BoundedParser
        return answer


class BoundedFactory(_LenientHTTP11ClientFactory):
    """Makes connections whose answers have heads of a bounded size."""

    def buildProtocol(self, addr: IAddress | None) -> HTTP11ClientProtocol:  # noqa: N802
        """Return the protocol of one connection."""
        return _BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
