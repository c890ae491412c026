"""The section that an article was printed in, in the outlet's own words."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

from lxml import etree

from articles.article import Found
from articles.bylines.outlet_names import is_own, publisher_names
from articles.furniture.lines import is_home
from articles.parsing.elements import Elements
from articles.parsing.markup import text_of
from articles.parsing.structured import Structured, strings
from articles.wording.by_words import AND
from articles.wording.no_sections import NO_SECTIONS

_META = (
    "article:section", "parsely-section", "section", "og:section", "og:article:section",
    "http://ogp.me/ns/article#section", "articlesection", "prism.section",
)  # fmt: skip
_LONGEST, _LONGEST_CRUMB, _LONGEST_ABBREVIATION = 60, 40, 20
_SENTENCE_END = (".", "!", "?", "\u2026", "\u3002")
# "Audio,Video" is a list, and so is "Region, News, Sport"; "Arts, Books, and Film" is one section.
_TIGHT = re.compile(r",[^\s\d]")
_JOINED = re.compile(rf"\s*(?:&|{AND})\s*\S", re.IGNORECASE)
_FEWEST_IN_LIST, _MOST_ITEMS = 3, 100
_MOST_CRUMBS = 6
# So much of a headline is not said by chance.
_TOLD = 20
_BACK = re.compile(
    r"^(?:[<\u2190\u2039\u00ab]|(?:back|zurück|volver|retour|terug|voltar|indietro|tilbake)\b)",
    re.IGNORECASE,
)
_SLUG_HYPHENS = 3


def section(
    page: Elements, facts: Structured, *, title: str, outlet: str, url: str
) -> Found[str] | None:
    """Return the section as stated, or else the last of the crumbs that lead to the article.

    What is called like the outlet is no section.
    """
    own = publisher_names(facts, outlet, url)
    primary = frozenset(facts.meta.get("article:section", ()))
    for name, value in facts.stated("articleSection"):
        items = [text for text in _items(strings(value), primary) if _is_section(text, own)]
        found = next((text for text in items if text in primary), next(iter(items), None))
        if found:
            return Found(found, "json-ld", name)
    for name, value in facts.named(*_META):
        for text in _items([value], ()):
            if _is_section(text, own):
                return Found(text, "meta", name)
    crumb = _last(facts.crumbs, title, own)
    if crumb:
        return Found(crumb, "json-ld", "BreadcrumbList", 0.8)
    crumb = _last(_printed(page), title, own)
    return Found(crumb, "page", "breadcrumb", 0.7) if crumb else None


def _items(texts: Iterable[str], primary: Collection[str]) -> list[str]:
    """Return the sections in `texts`: content systems write several into one."""
    found = chain.from_iterable(_parts(text, primary) for text in islice(texts, _MOST_ITEMS))
    return list(islice(found, _MOST_ITEMS))


def _parts(text: str, primary: Collection[str]) -> list[str]:
    parts = [part.strip() for part in text.split(",")]
    is_one = len(parts) < _FEWEST_IN_LIST or bool(_JOINED.match(f" {parts[-1]}"))
    if _TIGHT.search(text) or not is_one or any(part in primary for part in parts):
        return parts
    return [text]


def _is_section(text: str, own: Collection[str]) -> bool:
    if not 1 < len(text) <= _LONGEST or "://" in text or not any(map(str.isalpha, text)):
        return False
    is_sentence = len(text) > _LONGEST_ABBREVIATION and text.endswith(_SENTENCE_END)
    return not (is_sentence or text.casefold() in NO_SECTIONS or is_home(text) or is_own(text, own))


def _last(crumbs: Iterable[str], title: str, own: Collection[str]) -> str | None:
    """Return the last of `crumbs` that leads neither back nor to the article itself."""
    title = title.casefold()
    found = [each for each in crumbs if _is_section(each, own) and not _is_end(each, title)]
    return found[-1] if found else None


def _is_end(crumb: str, title: str) -> bool:
    crumb = crumb.casefold().rstrip(". \u2026")
    if len(crumb) > _LONGEST_CRUMB or _BACK.match(crumb) or (title and crumb.startswith(title)):
        return True
    is_slug = " " not in crumb and crumb.count("-") >= _SLUG_HYPHENS
    return is_slug or crumb == title or (len(crumb) > _TOLD and title.startswith(crumb))


def _printed(page: Elements) -> Iterator[str]:
    """Yield the crumbs that the page prints: the links of the box that is called after them."""
    names = {name for name in page.classes if name and "breadcrumb" in name.lower()}
    box = next(iter(page.called(names)), None)
    if box is None:
        menus = page.root.iter("nav")
        box = next((nav for nav in menus if "crumb" in (nav.get("aria-label") or "").lower()), None)
    links: list[etree._Element] = [] if box is None else list(box.iter("a"))
    if len(links) <= _MOST_CRUMBS:
        yield from map(text_of, links)
