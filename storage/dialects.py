"""The few places where SQLite and PostgreSQL differ."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, CursorResult, Engine, Select, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

Row = Mapping[str, Any]

READ = "read"
WRITE = "write"

# A writer waits this long for another's transaction before it gives up.
BUSY_SECONDS = 30.0

# Plain BEGIN for writes would let two of them read first and then fail both.
_BEGIN = {
    "sqlite": {READ: "BEGIN", WRITE: "BEGIN IMMEDIATE"},
    "postgresql": {READ: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", WRITE: "BEGIN"},
}

_AWAY = {
    sqlite3.SQLITE_BUSY: "locked by another process for too long",
    sqlite3.SQLITE_LOCKED: "locked by another connection",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the file or its folder is read-only",
    sqlite3.SQLITE_IOERR: "the disk reported an error",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_NOTADB: "the file is not a database",
    sqlite3.SQLITE_PERM: "the file may not be read",
}


def engine_for(url: URL, wait: float) -> Engine:
    """Return an engine that begins transactions as `Connection`'s option `begin` says."""
    engine = _sqlite_engine(url, wait) if url.get_backend_name() == "sqlite" else create_engine(url)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        kind = connection.get_execution_options().get("begin", WRITE)
        connection.exec_driver_sql(_BEGIN[connection.dialect.name][kind])

    return engine


def _sqlite_engine(url: URL, wait: float) -> Engine:
    # mode=rw: connecting to a file that is not there must not create it.
    address = f"file:{quote(url.database or '')}?mode=rw"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address,
            uri=True,
            timeout=wait,
            isolation_level=None,  # we begin ourselves
            check_same_thread=False,
        )
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    return create_engine(url, creator=connect)


def create_sqlite_file(path: Path) -> None:
    """Create an empty database in WAL mode; only see to the mode of an existing one."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def reason_away(error: DBAPIError) -> str | None:
    """Return why the database cannot be used, or None where the statement was wrong."""
    if isinstance(error.orig, sqlite3.Error):
        # The low byte is the class of error; extended codes refine it.
        return _AWAY.get(getattr(error.orig, "sqlite_errorcode", 0) & 0xFF)
    return str(error.orig) if error.connection_invalidated else None


def insert_or_ignore(txn: Connection, table: Table, rows: Sequence[Row]) -> int:
    """Insert `rows`, leaving out those whose key is there already; return how many were new."""
    if not rows:
        return 0
    return _count(txn.execute(_insert(txn, table).on_conflict_do_nothing(), list(rows)))


def insert_or_update(
    txn: Connection, table: Table, rows: Sequence[Row], *, update: Collection[str]
) -> int:
    """Insert `rows`; where the primary key is there already, set the columns `update` instead."""
    if not rows:
        return 0
    statement = _insert(txn, table)
    statement = statement.on_conflict_do_update(
        index_elements=list(table.primary_key.columns),
        set_={name: statement.excluded[name] for name in update},
    )
    return _count(txn.execute(statement, list(rows)))


def insert_from_select_or_ignore(
    txn: Connection, table: Table, names: Sequence[str], rows: Select[Any]
) -> None:
    """Insert what the query `rows` gives into the columns `names`, leaving out known keys.

    The query must have a WHERE: SQLite cannot tell ON CONFLICT from a join without one.
    """
    txn.execute(_insert(txn, table).from_select(names, rows).on_conflict_do_nothing())


def _insert(txn: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if txn.dialect.name == "sqlite" else postgresql.insert(table)


def _count(result: CursorResult[Any]) -> int:
    return max(result.rowcount, 0)
