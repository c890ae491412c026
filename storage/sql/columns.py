"""Column types that mean the same under SQLite STRICT and PostgreSQL.

SQLAlchemy's String and DateTime become VARCHAR and DATETIME, which a STRICT
table refuses.
"""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy
from sqlalchemy import REAL, BigInteger, Boolean, Dialect, Double, Float, Integer, LargeBinary
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FIRST = (datetime(1, 1, 2, tzinfo=UTC) - _EPOCH) // _MICROSECOND
_LAST = (datetime(9999, 12, 30, tzinfo=UTC) - _EPOCH) // _MICROSECOND


class Text(TypeDecorator[str]):
    """A text, ordered by its code points whatever the server's language is."""

    impl = sqlalchemy.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Name the collation on PostgreSQL; SQLite's own is the same."""
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(sqlalchemy.Text(collation=collation))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Leave out NUL, which PostgreSQL refuses: one bad title must not end a stage."""
        return None if value is None else value.replace("\0", "")


class Number(TypeDecorator[int]):
    """A whole number of 64 bits."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Use INTEGER on SQLite: only that makes a primary key the rowid."""
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else BigInteger())


class Real(TypeDecorator[float]):
    """A floating-point number."""

    impl = Float
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Use REAL on SQLite, double precision on PostgreSQL."""
        return dialect.type_descriptor(REAL() if dialect.name == "sqlite" else Double())


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept as microseconds since 1970-01-01 UTC."""

    impl = Number
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Refuse naive moments: nobody can say later which zone was meant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r}: expected a datetime with a zone")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return UTC, within what can be told in every zone: an outlet may date anything."""
        if value is None:
            return None
        return _EPOCH + timedelta(microseconds=min(max(value, _FIRST), _LAST))


class Digest(TypeDecorator[bytes]):
    """A hash, as bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Drivers return memoryview or bytes; always return bytes."""
        return None if value is None else bytes(value)


class Blob(Digest):
    """Compressed bytes."""

    cache_ok = True


class Json(TypeDecorator[Any]):
    """A JSON value, kept as text with sorted keys: the same value is the same bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Keep None as NULL."""
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Return the value."""
        return None if value is None else json.loads(value)


class Flag(TypeDecorator[bool]):
    """True or false; 1 or 0 on SQLite."""

    impl = Boolean
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Use INTEGER on SQLite: STRICT knows no BOOLEAN."""
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else Boolean())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> bool | None:
        """Store a bool, which SQLite's driver takes for a number."""
        return None if value is None else bool(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Return a bool."""
        return None if value is None else bool(value)
