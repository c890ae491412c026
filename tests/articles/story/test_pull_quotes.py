import pytest

from articles.article import Block, BlockKind
from articles.story.body import finished
from articles.story.features import Stated
from articles.story.pull_quotes import pull_quotes, said_again

SAID = "We are not walking away from anybody, but a boat that is not safe does not sail."
PARAGRAPH = Block(BlockKind.PARAGRAPH, f"“{SAID}” said the chair of the firm.")


@pytest.mark.parametrize(
    ("block", "pulled"),
    [
        (Block(BlockKind.QUOTE, SAID), True),
        (Block(BlockKind.QUOTE, f"„{SAID[:50]} …“"), True),
        (Block(BlockKind.PARAGRAPH, f"“{SAID[:44]}”"), True),
        (Block(BlockKind.QUOTE, "The shaft had been old for years, and nobody cared."), False),
        (Block(BlockKind.QUOTE, "does not sail"), False),
        (Block(BlockKind.PARAGRAPH, SAID), False),
        (Block(BlockKind.HEADING, SAID), False),
    ],
)
def test_what_a_paragraph_says_is_quoted_beside_it_to_catch_the_eye(
    block: Block, *, pulled: bool
) -> None:
    assert list(pull_quotes([PARAGRAPH, block])) == [1] * pulled


def test_a_pull_quote_is_cut() -> None:
    body = finished("page", [PARAGRAPH, Block(BlockKind.QUOTE, SAID), PARAGRAPH], stated=Stated())

    assert [block.kind for block in body.blocks] == [BlockKind.PARAGRAPH] * 2
    assert [(cut.text, cut.reason) for cut in body.cuts] == [(SAID, "repeated")]


def lines(*texts: str) -> list[Block]:
    said = (f"The boat was {text} when they came to see it." for text in texts)
    return [Block(BlockKind.PARAGRAPH, line) for line in said]


def test_a_story_that_is_printed_again_for_other_screens_is_read_once() -> None:
    story = lines("old", "blue", "sold", "gone", "missed")

    assert said_again([*story, *story]) == [5, 6, 7, 8, 9]
    assert said_again([*story, *lines("back"), *story[1:]]) == [6, 7, 8, 9]


def test_what_is_less_than_half_of_a_story_may_be_said_twice() -> None:
    story = lines("old", "blue", "sold", "gone", "missed", "back")

    assert said_again([*story, *story[:2], *story[3:5]]) == []
    assert said_again([*story, *story[:3]]) == []


def test_what_another_kind_of_block_says_again_is_read_once() -> None:
    story = [*lines("old", "blue"), Block(BlockKind.LIST, "Tea")]

    assert said_again([*story, Block(BlockKind.LIST, story[0].text)]) == [3]
    assert said_again([*story, Block(BlockKind.HEADING, "Tea"), story[0]]) == []


def test_a_paragraph_twice_in_a_row_is_read_once() -> None:
    first = Block(BlockKind.PARAGRAPH, f"{SAID} {SAID.lower()}")
    other = Block(BlockKind.PARAGRAPH, "So it was.")
    caption = Block(BlockKind.CAPTION, "The ferry on Sunday")

    assert said_again([first, first, other]) == [1]
    assert said_again([first, caption, first, other]) == [2]
    assert said_again([other, first, first]) == [2]
    # A refrain, or what is said once more further below.
    assert said_again([other, other, first]) == []
    assert said_again([first, other, first]) == []


def test_the_headline_and_the_byline_on_one_line_are_cut() -> None:
    stated = Stated("A boat too old", authors=("Ann Lee",))
    line = Block(BlockKind.PARAGRAPH, "A boat too old Ann Lee")
    other = Block(BlockKind.PARAGRAPH, "A boat too old is a danger to all who sail in it.")

    assert finished("page", [line, PARAGRAPH], stated=stated).blocks == (PARAGRAPH,)
    assert finished("page", [other, PARAGRAPH], stated=stated).blocks == (other, PARAGRAPH)


def test_a_note_on_a_writer_whose_byline_is_in_capitals_is_cut() -> None:
    note = Block(BlockKind.PARAGRAPH, "Ann Lee has covered the region since 2014 and keeps bees.")
    stated = Stated("A boat too old", authors=("ANN LEE",))

    story = tuple(lines("old", "blue", "new"))

    assert finished("page", [*story, note], stated=stated).blocks == story


@pytest.mark.parametrize(
    "line",
    [
        "Von Hamburg nach Berlin in 90 Minuten", "Di Maria torna a Roma", "By Monday the water had reached the bridge",
        "Was am 12. Juni 2025 geschah", "The pier on December 15, 2023.",
    ],
)  # fmt: skip
def test_a_line_that_only_begins_like_a_byline_or_holds_a_day_stays(line: str) -> None:
    blocks = [Block(BlockKind.HEADING, line), PARAGRAPH]

    assert finished("page", blocks, stated=Stated("A boat too old")).blocks == tuple(blocks)


def test_days_head_a_timeline_and_one_alone_is_the_pages() -> None:
    days = [Block(BlockKind.HEADING, f"{day} June 2025") for day in (11, 12, 14)]
    timeline = [block for day in days for block in (day, PARAGRAPH)]

    assert finished("page", timeline, stated=Stated()).blocks == tuple(timeline)
    assert finished("page", timeline[:2], stated=Stated()).blocks == (PARAGRAPH,)
