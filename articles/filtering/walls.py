"""Tell what stands in place of a story: an error, a challenge, a wall to consent or log in."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
from articles.wording.refusals_told import TOLD

# Words.
SHORT = 60
_FEW = 8
_FEWEST = 4
# Characters.
_NOTICE = 1000
_MOST_TITLES = 4
_LONGEST_ERROR = 250
# A wall says at once what it is; news comes to it.
_BEGINNING = 60
_FIRST = 2
_TELLS = 3
_MOSTLY = 0.35
_BOXES = ("article", "aside", "nav", "section", "li")
_SENTENCE = re.compile(r"[^.!?\u3002\u0964]+[.!?\u3002\u0964]*")
_COLON = re.compile(r"\W*[:\uff1a]\s*\w")
_MARK = re.compile(r"\s[|\u2013\u2014-]\s")


def wall_reason(
    page: Elements, markup: bytes, blocks: Sequence[Block], words: int, prose: int
) -> str | None:
    """Return what a page is that has `words` at most in place of a story, or None.

    `prose` are those of them that stand in sentences.
    """
    said = " ".join(block.text for block in blocks)
    is_told = any(map(TOLD.search, _first_lines(blocks[:1], _TELLS)))
    headings = list(islice(titles(page), _MOST_TITLES))
    # News may be called as walls are, where it says who told it, or of which day it is.
    is_own = is_told and not _has_teasers(page.root)
    news = _parts(each for each in _headlines(headings) if is_own or _is_dated(each))
    parts = [part for part in _parts(headings) if part not in news]
    has_story = count_words(said) > _FEW
    if any(_is_error(part, has_story=has_story) for part in parts):
        return "error-page"
    # Boxes with headings of their own may stand beside the shortest story.
    own = _parts(each for each in headings if each.tag != "h2")
    main = [part for part in parts if not blocks or part in own]
    # A headline may name what outlets say and ask: where a story follows, it is one about that.
    if prose < SHORT and (reason := _by_title(parts, main, has_story=has_story)):
        return reason
    asks = _is_one(CONSENT, parts, has_story=has_story) or any(map(BARE_CONSENT.fullmatch, parts))
    is_said = prose < SHORT or SAID_OF_CONSENT.match(said)
    if asks and words < 2 * SHORT and is_said and (not said or ADDRESSED.search(said)):
        return "consent"
    return _said(page, markup, blocks, said) if words < SHORT and not is_told else None


def _by_title(parts: Sequence[str], main: Sequence[str], *, has_story: bool) -> str | None:
    """Return what a page without a story is by its titles; `main` are parts of the page's own."""
    if any(map(_is_of_error, main)):
        return "error-page"
    is_challenge = _is_one(CHALLENGE, parts, has_story=has_story)
    if is_challenge or any(map(CAPTCHA.fullmatch, parts)) or any(map(BLOCKED.fullmatch, main)):
        return "challenge"
    return "login" if any(map(LOGIN.fullmatch, main)) else None


def _is_one(kind: re.Pattern[str], lines: Iterable[str], *, has_story: bool) -> bool:
    """Say whether a line is little else than what `kind` of walls say.

    What a headline says of such words stands behind a colon.
    """
    said = ((line, kind.search(line)) for line in lines)
    return any(
        match
        and _MOSTLY * len(line) <= len(match[0].strip())
        and not (has_story and _COLON.match(line, match.end()))
        for line, match in said
    )


def _is_error(part: str, *, has_story: bool) -> bool:
    if len(part) > _LONGEST_ERROR:
        return False
    numbered = NUMBERED.match(part)
    if numbered and (rest := numbered["rest"]):
        is_stated = bool(numbered["mark"].strip()) and not has_story
        return (
            is_stated
            or any(map(ERROR_TITLE.match, (rest, numbered["number"])))
            or _is_of_error(rest)
        )
    return bool(numbered or ERROR_TITLE.match(part))


def _is_of_error(title: str) -> bool:
    if len(title) > _LONGEST_ERROR:
        return False
    return bool(AWAY.fullmatch(title) or MISSING.fullmatch(title))


def titles(page: Elements) -> Iterator[etree._Element]:
    """Yield what the page calls itself; a drawing in it has titles too."""
    for each in page.tagged("title", "h1", "h2"):
        if each.tag != "title" or next(each.iterancestors("svg"), None) is None:
            yield each


def _parts(headings: Iterable[etree._Element]) -> list[str]:
    return [part for each in headings for part in _MARK.split(text_of(each))]


def _headlines(headings: Sequence[etree._Element]) -> Sequence[etree._Element]:
    """Return those of `headings` that a story has over it: the title only where nothing else is."""
    return [each for each in headings if each.tag == "h1"] or headings[:1]


def _is_dated(heading: etree._Element) -> bool:
    """Say whether `heading` heads an article that says of which day it is."""
    article = next(heading.iterancestors("article"), None)
    if article is None or _has_teasers(article):
        return False
    return any(next(each.iterancestors(*_BOXES), None) is article for each in article.iter("time"))


def _has_teasers(element: etree._Element) -> bool:
    """Say whether links in `element` are headlines: who tells, or of which day, may be theirs."""
    return any(is_teaser(link) for link in element.iter("a"))


def is_teaser(link: etree._Element) -> bool:
    """Say whether `link` stands alone in its box, with as many words as a headline has."""
    parent = link.getparent()
    is_within = (link.tail or "").strip() or (parent is not None and (parent.text or "").strip())
    if is_within or next(link.iterancestors("h1", "nav", "footer"), None) is not None:
        return False
    return count_words(text_of(link)) >= _FEWEST


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
    lines = _first_lines(blocks, _TELLS)
    is_stated = _is_one(CHALLENGE, lines, has_story=True) if is_story else CHALLENGE.search(said)
    is_challenge = is_stated or "captcha" in beginning.lower()
    needs_script = NEEDS_SCRIPT.search(said)
    # A page that is shared may ask the same of whoever writes a comment.
    is_bare = not (story or any(each.get("property") == "og:type" for each in page.tagged("meta")))
    kinds = (
        ("challenge", is_challenge or (is_bare and CHALLENGE_SIGNS.search(markup))),
        (
            "error-page",
            SAID_OF_ERRORS.search(said) or any(map(_is_of_error, _first_lines(blocks, _FIRST))),
        ),
        ("consent", ADDRESSED.search(said) and SAID_OF_CONSENT.match(said)),
        ("login", _asks_for_password(page) and SAID_OF_LOGIN.search(said)),
        ("empty", story and needs_script and needs_script.start() < len(beginning)),
    )
    return next((kind for kind, is_said in kinds if is_said), None)


def _first_lines(blocks: Sequence[Block], many: int) -> Iterator[str]:
    """Yield the first sentences, `many` of each block, of what was taken for a story."""
    for block in blocks[:_FIRST]:
        yield from _SENTENCE.findall(block.text)[:many]


def _asks_for_password(page: Elements) -> bool:
    return any(each.get("type") == "password" for each in page.root.iter("input"))
