"""The articles database: open it, begin transactions, bring its schema up to date."""

import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, inspect, make_url
from sqlalchemy import text as sql
from sqlalchemy.exc import ArgumentError, DBAPIError

from storage.files.disk import alone_in, make_folder
from storage.files.room import trouble_of_disk
from storage.sql.dialects import (
    READ,
    WAIT_SECONDS,
    WRITE,
    create_sqlite_file,
    empty_log,
    engine_for,
    finds_no_room_to_share,
    first_line,
    is_refusal,
    may_be_the_disk,
    may_come_back,
    reason_away,
    unfit_server,
)

# What a `with database.read()` or `.write()` gives: statements run on it.
Transaction = Connection

# The newest of `storage/migrations/versions`. Numbers, so that a database of a
# newer Wirecopy can be told from a damaged one.
SCHEMA = "0010"
VERSION_TABLE = "wirecopy_version"

_PASSWORDS = ("password", "sslpassword")
_FIRST_PAUSE_SECONDS = 0.05
_LONGEST_PAUSE_SECONDS = 1.0

# Not structlog: this is also said where nobody has set it up, and stdout is for results.
log = logging.getLogger(__name__)


class DatabaseAway(Exception):  # noqa: N818 - it is away, which is no error of ours
    """The database cannot be used now: locked, full, read-only or not answering. Run again."""


class TransactionLost(DatabaseAway):
    """The server went away in the middle of a transaction. Whoever begins anew may go on."""


class DatabaseUrlError(ValueError):
    """A database URL that cannot be used. The message says what was expected."""


class Found(StrEnum):
    """What a database's schema is, beside what this code expects."""

    NO_FILE = "no file"
    NO_SCHEMA = "no schema"
    OLDER = "older"
    NEWER = "newer"


class SchemaError(Exception):
    """The database's schema is not this code's. `found` says how they differ."""

    def __init__(self, url: URL, found: Found, version: str | None) -> None:
        self.found = found
        has = f"schema {version}" if version else found
        mend = "install the newer Wirecopy" if found is Found.NEWER else "run: wirecopy init"
        super().__init__(f"{_name(url)}: found {has}, expected schema {SCHEMA}; {mend}")


