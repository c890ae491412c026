"""Plain text, safe HTML and addresses out of what feeds carry, none of it beyond its length."""

import html
import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urljoin

import nh3

from articles.parsing.markup import tidy
from articles.parsing.nesting import is_nested_deeper
from articles.urls import clean_url

TITLE_LENGTH = 1_000
SUMMARY_LENGTH = 10_000
CONTENT_LENGTH = 1_000_000
_NAME_LENGTH = 200
_MOST_NAMES = 50

_TAGS = frozenset({
    "a", "abbr", "article", "aside", "b", "blockquote", "br", "caption", "cite", "code", "dd",
    "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "i", "img", "li", "main", "mark", "ol", "p", "pre", "q", "s", "section",
    "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
    "tr", "u", "ul",
})  # fmt: skip
# Dropped with all they hold; any other tag goes and leaves its text.
_UNSEEN = frozenset({
    "button", "form", "iframe", "math", "noscript", "script", "select", "style", "svg",
    "template", "textarea", "title",
})  # fmt: skip
_ATTRIBUTES = {
    "*": {"class", "dir", "lang"},
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto"}

_DEEPEST = 200
_ANY_TAG = re.compile(r"<[^<>]*>?")
_APART = re.compile(
    r"<(?=/?(?:p|div|br|li|ul|ol|tr|td|th|h[1-6]|hr|blockquote|section|article|fig\w*|d[dlt])\b)",
    re.IGNORECASE,
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
# No path of any outlet begins so.
_WITHOUT_SCHEME = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/|\Z)", re.IGNORECASE)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")

_text_only = nh3.Cleaner(tags=set(), clean_content_tags=set(_UNSEEN), attributes={})


def line(text: str | None, length: int = TITLE_LENGTH) -> str | None:
    """Return plain `text` on one line, at most `length` characters; None if nothing is left."""
    return tidy((text or "")[: 4 * length])[:length].rstrip() or None


def line_of_html(markup: str | None, length: int = TITLE_LENGTH) -> str | None:
    """Return the text that `markup` shows, on one line; None if it shows none."""
    markup = (markup or "")[: 20 * length]
    if "<" in markup:
        markup = _text_only.clean(_APART.sub(" <", _shallow(markup)))
    return line(html.unescape(markup), length)


def safe_html(markup: str, base: str) -> str | None:
    """Return `markup` without scripts and forms, its links absolute; None if it shows nothing."""
    cleaner = _cleaner(base)
    markup = _shallow(markup[:CONTENT_LENGTH])
    cleaned = cleaner.clean(markup)
    while len(cleaned) > CONTENT_LENGTH:
        markup = markup[: len(markup) // 2]
        cleaned = cleaner.clean(markup)
    return _CONTROL.sub("", cleaned).strip() or None


def paragraphs(text: str) -> str:
    """Return plain `text` as HTML, one paragraph for each of its own."""
    blocks = re.split(r"\n[ \t\r]*\n", text)
    return "".join(f"<p>{html.escape(block.strip())}</p>" for block in blocks if block.strip())


def address(base: str, link: str | None) -> str | None:
    """Return `link` as an absolute address that can be asked for, or None."""
    link = (link or "").strip()
    if link.startswith(("https://", "http://")):
        return clean_url(link)
    if _WITHOUT_SCHEME.match(link):
        link = f"//{link}"
    try:
        return clean_url(urljoin(base, link)) if link else None
    except ValueError:
        return None


def names(stated: Iterable[str | None]) -> tuple[str, ...]:
    """Return names as lines, each once, in order."""
    lines = (line_of_html(name, _NAME_LENGTH) for name in stated)
    return tuple(dict.fromkeys(name for name in lines if name))[:_MOST_NAMES]


def language_of(tag: str | None) -> str | None:
    """Return the language of a tag such as `nb-NO`, in lower case: `nb`."""
    match = _LANGUAGE.fullmatch((tag or "").strip())
    return match[1].lower() if match else None


def _shallow(markup: str) -> str:
    """Return `markup`, without any tags if they are nested as no article's are."""
    return _ANY_TAG.sub(" ", markup) if is_nested_deeper(markup, _DEEPEST) else markup


@lru_cache(maxsize=256)
def _cleaner(base: str) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags=set(_UNSEEN),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        url_relative=("rewrite_with_base", base),
        link_rel=None,
    )
