"""What heads or announces the story's lines is its, and what its headings head."""

import numpy as np
import pytest

from articles.story.choice import choose
from articles.story.headed import headed
from articles.story.passages import survey
from tests.articles.pages import root_of

LINE = "The ferry left an hour late on Monday."
PARAGRAPH = f"<p>{LINE}</p>"
BOX = f"<div><h3>Why it was late</h3>{PARAGRAPH * 2}</div>"


def more(body: str, *likely: float, speech: float = 0.0, found: set[int]) -> list[int]:
    page = survey(root_of(f"<main>{body}</main>"))
    told = np.array(likely)

    return sorted(headed(page, told, np.full(len(told), speech), found))


@pytest.mark.parametrize(
    ("line", "likely", "is_heading"),
    [
        ("<b>Fog in the sound</b>", 0.3, True),
        ("<b>Fog in the sound</b>", 0.1, False),
        ("Fog in the sound", 0.3, False),
        ("<b>Fog in the sound (Bo Falk)</b>", 0.3, False),
        ("<b>Read also</b>", 0.3, False),
        ("<b><a href=/fog>Fog in the sound</a></b>", 0.3, False),
    ],
)
def test_a_line_in_bold_type_heads_the_paragraph_below_it(
    line: str, likely: float, *, is_heading: bool
) -> None:
    body = f"<div>{PARAGRAPH}</div><p>{line}</p>{PARAGRAPH}"

    assert more(body, 0.9, likely, 0.9, found={0, 2}) == [1] * is_heading


@pytest.mark.parametrize(
    ("line", "speech", "is_heading"),
    [
        ("<span class=cross-head>'No chance'</span>", 1.0, True),
        ("Who comes next?", 1.0, True),
        ("Fog in the sound", 2.0, False),
        ("Fog came in.", 1.0, False),
        ("<a href=/fog>Fog in the sound</a>", 1.0, False),
        ("Advertisement", 1.0, False),
        ("* * *", 1.0, False),
        ("<div class=box>Fog in the sound</div>", 1.0, False),
    ],
)
def test_a_short_line_in_no_box_of_its_own_heads_the_paragraph_below_it(
    line: str, speech: float, *, is_heading: bool
) -> None:
    body = f"{PARAGRAPH}{line}{PARAGRAPH}"

    assert more(body, 0.9, 0.05, 0.9, speech=speech, found={0, 2}) == [1] * is_heading
    assert more(body, 0.9, 0.05, 0.8, speech=speech, found={0, 2}) == []


def test_a_story_has_the_paragraphs_that_stand_under_its_headings() -> None:
    body = PARAGRAPH + BOX + PARAGRAPH

    assert more(body, 0.9, 0.7, 0.3, 0.3, 0.9, found={0, 1, 4}) == [2, 3]
    assert more(body, 0.9, 0.7, 0.3, 0.1, 0.9, found={0, 1, 4}) == [2]
    assert more(body, 0.9, 0.7, 0.3, 0.3, 0.9, speech=1.5, found={0, 1, 4}) == []


def test_the_last_heading_or_an_unsure_one_may_head_what_others_wrote() -> None:
    assert more(PARAGRAPH + BOX, 0.9, 0.7, 0.3, 0.3, found={0, 1}) == []
    assert more(PARAGRAPH + BOX + PARAGRAPH, 0.9, 0.5, 0.3, 0.3, 0.9, found={0, 1, 4}) == []


@pytest.mark.parametrize(
    ("line", "likely", "announced"),
    [
        ("<p>The board, on its ferry:</p>", 0.3, [0]),
        ("The board, on its ferry:<p>-----</p>", 0.3, [0]),
        ("<p>The board, on its ferry:</p>", 0.1, []),
        ("<p>The board, on its ferry</p>", 0.3, []),
        ("<div><p>The board, on its ferry:</p></div>", 0.3, []),
        ("<p>Read also:</p>", 0.3, []),
    ],
)
def test_a_line_that_ends_in_a_colon_announces_the_first(
    line: str, likely: float, announced: list[int]
) -> None:
    first = 2 if "---" in line else 1

    assert more(line + PARAGRAPH, *[likely] * first, 0.9, found={first}) == announced


def test_what_a_heading_heads_is_chosen_with_it() -> None:
    page = survey(root_of(f"<main>{PARAGRAPH}{BOX}{PARAGRAPH}</main>"))

    assert choose(page, np.array([0.9, 0.7, 0.3, 0.3, 0.9]), np.zeros(5)) == [0, 1, 2, 3, 4]
