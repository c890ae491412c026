"""What is found of articles is of their texts as they are now, wherever it leads."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.rulings import merge, split
from storage.stories import Telling
from storage.tables import story_evidence
from tests.articles.versions import DESKS
from tests.pipeline.compared import (
    NIGHT,
    NOW,
    Printing,
    invented,
    put_in,
    rewrite,
    run_dedupe,
    story_ids,
)

TOLL = DESKS[0].toll
FIRST = TOLL.format("12", "40", "230", "3", "600", "6.2")
RISEN = TOLL.format("19", "75", "410", "5", "600", "6.2")
TEXT = invented(2, 300)
IN_PART = "\n\n".join(invented(number, 60) for number in (5, 6, 7)) + "\n\n" + TEXT[:600]
DAY = timedelta(days=1)


def kinds(database: Database) -> list[str]:
    with database.read() as txn:
        columns = story_evidence.c
        query = select(columns.kind).order_by(columns.article_id, columns.other_id, columns.kind)
        return list(txn.execute(query).scalars())


@pytest.mark.parametrize("kind", ["version", "round-up"])
@pytest.mark.parametrize("rewritten", ["one", "other"])
def test_what_led_to_another_story_goes_with_the_text(
    database: Database, database_url: str, tmp_path: Path, kind: str, rewritten: str
) -> None:
    one, other = (FIRST, RISEN) if kind == "version" else (TEXT, IN_PART)
    put_in(database, [Printing("one", one, 5), Printing("other", other, 1, "south")])
    run_dedupe(database_url, tmp_path)
    before = kinds(database)

    rewrite(database, rewritten, invented(9))
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert before == [kind]
    assert kinds(database) == []


def test_what_leads_to_another_story_stays_when_a_text_hardly_changes(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("one", FIRST, 5), Printing("other", RISEN, 1, "south")])
    run_dedupe(database_url, tmp_path)

    for key, text in (("one", FIRST), ("other", RISEN)):
        rewrite(database, key, f"{text}\n\nThis report was sent from Tamar.")
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert set(kinds(database)) == {"version"}


@pytest.mark.parametrize("word", ["merge", "split"])
def test_where_an_operator_has_ruled_nobody_leaves_and_evidence_is_found_anew(
    database: Database, database_url: str, tmp_path: Path, word: str
) -> None:
    put_in(database, [Printing("north", TEXT, 5), Printing("south", TEXT, 4, "south")])
    put_in(database, [Printing("east", TEXT, 3, "east"), Printing("far", invented(3), 2)])
    run_dedupe(database_url, tmp_path)
    with database.write() as txn:
        telling = Telling(NIGHT, NOW)
        if word == "merge":
            merge(txn, 1, 2, "one event", telling)
        else:
            split(txn, 1, [3], "another event", telling)
    ruled = story_ids(database)

    rewrite(database, "south", " ".join(TEXT.split()[:90]))
    run_dedupe(database_url, tmp_path, NOW + DAY)

    assert story_ids(database) == ruled
    assert "cut copy" in kinds(database)
