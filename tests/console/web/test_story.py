from collections.abc import Iterator

import httpx
import pytest

from storage.sql.database import Database
from tests.console.conftest import Place, served
from tests.console.story_scene import merge_by_hand, play_story


@pytest.fixture(scope="module")
def desk(shared_story: Place) -> Iterator[httpx.Client]:
    with served(shared_story) as client:
        yield client


@pytest.mark.parametrize(
    "words",
    [
        "printed by 5 outlets in 5 articles",
        "Sent by Reuters.",
        "First seen at <bdi>Wire Desk</bdi>",
        '<span class="kind">cut to 38 %</span> <span class="kind">dateline removed</span>',
        "differ at 1: number 2.4 / 2.1",
        "another fog, a year before",
        "The morning in brief",
        'aria-label="38 % of the canonical text"',
        'aria-label="80 % of the canonical text and 21 words of its own"',
        'href="/story/1/against?one=1&amp;other=5"',
    ],
)
def test_a_storys_page_says_what_the_database_knows(desk: httpx.Client, words: str) -> None:
    assert words in desk.get("/story/1").text


def test_a_carriers_strip_shows_what_it_cut(desk: httpx.Client) -> None:
    page = desk.get("/story/1").text
    strip = page.partition('aria-label="38 % of the canonical text"')[2].partition("</svg>")[0]

    assert [part.partition('"')[0] for part in strip.split('<rect class="')[1:]] == [
        "kept",
        "kept",
        "cut",
        "cut",
        "cut",
    ]


def test_words_are_those_that_are_compared(desk: httpx.Client) -> None:
    page = desk.get("/story/1").text

    canonical, cut, led = (words(page, article) for article in (1, 3, 4))
    assert (canonical, cut, led) == ("128 words", "49 words", "128 words, its standfirst left out")


def words(page: str, article: int) -> str:
    """Return what is said of the length of an article's text."""
    said = page.partition(f'href="/article/{article}"')[2].partition("</p>")[0]
    return said.rpartition(" · ")[2]


def test_a_standfirst_that_is_left_out_is_said_to_be(desk: httpx.Client) -> None:
    both = desk.get("/story/1/against?one=1&other=4").text
    without = desk.get("/story/1/against?one=1&other=2").text

    assert "The standfirst of article 4, which is the outlet\u2019s own, is left out." in both
    assert "Nobody was cold" not in both
    assert "standfirst" not in without


def test_two_printings_stand_side_by_side(desk: httpx.Client) -> None:
    page = desk.get("/story/1/against?one=1&other=4").text

    assert "radar for <del>2.1 </del>million" in page
    assert "radar for <ins>2.4 </ins>million" in page
    assert "<del>PORT ALDER, Nov 23 (Reuters) - </del>The ferry" in page


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/story/99", 404, "There is no story 99."),
        ("/story/99/against?one=1&other=2", 404, "There is no story 99."),
        ("/story/1/against?one=1&other=7", 404, "Article 7 is not in story 1; it has 1, 2, 3"),
        ("/story/1/against?one=1", 400, "This part of the address cannot be read: other."),
        ("/story/1/against?one=x&other=2", 400, "cannot be read: one."),
        ("/story/1/against?one=99999999999999999999&other=2", 400, "cannot be read: one."),
    ],
)
def test_what_is_not_there_is_said(desk: httpx.Client, path: str, status: int, told: str) -> None:
    answer = desk.get(path)

    assert answer.status_code == status
    assert told in answer.text


@pytest.mark.parametrize("path", ["/story/1", "/story/3", "/story/1/against?one=5&other=2"])
def test_outlets_words_stay_words(desk: httpx.Client, path: str) -> None:
    page = desk.get(path).text

    assert "<script" not in page
    assert "<b>" not in page
    assert ' style="' not in page


def test_a_merged_story_leads_to_the_one_it_is_a_part_of(database: Database, place: Place) -> None:
    play_story(database, place.database_url, place.archive.parent)
    merge_by_hand(place.database_url, place.archive.parent, 1, 2)

    with served(place) as desk:
        page = desk.get("/story/2").text

    assert "Story 1, into which story 2 was merged" in page
    assert "merged by hand" in page
    assert "the glass is &lt;b&gt;theirs&lt;/b&gt;" in page
