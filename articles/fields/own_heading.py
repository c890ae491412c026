"""The heading that is proven to be of this page: it links to it, or the address spells it."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from articles.article import Found
from articles.fields.heading_text import heading_text
from articles.fields.title_parts import words_of
from articles.parsing.elements import Elements
from articles.parsing.markup import address, spelt_out, text_of
from articles.wording.folding import as_in_addresses

_LEVELS = ("h1", "h2", "h3")
_MOST_HEADINGS, _LONGEST = 30, 500
_FEWEST_WORDS = 3
_ALIKE = 0.8
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$")
_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp)$")


def own_heading(page: Elements, url: str, *, lower: bool) -> Found[str] | None:
    """Return the heading that links to `url`, the page's own, or has the words of its path.

    An `h1`; or a `lower` one, which may be a part of a story where a page states its title.
    """
    spelt = _spelt(url)
    for heading in islice(page.tagged(*_LEVELS[: None if lower else 1]), _MOST_HEADINGS):
        if _leads_to(heading, url) or (spelt and _is_spelt(heading, spelt)):
            text = spelt_out(heading_text(heading))[:_LONGEST]
            if text:
                return Found(text, "page", str(heading.tag), 0.9)
    return None


def leads_up(heading: etree._Element, url: str) -> bool:
    """Say whether a heading is a link to a folder that `url` lies in: a blog's name."""
    return any(_plain(url).startswith(f"{link}/") for link in _links(heading, url))


def _leads_to(heading: etree._Element, url: str) -> bool:
    own = _plain(url)
    return own.count("/") > 0 and own in _links(heading, url)


def _links(heading: etree._Element, url: str) -> Iterator[str]:
    """Yield where a heading leads that is a link as a whole, and not to a part of its page."""
    for link in islice(heading.iter("a"), 1):
        href = (link.get("href") or "").strip()
        found = address(url, href) if href and "#" not in href else None
        if found and text_of(link) == text_of(heading):
            yield _plain(found)


def _plain(url: str) -> str:
    """Return `url` without its scheme, and what may be added to it."""
    rest = url.partition("//")[2].partition("#")[0].partition("?")[0]
    return _INDEX.sub("", unquote(rest).removeprefix("www.").rstrip("/").lower())


def _spelt(url: str) -> set[str]:
    """Return the words of the longest part of a path, if they may be a headline's."""
    parts = _plain(url).split("/")[1:]
    longest = max((_ENDING.sub("", part) for part in parts), key=len, default="")
    words = {word for word in words_of(as_in_addresses(longest)) if not word.isdigit()}
    return words if len(words) >= _FEWEST_WORDS else set()


def _is_spelt(heading: etree._Element, spelt: set[str]) -> bool:
    text = as_in_addresses(heading_text(heading)[:_LONGEST])
    words = {word for word in words_of(text) if not word.isdigit()}
    return len(words & spelt) >= _ALIKE * max(len(words), len(spelt))
