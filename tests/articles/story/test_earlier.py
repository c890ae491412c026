"""What was an article's story stays its story while the page around it changes."""

import numpy as np

from articles.article import Block, BlockKind, Reading
from articles.story.earlier import NOTHING_EARLIER, Earlier, steadied
from articles.story.sureness import SURE

FIRST = "The ferry left the pier at noon with nobody but the cook on board."
SECOND = "The harbour office has asked for the log."
TEASER = "Forty lamps were found below the old theatre."
NEW = "The cook was found asleep on Thursday."
BEFORE = Earlier(frozenset({FIRST, SECOND}), frozenset({FIRST, SECOND, TEASER}))


def _settled(likely: dict[str, float], earlier: Earlier = BEFORE) -> dict[str, float]:
    texts = list(likely)
    return dict(zip(texts, steadied(texts, np.array(list(likely.values())), earlier), strict=True))


def test_without_an_earlier_page_nothing_is_settled() -> None:
    likely = {FIRST: 0.9, SECOND: 0.4, TEASER: 0.5}

    assert _settled(likely, NOTHING_EARLIER) == likely


def test_a_doubt_is_settled_as_it_was_before() -> None:
    settled = _settled({FIRST: 0.97, SECOND: 0.4, TEASER: 0.6})

    assert (settled[FIRST], settled[SECOND]) == (0.97, SURE)
    assert settled[TEASER] < 0.45


def test_what_the_page_did_not_have_is_judged_as_ever() -> None:
    assert _settled({FIRST: 0.97, SECOND: 0.9, NEW: 0.6})[NEW] == 0.6


def test_what_is_sure_now_was_wrongly_left_out() -> None:
    assert _settled({FIRST: 0.97, SECOND: 0.9, TEASER: 0.95})[TEASER] == 0.95


def test_a_paragraph_whose_end_was_cut_stays_too() -> None:
    glued = f"{FIRST} RSS"
    earlier = Earlier(frozenset({FIRST, SECOND, NEW}), frozenset({glued, SECOND, NEW}))

    assert _settled({glued: 0.5, SECOND: 0.9, NEW: 0.9}, earlier)[glued] == SURE


def test_another_story_on_the_same_page_is_judged_anew() -> None:
    likely = {SECOND: 0.4, TEASER: 0.6, NEW: 0.9}

    assert _settled(likely) == likely


def test_a_list_counts_line_by_line() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, FIRST), Block(BlockKind.LIST, f"{SECOND}\n{NEW}"))

    assert Reading(blocks=blocks).lines == {FIRST, SECOND, NEW}
