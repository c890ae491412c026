import asyncio

import pytest
from twisted.internet.interfaces import IResolutionReceiver
from zope.interface import implementer

from spiders.addresses import parse_opening
from spiders.desk import MissReason
from spiders.missed import Missed
from spiders.resolver import CheckedResolver


@implementer(IResolutionReceiver)
class Receiver:
    """Collects what a connection would be made to."""

    def __init__(self) -> None:
        self.places: list[tuple[str, int]] = []
        self.complete = False

    def resolutionBegan(self, resolution: object) -> None:  # noqa: N802
        """Twisted says that it starts."""

    def addressResolved(self, place: object) -> None:  # noqa: N802
        self.places.append((place.host, place.port))  # type: ignore[attr-defined]

    def resolutionComplete(self) -> None:  # noqa: N802
        self.complete = True


def places(resolver: CheckedResolver, name: str, port: int) -> list[tuple[str, int]]:
    receiver = Receiver()
    resolver.resolveHostName(receiver, name, port)  # type: ignore[arg-type]
    assert receiver.complete
    return receiver.places


def test_a_name_that_was_not_checked_leads_nowhere() -> None:
    resolver = CheckedResolver([parse_opening("127.0.0.0/8")])

    assert places(resolver, "127.0.0.1", 80) == []


def test_a_checked_name_leads_to_its_checked_address() -> None:
    resolver = CheckedResolver([parse_opening("127.0.0.0/8:80")])

    asyncio.run(resolver.check("127.0.0.1", 80))

    assert places(resolver, "127.0.0.1", 80) == [("127.0.0.1", 80)]
    assert places(resolver, "127.0.0.1", 81) == []


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "::1", "0x7f000001", "127.1"])
def test_a_name_that_leads_inside_leads_nowhere(name: str) -> None:
    resolver = CheckedResolver([])

    with pytest.raises(Missed) as missed:
        asyncio.run(resolver.check(name, 80))

    assert missed.value.reason is MissReason.ADDRESS_REFUSED
    assert places(resolver, name, 80) == []


def test_a_name_that_nobody_knows_is_named() -> None:
    with pytest.raises(Missed, match=r"^dns: outlet\.invalid: [^\[]+$"):
        asyncio.run(CheckedResolver([]).check("outlet.invalid", 80))
