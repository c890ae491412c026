"""What stands between two paragraphs of a story, and is printed like them, is its in doubt."""

import numpy as np
import pytest

from articles.story.amid import amid
from articles.story.choice import choose
from articles.story.passages import survey
from tests.articles.pages import root_of

LINE = "The ferry left an hour late on Monday."
LONG = "Bo Falk of the harbour board, who had come to the quay to see how long the queue had grown"
ASKED = "Have a look at the new timetable on your way home."


def more(body: str, *likely: float, speech: float = 3.0, found: set[int]) -> list[int]:
    page = survey(root_of(f"<main>{body}</main>"))

    return sorted(amid(page, np.array(likely), np.full(len(likely), speech), found))


@pytest.mark.parametrize(
    ("text", "likely", "is_own"),
    [
        (ASKED, 0.3, True),
        (ASKED, 0.2, False),
        (LONG, 0.35, True),
        (LONG, 0.25, False),
        ("On the quay", 0.4, False),
        ("The ferry sails to:", 0.4, False),
        ("Sign up for our newsletter.", 0.4, False),
        (f"<a href=/quay>{ASKED}</a>", 0.4, False),
        ("...", 0.4, False),
    ],
)
def test_what_is_printed_like_the_paragraphs_around_it_is_the_storys(
    text: str, likely: float, *, is_own: bool
) -> None:
    body = f"<p>{LINE}</p><p>{text}</p><p>{LINE}</p>"

    assert more(body, 0.9, likely, 0.9, found={0, 2}) == [1] * is_own


@pytest.mark.parametrize(
    ("text", "likely", "speech", "is_own"),
    [
        (ASKED, (0.9, 0.2, 0.9), 2.5, True),
        (ASKED, (0.9, 0.2, 0.9), 3.0, False),
        (ASKED, (0.9, 0.1, 0.9), 2.5, False),
        (ASKED, (0.9, 0.2, 0.8), 2.5, False),
        ("On the quay", (0.9, 0.2, 0.9), 2.5, False),
        ("Sign up for our newsletter.", (0.9, 0.2, 0.9), 2.5, False),
    ],
)
def test_one_sentence_between_two_sure_ones_is_the_storys_if_it_hardly_sounds_like_the_outlet(
    text: str, likely: tuple[float, ...], speech: float, *, is_own: bool
) -> None:
    body = f"<p>{LINE}</p><p>{text}</p><p>{LINE}</p>"

    assert more(body, *likely, speech=speech, found={0, 2}) == [1] * is_own


def test_what_stands_in_a_box_of_its_own_is_not() -> None:
    body = f"<p>{LINE}</p><div><p>{ASKED}</p><p>{ASKED}</p></div><p>{LINE}</p>"

    assert more(body, 0.9, 0.4, 0.4, 0.9, found={0, 3}) == []


def test_a_sentence_between_line_ends_is_the_storys_if_it_is_hardly_likely() -> None:
    body = f"<p>{LINE}<br><br>{ASKED}<br><br>{LINE}</p>"

    assert more(body, 0.9, 0.06, 0.9, found={0, 2}) == [1]
    assert more(body, 0.9, 0.04, 0.9, found={0, 2}) == []


def test_what_leads_to_a_quotation_is_the_storys() -> None:
    body = f"<p>{LINE}</p><p>{ASKED}</p><blockquote><p>{LINE}</p></blockquote><p>{LINE}</p>"

    assert more(body, 0.9, 0.3, 0.9, 0.9, found={0, 2, 3}) == [1]


def test_a_line_that_ends_in_a_colon_announces_a_list() -> None:
    body = f"<p>{LINE}</p><p>Here you go:</p><ul><li>Fog<li>Ice</ul><p>{LINE}</p>"

    assert more(body, 0.9, 0.3, 0.9, 0.9, 0.9, found={0, 2, 3, 4}) == [1]
    assert more(body, 0.9, 0.2, 0.9, 0.9, 0.9, found={0, 2, 3, 4}) == []


def test_a_heading_in_bold_type_has_what_stands_below_it() -> None:
    body = f"<p><b>1. Bo Falk</b></p><p>{LONG}</p><p><b>2. Kim Dahl</b></p>"

    assert more(body, 0.9, 0.15, 0.9, found={0, 2}) == [1]
    assert more(body.replace("<b>", ""), 0.9, 0.15, 0.9, found={0, 2}) == []


def test_a_writer_addresses_readers_more_than_once() -> None:
    page = survey(root_of(f"<main><p>{LINE}</p><p>{ASKED}</p><p>{LINE}</p></main>"))
    likely = np.array([0.9, 0.3, 0.9])

    assert choose(page, likely, np.array([2.5, 3.0, 0.0])) == [0, 1, 2]
    assert choose(page, likely, np.array([0.0, 3.0, 0.0])) == [0, 2]
