"""Take out of a page the further articles that stand below its own, each whole.

Outlets whose pages go on for as long as somebody scrolls send the next articles with the first.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import cast

from lxml import etree

from articles.parsing.elements import Elements
from articles.parsing.markup import drop, spelt_length, text_of, tidy
from articles.parsing.structured import Structured, strings
from articles.text import count_words

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 500
# A headline of two words may be part of any title.
_FEW_WORDS = 3
_CUT_OFF = ("\u2026", "...")
_ARTICLES = etree.XPath(
    "/descendant::*[self::article or contains(@itemtype, 'Article')"
    " or contains(@itemtype, 'BlogPosting')]"
)
# What an article has of its own, and the next part of the same one, a slide, has not.
_OF_ITS_OWN = etree.XPath(
    "boolean(descendant::*[self::time or @rel = 'author' or @data-url or @itemprop = 'author'"
    " or @itemprop = 'datePublished' or contains(@class, 'byline') or contains(@class, 'author')])"
)
_MOST_HEADINGS, _DEEPEST = 500, 40
# Characters that a story has at least, and its share of the longest of those beside it.
_SHORTEST, _SHARE = 250, 0.25

_Place = list[tuple[str, str | None]]


def without_other_articles(page: Elements, facts: Structured) -> tuple[str, ...]:
    """Take the articles beside the page's own out of its tree, and say so as a warning, if any.

    The own is the one whose headline, and no other, the page's title holds. Another has a
    headline of other words that is printed like it, in a box of the same kind beside the own,
    and says of itself who wrote it, when, or where it stands. In doubt, as where the own is
    short, all stay.
    """
    headings = (page.tagged("h1") or page.tagged("h2"))[:_MOST_HEADINGS]
    # Most pages are done with here: no heading is called as another is.
    if len({each.get("class") for each in headings}) == len(headings):
        return ()
    titles = _titles(page, facts)
    named = {each: words for each in headings if _is_named(words := _plain(text_of(each)), titles)}
    boxes = set(cast(list[etree._Element], _ARTICLES(page.root))) if named else set()
    boxed = {each: words for each, words in named.items() if _around(each, boxes) is not None}
    headline = _own(boxed, titles)
    box = _around(headline, boxes) if headline is not None else None
    if headline is None or box is None:
        return ()
    alike = [each for each in headings if each.get("class") == headline.get("class")]
    others = _others(headline, box, alike, boxes)
    longest = max(map(spelt_length, others), default=0)
    if not others or spelt_length(box) < max(_SHORTEST, _SHARE * longest):
        return ()
    gone: set[etree._Element] = set()
    for other in others:
        gone.update(other.iter())
        drop(other)
    page.forget(gone)
    are = "article stands" if len(others) == 1 else "articles stand"
    return (f"{len(others)} more {are} on the page: left out",)


def _others(
    headline: etree._Element,
    box: etree._Element,
    alike: Sequence[etree._Element],
    boxes: Collection[etree._Element],
) -> list[etree._Element]:
    """Return the boxes of other articles; none where the own headline heads one of them, too."""
    place = _place(headline, box)
    around = set(box.iterancestors())
    own, found = _plain(text_of(headline)), dict[etree._Element, None]()
    for heading in alike:
        each = _box_of(heading, place, boxes)
        if each is None or each is box or each in around or each.tag != box.tag:
            continue
        if _plain(text_of(heading)) == own:
            return []
        if box not in each.iterancestors():
            found[each] = None
    outer = [each for each in found if found.keys().isdisjoint(each.iterancestors())]
    return [each for each in outer if _OF_ITS_OWN(each)]


def _box_of(
    heading: etree._Element, place: _Place, boxes: Collection[etree._Element]
) -> etree._Element | None:
    """Return the box in which `heading` stands as `place` says, None where it stands otherwise."""
    each: etree._Element | None = heading
    for tag, names in place:
        if each is None or each.tag != tag or each.get("class") != names:
            return None
        each = each.getparent()
    return each if each in boxes else None


def _titles(page: Elements, facts: Structured) -> list[str]:
    texts = [value for _, value in facts.named("og:title", "twitter:title")]
    texts += [tidy(each.text) for each in page.tagged("title")]
    # Of several the page does not say which is its own.
    stated = {text for _, value in facts.stated("headline") for text in strings(value)}
    texts += stated if len(stated) == 1 else ()
    return [plain for text in texts if (plain := _plain(_without_cut_word(text)))]


def _without_cut_word(title: str) -> str:
    """Return a title without the last word where it was cut, for that may be half a word."""
    title = title.rstrip()
    if not title.endswith(_CUT_OFF):
        return title
    return title.rstrip("\u2026.").rpartition(" ")[0]


def _plain(text: str) -> str:
    """Return the words of `text` between spaces: ` fog holds up the ferry `."""
    text = text[:_LONGEST].casefold()
    return f" {' '.join(_WORD.findall(text))} " if count_words(text) >= _FEW_WORDS else ""


def _is_named(words: str, titles: Sequence[str]) -> bool:
    """Say whether a title holds the `words` of a heading, or they hold it behind a kicker."""
    return bool(words) and any(words in title or title in words for title in titles)


def _own(named: Mapping[etree._Element, str], titles: Sequence[str]) -> etree._Element | None:
    """Return the one of the `named` headings that is the page's own, None in doubt.

    A title that holds all words of a heading tells more than a heading that holds a title.
    """
    held = [each for each, words in named.items() if any(words in title for title in titles)]
    chosen = held or list(named)
    return chosen[0] if len({named[each] for each in chosen}) == 1 else None


def _around(heading: etree._Element, boxes: Collection[etree._Element]) -> etree._Element | None:
    return next((each for each in heading.iterancestors() if each in boxes), None)


def _place(heading: etree._Element, box: etree._Element) -> _Place:
    """Return how a heading is printed in `box`: its tag and class, and of what is around it."""
    place = [(str(heading.tag), heading.get("class"))]
    for each in heading.iterancestors():
        if each is box or len(place) == _DEEPEST:
            break
        place.append((str(each.tag), each.get("class")))
    return place
