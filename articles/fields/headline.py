"""An article's headline, without the outlet's own name where that is proven to be there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, zip_longest

from lxml import etree

from articles.article import Found
from articles.bylines.outlet_names import leads_home, names_at_home
from articles.fields.heading_text import heading_text
from articles.fields.own_heading import leads_up, own_heading
from articles.fields.title_parts import SEAM, TOP, is_telling, part_printed, part_said, words_of
from articles.parsing.elements import Elements
from articles.parsing.marks import Mark, Marks, Sign
from articles.parsing.markup import spelt_out, text_of, tidy
from articles.parsing.structured import Structured, strings

_WORD = re.compile(r"\w+")
_LONGEST = 500
_MOST_HEADINGS = 10
_FEW_WORDS = 4
# Letters: shorter parts of an address stand for countries and their kinds of domains, too.
_SHORTEST_NAME = 4
_SHARED = 0.3
# Letters of a word that tells, and how many of them two headlines of one story share.
_LONG, _FEWEST_TELLING = 4, 2
_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
# What is a file's name, or an address's part, and for no reader.
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
_OF_SITE = re.compile(
    r"(?:^|\s)(?:(?:site|blog|page)?-?logo|site-?(?:title|name|branding|description)|tagline|slogan)"
    r"(?:$|\s)",
    re.IGNORECASE,
)
_STEPS_UP = 2
_CUT = ("\u2026", "...")
_PLAIN = frozenset({"b", "strong", "font", "div", "p", "span", "td", "h4", "h5"})


def headline(
    page: Elements, facts: Structured, marks: Marks, outlet: str, url: str = ""
) -> Found[str] | None:
    """Return the headline: an `h1` that the page's other titles agree with, else those.

    One `h1` alone also where they are but about the same.
    """
    names = {name.casefold() for name in (outlet, *names_at_home(page), *_in_host(url))}
    names |= {name.casefold() for _, name in facts.named(*_SITE_NAMES)}
    printed = _printed(marks, url)
    shown = [without_outlet(text, names) or text for _, text in printed]
    said = [words_of(text) for text in shown]
    every = [found for found in _stated(page, facts) if found.value]
    # What is the outlet's own name, or a file's, is good enough where nothing else is said.
    stated = [each for each in every if not _is_no_headline(each.value, names)] or every
    stated = [
        replace(found, value=part_said(without_outlet(found.value, names), said))
        for found in stated
    ]
    titles = [words_of(found.value) for found in stated]
    parts = {part for element, _ in printed for part in _parts(element)}
    for text in shown:
        if any(_agree(words_of(text), title) for title in titles):
            return _agreed(text, stated, parts)
    only = stated[0] if stated else None
    is_told = only is not None and only.where != "title" and not _is_no_headline(only.value, names)
    proven = own_heading(page, url, lower=not is_told)
    if proven:
        return proven
    if only is None or only.where == "title":
        return _alike(shown, only) or (only and part_printed(page, only))
    # One heading alone is what a reader sees, whatever machines are told.
    is_alone = len(set(shown)) == 1 and not _says_more(printed[0][0], said[0], titles[0])
    is_same = is_alone and len(_telling(said[0]) & _telling(titles[0])) >= _FEWEST_TELLING
    return (_alike(shown, only) if is_same else None) or only


def _printed(marks: Marks, url: str) -> list[tuple[etree._Element, str]]:
    """Return the first headings and what they say, but for the outlet's name."""
    headings = (each.element for each in marks.headings[:_MOST_HEADINGS])
    own = [
        each
        for each in headings
        if not (_is_sites(each) or _leads_home(each) or leads_up(each, url))
    ]
    texts = [spelt_out(heading_text(each))[:_LONGEST] for each in own]
    return [(each, text) for each, text in zip(own, texts, strict=True) if text]


def _is_sites(heading: etree._Element) -> bool:
    """Say whether a heading, or what holds it, is called the site's name or what it stands for."""
    near = (heading, *islice(heading.iterancestors(), _STEPS_UP))
    return any(_OF_SITE.search(each.get("class") or "") for each in near)


def _in_host(url: str) -> list[str]:
    """Return how an outlet may be called after its address.

    At `news.herald.example`: that, `news.herald`, `herald.example`, `news` and `herald`.
    """
    host = url.partition("//")[2].partition("/")[0].removeprefix("www.")
    parts = host.split(".")
    called = [part for part in parts[:-1] if len(part) >= _SHORTEST_NAME]
    return [host, host.rpartition(".")[0], ".".join(parts[1:]), *called] if host else []


def _leads_home(heading: etree._Element) -> bool:
    """Say whether a heading is a link to the outlet's front page: its name."""
    link = next(heading.iter("a"), None)
    return link is not None and leads_home(link)


