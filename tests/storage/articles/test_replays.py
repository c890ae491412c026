"""What is read again: nothing that was erased, and nothing twice."""

from sqlalchemy import insert

from articles.article import Block, BlockKind, Found, Reading
from articles.urls import url_key
from storage.articles.articles import Read, save_reread
from storage.articles.readings import Versions, previous_of, reads_as_none
from storage.articles.replays import Choice, ReadOnce, count_read_once, read_once
from storage.sql.changes import changed_articles
from storage.sql.database import Database, Transaction
from storage.sql.tables import entries, pages
from tests.storage.articles.test_articles import ERASED, NIGHT, NOW, OLD, count, erase, read

NEXT_NIGHT = "2026-11-25"
NAMED = Reading(
    title=Found("Fog", "json-ld", "headline"),
    blocks=(Block(BlockKind.PARAGRAPH, "The captain was named."),),
)


def archive(txn: Transaction, announced: str, *, leads_to: str) -> None:
    """Let the archive hold the page of an entry."""
    of_both = {"url": announced, "host": "herald.example", "source_id": "herald"}
    entry = {
        "id": 1,
        "url_key": url_key(announced),
        "fetch_url": announced,
        "first_night": NIGHT,
        "first_seen": NOW,
        "attempts": 0,
    }
    page = {
        "id": 1,
        "entry_id": 1,
        "night": NIGHT,
        "kind": "article",
        "file": "night.warc.gz",
        "offset": 0,
        "length": 10,
        "final_url": leads_to,
        "status": 200,
        "fetched_at": NOW,
        "body_digest": b"x",
        "body_bytes": 1,
        "media_type": "text/html",
        "hops": 0,
    }
    txn.execute(insert(entries), of_both | entry)
    txn.execute(insert(pages), of_both | page)


def chosen(txn: Transaction) -> list[ReadOnce]:
    return read_once(txn, Choice(), after=0, most=9)


def reread(txn: Transaction, once: ReadOnce, reading: Reading, versions: Versions) -> bool:
    read = Read(once.item, reading, versions, previous_of(txn, [1])[1])
    return save_reread(txn, read, night=NEXT_NIGHT, now=NOW, differs=True)


def test_what_was_erased_is_not_read_again_from_the_address_that_led_to_it(
    database: Database,
) -> None:
    with database.write() as txn:
        archive(txn, OLD, leads_to=ERASED)
        read(txn, OLD, leads_to=ERASED)
        before = count_read_once(txn, Choice())
        erase(txn, ERASED)

        assert before == 1
        assert count_read_once(txn, Choice()) == 0
        assert chosen(txn) == []


def test_a_reading_of_what_was_erased_meanwhile_is_not_kept(database: Database) -> None:
    with database.write() as txn:
        archive(txn, OLD, leads_to=ERASED)
        read(txn, OLD, leads_to=ERASED)
        (once,) = chosen(txn)
        erase(txn, ERASED)

        shown = reread(txn, once, NAMED, Versions(3, 1))

        assert not shown
        assert count(txn) == [1, 1, 1]
        assert changed_articles(txn, NEXT_NIGHT) == []


def test_a_page_that_was_no_article_is_chosen_though_it_has_no_address_of_its_own(
    database: Database,
) -> None:
    with database.write() as txn:
        archive(txn, OLD, leads_to=OLD)
        read(txn, OLD, leads_to=OLD, no_article="listing")
        erase(txn, ERASED)

        assert [once.item.url for once in chosen(txn)] == [OLD]


def test_that_a_page_reads_as_none_is_known_by_the_versions_it_was_read_under(
    database: Database,
) -> None:
    with database.write() as txn:
        archive(txn, OLD, leads_to=OLD)
        read(txn, OLD, leads_to=OLD)
        (once,) = chosen(txn)

        reread(txn, once, Reading(not_article="listing"), Versions(3, 1))

        assert reads_as_none(txn, once.item, Versions(3, 1))
        assert not reads_as_none(txn, once.item, Versions(3, 2))
        assert not reads_as_none(txn, once.item, once.versions)
