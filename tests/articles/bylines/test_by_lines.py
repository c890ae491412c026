import pytest

from articles.bylines.by_lines import by_lines, linked_by_word, said_before
from articles.bylines.byline import authors
from articles.parsing.elements import Elements
from articles.parsing.marks import Marks, marks
from articles.parsing.markup import parsed
from articles.parsing.structured import Structured
from tests.articles.pages import elements_of


def page(markup: str) -> tuple[Elements, Marks]:
    root = parsed(f"<html><body><h1>Fog</h1>{markup}</body></html>")
    assert root is not None
    elements = Elements(root)
    return elements, marks(elements)


def first_line(markup: str) -> list[str]:
    return next(by_lines(*page(markup)), [])


@pytest.mark.parametrize(
    "markup",
    [
        "<div><span>By</span><span>Ann Lee</span></div>",
        '<li><span>By</span><a href="/ann">Ann Lee</a></li>',
        "<h2>Article by</h2><div>Ann Lee</div>",
        "<small>WRITTEN BY</small><p><strong>Ann Lee</strong></p>",
        "<div><p>Written by</p></div><div>Ann Lee</div>",
    ],
)
def test_a_name_follows_the_word_in_an_element_of_its_own(markup: str) -> None:
    assert first_line(markup) == ["Ann Lee"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p><span>By</span> the harbour <b>Ann Lee</b></p>",
        "<p><b>uunf</b> by <i>Ann Lee</i></p>",
        "<div><span>By</span><p>The ferry was late again.</p></div>",
        "<div><span>Photo</span><span>Ann Lee</span></div>",
        "<div><span>By</span><span>Contributions from: Ann Lee</span></div>",
    ],
)
def test_what_follows_the_word_is_no_name(markup: str) -> None:
    assert first_line(markup) != ["Ann Lee"]


def test_a_line_below_a_picture_after_what_it_shows_is_a_credit() -> None:
    shown = "<span>The ferry leaves the harbour in thick fog, an hour after its time, on Monday morning.</span>"
    credit = f'<div><img src="/fog.jpg"><div>{shown}<span>By <a href="/bo">Bo Falk</a></span></div></div>'
    byline = '<div><span>By <a href="/ann">Ann Lee</a></span></div>'

    assert first_line(credit + byline) == ["By Ann Lee"]


def test_a_portrait_above_a_name_makes_it_no_credit() -> None:
    note = "Ann Lee writes about ferries, harbours, islands and all the fog that lies between them."
    box = f'<div><img src="/ann.jpg"><div><p>By Ann Lee</p><p>{note}</p></div></div>'

    assert first_line(box) == ["By Ann Lee"]


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<cite class='source'><a href='/x'></a>By Ann Lee<br>The Herald</cite>", ["By Ann Lee"]),
        ("<blockquote>Fog is no weather.<cite>By Ann Lee</cite></blockquote>", []),
        ("<figure>A map.<cite>By Ann Lee</cite></figure>", []),
    ],
)
def test_a_source_is_the_storys_where_nothing_is_quoted(markup: str, names: list[str]) -> None:
    assert first_line(markup) == names


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ('<footer><a rel="author" href="/author/ann">Ann Lee</a></footer>', ["Ann Lee"]),
        ('<footer>Written by <a href="/author/ann">Ann Lee</a></footer>', ["Ann Lee"]),
        ('<footer><a href="/author/ann">Ann Lee</a></footer>', []),
        ('<footer><a rel="author" href="/ann">Ann Lee</a></footer>', []),
        (
            '<p>By <a href="/author/ann">Ann Lee</a></p><p>By <a href="/author/bo">Bo Falk</a></p>',
            [],
        ),
        ('<div class="related">By <a href="/author/ann">Ann Lee</a></div>', []),
        ('<footer>Feed | <a href="/profile/herald">Bluesky</a></footer>', []),
    ],
)
def test_one_whom_every_link_calls_the_writer_is_it(markup: str, names: list[str]) -> None:
    assert linked_by_word(*page(markup)) == names


@pytest.mark.parametrize(
    ("markup", "before"),
    [
        ("<p>Reviewed by <a>Ann Lee</a></p>", "Reviewed by"),
        ("<p><i>Reviewed by</i> <a>Ann Lee</a></p>", "Reviewed by"),
        ("<p>Reviewed by <b><a>Ann Lee</a></b></p>", "Reviewed by"),
        ("<a>Ann Lee</a>", "Fog"),
    ],
)
def test_what_is_said_right_before_an_element(markup: str, before: str) -> None:
    elements, _ = page(markup)

    assert said_before(elements.tagged("a")[0]) == before


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("新华社枫桥11月20日电（记者王小明、林文）渡船中午离开码头。", ("王小明", "林文")),
        ("中新网枫桥11月20日电 (记者 王小明 通讯员 林文)渡船中午离开码头。", ("王小明",)),
        ("枫桥新闻记者 王小明", ("王小明",)),
        ("（中央社記者王小明楓橋20日電）渡船中午離開碼頭。", ("王小明",)),
        ("他说，昨天来电（记者招待会后）已经收到。", ()),
    ],
)
def test_a_chinese_reporter_is_named_behind_the_wire_or_the_outlet(
    line: str, expected: tuple[str, ...]
) -> None:
    elements = elements_of(f"<article><h1>渡船离开了</h1><p>{line}</p></article>")

    found = authors(elements, Structured(), marks(elements), outlet="")

    assert (found.value if found else ()) == expected


@pytest.mark.parametrize("tag", ["blockquote", "cite"])
def test_who_is_named_below_a_quotation_did_not_write_the_story(tag: str) -> None:
    assert first_line(f"<{tag}><p>The lines were down.</p><p>By Ann Lee</p></{tag}>") == []
