import pytest

from feeds.origin import without_origin
from tests.feeds.pages import hints, item

URL = "https://herald.example/news/1"
POST = f'<a rel="nofollow" href="{URL}?utm_source=rss">Fog &amp; ice</a>'
TEXT = "<p>Fog came.</p>"


@pytest.mark.parametrize(
    ("before", "between", "home"),
    [
        ("The post", "appeared first on", "https://herald.example"),
        ("Der Beitrag", "erschien zuerst auf", "https://www.herald.example/"),
        ("", "\u6700\u5148\u51fa\u73b0\u5728", "https://herald.example/news/"),
    ],
)
def test_the_line_that_names_post_and_site_is_no_text(before: str, between: str, home: str) -> None:
    line = f'<p>{before} {POST} {between} <a href="{home}">The Herald</a>.</p>'

    assert without_origin(f"{TEXT}\n{line}\n", URL) == TEXT
    assert without_origin(line, URL) == ""


@pytest.mark.parametrize(
    "line",
    [
        f"<p>Read {POST}.</p>",
        f'<p>Read {POST} and <a href="https://herald.example/news/2">this</a>.</p>',
        f'<p>Read {POST} and <a href="https://other.example/">this</a>.</p>',
        '<p><a href="/news/2">Ice</a> of <a href="https://herald.example/">the Herald</a>.</p>',
        f'<p>{"Fog came. " * 9}{POST} <a href="https://herald.example/">The Herald</a></p>',
        f'{POST} <a href="https://herald.example/">The Herald</a>',
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert without_origin(TEXT + line, URL) == TEXT + line


def test_neither_summary_nor_content_of_an_announcement_has_the_line() -> None:
    line = f'<p>El {POST} en <a href="https://herald.example/">Herald</a>.</p>'

    found = hints(
        item(
            f"<description><![CDATA[<p>Fog.</p>{line}]]></description>"
            f"<content:encoded><![CDATA[{TEXT}{line}]]></content:encoded>"
        )
    )

    assert (found.summary, found.content) == ("Fog.", TEXT)
