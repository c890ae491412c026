"""What a reading makes of the articles: none of what was erased."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, insert, select

from articles.article import Block, BlockKind, Found, Reading
from articles.urls import url_key
from storage.archive.archive import Place
from storage.articles.articles import Read, save
from storage.articles.readings import KeptPage, Unread, Versions, previous_of
from storage.nights.outcomes import Outcome
from storage.sql.database import Database, Transaction
from storage.sql.tables import articles, bodies, readings, tombstones

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
NIGHT = "2026-11-24"
ERASED = "https://herald.example/2026/erased"
OLD = "https://herald.example/old"
ERASED_OUTCOME = Outcome("filtered", "tombstone")


def read(
    txn: Transaction,
    announced: str,
    *,
    leads_to: str,
    calls_itself: str | None = None,
    text: str = "The ferry left late.",
    no_article: str | None = None,
) -> Outcome:
    page = KeptPage(1, Place("night.warc.gz", 0, 10), leads_to, text.encode())
    item = Unread(1, announced, url_key(announced), "herald", b"", page, None)
    reading = Reading(
        title=Found("Fog", "json-ld", "headline"),
        canonical_url=Found(calls_itself, "page", "link") if calls_itself else None,
        blocks=(Block(BlockKind.PARAGRAPH, text),),
        not_article=no_article,
    )
    previous = previous_of(txn, [1]).get(1)
    return save(txn, Read(item, reading, Versions(2, 1), previous), night=NIGHT, now=NOW)


def erase(txn: Transaction, url: str) -> None:
    row = {"url_key": url_key(url), "reason": "court order", "at": NOW}
    txn.execute(insert(tombstones), row)


def count(txn: Transaction) -> list[int]:
    """Count what is kept: articles, readings and texts."""
    tables = articles, readings, bodies
    return [txn.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]


@pytest.mark.parametrize(
    ("announced", "leads_to", "calls_itself"),
    [
        (ERASED, ERASED, None),
        (ERASED, "https://herald.example/new", None),
        (OLD, ERASED, None),
        (OLD, "http://www.herald.example/2026/erased?utm_source=rss#top", None),
        (OLD, OLD, ERASED),
        (OLD, "https://amp.herald.example/2026/erased", ERASED),
    ],
)
def test_what_was_erased_comes_back_under_no_address_of_its_own(
    database: Database, announced: str, leads_to: str, calls_itself: str | None
) -> None:
    with database.write() as txn:
        erase(txn, ERASED)

        outcome = read(txn, announced, leads_to=leads_to, calls_itself=calls_itself)

        assert outcome == ERASED_OUTCOME
        assert count(txn) == [0, 0, 0]


def test_another_sites_page_that_names_an_erased_one_is_an_article(database: Database) -> None:
    gazette = "https://gazette.example/1"
    with database.write() as txn:
        erase(txn, ERASED)

        outcome = read(txn, gazette, leads_to=gazette, calls_itself=ERASED)

        assert (outcome.outcome, outcome.reason) == ("stored", "new")


def test_an_article_gets_no_revision_from_what_was_erased(database: Database) -> None:
    with database.write() as txn:
        read(txn, OLD, leads_to=OLD)
        erase(txn, ERASED)

        outcome = read(txn, OLD, leads_to=ERASED, text="The captain was named.")

        assert outcome == ERASED_OUTCOME
        assert count(txn) == [1, 1, 1]
