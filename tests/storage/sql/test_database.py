import threading
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy import text as sql
from sqlalchemy.exc import IntegrityError

from storage.sql.database import (
    SCHEMA,
    Database,
    DatabaseAway,
    DatabaseUrlError,
    Found,
    SchemaError,
    Transaction,
    migrate,
    open_database,
)
from storage.sql.dialects import insert_from_select_or_ignore, insert_or_ignore, insert_or_update
from storage.sql.tables import cursors
from tests.databases import on_sqlite

PROJECT = Path(__file__).resolve().parents[3]


def count(txn: Transaction) -> int:
    return txn.execute(select(func.count()).select_from(cursors)).scalar_one()


def add(txn: Transaction, name: str) -> None:
    txn.execute(insert(cursors).values(name=name, value=0))


def test_opening_a_missing_database_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="run: wirecopy init") as refused:
        open_database(f"sqlite:///{tmp_path}/home/wirecopy.db")

    assert refused.value.found is Found.NO_FILE
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUrlError, match="expected the path of a file, found a folder"):
        open_database(f"sqlite:///{tmp_path}")


def test_an_empty_file_is_a_database_without_schema(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()

    with pytest.raises(SchemaError, match="found no schema, expected schema") as refused:
        open_database(f"sqlite:///{tmp_path}/empty.db")

    assert refused.value.found is Found.NO_SCHEMA


@pytest.mark.parametrize(("version", "found"), [("0000", Found.OLDER), ("9999", Found.NEWER)])
def test_another_schema_is_told_from_ours(
    database: Database, database_url: str, version: str, found: Found
) -> None:
    with database.write() as txn:
        txn.execute(sql("UPDATE wirecopy_version SET version_num = :version"), {"version": version})

    with pytest.raises(SchemaError, match=f"found schema {version}, expected") as refused:
        open_database(database_url)

    assert refused.value.found is found


def test_a_newer_schema_is_left_alone(database: Database, database_url: str) -> None:
    with database.write() as txn:
        txn.execute(sql("UPDATE wirecopy_version SET version_num = '9999'"))

    with pytest.raises(SchemaError, match="install the newer Wirecopy"):
        migrate(database_url)


def test_migrating_again_keeps_what_is_there(database: Database, database_url: str) -> None:
    with database.write() as txn:
        add(txn, "kept")

    migrate(database_url)

    with database.read() as txn:
        assert count(txn) == 1


def test_processes_may_migrate_at_the_same_time(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/home/wirecopy.db"
    started = [get_context("spawn").Process(target=migrate, args=(url,)) for _ in range(4)]

    for process in started:
        process.start()
    for process in started:
        process.join()

    assert [process.exitcode for process in started] == [0] * 4
    open_database(url).close()


def test_an_error_undoes_the_whole_transaction(database: Database) -> None:
    def fail() -> None:
        with database.write() as txn:
            add(txn, "undone")
            raise KeyError

    with pytest.raises(KeyError):
        fail()

    with database.read() as txn:
        assert count(txn) == 0


def test_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    with database.read() as reader:
        before = count(reader)
        with database.write() as writer:
            add(writer, "later")
        after = count(reader)

    assert before == after == 0


def test_writers_wait_for_each_other(database: Database) -> None:
    with database.write() as txn:
        txn.execute(insert(cursors).values(name="total", value=0))

    def add_fifty() -> None:
        for _ in range(50):
            with database.write() as txn:
                value = txn.execute(select(cursors.c.value)).scalar_one()
                txn.execute(update(cursors).values(value=value + 1))

    threads = [threading.Thread(target=add_fifty) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as txn:
        assert txn.execute(select(cursors.c.value)).scalar_one() == 200


def test_a_locked_database_is_away(database: Database, database_url: str) -> None:
    other = open_database(database_url, wait=0.05)

    with (
        database.write(),
        pytest.raises(DatabaseAway, match="locked by another process"),
        other.write(),
    ):
        pass
    other.close()


@on_sqlite
def test_a_full_disk_is_away_and_keeps_what_was_committed(database: Database) -> None:
    with database.write() as txn:
        add(txn, "first")

    def fill() -> None:
        with database.write() as txn:
            pages = txn.exec_driver_sql("PRAGMA page_count").scalar_one()
            txn.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for number in range(2000):
                add(txn, f"{number} {'x' * 4000}")

    with pytest.raises(DatabaseAway, match="the disk is full"):
        fill()

    with database.read() as txn:
        assert count(txn) == 1


def test_rubbish_is_away_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "rubbish.db").write_bytes(b"no database" * 1000)
    url = f"sqlite:///{tmp_path}/rubbish.db"

    with pytest.raises(DatabaseAway, match=r"rubbish\.db: the file is not a database"):
        open_database(url)
    with pytest.raises(DatabaseAway, match=r"rubbish\.db"):
        migrate(url)

    assert (tmp_path / "rubbish.db").read_bytes() == b"no database" * 1000


def test_a_wrong_statement_is_not_called_away(database: Database) -> None:
    with database.write() as txn:
        add(txn, "twice")

    with pytest.raises(IntegrityError), database.write() as txn:
        add(txn, "twice")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("nonsense", "expected sqlite:///"),
        ("postgresql://someone:secret@[::1", "expected sqlite:///"),
        ("mysql://someone:secret@there/db", "expected a URL of SQLite or PostgreSQL"),
        ("postgresql:///?password=secret", "expected the name of a database"),
        ("postgresql://127.0.0.1:1/db?nosuch=1&password=secret", 'connection option "nosuch"'),
        ("postgresql://127.0.0.1:1/db?sslmode=x&sslpassword=secret", 'sslmode value: "x"'),
        ("postgresql://host/db?port=x&password=secret", "non-integer port"),
        ("sqlite://", "expected the path of a file"),
        ("sqlite:///:memory:", "expected the path of a file"),
    ],
)
def test_a_url_that_cannot_work_is_refused_without_its_password(url: str, expected: str) -> None:
    with pytest.raises(DatabaseUrlError, match=expected) as refused:
        open_database(url, wait=0)

    assert "secret" not in str(refused.value)


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/50% of it, yes#1/æ.db"

    migrate(url)
    open_database(url).close()

    assert (tmp_path / "50% of it, yes#1" / "æ.db").exists()