class Database:
    """One database. Threads may share it; processes must each open their own."""

    def __init__(self, address: URL, wait: float, *, alone: bool = False) -> None:
        self._address = address
        self._wait = wait
        try:
            self._engine = engine_for(address, wait, alone=alone)
        except ArgumentError as error:
            raise DatabaseUrlError(f"{_name(address)}: {error}") from error
        self._readers = self._engine.execution_options(begin=READ)
        self._writers = self._engine.execution_options(begin=WRITE)

    def read(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction that sees one state of the database, whatever others write."""
        return self._transaction(self._readers)

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction that holds the write lock; commit it at the end, or nothing."""
        return self._transaction(self._writers)

    def empty_log(self) -> None:
        """Leave nothing of what was deleted in SQLite's write-ahead log, unless somebody reads."""
        empty_log(self._engine)

    def close(self) -> None:
        """Close every idle connection."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Transaction]:
        with _may_be_away(self._address, DatabaseAway):
            connection = self._connected(engine)
        with _may_be_away(self._address, TransactionLost), connection as txn:
            yield txn
            txn.commit()

    def _connected(self, engine: Engine) -> Transaction:
        """Return a connection whose transaction has begun; wait for a server that is late.

        What has begun is never begun again: only the caller knows what it was about to write.
        """
        until = time.monotonic() + self._wait
        pause = _FIRST_PAUSE_SECONDS
        while True:
            connection = None
            try:
                connection = engine.connect()
                connection.begin()
            except DBAPIError as error:
                if connection is not None:
                    connection.close()
                if not may_come_back(error) or time.monotonic() + pause > until:
                    raise
                if pause == _FIRST_PAUSE_SECONDS:
                    log.warning("event=waiting_for_database address=%s", _name(self._address))
                time.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
            else:
                return connection


def open_database(url: str, *, wait: float = WAIT_SECONDS, alone: bool = False) -> Database:
    """Open the database at `url`. Raises `SchemaError` where it needs `migrate`; makes nothing.

    A transaction waits `wait` seconds for another's, or for a server that is late or lost,
    before it is `DatabaseAway`.
    """
    address = _parsed(url)
    if address.get_backend_name() == "sqlite" and not _file(address).exists():
        raise SchemaError(address, Found.NO_FILE, None)
    database = Database(address, wait, alone=alone)
    try:
        with database.read() as txn:
            _check_server(address, txn)
            _check(address, _version(txn))
    except BaseException:
        database.close()
        raise
    return database


def open_to_look(url: str, *, wait: float) -> Database:
    """Open the database for a moment, to read. Where its disk is full it is ours alone till then.

    What processes share, 32 KiB beside SQLite's file, is then kept in memory.
    """
    try:
        return open_database(url, wait=wait)
    except DatabaseAway as away:
        if not finds_no_room_to_share(away.__cause__):
            raise
        return open_database(url, wait=wait, alone=True)


def folder_of(url: str) -> Path | None:
    """Return the folder that the database at `url` lies in; None: a server keeps it."""
    address = _parsed(url)
    return _file(address).parent if address.get_backend_name() == "sqlite" else None


def migrate(url: str, *, wait: float = WAIT_SECONDS) -> None:
    """Make or update the schema. Safe to run in several processes at once.

    SQLite's file is created; a PostgreSQL database must be there.
    """
    address = _parsed(url)
    with _alone(address):
        database = Database(address, wait)
        try:
            with database.write() as txn:
                _check_server(address, txn)
                _upgrade(txn, address)
        finally:
            database.close()


def _upgrade(txn: Transaction, address: URL) -> None:
    # Alembic takes a tenth of a second to import; only this needs it.
    from alembic import command
    from alembic.config import Config

    version = _version(txn)
    if version is not None and version > SCHEMA:
        raise SchemaError(address, Found.NEWER, version)
    config = Config(attributes={"connection": txn})
    # A percent sign is the configuration parser's own.
    folder = str(Path(__file__).parents[1] / "migrations").replace("%", "%%")
    config.set_main_option("script_location", folder)
    command.upgrade(config, "head")


def _version(txn: Transaction) -> str | None:
    if not inspect(txn).has_table(VERSION_TABLE):
        return None
    version: str | None = txn.execute(sql(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608
    return version


def _check(address: URL, version: str | None) -> None:
    if version is None:
        raise SchemaError(address, Found.NO_SCHEMA, None)
    if version != SCHEMA:
        raise SchemaError(address, Found.NEWER if version > SCHEMA else Found.OLDER, version)


def _check_server(address: URL, txn: Transaction) -> None:
    problem = unfit_server(txn)
    if problem:
        raise DatabaseUrlError(f"{_name(address)}: {problem}")


def _parsed(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseUrlError(
            "the database URL cannot be read: expected sqlite:////folder/file.db "
            "or postgresql://user:password@host/database"
        ) from error
    if address.drivername == "postgres":  # as some platforms hand it out
        address = address.set(drivername="postgresql")
    if address.get_backend_name() not in {"sqlite", "postgresql"}:
        raise DatabaseUrlError(f"{_name(address)}: expected a URL of SQLite or PostgreSQL")
    if address.get_backend_name() == "sqlite" and address.database in {None, "", ":memory:"}:
        raise DatabaseUrlError(f"{_name(address)}: expected the path of a file")
    if address.get_backend_name() == "sqlite" and _file(address).is_dir():
        raise DatabaseUrlError(f"{_name(address)}: expected the path of a file, found a folder")
    if address.get_backend_name() == "postgresql" and not address.database:
        raise DatabaseUrlError(f"{_name(address)}: expected the name of a database")
    return address


def _file(address: URL) -> Path:
    return Path(address.database or "")


def _name(address: URL) -> str:
    """Return `address` without its passwords; libpq takes them as parameters, too."""
    return address.difference_update_query(_PASSWORDS).render_as_string(hide_password=True)


def _trouble(address: URL, error: BaseException | None) -> str | None:
    """Return what is wrong with SQLite's disk, where that may be what `error` is about."""
    return trouble_of_disk(_file(address).parent) if may_be_the_disk(error) else None


@contextmanager
def _may_be_away(address: URL, lost: type[DatabaseAway]) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        if is_refusal(error):
            raise DatabaseUrlError(f"{_name(address)}: {first_line(error)}") from error
        reason = _trouble(address, error.orig) or reason_away(error)
        if reason is None:
            raise
        kind = lost if may_come_back(error) else DatabaseAway
        raise kind(f"{_name(address)}: {reason} ({first_line(error)})") from error


@contextmanager
def _alone(address: URL) -> Iterator[None]:
    """Create SQLite's file, and keep other processes from it until the block ends.

    Switching a new file to WAL fails at once, without waiting, where two do it together.
    """
    if address.get_backend_name() != "sqlite":
        yield
        return
    path = _file(address)
    try:
        make_folder(path.parent)
        with alone_in(path.parent):
            create_sqlite_file(path)
            yield
    except (OSError, sqlite3.Error) as error:
        reason = _trouble(address, error) or "cannot be made"
        raise DatabaseAway(f"{_name(address)}: {reason} ({error})") from error