def _alike(shown: list[str], title: Found[str] | None) -> Found[str] | None:
    """Return the heading that the page's `title`, written for search engines, is about."""
    words = set(words_of(title.value)) if title else set()
    for text in shown:
        own = set(words_of(text))
        if not title or (len(own) >= _FEW_WORDS and len(own & words) >= _SHARED * len(own)):
            return Found(text, "page", "h1", 0.6)
    return None


def _telling(words: list[str]) -> set[str]:
    """Return the words that say what a headline is about: not "the", "of" and "was"."""
    return {word for word in words if len(word) >= _LONG or not (word.isascii() and word.isalpha())}


def _parts(heading: etree._Element) -> list[str]:
    """Return the texts of the elements that a heading is made of, where there are several."""
    return [text_of(each) for each in heading] if len(heading) > 1 else []


def _agreed(shown: str, stated: list[Found[str]], parts: set[str]) -> Found[str]:
    """Return the heading, or the title that JSON-LD and OpenGraph state where it is a part of it.

    A kicker often stands inside of the heading: "Ferries Fog holds up the boats". That is sure
    where two state the rest and none says all of it, or where the rest is one of its `parts`.
    """
    first, words = stated[0], words_of(shown)
    own = words_of(first.value)
    if shown.endswith(_CUT):
        longer = (each for each in stated if each.value.startswith(shown.rstrip(". \u2026")))
        return next(longer, Found(shown, "page", "h1"))
    whole = len(words) > len(own) and any(shown in each.value for each in stated)
    twice = not whole and [words_of(each.value) for each in stated[:4]].count(own) > 1
    if (twice or first.value in parts) and own != words and _is_part(own, words):
        return first
    return Found(shown, "page", "h1")


def _says_more(heading: etree._Element, words: list[str], title: list[str]) -> bool:
    """Say whether a heading says the `title`, and a kicker above it or a day below."""
    return _is_part(title, words) or (len(heading) > 0 and words[: len(title)] == title)


def _is_part(one: list[str], other: list[str]) -> bool:
    """Say whether one ends as the other does, with a few words more before it."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def under_headline(page: Elements, marks: Marks, title: str) -> Marks:
    """Return `marks` of the story under the heading that says `title`, else under the first."""
    words = words_of(title)
    agreed = (
        each
        for each in marks.headings[:_MOST_HEADINGS]
        if _agree(words_of(text_of(each.element)), words)
    )
    return marks.under(next(agreed, None) or _lesser_heading(page, words) or marks.headline)


def _lesser_heading(page: Elements, words: list[str]) -> Mark | None:
    """Return the first heading below `h1`, or else line, that says `words`.

    An outlet may have its own name as `h1`, or no heading at all.
    """
    if not words:
        return None
    for element in islice(page.tagged("h2", "h3"), _MOST_HEADINGS):
        if words_of(text_of(element)) == words:
            return Mark(element, Sign.HEADING, page.all.index(element))
    for at, element in enumerate(page.all[:TOP]):
        if element.tag in _PLAIN and element.text and words_of(element.text[:_LONGEST]) == words:
            return Mark(element, Sign.HEADING, at)
    return None


def without_outlet(title: str, names: set[str]) -> str:
    """Return `title` without a last or first part that is one of `names` (casefolded)."""
    marks = list(SEAM.finditer(title))
    for mark, following in zip_longest(marks, marks[1:]):
        # "Fog holds up the ferry | Herald - News from the coast"
        end = following.start() if following else None
        before = title[: mark.start()].rstrip(" :")
        if _is_name(title[mark.end() :], names):
            return before
        if is_telling(before) and _is_name(title[mark.end() : end], names):
            return before
    if marks and _is_name(title[: marks[0].start()], names):
        return title[marks[0].end() :]
    return title


def _is_no_headline(title: str, names: set[str]) -> bool:
    return _is_name(title, names) or bool(_SLUG.fullmatch(title))


def _is_name(part: str, names: set[str]) -> bool:
    plain = "".join(_WORD.findall(part)).casefold()
    return bool(plain) and any(plain == "".join(_WORD.findall(name)) for name in names)


def _stated(page: Elements, facts: Structured) -> Iterator[Found[str]]:
    for name, value in facts.stated("headline"):
        yield from (Found(text[:_LONGEST], "json-ld", name) for text in strings(value)[:1])
    for name, value in facts.named("og:title", "twitter:title", "dc.title", "headline", "title"):
        yield Found(value[:_LONGEST], "meta", name)
    for element in page.tagged("title"):
        if next(element.iterancestors("svg"), None) is None:
            yield Found(tidy(spelt_out(element.text or ""))[:_LONGEST], "page", "title", 0.8)
            return


def _agree(shown: list[str], stated: list[str]) -> bool:
    """Say whether the words of a heading make up most of a stated title, or it of them."""
    if not shown or not stated:
        return False
    common = len(set(shown) & set(stated))
    return len(shown) > 1 and common >= 0.6 * len(set(shown)) and common >= 0.5 * len(set(stated))