@on_sqlite
def test_every_transaction_is_durable(database: Database) -> None:
    with database.read() as txn:
        pragmas = {
            name: txn.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 60_000,
    }


def test_rows_that_are_there_are_left_out(database: Database) -> None:
    rows = [{"name": name, "value": 1} for name in ("a", "b", "c")]

    with database.write() as txn:
        first = insert_or_ignore(txn, cursors, rows[:2])
        second = insert_or_ignore(txn, cursors, rows)
        none = insert_or_ignore(txn, cursors, [])

    assert (first, second, none) == (2, 1, 0)


def test_rows_of_a_query_that_are_there_are_left_out(database: Database) -> None:
    with database.write() as txn:
        insert_or_ignore(txn, cursors, [{"name": name, "value": 1} for name in ("a", "copy of b")])
        insert_or_ignore(txn, cursors, [{"name": "b", "value": 2}])
        copied = select("copy of " + cursors.c.name, cursors.c.value).where(cursors.c.name < "c")
        insert_from_select_or_ignore(txn, cursors, ["name", "value"], copied)

        assert count(txn) == 4


def test_rows_that_are_there_are_updated(database: Database) -> None:
    with database.write() as txn:
        insert_or_update(txn, cursors, [{"name": "a", "value": 1}], update=["value"])
        insert_or_update(txn, cursors, [{"name": "a", "value": 2}], update=["value"])
        values = txn.execute(select(cursors.c.name, cursors.c.value)).all()

    assert values == [("a", 2)]


def test_schema_number_is_the_newest_migration() -> None:
    versions = sorted(PROJECT.glob("storage/migrations/versions/[0-9]*.py"))

    assert versions[-1].name.startswith(f"{SCHEMA}_")
