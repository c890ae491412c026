"""By what copies are found: signatures by week, and what is common in each source.

The numbers of a group of articles lie in order in one row: sixteen rows for each article would
take four times the room on SQLite and eight times on PostgreSQL, and as much longer.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Select, delete, func, insert, select, true

from articles.copies.fingerprint import Common
from articles.copies.pairs import Ids, Postings, places_of
from storage.sql.database import Transaction
from storage.sql.dialects import BYTES_AS_THEY_ARE, insert_or_update
from storage.sql.tables import common_passages, fingerprints

_NUMBER, _SHORT, _LONG = np.dtype("<u8"), np.dtype("<u4"), np.dtype("<i8")


def add_postings(txn: Transaction, week: int, postings: Postings) -> None:
    """Keep the numbers of articles that came out in `week`."""
    last = txn.execute(select(func.max(fingerprints.c.lot)).where(fingerprints.c.week == week))
    ids = postings.articles
    kind = _SHORT if not len(ids) or int(ids.max()) < 2**32 else _LONG
    row = {
        "week": week,
        "lot": (last.scalar() or 0) + 1,
        "numbers": postings.numbers.astype(_NUMBER).tobytes(),
        "articles": ids.astype(kind).tobytes(),
    }
    txn.execute(insert(fingerprints), row)


def postings_in(txn: Transaction, weeks: Collection[int]) -> Iterator[Postings]:
    """Yield the postings of `weeks`, one group after the other."""
    columns = fingerprints.c
    for lot in _lots(txn, weeks):
        row = txn.execute(_of(lot, columns.numbers, columns.articles)).one()
        numbers = np.frombuffer(row.numbers, _NUMBER)
        yield Postings(numbers, _ids(row.articles, len(numbers)))


def postings_of_articles(
    txn: Transaction, weeks: Collection[int], articles: Ids
) -> Iterator[Postings]:
    """Yield the postings in `weeks` of `articles`, which are in order.

    Of lots without any of them only whose they are is read: a third.
    """
    columns = fingerprints.c
    size = func.length(columns.numbers).label("size")
    for lot in _lots(txn, weeks):
        row = txn.execute(_of(lot, size, columns.articles)).one()
        ids = _ids(row.articles, row.size // _NUMBER.itemsize)
        at = places_of(articles, ids)
        if len(at):
            numbers = np.frombuffer(txn.execute(_of(lot, columns.numbers)).scalar_one(), _NUMBER)
            yield Postings(numbers[at], ids[at])


def _lots(txn: Transaction, weeks: Collection[int]) -> list[tuple[int, int]]:
    columns = fingerprints.c
    wanted = select(columns.week, columns.lot).where(columns.week.in_(weeks))
    return [(row.week, row.lot) for row in txn.execute(wanted.order_by(columns.week, columns.lot))]


def _of(lot: tuple[int, int], *columns: ColumnElement[Any]) -> Select[Any]:
    week, number = lot
    query = select(*columns).where(fingerprints.c.week == week, fingerprints.c.lot == number)
    return query.execution_options(**BYTES_AS_THEY_ARE)


def _ids(raw: bytes, count: int) -> Ids:
    kind = _SHORT if len(raw) == _SHORT.itemsize * count else _LONG
    return np.frombuffer(raw, kind).astype(np.int64)


def weeks_kept(txn: Transaction) -> list[int]:
    """Return the weeks of which fingerprints are kept, the newest first."""
    weeks = select(fingerprints.c.week).distinct().order_by(fingerprints.c.week.desc())
    return list(txn.execute(weeks).scalars())


def forget_before(txn: Transaction, week: int) -> None:
    """Drop the weeks before `week`, each whole."""
    txn.execute(delete(fingerprints).where(fingerprints.c.week < week))


def keep_common(txn: Transaction, night: str, found: Mapping[str, Common]) -> None:
    """Keep what is common in each source, for the comparisons of `night` from now on."""
    rows = [
        {"night": night, "source_id": source, "shingles": common.shingles.astype(_NUMBER).tobytes()}
        for source, common in found.items()
    ]
    insert_or_update(txn, common_passages, rows, update=["shingles"])


def common_until(txn: Transaction, night: str) -> dict[str, Common]:
    """Return what is common in each source, as last known in `night`."""
    return _common(txn, common_passages.c.night <= night)


def newest_common(txn: Transaction) -> dict[str, Common]:
    """Return what is common in each source, as last known."""
    return _common(txn, true())


def _common(txn: Transaction, which: ColumnElement[bool]) -> dict[str, Common]:
    columns = common_passages.c
    query = select(columns.source_id, columns.shingles).where(which).order_by(columns.night)
    rows = txn.execute(query)
    return {row.source_id: Common(np.frombuffer(row.shingles, _NUMBER)) for row in rows}


def forget_common_before(txn: Transaction, night: str) -> None:
    """Drop what was common before `night`."""
    txn.execute(delete(common_passages).where(common_passages.c.night < night))
