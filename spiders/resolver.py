"""Resolve each name once, check all its addresses, connect to no other.

Installed as the reactor's only name resolver: what was not checked here cannot
be connected to by name, whichever part of Scrapy or Twisted tries.
"""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Sequence
from time import monotonic

import idna
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.interfaces import (
    IAddress,
    IHostnameResolver,
    IHostResolution,
    IResolutionReceiver,
)
from zope.interface import implementer

from spiders.addresses import Opening, may_ask
from spiders.desk import MissReason
from spiders.missed import Missed

# Long crawls must follow an outlet that moves; short ones ask once.
REMEMBERED_SECONDS = 600.0
LOOKUPS_AT_ONCE = 16


@implementer(IHostnameResolver)
class CheckedResolver:
    """The names whose addresses were checked, and their addresses."""

    def __init__(self, openings: Sequence[Opening]) -> None:
        self._openings = tuple(openings)
        self._known: dict[str, tuple[float, tuple[str, ...]]] = {}
        self._lookups = asyncio.Semaphore(LOOKUPS_AT_ONCE)

    async def check(self, name: str, port: int) -> None:
        """Raise `Missed` unless all addresses of `name` may be asked at `port`."""
        addresses = await self._resolved(_ascii(name))
        for address in addresses:
            if not may_ask(address, port, self._openings):
                raise Missed(MissReason.ADDRESS_REFUSED, _place(name, address, port))

    def resolveHostName(  # noqa: N802 - Twisted's own name and signature
        self,
        resolutionReceiver: IResolutionReceiver,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Sequence[type[IAddress]] | None = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> IHostResolution:
        """Give the checked addresses of `hostName`, or none."""
        resolution = _Resolution(hostName)
        resolutionReceiver.resolutionBegan(resolution)  # type: ignore[call-arg]
        _, addresses = self._known.get(_ascii(hostName), (0.0, ()))
        if all(may_ask(address, portNumber, self._openings) for address in addresses):
            for address in addresses:
                kind = IPv6Address if ":" in address else IPv4Address
                place = kind("TCP", address, portNumber)
                resolutionReceiver.addressResolved(place)  # type: ignore[call-arg]
        resolutionReceiver.resolutionComplete()  # type: ignore[misc]
        return resolution  # type: ignore[return-value]

    async def _resolved(self, name: str) -> tuple[str, ...]:
        until, addresses = self._known.get(name, (0.0, ()))
        if monotonic() < until:
            return addresses
        async with self._lookups:
            addresses = await _look_up(name)
        self._known[name] = (monotonic() + REMEMBERED_SECONDS, addresses)
        return addresses


@implementer(IHostResolution)
class _Resolution:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        """Do nothing: it was answered at once."""


def _ascii(name: str) -> str:
    """Return one spelling of `name`, whether it comes from a URL or decoded by Twisted."""
    if name.isascii():
        return name.lower().strip("[]")
    try:
        return idna.encode(name).decode("ascii")
    except idna.IDNAError:
        return name.encode("idna").decode("ascii")


def _place(name: str, address: str, port: int) -> str:
    named = "" if _ascii(name) == address else f"{name} is "
    return f"{named}{address}, port {port}"


async def _look_up(name: str) -> tuple[str, ...]:
    loop = asyncio.get_running_loop()
    found: asyncio.Future[tuple[str, ...]] = loop.create_future()
    # A daemon: a name server that never answers must not keep the process alive.
    threading.Thread(target=_answer, args=(name, loop, found), daemon=True).start()
    return await found


def _answer(
    name: str, loop: asyncio.AbstractEventLoop, found: "asyncio.Future[tuple[str, ...]]"
) -> None:
    def settle(result: tuple[str, ...] | Missed) -> None:
        if found.done():
            return
        if isinstance(result, Missed):
            found.set_exception(result)
        else:
            found.set_result(result)

    try:
        rows = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
        result: tuple[str, ...] | Missed = tuple(dict.fromkeys(str(row[4][0]) for row in rows))
    except (OSError, UnicodeError) as error:
        result = Missed(MissReason.DNS, f"{name}: {_told(error)}")
    with contextlib.suppress(RuntimeError):  # the crawl is over
        loop.call_soon_threadsafe(settle, result)


def _told(error: OSError | UnicodeError) -> str:
    if isinstance(error, UnicodeError):
        return "expected a host's name"
    return (error.strerror or str(error)).lower()
