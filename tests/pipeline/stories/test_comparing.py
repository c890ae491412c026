"""The stage that puts articles into stories: whoever came first, whenever it was killed."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.sql.database import Database
from storage.sql.tables import articles, changes, fingerprints, stories, story_evidence, uncompared
from tests.articles.bulletins import BULLETINS
from tests.databases import Databases
from tests.pipeline.compared import (
    NOW,
    Printing,
    invented,
    partition,
    put_in,
    rewrite,
    run_dedupe,
    shuffled,
    story_ids,
)

EN, DE = BULLETINS[0], BULLETINS[1]
ORDERS = 200 if os.environ.get("SOAK_ROUNDS") else 5


def a_night() -> list[Printing]:
    """Return more than one group of articles: stories in up to five outlets, and single ones."""
    night = [
        Printing("first", EN.today, 9, "north"),
        Printing("again", EN.today, 6, "south"),
        Printing("placed", "ALDER BAY — " + EN.today, 5, "east", agency="AP"),
        Printing("cut", EN.today.split("\n\n")[0], 4, "west"),
        Printing("tomorrow", EN.tomorrow, 0, "north"),
        Printing("german", DE.today, 3, "nord"),
        Printing("capitals", DE.today.upper(), 2, "süd"),
    ]
    for number in range(300):
        text = invented(number)
        night += [
            Printing(f"{number}-{carrier}", text if carrier else text + "\n\n" + invented(-number),
                     carrier, f"outlet-{(number + carrier) % 9}")
            for carrier in range(1 + number % 4)
        ]  # fmt: skip
    return night


def test_the_order_of_arrival_makes_no_difference(databases: Databases, tmp_path: Path) -> None:
    from storage.sql.database import open_database

    found = []
    for seed in range(ORDERS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        url = databases.migrated(folder)
        database = open_database(url)
        put_in(database, shuffled(a_night(), seed))
        run_dedupe(url, folder)
        found.append(partition(database))
        database.close()

    sizes = sorted(len(members) for _, members in found[0])
    assert all(each == found[0] for each in found[1:])
    assert ("placed", frozenset({"first", "again", "placed", "cut"})) in found[0]
    assert ("german", frozenset({"german", "capitals"})) in found[0]
    assert ("tomorrow", frozenset({"tomorrow"})) in found[0]
    assert sizes[-1] == 4
    assert len(sizes) == 303


def test_what_comes_on_later_nights_finds_its_story(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    night = a_night()
    for number, part in enumerate((night[::3], night[1::3], night[2::3])):
        put_in(database, part)
        run_dedupe(database_url, tmp_path, NOW + timedelta(hours=number))
    whole = partition(database)
    again = run_dedupe(database_url, tmp_path, NOW + timedelta(hours=3))

    assert ("placed", frozenset({"first", "again", "placed", "cut"})) in whole
    assert len(whole) == 303
    assert again == {}
    assert partition(database) == whole


def test_stories_that_turn_out_to_be_one_keep_their_ids_and_evidence(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    first, last = invented(1, 300).split("\n\n")
    put_in(database, [Printing("head", first), Printing("tail", last)])
    run_dedupe(database_url, tmp_path)
    before = story_ids(database)

    put_in(database, [Printing("whole", invented(1, 300))])
    run_dedupe(database_url, tmp_path)
    after = story_ids(database)

    assert before["head"] != before["tail"]
    assert set(after.values()) == {min(before.values())}
    with database.read() as txn:
        led = dict(txn.execute(select(stories.c.id, stories.c.merged_into)).all())
        evidence = txn.execute(select(story_evidence.c.kind, story_evidence.c.story_id)).all()
        changed = set(txn.execute(select(changes.c.article_id)).scalars())
    assert led == {min(before.values()): None, max(before.values()): min(before.values())}
    assert {row.story_id for row in evidence} == {min(before.values())}
    assert len(evidence) == 2
    assert len(changed) == 3


def test_a_text_that_became_a_copy_joins_the_story(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("copy", EN.today), Printing("stub", invented(1))])
    run_dedupe(database_url, tmp_path)
    apart = story_ids(database)

    rewrite(database, "stub", EN.today)
    counts = run_dedupe(database_url, tmp_path)

    assert apart["copy"] != apart["stub"]
    assert len(set(story_ids(database).values())) == 1
    assert counts == {"copies": 0, "stories": 0}


@pytest.mark.parametrize(
    ("published", "seen", "are_one"),
    [
        # A Thursday begins a week: the copy is in the next one.
        (datetime(2026, 11, 25, 23, tzinfo=UTC), datetime(2026, 11, 26, 3, tzinfo=UTC), True),
        (datetime(2026, 11, 19, 4, tzinfo=UTC), datetime(2026, 11, 26, 3, tzinfo=UTC), False),
        (None, datetime(2026, 11, 26, 3, tzinfo=UTC), True),
        # Neither is taken for a date, so that both count as of the moment they were seen.
        (datetime(2099, 1, 1, tzinfo=UTC), datetime(2026, 11, 26, 3, tzinfo=UTC), True),
        (datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 11, 26, 3, tzinfo=UTC), True),
        (None, datetime(2026, 12, 9, tzinfo=UTC), False),
    ],
)
def test_copies_are_looked_for_in_the_weeks_beside(
    database: Database,
    database_url: str,
    tmp_path: Path,
    published: datetime | None,
    seen: datetime,
    are_one: bool,
) -> None:
    put_in(database, [Printing("first", EN.today, published=published)], seen)
    run_dedupe(database_url, tmp_path, seen)
    late = datetime(2026, 11, 26, 5, tzinfo=UTC)
    put_in(database, [Printing("second", EN.today)], late)
    run_dedupe(database_url, tmp_path, late)

    assert (len(set(story_ids(database).values())) == 1) == are_one


def test_a_story_that_runs_for_weeks_stays_one_by_its_newest_member(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    for number in range(6):
        now = NOW + timedelta(days=5 * number)
        put_in(database, [Printing(str(number), EN.today)], now)
        run_dedupe(database_url, tmp_path, now)

    assert len(set(story_ids(database).values())) == 1
    with database.read() as txn:
        weeks = set(txn.execute(select(fingerprints.c.week)).scalars())
    assert len(weeks) <= 4


def test_what_a_source_prints_in_each_article_joins_none_in_a_night_run_again(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    notice = invented(500, 90)
    night = [Printing(str(n), invented(n, 30) + "\n\n" + notice, n / 10) for n in range(40)]
    # Extract broke off: two articles are too few to show what is common in a source.
    put_in(database, night[:2])
    run_dedupe(database_url, tmp_path)
    put_in(database, night[2:])
    run_dedupe(database_url, tmp_path)

    sizes = sorted(len(members) for _, members in partition(database))
    assert sizes[-1] <= 2
    assert len(sizes) >= 39


def test_a_killed_stage_goes_on_where_it_was(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    """Each pass commits by itself: what is left of a pass is done by the next run."""
    night = a_night()
    put_in(database, night[:400])
    run_dedupe(database_url, tmp_path)
    # As after a kill between two passes: fingerprints were kept, nobody was compared.
    with database.write() as txn:
        ids = list(txn.execute(select(articles.c.id)).scalars())
        txn.execute(uncompared.insert(), [{"article_id": i, "fingerprinted": True} for i in ids])
    put_in(database, night[400:])
    run_dedupe(database_url, tmp_path)

    assert len(partition(database)) == 303
    with database.read() as txn:
        assert txn.execute(select(uncompared)).all() == []
