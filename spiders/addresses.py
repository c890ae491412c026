"""Decide which network addresses may be asked: public ones, and what an operator opened."""

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

_ALL_PORTS = range(65_536)
_OPENING = re.compile(r"\[?(?P<network>[^\]]+?(?:/\d+)?)\]?(?::(?P<first>\d+)(?:-(?P<last>\d+))?)?")

_UNICAST = ipaddress.IPv6Network("2000::/3")
_DOCUMENTATION = ipaddress.IPv6Network("3fff::/20")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# Public by Python's lists, of which older ones lack some: what IANA gives to protocols and relays,
# and where clouds have their own machinery.
_INSIDE_ANYWAY = tuple(
    map(ipaddress.IPv4Network, ("168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24"))
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A network that an operator opened, as far as some ports of it."""

    network: ipaddress.IPv4Network | ipaddress.IPv6Network
    ports: range = _ALL_PORTS

    def holds(self, address: IPv4Address | IPv6Address, port: int) -> bool:
        """Tell whether `address` at `port` lies in it."""
        return port in self.ports and address in self.network


def parse_opening(text: str) -> Opening:
    """Read `127.0.0.0/8`, `127.0.1.0/24:8100`, `10.0.0.1:80-89` or `[::1/128]:8100`."""
    whole = _network(text)
    if whole:
        return Opening(whole)
    match = _OPENING.fullmatch(text)
    network = _network(match["network"]) if match else None
    if not match or not network or not match["first"]:
        raise ValueError(f"{text!r}: expected a network such as 127.0.1.0/24 or 127.0.1.0/24:8100")
    first, last = int(match["first"]), int(match["last"] or match["first"])
    return Opening(network, range(first, last + 1))


def may_ask(address: str, port: int, openings: Iterable[Opening]) -> bool:
    """Tell whether a connection to `address` is allowed."""
    # A zone (`%eth0`) names an interface of this machine: never outside.
    if "%" in address:
        return False
    written = ipaddress.ip_address(address)
    meant = _meant(written)
    if any(opening.holds(written, port) or opening.holds(meant, port) for opening in openings):
        return True
    return _is_public(meant)


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(text)
    except ValueError:
        return None


def _meant(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that is reached through an IPv6 one, if it is such a door."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _INSIDE_ANYWAY)
    return address in _UNICAST and address not in _DOCUMENTATION
