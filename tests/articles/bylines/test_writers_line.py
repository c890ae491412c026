import pytest
from lxml import html

from articles.bylines.writers_line import writers_alone
from articles.parsing.markup import parts_of


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("By Ann Lee", "By Ann Lee"),
        ("By Ann Lee, Staff Writer and Bo Falk, Staff Writer",) * 2,
        ("By Ann Lee 3 March 2026, 7:45", "By Ann Lee"),
        ("By Ann Lee Published: 10:27 AM PST, March 3, 2026 Share", "By Ann Lee"),
        ("von Ann Lee Lesezeit: 4 Min.", "von Ann Lee"),
        ("By Ann Lee 5 minute read", "By Ann Lee"),
        ("By: Ann Lee on 04-mar-2026 5:11", "By: Ann Lee"),
        ("By Ann Lee, editor at the Ferry Post since 2019",) * 2,
        ("By Ann Lee Ann Lee is a reporter in Norhaven. More by this author", "By Ann Lee"),
        ("By Ann Lee Harbour Reporter Ann Lee writes on ferries", "By Ann Lee Harbour Reporter"),
        *(
            (line, line)
            for line in (
                "Por Maria da Silva e Maria da Costa",
                "By Nguyen Thi Hoa and Nguyen Thi Mai",
                "By Dr. Bo Falk and Dr. Bo Berg",
                "By Ann Lee and Ann Leeds",
                "By J. K. Lee and J. K. Falk",
            )
        ),
        ("Por Ann Lee -", "Por Ann Lee"),
        ("By Published March 3, 2026 \u2022 13 min read", ""),
    ],
)
def test_a_byline_ends_where_something_else_begins(line: str, alone: str) -> None:
    assert writers_alone(line) == alone


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>By <b>Ann Lee</b><i>Harbour Reporter</i></p>", "By Ann Lee Harbour Reporter"),
        ("<p>By Ann Lee<span>Updated 7:45</span></p>", "By Ann Lee Updated 7:45"),
        ("<p>By Ann O<span>Dec. 18</span></p>", "By Ann O Dec. 18"),
        ("<p><span>A</span>nn Lee</p>", "Ann Lee"),
        ("<p><span>T</span>HE POST</p>", "THE POST"),
    ],
)
def test_parts_of_a_line_are_a_space_apart(markup: str, text: str) -> None:
    assert parts_of(html.fromstring(markup), 200) == text
