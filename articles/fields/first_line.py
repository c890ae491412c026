"""The headline of a page that names none: the first line of its story, or the one above it."""

from dataclasses import replace

from articles.article import Cut, Found, Reading
from articles.story.body import Body

_SOME_BLOCKS = 3
_LONGEST_HEADLINE = 150
_NO_HEADLINE_ENDS = ".!\u2026:;,\u3002\uff01\u0964\u06d4"


def with_first_line(reading: Reading, body: Body) -> tuple[Reading, Body]:
    """Take the first line, or the one above it, for the headline of a bare page that names none."""
    if len(body.blocks) < _SOME_BLOCKS:
        return reading, body
    line, *rest = body.blocks
    if _may_be_headline(line.text):
        cut = Cut(line.text, "headline")
        body = replace(body, blocks=tuple(rest), cuts=(cut, *body.cuts))
        return replace(reading, title=Found(line.text, "body", "first line", 0.7)), body
    if _may_be_headline(body.above):
        return replace(reading, title=Found(body.above, "body", "line above", 0.6)), body
    return reading, body


def _may_be_headline(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_HEADLINE and line[-1] not in _NO_HEADLINE_ENDS
