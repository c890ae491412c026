"""Find the stories that hold a pasted text."""

from datetime import timedelta
from pathlib import Path

import pytest

from articles.copies.verdict import Kind
from pipeline.stories.finding import Finding, find_copies
from storage.sql.database import Database
from tests.articles.bulletins import BULLETINS
from tests.pipeline.compared import NOW, Printing, invented, put_in, run_dedupe

EN, DE = BULLETINS[0], BULLETINS[1]
LONG = invented(1, 300)


@pytest.fixture
def store(database: Database, database_url: str, tmp_path: Path) -> Database:
    """Put in articles of this week, and one of two weeks ago."""
    put_in(database, [Printing("old", invented(2), 0, "north")], NOW - timedelta(days=14))
    put_in(
        database,
        [
            Printing("english", EN.today, 9, "north"),
            Printing("german", DE.today, 3, "nord"),
            Printing("long", LONG, 3, "south"),
            Printing("longer", LONG + "\n\n" + invented(3, 60), 2, "east"),
        ],
    )
    run_dedupe(database_url, tmp_path)
    return database


def find(database: Database, text: str, weeks: int | None = None) -> Finding:
    with database.read() as txn:
        return find_copies(txn, text, weeks)


def test_one_article_stands_for_each_story(store: Database) -> None:
    (found,) = find(store, LONG).holders

    assert found.verdict.kind is Kind.COPY
    assert found.verdict.within == (1, 1)
    assert found.story_id is not None


@pytest.mark.parametrize("half", [0, 1])
def test_half_of_a_text_leads_to_the_whole(store: Database, half: int) -> None:
    (found,) = find(store, LONG.split("\n\n")[half]).holders

    assert found.verdict.within[0] == 1
    assert found.verdict.within[1] < 0.7


def test_a_text_in_capitals_is_the_same_text(store: Database) -> None:
    (found,) = find(store, DE.today.upper()).holders

    assert found.verdict.within == (1, 1)


def test_a_pasted_text_has_no_date(store: Database) -> None:
    (found,) = find(store, invented(2)).holders

    assert found.verdict.kind is Kind.COPY
    assert not found.verdict.apart


def test_only_the_last_weeks_are_looked_through(store: Database) -> None:
    every, last = find(store, invented(2)), find(store, invented(2), 1)

    assert (len(every.holders), len(last.holders)) == (1, 0)
    assert every.weeks > last.weeks == 1


def test_two_texts_pasted_together_lead_to_both(store: Database) -> None:
    found = find(store, EN.today + "\n\n" + LONG)

    assert len(found.holders) == 2
    assert all(each.verdict.within[1] > 0.9 for each in found.holders)
