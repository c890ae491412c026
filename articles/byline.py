"""Who wrote an article: the people named for machines, and the line as printed."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import extract_author

from articles.article import Found
from articles.markup import found_by, text_of, tidy
from articles.structured import Structured, strings

Authors = Found[tuple[str, ...]]

_META = (
    "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "citation_author", "author",
    "dc.creator", "dc.contributor", "dcterms.creator", "article:author", "article:author_name",
    "og:article:author", "rbauthors", "authors", "twitter:data1",
)  # fmt: skip
_PRINTED = (
    "//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'][not(self::meta)]",
    "//*[@rel='author'] | //*[@class='author-name' or @class='byline__name' or @class='fn']",
    "//*[self::p or self::span or self::div or self::a or self::address or self::li or self::h4]"
    "[contains(concat(' ', @class, ' '), ' byline ')"
    " or contains(concat(' ', @class, ' '), ' author ')"
    " or contains(concat(' ', @class, ' '), ' authors ')"
    " or contains(@class, 'byline-name') or contains(@class, 'article-author')"
    " or contains(@class, 'post-author') or contains(@class, 'author-name')"
    " or contains(@class, 'authorName') or contains(@class, 'AuthorName')]",
)
# Not the author of this story but of a comment, or one in a list of others.
_ELSEWHERE = re.compile(
    r"comment|related|sidebar|footer|recommend|teaser|promo|bio\b", re.IGNORECASE
)

_BY = re.compile(
    r"^(?:(?:written|posted|story|words|text|reported|published|edited)\s+)?"
    r"(?:by|von|par|por|di|af|av|door|autor(?:in)?|author|автор|текст|from)\b\s*:?\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:;|\||\s/\s|•|·|\s&\s|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|\bта\b)\s*"
)
# What follows a name on its line: a date, a role, an address.
_AFTER = re.compile(
    r"\s*(?:[(<\[@].*|,?\s*\b(?:\d{1,2}[./: ]|\d{4}\b|(?:up|last up)dated|published|posted|for the\b).*)$",
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
    r"https?:.*|www\..*|.*@.*\..*|facebook|twitter|minutes?|.*\bmin read)$",
    re.IGNORECASE,
)
_MOST_AUTHORS = 30
_LONGEST_NAME = 80


def authors(root: HtmlElement, facts: Structured) -> Authors | None:
    """Return the authors that the page names: JSON-LD, meta, the printed line, trafilatura's guess."""
    for method, where, names in _statements(root, facts):
        people = split_names(names)
        if people:
            return Found(people, method, where)
    return None


def byline(root: HtmlElement) -> Found[str] | None:
    """Return the line that names the authors, as printed."""
    for where, text in _lines(root):
        if _BY.match(text) and len(text) <= 200:
            return Found(text, "page", where)
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
            if 1 < len(name) <= _LONGEST_NAME and not _NO_NAME.match(name):
                yield name


def _statements(root: HtmlElement, facts: Structured) -> Iterator[tuple[str, str, Iterable[str]]]:
    for name, value in facts.stated("author", "creator"):
        yield "json-ld", name, strings(value)
    for name in _META:
        yield "meta", name, facts.meta.get(name, ())
    for path in _PRINTED:
        yield "page", "byline", [text for _, text in _found_lines(root, path)]
    yield "trafilatura", "author", [_trafilatura(root)]


def _lines(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for path in reversed(_PRINTED):
        yield from _found_lines(root, path)


def _found_lines(root: HtmlElement, path: str) -> Iterator[tuple[str, str]]:
    for element in found_by(root, path)[:20]:
        text = text_of(element)
        if text and len(text) < 200 and not _is_elsewhere(element):
            yield element.get("class") or str(element.tag), text


def _is_elsewhere(element: HtmlElement) -> bool:
    marks = (f"{each.get('class')} {each.get('id')}" for each in element.iterancestors())
    return any(_ELSEWHERE.search(mark) for mark in marks)


def _trafilatura(root: HtmlElement) -> str:
    try:
        return extract_author(root) or ""
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return ""
