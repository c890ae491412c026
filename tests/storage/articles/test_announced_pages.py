from articles.hints import Hints
from articles.page import PageKind
from storage.archive.archive import Place
from storage.articles.announced_pages import announced_pages
from storage.asking.asks import PageOf, add_page
from storage.asking.hosts import keep_robots, robots_of
from storage.sql.database import Database, Transaction
from tests.storage.pages import page
from tests.storage.rows import AT, NIGHT, add_entry


def keep(
    txn: Transaction, entry: int, offset: int, source: str = "herald", **fields: object
) -> None:
    whose = PageOf(NIGHT, source, "outlet.example", entry_id=entry)
    address = f"http://outlet.example/{entry}"
    add_page(
        txn,
        page(b"<p>Talks began.</p>", url=address, **fields),
        Place("night.warc.gz", offset, 10),
        whose,
    )


def test_each_entrys_last_good_page_is_offered_the_newest_first(database: Database) -> None:
    with database.write() as txn:
        for entry in (1, 2, 3, 4):
            add_entry(txn, entry)
        keep(txn, 1, 0)
        keep(txn, 2, 10)
        keep(txn, 1, 20)
        keep(txn, 3, 30, status=404)
        keep(txn, 4, 40, source="post")
        keep(txn, 2, 50, status=304)
        keep(txn, 2, 60, kind=PageKind.SECTION)

    with database.read() as txn:
        found = announced_pages(txn, "herald", 5)
        first = announced_pages(txn, "herald", 1)

    assert [kept.place.offset for kept in found] == [20, 10]
    assert [kept.hints for kept in found] == [Hints(), Hints()]
    assert first == found[:1]


def test_a_hosts_robots_txt_is_remembered_as_last_seen(database: Database) -> None:
    with database.write() as txn:
        unknown = robots_of(txn, "outlet.example")
        keep_robots(txn, "outlet.example", status=200, robots=b"User-agent: *", now=AT)
        first = robots_of(txn, "outlet.example")
        keep_robots(txn, "outlet.example", status=404, robots=b"", now=AT)
        last = robots_of(txn, "outlet.example")

    assert (unknown, first, last) == (None, (200, b"User-agent: *"), (404, b""))
