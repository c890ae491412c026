"""Tell what stands in place of a story: an error, a challenge, a wall to consent or log in."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from articles.article import Block
from articles.parsing.elements import Elements
from articles.parsing.markup import text_of
from articles.text import count_words
from articles.wording.refusals import (
    ADDRESSED,
    BARE_CONSENT,
    BLOCKED,
    CAPTCHA,
    CHALLENGE,
    CHALLENGE_SIGNS,
    CONSENT,
    LOGIN,
    NEEDS_SCRIPT,
    SAID_OF_CONSENT,
    SAID_OF_LOGIN,
)
from articles.wording.refusals_errors import AWAY, ERROR_TITLE, MISSING, NUMBERED, SAID_OF_ERRORS

# Words.
SHORT = 60
_FEW = 8
# Characters.
_NOTICE = 1000
_MOST_TITLES = 4
_LONGEST_ERROR = 250
# A wall says at once what it is; news comes to it.
_BEGINNING = 60
_FIRST = 2
_MOSTLY = 0.35
_SENTENCE = re.compile(r"[^.!?\u3002\u0964]+[.!?\u3002\u0964]*")
_MARK = re.compile(r"\s[|\u2013\u2014-]\s")


def wall_reason(
    page: Elements, markup: bytes, blocks: Sequence[Block], words: int, prose: int
) -> str | None:
    """Return what a page is that has `words` at most in place of a story, or None.

    `prose` are those of them that stand in sentences.
    """
    headings = list(islice(_titles(page), _MOST_TITLES))
    titles = [text_of(each) for each in headings]
    parts = [part for title in titles for part in _MARK.split(title)]
    if any(_is_error(part, prose) for part in parts):
        return "error-page"
    # Boxes with headings of their own may stand beside the shortest story.
    own = [part for part in parts if not blocks or part in _main_parts(headings)]
    # A headline may name what outlets say and ask: where a story follows, it is one about that.
    if prose < SHORT and (reason := _by_title(titles, parts, own)):
        return reason
    said = " ".join(block.text for block in blocks)
    asks = _is_one(CONSENT, parts) or any(map(BARE_CONSENT.fullmatch, parts))
    is_said = prose < SHORT or SAID_OF_CONSENT.match(said)
    if asks and words < 2 * SHORT and is_said and (not said or ADDRESSED.search(said)):
        return "consent"
    return _said(page, markup, blocks, said) if words < SHORT else None


def _by_title(titles: Sequence[str], parts: Sequence[str], own: Sequence[str]) -> str | None:
    """Return what a page without a story is by its titles; `own` are parts of the page's own."""
    if any(map(_is_of_error, own)):
        return "error-page"
    if _is_one(CHALLENGE, parts) or any(map(CAPTCHA.fullmatch, parts)):
        return "challenge"
    if any(map(BLOCKED.fullmatch, own)):
        return "challenge"
    return "login" if any(map(LOGIN.fullmatch, own)) else None


def _is_one(kind: re.Pattern[str], parts: Sequence[str]) -> bool:
    """Say whether a part of a title is little else than what `kind` of walls say."""
    said = ((part, kind.search(part)) for part in parts)
    return any(match and _MOSTLY * len(part) <= len(match[0].strip()) for part, match in said)


def _is_error(part: str, prose: int) -> bool:
    if len(part) > _LONGEST_ERROR:
        return False
    numbered = NUMBERED.match(part)
    if numbered and (rest := numbered["rest"]):
        # A headline may begin so, but then there is a story.
        return not prose or bool(ERROR_TITLE.match(rest)) or _is_of_error(rest)
    return bool(numbered or ERROR_TITLE.match(part))


def _is_of_error(title: str) -> bool:
    if len(title) > _LONGEST_ERROR:
        return False
    return bool(AWAY.fullmatch(title) or MISSING.fullmatch(title))


def _titles(page: Elements) -> Iterator[etree._Element]:
    """Yield what the page calls itself; a drawing in it has titles too."""
    for each in page.tagged("title", "h1", "h2"):
        if each.tag != "title" or next(each.iterancestors("svg"), None) is None:
            yield each


def _main_parts(headings: Sequence[etree._Element]) -> set[str]:
    return {part for each in headings if each.tag != "h2" for part in _MARK.split(text_of(each))}


def _said(page: Elements, markup: bytes, blocks: Sequence[Block], story: str) -> str | None:
    """Return what a page is by the little that it says.

    Where something was taken for a `story`, that must say it: what a site prints around its
    stories may speak of cookies and captchas, too. A few words are none, but the end of a wall.
    """
    whole = text_of(page.root)
    if len(whole) >= _NOTICE:
        return None
    is_story = count_words(story) > _FEW
    said = story if is_story else whole
    beginning = said[:_BEGINNING] if is_story else said
    is_challenge = CHALLENGE.search(said) or "captcha" in beginning.lower()
    needs_script = NEEDS_SCRIPT.search(said)
    kinds = (
        ("challenge", is_challenge or (not story and CHALLENGE_SIGNS.search(markup))),
        ("error-page", SAID_OF_ERRORS.search(said) or any(map(_is_of_error, _first_lines(blocks)))),
        ("consent", ADDRESSED.search(said) and SAID_OF_CONSENT.match(said)),
        ("login", _asks_for_password(page) and SAID_OF_LOGIN.search(said)),
        ("empty", story and needs_script and needs_script.start() < len(beginning)),
    )
    return next((kind for kind, is_said in kinds if is_said), None)


def _first_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first sentences of what was taken for a story."""
    for block in blocks[:_FIRST]:
        yield from _SENTENCE.findall(block.text)[:_FIRST]


def _asks_for_password(page: Elements) -> bool:
    return any(each.get("type") == "password" for each in page.root.iter("input"))
