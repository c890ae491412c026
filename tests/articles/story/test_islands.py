"""What stands far from the story in a box of its own is none of it."""

import numpy as np
import pytest

from articles.story.choice import choose
from articles.story.islands import without_islands, without_labelled
from articles.story.passages import survey
from tests.articles.pages import root_of

STORY = f"<main>{'<p>The ferry left an hour late on Monday.</p>' * 3}</main>"
MENU = f"<ul>{'<li>Ports</li>' * 30}</ul>"
HELP = "<div><p>Click on the flag to choose a language.</p></div>"


def left(body: str, found: list[int], likely: float = 0.6) -> list[int]:
    page = survey(root_of(f"<div>{body}</div>"))

    return without_islands(page, np.full(len(page.texts), likely), found)


def test_what_stands_far_below_the_story_in_another_box_is_left_out() -> None:
    page = survey(root_of(f"<div>{STORY + MENU + HELP}</div>"))
    likely = np.array([0.9] * 3 + [0.0] * 30 + [0.6])

    assert choose(page, likely, np.zeros(34)) == [0, 1, 2]
    assert left(STORY + MENU + HELP, [0, 1, 2, 33]) == [0, 1, 2]


@pytest.mark.parametrize(
    ("body", "likely"),
    [
        (STORY + MENU + HELP, 0.9),
        (STORY.replace("</main>", f"{MENU}{HELP}</main>"), 0.6),
    ],
)
def test_what_is_sure_or_stands_in_the_storys_box_is_kept(body: str, likely: float) -> None:
    assert left(body, [0, 1, 2, 33], likely) == [0, 1, 2, 33]


def test_what_stands_near_the_story_is_kept() -> None:
    assert left(STORY + HELP, [0, 1, 2, 3]) == [0, 1, 2, 3]
    assert left(STORY, []) == []


def test_what_stands_far_above_is_left_out_where_the_headline_is_between() -> None:
    title = "<h1>The ferry is late</h1>"

    assert left(HELP + MENU + title + STORY, [0, 32, 33, 34]) == [32, 33, 34]
    assert left(title + HELP + MENU + STORY, [1, 32, 33, 34]) == [1, 32, 33, 34]


@pytest.mark.parametrize(
    ("body", "likely", "is_left"),
    [
        ("<div><h4>About the author</h4><b>Bo Falk</b><p>Bo ran a ferry.</p></div>", 0.6, False),
        (
            "<div><p>Already a subscriber? Log in</p><p>Whoever pays keeps us afloat.</p></div>",
            0.6,
            False,
        ),
        ("<div><h4>About the author</h4><p>Bo ran a ferry for years.</p></div>", 0.9, True),
        ("<div><h4>About the harbour</h4><p>It was dug by hand.</p></div>", 0.6, True),
        ("<h4>About the author</h4><p>He ran a ferry for years.</p>", 0.6, True),
    ],
)
def test_what_a_label_in_its_box_gives_to_the_writer_or_the_outlet_is_left_out(
    body: str, likely: float, *, is_left: bool
) -> None:
    line = "<p>The ferry left an hour late on Monday.</p>"
    page = survey(root_of(f"<main>{line}{body}</main>"))
    last = len(page.texts) - 1
    told = np.full(len(page.texts), likely)

    assert without_labelled(page, told, [0, last]) == [0, last][: 1 + is_left]
