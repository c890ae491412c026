"""One pass over a page: the elements that may name its headline, its authors or its dates."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, compress, count, islice

from lxml import etree

from articles.parsing.elements import Elements
from articles.parsing.markup import beginning_of


class Sign:
    """What an element is marked as, by its tag, its class or a property: bits of a number.

    Plain numbers: an enumeration's flags cost as much as the whole rest of the pass.
    """

    NONE = 0
    HEADING = 1
    # Said for machines: `itemprop=author`, `rel=author`.
    AUTHOR = 2
    NAME = 4
    BYLINE = 8
    TIME = 16
    DATE = 32
    PUBLISHED = 64
    MODIFIED = 128


WRITERS = Sign.AUTHOR | Sign.NAME | Sign.BYLINE
DATES = Sign.TIME | Sign.DATE | Sign.PUBLISHED | Sign.MODIFIED


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked element, and how many elements stand before it on the page.

    `said` where a property (`itemprop`, `property`, `rel`) states it for machines.
    """

    element: etree._Element
    sign: int
    at: int
    said: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """The marked elements of a page, each group in the order of the page."""

    headings: tuple[Mark, ...] = ()
    writers: tuple[Mark, ...] = ()
    dates: tuple[Mark, ...] = ()
    headline: Mark | None = None
    # What the headline stands in: never another story's.
    around: frozenset[etree._Element] = frozenset()
    # The short boxes just below the headline's own, whatever they are called.
    below: frozenset[etree._Element] = frozenset()

    @property
    def at(self) -> int:
        """Return how many elements stand before the headline."""
        return self.headline.at if self.headline else 0

    def nearest_dates(self, sign: int, most: int) -> list[Mark]:
        """Return the dates marked with any of `sign`, the `most` nearest to the headline first.

        Menus and boxes above a story may hold dozens that belong to others.
        """
        marked = (each for each in self.dates if each.sign & sign)
        return sorted(marked, key=lambda mark: abs(mark.at - self.at))[:most]

    def under(self, headline: Mark | None) -> "Marks":
        """Return the marks of the story whose headline is `headline`."""
        if headline is None or headline is self.headline:
            return self
        around = frozenset(headline.element.iterancestors())
        return replace(self, headline=headline, around=around, below=_below(headline.element))

    def is_elsewhere(self, element: etree._Element, *, frame: bool = True) -> bool:
        """Say whether `element` is in another story's teaser, a comment or the page's frame.

        Without `frame` a footer or a menu is nowhere else.
        """
        is_in_frame = False
        for each in element.iterancestors():
            if each in self.around:
                break
            if is_marked_elsewhere(each):
                return True
            if each in self.below:
                return False
            is_in_frame = is_in_frame or each.tag == "nav" or _is_footer(each)
        return is_in_frame and frame


def _below(headline: etree._Element) -> frozenset[etree._Element]:
    """Return the short boxes that follow the one that holds the headline and little else.

    TYPO3 calls the line of its dates and authors a footer.
    """
    box = headline
    for each in headline.iterancestors():
        if each.tag in _WHOLE or _is_longer(each, _LONGEST_HEADLINE):
            break
        box = each
    following = islice(box.itersiblings(), _BOXES_BELOW)
    return frozenset(each for each in following if not _is_longer(each, _LONGEST_BELOW))


def _is_longer(element: etree._Element, most: int) -> bool:
    return len(beginning_of(element, most)) > most


# Sign, what a class must hold for it, and the pattern that decides.
_CLASSES = (
    (
        Sign.NAME,
        # Drupal calls its writers users.
        "author byline writer contributor fn name-uid",
        r"(?:author|byline|writer|contributor)s?[-_]*(?:full)?[-_]*(?:name|link)|field--name-uid"
        r"|(?:^|\s)(?:fn|p-author)(?:\s|$)|name[-_]*author",
    ),
    (
        Sign.BYLINE,
        "aut byline verfasser redactor firma writ reporter journalist kirjoi posted skrib creat",
        r"author(?!i[tsz])|byline|(?:^|[\s_-])(?:autore?s?|auteurs?|verfasser|redactor|firma|"
        r"writers?|reporter|journalist|kirjoittaja|(?:posted|written|created)-?by|skribent|creator)"
        r"(?:$|[\s_-])",
    ),
    (
        Sign.PUBLISHED,
        "publish publica pubdate pub-date entry-date posted postdate post-date created",
        r"publish(?!er)|publicad|publicat|pubdate|pub-date|entry-date|posted|post-?date|created",
    ),
    (
        Sign.MODIFIED,
        "modified update",
        r"modified|updated?(?![a-z])|(?:^|[\s_-])update[-_]?(?:d|time|date)",
    ),
    (
        Sign.DATE,
        "dat fecha time meta byline info",
        r"(?<![a-z])(?:date|datum|fecha|datetime|timestamp|time)(?![a-z])"
        r"|(?<!up)(?<!candi)(?<!vali)(?<!man)(?<!consoli)date(?:line|time|s?$|[-_\s])"
        r"|(?:^|[\s_-])(?:meta|byline|info|dateline)(?:$|[\s_-])",
    ),
)
_ELSEWHERE = re.compile(
    r"comment(?!ary|ator)|related|(?<!with-)(?<!has-)sidebar|recommend|teaser|(?<!node-)promo"
    r"|(?:^|[\s_-])(?<!has-)(?<!hasnt-)(?<!no-)bio(?![a-z])|popular|trending|most-?read|newsletter|latest"
    r"|more-(?:from|stories|news)|read-?next"
)
_FOOTER_OF_STORY = re.compile(r"(?:post|entry|article|story)[-_]*footer", re.IGNORECASE)
_PARTS = (
    "name-uid", "dat", "auth", "time", "meta", "publi", "post", "byl", "info", "writ", "autor",
    "fn", "creat", "report", "modif", "auteur", "fecha", "journal", "redact", "firma", "skrib",
    "verfass", "kirjoit", "contrib",
)  # fmt: skip
_TESTS = tuple((sign, parts.split(), re.compile(pattern)) for sign, parts, pattern in _CLASSES)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PROPERTIES = {
    "author": Sign.AUTHOR,
    "creator": Sign.AUTHOR,
    "datepublished": Sign.PUBLISHED,
    "datecreated": Sign.PUBLISHED,
    "datemodified": Sign.MODIFIED,
}
_TAGS = {"h1": Sign.HEADING, "time": Sign.TIME, "address": Sign.BYLINE}
_SAID = Sign.AUTHOR | Sign.PUBLISHED | Sign.MODIFIED
_WHOLE = frozenset({"body", "html", "article", "main"})
_NO_OWNERS = frozenset({"meta", "link", "body", "html"})
_MOST = 400
_LONGEST_HEADLINE, _LONGEST_BELOW, _BOXES_BELOW = 300, 200, 2
_LONGEST_CLASS = 300


