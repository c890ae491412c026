"""What stands over a page until its reader answers is none of its story."""

import pytest

from articles.hidden.dialogs import without_dialogs
from articles.hints import Hints
from articles.parsing.markup import text_of
from articles.read import read_article
from pipeline.readers.weights import shipped_weights
from tests.articles.pages import elements_of, page, source

STORY = "".join(
    f"<p>The ferry left {at} hours late because of the fog in the harbour, said the crew.</p>"
    for at in ("two", "three", "four", "five")
)
ASKS = (
    "<p>Cookies, or what does the same, may be kept on your device, so that it is known again whenever "
    "you come back to this site, by those whom we list below.</p>"
)


@pytest.mark.parametrize(
    "attributes",
    [
        'role="dialog" aria-modal="true" class="x1"',
        'role="alertdialog"',
        'role=" Dialog "',
        'aria-modal="true"',
    ],
)
def test_a_dialog_is_none_of_the_story(attributes: str) -> None:
    dialog = f"<div {attributes}><h2>We value you</h2>{ASKS}<time>2 March 2026</time></div>"
    markup = f"<html><body>{dialog}<h1>Fog holds up ferry</h1>{STORY}</body></html>"

    reading = read_article(page(markup), Hints(), source(), shipped_weights())

    assert len(reading.blocks) == 4
    assert "Cookies" not in reading.text
    assert reading.published is None


@pytest.mark.parametrize(
    "markup",
    [
        # It holds the headline, or most of the page.
        f'<div role="dialog"><h1>Fog holds up ferry</h1>{STORY}</div>{ASKS * 9}',
        f'<h1>Fog holds up ferry</h1><div role="dialog">{STORY}</div>',
        f'<h1>Fog holds up ferry</h1><div role="main">{STORY}</div>',
    ],
)
def test_a_dialog_that_shows_the_story_stays(markup: str) -> None:
    elements = elements_of(f"<html><body>{markup}</body></html>")

    without_dialogs(elements)

    assert "five hours late" in text_of(elements.root)


def test_dialogs_in_dialogs_are_taken_out_once() -> None:
    inner = f'<div role="dialog">{ASKS}</div>'
    markup = f'<div role="dialog">{inner}</div> and so on<h1>Fog</h1>{STORY * 3}'
    elements = elements_of(f"<html><body>{markup}</body></html>")

    without_dialogs(elements)

    assert text_of(elements.root).startswith("and so on")
    assert "Cookies" not in text_of(elements.root)
    assert all(each.getroottree().getroot() is elements.root for each in elements.all)
