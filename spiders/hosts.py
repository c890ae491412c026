"""The hosts of one crawl: claimed before the first request, given back after the last."""

from collections.abc import Iterable, Sequence

from articles.urls import host_key
from spiders.desk import Ask, MissReason, Turn
from spiders.desk_thread import DeskThread
from spiders.host import Host
from spiders.missed import Missed


class Hosts:
    """Who does not hold a host does not ask it."""

    def __init__(self, desk: DeskThread) -> None:
        self._desk = desk
        self._hosts: dict[str, Host] = {}

    def add(self, asks: Iterable[Ask]) -> list[Host]:
        """Hand `asks` to their hosts; return the hosts that nobody visits yet."""
        waiting = {}
        for ask in asks:
            host = self._hosts.setdefault(ask.host, Host(ask.host))
            host.add([ask])
            if not host.visited:
                waiting[host.key] = host
        return list(waiting.values())

    async def hold(self, host: Host) -> bool:
        """Claim `host` for one more user; False while another process has it."""
        host.users += 1
        async with host.claiming:
            if host.turn is None:
                self._opened(host, await self._desk.ask(lambda desk: desk.claim(host.key)))
        if host.turn is None:
            host.users -= 1
        return host.turn is not None

    async def enter(self, url: str, visitor: Host) -> Host:
        """Return the host of `url`, claimed until the visit to `visitor` ends."""
        key = host_key(url)
        if key == visitor.key:
            return visitor
        if key not in visitor.guests:
            host = self._hosts.setdefault(key, Host(key))
            if not await self.hold(host):
                raise Missed(MissReason.REDIRECTED, url)
            # Another request of the same visitor may have been quicker.
            if key in visitor.guests:
                await self.leave(host)
            visitor.guests[key] = host
        return visitor.guests[key]

    async def leave(self, host: Host) -> None:
        """Give `host` back if this was its last user."""
        host.users -= 1
        if host.users > 0:
            return
        host.turn = None
        await self._desk.ask_at_last(lambda desk: desk.release([host.key]))
        await self._leave_guests(host)

    async def end_visit(self, host: Host) -> None:
        """Leave `host` and those that it led to."""
        # Guests first: two hosts that lead to each other would wait for ever.
        await self._leave_guests(host)
        await self.leave(host)

    def lose(self, keys: Iterable[str]) -> None:
        """Ask nothing more of hosts that another process has taken meanwhile."""
        for key in keys:
            self._hosts[key].close(Missed(MissReason.HOST_BUSY, "lost to another process"))

    @property
    def held(self) -> Sequence[str]:
        """Return the hosts whose leases are ours."""
        return [host.key for host in self._hosts.values() if host.turn is not None]

    def _opened(self, host: Host, turn: Turn | None) -> None:
        if turn is None:
            return
        host.turn = turn
        host.pause(turn.wait)
        if turn.on_hold:
            host.closed = Missed(MissReason.HOST_ON_HOLD, turn.on_hold)

    async def _leave_guests(self, host: Host) -> None:
        guests = list(host.guests.values())
        host.guests.clear()
        for guest in guests:
            await self.leave(guest)
