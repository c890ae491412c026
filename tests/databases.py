"""Databases for tests, made as copies: of an empty one with our schema, or of another test's.

A copy takes a fraction of the time that migrating takes.
"""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Protocol

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL, make_url

from storage.sql.database import migrate
from tests.postgres_server import plain

# Marks a test that is about one engine alone.
on_sqlite = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


class Databases(Protocol):
    """The databases of one engine."""

    engine: str

    def missing(self, folder: Path) -> str:
        """Return the URL of a database without any schema; `folder` is the test's own."""
        ...

    def migrated(self, folder: Path) -> str:
        """Return the URL of a new database with our schema."""
        ...

    def copy(self, url: str, folder: Path) -> str:
        """Return the URL of a copy. Nothing may be at work on the original."""
        ...


class SqliteDatabases:
    """Each is the file `wirecopy.db` in the folder that is given."""

    engine = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        migrate(f"sqlite:///{self._template}")

    def missing(self, folder: Path) -> str:
        return f"sqlite:///{folder / 'wirecopy.db'}"

    def migrated(self, folder: Path) -> str:
        return self.copy(f"sqlite:///{self._template}", folder)

    def copy(self, url: str, folder: Path) -> str:
        file = Path(make_url(url).database or "")
        folder.mkdir(parents=True, exist_ok=True)
        for part in (file, file.with_name(f"{file.name}-wal")):
            if part.exists():
                shutil.copy(part, folder / part.name.replace(file.name, "wirecopy.db"))
        return self.missing(folder)


class PostgresDatabases:
    """Each has a name of its own on one server."""

    engine = "postgresql"

    def __init__(self, admin: URL, prefix: str) -> None:
        self._admin = admin
        self._names: Iterator[str] = (f"{prefix}_{number}" for number in count(1))
        self._made: list[str] = []
        self._template = self._create("template1")
        migrate(self._url(self._template))

    def missing(self, folder: Path) -> str:
        return self._url(self._create("template1"))

    def migrated(self, folder: Path) -> str:
        return self._url(self._create(self._template))

    def copy(self, url: str, folder: Path) -> str:
        # The other way of copying forgets, when the server is killed, which numbers of
        # a sequence the copy has given out.
        return self._url(self._create(make_url(url).database or "", "FILE_COPY"))

    def drop_all(self) -> None:
        """Drop every database that was made here."""
        for name in self._made:
            self._ask(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)"), name)

    def _create(self, template: str, strategy: str = "WAL_LOG") -> str:
        name = next(self._names)
        create = {
            "WAL_LOG": sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY WAL_LOG"),
            "FILE_COPY": sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY"),
        }
        self._ask(create[strategy], name, template)
        self._made.append(name)
        return name

    def _ask(self, statement: sql.SQL, *names: str) -> None:
        with psycopg.connect(plain(self._admin), autocommit=True) as connection:
            connection.execute(statement.format(*map(sql.Identifier, names)))

    def _url(self, name: str) -> str:
        return plain(self._admin.set(database=name))
