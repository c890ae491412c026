"""What a later reading of an article changes in its story."""

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from articles.article import Block, BlockKind, Extent, Found, Instant, Reading
from articles.urls import url_key
from storage.archive.archive import Place
from storage.articles.articles import Read, save, save_reread
from storage.articles.readings import KeptPage, Unread, Versions, previous_of
from storage.sql.changes import changed_articles
from storage.sql.database import Database
from storage.sql.tables import articles, changes, story_evidence, uncompared
from storage.stories.rulings import merge
from storage.stories.stories import Telling
from tests.pipeline.compared import (
    NOW,
    Printing,
    invented,
    partition,
    put_in,
    rewrite,
    run_dedupe,
    story_ids,
)

FIRST, SECOND = (f"https://outlet-{entry}.example/ferry" for entry in (1, 2))
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def said(
    more: str = "",
    published: datetime | None = None,
    agency: str | None = None,
    extent: Extent = Extent.FULL,
) -> Reading:
    stated = published and Instant(published, "UTC", "raw", tz_known=True, has_time=True)
    return Reading(
        title=Found("Fog", "json-ld", "headline"),
        blocks=(Block(BlockKind.PARAGRAPH, invented(1) + more),),
        published=Found(stated, "json-ld", "date") if stated else None,
        agencies=Found((agency,), "json-ld", "agency") if agency else None,
        extent=extent,
    )


def read(
    database: Database,
    entry: int,
    now: datetime,
    *,
    more: str = "",
    published: datetime | None = None,
    agency: str | None = None,
) -> None:
    """Read the page of an entry, as the outlet sends it at `now`.

    A date alone makes no revision: only with `more` text the article is another one.
    """
    url = f"https://outlet-{entry}.example/ferry"
    page = KeptPage(entry, Place("night.warc.gz", 0, 1), url, f"{now}".encode())
    item = Unread(entry, url, url_key(url), f"outlet-{entry}", b"", page, None)
    reading = said(more, published, agency)
    with database.write() as txn:
        page_read = Read(item, reading, Versions(now.day, 1), previous_of(txn, [entry]).get(entry))
        save(txn, page_read, night=now.date().isoformat(), now=now)


def reread(database: Database, entry: int, now: datetime, reading: Reading) -> None:
    """Read the page of an entry again, with a better reader."""
    with database.write() as txn:
        previous = previous_of(txn, [entry])[entry]
        url = f"https://outlet-{entry}.example/ferry"
        item = Unread(entry, url, url_key(url), f"outlet-{entry}", b"", previous.page, None)
        read_again = Read(item, reading, Versions(99, 1), previous)
        save_reread(txn, read_again, night=now.date().isoformat(), now=now, differs=True)


def dated(database: Database) -> list[datetime]:
    with database.read() as txn:
        return list(txn.execute(select(articles.c.dated).order_by(articles.c.id)).scalars())


def test_a_date_that_is_found_later_is_when_the_article_came_out(database: Database) -> None:
    read(database, 1, NOW)
    before = dated(database)
    read(database, 1, NOW + DAY, more=" It left.", published=NOW - HOUR)
    stated = dated(database)
    # Later than it was first seen: that cannot be true.
    read(database, 1, NOW + 2 * DAY, more=" It came.", published=NOW + DAY)

    assert (before, stated, dated(database)) == ([NOW], [NOW - HOUR], [NOW])


