"""An article's headline, without the outlet's own name where that is proven to be there."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.article import Found
from articles.markup import found_by, text_of, tidy
from articles.structured import Structured, strings

_MARK = re.compile(r"\s+[|\u2013\u2014\u00b7»\u2022-]\s+|\s*[|»]\s*|\s+::\s+")
_WORD = re.compile(r"\w+")
_LONGEST = 500
_H1 = "//h1[not(ancestor::header[not(ancestor::article)]//nav) and not(ancestor::footer)]"


def headline(root: HtmlElement, facts: Structured, outlet: str) -> Found[str] | None:
    """Return the headline: an `h1` that the page's other titles agree with, else those."""
    stated = [found for found in _stated(root, facts) if found.value]
    titles = [_words(found.value) for found in stated]
    shown = [Found(text_of(each)[:_LONGEST], "page", "h1") for each in found_by(root, _H1)[:10]]
    for found in shown:
        if any(_agree(_words(found.value), title) for title in titles):
            return found
    names = {outlet.casefold(), *(n.casefold() for _, n in facts.named("og:site_name"))}
    if stated:
        return Found(without_outlet(stated[0].value, names), stated[0].method, stated[0].where)
    return next((found for found in shown if found.value), None)


def without_outlet(title: str, names: set[str]) -> str:
    """Return `title` without a last or first part that is one of `names` (casefolded)."""
    marks = list(_MARK.finditer(title))
    for mark in marks:
        if _is_name(title[mark.end() :], names):
            return title[: mark.start()]
    if marks and _is_name(title[: marks[0].start()], names):
        return title[marks[0].end() :]
    return title


def _is_name(part: str, names: set[str]) -> bool:
    plain = "".join(_WORD.findall(part)).casefold()
    return bool(plain) and any(plain == "".join(_WORD.findall(name)) for name in names)


def _stated(root: HtmlElement, facts: Structured) -> Iterator[Found[str]]:
    for name, value in facts.stated("headline"):
        yield from (Found(text[:_LONGEST], "json-ld", name) for text in strings(value)[:1])
    for name, value in facts.named("og:title", "twitter:title", "dc.title", "headline", "title"):
        yield Found(value[:_LONGEST], "meta", name)
    for element in found_by(root, "//head/title | //title[not(ancestor::svg)]")[:1]:
        yield Found(tidy(element.text)[:_LONGEST], "page", "title")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _agree(shown: list[str], stated: list[str]) -> bool:
    """Say whether the words of a heading make up most of a stated title, or it of them."""
    if not shown or not stated:
        return False
    common = len(set(shown) & set(stated))
    return len(shown) > 1 and common >= 0.6 * len(set(shown)) and common >= 0.5 * len(set(stated))
