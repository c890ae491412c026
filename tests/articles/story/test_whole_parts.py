"""A list or table is a story's as a whole, and a quotation may begin or end it."""

import numpy as np
import pytest

from articles.story.passages import survey
from articles.story.whole_parts import parts_beside
from tests.articles.pages import root_of

PARAGRAPH = "<p>The ferry left an hour late.</p>"


def parts(body: str, found: set[int], likely: float = 0.3) -> list[int]:
    page = survey(root_of(f"<main>{body}</main>"))

    told = np.full(len(page.texts), likely)
    return sorted(parts_beside(page, told, told, found))


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def test_a_table_of_which_a_story_has_most_is_its() -> None:
    standings = table(("<a href=/port>Port</a>", "44"), ("<a href=/sund>Sund</a>", "41"))

    assert parts(standings, {1, 3}, likely=0.0) == [0, 2]
    assert parts(standings, {1}, likely=0.2) == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((("Port", "44"),), {0}),
        ((("Port", "44"), ("Sund", "It rained. " * 20)), {0, 1}),
    ],
)
def test_a_table_of_two_cells_or_long_texts_is_not(
    rows: tuple[tuple[str, ...], ...], found: set[int]
) -> None:
    assert parts(table(*rows), found, likely=0.0) == []


def test_an_item_that_is_a_link_is_the_storys_where_most_are_not() -> None:
    items = "<ul><li>Tea</li><li><a href=/rye>Rye</a></li><li>Oats</li></ul>"
    links = "<ul><li>Tea</li><li><a href=/rye>Rye</a></li><li><a href=/oat>Oats</a></li></ul>"

    assert parts(items, {0, 2}, likely=0.0) == [1]
    assert parts(links, {0}, likely=0.0) == []


def test_a_quotation_may_begin_or_end_a_story() -> None:
    said = "<blockquote><p>“Nobody asked us”</p></blockquote>"

    assert parts(said + PARAGRAPH + said, {1}) == [0, 2]
    assert parts(PARAGRAPH + said, {0}, likely=0.03) == []
    assert parts(f"{PARAGRAPH}<div>{said}</div>", {0}) == []
    assert parts(f"{PARAGRAPH}<blockquote>{PARAGRAPH * 4}</blockquote>", {0}) == []


@pytest.mark.parametrize(
    ("body", "found", "more"),
    [
        ("<pre>a = 1</pre><p>Then:</p><pre>b = 2</pre><p>Done.</p>", {0, 1, 3}, [2]),
        ("<p>Now:</p><pre>a = 1</pre><pre>b = 2</pre><p>Done.</p>", {0, 1, 3}, [2]),
        ("<pre>a = 1</pre><p>Then:</p><pre>b = 2</pre><p>Log in</p>", {0, 1}, []),
        ("<p>Now:</p><pre>a = 1</pre><p>Then:</p><pre>b = 2</pre><p>Done.</p>", {0, 2, 4}, []),
    ],
)
def test_a_story_has_all_its_listings_or_none(body: str, found: set[int], more: list[int]) -> None:
    assert parts(body, found, likely=0.0) == more


def test_a_table_of_which_a_story_has_a_cell_is_its_where_no_cell_is_unlikely() -> None:
    standings = table(("Port", "44"), ("Sund", "41"))

    assert parts(standings, {0}, likely=0.3) == [1, 2, 3]
    assert parts(standings, {0}, likely=0.2) == []
    assert parts(standings, set(), likely=0.3) == []


def test_an_item_between_two_of_the_storys_is_one_whatever_it_sounds_like() -> None:
    page = survey(root_of("<ul><li>Tea</li><li>Watch the rye</li><li>Oats</li></ul>"))
    likely, told = np.array([0.6, 0.0, 0.6]), np.array([0.6, 0.3, 0.6])

    assert list(parts_beside(page, likely, told, {0, 2})) == [1]
    assert list(parts_beside(page, likely, told, {0})) == [2]
