"""Reports that are sent again within hours stay stories of their own, and lead to one another."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from storage.browse.stories import versions_of
from storage.sql.database import Database
from storage.sql.tables import articles, story_evidence
from storage.stories.stories import Evidence, Joining, Telling, tell
from tests.articles.bulletins import BULLETINS
from tests.articles.versions import DESKS
from tests.pipeline.compared import (
    NIGHT,
    NOW,
    Printing,
    invented,
    put_in,
    run_dedupe,
    story_ids,
)

DAY = timedelta(days=1)
EN = DESKS[0]
# An earthquake's toll, three times within a day.
TOLLS = tuple(
    EN.toll.format(*figures, "6.2")
    for figures in (
        ("12", "40", "230", "3", "600"),
        ("19", "75", "230", "5", "600"),
        ("27", "110", "410", "8", "900"),
    )
)


def rows_of(database: Database) -> list[tuple[object, ...]]:
    """Return all evidence of versions."""
    columns = story_evidence.c
    query = select(story_evidence).where(columns.kind == "version")
    with database.read() as txn:
        ordered = query.order_by(columns.article_id, columns.other_id)
        return [tuple(row) for row in txn.execute(ordered)]


def led_to(database: Database, key: str) -> list[tuple[str, bool]]:
    """Return the versions of an article's story by their keys, and whether each is earlier."""
    with database.read() as txn:
        keys = dict(txn.execute(select(articles.c.id, articles.c.url_key)).all())
        return [
            (keys[each.article_id], each.is_earlier)
            for each in versions_of(txn, story_ids(database)[key])
        ]


def test_a_toll_that_rises_twice_is_a_chain_of_stories(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("first", TOLLS[0], 20), Printing("second", TOLLS[1], 4)])
    run_dedupe(database_url, tmp_path)
    put_in(database, [Printing("third", TOLLS[2], 14)], NOW + DAY)
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert len(set(story_ids(database).values())) == 3
    assert led_to(database, "first") == [("second", False)]
    assert led_to(database, "second") == [("first", True), ("third", False)]
    assert led_to(database, "third") == [("second", True)]


def test_which_version_is_the_earlier_is_asked_of_the_stories_not_of_who_came_first(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("later", TOLLS[1], 3, "north")])
    run_dedupe(database_url, tmp_path)
    # One outlet prints the first toll when the second is out already.
    put_in(database, [Printing("late", TOLLS[0], 1, "south"), Printing("soon", TOLLS[0], 9)])
    run_dedupe(database_url, tmp_path)

    assert story_ids(database)["late"] == story_ids(database)["soon"]
    assert [is_earlier for _, is_earlier in led_to(database, "later")] == [True]
    assert led_to(database, "soon") == led_to(database, "late") == [("later", False)]


def test_run_twice_the_stage_finds_no_more_versions(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing(str(at), text, 20 - 6 * at) for at, text in enumerate(TOLLS)])
    run_dedupe(database_url, tmp_path)
    once = rows_of(database)
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert len(once) == 2
    assert rows_of(database) == once


def test_what_comes_out_every_day_has_no_versions(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    for day in range(10):
        put_in(database, bulletins_of(day), NOW + day * DAY)
        run_dedupe(database_url, tmp_path, NOW + day * DAY)

    assert len(set(story_ids(database).values())) == 10 * (len(BULLETINS) + len(DESKS))
    assert rows_of(database) == []


def bulletins_of(day: int) -> Iterable[Printing]:
    """Return a day's prices and forecast in each language, with figures of their own."""
    for market in BULLETINS:
        figures = (f"{2 + day}.{day}", f"{318 + 7 * day}", f"{4250 - 31 * day}", f"{17 + day}")
        yield Printing(f"market-{market.language}-{day}", market.with_figures(*figures), 5)
    for desk in DESKS:
        sky = (str(day), str(day - 9), str(21 + 3 * day), str(90 - 5 * day), f"7:{10 + day}")
        text = desk.forecast.format(desk.towns[0], *sky)
        yield Printing(f"sky-{desk.language}-{day}", text, 3)


def test_a_form_is_known_by_the_days_before_though_few_of_its_figures_change(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    for day in range(6):
        form = EN.toll.format(*(f"{each + 3 * day}" for each in (12, 40, 230, 3)), "600", "6.2")
        put_in(database, [Printing(str(day), form)], NOW + day * DAY)
        run_dedupe(database_url, tmp_path, NOW + day * DAY)

    assert led_to(database, "0") == [("1", False)]
    assert [led_to(database, str(day)) for day in range(2, 6)] == [[], [], [], []]


def test_an_article_is_the_version_of_a_few_others_at_most(database: Database) -> None:
    put_in(database, [Printing(str(at), invented(at)) for at in range(12)])
    with database.write() as txn:
        alone = [Joining((), (article,)) for article in range(1, 13)]
        found = [Evidence(article, 1, "version", {}) for article in range(2, 8)]
        tell(txn, alone, found, Telling(NIGHT, NOW))
        pairs = ((8, 1, "version"), (9, 1, "round-up"), (9, 2, "version"))
        more = [Evidence(article, other, kind, {}) for article, other, kind in pairs]
        tell(txn, [], more, Telling(NIGHT, NOW))
        columns = story_evidence.c
        query = select(columns.article_id, columns.other_id).order_by(columns.article_id)
        kept = [tuple(row) for row in txn.execute(query.order_by(columns.other_id))]

    assert kept == [*((article, 1) for article in range(2, 8)), (9, 1), (9, 2)]
