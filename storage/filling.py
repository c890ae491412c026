"""Fill a new database with all that another one holds: SQLite's, on the way to PostgreSQL."""

from collections.abc import Iterator

from sqlalchemy import Table, func, insert, select
from sqlalchemy import text as sql

from storage.search.search import CURSOR
from storage.sql.database import DatabaseUrlError, Transaction, open_database
from storage.sql.tables import articles, cursors, metadata, searched

_ROWS_AT_ONCE = 1000

# The highest number that a table has given out; an erased article's is given to no other one.
_GIVEN = {
    "sqlite": "SELECT seq FROM sqlite_sequence WHERE name = :table",
    "postgresql": "SELECT last_value FROM pg_sequences WHERE schemaname = current_schema()"
    " AND sequencename = :table || '_id_seq'",
}
_GIVE_FROM = {
    "sqlite": "UPDATE sqlite_sequence SET seq = :last WHERE name = :table",
    "postgresql": "SELECT setval(pg_get_serial_sequence(:table, 'id'), :last)",
}


def fill(url: str, old_url: str, *, wait: float) -> int:
    """Copy all that is in the database at `old_url` into the empty one at `url`, or nothing.

    Return the number of articles. What search needs is made anew by the next `index`.
    """
    old_database = open_database(old_url, wait=wait)
    try:
        new_database = open_database(url, wait=wait)
        try:
            with old_database.read() as old, new_database.write() as new:
                _see_empty(new)
                for table in metadata.sorted_tables:
                    if table is not searched:
                        _copy(table, old, new)
                return new.execute(select(func.count()).select_from(articles)).scalar_one()
        finally:
            new_database.close()
    finally:
        old_database.close()


def _see_empty(txn: Transaction) -> None:
    for table in metadata.sorted_tables:
        if txn.execute(select(table).limit(1)).first() is not None:
            name = txn.engine.url.render_as_string(hide_password=True)
            raise DatabaseUrlError(f"{name}: holds {table.name}; expected a database without any")


def _copy(table: Table, old: Transaction, new: Transaction) -> None:
    for rows in _rows(table, old):
        new.execute(insert(table), rows)
    if table.autoincrement_column is not None:
        named = {"table": table.name}
        given = old.execute(sql(_GIVEN[old.dialect.name]), named).scalar() or 0
        highest = new.execute(select(func.max(table.c.id))).scalar() or 0
        if last := max(given, highest):
            new.execute(sql(_GIVE_FROM[new.dialect.name]), {**named, "last": last})


def _rows(table: Table, txn: Transaction) -> Iterator[list[dict[str, object]]]:
    wanted = select(table).execution_options(yield_per=_ROWS_AT_ONCE)
    if table is cursors:
        wanted = wanted.where(cursors.c.name != CURSOR)
    for rows in txn.execute(wanted).mappings().partitions():
        yield [dict(row) for row in rows]
