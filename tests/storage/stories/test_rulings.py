import re

import pytest
from sqlalchemy import select, update

from storage.sql.database import Database, Transaction
from storage.sql.tables import articles, changes, stories, story_evidence, story_members
from storage.stories.rulings import RulingError, merge, split
from storage.stories.stories import Telling, add_stories, walls
from tests.storage.rows import AT, NIGHT, add_article

LATER = Telling("2026-11-25", AT)


@pytest.fixture
def two_stories(database: Database) -> Database:
    """Put in story 1 of articles 1 to 3, story 2 of 4 and 5, and article 6 without a story."""
    with database.write() as txn:
        for article_id, story_id in ((1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, None)):
            add_article(txn, article_id, "Ferry", f"Text {article_id}.", story=story_id)
            row = {"article_id": article_id, "story_id": story_id, "night": NIGHT}
            if story_id:
                txn.execute(story_members.insert(), row)
        txn.execute(update(articles).values(dated=AT))
        credits_agency = update(articles).where(articles.c.id == 5).values(agency="AP")
        txn.execute(credits_agency)
        assert list(add_stories(txn, [[1], [5]], Telling(NIGHT, AT))) == [1, 2]
    return database


def filed(txn: Transaction) -> dict[int, int | None]:
    placed = dict(txn.execute(select(story_members.c.article_id, story_members.c.story_id)).all())
    told = dict(txn.execute(select(articles.c.id, articles.c.story_id)).all())

    assert {article: story for article, story in told.items() if story} == placed
    return told


def canonical(txn: Transaction) -> dict[int, int]:
    return dict(txn.execute(select(stories.c.id, stories.c.canonical_article_id)).all())


def words(txn: Transaction) -> list[tuple[object, ...]]:
    columns = story_evidence.c
    query = select(
        columns.kind, columns.article_id, columns.other_id, columns.story_id, columns.detail
    )
    return [tuple(row) for row in txn.execute(query.order_by(columns.kind))]


def told_anew(txn: Transaction) -> list[int]:
    of_story = select(changes.c.article_id).where(changes.c.kind == "story")
    return list(txn.execute(of_story.order_by(changes.c.number)).scalars())


def test_merging_makes_the_older_story_of_two(two_stories: Database) -> None:
    with two_stories.write() as txn:
        kept = merge(txn, 2, 1, "the same quake", LATER)

        assert kept == 1
        assert filed(txn) == {1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: None}
        assert canonical(txn)[1] == 5
        assert dict(txn.execute(select(stories.c.id, stories.c.merged_into)).all()) == {
            1: None,
            2: 1,
        }
        assert words(txn) == [("by hand", 5, 1, 1, {"note": "the same quake"})]
        assert told_anew(txn) == [1, 2, 3, 4, 5]


def test_parting_makes_a_new_story_and_a_wall(two_stories: Database) -> None:
    with two_stories.write() as txn:
        new = split(txn, 1, [3, 2, 3], "another fire", LATER)

        assert new == 3
        assert filed(txn) == {1: 1, 2: 3, 3: 3, 4: 2, 5: 2, 6: None}
        assert canonical(txn) == {1: 1, 2: 5, 3: 2}
        assert walls(txn) == [(1, 3)]
        assert words(txn) == [("parted by hand", 2, 1, 3, {"note": "another fire"})]
        assert told_anew(txn) == [1, 2, 3]


def test_evidence_goes_with_its_article(two_stories: Database) -> None:
    found = {"kind": "copy", "story_id": 1, "detail": {}, "night": NIGHT}
    with two_stories.write() as txn:
        txn.execute(story_evidence.insert(), {"article_id": 2, "other_id": 1, **found})
        txn.execute(story_evidence.insert(), {"article_id": 3, "other_id": 2, **found})

        new = split(txn, 1, [3], "another fire", LATER)

        assert words(txn)[:2] == [("copy", 2, 1, 1, {}), ("copy", 3, 2, new, {})]


