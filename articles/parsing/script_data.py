"""Find a story in the data that a page holds for its scripts, where they alone would show it."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from articles.parsing.markup import spelt_out, tidy
from articles.text import plain

_SCRIPT = re.compile(rb"<script\b[^<>]{0,600}>", re.IGNORECASE)
# Where a script sets or hands on an object: "window.page = {", "pages.push({".
_BEGINS = re.compile(r"(?:^|[=(])\s*+(?=[{\[])")
_MOST_SCRIPTS, _MOST_OBJECTS = 60, 5
_LONGEST, _SHORTEST_STORY, _SHORTEST_TITLE = 2_000_000, 400, 15
_MOST_VALUES = 200_000
_PARAGRAPH = re.compile(r"<(?:p|br)\b", re.IGNORECASE)
_NAMES = ("title", "headline")


def story_in_data(markup: bytes, title: str) -> str:
    """Return the markup of the story called `title` in the objects of a page's scripts, or nothing.

    It is the longest text in paragraphs of what bears that title, and of no other.
    """
    wanted = plain(title)
    if len(wanted) < _SHORTEST_TITLE:
        return ""
    found = (text for data in _data(markup) for text in _titled(data, wanted))
    return max(found, key=len, default="")


def _data(markup: bytes) -> Iterator[object]:
    decoder = json.JSONDecoder(strict=False)
    for start in islice(_SCRIPT.finditer(markup), _MOST_SCRIPTS):
        end = markup.find(b"</script", start.end())
        if not _SHORTEST_STORY < end - start.end() < _LONGEST:
            continue
        text = markup[start.end() : end].decode("utf-8", "replace")
        for begins in islice(_BEGINS.finditer(text), _MOST_OBJECTS):
            with suppress(ValueError, RecursionError):
                yield decoder.raw_decode(text, begins.end())[0]


def _titled(data: object, wanted: str) -> Iterator[str]:
    left: list[tuple[object, bool]] = [(data, False)]
    for _ in range(_MOST_VALUES):
        if not left:
            return
        value, is_titled = left.pop()
        if isinstance(value, dict):
            titles = [text for name, text in value.items() if _is_title(name, text)]
            # What has a title of its own is no part of what is around it.
            is_titled = any(_is_same(title, wanted) for title in titles) if titles else is_titled
            left += [(each, is_titled) for each in value.values()]
        elif isinstance(value, list):
            left += [(each, is_titled) for each in value]
        elif is_titled and isinstance(value, str) and _is_story(value):
            yield value


def _is_story(text: str) -> bool:
    return len(text) >= _SHORTEST_STORY and bool(_PARAGRAPH.search(text))


def _is_title(name: str, text: object) -> bool:
    return isinstance(text, str) and bool(text) and any(each in name.lower() for each in _NAMES)


def _is_same(title: str, wanted: str) -> bool:
    title = plain(tidy(spelt_out(title)))
    return len(title) >= _SHORTEST_TITLE and (title in wanted or wanted in title)
