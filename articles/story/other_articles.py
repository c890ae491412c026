"""Take out of a page the further articles that stand below its own, each whole.

Outlets whose pages go on for as long as somebody scrolls send the next articles with the first.
"""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from lxml import etree

from articles.parsing.elements import Elements
from articles.parsing.markup import drop, text_of, tidy
from articles.parsing.structured import Structured

_WORD = re.compile(r"\w+")
_LONGEST = 500
# A headline of two words may be part of any title.
_FEW_WORDS = 3
# Of `post-4711 category-harbour` the kind is told by the first word.
_ARTICLES = etree.XPath(
    "/descendant::*[self::article or contains(@itemtype, 'Article')"
    " or contains(@itemtype, 'BlogPosting')]"
)
_MOST_HEADINGS = 500


def without_other_articles(page: Elements, facts: Structured) -> tuple[str, ...]:
    """Take the articles beside the page's own out of its tree, and say so as a warning, if any.

    The own is the one whose headline the page's title holds. Another has a headline that is
    printed like it, in a box of the same kind that neither holds the own nor is part of it.
    """
    headline = _headline(page, _titles(page, facts))
    if headline is None or not _has_alike(page, headline):
        return ()
    boxes = cast(list[etree._Element], _ARTICLES(page.root))
    held = set(boxes)
    box = next((each for each in headline.iterancestors() if each in held), None)
    if box is None:
        return ()
    place = _place(headline, box)
    held = {*box.iter(), *box.iterancestors()}
    gone: set[etree._Element] = set()
    found = 0
    for other in boxes:
        if other in held or other in gone or other.tag != box.tag:
            continue
        if any(_place(heading, other) == place for heading in other.iter(headline.tag)):
            gone.update(other.iter())
            drop(other)
            found += 1
    page.forget(gone)
    return (f"{found} more articles stand on the page: left out",) if found else ()


def _titles(page: Elements, facts: Structured) -> list[str]:
    texts = [value for _, value in facts.named("og:title", "twitter:title")]
    texts += [tidy(each.text) for each in page.tagged("title")]
    return [plain for text in texts if (plain := _plain(text))]


def _plain(text: str) -> str:
    """Return the words of `text` between spaces: ` fog holds up the ferry `."""
    words = _WORD.findall(text[:_LONGEST].casefold())
    return f" {' '.join(words)} " if len(words) >= _FEW_WORDS else ""


def _headline(page: Elements, titles: Sequence[str]) -> etree._Element | None:
    """Return the first heading that one of the `titles` holds."""
    for heading in page.tagged("h1", "h2")[:_MOST_HEADINGS]:
        words = _plain(text_of(heading))
        if words and any(words in title for title in titles):
            return heading
    return None


def _has_alike(page: Elements, headline: etree._Element) -> bool:
    """Say whether another heading may be printed like `headline`: most pages are done with."""
    same = (each.get("class") == headline.get("class") for each in page.tagged(headline.tag))
    return sum(same) > 1


def _place(heading: etree._Element, box: etree._Element) -> list[tuple[str, str | None]]:
    """Return how a heading is printed: its own tag and class, and those of what is around it."""
    return list(_around(heading, box))


def _around(heading: etree._Element, box: etree._Element) -> Iterator[tuple[str, str | None]]:
    yield heading.tag, heading.get("class")
    for each in heading.iterancestors():
        if each is box:
            return
        yield each.tag, each.get("class")
