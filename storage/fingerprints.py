"""By what copies are found: signatures by week, and what is common in each source.

The numbers of a group of articles lie in order in one row: sixteen rows for each article would
take four times the room on SQLite and eight times on PostgreSQL, and as much longer.
"""

from collections.abc import Collection, Iterator, Mapping

import numpy as np
from sqlalchemy import ColumnElement, delete, func, insert, select, true

from articles.fingerprint import Common
from articles.pairs import Postings
from storage.database import Transaction
from storage.dialects import insert_or_ignore
from storage.tables import common_passages, fingerprints

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
    wanted = select(columns.week, columns.lot).where(columns.week.in_(weeks))
    for week, lot in txn.execute(wanted.order_by(columns.week, columns.lot)).all():
        row = txn.execute(
            select(columns.numbers, columns.articles).where(
                columns.week == week, columns.lot == lot
            )
        ).one()
        numbers = np.frombuffer(row.numbers, _NUMBER)
        kind = _SHORT if len(row.articles) == _SHORT.itemsize * len(numbers) else _LONG
        yield Postings(numbers, np.frombuffer(row.articles, kind).astype(np.int64))


def weeks_kept(txn: Transaction) -> list[int]:
    """Return the weeks of which fingerprints are kept, the newest first."""
    weeks = select(fingerprints.c.week).distinct().order_by(fingerprints.c.week.desc())
    return list(txn.execute(weeks).scalars())


def forget_before(txn: Transaction, week: int) -> None:
    """Drop the weeks before `week`, each whole."""
    txn.execute(delete(fingerprints).where(fingerprints.c.week < week))


def keep_common(txn: Transaction, night: str, found: Mapping[str, Common]) -> None:
    """Keep what is common in each source, for all comparisons of `night`.

    What was kept for the night stays: a second run must see what the first one saw.
    """
    rows = [
        {"night": night, "source_id": source, "shingles": common.shingles.astype(_NUMBER).tobytes()}
        for source, common in found.items()
    ]
    insert_or_ignore(txn, common_passages, rows)


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


def sources_with_common(txn: Transaction, night: str) -> set[str]:
    """Return the sources whose common passages are settled for `night`."""
    columns = common_passages.c
    return set(txn.execute(select(columns.source_id).where(columns.night == night)).scalars())


def forget_common_before(txn: Transaction, night: str) -> None:
    """Drop what was common before `night`."""
    txn.execute(delete(common_passages).where(common_passages.c.night < night))
