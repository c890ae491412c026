"""Who else worked on a story is said below it, and is none of it."""

import numpy as np
import pytest

from articles.story.choice import choose
from articles.story.passages import survey
from tests.articles.pages import root_of

LINE = "The ferry left an hour late on Monday."


def chosen(*lines: str) -> list[str]:
    page = survey(root_of(f"<main>{''.join(f'<p>{line}</p>' for line in lines)}</main>"))
    count = len(page.texts)
    found = choose(page, np.full(count, 0.9), np.zeros(count))

    return [page.texts[at] for at in found]


@pytest.mark.parametrize(
    "line",
    [
        "Bo Falk contributed to this report.",
        "Herald writers Bo Falk and Kim Dahl contributed reporting.",
        "Bo Falk hat zu diesem Bericht beigetragen.",
        "Bo Falk a contribué à cet article.",
        "Bo Falk y Kim Dahl contribuyeron a este reportaje.",
        "Bo Falk colaborou para esta reportagem.",
        "Bo Falk ha contribuito a questo articolo.",
        "Bo Falk heeft bijgedragen aan dit artikel.",
    ],
)
def test_a_last_line_that_names_who_contributed_is_left_out(line: str) -> None:
    assert chosen(LINE, LINE, line) == [LINE, LINE]
    assert chosen(LINE, line, LINE) == [LINE, line, LINE]


@pytest.mark.parametrize(
    "line",
    [
        "The fog contributed to this winter's delays.",
        "Three divers contributed to the rescue.",
        f"{LINE} {LINE} {LINE} {LINE} {LINE} He said that it had contributed to this story.",
    ],
)
def test_a_sentence_of_the_story_that_says_so_stays(line: str) -> None:
    assert chosen(LINE, LINE, line)[-1] == line
