import json

import pytest

from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article

TITLE = "Ferry returns after the fog"
TEXTS = [
    "The ferry to the outer islands left the harbour an hour late on Monday because of thick fog.",
    "About ninety passengers waited in the hall, where the owner of the kiosk handed out tea.",
    "By noon the fog had lifted, and the second boat of the day left on time with the mail.",
    "The office wants to buy a new radar before winter, and the council will decide in April.",
    "Until then the pilots go by ear, as they did when their fathers were at the wheel of the boat.",
]
STORY = "$$AD$$".join(f"<p>{text}</p>" for text in TEXTS) + "<p hidden>Nobody sees it.</p>{/p}"
OTHER = {"title": "Bridge closed for the weekend", "html": STORY.replace("ferry", "tram") * 2}
DATA = {"page": {"title": f"{TITLE} – Herald", "content": {"html": STORY}, "more": [OTHER]}}


def read(script: str, head: str = "", body: str = "<div id=app></div>") -> list[str]:
    markup = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}{script}</body></html>"
    return [block.text for block in read_article(page(markup), Hints(), source()).blocks]


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/json">{}</script>',
        "<script>window.state = {};</script>",
        "<script>(window.parts = window.parts || []).push({})</script>",
    ],
)
def test_a_story_that_a_script_would_show_is_read_from_its_data(script: str) -> None:
    told = json.dumps(DATA).replace("<", "\\u003c")

    assert read(script.replace("{}", told)) == TEXTS


@pytest.mark.parametrize(
    "data",
    [
        {"page": OTHER},
        {"title": TITLE, "more": [OTHER]},
        {"title": TITLE, "html": "<p>Fog.</p>"},
        {"title": "Fog", "html": STORY},
        [[[]]] * 9,
    ],
)
def test_no_other_text_of_the_data_is_taken_for_the_story(data: object) -> None:
    assert not read(f'<script type="application/json">{json.dumps(data)}</script>')


def test_what_those_who_pay_are_shown_is_left() -> None:
    said = {"@type": "NewsArticle", "headline": TITLE, "isAccessibleForFree": False}
    head = f'<script type="application/ld+json">{json.dumps(said)}</script>'

    assert not read(f"<script>let page = {json.dumps(DATA)}</script>", head)


def test_a_story_that_is_printed_is_read_as_printed() -> None:
    printed = "".join(f"<p>{text}</p>" for text in TEXTS[:4])

    assert read(f"<script>let page = {json.dumps(DATA)}</script>", body=printed) == TEXTS[:4]


@pytest.mark.parametrize(
    "script", ["{" * 90_000, '={"a":' * 50_000, "<script>" * 50_000, "([" * 90_000]
)
def test_broken_data_is_passed_over(script: str) -> None:
    assert not read(f"<script>{script}</script>")
