"""What a page states in its `meta` elements, by the names that they go by."""

import re
from itertools import islice

from lxml import etree

from articles.parsing.elements import Elements
from articles.parsing.markup import spelt_out, tidy

_ATTRIBUTES = ("property", "name", "itemprop", "http-equiv")
# Items (schema.org) that are articles.
ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Posting|NewsItem)$")
# Items of which a page has many: none is its article.
_OF_MANY = re.compile(r"(?:List|Comments?|SideBar|NavigationElement)$")
_MOST_BOXES = 60


def metas(page: Elements) -> dict[str, tuple[str, ...]]:
    """Return the values that `meta` elements state, under each name in lower case."""
    found: dict[str, list[str]] = {}
    elements = page.tagged("meta")
    # Not what HTML says: `<meta name="title" value="…">`, on pages that state all of it so.
    told = "content" if any(each.get("content") for each in elements) else "value"
    for element in elements:
        value = tidy(spelt_out(element.get(told) or ""))
        names = [name for name in map(element.get, _ATTRIBUTES) if name]
        is_property = not (element.get("property") or element.get("name"))
        if not value or (is_property and element.get("itemprop") and _is_anothers(element)):
            continue
        for name in names:
            found.setdefault(name.strip().lower(), []).append(value)
    return {name: tuple(values) for name, values in found.items()}


def _is_anothers(meta: etree._Element) -> bool:
    """Say whether a property (`itemprop`) is one's of a list, or of an item within the article.

    A picture, a video or a writer is stated as a property of the article, with its own.
    """
    for around in islice(meta.iterancestors(), _MOST_BOXES):
        named = around.get("itemprop")
        if named == "itemListElement":
            return True
        if around.get("itemscope") is not None:
            kind = (around.get("itemtype") or "").strip().rstrip("/")
            is_part = named is not None and not ARTICLE_TYPES.search(kind)
            return is_part or bool(_OF_MANY.search(kind))
    return False
