from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, insert, select
from sqlalchemy.exc import StatementError

from storage.sql.columns import Blob, Flag, Instant, Json, Number, Real, Text
from storage.sql.database import Database

everything = Table(
    "everything",
    MetaData(),
    Column("number", Number),
    Column("text", Text),
    Column("real", Real),
    Column("instant", Instant),
    Column("blob", Blob),
    Column("json", Json),
    Column("flag", Flag),
    sqlite_strict=True,
)

zones = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=zones)  # noqa: DTZ001
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
rows = st.fixed_dictionaries(
    {
        "text": st.none() | st.text(st.characters(exclude_characters="\0", codec="utf-8")),
        "number": st.none() | st.integers(-(2**63), 2**63 - 1),
        "real": st.none() | st.floats(allow_nan=False),
        "instant": st.none() | moments,
        "blob": st.none() | st.binary(),
        "json": json_values,
        "flag": st.none() | st.booleans(),
    }
)


@settings(
    deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(row=rows)
def test_what_is_stored_is_read_back(database: Database, row: dict[str, object]) -> None:
    with database.write() as txn:
        everything.drop(txn, checkfirst=True)
        everything.create(txn)
        txn.execute(insert(everything).values(row))

        assert txn.execute(select(everything)).one()._asdict() == row


EAST, WEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-14))


@pytest.mark.parametrize(
    "end", [datetime(1, 1, 1, tzinfo=EAST), datetime(9999, 12, 31, 23, 59, 59, tzinfo=WEST)]
)
def test_the_ends_of_time_come_back_as_moments_that_every_zone_can_tell(
    database: Database, end: datetime
) -> None:
    with database.write() as txn:
        everything.create(txn, checkfirst=True)
        txn.execute(insert(everything).values(instant=end))

        found: datetime = txn.execute(select(everything.c.instant)).scalar_one()

    assert [found.astimezone(zone).year for zone in (EAST, WEST)] == [end.year, end.year]


def test_instants_come_back_in_utc(database: Database) -> None:
    oslo = timezone(timedelta(hours=2))

    with database.write() as txn:
        everything.create(txn)
        txn.execute(insert(everything).values(instant=datetime(2026, 6, 1, 12, tzinfo=oslo)))
        found = txn.execute(select(everything.c.instant)).scalar_one()

    assert found == datetime(2026, 6, 1, 10, tzinfo=UTC)
    assert found.tzinfo is UTC


def test_texts_are_ordered_by_code_points_and_hold_no_nul(database: Database) -> None:
    texts = ["b", "A", "a\0", "Ä", "_", "ab", "-a"]

    with database.write() as txn:
        everything.create(txn)
        txn.execute(insert(everything), [{"text": text} for text in texts])
        found = txn.execute(select(everything.c.text).order_by(everything.c.text)).scalars().all()

    assert found == ["-a", "A", "_", "a", "ab", "b", "Ä"]


def test_a_moment_without_zone_is_refused(database: Database) -> None:
    with database.write() as txn:
        everything.create(txn)

        with pytest.raises(StatementError, match="expected a datetime with a zone"):
            txn.execute(insert(everything).values(instant=datetime(2026, 6, 1)))  # noqa: DTZ001


def test_the_same_json_is_the_same_text(database: Database) -> None:
    with database.write() as txn:
        everything.create(txn)
        txn.execute(insert(everything), [{"json": {"b": 1, "a": 2}}, {"json": {"a": 2, "b": 1}}])
        kept = txn.exec_driver_sql("SELECT DISTINCT json FROM everything").scalars().all()

    assert kept == ['{"a": 2, "b": 1}']
