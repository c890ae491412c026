from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select

from storage.filling import fill
from storage.search.search import find, index_changed
from storage.sql.database import Database, DatabaseUrlError, open_database
from storage.sql.tables import articles, metadata, nights, searched
from tests.databases import Databases
from tests.storage.rows import AT, NIGHT, add_article, add_entry, announce

Opened = Callable[[str], Database]


@pytest.fixture
def opened(request: pytest.FixtureRequest) -> Opened:
    """Return a function that opens a database until the test ends."""

    def open_it(url: str) -> Database:
        database = open_database(url)
        request.addfinalizer(database.close)
        return database

    return open_it


@pytest.fixture
def old_url(sqlite_databases: Databases, tmp_path: Path, opened: Opened) -> str:
    """Return the URL of a database with a night in it, and an article that was erased."""
    url = sqlite_databases.migrated(tmp_path / "old")
    with opened(url).write() as txn:
        txn.execute(insert(nights), {"night": NIGHT, "opened_at": AT})
        add_entry(txn, 1)
        announce(txn, 1)
        add_article(txn, 1, "The harbour is closed", "Ships wait outside.")
        add_article(txn, 9, "Erased later")
        txn.execute(delete(articles).where(articles.c.id == 9))
        index_changed(txn, 10)
    return url


def test_every_row_is_in_the_new_database(
    databases: Databases, old_url: str, tmp_path: Path, opened: Opened
) -> None:
    url = databases.migrated(tmp_path / "new")

    copied = fill(url, old_url, wait=5)

    assert copied == 1
    compared = [table for table in metadata.sorted_tables if table.name not in UNLIKE]
    with opened(old_url).read() as old, opened(url).read() as new:
        for table in compared:
            assert sorted(map(repr, new.execute(select(table)))) == sorted(
                map(repr, old.execute(select(table)))
            ), table.name


# Where search is: its index is the engine's own, and begins anew.
UNLIKE = {"cursors", "searched"}


def test_search_finds_what_the_next_index_fills_again(
    databases: Databases, old_url: str, tmp_path: Path, opened: Opened
) -> None:
    url = databases.migrated(tmp_path / "new")

    fill(url, old_url, wait=5)

    with opened(url).write() as txn:
        before = txn.execute(select(searched)).all()
        index_changed(txn, 10)
        hits = [hit.article_id for hit in find(txn, "harbour", 10)]
    assert (before, hits) == ([], [1])


def test_numbers_go_on_where_they_were_an_erased_articles_too(
    databases: Databases, old_url: str, tmp_path: Path, opened: Opened
) -> None:
    url = databases.migrated(tmp_path / "new")

    fill(url, old_url, wait=5)

    with opened(url).write() as txn:
        row = txn.execute(select(articles)).mappings().one()
        other = {**row, "url_key": "herald/other"}
        del other["id"]
        following = txn.execute(insert(articles).returning(articles.c.id), other).scalar_one()
    assert following == 10


def test_a_database_that_holds_something_is_left_as_it_is(
    databases: Databases, old_url: str, tmp_path: Path, opened: Opened
) -> None:
    url = databases.migrated(tmp_path / "new")
    with opened(url).write() as txn:
        txn.execute(insert(nights), {"night": NIGHT, "opened_at": AT})

    with pytest.raises(DatabaseUrlError, match="holds nights; expected a database without any"):
        fill(url, old_url, wait=5)

    with opened(url).read() as txn:
        assert txn.execute(select(articles)).all() == []
