import pytest

from articles.byline import authors, byline, marked_lines, split_names
from articles.markup import parsed
from articles.structured import structured


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Bo Falk, Staff Writers", ["Ann Lee", "Bo Falk"]),
        ("Von Jörg Müller und Eva Klein", ["Jörg Müller", "Eva Klein"]),
        ("Par Zoé Martin et Luc Noël", ["Zoé Martin", "Luc Noël"]),
        ("Por José Díaz y Eva Gil", ["José Díaz", "Eva Gil"]),
        ("Anna Berg og Nils Dahl", ["Anna Berg", "Nils Dahl"]),
        ("Ann Lee, Bo Falk; Cy Dahl", ["Ann Lee", "Bo Falk", "Cy Dahl"]),
        ("Ann Lee | 3 March 2026", ["Ann Lee"]),
        ("Ann Lee, MD, editor of the desk", ["Ann Lee"]),
        ("Ольга Петренко та Іван Коваль", ["Ольга Петренко", "Іван Коваль"]),
        ("文\uff1a高瀬みなみ、岡崎亮", ["高瀬みなみ", "岡崎亮"]),
        ("作者\uff1a沈若溪", ["沈若溪"]),
        ("بقلم ليلى الخازن، سامر عبد النور", ["ليلى الخازن", "سامر عبد النور"]),
        ("admin", []),
        ("https://herald.example/author/ann", []),
        ("March 9", []),
        ("", []),
    ],
)
def test_a_line_is_split_into_names(text: str, names: list[str]) -> None:
    assert list(split_names([text])) == names


def read(markup: str) -> tuple[list[str], str | None]:
    root = parsed(
        f"<html><body><h1>Fog</h1>{markup}<p>The ferry left an hour late.</p></body></html>"
    )
    assert root is not None
    marked = marked_lines(root)
    found = authors(root, structured(root), marked, outlet="Example Herald")
    line = byline(marked)
    return list(found.value) if found else [], line.value if line else None


@pytest.mark.parametrize(
    ("markup", "names", "line"),
    [
        ('<p class="byline">By Ann Lee</p>', ["Ann Lee"], "By Ann Lee"),
        ('<a rel="author" href="/ann">Ann Lee</a>', ["Ann Lee"], None),
        (
            '<span itemprop="author"><b itemprop="name">Ann Lee</b>, the desk</span>',
            ["Ann Lee"],
            None,
        ),
        ("<p>By Ann Lee, staff writer</p>", ["Ann Lee"], None),
        ('<div class="comment"><p class="author">Reader One</p></div>', [], None),
        ('<meta name="author" content="Ann Lee">', ["Ann Lee"], None),
    ],
)
def test_authors_are_read_from_the_page(markup: str, names: list[str], line: str | None) -> None:
    assert read(markup) == (names, line)


def test_a_printed_name_is_better_than_the_outlets_own() -> None:
    stated = '<meta name="author" content="Example Herald">'

    assert read(stated + '<p class="byline">By Ann Lee</p>')[0] == ["Ann Lee"]
    assert read(stated)[0] == ["Example Herald"]
