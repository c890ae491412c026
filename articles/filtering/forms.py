"""Tell a page that is a form to fill in from a story that has one beside it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lxml import etree

from articles.filtering.walls import SHORT, titles
from articles.parsing.comment_classes import is_of_comments
from articles.parsing.elements import Elements
from articles.parsing.markup import text_of
from articles.parsing.structured import Structured
from articles.text import count_words
from articles.wording.form_names import (
    ACCOUNT,
    ACCOUNT_ADDRESS,
    PASSWORD_ADDRESS,
    SEARCH_FIELD,
    WRITE,
    WRITE_ADDRESS,
)

_LONGEST = 60
_MARK = re.compile(r"\s[|\u2013\u2014\u203a\u00bb\u00b7\u2022/~-]+\s|\s?::\s?|:\s")
# What content systems call the parameter that says what is to be done.
_ASKED = re.compile(
    r"(?:^|&)(?:action|act|cmd|do|main_page|mode|module|op|p|page|screen|section|task|view)=([^&]*)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\.[a-z]{2,5}$", re.IGNORECASE)
_AROUND = ("header", "nav", "footer", "aside")
_TYPED = frozenset({"", "text", "email", "tel", "password", "textarea"})
_SOME_FIELDS = 3
_TWICE = 2
# Words.
_MANY = 280
_HEADLINE = 4


def form_reason(
    page: Elements, facts: Structured, url: str, words: int, *, says_article: bool
) -> str | None:
    """Return what a page is that asks for an account ("login") or a letter ("form"), or None.

    Its name or its address says so, and there are fields to fill in. Both say so where it
    calls itself an article, or tells much: a story may have a form beside it.
    """
    if facts.articles or any(facts.named("article:published_time")):
        return None
    parts = _parts(url)
    if not parts:
        return None
    names = _names(page, url)
    is_plain = words < _MANY and not says_article
    if _asks_for_account(page, names, parts, is_plain=is_plain):
        return "login"
    return "form" if _asks_for_letter(page, names, parts, words, is_plain=is_plain) else None


def _asks_for_account(
    page: Elements, names: Sequence[str], parts: Sequence[str], *, is_plain: bool
) -> bool:
    is_called = any(map(ACCOUNT.fullmatch, names))
    is_forgotten = any(map(PASSWORD_ADDRESS.fullmatch, parts))
    is_there = is_forgotten or any(map(ACCOUNT_ADDRESS.fullmatch, parts))
    if not (is_called or is_there):
        return False
    fields = Counter(_fields(page))
    if (is_forgotten and is_plain) or (is_called and is_there):
        return bool(fields)
    if is_plain:
        return "password" in fields
    # Who is new gives a password twice, above any terms of use.
    return is_there and fields["password"] >= _TWICE


def _asks_for_letter(
    page: Elements, names: Sequence[str], parts: Sequence[str], words: int, *, is_plain: bool
) -> bool:
    is_called = any(map(WRITE.fullmatch, names))
    is_there = any(map(WRITE_ADDRESS.fullmatch, parts))
    # A film may be called "Contact".
    is_one = is_plain and (is_there or (is_called and words < SHORT))
    is_one = is_one or (is_called and is_there)
    if not is_one or words >= _MANY:
        return False
    fields = list(_fields(page))
    return len(fields) >= _SOME_FIELDS or not {"textarea", "email"}.isdisjoint(fields)


def _names(page: Elements, url: str) -> Sequence[str]:
    """Return what the page may be called: its one headline, or what its title consists of."""
    above = [text_of(each) for each in titles(page) if each.tag == "h1"]
    if len(above) != 1:
        above = []
    elif count_words(above[0]) >= _HEADLINE:
        return above
    title = next((text_of(each) for each in titles(page)), "")
    parts = (part for each in (title, *above) for part in _MARK.split(each))
    # An outlet may be called "Register".
    host = (urlsplit(url).hostname or "").lower()
    return [part for part in parts if len(part) <= _LONGEST and part.lower() not in host]


def _parts(url: str) -> Sequence[str]:
    """Return the parts of an address that say what the page does."""
    address = urlsplit(url)
    path = [_ENDING.sub("", part) for part in address.path.split("/") if part]
    parts = [*path[-1:], "-".join(path[-2:]), *_ASKED.findall(address.query)]
    return [part for part in parts if 0 < len(part) <= _LONGEST]


def _fields(page: Elements) -> Iterator[str]:
    """Yield the kinds of the fields to fill in, but those to search, or to write a comment."""
    for field in page.root.iter("input", "textarea"):
        kind = (field.get("type") or "").lower() if field.tag == "input" else "textarea"
        is_search = kind not in _TYPED or SEARCH_FIELD.search(field.get("name") or "")
        if not (is_search or any(map(_is_beside, field.iterancestors()))):
            yield kind or "text"


def _is_beside(around: etree._Element) -> bool:
    if around.tag in _AROUND or "comment" in (around.get("action") or ""):
        return True
    return any(is_of_comments(around.get(name) or "") for name in ("class", "id"))
