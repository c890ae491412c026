"""The few places where SQLite and PostgreSQL differ."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from psycopg.pq import Format
from sqlalchemy import URL, Connection, CursorResult, Engine, Select, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, OperationalError

Row = Mapping[str, Any]

READ = "read"
WRITE = "write"

# A transaction waits this long for a database that is late or away, and for
# another's transaction, before it gives up.
WAIT_SECONDS = 60.0

# One writer at a time on both engines. On SQLite plain BEGIN would let two read
# first and then fail both; on PostgreSQL the lock gives what SQLite's file lock
# gives, so that no statement has to be right twice. Its number is ours alone.
_ONE_WRITER = 8_245_931_470_220_261
_BEGIN = {
    "sqlite": {READ: "BEGIN", WRITE: "BEGIN IMMEDIATE"},
    "postgresql": {
        READ: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        # Each statement sees what was committed before it: so the first after the lock does.
        WRITE: f"BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock({_ONE_WRITER})",
    },
}

# What a PostgreSQL session is set to. A transaction whose process hangs must not
# keep every other writer out for ever.
_SESSION = {
    "lock_timeout": "{wait:.0f}ms",
    "idle_in_transaction_session_timeout": "300s",
    "client_encoding": "UTF8",
}
OLDEST_POSTGRESQL = 15
# PostgreSQL sends bytes as hexadecimal text, unless a query has this option.
BYTES_AS_THEY_ARE = {"bytes_as_they_are": True}

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
# What a full or read-only disk is called, among others.
_OF_THE_DISK = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
}
# By SQLSTATE or its class: appendix A of PostgreSQL's manual.
_AWAY_STATES = {
    "55P03": "locked by another process for too long",
    "53100": "the disk is full",
    "53300": "it has too many connections",
    "25006": "it takes no writes now: a standby, or set to read-only",
    "25P03": "our transaction stood still for too long",
    "57014": "it ended a statement that took longer than it allows",
    "40": "it ended our transaction in favour of another",
    "08": "the connection broke",
    "53": "it lacks resources",
    "57P": "it is starting or stopping",
    "58": "its machine reported an error",
    "XX": "its data is damaged",
}
# A wrong name or password: no waiting mends that. Servers tell before they know
# the client's language only in their own, so these are the English words.
_REFUSED = (
    "authentication failed",
    "does not exist",
    "no pg_hba.conf entry",
    "invalid connection option",
    "connection is bad: invalid",
)


def engine_for(url: URL, wait: float, *, alone: bool = False) -> Engine:
    """Return an engine that begins transactions as `Connection`'s option `begin` says.

    `alone`: no other process may use a file of SQLite's meanwhile.
    """
    if url.get_backend_name() == "sqlite":
        engine = _sqlite_engine(url, wait, alone=alone)
    else:
        engine = _postgresql_engine(url, wait)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        kind = connection.get_execution_options().get("begin", WRITE)
        connection.exec_driver_sql(_BEGIN[connection.dialect.name][kind])

    return engine


def _postgresql_engine(url: URL, wait: float) -> Engine:
    ours = {name: value.format(wait=wait * 1000) for name, value in _SESSION.items()}
    options = [f"-c {name}={value}" for name, value in ours.items()]
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",  # we begin ourselves
        execution_options={"preserve_rowcount": True},
        pool_size=4,
        connect_args={
            "application_name": "wirecopy",
            "connect_timeout": 10,
            "keepalives_idle": 30,
            "options": " ".join([*url.normalized_query.get("options", ()), *options]),
        },
    )

    @event.listens_for(engine, "before_cursor_execute")
    def ask(_one: Any, cursor: Any, _two: Any, _three: Any, context: Any, _four: Any) -> None:
        if context and BYTES_AS_THEY_ARE.items() <= context.execution_options.items():
            cursor.format = Format.BINARY

    return engine


def _sqlite_engine(url: URL, wait: float, *, alone: bool) -> Engine:
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
        try:
            if alone:  # before the file is looked at
                connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
        except BaseException:
            connection.close()
            raise
        return connection

    return create_engine(url, creator=connect)


def create_sqlite_file(path: Path) -> None:
    """Create an empty database in WAL mode; only see to the mode of an existing one."""
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def unfit_server(txn: Connection) -> str | None:
    """Return what is wrong with a PostgreSQL server, and what was expected; None: it will do."""
    if txn.dialect.name != "postgresql":
        return None
    version = txn.dialect.server_version_info or (0,)
    if version < (OLDEST_POSTGRESQL,):
        found = ".".join(map(str, version))
        return f"found PostgreSQL {found}, expected {OLDEST_POSTGRESQL} or newer"
    encoding = txn.exec_driver_sql("SHOW server_encoding").scalar_one()
    return None if encoding == "UTF8" else f"found a database encoded in {encoding}, expected UTF8"


def first_line(error: DBAPIError) -> str:
    """Return what the database said, on one line."""
    return str(error.orig).partition("\n")[0]


def reason_away(error: DBAPIError) -> str | None:
    """Return why the database cannot be used, or None where the statement was wrong."""
    if isinstance(error.orig, sqlite3.Error):
        # The low byte is the class of error; extended codes refine it.
        return _AWAY.get(_code(error.orig) & 0xFF)
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return "not answering" if isinstance(error, OperationalError) else None
    return next((_AWAY_STATES[state[:n]] for n in (5, 3, 2) if state[:n] in _AWAY_STATES), None)


def may_be_the_disk(error: BaseException | None) -> bool:
    """Return whether SQLite or the system say this of a disk that is full or read-only, too."""
    if isinstance(error, sqlite3.Error):
        return _code(error) & 0xFF in _OF_THE_DISK
    return isinstance(error, OSError)


def finds_no_room_to_share(error: BaseException | None) -> bool:
    """Return whether SQLite could not make the file by which processes share a database."""
    found = error.orig if isinstance(error, DBAPIError) else None
    return isinstance(found, sqlite3.Error) and _code(found) == sqlite3.SQLITE_IOERR_SHMSIZE


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0)


def may_come_back(error: DBAPIError) -> bool:
    """Return whether a transaction that could not begin may soon: its server is late or lost."""
    if isinstance(error.orig, sqlite3.Error):
        return False  # SQLite has waited by itself
    state = getattr(error.orig, "sqlstate", None)
    late = state is None or state[:2] in {"08", "57"} or state == "53300"
    return isinstance(error, OperationalError) and late and not is_refusal(error)


def is_refusal(error: DBAPIError) -> bool:
    """Return whether PostgreSQL does not let us in, or its library knows no such address."""
    connecting = getattr(error.orig, "sqlstate", "") is None
    return connecting and any(words in str(error.orig) for words in _REFUSED)


def database_bytes(txn: Connection) -> int:
    """Return how many bytes of a disk the database's content takes."""
    if txn.dialect.name == "postgresql":
        return int(txn.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())
    pages, free, size = (
        txn.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def overwrite_deleted(txn: Connection) -> None:
    """Have what is deleted from now on written over; PostgreSQL leaves that to its vacuum."""
    if txn.dialect.name == "sqlite":
        txn.exec_driver_sql("PRAGMA secure_delete = ON")


def empty_log(engine: Engine) -> None:
    """Bring what was written into SQLite's file, and cut its log off; on PostgreSQL do nothing."""
    if engine.dialect.name != "sqlite":
        return
    # Nothing is lost where it fails: SQLite does the same when the last process closes the file.
    with suppress(sqlite3.Error), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


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
