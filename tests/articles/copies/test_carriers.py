import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies.carriers import Line, changes
from tests.articles.stories import STORIES, Story

EN = STORIES[0]
PARAGRAPHS = EN.paragraphs
OWN = "Our reporter was there: nobody in the hall minded the wait, in spite of the cold wind."
EACH_STORY = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)


@EACH_STORY
def test_the_same_copy_changes_nothing(story: Story) -> None:
    found = changes(story.title, story.paragraphs, story.title, story.paragraphs)

    assert (found.kept, found.own, found.cut, found.reworded, found.own_words) == (1, 0, 0, 0, 0)
    assert (found.new_headline, found.dateline, found.added) == (False, Line.SAME, ())


@EACH_STORY
def test_a_copy_cut_from_below_keeps_its_first_paragraphs(story: Story) -> None:
    found = changes(story.title, story.paragraphs, story.title, story.paragraphs[:2])

    assert 0.4 < found.kept < 0.75
    assert [round(part.held) for part in found.parts] == [1, 1, *[0] * (len(story.paragraphs) - 2)]
    assert found.cut == len(story.paragraphs) - 2
    assert found.own == 0


@EACH_STORY
def test_an_outlets_own_paragraph_is_shown(story: Story) -> None:
    found = changes(story.title, story.paragraphs, story.title, [OWN, *story.paragraphs])

    assert found.added == (OWN,)
    assert found.kept == 1
    assert found.own_words == pytest.approx(16, abs=2)


def test_another_headline_is_told_from_other_quotation_marks() -> None:
    told = [changes("The “bridge”", PARAGRAPHS, title, PARAGRAPHS).new_headline
            for title in ('The "bridge"', "The bridge")]  # fmt: skip

    assert told == [False, True]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("PORT ALDER (AP) — ", "", Line.REMOVED),
        ("", "PORT ALDER (AP) — ", Line.ADDED),
        ("PORT ALDER (AP) — ", "LONDON (Reuters) - ", Line.CHANGED),
        ("PORT ALDER (AP) — ", "PORT ALDER (AP) - ", Line.SAME),
    ],
)
def test_a_dateline_is_compared_by_itself(before: str, after: str, line: Line) -> None:
    first, *rest = PARAGRAPHS

    found = changes("", [before + first, *rest], "", [after + first, *rest])

    assert found.dateline is line
    assert (found.kept, found.own, found.reworded) == (1, 0, 0)


def test_a_word_in_another_place_is_a_paragraph_reworded() -> None:
    first, *rest = PARAGRAPHS

    found = changes("", PARAGRAPHS, "", [first.replace("an hour", "two hours"), *rest])

    assert (found.reworded, found.cut, found.added) == (1, 0, ())
    assert found.kept == 1


def test_paragraphs_that_were_joined_are_the_same_words() -> None:
    found = changes("", PARAGRAPHS, "", [" ".join(PARAGRAPHS)])

    assert (found.kept, found.own, found.cut, found.reworded, found.added) == (1, 0, 0, 0, ())


def test_a_text_of_three_words_can_be_a_copy() -> None:
    assert changes("", ["Nothing at all."], "", ["Nothing at all."]).kept == 1
    assert changes("", ["Nothing at all."], "", ["Not today."]).kept == 0


TEXTS = st.lists(st.sampled_from([*PARAGRAPHS, OWN, "", "東京で会談", "1 2 3"]), max_size=6)


@given(TEXTS, TEXTS)
def test_shares_are_shares_of_any_two_texts(one: list[str], other: list[str]) -> None:
    found = changes("", one, "", other)

    assert 0 <= found.kept <= 1
    assert 0 <= found.own <= 1
    assert len(found.parts) == len(one)
    assert set(found.added) <= set(other)
