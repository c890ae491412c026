from articles.article import Block, BlockKind
from articles.story.portraits import biographies

STORY = "Bo Falk is the last who was born on the island."


def blocks(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text) for text in texts]


def test_notes_on_all_who_made_a_story_are_no_part_of_it() -> None:
    below = (
        "Ann Lee is an editor for ferries at the Herald.",
        "Cy Dahl is its photographer, and has been for ten years.",
    )

    assert list(biographies(blocks(STORY, *below), ["Ann Lee"])) == [2, 1]


def test_below_a_note_on_the_writer_another_sentence_goes_on() -> None:
    below = ("Ann Lee is an editor for ferries.", "Tickets are sold at the pier from noon.")

    assert list(biographies(blocks(STORY, *below), ["Ann Lee"])) == []


def test_whom_nobody_calls_its_writer_is_of_the_story() -> None:
    assert list(biographies(blocks(STORY, "Cy Dahl is its oldest."), ["Ann Lee"])) == []
