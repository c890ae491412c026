"""Hosts: whose turn it is to ask, when, and what robots.txt said.

Leases and turns are wall-clock time (`wall`); robots.txt and holds follow the
night's clock (`now`), which may be simulated.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, or_, select, update

from storage.sql.clocks import AHEAD
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.leases import has_died
from storage.sql.tables import hosts

# On another machine a holder that has not renewed for so long is taken for dead. A reader may
# keep its desk busy for a minute or two, and the database another.
LEASE = timedelta(minutes=4)
# RFC 9309 2.4: not longer than 24 hours. A little less, or a nightly run that
# starts a minute early would go by yesterday's rules.
ROBOTS_AGE = timedelta(hours=20)
# No outlet is given more: a longer hold was noted by a clock that was wrong.
LONGEST_HOLD = timedelta(hours=25)


@dataclass(frozen=True, slots=True)
class Claimed:
    """What is known of a host that was claimed.

    `wait` is in seconds; `on_hold` says why and until when it is to be left alone, if it is.
    """

    wait: float
    robots_status: int | None
    robots: bytes
    on_hold: str | None


def claim(
    txn: Transaction, host: str, holder: str, *, wall: datetime, now: datetime
) -> Claimed | None:
    """Take the lease of `host`; None while another living process has it."""
    insert_or_ignore(txn, hosts, [{"host": host}])
    row = txn.execute(select(hosts).where(hosts.c.host == host)).one()
    free = or_(hosts.c.lease.is_(None), hosts.c.lease == holder)
    if row.lease and has_died(row.lease, silent=row.lease_until <= wall):
        free = or_(free, hosts.c.lease == row.lease)
    taken = txn.execute(
        update(hosts)
        .where(hosts.c.host == host, free)
        .values(lease=holder, lease_until=wall + LEASE)
    )
    if taken.rowcount == 0:
        return None
    fresh = row.robots_at is not None and -AHEAD < now - row.robots_at < ROBOTS_AGE
    wait = (row.next_request_at - wall).total_seconds() if row.next_request_at else 0.0
    return Claimed(
        # A delay is at most ten minutes; more would be a clock that was wrong.
        wait=min(max(wait, 0.0), 600.0),
        robots_status=row.robots_status if fresh else None,
        robots=(row.robots or b"") if fresh else b"",
        on_hold=_hold_in_words(row, now),
    )


def on_hold(txn: Transaction, names: Collection[str], at: datetime) -> set[str]:
    """Return those of the hosts `names` that are to be left alone at `at`."""
    held = hosts.c.hold_until > at, hosts.c.hold_until <= at + LONGEST_HOLD
    query = select(hosts.c.host).where(hosts.c.host.in_(names), *held)
    return set(txn.execute(query).scalars())


def _hold_in_words(row: Row[Any], now: datetime) -> str | None:
    if row.hold_until is None or not now < row.hold_until <= now + LONGEST_HOLD:
        return None
    return f"{row.hold_reason}; until {row.hold_until:%Y-%m-%d %H:%M} UTC"


def renew(txn: Transaction, names: Sequence[str], holder: str, *, wall: datetime) -> list[str]:
    """Keep the leases of `names` for another while; return those that another has taken."""
    mine = hosts.c.host.in_(names), hosts.c.lease == holder
    txn.execute(update(hosts).where(*mine).values(lease_until=wall + LEASE))
    held = set(txn.execute(select(hosts.c.host).where(*mine)).scalars())
    return [name for name in names if name not in held]


def release(
    txn: Transaction, names: Sequence[str], holder: str, *, turns: dict[str, datetime]
) -> None:
    """Give hosts back, noting when each may be asked next."""
    for name in names:
        mine = hosts.c.host == name, hosts.c.lease == holder
        values: dict[str, object] = {"lease": None, "lease_until": None}
        if name in turns:
            values["next_request_at"] = turns[name]
        txn.execute(update(hosts).where(*mine).values(**values))


def keep_turns(txn: Transaction, turns: dict[str, datetime]) -> None:
    """Note when hosts may be asked next, also for who comes after a crash."""
    for name, turn in turns.items():
        txn.execute(update(hosts).where(hosts.c.host == name).values(next_request_at=turn))


def keep_robots(txn: Transaction, host: str, *, status: int, robots: bytes, now: datetime) -> None:
    """Keep what `host` answered for robots.txt; status 0 is no answer."""
    insert_or_ignore(txn, hosts, [{"host": host}])
    values = {"robots": robots, "robots_status": status, "robots_at": now}
    txn.execute(update(hosts).where(hosts.c.host == host).values(**values))


def robots_of(txn: Transaction, host: str) -> tuple[int, bytes] | None:
    """Return status and text of `host`'s robots.txt as last seen, or None."""
    row = txn.execute(
        select(hosts.c.robots_status, hosts.c.robots).where(hosts.c.host == host)
    ).one_or_none()
    if row is None or row.robots_status is None:
        return None
    return row.robots_status, row.robots or b""


def hold(txn: Transaction, host: str, *, until: datetime, reason: str) -> None:
    """Keep everyone from asking `host` before `until`."""
    insert_or_ignore(txn, hosts, [{"host": host}])
    values = {"hold_until": until, "hold_reason": reason}
    txn.execute(update(hosts).where(hosts.c.host == host).values(**values))
