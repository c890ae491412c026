import pytest

from articles.parsing.nesting import is_nested_deeper


@pytest.mark.parametrize(
    ("markup", "deeper"),
    [
        ("<div>" * 3, False),
        ("<div>" * 4, True),
        ("<div>Text</div>" * 4, False),
        ("<DIV>Text</div >" * 4, False),
        ("<div></x>" * 4, True),
        ("<div></span>" * 4, True),
        ("<div></div-x>" * 4, True),
        ("</div>" * 9 + "<div>" * 4, True),
        ("<a><b>" * 2, True),
        ("<p>One<br><img src=a>" * 4, False),
        ("<table>" + "<tr><td>" * 4 + "</table>", False),
        ("1 < 2 <3 <" * 4, False),
        ("<div><!--</div>-->" * 4, True),
        ("<div title='</div>'>" * 4, True),
        ('<div><a title="</div>">' * 4, True),
        ("<div><style></div></style>" * 4, True),
        ("<div><!-- all well --></div>" * 4, False),
    ],
)
def test_nesting_is_told_by_what_stays_open(markup: str, *, deeper: bool) -> None:
    assert is_nested_deeper(markup, 3) is deeper
