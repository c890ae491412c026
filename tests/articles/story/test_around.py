"""What stands just above a story's first line, and just below its last."""

import numpy as np
import pytest
from lxml import html

from articles.hints import Hints
from articles.story.alike import below_headline
from articles.story.choice import choose
from articles.story.passages import survey
from tests.articles.pages import page, source
from tests.articles.reader import read_article


def test_what_stands_above_the_headline_is_no_part_of_the_story() -> None:
    lines = (
        "<td>The Isle Post</td><td>Sails again</td><td>The ferry sails.</td><td>Sails again</td>"
    )
    found = survey(html.fromstring(f"<table><tr>{lines}</tr></table>"))

    assert below_headline(found, [0, 1, 2], "Sails again") == [1, 2]
    assert below_headline(found, [0, 2, 3], "Sails again") == [0, 2, 3]


def test_a_menu_above_the_headline_is_no_part_of_the_story() -> None:
    found = survey(html.fromstring("<ul><li>Shop</ul><h1>Sails again</h1><p>The ferry sails.</p>"))

    assert below_headline(found, [0, 2], "Sails again") == [2]
    assert below_headline(found, [0, 2], "Another") == [0, 2]


def test_a_note_on_a_writer_who_signed_with_an_initial_is_no_part_of_the_story() -> None:
    story = [
        "The ferry will sail twice a day from Monday, the board said.",
        "“We have waited for a year,” said a teacher.",
        "Tickets cost as much as before, and bicycles travel free.",
    ]
    body = "".join(
        f"<p>{text}</p>"
        for text in (*story, "Irma Holt writes about islands. She lives in the capital.")
    )
    markup = f'<html><body><h1>Title</h1><p class="byline">By <span class="author">I. Holt</span></p><div>{body}</div>'

    reading = read_article(page(markup), Hints(), source())

    assert reading.text.split("\n\n") == story


def test_a_note_on_the_writer_may_stand_above_a_credit() -> None:
    story = [
        "The ferry will sail twice a day from Monday, the board said.",
        "“We have waited for a year,” said a teacher.",
        "Tickets cost as much as before, and bicycles travel free.",
        "Irma Holt, the skipper, was not asked.",
    ]
    lines = (*story, "Ann Lee covers islands. She lives in the capital.", "Source: Isle Post")
    body = "".join(f"<p>{text}</p>" for text in lines)
    markup = f'<html><body><h1>Title</h1><p class="byline">By Ann Lee</p><div>{body}</div>'

    reading = read_article(page(markup), Hints(), source())

    assert [block.text for block in reading.blocks if "Ann Lee" in block.text] == []
    assert reading.text.split("\n\n")[:4] == story


@pytest.mark.parametrize(
    ("line", "chosen"),
    [
        ("Ropes and rain", [0, 1, 2]),
        ("<a href=/rope>Ropes and rain</a>", [0, 2]),
        ("Leave a reply", [0, 2]),
        ("Ropes and rain " * 8, [0, 2]),
    ],
)
def test_a_line_that_but_line_ends_part_from_the_story_heads_what_follows(
    line: str, chosen: list[int]
) -> None:
    lines = ("The ferry sails again from Monday.", line, "The rope held in the rain of March.")
    found = survey(html.fromstring(f"<div>{'<br><br>'.join(lines)}</div>"))

    assert choose(found, np.array([0.9, 0.05, 0.9]), np.zeros(3)) == chosen
