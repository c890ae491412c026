"""Section pages: which of their links lead to articles."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from lxml import etree

from articles.hints import Hints
from articles.parsing.markup import found_by, parsed, text_of, tidy
from articles.source import Endpoint
from articles.text import count_words
from articles.urls import same_site, url_key
from feeds.document import Document
from feeds.entry import Announced, Entry
from feeds.markup import TITLE_LENGTH, address, language_of, line
from feeds.tally import tallied

_LINKS = "//a[@href]"
# What every page of the outlet repeats. Where the source says which URLs count, all links are read.
_STORY_LINKS = (
    "//a[@href][not(ancestor::nav or ancestor::footer"
    " or ancestor::*[@role='navigation' or @role='contentinfo' or @role='search'])]"
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NO_PAGE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|avif|pdf|mp3|mp4|m4a|zip|xml|rss|json|css|js|ico|docx?|xlsx?)$",
    re.IGNORECASE,
)
_NO_STORY = re.compile(
    r"/(?:tag|tags|topic|topics|author|authors|category|search|login|subscribe|newsletters?|about|"
    r"contact|privacy|terms|page)(?:/|$)",
    re.IGNORECASE,
)
_DATED_OR_NUMBERED = re.compile(r"/(?:19|20)\d\d/|\d{4,}")
_LONG_SLUG = re.compile(r"[^/]+(?:[-_][^/]+){3,}")
_HEADLINE_WORDS = 4
_LONGEST_ANCHOR = 300


@dataclass(frozen=True, slots=True)
class _Link:
    url: str
    text: str
    is_heading: bool


def read_section(document: Document, endpoint: Endpoint) -> Announced:
    """Return the articles that a section page links to, in its order, titled by their links."""
    pattern = re.compile(endpoint.links) if endpoint.links else None
    root = parsed(document.text)
    if root is None:
        return Announced(warnings=("not a section page: nothing in it",), fits=False)
    best: dict[str, _Link] = {}
    for link in _links(root, document.url, all_of_them=pattern is not None):
        if pattern.search(link.url) if pattern else _is_story(link):
            key = url_key(link.url)
            best[key] = _better(best[key], link) if key in best else link
    best.pop(url_key(document.url), None)
    entries, warnings = tallied(_entry(link) for link in best.values())
    return Announced(
        entries=entries,
        title=_title(root),
        language=language_of(root.get("lang")),
        warnings=warnings,
    )


def _links(root: etree._Element, url: str, *, all_of_them: bool) -> list[_Link]:
    base = next((address(url, each.get("href")) for each in found_by(root, "//base[@href]")), None)
    found = []
    for anchor in found_by(root, _LINKS if all_of_them else _STORY_LINKS):
        target = address(base or url, anchor.get("href"))
        if target and same_site(target, url) and not _NO_PAGE.search(urlsplit(target).path):
            found.append(_link(target, anchor))
    return found


def _link(url: str, anchor: etree._Element) -> _Link:
    # A card is one link around picture, heading and teaser: its heading is the title.
    inner = next(anchor.iter(*_HEADINGS), None)
    is_heading = inner is not None or next(anchor.iterancestors(*_HEADINGS), None) is not None
    text = text_of(anchor if inner is None else inner)
    return _Link(url, text or _label(anchor), is_heading)


def _label(anchor: etree._Element) -> str:
    """Return what a link without text says to those who cannot see it: one laid over a card."""
    return tidy(anchor.get("aria-label")) or tidy(anchor.get("title"))


def _is_story(link: _Link) -> bool:
    path = urlsplit(link.url).path
    if path == "/" or _NO_STORY.search(path):
        return False
    return (
        link.is_heading
        or count_words(link.text) >= _HEADLINE_WORDS
        or bool(_DATED_OR_NUMBERED.search(path) or _LONG_SLUG.search(path))
    )


def _better(one: _Link, other: _Link) -> _Link:
    """Return `one` with the better of two texts: a heading's, or the longer that is no teaser."""
    if one.is_heading != other.is_heading:
        return replace(one if one.is_heading else other, url=one.url)
    usable = other.text if len(other.text) <= _LONGEST_ANCHOR else ""
    return one if len(one.text) >= len(usable) else replace(one, text=usable)


def _entry(link: _Link) -> Entry:
    return Entry(link.url, Hints(title=line(link.text, TITLE_LENGTH)))


def _title(root: etree._Element) -> str | None:
    return next((line(each.text) for each in found_by(root, "//title")), None)
