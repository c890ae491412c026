"""Who is named on a story's page and did not write it: a box's writer, whom a sentence names."""

import pytest

from articles.bylines.byline import authors
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import elements_of

LINE = "<p>The ferry left an hour late on Monday, and came back in the evening.</p>"
NAMED = '<div class="byline"><span class="byline-name">Bo Falk</span></div>'


def named(body: str) -> tuple[str, ...]:
    page = elements_of(f"<body><h1>Fog holds up the ferry</h1>{body}</body>")
    found = authors(page, structured(page), marks(page), outlet="Herald")
    return found.value if found else ()


@pytest.mark.parametrize(
    ("body", "is_writer"),
    [
        (f"<div>{LINE * 2}<div><h2>Analysis</h2>{NAMED}{LINE}</div>{LINE}</div>", False),
        (f"{LINE * 2}<div><h3>Quiz</h3>{NAMED}<ul><li>Which ferry?</ul></div>", False),
        # Below the headline a standfirst may be marked up as a heading.
        (f"<div><h2>Late again</h2>{NAMED}{LINE}</div>{LINE * 2}", True),
        (f"<div>{LINE}<div><h2>Analysis</h2>{NAMED}{LINE}</div></div>", True),
        (f"{LINE * 2}<div><h3>Written by</h3>{NAMED}</div>", True),
        (f"<div>{LINE * 2}<div>{NAMED}{LINE}</div>{LINE}</div>", True),
    ],
)
def test_the_writer_of_a_box_with_a_heading_is_not_the_storys(
    body: str, *, is_writer: bool
) -> None:
    assert named(body) == ("Bo Falk",) * is_writer


LINK = '<a href="https://herald.example/person/kim-dahl">Kim Dahl</a>'
LONG = "and said that nobody had been told of it before the ferry was to leave on Monday morning"


@pytest.mark.parametrize(
    ("body", "is_writer"),
    [
        (f"<p>The board's new member, {LINK}, came late, {LONG}.</p>", False),
        (f"<p>It was asked <a href=/b>by Kim Dahl</a> {LONG}, {LONG}.</p>", False),
        (f"<p>{LINK}</p>", True),
        (f"<p>{LINK}, who writes of the coast</p>", True),
        (f"<p>By {LINK}, who writes of the coast</p>", True),
        ('<p>Say hello on <a rel=me href="https://bsky.app/profile/kd">Blue Sky</a></p>', False),
    ],
)
def test_whom_a_sentence_names_amid_its_words_signs_nothing(body: str, *, is_writer: bool) -> None:
    assert named(f"{body}{LINE}") == ("Kim Dahl",) * is_writer


def test_sections_below_a_label_are_no_writers() -> None:
    filed = "<ul><li>Filed Under</li><li>News</li><li>Local Coast</li></ul>"

    assert named(f'<div class="byline">{filed}</div>{LINE}') == ()
    assert named(f'<div class="byline"><h5>By Bo Falk</h5>{filed}</div>{LINE}') == ("Bo Falk",)
