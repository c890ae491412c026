"""Leases: one process at a time, and a dead one's lease is free at once.

A holder is written `machine/pid/start`, start being the process' start time in
clock ticks since boot: a pid that was given out again is not the same holder.
"""

import os
import socket
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, or_, select, update

from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import leases

_START_FIELD = 19  # of /proc/PID/stat, counted after the command's closing bracket


def this_process() -> str:
    """Return this process' name as a holder of leases."""
    return process_name(os.getpid())


def parent_process() -> str:
    """Return the name of the process that started this one."""
    return process_name(os.getppid())


def is_dead(holder: str) -> bool:
    """Return whether `holder` surely runs no more; false for another machine's."""
    machine, pid, start = holder.rsplit("/", 2)
    return machine == socket.gethostname() and _start_of(int(pid)) != start


def has_died(holder: str, *, silent: bool) -> bool:
    """Return whether `holder` is gone; another machine's is when it has been `silent`."""
    here = holder.rsplit("/", 2)[0] == socket.gethostname()
    return is_dead(holder) if here else silent


def process_name(pid: int) -> str:
    """Return the name of a process of this machine as a holder of leases."""
    return f"{socket.gethostname()}/{pid}/{_start_of(pid)}"


def _start_of(pid: int) -> str | None:
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    fields = status.rsplit(")", 1)[-1].split()
    # A zombie holds nothing any more; only its parent has not looked.
    return None if fields[0] == "Z" else fields[_START_FIELD]


def take(txn: Transaction, name: str, holder: str, *, now: datetime, length: timedelta) -> bool:
    """Take or renew the lease `name`; return false while another living process has it."""
    insert_or_ignore(txn, leases, [{"name": name, "holder": holder, "until": now}])
    current = txn.execute(select(leases.c.holder).where(leases.c.name == name)).scalar_one()
    free = or_(leases.c.until <= now, leases.c.holder == holder)
    if is_dead(current):
        free = or_(free, leases.c.holder == current)
    taken = txn.execute(
        update(leases).where(leases.c.name == name, free).values(holder=holder, until=now + length)
    )
    return taken.rowcount == 1


def give_back(txn: Transaction, name: str, holder: str) -> None:
    """Free the lease `name` if `holder` has it."""
    txn.execute(delete(leases).where(leases.c.name == name, leases.c.holder == holder))
