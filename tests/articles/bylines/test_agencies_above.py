import pytest

from articles.bylines.credits import agencies_above
from articles.hints import Hints
from articles.parsing.marks import marks
from tests.articles.pages import elements_of, page, source
from tests.articles.reader import read_article

STORY = (
    "<p>The ferry left the quay of Marrowby at noon on Friday, and nobody who stood there in the"
    " fog saw it go, as the harbour master said afterwards to those who had waited.</p>"
)


def named(lines: str) -> tuple[str, ...]:
    elements = elements_of(f"<article><h1>The ferry left</h1>{lines}{STORY}</article>")
    found = agencies_above(elements, marks(elements))
    return found.value if found else ()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('<p class="author">Ann Lee, Reuters</p>', ("Reuters",)),
        ('<span class="article_author">Ann Lee, PAP</span>', ("PAP",)),
        ('<div class="article__authors"><a>Ann Lee</a>, <a>STA</a></div>', ("STA",)),
        ('<p><a class="author">Ann Lee</a>, <a class="author">TASR</a></p>', ("TASR",)),
        ('<p class="byline">By Ann Lee <span class="by-source">The Canadian Press</span></p>',
         ("Canadian Press",)),
        ("<div><time>7.30</time><span>Bron: BELGA</span></div>", ("Belga",)),
        ('<span class="source">Izvor: Tanjug</span>', ("Tanjug",)),
        ("<p>Šaltinis: BNS</p>", ("BNS",)),
        ("<h4>By <span>The Associated Press</span></h4>", ("AP",)),
        ("<div><b>Av</b> NTB</div>", ("NTB",)),
        ("<h4>By the time Reuters heard of it</h4>", ()),
        ('<span class="source">AFP</span>', ("AFP",)),
        ('<p class="author">Ann Lee</p>', ()),
        ("<p>AFP</p>", ()),
        ('<p class="author">Photo: Ann Lee, Reuters</p>', ()),
        ('<figure><img><span class="source">AFP</span></figure>', ()),
        ('<div class="related"><span class="author">Reuters</span></div>', ()),
    ],
)  # fmt: skip
def test_a_line_between_headline_and_story_names_the_agency(
    lines: str, expected: tuple[str, ...]
) -> None:
    assert named(lines) == expected


def test_what_stands_in_the_story_is_no_such_line() -> None:
    assert named(f'{STORY}<p class="author">Reuters</p>') == ()


def test_the_writer_beside_the_agency_stays_an_author() -> None:
    markup = (
        f'<article><h1>The ferry left</h1><p class="author">Ann Lee, Reuters</p>{STORY}</article>'
    )

    read = read_article(page(markup), Hints(), source())

    assert read.authors is not None
    assert read.authors.value == ("Ann Lee",)
    assert read.agencies is not None
    assert read.agencies.value == ("Reuters",)
