"""A small web server on many loopback addresses, with a script per address and path."""

import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from types import TracebackType
from typing import Self

Script = Callable[["Visitor"], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as the server saw it."""

    host: str
    path: str
    began: float
    headers: Mapping[str, str]


@dataclass(slots=True)
class OutletServer:
    """Serve `scripts[address, path]`, else 404, and remember every request."""

    scripts: dict[tuple[str, str], Script]
    addresses: tuple[str, ...]
    context: ssl.SSLContext | None = None
    seen: list[Seen] = field(default_factory=list)
    port: int = 0
    _servers: list["_Server"] = field(default_factory=list)

    def __enter__(self) -> Self:
        for address in self.addresses:
            server = _Server((address, self.port), self)
            self.port = server.server_address[1]
            if self.context:
                server.socket = self.context.wrap_socket(server.socket, server_side=True)
            self._servers.append(server)
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def url(self, number: int, path: str = "/") -> str:
        scheme = "https" if self.context else "http"
        return f"{scheme}://{address(number)}:{self.port}{path}"

    def host(self, number: int) -> str:
        return f"{address(number)}:{self.port}"

    def paths(self, number: int) -> list[str]:
        return [seen.path for seen in self.seen if seen.host == address(number)]

    def gaps(self, number: int) -> list[float]:
        times = [seen.began for seen in self.seen if seen.host == address(number)]
        return [later - earlier for earlier, later in pairwise(times)]


def address(number: int) -> str:
    return f"127.0.3.{number}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, place: tuple[str, int], outlets: OutletServer) -> None:
        self.outlets = outlets
        super().__init__(place, Visitor)

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: clients that break off are part of the tests."""


class Visitor(BaseHTTPRequestHandler):
    """One connection of a client."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        local = str(self.server.server_address[0])
        headers = {name.lower(): value for name, value in self.headers.items()}
        outlets = self.server.outlets
        outlets.seen.append(Seen(local, self.path, time.monotonic(), headers))
        outlets.scripts.get((local, self.path), reply(404))(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def reply(status: int = 200, body: bytes = b"", **headers: str) -> Script:
    def answer(visitor: Visitor) -> None:
        visitor.send_response(status)
        for name, value in headers.items():
            visitor.send_header(name.replace("_", "-"), value)
        if status != 304:
            visitor.send_header("Content-Length", str(len(body)))
        visitor.end_headers()
        visitor.wfile.write(body)

    return answer


def redirect(to: str, status: int = 302) -> Script:
    return reply(status, b"moved", Location=to)


def robots(text: str) -> Script:
    return reply(200, text.encode(), Content_Type="text/plain")


def hang(visitor: Visitor) -> None:
    """Accept the request and never answer."""
    time.sleep(8)
    visitor.close_connection = True


def drop(visitor: Visitor) -> None:
    """Close the connection instead of answering."""
    visitor.close_connection = True


def drip(visitor: Visitor) -> None:
    """Send a byte now and then: never idle, never done."""
    visitor.send_response(200)
    visitor.send_header("Content-Length", "1000")
    visitor.end_headers()
    for _ in range(80):
        visitor.wfile.write(b".")
        time.sleep(0.1)


def endless(visitor: Visitor) -> None:
    """Send without saying how much, for as long as anyone listens."""
    visitor.send_response(200)
    visitor.send_header("Connection", "close")
    visitor.end_headers()
    for _ in range(4000):
        visitor.wfile.write(b"x" * 65_536)


def endless_head(visitor: Visitor) -> None:
    """Send one header after the other, for as long as anyone listens."""
    visitor.send_response(200)
    visitor.flush_headers()
    for _ in range(4000):
        visitor.wfile.write(b"X-Again: and again\r\n" * 3000)


def cut_off(body: bytes, **headers: str) -> Script:
    """Announce a thousand bytes more than there are, then close."""

    def answer(visitor: Visitor) -> None:
        visitor.send_response(200)
        for name, value in headers.items():
            visitor.send_header(name.replace("_", "-"), value)
        visitor.send_header("Content-Length", str(len(body) + 1000))
        visitor.end_headers()
        visitor.wfile.write(body)
        visitor.close_connection = True

    return answer


def endless_robots(visitor: Visitor) -> None:
    """Say what is forbidden, then announce and send more than anyone would take."""
    visitor.send_response(200)
    visitor.send_header("Content-Length", str(200 * 2**20))
    visitor.end_headers()
    visitor.wfile.write(b"User-agent: *\nDisallow: /secret\n")
    for _ in range(3200):
        visitor.wfile.write(b"# more\n" * 9000)


def in_turn(*scripts: Script) -> Script:
    """Answer by each script once, then by the last for ever."""
    left = list(scripts)

    def answer(visitor: Visitor) -> None:
        script = left.pop(0) if len(left) > 1 else left[0]
        script(visitor)

    return answer