def marks(page: Elements) -> Marks:
    """Return the marked elements of `page`, from which scripts were taken out before."""
    found = list(_marked(page))
    read = Marks(
        headings=tuple(each for each in found if each.sign & Sign.HEADING)[:_MOST],
        writers=tuple(each for each in found if each.sign & WRITERS)[:_MOST],
        dates=tuple(each for each in found if each.sign & DATES)[:_MOST],
    )
    return read.under(read.headings[0] if read.headings else None)


def _marked(page: Elements) -> Iterator[Mark]:
    said = _said(page)
    # Each class judged once: most elements are called as others are.
    telling = _telling([name for name in set(page.classes) if name])
    known: dict[str | None, int] = {name: sign for name in telling if (sign := signs(name))}
    # Few elements are marked: what is asked of all of them is a single look each.
    pairs = zip(page.all, page.classes, strict=True)
    marked = [name in known or element in said for element, name in pairs]
    for at in compress(count(), marked):
        element = page.all[at]
        stated = said.get(element, Sign.NONE)
        sign = known.get(page.classes[at], Sign.NONE) | stated
        yield Mark(element, sign, at, said=bool(stated & _SAID))


def _said(page: Elements) -> dict[etree._Element, int]:
    """Return what tags and properties say."""
    said = {element: _TAGS[str(element.tag)] for element in page.tagged(*_TAGS)}
    stating = {name: page.stating(name) for name in ("itemprop", "property")}
    stating["rel"] = [each for each in page.tagged("a") if each.get("rel")]
    for name, elements in stating.items():
        for element in elements:
            value = (element.get(name) or "").strip().lower()
            sign = _PROPERTIES.get(value.rsplit(":", 1)[-1])
            if sign and element.tag not in _NO_OWNERS:
                said[element] = said.get(element, Sign.NONE) | sign
    return said


def _telling(names: Sequence[str]) -> set[str]:
    """Return the class attributes that hold a part of a telling word, searched all at once."""
    lowered = [name[:_LONGEST_CLASS].lower() for name in names]
    starts = [0, *accumulate(len(name) + 1 for name in lowered)]
    text = "\0".join(lowered)
    found: set[int] = set()
    for part in _PARTS:
        at = text.find(part)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            found.add(place)
            at = text.find(part, starts[place + 1])
    return {names[place] for place in found}


@lru_cache(maxsize=8192)
def signs(name: str) -> int:
    """Return what a class attribute says. Asked again and again for the same few."""
    plain = name[:_LONGEST_CLASS].lower()
    words = plain if plain == name else _CAMEL.sub("-", name[:_LONGEST_CLASS]).lower()
    return sum(
        sign
        for sign, parts, pattern in _TESTS
        if any(part in words for part in parts) and pattern.search(words)
    )


@lru_cache(maxsize=8192)
def _is_of_others(name: str) -> bool:
    return bool(_ELSEWHERE.search(_CAMEL.sub("-", name[:_LONGEST_CLASS]).lower()))


def _is_footer(element: etree._Element) -> bool:
    """Say whether `element` is called a footer, and not the story's own, as Blogger has it."""
    if element.tag in _WHOLE:
        return False
    names = (element.get("class"), element.get("id"))
    called = [name for name in names if name and "footer" in name.lower()]
    if any(map(_FOOTER_OF_STORY.search, called)):
        return False
    return bool(called) or element.tag == "footer"


def is_marked_elsewhere(element: etree._Element) -> bool:
    """Say whether `element` is called after other stories, comments or a box of its own."""
    if element.tag in _WHOLE:
        return False
    for attribute in ("class", "id"):
        name = element.get(attribute)
        if name and _is_of_others(name):
            return True
    return False
