"""End this process by SIGKILL at a commit of its own choosing. Called in a child that is to die.

Every write transaction of the database is a boundary: what was committed before
the kill stays, the transaction that was about to commit never happened.
"""

import os
import signal
from pathlib import Path

from sqlalchemy import Connection, Engine, event

from storage.sql.dialects import WRITE


def count_commits(file: Path, *, kill_at: int | None) -> None:
    """Add a byte to `file` before each commit; die in place of commit number `kill_at`."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    @event.listens_for(Engine, "commit")
    def about_to_commit(connection: Connection) -> None:
        if connection.get_execution_options().get("begin") != WRITE:
            return
        os.write(descriptor, b".")
        if kill_at is not None and os.fstat(descriptor).st_size >= kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
