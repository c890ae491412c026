from storage.sql.tables import metadata
from tests.night_tables import TABLES


def test_every_column_is_compared_or_left_out_with_a_reason() -> None:
    for name, table in metadata.tables.items():
        stated = TABLES[name]
        seen = [*stated.compared, *stated.left_out]

        assert sorted(seen) == sorted(column.name for column in table.columns), name


def test_no_table_is_compared_that_is_not_there() -> None:
    assert set(TABLES) == set(metadata.tables)
