import pytest

from articles.article import Block, BlockKind
from articles.story.body import finished
from articles.story.features import Stated
from articles.wording.sentences import SENTENCE_ENDS

STORY = tuple(f"The ferry left the harbour an hour late on day {day}." for day in range(1, 5))
WRITERS = Stated(title="Fog", authors=("Ann Lee", "Bo Falk"))


def left(*more: str) -> list[str]:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in (*STORY, *more)]
    return [block.text for block in finished("passages", blocks, stated=WRITERS).blocks]


def test_what_the_writers_are_is_no_part_of_the_story() -> None:
    lee, falk = "Ann Lee is a reporter for the Herald.", "Bo Falk, our sailor, lives by the sea."

    assert left(lee, falk) == list(STORY)
    assert left("More by Ann Lee", lee) == list(STORY)


def test_a_writer_whose_name_has_no_spaces_is_known_too() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in (*STORY, "海野渚はフリーの記者。")]

    found = finished("passages", blocks, stated=Stated(title="霧", authors=("海野渚",)))

    assert [block.text for block in found.blocks] == list(STORY)


@pytest.mark.parametrize(
    "last",
    [
        "Ann Leeds was on board.",
        "The captain, Ann Lee, was on board.",
        "Ann's ferry was late again.",
        "Cy Dahl is a captain.",
    ],
)
def test_a_last_paragraph_about_others_stays(last: str) -> None:
    assert left(last) == [*STORY, last]


def test_a_paragraph_about_the_writer_in_mid_story_stays() -> None:
    about = "Ann Lee went on board to see for herself."

    assert left(about, STORY[0]) == [*STORY, about, STORY[0]]


@pytest.mark.parametrize("mark", sorted(SENTENCE_ENDS))
def test_a_last_heading_that_is_a_sentence_stays_in_any_script(mark: str) -> None:
    heading = Block(BlockKind.HEADING, "The ferry leaves at noon " * 3 + "today" + mark)

    body = finished("passages", [Block(BlockKind.PARAGRAPH, "Fog."), heading], stated=Stated())

    assert body.blocks[-1] == heading


@pytest.mark.parametrize("author", ["新华社", "新华社枫桥"])
def test_a_wired_report_is_no_byline_though_it_begins_with_name_and_day(author: str) -> None:
    line = "新华社枫桥11月20日电（记者王小明）渡船中午离开码头，雾中无人看见它开走。"
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in (line, *STORY)]

    body = finished("test", blocks, stated=Stated(authors=(author,)))

    assert body.blocks[0].text == line


def test_a_box_on_the_writer_below_the_story_is_cut() -> None:
    bio = "Born by the sea in 1985, she came to the paper in 2007 and writes of tides."

    assert left("Ann Lee", bio) == list(STORY)
    assert left("Ann Lee", "(AFP)") == [*STORY, "Ann Lee", "(AFP)"]
    assert left("Ann Leeward", bio) == [*STORY, "Ann Leeward", bio]