def test_a_second_thought_takes_the_first_ruling_back(two_stories: Database) -> None:
    with two_stories.write() as txn:
        new = split(txn, 1, [3], "another fire", LATER)
        merge(txn, 1, new, "the same fire after all", LATER)

        assert walls(txn) == []
        assert words(txn) == [("by hand", 3, 1, 1, {"note": "the same fire after all"})]

        again = split(txn, 1, [3], "no, another one", LATER)

        assert again != new
        assert walls(txn) == [(1, again)]
        assert words(txn) == [("parted by hand", 3, 1, again, {"note": "no, another one"})]


def test_what_was_parted_from_a_story_is_parted_from_all_that_leaves_it(
    two_stories: Database,
) -> None:
    with two_stories.write() as txn:
        first = split(txn, 1, [3], "another fire", LATER)
        second = split(txn, 1, [2], "a third one", LATER)

        assert sorted(walls(txn)) == [(1, first), (1, second), (first, second)]

        merge(txn, 2, second, "the same", LATER)

        assert sorted(walls(txn)) == [(1, 2), (1, first), (2, first)]


def test_what_parted_two_stories_is_told_of_all_that_leaves_them(two_stories: Database) -> None:
    with two_stories.write() as txn:
        first = split(txn, 1, [3], "another fire", LATER)
        # The article beside which the first ruling stands leaves, too.
        second = split(txn, 1, [1], "a third one", LATER)

        assert parted(txn) == {
            frozenset({1, first}): {"another fire"},
            frozenset({first, second}): {"another fire"},
            frozenset({1, second}): {"a third one"},
        }


def parted(txn: Transaction) -> dict[frozenset[int | None], set[str]]:
    """Return the notes that are told of each pair of parted stories."""
    story_of = filed(txn)
    told: dict[frozenset[int | None], set[str]] = {}
    for row in txn.execute(select(story_evidence).where(story_evidence.c.kind == "parted by hand")):
        assert row.story_id == story_of[row.article_id]
        pair = frozenset({row.story_id, story_of[row.other_id]})
        told.setdefault(pair, set()).add(row.detail["note"])
    return told


def test_a_story_that_was_merged_is_followed(two_stories: Database) -> None:
    with two_stories.write() as txn:
        merge(txn, 1, 2, "the same quake", LATER)

        new = split(txn, 2, [4], "not this one", LATER)

        assert filed(txn) == {1: 1, 2: 1, 3: 1, 4: new, 5: 1, 6: None}


@pytest.mark.parametrize(
    ("story", "leaving", "message"),
    [
        (9, [1], "there is no story 9; expected the number of a story"),
        (1, [], "no article was named; expected articles of story 1"),
        (1, [9], "there is no article 9; expected some of 1, 2, 3"),
        (1, [2, 4], "article 4 is in story 2, not in story 1; expected some of 1, 2, 3"),
        (1, [6], "article 6 is in no story yet, not in story 1; expected some of 1, 2, 3"),
        (1, [3, 2, 1], "nothing would be left of story 1; expected some of 1, 2, 3, not all"),
    ],
)
def test_what_cannot_be_parted_is_refused_and_said(
    two_stories: Database, story: int, leaving: list[int], message: str
) -> None:
    with two_stories.write() as txn:
        with pytest.raises(RulingError, match=f"^{re.escape(message)}$"):
            split(txn, story, leaving, "so", LATER)

        assert (words(txn), told_anew(txn), walls(txn)) == ([], [], [])


@pytest.mark.parametrize(("one", "other"), [(1, 1), (1, 9), (9, 1)])
def test_what_cannot_be_merged_is_refused(two_stories: Database, one: int, other: int) -> None:
    with two_stories.write() as txn, pytest.raises(RulingError, match="expected"):
        merge(txn, one, other, "so", LATER)


def test_what_is_one_story_already_is_said_with_where_it_led(two_stories: Database) -> None:
    message = "story 1 and story 2, which is a part of story 1 now, are one story already"
    with two_stories.write() as txn:
        merge(txn, 1, 2, "the same quake", LATER)

        with pytest.raises(RulingError, match=message):
            merge(txn, 1, 2, "again", LATER)
