"""Who wrote an article: the people named for machines, and the line as printed."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.html import HtmlElement
from trafilatura.metadata import extract_author

from articles.article import Found
from articles.markup import found_by, text_of, tidy
from articles.months import MONTHS
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
_BY_TEXT = (
    "//*[self::p or self::span or self::div or self::td or self::h2 or self::h3 or self::h4"
    " or self::h5 or self::h6 or self::em or self::i or self::b or self::strong or self::small]"
    "[text()[starts-with(normalize-space(.), 'By') or starts-with(normalize-space(.), 'Von ')"
    " or starts-with(normalize-space(.), 'Par ') or starts-with(normalize-space(.), 'Por ')]]"
)
_BY_NAME = re.compile(r"(?:By:?|Von|Par|Por)\s+[^\W\d_][^.!?]{2,70}$", re.IGNORECASE)
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
    r"\s*(?:;|\||\s/\s|•|·|\s&\s|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|\bта\b|\bog\b|\boch\b|\ben\b|\bve\b|\si\s|、|，)\s*"
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
    r"https?:.*|www\..*|.*@.*\..*|facebook|twitter|minutes?|sponsored|partner content|advertisement|.*\bmin read)$",
    re.IGNORECASE,
)
_MOST_AUTHORS = 30
_LONGEST_NAME = 80
_LONGEST_LINE = 200


def authors(root: HtmlElement, facts: Structured, outlet: str) -> Authors | None:
    """Return the authors that the page names: JSON-LD, meta, the printed line, trafilatura's guess.

    Where machines are told no more than the outlet's name, a printed name is better.
    """
    names = {outlet, *(name for _, name in facts.named("og:site_name"))}
    outlets = {_letters(name) for name in names} | {_letters(name) for name in _publishers(facts)}
    stand_in: Authors | None = None
    for method, where, texts in _statements(root, facts):
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


def byline(root: HtmlElement) -> Found[str] | None:
    """Return the line that names the authors, as printed."""
    for where, text in _lines(root):
        if _BY.match(text) and len(text) <= _LONGEST_LINE:
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
            if 1 < len(name) <= _LONGEST_NAME and not _is_no_name(name):
                yield name


def _is_no_name(name: str) -> bool:
    first = name.split()[0].casefold().rstrip(".")
    dated = first in MONTHS and (len(name.split()) == 1 or any(sign.isdigit() for sign in name))
    return dated or not any(sign.isalpha() for sign in name) or bool(_NO_NAME.match(name))


def _statements(root: HtmlElement, facts: Structured) -> Iterator[tuple[str, str, Iterable[str]]]:
    for name, value in facts.stated("author", "creator"):
        yield "json-ld", name, strings(value)
    for name in _META:
        yield "meta", name, facts.meta.get(name, ())
    for path in _PRINTED:
        yield "page", "byline", [text for _, text in _found_lines(root, path)]
    yield "page", "by", list(_by_lines(root))[:1]
    yield "trafilatura", "author", [_trafilatura(root)]


def _by_lines(root: HtmlElement) -> Iterator[str]:
    """Yield short lines that begin with a word such as "By" and a name."""
    for element in found_by(root, _BY_TEXT)[:20]:
        text = text_of(element if _BY_NAME.match(text_of(element)) else element.getparent())
        if _BY_NAME.match(text) and len(text) <= _LONGEST_NAME and not _is_elsewhere(element):
            yield text


def _lines(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for path in reversed(_PRINTED):
        yield from _found_lines(root, path)


def _found_lines(root: HtmlElement, path: str) -> Iterator[tuple[str, str]]:
    near = None
    for element in found_by(root, path)[:20]:
        text = text_of(element)
        if not text or len(text) > _LONGEST_LINE or _is_elsewhere(element):
            continue
        # Further down stand the authors of other stories.
        near = element.getparent() if near is None else near
        if near is None or near in (element.getparent(), *element.iterancestors()):
            yield element.get("class") or str(element.tag), text


def _is_elsewhere(element: HtmlElement) -> bool:
    marks = (f"{each.get('class')} {each.get('id')}" for each in element.iterancestors())
    return any(_ELSEWHERE.search(mark) for mark in marks)


def _trafilatura(root: HtmlElement) -> str:
    try:
        return extract_author(root) or ""
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return ""