def test_an_article_is_compared_again_when_its_date_turns_out_to_be_another(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    read(database, 1, NOW - 12 * DAY)
    read(database, 2, NOW - 4 * DAY)
    run_dedupe(database_url, tmp_path, NOW - 4 * DAY)
    apart = story_ids(database)

    read(database, 2, NOW - 3 * DAY, more=" It left.", published=NOW - 10 * DAY)
    run_dedupe(database_url, tmp_path, NOW - 3 * DAY)

    assert len(set(apart.values())) == 2
    assert len(set(story_ids(database).values())) == 1


def test_who_credits_an_agency_in_a_revision_stands_for_the_story_from_then_on(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    for entry in (1, 2):
        read(database, entry, NOW + entry * HOUR)
    run_dedupe(database_url, tmp_path)
    before = partition(database)

    read(database, 2, NOW + DAY, more=" It left.", agency="AP")
    run_dedupe(database_url, tmp_path, NOW + DAY)

    both = frozenset({FIRST, SECOND})
    assert (before, partition(database)) == ({(FIRST, both)}, {(SECOND, both)})
    with database.read() as txn:
        assert changed_articles(txn, "2026-11-26") == [1, 2]


def test_an_agency_that_is_found_in_the_same_text_counts_as_well(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    for entry in (1, 2):
        read(database, entry, NOW + entry * HOUR)
    run_dedupe(database_url, tmp_path)

    reread(database, 2, NOW + DAY, said(agency="AP"))
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert partition(database) == {(SECOND, frozenset({FIRST, SECOND}))}
    with database.read() as txn:
        assert changed_articles(txn, "2026-11-26") == [1, 2]
        assert txn.execute(select(uncompared)).all() == []


def found_of(database: Database) -> list[tuple[str, list[float]]]:
    """Return what is found of all pairs: kind and shares."""
    columns = story_evidence.c
    with database.read() as txn:
        rows = txn.execute(
            select(columns.kind, columns.detail).order_by(columns.article_id, columns.other_id)
        )
        return [(row.kind, row.detail["within"]) for row in rows]


def test_what_is_held_in_full_stands_for_a_story_before_a_teaser(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    for entry in (1, 2):
        read(database, entry, NOW + entry * HOUR)
    run_dedupe(database_url, tmp_path)
    both = frozenset({FIRST, SECOND})

    found = []
    for days, extent in ((1, Extent.TEASER), (2, Extent.FULL)):
        reread(database, 1, NOW + days * DAY, said(agency="AP", extent=extent))
        run_dedupe(database_url, tmp_path, NOW + days * DAY)
        found.append(partition(database))

    assert found == [{(SECOND, both)}, {(FIRST, both)}]


def test_who_was_exported_without_a_story_is_exported_again_once_it_has_one(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("alone", invented(2))])

    for _ in range(2):
        run_dedupe(database_url, tmp_path, NOW + DAY)

    with database.read() as txn:
        rows = txn.execute(select(changes.c.article_id, changes.c.night, changes.c.kind)).all()
    assert rows == [(1, "2026-11-26", "story")]


def test_who_gets_a_story_in_its_own_night_is_exported_with_it_anyway(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("alone", invented(2))])

    run_dedupe(database_url, tmp_path, NOW)

    with database.read() as txn:
        assert changed_articles(txn, "2026-11-25") == []


def test_a_page_that_gets_another_text_leaves_its_story_for_that_texts(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    monday, tuesday = invented(2), invented(3)
    put_in(database, [Printing("fixed", monday, 5), Printing("monday", monday, 4, "south")])
    run_dedupe(database_url, tmp_path)
    before = story_ids(database)

    rewrite(database, "fixed", tuesday)
    put_in(database, [Printing("tuesday", tuesday, 0, "east")], NOW + DAY)
    run_dedupe(database_url, tmp_path, NOW + DAY)

    after = story_ids(database)
    assert after["monday"] == before["monday"] == before["fixed"]
    assert after["tuesday"] == after["fixed"] != after["monday"]
    assert partition(database) == {
        ("monday", frozenset({"monday"})),
        ("fixed", frozenset({"fixed", "tuesday"})),
    }
    with database.read() as txn:
        evidence = txn.execute(select(story_evidence.c.story_id)).scalars().all()
        assert evidence == [after["fixed"]]
        assert 2 in changed_articles(txn, "2026-11-26")


def test_pages_that_get_the_same_other_text_leave_together(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    names = ("north", "south", "east")
    put_in(database, [Printing(name, invented(2), 3, name) for name in names])
    run_dedupe(database_url, tmp_path)

    for name in ("north", "south"):
        rewrite(database, name, invented(3))
    run_dedupe(database_url, tmp_path, NOW + DAY)
    one_left = {keys for _, keys in partition(database)}
    rewrite(database, "east", invented(3))
    run_dedupe(database_url, tmp_path, NOW + 2 * DAY)

    assert one_left == {frozenset({"north", "south"}), frozenset({"east"})}
    assert {keys for _, keys in partition(database)} == {frozenset(names)}


def test_a_text_that_grows_or_is_cut_stays_in_its_story(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    text = invented(2, 300)
    put_in(database, [Printing("north", text, 5), Printing("south", text, 4, "south")])
    run_dedupe(database_url, tmp_path)
    before = story_ids(database)

    rewrite(database, "north", text + "\n\n" + invented(3))
    rewrite(database, "south", text.split("\n\n")[0])
    counts = run_dedupe(database_url, tmp_path, NOW + DAY)

    assert story_ids(database) == before
    assert counts["left"] == 0


def test_evidence_is_of_the_texts_as_they_are_now(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    text = invented(2, 300)
    put_in(database, [Printing("north", text, 5), Printing("south", text, 4, "south")])
    run_dedupe(database_url, tmp_path)
    before = found_of(database)

    rewrite(database, "south", " ".join(text.split()[:90]))
    run_dedupe(database_url, tmp_path, NOW + DAY)
    again = run_dedupe(database_url, tmp_path, NOW + 2 * DAY)

    assert before == [("copy", [1.0, 1.0])]
    assert found_of(database) == [("cut copy", [0.3, 1.0])]
    assert again == {}


def test_evidence_that_holds_no_more_is_kept_where_others_hold_a_story_together(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    first, last = invented(1, 300).split("\n\n")
    put_in(database, [Printing("head", first, 3), Printing("tail", last, 2, "south")])
    put_in(database, [Printing("whole", f"{first}\n\n{last}", 1, "east")])
    run_dedupe(database_url, tmp_path)
    head, tail = found_of(database)

    rewrite(database, "whole", f"{first} {invented(4)}")
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert len(set(story_ids(database).values())) == 1
    assert found_of(database) == [("copy", [1.0, 0.625]), tail]
    assert head != ("copy", [1.0, 0.625])


def test_a_story_that_an_operator_merged_keeps_a_page_with_another_text(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("north", invented(2), 5), Printing("south", invented(3), 4)])
    run_dedupe(database_url, tmp_path)
    with database.write() as txn:
        merge(txn, 1, 2, "one event", Telling("2026-11-25", NOW))

    rewrite(database, "north", invented(4))
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert story_ids(database) == {"north": 1, "south": 1}
