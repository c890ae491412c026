"""Who wrote an article: the people named for machines, and the line as printed."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import extract_author

from articles.article import Found
from articles.markup import found_by, text_of, tidy
from articles.months import MONTHS
from articles.structured import Structured, strings

Authors = Found[tuple[str, ...]]
Marked = list[HtmlElement]

_META = (
    "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "citation_author", "author",
    "dc.creator", "dc.contributor", "dcterms.creator", "article:author", "article:author_name",
    "og:article:author", "rbauthors", "authors", "twitter:data1",
)  # fmt: skip
# One pass over the page for all that may name an author; the ranks decide afterwards.
_MARKED = (
    "//*[@rel='author' or @itemprop='author' or contains(@class, 'uthor')"
    " or contains(@class, 'yline') or @class='fn'][not(self::meta or self::body or self::html)]"
)
_NAME_CLASS = re.compile(r"(?:author-name|byline__name|fn)")
_BYLINE_CLASS = re.compile(
    r"(?:^|\s)(?:byline|authors?)(?:\s|$)"
    r"|byline-name|article-author|post-author|author-name|[aA]uthorName"
)
_BY_TEXT = (
    "//*[self::p or self::span or self::div or self::td or self::h2 or self::h3 or self::h4"
    " or self::h5 or self::h6 or self::em or self::i or self::b or self::strong or self::small"
    " or self::font]"
    "[text()[starts-with(normalize-space(.), 'By') or starts-with(normalize-space(.), 'Von ')"
    " or starts-with(normalize-space(.), 'Par ') or starts-with(normalize-space(.), 'Por ')"
    " or starts-with(normalize-space(.), 'بقلم') or contains(., '\uff1a')]]"
)
# In Chinese and Japanese the word is known by its colon: without one it begins many others.
_CREDIT = r"(?:取材・?)?(?:文|記者|记者|作者|撰文|執筆)\s*[\uff1a:]\s*|بقلم\s*:?\s+"
_BY_NAME = re.compile(
    rf"(?:(?:By:?|Von|Par|Por)\s+|{_CREDIT})[^\W\d_][^.!?。]{{1,70}}$", re.IGNORECASE
)
# Not the author of this story but of a comment, or one in a list of others.
_ELSEWHERE = re.compile(
    r"comment|related|sidebar|footer|recommend|teaser|promo|bio\b", re.IGNORECASE
)

_BY = re.compile(
    rf"^(?:{_CREDIT}|(?:(?:written|posted|story|words|text|reported|published|edited)\s+)?"
    r"(?:by|von|par|por|di|af|av|door|autor(?:in)?|author|\u0430\u0432\u0442\u043e\u0440|\u0442\u0435\u043a\u0441\u0442|from)\b\s*:?\s+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:;|\||\u060c|\s/\s|•|·|\s&\s|\b(?:and|und|et|y|e|og|och|en|ve|\u0438|\u0442\u0430)\b"
    r"|\si\s|\u3001|\uff0c)\s*"
)
# What follows a name on its line: a date, a role, an address.
_AFTER = re.compile(
    r"\s*(?:[(<\[@].*|,?\s*\b(?:\d{1,2}[./: ]|\d{4}\b"
    r"|(?:up|last up)dated|published|posted|for the\b).*)$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:reporter|editor|correspondent|writer|staff|redakteur(?:in)?|journalist(?:e|in)?|"
    r"contributor|columnist|producer|bureau|chief|team|MD|PhD|M\.D\.|Ph\.D\.|MS|RD|RN|Jr\.?|Sr\.?)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:admin(?:istrator)?|editor|staff|author|by|guest|webmaster|unknown|null|none|undefined|"
    r"redaktion|redaction|rédaction|redacción|see all|more|view all.*|read more|follow.*|share.*|"
    r"https?:.*|www\..*|.*@.*\..*|facebook|twitter|minutes?|sponsored|name|e-?mail|website|comments?|"
    r"partner content|advertisement|.*\bmin read)$",
    re.IGNORECASE,
)
_MOST_AUTHORS = 30
_LONGEST_NAME = 80
_LONGEST_LINE = 200
_MOST_MARKED = 60
_RANKS = (0, 1, 2)


def marked_lines(root: HtmlElement) -> Marked:
    """Return the elements that the page marks as naming its authors, best first."""
    ranked = [(_rank(element), element) for element in found_by(root, _MARKED)[:_MOST_MARKED]]
    return [element for rank in _RANKS for its, element in ranked if its == rank]


def _rank(element: HtmlElement) -> int:
    name = element.get("class") or ""
    if element.get("itemprop") == "author":
        return 0
    if element.get("rel") == "author" or _NAME_CLASS.fullmatch(name):
        return 1
    return 2 if _BYLINE_CLASS.search(name) else 3


def authors(root: HtmlElement, facts: Structured, marked: Marked, *, outlet: str) -> Authors | None:
    """Return the authors that the page names: JSON-LD, meta, the printed line, trafilatura's guess.

    Where machines are told no more than the outlet's name, a printed name is better.
    """
    names = {outlet, *(name for _, name in facts.named("og:site_name"))}
    outlets = {_letters(name) for name in names} | {_letters(name) for name in _publishers(facts)}
    stand_in: Authors | None = None
    for method, where, texts in _statements(root, facts, marked):
        people = split_names(texts)
        if people and all(_letters(name) in outlets for name in people):
            stand_in = stand_in or Found(people, method, where)
        elif people and not (stand_in and method == "trafilatura"):
            return Found(people, method, where)
    return stand_in


def _publishers(facts: Structured) -> Iterator[str]:
    for _, value in facts.stated("publisher"):
        yield from strings(value)


def _letters(name: str) -> str:
    return "".join(re.findall(r"[^\W_]+", name)).casefold()


def byline(marked: Marked) -> Found[str] | None:
    """Return the line that names the authors, as printed."""
    for element in marked:
        text = text_of(element)
        if len(text) <= _LONGEST_LINE and _BY.match(text) and not _is_elsewhere(element):
            return Found(text, "page", element.get("class") or str(element.tag))
    return None


def split_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return single names out of texts such as "By Ann Lee and Bo Falk, Staff Writer"."""
    found: dict[str, str] = {}
    for text in texts:
        for name in _names(text):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())[:_MOST_AUTHORS]


