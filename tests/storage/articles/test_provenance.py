from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from articles.article import Block, BlockKind, Found, Reading
from storage.articles.articles import Read, save
from storage.articles.provenance import Asked, Counted, FoundIn, counted, keep_provenance, listed
from storage.articles.readings import Unread, Versions
from storage.sql.database import Database, Transaction
from storage.sql.tables import articles, provenance_fields, provenances

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
NIGHT = "2026-11-24"
STATED = Reading(
    title=Found("Fog", "json-ld", "headline"),
    authors=Found(("Ada Berg",), "page", "byline", 0.8),
    body_method="paragraphs",
    body_confidence=0.9,
    blocks=(Block(BlockKind.PARAGRAPH, "The ferry left late."),),
)
GUESSED = replace(STATED, authors=Found(("Bo Falk",), "trafilatura", "author", 0.5))


def store(txn: Transaction, number: int, reading: Reading, source: str = "herald") -> None:
    url = f"https://{source}.example/{number}"
    item = Unread(number, url, f"{source}.example/{number}", source, b"", None, "feed")
    save(txn, Read(item, reading, Versions(2, 1)), night=NIGHT, now=NOW)


def test_every_field_is_counted_by_source_and_method(database: Database) -> None:
    with database.write() as txn:
        store(txn, 1, STATED)
        store(txn, 2, replace(STATED, title=Found("Tide", "json-ld", "headline")))
        store(txn, 3, GUESSED, source="gazette")

    with database.read() as txn:
        found = counted(txn, Asked())

    assert found == [
        Counted("gazette", "authors", "trafilatura", 1, 0.5),
        Counted("gazette", "body", "paragraphs", 1, 0.9),
        Counted("gazette", "title", "json-ld", 1, 1.0),
        Counted("herald", "authors", "page", 2, 0.8),
        Counted("herald", "body", "paragraphs", 2, 0.9),
        Counted("herald", "title", "json-ld", 2, 1.0),
    ]


def test_counts_can_be_narrowed(database: Database) -> None:
    with database.write() as txn:
        store(txn, 1, STATED)
        store(txn, 2, GUESSED, source="gazette")

    with database.read() as txn:
        by_field = counted(txn, Asked(field="authors", method="page"))
        unsure = counted(txn, Asked(below=0.6))
        by_source = counted(txn, Asked(field="title", source="herald"))

    assert by_field == [Counted("herald", "authors", "page", 1, 0.8)]
    assert unsure == [Counted("gazette", "authors", "trafilatura", 1, 0.5)]
    assert by_source == [Counted("herald", "title", "json-ld", 1, 1.0)]


def test_the_articles_behind_a_count_are_listed_newest_first(database: Database) -> None:
    with database.write() as txn:
        store(txn, 1, GUESSED)
        store(txn, 2, GUESSED)

    with database.read() as txn:
        found = listed(txn, Asked(field="authors", source="herald"), 5)
        last = listed(txn, Asked(field="authors"), 1)

    row = FoundIn(2, "https://herald.example/2", "authors", "trafilatura", "author", 0.5)
    assert found == [row, replace(row, article=1, url="https://herald.example/1")]
    assert last == [row]


def test_articles_that_were_found_alike_share_their_provenance(database: Database) -> None:
    with database.write() as txn:
        for number in range(1, 5):
            store(txn, number, STATED)
        again = keep_provenance(txn, STATED)

    with database.read() as txn:
        ids = set(txn.execute(select(articles.c.provenance_id)).scalars())
        sets = txn.execute(select(func.count()).select_from(provenances)).scalar_one()
        rows = txn.execute(select(func.count()).select_from(provenance_fields)).scalar_one()

    assert ids == {again}
    assert (sets, rows) == (1, 3)


def test_what_an_outlet_printed_is_not_kept_a_second_time(database: Database) -> None:
    one = replace(STATED, agencies=Found(("AFP",), "dateline", "OSLO (AFP) —", 0.98))
    other = replace(STATED, agencies=Found(("AFP",), "dateline", "BERGEN (AFP) —", 0.98))

    with database.write() as txn:
        assert keep_provenance(txn, one) == keep_provenance(txn, other)


def test_a_transaction_that_fails_keeps_neither_article_nor_provenance(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        _break_off(database)

    with database.read() as txn:
        assert counted(txn, Asked()) == []
        assert txn.execute(select(func.count()).select_from(provenances)).scalar_one() == 0


def _break_off(database: Database) -> None:
    with database.write() as txn:
        store(txn, 1, STATED)
        _ = 1 / 0
