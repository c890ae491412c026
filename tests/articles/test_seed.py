"""The text that the project began with, in the four layouts that outlets print it in."""

import html
from collections.abc import Callable

import pytest

from articles.article import BlockKind, Reading
from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article
from tests.shared_data import shared

pytestmark = pytest.mark.shared

Layout = Callable[[str, list[str], list[str]], str]


def _seed() -> tuple[str, list[str], list[str]]:
    """Return headline, paragraphs and tail: what is glued to the last sentence, and the form."""
    files = sorted(shared("seed").glob("*.txt"))
    title, *paragraphs = [
        line.strip() for line in files[0].read_text("utf-8").splitlines() if line.strip()
    ]
    form = next(at for at, text in enumerate(paragraphs) if text == "Leave a Reply")
    return title, paragraphs[:form], paragraphs[form:]


def _paragraphs(texts: list[str]) -> str:
    return "\n".join(f"<p>{html.escape(text, quote=False)}</p>" for text in texts)


def form_outside(title: str, story: list[str], tail: list[str]) -> str:
    return (
        f"<html><head><title>{title} | Example Herald</title></head><body>"
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
        f"<article><h1>{title}</h1><div class='entry-content'>{_paragraphs(story)}</div></article>"
        f"<div id='respond'><h3>{tail[0]}</h3><form><p>{' '.join(tail[1:])}</p></form></div>"
        "</body></html>"
    )


def tail_inside(title: str, story: list[str], tail: list[str]) -> str:
    return (
        f"<html><head><title>{title}</title></head><body><div id='main'><h1>{title}</h1>"
        f"<div class='post'>{_paragraphs(story)}{_paragraphs(tail)}</div></div></body></html>"
    )


def bare_paragraphs(title: str, story: list[str], tail: list[str]) -> str:
    return _paragraphs([title, *story, *tail])


def lines(title: str, story: list[str], tail: list[str]) -> str:
    return "<html><body>" + "<br>\n".join([title, *story, *tail]) + "</body></html>"


def empty_lines(title: str, story: list[str], tail: list[str]) -> str:
    return "<table><tr><td>" + "<br><br>\n".join([title, *story, *tail]) + "</td></tr></table>"


LAYOUTS = [form_outside, tail_inside, bare_paragraphs, lines, empty_lines]


@pytest.fixture(params=LAYOUTS, ids=lambda layout: layout.__name__)
def reading(request: pytest.FixtureRequest) -> Reading:
    layout: Layout = request.param
    return read_article(page(layout(*_seed())), Hints(), source())


def _story() -> list[str]:
    """Return the paragraphs without what is glued to the last."""
    *first, last = _seed()[1]
    return [*first, last.removesuffix("RSS")]


def test_every_paragraph_is_kept_and_nothing_else(reading: Reading) -> None:
    assert [block.text for block in reading.blocks] == _story()


def test_the_headline_is_found(reading: Reading) -> None:
    assert reading.title is not None
    assert reading.title.value == _seed()[0]


def test_section_headings_stay_headings(reading: Reading) -> None:
    dashed = [text for text in _story() if text.startswith("\u2013")]

    assert len(dashed) == 2
    assert [b.text for b in reading.blocks if b.kind is BlockKind.HEADING] == dashed


def test_curly_quotes_stay_curly(reading: Reading) -> None:
    assert reading.text.count("\u201c") == "".join(_story()).count("\u201c")
    assert reading.text.count("\u2019") == "".join(_story()).count("\u2019")


def test_the_tail_is_cut_and_listed(reading: Reading) -> None:
    assert "RSS" not in reading.text
    assert "Leave a Reply" not in reading.text
    assert "email address" not in reading.text
    assert any("RSS" in cut.text for cut in reading.cuts)


def test_the_page_is_an_article(reading: Reading) -> None:
    assert reading.not_article is None
    assert reading.language is not None
    assert reading.language.value == "en"
    assert reading.published is None
