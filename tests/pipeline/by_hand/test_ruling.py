"""What an operator said of stories holds, whatever runs afterwards."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from pipeline.by_hand.ruling import ruling
from pipeline.runs.clock import wall_clock
from pipeline.runs.endings import Stopped
from pipeline.settings import Settings
from pipeline.stories.comparing import LEASE
from storage.search.search import CURSOR, index_changed
from storage.sql.database import Database
from storage.sql.leases import process_name, take
from storage.sql.tables import cursors, searched
from storage.stories.rulings import RulingError, merge, split
from storage.stories.stories import Telling
from tests.articles.bulletins import BULLETINS
from tests.pipeline.compared import (
    NIGHT,
    NOW,
    Printing,
    invented,
    kinds,
    put_in,
    rewrite,
    run_dedupe,
    story_ids,
)

EN, DE = BULLETINS[0], BULLETINS[1]
LATER = NOW + timedelta(days=1)

Said = Callable[[Settings, Database], Mapping[str, int]]


@pytest.fixture
def settings(database: Database, database_url: str, tmp_path: Path) -> Settings:
    """Put in a story of two outlets, and another story."""
    put_in(
        database,
        [
            Printing("first", EN.today, 9, "north"),
            Printing("again", EN.today, 6, "south"),
            Printing("german", DE.today, 3, "nord"),
        ],
    )
    run_dedupe(database_url, tmp_path)
    return Settings(home=tmp_path, database_url=database_url)


def parted(settings: Settings, database: Database, article: int = 2) -> Mapping[str, int]:
    with ruling(settings, NOW) as (txn, telling):
        split(txn, 1, [article], "another storm", telling)
    ids = story_ids(database)

    assert ids["first"] != ids["again"]
    return ids


def merged(settings: Settings, database: Database) -> Mapping[str, int]:
    with ruling(settings, NOW) as (txn, telling):
        merge(txn, 1, 2, "a translation", telling)
    ids = story_ids(database)

    assert ids == dict.fromkeys(ids, 1)
    return ids


@pytest.mark.parametrize("said", [parted, merged])
def test_a_ruling_survives_the_next_dedupe_and_a_revised_text(
    settings: Settings, database: Database, said: Said
) -> None:
    ids = said(settings, database)

    for key, text in (("again", EN.today + " More follows."), ("first", EN.today.upper())):
        rewrite(database, key, text)
        run_dedupe(settings.database_url, settings.home, LATER)

        assert story_ids(database) == ids


@pytest.mark.parametrize("said", [parted, merged])
def test_a_ruling_survives_a_new_index(settings: Settings, database: Database, said: Said) -> None:
    ids = said(settings, database)

    with database.write() as txn:
        txn.execute(delete(searched))
        txn.execute(delete(cursors).where(cursors.c.name == CURSOR))
        index_changed(txn, 100)
    run_dedupe(settings.database_url, settings.home, LATER)

    assert story_ids(database) == ids


def test_a_ruling_survives_an_article_of_which_the_text_became_another(
    settings: Settings, database: Database
) -> None:
    ids = merged(settings, database)

    rewrite(database, "german", invented(7))
    run_dedupe(settings.database_url, settings.home, LATER)

    assert story_ids(database) == ids


def test_a_copy_of_both_joins_one_of_two_that_are_parted(
    settings: Settings, database: Database
) -> None:
    ids = parted(settings, database)

    put_in(database, [Printing("third", EN.today, 1, "east")])
    run_dedupe(settings.database_url, settings.home, LATER)

    found = story_ids(database)
    assert found.pop("third") in {ids["first"], ids["again"]}
    assert found == ids


def test_what_was_merged_takes_in_copies_of_either(settings: Settings, database: Database) -> None:
    merged(settings, database)

    put_in(
        database,
        [Printing("third", EN.today, 1, "east"), Printing("fourth", DE.today, 1, "ost")],
    )
    run_dedupe(settings.database_url, settings.home, LATER)

    assert set(story_ids(database).values()) == {1}


def test_while_stories_are_made_a_ruling_waits_for_another_time(
    settings: Settings, database: Database
) -> None:
    with database.write() as txn:
        taken = take(txn, LEASE, process_name(1), now=wall_clock(), length=timedelta(minutes=5))
    before = story_ids(database)

    assert taken
    with pytest.raises(Stopped, match="run again"), ruling(settings, NOW) as (txn, telling):
        merge(txn, 1, 2, "so", telling)
    assert story_ids(database) == before


def test_a_ruling_that_is_refused_leaves_the_way_free(
    settings: Settings, database: Database
) -> None:
    with pytest.raises(RulingError), ruling(settings, NOW) as (txn, telling):
        merge(txn, 1, 9, "so", telling)

    merged(settings, database)


@pytest.mark.parametrize("word", ["merge", "split"])
def test_where_an_operator_has_ruled_nobody_leaves_and_evidence_is_found_anew(
    database: Database, database_url: str, tmp_path: Path, word: str
) -> None:
    text = invented(2, 300)
    put_in(database, [Printing("north", text, 5), Printing("south", text, 4, "south")])
    put_in(database, [Printing("east", text, 3, "east"), Printing("far", invented(3), 2)])
    run_dedupe(database_url, tmp_path)
    with database.write() as txn:
        telling = Telling(NIGHT, NOW)
        if word == "merge":
            merge(txn, 1, 2, "one event", telling)
        else:
            split(txn, 1, [3], "another event", telling)
    ruled = story_ids(database)

    rewrite(database, "south", " ".join(text.split()[:90]))
    run_dedupe(database_url, tmp_path, LATER)

    assert story_ids(database) == ruled
    assert "cut copy" in kinds(database)
