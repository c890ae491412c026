"""A small HTTP/1.1 server on many loopback addresses at once, in a thread of its own."""

import asyncio
import errno
import socket
import ssl
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from http import HTTPStatus

from tests.newsroom.front_desk import Asked, Reply, Sending

Answer = Callable[[Asked], Reply]

IDLE_SECONDS = 60
HEAD_BYTES = 64 * 1024
ATTEMPTS = 50
DRIP_SECONDS = 0.1

# The asker left, sent no HTTP (an OSError too), or the newsroom closes.
_ENDS = (
    OSError,
    TimeoutError,
    asyncio.IncompleteReadError,
    asyncio.LimitOverrunError,
    asyncio.CancelledError,
)


def bind_all(addresses: Sequence[str], port: int = 0) -> list[socket.socket]:
    """Return a socket per address, all on `port`; 0: on one that is free on all of them."""
    for _ in range(ATTEMPTS):
        bound: list[socket.socket] = []
        try:
            for address in addresses:
                chosen = bound[0].getsockname()[1] if bound else port
                bound.append(_bind(address, chosen))
        except OSError as error:
            _close(bound)
            if port or error.errno != errno.EADDRINUSE:
                raise
        else:
            return bound
    raise OSError(errno.EADDRINUSE, f"no port is free on all of {len(addresses)} addresses")


def _bind(address: str, port: int) -> socket.socket:
    if not address.startswith("127."):
        raise ValueError(f"{address}: expected a loopback address")
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((address, port))
    except OSError:
        bound.close()
        raise
    return bound


def _close(sockets: Iterable[socket.socket]) -> None:
    for one in sockets:
        one.close()


class Listener:
    """Serves `answer` on bound sockets until it is stopped. `answer` runs in one thread.

    At the addresses in `secured` it speaks TLS as `tls` says.
    """

    def __init__(
        self,
        sockets: Sequence[socket.socket],
        answer: Answer,
        *,
        secured: Collection[str] = (),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._sockets = sockets
        self._answer = answer
        self._tls = dict.fromkeys(secured, tls)
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._conversations: set[asyncio.Task[None]] = set()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="newsroom", daemon=True)

    def start(self) -> None:
        """Return when every address answers."""
        self._thread.start()
        self._ready.wait()

    def stop(self) -> None:
        """Close everything, conversations that hang included."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        servers = [
            await asyncio.start_server(
                self._converse,
                sock=one,
                limit=HEAD_BYTES,
                ssl=self._tls.get(one.getsockname()[0]),
            )
            for one in self._sockets
        ]
        self._ready.set()
        await self._stopping.wait()
        for server in servers:
            server.close()
        for conversation in self._conversations:
            conversation.cancel()
        await asyncio.gather(*self._conversations, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None:
            return
        self._conversations.add(task)
        try:
            while await self._exchange(reader, writer):
                pass
            # Not abort(): that would throw away what is still on its way.
            writer.close()
            await writer.wait_closed()
        except _ENDS:
            writer.transport.abort()
        finally:
            self._conversations.discard(task)

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; return whether another may follow on this connection."""
        async with asyncio.timeout(IDLE_SECONDS):
            head = await reader.readuntil(b"\r\n\r\n")
        address, port = writer.get_extra_info("sockname")[:2]
        asked = _parse(head.decode("latin-1"), f"{address}:{port}")
        await reader.readexactly(int(asked.headers.get("content-length", "0")))
        reply = self._answer(asked)
        if reply.sending is Sending.SILENT:
            await asyncio.Event().wait()
        if reply.sending is Sending.DROPPED:
            return False
        writer.write(_written(asked, reply))
        await writer.drain()
        # Until the asker leaves, which ends the conversation.
        while reply.sending is not Sending.WHOLE:
            writer.write(reply.body)
            await writer.drain()
            await asyncio.sleep(DRIP_SECONDS if reply.sending is Sending.DRIPPING else 0)
        return asked.headers.get("connection", "").lower() != "close"


def _parse(head: str, host: str) -> Asked:
    first, *lines = head.strip().split("\r\n")
    try:
        method, path, _ = first.split(" ", 2)
        pairs = [line.split(":", 1) for line in lines]
        headers = {name.strip().lower(): value.strip() for name, value in pairs}
    except ValueError as error:
        raise ConnectionAbortedError(f"{first!r}: expected an HTTP request") from error
    return Asked(method, host, path, headers)


def _written(asked: Asked, reply: Reply) -> bytes:
    headers = dict(reply.headers) | {"Server": "newsroom"}
    if reply.status != HTTPStatus.NOT_MODIFIED and reply.sending is Sending.WHOLE:
        headers["Content-Length"] = str(len(reply.body))
    lines = [f"HTTP/1.1 {reply.status} {HTTPStatus(reply.status).phrase}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
    return head if asked.method == "HEAD" else head + reply.body
