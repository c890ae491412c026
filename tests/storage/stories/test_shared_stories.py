from pathlib import Path

from storage.sql.database import Database
from storage.stories.shared_stories import SharedStory, count_shared_stories, shared_stories
from tests.console.rows import NIGHT, Rows


def test_those_in_most_outlets_come_first_and_each_names_its_outlets(
    database: Database, tmp_path: Path
) -> None:
    with database.write() as txn:
        rows = Rows(txn, tmp_path)
        rows.source("post", "the Post")
        rows.source("herald", "Herald")
        rows.told("Told by one, twice", "post", "post")
        two = rows.told("Told by two", "post", "unlisted")
        three = rows.told("Told by three", "post", "unlisted", "herald", "herald")

    with database.read() as txn:
        found = shared_stories(txn, NIGHT, limit=10)

    assert found.rows == (
        SharedStory(three, "Told by three", None, 3, 4, ("Herald", "the Post", "unlisted")),
        SharedStory(two, "Told by two", None, 2, 2, ("the Post", "unlisted")),
    )
    assert found.next_after is None


def test_a_long_list_is_handed_out_in_parts(database: Database, tmp_path: Path) -> None:
    with database.write() as txn:
        rows = Rows(txn, tmp_path)
        made = [rows.told(f"Story {number}", "post", "herald") for number in range(7)]

    seen: list[int] = []
    after: int | None = 0
    with database.read() as txn:
        while after is not None:
            part = shared_stories(txn, NIGHT, limit=3, after=after)
            seen += [story.story_id for story in part.rows]
            after = part.next_after
        count = count_shared_stories(txn, NIGHT)

    assert seen == sorted(made, reverse=True)
    assert count == 7


def test_another_night_told_nothing(database: Database, tmp_path: Path) -> None:
    with database.write() as txn:
        Rows(txn, tmp_path).told("A story", "post", "herald")

    with database.read() as txn:
        assert shared_stories(txn, "2026-11-23", limit=3).rows == ()
        assert count_shared_stories(txn, "2026-11-23") == 0
