import pytest

from articles.parsing.elements import Elements
from articles.parsing.marks import Marks, Sign, marks, signs
from articles.parsing.markup import parsed


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("byline", Sign.BYLINE | Sign.DATE),
        ("author-name", Sign.NAME | Sign.BYLINE),
        ("authority", Sign.NONE),
        ("postDate", Sign.PUBLISHED | Sign.DATE),
        ("candidate", Sign.NONE),
        ("validate", Sign.NONE),
        ("last-modified", Sign.MODIFIED),
        ("grid-cols-2", Sign.NONE),
        ("", Sign.NONE),
    ],
)
def test_a_class_says_what_an_element_holds(name: str, sign: int) -> None:
    assert signs(name) == sign


def read(markup: str) -> Marks:
    root = parsed(f"<html><body>{markup}</body></html>")
    assert root is not None
    return marks(Elements(root))


def test_marked_elements_come_in_the_order_of_the_page() -> None:
    found = read(
        '<h1>Fog</h1><p class="byline">Ann Lee</p><time datetime="2026-03-01">1 March</time>'
        '<a rel="author">Ann Lee</a><b itemprop="dateModified">2 March</b>'
    )

    assert [each.element.text for each in found.headings] == ["Fog"]
    assert [(each.element.tag, each.said) for each in found.writers] == [("p", False), ("a", True)]
    assert [each.element.tag for each in found.dates] == ["p", "time", "b"]
    assert found.writers[0].at < found.dates[1].at < found.writers[1].at


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("related-stories", True),
        ("pageFooter", True),
        ("with-sidebar", False),
        ("commentary", False),
    ],
)
def test_a_class_says_what_belongs_to_others(name: str, elsewhere: bool) -> None:
    found = read(f'<p>Fog</p><div class="{name}"><p class="author">Ann Lee</p></div>')

    assert found.is_elsewhere(found.writers[0].element) is elsewhere


def test_what_stands_in_a_teaser_is_elsewhere() -> None:
    found = read(
        '<div class="related"><h1>Fog</h1><p class="author">Ann Lee</p></div>'
        '<div class="related"><p class="author">Bo Falk</p></div>'
    )

    assert [found.is_elsewhere(each.element) for each in found.writers] == [False, True]


@pytest.mark.parametrize(
    ("markup", "is_elsewhere"),
    [
        # TYPO3 and Blogger call the line of the author a footer.
        ("<div><h1>Fog</h1></div><div><p class='info footer'><i>Ann Lee</i></p></div>", False),
        ("<h1>Fog</h1><p>{}</p><div class='post-footer'><i>Ann Lee</i></div>", False),
        ("<h1>Fog</h1><p>{}</p><p>{}</p><div class='footer'><i>Ann Lee</i></div>", True),
        ("<h1>Fog</h1><footer><i>Ann Lee</i></footer>", False),
        ("<main><h1>Fog</h1><p>{}</p></main><footer><i>Ann Lee</i></footer>", True),
        ("<h1>Fog</h1><div class='related'><i>Ann Lee</i></div>", True),
    ],
)
def test_a_footer_of_the_headline_or_the_story_is_not_the_pages(
    markup: str, is_elsewhere: bool
) -> None:
    root = parsed(f"<html><body>{markup.replace('{}', 'The ferry left late. ' * 20)}</body></html>")
    assert root is not None
    page = Elements(root)
    (name,) = root.iter("i")

    assert marks(page).is_elsewhere(name) is is_elsewhere


@pytest.mark.parametrize(
    ("name", "is_elsewhere"), [("author-bio", True), ("page hasnt-bio", False), ("has-bio", False)]
)
def test_a_class_that_tells_of_a_box_is_none(name: str, is_elsewhere: bool) -> None:
    found = read(f'<div><h1>Fog</h1></div><div class="{name}"><p class="byline">Ann Lee</p></div>')

    assert found.is_elsewhere(found.writers[-1].element) is is_elsewhere
