"""Take out of a page the further articles that stand below its own, each whole.

Outlets whose pages go on for as long as somebody scrolls send the next articles with the first.
"""

import re
from collections.abc import Iterable, Iterator
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
_HEADINGS = ("h1", "h2")


def without_other_articles(page: Elements, facts: Structured) -> tuple[str, ...]:
    """Take the articles beside the page's own out of its tree, and say so as a warning, if any.

    The own is the one whose headline the page's title holds. Another has a headline that is
    printed like it, in a box of the same kind that neither holds the own nor is part of it.
    """
    boxes = cast(list[etree._Element], _ARTICLES(page.root))
    if len(boxes) < 2:  # noqa: PLR2004 - one alone has none beside it
        return ()
    own = _own(page, set(boxes), _titles(page, facts))
    if own is None:
        return ()
    box, headline = own
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


def _own(
    page: Elements, boxes: set[etree._Element], titles: Iterable[str]
) -> tuple[etree._Element, etree._Element] | None:
    """Return the innermost of `boxes` around the headline that a title holds, and the headline."""
    for heading in page.tagged(*_HEADINGS):
        words = _plain(text_of(heading))
        if words and any(words in title for title in titles):
            box = next((each for each in heading.iterancestors() if each in boxes), None)
            return (box, heading) if box is not None else None
    return None


def _place(heading: etree._Element, box: etree._Element) -> list[tuple[str, str | None]]:
    """Return how a heading is printed: its own tag and class, and those of what is around it."""
    return list(_around(heading, box))


def _around(heading: etree._Element, box: etree._Element) -> Iterator[tuple[str, str | None]]:
    yield heading.tag, heading.get("class")
    for each in heading.iterancestors():
        if each is box:
            return
        yield each.tag, each.get("class")
