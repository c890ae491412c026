"""Who may look, and what a browser may do with what it gets."""

import base64
import hmac
import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Allowed = Callable[[Request], bool]

# Who reads the console alone, where it has a password.
VIEWER = "viewer"

_NOTHING_ELSE = "default-src 'none'; base-uri 'none'; frame-ancestors 'self'"

# Outlets' words are shown on every screen: should one of them ever get out of
# its escaping, the browser still runs nothing, loads nothing and sends nothing.
SCREEN_POLICY = (
    f"{_NOTHING_ELSE}; style-src 'self'; img-src 'none'; frame-src 'self'; form-action 'self'"
)

# An outlet's own page: no scripts, no forms, no origin, nothing loaded.
RAW_POLICY = f"sandbox; {_NOTHING_ELSE}; style-src 'unsafe-inline'; form-action 'none'"

_HEADERS = {
    "Content-Security-Policy": SCREEN_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
    "Cache-Control": "no-store",
}


class Guard:
    """Let in whom `allowed` lets in, and give every answer its headers."""

    def __init__(self, app: ASGIApp, allowed: Allowed, *, log_in: bool = False) -> None:
        self._app = app
        self._allowed = allowed
        self._log_in = log_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        # Anything else, such as a WebSocket, is left without an answer.

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        # HEAD is answered as GET without the page: monitors and checkers of links ask so.
        is_head = scope["method"] == "HEAD"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                with_headers(MutableHeaders(scope=message))
            elif is_head:
                message = {**message, "body": b""}
            await send(message)

        # The guard may look into a database: not on the event loop.
        may = await run_in_threadpool(self._allowed, Request(scope))
        app = self._app if may else _refused(log_in=self._log_in)
        asked = {**scope, "method": "GET"} if is_head else scope
        await app(asked, receive, send_with_headers)


def with_headers(headers: MutableHeaders) -> None:
    """Add our headers to those that are not set yet."""
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)


def from_this_machine(request: Request) -> bool:
    """Return whether a browser on this machine asks for this machine by name.

    The name counts as well as the address: a page elsewhere can make a browser
    here ask us under the page's own host name (DNS rebinding), not under ours.
    """
    address = request.client.host if request.client else ""
    return _is_loopback(address) and _is_loopback(_host_name(request))


def _host_name(request: Request) -> str:
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def with_password(password: str) -> Allowed:
    """Return a judge that lets in `VIEWER` with `password`, wherever the request comes from."""
    expected = f"{VIEWER}:{password}".encode()

    def allowed(request: Request) -> bool:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        try:
            pair = base64.b64decode(given, validate=True)
        except ValueError:
            return False
        return scheme.lower() == "basic" and hmac.compare_digest(pair, expected)

    return allowed


def _refused(*, log_in: bool) -> Response:
    # The browser asks for name and password where it is told so.
    headers = {"WWW-Authenticate": 'Basic realm="Wirecopy", charset="UTF-8"'} if log_in else {}
    text = "401: log in first; this console is not open to you.\n"
    return PlainTextResponse(text, 401, headers)
