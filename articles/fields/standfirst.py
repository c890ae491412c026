"""What stands around the headline: the kicker above it, the standfirst below it."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain, islice, takewhile

from lxml import etree

from articles.article import Found
from articles.bylines.outlet_names import is_own
from articles.bylines.signature import leads_to_author
from articles.dating.stamps import is_stamp
from articles.furniture.captions import is_caption, without_credit
from articles.furniture.phrases import phrase_of
from articles.parsing.elements import Elements
from articles.parsing.marks import Sign, signs
from articles.parsing.markup import UNSEEN, parts_of, text_of, tidy
from articles.parsing.structured import Structured, strings
from articles.story.features import letters_of
from articles.wording.by_labels import PLAIN_BY

# Class names are English, or the house's own language, all over the world.
_KICKER = (
    "kicker eyebrow overline supertitle pretitle pre-title roofline topline dachzeile spitzmarke antetitulo volanta "
    "overtitle above-title above_title catchline nadnaslov nadtitulek nadtytul nadtitul orecchiello strillo "
    "occhiello surtitre surtitle upperhead vignette stikktittel"
).split()
_STANDFIRST = (
    "standfirst subtitle sub-title subhead sub-head subline deck dek-  dek_ __dek -dek strapline chapo chapeau bajada "
    "copete sottotitolo sottotitoli entradilla sumario subtitulo catenaccio preamble ingress vorspann anlauf teaser-text "
    "article-intro article__intro article-lead article__lead entry-lead lead-text lead_text leadtext article-summary "
    "article__summary article-description article__description article-excerpt entry-excerpt abstract linha-fina linhafina "
    "onderkop soustitre sous-titre podtytul perex manset spot-title"
).split()
_STANDFIRST_WORDS = frozenset("dek lead lede intro summary excerpt description sapo".split())
# As the last part of a name: "sc-lead", "post__excerpt".
_STANDFIRST_ENDS = ("lead", "lede", "excerpt", "sapo", "dek")
_STEPS_UP, _MOST_LINKS = 3, 20
_LONGEST_WHERE = 80
_APART = frozenset({"nav", "footer", "aside", "form", "figure", "figcaption"})
_BEFORE, _AFTER, _INSIDE = 4, 5, 12
_KICKER_LENGTHS = range(2, 61)
_STANDFIRST_LENGTHS = range(25, 701)
_SHORTEST_UNMARKED = 40
_MARKED, _UNMARKED, _STATED = 0.95, 0.7, 0.6
_ENDS = frozenset({"body", "html"})
_DECORATION = " :-\u2013\u2014|/\u00b7\u2022>\u203a"
# What has no full stop is a second headline, unless it is long.
_SENTENCE_END = (".", "!", "\u2026", "\u3002", "\u0964")
_LONG = 100
_DATED = re.compile(r"\d{1,2}[:.]\d\d\b|\b\d{4}\b")
_NO_KICKER = re.compile(
    r"\s[/>›»|]\s|\b\d{4}\b|\d:\d\d|\d[-./]\d\d?[-./]\d|^(?:home|homepage|startseite|accueil|inicio|главная|menu|share|search)$",
    re.IGNORECASE,
)


def around(
    page: Elements, facts: Structured, title: str, own: Collection[str]
) -> tuple[Found[str] | None, Found[str] | None]:
    """Return kicker and standfirst, as printed above and below the headline.

    `own` is what the outlet is called, letters only: that is no kicker.
    """
    headline = _headline(page, title)
    stated = _stated(facts, title)
    if headline is None:
        return None, stated
    below = list(_neighbours(headline, before=False))
    return _kicker(headline, title, own), _standfirst(below, title) or stated


@lru_cache(maxsize=4096)
def is_kicker(names: str) -> bool:
    """Say whether class `names` mark the line above a headline."""
    lower = names.lower()
    return any(part in lower for part in _KICKER)


def _kicker(headline: etree._Element, title: str, own: Collection[str]) -> Found[str] | None:
    """Return the short line that the page marks as the kicker."""
    for element in chain(headline, _neighbours(headline, before=True)):
        names = element.get("class")
        if names and is_kicker(names):
            text = parts_of(element, _KICKER_LENGTHS.stop).strip(_DECORATION).replace(" ,", ",")
            if _may_be_kicker(text, title, own):
                return Found(text, "page", tidy(names)[:_LONGEST_WHERE], _MARKED)
    return None


def _may_be_kicker(text: str, title: str, own: Collection[str]) -> bool:
    if len(text) not in _KICKER_LENGTHS or text == title or is_own(text, own):
        return False
    return not _NO_KICKER.search(text)


def _standfirst(below: list[etree._Element], title: str) -> Found[str] | None:
    """Return the paragraph that is marked, or a long second heading right below the first."""
    for element in below:
        names = element.get("class")
        if (
            names
            and _is_standfirst(names)
            and not (_is_below_picture(element) or _is_aside(element))
        ):
            text = text_of(element)
            if _may_be_standfirst(text, title):
                return Found(text, "page", tidy(names)[:_LONGEST_WHERE], _MARKED)
    for element in below[:1]:
        text = text_of(element) if element.tag == "h2" else ""
        if letters_of(text) >= _SHORTEST_UNMARKED and _may_be_standfirst(text, title):
            return Found(text, "page", "h2", _UNMARKED)
    return None


def _stated(facts: Structured, title: str) -> Found[str] | None:
    for name, value in facts.stated("alternativeHeadline"):
        for text in strings(value):
            is_sentence = text.endswith(_SENTENCE_END) or letters_of(text) >= _LONG
            if is_sentence and _may_be_standfirst(text, title):
                return Found(text, "json-ld", name, _STATED)
    return None


def _is_below_picture(element: etree._Element) -> bool:
    return any(each.tag in _APART for each in islice(element.iterancestors(), _STEPS_UP))


def _is_aside(element: etree._Element) -> bool:
    """Say whether `element` tells of the writer, in a box called so or by a link, or is of links."""
    links = list(islice(element.iter("a"), _MOST_LINKS))
    text = text_of(element) if links else ""
    if links and (
        2 * sum(len(text_of(each)) for each in links) > len(text)
        or (_leads_to_writer(links[0]) and text.startswith(text_of(links[0])))
    ):
        return True
    # What holds the headline, too, is the story's, whatever it is called.
    boxes = takewhile(lambda each: next(each.iter("h1"), None) is None, element.iterancestors())
    around = islice(boxes, _STEPS_UP)
    return any(signs(each.get("class") or "") & (Sign.BYLINE | Sign.NAME) for each in around)


def _leads_to_writer(link: etree._Element) -> bool:
    return link.get("rel") == "author" or leads_to_author(link.get("href") or "")


@lru_cache(maxsize=4096)
def _is_standfirst(names: str) -> bool:
    lower = names.lower()
    marked = any(part in lower for part in _STANDFIRST)
    if marked or not _STANDFIRST_WORDS.isdisjoint(lower.split()):
        return True
    return any(re.split("[-_]", name)[-1] in _STANDFIRST_ENDS for name in lower.split())


def _headline(page: Elements, title: str) -> etree._Element | None:
    headings = page.tagged("h1")
    if len(headings) > 1 and title:
        wanted = title.casefold()
        same = [h1 for h1 in headings if wanted in text_of(h1).casefold()]
        headings = same or headings
    return next(iter(headings), None)


def _neighbours(headline: etree._Element, *, before: bool) -> Iterator[etree._Element]:
    """Yield what stands close before or after the headline, nearest first."""
    element = headline
    for _ in range(_STEPS_UP):
        beside = element.itersiblings(preceding=True) if before else element.itersiblings()
        for sibling in islice(beside, _BEFORE if before else _AFTER):
            yield from islice(_shown(sibling), _INSIDE)
        parent = element.getparent()
        if not isinstance(parent, etree._Element) or parent.tag in _ENDS:
            return
        element = parent


def _shown(element: etree._Element) -> Iterator[etree._Element]:
    if element.tag not in UNSEEN and element.tag not in _APART:
        yield from element.iter()


def _may_be_standfirst(text: str, title: str) -> bool:
    letters = letters_of(text)
    if int(letters) not in _STANDFIRST_LENGTHS or text.casefold() == title.casefold():
        return False
    if PLAIN_BY.match(text) or (_DATED.search(text) and letters < _SHORTEST_UNMARKED):
        return False
    is_line = is_stamp(text) and letters < _LONG
    return not (is_line or phrase_of(text) or is_caption(text) or _has_credit(text))


def _has_credit(text: str) -> bool:
    """Say whether `text` ends as a caption does: "(Bo Falk / Ferry Post)", "© Bo Falk", an agency.

    Or whether it is but a credit.
    """
    rest, credit = without_credit(text)
    if credit is None:
        return False
    return not rest or text[-1] == ")" or "\u00a9" in text or is_caption(credit)
