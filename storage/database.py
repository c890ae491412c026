"""The articles database: open it, begin transactions, bring its schema up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, inspect, make_url
from sqlalchemy import text as sql
from sqlalchemy.exc import ArgumentError, DBAPIError

from storage.dialects import BUSY_SECONDS, READ, WRITE, create_sqlite_file, engine_for, reason_away
from storage.disk import alone_in, make_folder

# What a `with database.read()` or `.write()` gives: statements run on it.
Transaction = Connection

# The newest of `storage/migrations/versions`. Numbers, so that a database of a
# newer Wirecopy can be told from a damaged one.
SCHEMA = "0001"
VERSION_TABLE = "wirecopy_version"


class DatabaseAway(Exception):  # noqa: N818 - it is away, which is no error of ours
    """The database cannot be used now: locked, full, read-only or not answering. Run again."""


class DatabaseUrlError(ValueError):
    """A database URL that cannot be used. The message says what was expected."""


class Found(StrEnum):
    """What a database's schema is, beside what this code expects."""

    MISSING = "missing"
    OLDER = "older"
    NEWER = "newer"


class SchemaError(Exception):
    """The database's schema is not this code's. `found` says how they differ."""

    def __init__(self, url: URL, found: Found, version: str | None) -> None:
        self.found = found
        has = f"schema {version}" if version else "no schema"
        mend = "install the newer Wirecopy" if found is Found.NEWER else "run: wirecopy init"
        super().__init__(f"{_name(url)}: found {has}, expected schema {SCHEMA}; {mend}")


class Database:
    """One database. Threads may share it; processes must each open their own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._readers = engine.execution_options(begin=READ)
        self._writers = engine.execution_options(begin=WRITE)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Begin a transaction that sees one state of the database, whatever others write."""
        with _may_be_away(self._engine.url), self._readers.begin() as transaction:
            yield transaction

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Begin a transaction that holds the write lock; commit it at the end, or nothing."""
        with _may_be_away(self._engine.url), self._writers.begin() as transaction:
            yield transaction

    def close(self) -> None:
        """Close every idle connection."""
        self._engine.dispose()


def open_database(url: str, *, wait: float = BUSY_SECONDS) -> Database:
    """Open the database at `url`. Raises `SchemaError` where it needs `migrate`; makes nothing.

    A transaction waits `wait` seconds for another's before it is `DatabaseAway`.
    """
    address = _parsed(url)
    if address.get_backend_name() == "sqlite" and not _file(address).exists():
        raise SchemaError(address, Found.MISSING, None)
    database = Database(_engine(address, wait))
    try:
        with database.read() as txn:
            _check(address, _version(txn))
    except BaseException:
        database.close()
        raise
    return database


def migrate(url: str) -> None:
    """Create the database or bring it up to date. Safe to run in several processes at once."""
    address = _parsed(url)
    with _alone(address):
        database = Database(_engine(address, BUSY_SECONDS))
        try:
            with database.write() as txn:
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
    folder = str(Path(__file__).parent / "migrations").replace("%", "%%")
    config.set_main_option("script_location", folder)
    command.upgrade(config, "head")


def _version(txn: Transaction) -> str | None:
    if not inspect(txn).has_table(VERSION_TABLE):
        return None
    version: str | None = txn.execute(sql(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608
    return version


def _check(address: URL, version: str | None) -> None:
    if version is None:
        raise SchemaError(address, Found.MISSING, None)
    if version != SCHEMA:
        raise SchemaError(address, Found.NEWER if version > SCHEMA else Found.OLDER, version)


def _parsed(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise DatabaseUrlError(
            "the database URL cannot be read: expected sqlite:////folder/file.db"
        ) from error
    if address.get_backend_name() not in {"sqlite", "postgresql"}:
        raise DatabaseUrlError(f"{_name(address)}: expected a URL of SQLite or PostgreSQL")
    if address.get_backend_name() == "sqlite" and address.database in {None, "", ":memory:"}:
        raise DatabaseUrlError(f"{_name(address)}: expected the path of a file")
    return address


def _engine(address: URL, wait: float) -> Engine:
    try:
        return engine_for(address, wait)
    except ModuleNotFoundError as error:
        raise DatabaseUrlError(f"{_name(address)}: its driver is not installed: {error}") from error


def _file(address: URL) -> Path:
    return Path(address.database or "")


def _name(address: URL) -> str:
    return address.render_as_string(hide_password=True)


@contextmanager
def _may_be_away(address: URL) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        reason = reason_away(error)
        if reason is None:
            raise
        raise DatabaseAway(f"{_name(address)}: {reason} ({error.orig})") from error


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
        raise DatabaseAway(f"{_name(address)}: cannot be made: {error}") from error
