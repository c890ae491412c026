"""The smaller fields of a page: keywords, image, canonical address."""

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree

from articles.article import Found
from articles.fields.stand_ins import is_stand_in
from articles.parsing.elements import Elements
from articles.parsing.markup import address, tidy
from articles.parsing.structured import Structured, strings
from articles.urls import host_key

# Commas and semicolons of all scripts, and the bar.
KEYWORD_MARK = re.compile("[,;|\u060c\u061b\u3001\uff0c\uff1b]")
_MOST_KEYWORDS = 50
_LONGEST_KEYWORD = 100
# What a content system tells its own parts: "type:story", "layout_hero"; "tag:Ferries" is a tag.
_TAGGED = re.compile(
    r"^(?:tag|topic|keyword|subject|category|person|place|org)s?\s?:\s?(?=\S)", re.IGNORECASE
)
_INTERNAL = re.compile(
    r"(?:type|layout|channel|template|content|page|path|clone|ssts|lite|elevated|layercake|lockedpostsource"
    r"|sitegroup|section|subsection)\s?:\s?\S.*"
    r"|(?-i:(?:type|layout|channel|article|template|content|page)_[a-z_]+)"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|not set|n/a|none|null|undefined",
    re.IGNORECASE | re.ASCII,
)
_MOST_LINKS = 40
# What a licence beside the story is of: a picture, or another page.
_ASIDE = frozenset({"figure", "figcaption", "aside"})
_STEPS_UP = 4
_FORMS = frozenset({"amphtml", "license", "alternate"})
_PRINTED = re.compile(
    r"/print(?:/|$|\?)|[?&](?:print|printable|view|format|output)=(?:print|1|true|yes)\b|[?&]print(?:$|&)"
)


def keywords(facts: Structured) -> Found[tuple[str, ...]] | None:
    """Return the outlet's own tags, in its order, each once."""
    for name, value in facts.stated("keywords"):
        # The items of a list are whole: "Trump, Donald".
        is_list = isinstance(value, list) and len(value) > 1
        words = _kept(strings(value)) if is_list else _words(strings(value))
        if words:
            return Found(words, "json-ld", name)
    for name in ("article:tag", "news_keywords", "parsely-tags", "keywords"):
        words = _words(facts.meta.get(name, ()))
        if words:
            return Found(words, "meta", name)
    return None


def image(facts: Structured, base: str) -> Found[str] | None:
    """Return the address of the lead image."""
    for name, value in facts.named(
        "og:image", "og:image:url", "twitter:image", "twitter:image:src"
    ):
        found = address(base, value)
        if found and not is_stand_in(found):
            return Found(found, "meta", name)
    for name, stated in facts.stated("image", "thumbnailUrl"):
        for text in _image_addresses(stated):
            found = address(base, text)
            if found and not is_stand_in(found):
                return Found(found, "json-ld", name)
    return None


def canonical_url(page: Elements, facts: Structured, base: str) -> Found[str] | None:
    """Return the address that the page names as its own: evidence, not proof."""
    for link in page.tagged("link"):
        named = "canonical" in (link.get("rel") or "").split(" ")
        found = address(base, link.get("href")) if named else None
        if found:
            return Found(found, "page", "link rel=canonical")
    for name, value in facts.named("og:url"):
        found = address(base, value)
        if found:
            return Found(found, "meta", name)
    return None


def links(page: Elements) -> list[etree._Element]:
    """Return the links that lead to the page's other forms and to its licence."""
    found = [e for e in page.tagged("link") if e.get("rel") in _FORMS or "license" in rels(e)]
    return found + [a for a in page.tagged("a") if "print" in (a.get("href") or "") or _licenses(a)]


def rels(link: etree._Element) -> list[str]:
    """Return what `link` leads to: `rel` is a set of words in any case."""
    return (link.get("rel") or "").lower().split()


def _licenses(link: etree._Element) -> bool:
    """Say whether `link` leads to the page's licence. Below a picture, it is the picture's."""
    return "license" in rels(link) and not any(
        each.tag in _ASIDE or "caption" in (each.get("class") or "")
        for each in islice(link.iterancestors(), _STEPS_UP)
    )


def amp_url(found: list[etree._Element], base: str) -> Found[str] | None:
    """Return the address of the page's AMP form, out of its `links`."""
    amp = (address(base, link.get("href")) for link in found if link.get("rel") == "amphtml")
    return next((Found(url, "page", "link rel=amphtml") for url in amp if url), None)


def print_url(found: list[etree._Element], base: str) -> Found[str] | None:
    """Return the address of the page's form for printers, out of its `links`."""
    for link in found[:_MOST_LINKS]:
        url = address(base, link.get("href"))
        if url and link.get("media") == "print":
            return Found(url, "page", "link media=print")
        if url and link.tag == "a" and _PRINTED.search(url) and _outlet(url) == _outlet(base):
            return Found(url, "page", "a", 0.8)
    return None


def _outlet(url: str) -> str:
    return host_key(url).removeprefix("www.")


def base_of(page: Elements, url: str) -> str:
    """Return the address that relative links start from."""
    links = (element.get("href") for element in page.tagged("base"))
    first = next((link for link in links if link is not None), None)
    return address(url, first) or url


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    return _kept(word for text in texts for word in KEYWORD_MARK.split(text))


def _kept(words: Iterable[str]) -> tuple[str, ...]:
    tidied = (_TAGGED.sub("", tidy(word)) for word in words)
    found = {
        word.casefold(): word
        for word in tidied
        if 0 < len(word) <= _LONGEST_KEYWORD and not _INTERNAL.fullmatch(word)
    }
    return tuple(found.values())[:_MOST_KEYWORDS]


def _image_addresses(value: object) -> list[str]:
    if isinstance(value, list):
        return [
            text for each in value if not isinstance(each, list) for text in _image_addresses(each)
        ]
    if isinstance(value, dict):
        # "#primaryimage" points into the page's own statements, at no picture.
        named = [text for text in strings(value.get("@id")) if "#" not in text]
        return strings(value.get("url") or value.get("contentUrl")) or named
    return strings(value)