def _names(text: str) -> Iterator[str]:
    text = _BY.sub("", tidy(text))
    for part in _BETWEEN.split(text):
        pieces = [piece.strip() for piece in part.split(",")]
        for at, piece in enumerate(pieces):
            # "Lee, Ann" is one name; "Ann Lee, Bo Falk" are two; "Ann Lee, editor" is one.
            if at and (_ROLE.search(piece) or not piece or piece.islower()):
                continue
            name = _AFTER.sub("", piece).strip(" .:-\u2013\u2014\u2022")
            if 1 < len(name) <= _LONGEST_NAME and not _is_no_name(name):
                yield name


def _is_no_name(name: str) -> bool:
    words = name.split()
    month = words[0].casefold().rstrip(".") in MONTHS
    dated = month and (len(words) == 1 or any(sign.isdigit() for sign in name))
    return dated or not any(sign.isalpha() for sign in name) or bool(_NO_NAME.match(name))


def _statements(
    root: HtmlElement, facts: Structured, marked: Marked
) -> Iterator[tuple[str, str, Iterable[str]]]:
    for name, value in facts.stated("author", "creator"):
        yield "json-ld", name, strings(value)
    for name in _META:
        yield "meta", name, facts.meta.get(name, ())
    for rank in _RANKS:
        yield "page", "byline", list(_near([each for each in marked if _rank(each) == rank]))
    yield "page", "by", list(islice(_by_lines(root), 1))
    others = split_names(text_of(each) for each in marked if _is_elsewhere(each))
    guess = [name for name in split_names([_trafilatura(root)]) if name not in others]
    yield "trafilatura", "author", guess


def _by_lines(root: HtmlElement) -> Iterator[str]:
    """Yield short lines that begin with a word such as "By" and a name."""
    for element in found_by(root, _BY_TEXT)[:20]:
        # Old pages part the date and the name by `<br>` alone.
        parts = [tidy(str(part)) for part in cast(list[object], element.xpath("text()"))]
        for text in (text_of(element), text_of(element.getparent()), *parts):
            if _BY_NAME.match(text) and len(text) <= _LONGEST_NAME and not _is_elsewhere(element):
                yield text
                break


def _near(elements: Iterable[HtmlElement]) -> Iterator[str]:
    """Yield the texts of the first element and its neighbours: further down are other stories'."""
    near = None
    for element in elements:
        text = text_of(_name_in(element))
        if not text or len(text) > _LONGEST_LINE or _is_elsewhere(element):
            continue
        near = element.getparent() if near is None else near
        if near in (element.getparent(), *element.iterancestors()):
            yield text


def _name_in(element: HtmlElement) -> HtmlElement:
    if element.get("itemprop") != "author":
        return element
    return next(iter(found_by(element, ".//*[@itemprop='name'][not(self::meta)]")), element)


def _is_elsewhere(element: HtmlElement) -> bool:
    marks = (f"{each.get('class')} {each.get('id')}" for each in element.iterancestors())
    return any(_ELSEWHERE.search(mark) for mark in marks)


def _trafilatura(root: HtmlElement) -> str:
    try:
        return extract_author(root) or ""
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return ""
