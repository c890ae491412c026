"""What only a server can do: be late, go away, refuse, and speak another language."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import insert, make_url, select
from sqlalchemy import text as sql

from storage.sql.database import (
    Database,
    DatabaseAway,
    DatabaseUrlError,
    SchemaError,
    TransactionLost,
    migrate,
    open_database,
)
from storage.sql.tables import cursors
from tests.databases import on_postgresql
from tests.postgres_server import Given, PostgresServer, plain


@pytest.fixture
def server(postgres_server: PostgresServer | Given) -> Iterator[PostgresServer]:
    """Return a server that may be killed; it runs again after the test."""
    if isinstance(postgres_server, Given):
        pytest.skip("the server of TEST_DATABASE_URL is not ours to kill")
    yield postgres_server
    if not postgres_server.runs():
        postgres_server.start()


def names(database: Database) -> list[str]:
    with database.read() as txn:
        return list(txn.execute(select(cursors.c.name)).scalars())


def by_default(url: str, usual: str) -> str:
    """Return `url` with what its transactions begin with, where nothing else is said."""
    return plain(make_url(url).update_query_dict({"options": f"-c default_transaction_{usual}"}))


@on_postgresql
def test_a_late_server_is_waited_for(server: PostgresServer, database_url: str) -> None:
    server.kill()
    with ThreadPoolExecutor(1) as other:
        opening = other.submit(open_database, database_url, wait=60)
        time.sleep(0.5)
        server.start()

    opening.result().close()


@on_postgresql
def test_a_server_that_stays_away_is_waited_for_no_longer_than_asked(
    server: PostgresServer, database_url: str
) -> None:
    server.kill()

    with pytest.raises(DatabaseAway, match="not answering") as away:
        open_database(database_url, wait=0.2)

    assert not isinstance(away.value, TransactionLost)


@on_postgresql
def test_a_transaction_ends_with_its_server_and_what_was_committed_stays(
    server: PostgresServer, database: Database
) -> None:
    with database.write() as txn:
        txn.execute(insert(cursors).values(name="kept", value=1))

    def lose() -> None:
        with database.write() as txn:
            txn.execute(insert(cursors).values(name="lost", value=1))
            server.kill()
            server.start()

    with pytest.raises(TransactionLost):
        lose()

    assert names(database) == ["kept"]


def test_a_wrong_name_is_a_wrong_url(postgres_server: PostgresServer | Given) -> None:
    address = postgres_server.admin

    for wrong in (address.set(database="nowhere"), address.set(username="nobody")):
        with pytest.raises(DatabaseUrlError, match="does not exist"):
            open_database(plain(wrong))


def test_a_password_is_never_shown(postgres_server: PostgresServer | Given) -> None:
    address = postgres_server.admin.set(database="nowhere", password="very secret")  # noqa: S106

    with pytest.raises(DatabaseUrlError) as refused:
        migrate(plain(address))

    assert "secret" not in str(refused.value)


def test_a_database_that_is_not_in_utf8_is_refused(
    postgres_server: PostgresServer | Given,
) -> None:
    ascii_only = postgres_server.admin.set(database="wirecopy_ascii")
    with psycopg.connect(plain(postgres_server.admin), autocommit=True) as connection:
        connection.execute(
            "CREATE DATABASE wirecopy_ascii TEMPLATE template0 ENCODING 'SQL_ASCII'"
            " LC_COLLATE 'C' LC_CTYPE 'C'"
        )
        try:
            with pytest.raises(DatabaseUrlError, match="encoded in SQL_ASCII, expected UTF8"):
                migrate(plain(ascii_only))
        finally:
            connection.execute("DROP DATABASE wirecopy_ascii WITH (FORCE)")


def test_a_database_without_schema_is_told_to_be_made(
    postgres_server: PostgresServer | Given,
) -> None:
    with pytest.raises(SchemaError, match="run: wirecopy init"):
        open_database(plain(postgres_server.admin))


@on_postgresql
@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("53100", "the disk is full"),
        ("53300", "it has too many connections"),
        ("40P01", "in favour of another"),
        ("57014", "took longer than it allows"),
        ("57P01", "starting or stopping"),
        ("58030", "its machine reported an error"),
        ("XX001", "its data is damaged"),
    ],
)
def test_what_a_server_lacks_is_said_in_words(database: Database, state: str, reason: str) -> None:
    raising = sql(f"DO $$ BEGIN RAISE EXCEPTION 'so' USING ERRCODE = '{state}'; END $$")

    with pytest.raises(DatabaseAway, match=reason), database.write() as txn:
        txn.execute(raising)


@on_postgresql
def test_a_writer_sees_what_was_committed_whatever_is_usual(database_url: str) -> None:
    database = open_database(by_default(database_url, "isolation=serializable"))
    with database.write() as txn:
        asked = [sql("SHOW default_transaction_isolation"), sql("SHOW transaction_isolation")]
        shown = [txn.execute(each).scalar_one() for each in asked]
    database.close()

    assert shown == ["serializable", "read committed"]


@on_postgresql
def test_a_server_that_takes_no_writes_is_away(database_url: str) -> None:
    database = open_database(by_default(database_url, "read_only=on"))
    with pytest.raises(DatabaseAway, match="takes no writes now"), database.write() as txn:
        txn.execute(insert(cursors).values(name="never", value=1))
    database.close()


@on_postgresql
def test_reading_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match="read-only transaction"), database.read() as txn:
        txn.execute(insert(cursors).values(name="never", value=1))
