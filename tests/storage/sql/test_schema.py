from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, make_url
from sqlalchemy.engine import Inspector
from sqlalchemy.engine.interfaces import ReflectedIndex

from storage.sql.database import VERSION_TABLE, Database
from storage.sql.tables import metadata
from tests.databases import Databases, on_sqlite

FULL_TEXT = "article_text"


def where(index: ReflectedIndex) -> list[str]:
    options = index.get("dialect_options", {})
    return [str(options.get(f"{engine}_where")) for engine in ("sqlite", "postgresql")]


def described(inspector: Inspector, table: str) -> dict[str, object]:
    columns = inspector.get_columns(table)
    return {
        "columns": [(c["name"], repr(c["type"]), c["nullable"]) for c in columns],
        "key": inspector.get_pk_constraint(table),
        "unique": sorted(map(repr, inspector.get_unique_constraints(table))),
        "indexes": {
            index["name"]: (index["column_names"], index["unique"], where(index))
            for index in inspector.get_indexes(table)
        },
        "options": inspector.get_table_options(table),
    }


def test_migrations_make_the_tables_that_the_code_names(
    database: Database, databases: Databases, tmp_path: Path
) -> None:
    empty = make_url(databases.missing(tmp_path / "other"))
    (tmp_path / "other").mkdir()
    driver = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}[databases.engine]
    expected = create_engine(empty.set(drivername=driver))
    metadata.create_all(expected)
    wanted = inspect(expected)

    with database.read() as txn:
        found = inspect(txn)
        names = {
            name
            for name in found.get_table_names()
            if name != VERSION_TABLE and not name.startswith(FULL_TEXT)
        }
        differences = {
            name: (described(found, name), described(wanted, name))
            for name in names
            if described(found, name) != described(wanted, name)
        }

    expected.dispose()
    assert names == set(metadata.tables)
    assert differences == {}


def test_alembic_finds_nothing_to_migrate(database: Database) -> None:
    with database.read() as txn:
        context = MigrationContext.configure(
            txn,
            opts={
                "version_table": VERSION_TABLE,
                "include_name": lambda name, kind, _: (
                    kind != "table" or not (name or "").startswith(FULL_TEXT)
                ),
            },
        )

        assert compare_metadata(context, metadata) == []


@on_sqlite
def test_every_table_of_ours_is_strict(database: Database) -> None:
    with database.read() as txn:
        strict = txn.exec_driver_sql("SELECT name FROM pragma_table_list WHERE strict = 1")

        assert set(strict.scalars()) == set(metadata.tables)


@on_sqlite
def test_a_removed_articles_number_never_comes_back(database: Database) -> None:
    with database.read() as txn:
        names = txn.exec_driver_sql("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREM%'")

        assert set(names.scalars()) == {"articles", "stories"}
