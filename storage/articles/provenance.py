"""How the fields of stored articles were found: kept with the article, counted for operators."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, insert, select

from articles.article import Reading
from articles.records.record import Origin, provenance
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import articles, provenance_fields, provenances

# Of these methods `where` is what an outlet printed: as many texts as articles.
_QUOTING = frozenset(
    {"byline", "copyright line", "credit line", "dateline", "kicker", "section", "title"}
)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """Which fields are asked for; what is None is not narrowed."""

    field: str | None = None
    method: str | None = None
    source: str | None = None
    below: float | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """In how many articles of a source a field was found by a method, and how surely at least."""

    source: str
    field: str
    method: str
    articles: int
    confidence: float


@dataclass(frozen=True, slots=True)
class FoundIn:
    """One field of one article, and how it was found."""

    article: int
    url: str
    field: str
    method: str
    where: str
    confidence: float


def keep_provenance(txn: Transaction, reading: Reading) -> int:
    """Keep how the fields of `reading` were found, once for all articles alike; return its id."""
    origins = {name: _kept(origin) for name, origin in sorted(provenance(reading).items())}
    plain = json.dumps(
        [[name, o.method, o.where, o.confidence] for name, o in origins.items()], ensure_ascii=False
    )
    digest = hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    known = select(provenances.c.id).where(provenances.c.digest == digest)
    found: int | None = txn.execute(known).scalar_one_or_none()
    if found is not None:
        return found
    statement = insert(provenances).returning(provenances.c.id)
    made: int = txn.execute(statement, {"digest": digest}).scalar_one()
    insert_or_ignore(txn, provenance_fields, [_row(made, name, o) for name, o in origins.items()])
    return made


def counted(txn: Transaction, asked: Asked) -> list[Counted]:
    """Return how many articles of each source have each field by each method."""
    alike = select(
        articles.c.source_id, articles.c.provenance_id, func.count().label("number")
    ).where(articles.c.provenance_id.is_not(None))
    if asked.source is not None:
        alike = alike.where(articles.c.source_id == asked.source)
    groups = alike.group_by(articles.c.source_id, articles.c.provenance_id).subquery()
    by = groups.c.source_id, provenance_fields.c.field, provenance_fields.c.method
    rows = txn.execute(
        select(*by, func.sum(groups.c.number), func.min(provenance_fields.c.confidence))
        .join(provenance_fields, provenance_fields.c.provenance_id == groups.c.provenance_id)
        .where(*_wanted(asked))
        .group_by(*by)
        .order_by(*by)
    )
    return [Counted(row[0], row[1], row[2], int(row[3]), row[4]) for row in rows]


def listed(txn: Transaction, asked: Asked, limit: int) -> list[FoundIn]:
    """Return the newest articles behind the counts, one row for each of their fields."""
    query = (
        select(
            articles.c.id,
            articles.c.url,
            provenance_fields.c.field,
            provenance_fields.c.method,
            provenance_fields.c.found_at,
            provenance_fields.c.confidence,
        )
        .join(provenance_fields, provenance_fields.c.provenance_id == articles.c.provenance_id)
        .where(*_wanted(asked))
    )
    if asked.source is not None:
        query = query.where(articles.c.source_id == asked.source)
    newest = query.order_by(articles.c.id.desc(), provenance_fields.c.field).limit(limit)
    return [FoundIn(*row) for row in txn.execute(newest)]


def unknown(txn: Transaction, asked: Asked) -> Iterator[tuple[str, str, list[str]]]:
    """Yield what is asked for and no article has: what it is, its name, and what there is."""
    places = {
        "field": (asked.field, provenance_fields.c.field),
        "method": (asked.method, provenance_fields.c.method),
        "source": (asked.source, articles.c.source_id),
    }
    for kind, (name, column) in places.items():
        if name is not None:
            there = list(txn.execute(select(column).distinct().order_by(column)).scalars())
            if name not in there:
                yield kind, name, there


def _wanted(asked: Asked) -> Iterator[ColumnElement[bool]]:
    if asked.field is not None:
        yield provenance_fields.c.field == asked.field
    if asked.method is not None:
        yield provenance_fields.c.method == asked.method
    if asked.below is not None:
        yield provenance_fields.c.confidence < asked.below


def _kept(origin: Origin) -> Origin:
    where = "" if origin.method in _QUOTING else origin.where[:_LONGEST]
    return Origin(origin.method, where, origin.confidence)


def _row(provenance_id: int, name: str, origin: Origin) -> dict[str, object]:
    return {
        "provenance_id": provenance_id,
        "field": name,
        "method": origin.method,
        "found_at": origin.where,
        "confidence": origin.confidence,
    }
