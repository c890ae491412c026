"""What is found of articles is of their texts as they are now, wherever it leads."""

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from storage.sql.database import Database
from storage.sql.tables import RELATED, story_evidence
from storage.stories.stories import Evidence
from tests.articles.versions import DESKS
from tests.pipeline.compared import (
    NOW,
    Printing,
    invented,
    kinds,
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
PAIRS = {"version": (FIRST, RISEN), "round-up": (TEXT, IN_PART)}
DAY = timedelta(days=1)


def led(database: Database) -> set[tuple[int, int]]:
    """Return which articles lead to others in other stories."""
    with database.read() as txn:
        query = select(story_evidence.c.article_id, story_evidence.c.other_id).where(RELATED)
        return {(one, other) for one, other in txn.execute(query)}


@pytest.mark.parametrize("kind", ["version", "round-up"])
@pytest.mark.parametrize("rewritten", ["one", "other"])
def test_what_led_to_another_story_goes_with_the_text(
    database: Database, database_url: str, tmp_path: Path, kind: str, rewritten: str
) -> None:
    one, other = PAIRS[kind]
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


@pytest.mark.parametrize("kind", ["version", "round-up"])
@pytest.mark.parametrize("rewritten", ["one", "other"])
def test_what_leads_to_another_story_stays_when_its_neighbours_are_forgotten(
    database: Database, database_url: str, tmp_path: Path, kind: str, rewritten: str
) -> None:
    texts = dict(zip(("one", "other"), PAIRS[kind], strict=True))
    put_in(database, [Printing("one", texts["one"], 5), Printing("other", texts["other"], 1, "s")])
    run_dedupe(database_url, tmp_path)
    # What articles are found by is kept for three weeks.
    run_dedupe(database_url, tmp_path, NOW + 39 * DAY)

    rewrite(database, rewritten, f"{texts[rewritten]}\n\nThis report was sent from Tamar.")
    run_dedupe(database_url, tmp_path, NOW + 40 * DAY)

    assert kinds(database) == [kind]


def test_what_led_to_another_story_is_one_story_with_it_when_it_is_its_copy_now(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("one", TEXT, 5), Printing("other", IN_PART, 1, "south")])
    run_dedupe(database_url, tmp_path)
    run_dedupe(database_url, tmp_path, NOW + 39 * DAY)

    rewrite(database, "other", TEXT)
    run_dedupe(database_url, tmp_path, NOW + 40 * DAY)

    assert kinds(database) == ["copy"]
    assert len(set(story_ids(database).values())) == 1


def test_who_leaves_a_story_still_leads_where_its_text_leads(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("one", TEXT, 5), Printing("other", IN_PART, 1, "south")])
    put_in(database, [Printing("copy", IN_PART, 1, "north")])
    run_dedupe(database_url, tmp_path)
    run_dedupe(database_url, tmp_path, NOW + 39 * DAY)
    before = led(database)

    rewrite(database, "other", "\n\n".join([invented(11, 60), invented(12, 60), TEXT[:600]]))
    run_dedupe(database_url, tmp_path, NOW + 40 * DAY)

    ids = story_ids(database)
    assert ids["other"] != ids["copy"]
    assert before == {(2, 1), (3, 1)}
    assert led(database) >= {(2, 1)}
    with database.read() as txn:
        columns = story_evidence.c
        row = txn.execute(select(columns.story_id).where(columns.article_id == 2)).scalar_one()
    assert row == ids["other"]


def test_a_round_up_that_becomes_a_version_is_that_of_a_few_others_at_most(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    put_in(database, [Printing("one", FIRST, 5), Printing("other", RISEN, 1, "south")])
    run_dedupe(database_url, tmp_path)
    run_dedupe(database_url, tmp_path, NOW + 39 * DAY)
    crowd = [Evidence(article, 1, "version", {}) for article in range(101, 107)]
    with database.write() as txn:
        txn.execute(update(story_evidence).values(kind="round-up"))
        rows = [
            {**asdict(each), "story_id": each.article_id, "night": "2026-11-25"} for each in crowd
        ]
        txn.execute(insert(story_evidence), rows)

    rewrite(database, "other", f"{RISEN}\n\nThis report was sent from Tamar.")
    run_dedupe(database_url, tmp_path, NOW + 40 * DAY)

    assert led(database) == {(each.article_id, 1) for each in crowd}
