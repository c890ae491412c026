"""When two nights are equal: one query per table over natural keys.

Numbers that the database gives out and moments differ between two runs of the
same night; what an operator or a reader could ask for must not. Each column of
each table is either compared or left out with a reason; a test sees to it.
"""

from typing import Any

from sqlalchemy import text as sql

from storage.sql.database import open_database
from tests.night_tables import TABLES


def night_state(url: str, leave: tuple[str, ...] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every table (but those in `leave`) of the database at `url`."""
    database = open_database(url)
    try:
        with database.read() as txn:
            return {
                name: sorted((tuple(row) for row in txn.execute(sql(table.query))), key=repr)
                for name, table in TABLES.items()
                if name not in leave
            }
    finally:
        database.close()
