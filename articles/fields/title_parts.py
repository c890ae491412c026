"""The headline in a page's title, told from the section's and the outlet's name by proof."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.article import Found
from articles.bylines.outlet_names import TITLE_MARK
from articles.parsing.elements import Elements
from articles.parsing.markup import tidy
from articles.story.features import is_unspaced
from articles.wording.scripts import UNSPACED

# What may part a headline from a name, if that is proven: too little by itself. Where words
# stand unspaced, a dash or a space does it: "雾锁渡轮-海岛报", "雾锁渡轮 海岛报".
SEAM = re.compile(
    rf"{TITLE_MARK.pattern}|\s*_+\s*|\s+[:\uff1a]\s*"
    rf"|(?<=[\u3001-\u9fff\uff00-\uffef])(?:\s*[-\u2013\u2014]+\s*|\s+)(?=\S)"
)
# No sentence of such a script has an underscore.
_UNDERSCORE = re.compile(rf"(?<={UNSPACED.pattern})\s*_+|(?<=[\u3001-\u3011\uff01-\uff5d])\s*_+")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 500
_FEW_WORDS, _FEW_SIGNS = 4, 8
# The headline stands among the first elements, and in none of these.
TOP = 3_000
_NO_HEADINGS = frozenset({"title", "a", "option", "li", "script"})


def words_of(text: str) -> list[str]:
    """Return the words of a headline, as they are compared."""
    return _WORD.findall(text.casefold())


def is_telling(part: str) -> bool:
    """Say whether `part` of a title is no outlet's name nor its slogan, by its length."""
    return len(words_of(part)) >= _FEW_WORDS or (len(part) >= _FEW_SIGNS and is_unspaced(part))


def part_said(title: str, said: list[list[str]]) -> str:
    """Return `title` without what follows its mark, where a heading says the part before it."""
    for mark in SEAM.finditer(title):
        before, after = title[: mark.start()], title[mark.end() :]
        words = words_of(before)
        # "Herald » Fog holds up the ferry" below a heading that says "Herald".
        says_more = len(words) > 1 or is_telling(before) or not is_telling(after)
        if words in said and says_more:
            return before
    return title


def part_printed(page: Elements, title: Found[str]) -> Found[str]:
    """Return the longest part of `title` that stands alone on the page, else all of it."""
    wanted = {part.casefold(): part for part in map(tidy, _parts(title.value)) if is_telling(part)}
    if not wanted:
        return title
    wanted[title.value.casefold()] = title.value
    lines = (each.text for each in page.all[:TOP] if each.tag not in _NO_HEADINGS)
    alone = {
        line for text in lines if text and (line := tidy(text[:_LONGEST]).casefold()) in wanted
    }
    part = wanted[max(alone, key=len)] if alone else _before_underscore(title.value)
    return title if part == title.value else replace(title, value=part, confidence=0.7)


def _parts(title: str) -> Iterator[str]:
    """Yield what stands before each mark, and what stands behind it."""
    for mark in SEAM.finditer(title):
        yield title[: mark.start()]
        yield title[mark.end() :]


def _before_underscore(title: str) -> str:
    mark = _UNDERSCORE.search(title)
    return title[: mark.start()] if mark and is_telling(title[: mark.start()]) else title
