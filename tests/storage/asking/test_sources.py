"""Source files that are edited between two nights, and the endpoints that follow from them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select, update

from articles.source import parse_source
from storage.asking.endpoints import DueEndpoint, add_children, due_endpoints
from storage.asking.sources import snapshot
from storage.sql.database import Database, Transaction
from storage.sql.tables import endpoints
from tests.storage.rows import AT, NIGHT

INDEX = "https://herald.example/index.xml"
CHILDREN = ["https://herald.example/1.xml", "https://herald.example/2.xml"]
TOML = """\
name = "Example Herald"
home = "https://herald.example/"
language = "en"
country = "GB"
"""


def written(*announced: tuple[str, str]) -> str:
    """Return a source file's text with endpoints of these kinds and addresses."""
    parts = [f'[[endpoints]]\nkind = "{kind}"\nurl = "{url}"\n' for kind, url in announced]
    return "".join([TOML, *parts])


def take(txn: Transaction, *announced: tuple[str, str]) -> list[DueEndpoint]:
    """Take the source for the night; return which of its endpoints are due."""
    toml = written(*announced)
    snapshot(txn, NIGHT, [(parse_source("herald", toml), toml)], now=AT)
    return due_endpoints(txn, NIGHT, AT)


@pytest.fixture
def txn(database: Database) -> Iterator[Transaction]:
    """Open a transaction in which an index has named two sitemaps."""
    with database.write() as opened:
        (index,) = take(opened, ("sitemap", INDEX))
        add_children(opened, index, CHILDREN, AT)
        yield opened


def test_an_indexs_sitemaps_go_with_it(txn: Transaction) -> None:
    due = take(txn, ("feed", "https://herald.example/feed"))

    assert [endpoint.url for endpoint in due] == ["https://herald.example/feed"]


def test_an_indexs_sitemaps_are_of_its_kind(txn: Transaction) -> None:
    due = take(txn, ("news-sitemap", INDEX))

    assert {endpoint.url: endpoint.kind for endpoint in due} == dict.fromkeys(
        [INDEX, *CHILDREN], "news-sitemap"
    )


def test_what_is_no_index_any_more_leads_nowhere(txn: Transaction) -> None:
    due = take(txn, ("section", INDEX))

    assert [endpoint.url for endpoint in due] == [INDEX]


def test_an_index_that_comes_back_is_sent_whole(txn: Transaction) -> None:
    txn.execute(update(endpoints).values(etag='"1"', last_modified="yesterday"))

    take(txn, ("feed", "https://herald.example/feed"))
    index = take(txn, ("sitemap", INDEX))[0]

    assert (index.url, index.etag, index.last_modified) == (INDEX, None, None)


def test_all_endpoints_of_an_edited_file_are_sent_whole(txn: Transaction) -> None:
    txn.execute(update(endpoints).values(etag='"1"', last_modified="yesterday"))

    same = take(txn, ("sitemap", INDEX))
    edited = take(txn, ("sitemap", INDEX), ("feed", "https://herald.example/feed"))

    assert [(each.etag, each.last_modified) for each in same] == [('"1"', "yesterday")] * 3
    assert [(each.etag, each.last_modified) for each in edited] == [(None, None)] * 4


def test_what_an_index_named_no_more_stays_away(txn: Transaction) -> None:
    index = take(txn, ("sitemap", INDEX))[0]
    add_children(txn, index, CHILDREN[:1], AT)

    due = take(txn, ("news-sitemap", INDEX))

    assert [endpoint.url for endpoint in due] == [INDEX, CHILDREN[0]]


def test_a_sitemap_that_is_an_endpoint_itself_keeps_its_own_kind(txn: Transaction) -> None:
    due = take(txn, ("sitemap", INDEX), ("news-sitemap", CHILDREN[0]))

    kinds = {endpoint.url: str(endpoint.kind) for endpoint in due}
    assert kinds == {INDEX: "sitemap", CHILDREN[0]: "news-sitemap", CHILDREN[1]: "sitemap"}


def test_another_source_keeps_its_sitemaps(txn: Transaction) -> None:
    toml = written(("feed", "https://post.example/feed"))

    snapshot(txn, NIGHT, [(parse_source("post", toml), toml)], now=AT)

    rows = select(endpoints.c.url).where(endpoints.c.active, endpoints.c.source_id == "herald")
    assert set(txn.execute(rows).scalars()) == {INDEX, *CHILDREN}
