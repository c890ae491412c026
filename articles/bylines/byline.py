"""Who wrote an article: the people named for machines, and the line as printed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml import etree

from articles.article import Found
from articles.bylines.by_lines import ABOVE, by_lines, is_teaser, linked_by_word
from articles.bylines.names_within import names_in
from articles.bylines.outlet_names import (
    is_own,
    is_stand_in,
    own_names,
    parts_of_own,
    printed_names,
    without_doubles,
    without_outlet,
)
from articles.bylines.signature import (
    is_full_name,
    named_under_headline,
    signatures,
)
from articles.bylines.writers_line import writers_alone
from articles.furniture.phrases import phrase_of
from articles.parsing.elements import Elements
from articles.parsing.marks import WRITERS, Mark, Marks, Sign
from articles.parsing.markup import beginning_of, parts_of, text_of, tidy
from articles.parsing.structured import JsonObject, Structured, strings
from articles.people.company import is_outlets, is_team
from articles.people.name_order import in_spoken_order
from articles.people.names import (
    begins_with_by,
    is_by_word,
    looks_like_name,
    split_names,
)
from articles.wording.agencies import only_agencies
from articles.wording.by_labels import EDITOR

Authors = Found[tuple[str, ...]]
Statement = tuple[str, str, Sequence[str]]

_META = (
    "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "citation_author",
    # Of this article, where "author" may be the whole site's.
    "article:author", "article:author_name", "author", "dc.creator", "dc.contributor",
    "dcterms.creator", "og:article:author", "rbauthors", "authors", "twitter:data1",
)  # fmt: skip
_SURE = {"json-ld": 0.95, "meta": 0.9, "byline": 0.8, "by": 0.6, "signed": 0.4, "linked": 0.4}
# What is said of a writer beside the name, and the letters that stand for a portrait.
_BESIDE_NAME = re.compile(r"[-_](?:description|desc|role|position|job)", re.IGNORECASE)
_PORTRAIT = re.compile(r"avatar|initials", re.IGNORECASE)
_FIRMS = frozenset(
    {"Organization", "PostalAddress", "Place", "LocalBusiness", "NewsMediaOrganization"}
)
_INITIALS = re.compile(r"[A-Z]{2,3}")
_BESIDE = 12
_LONGEST_LINE, _LONGEST_LABEL = 200, 20
# From a writer's name up to the box that a heading names, and paragraphs of the story above it.
_STEPS_UP, _FEWEST_BEFORE = 4, 2
# Elements between that heading and the name.
_MOST_ABOVE = 12
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MOST_MARKED, _MOST_ITEMS, _MOST_LINES = 80, 12, 3


def authors(
    page: Elements, facts: Structured, marks: Marks, *, outlet: str, url: str = ""
) -> Authors | None:
    """Return the authors that the page names: JSON-LD, meta, marked elements, a printed line.

    Where machines are told no more than the outlet's name, a printed person is better.
    """
    outlets, printed = own_names(facts, outlet, url), printed_names(page)
    said = text_of(marks.headline.element)[:_LONGEST_LINE] if marks.headline else ""
    stand_in: Authors | None = None
    company: Authors | None = None
    for method, where, raw in _statements(page, facts, marks):
        stated = method in ("json-ld", "meta")
        texts = in_spoken_order(raw, page, where=where)
        names = without_outlet(split_names(texts, stated=stated), outlets)
        names = tuple(name for name in names if name != said or is_full_name(name))
        own = outlets | parts_of_own(texts, outlets)
        people = without_doubles(names, own | printed)
        found = Found(people, method, where, _SURE.get(where, _SURE.get(method, 0.5)))
        if not people or ((stand_in or company) and not _is_person(people[0])):
            continue
        # What is but marked may be a button, and an editor did not write it.
        if company and not stand_in and (where != "by" or EDITOR.match(raw[0])):
            continue
        if all(is_own(name, own) or is_stand_in(name) for name in people):
            stand_in = stand_in or found
        elif stated and all(map(_is_company, people)):
            # A person may sign below it: "By Ann Lee" above an agency's copy.
            company = company or found
        else:
            return found
    if not stand_in and company:
        return company
    last = _signed(page, marks, stand_in, outlets | printed) or stand_in
    return last or _linked(page, marks, outlets | printed)


def _boxed(page: Elements, marks: Marks) -> list[str]:
    for mark in _ordered(marks, Sign.BYLINE | Sign.NAME):
        each = mark.element
        if mark.at < marks.at or each in marks.around or marks.is_elsewhere(each):
            continue
        if _wrote_a_box(mark, page, marks):
            continue
        said = (tidy(str(text)) for text in each.itertext())
        first = next((text for text in said if text and not is_by_word(text)), "")
        if is_full_name(first) and not phrase_of(first):
            return [first]
    return []


def _linked(page: Elements, marks: Marks, outlets: set[str]) -> Authors | None:
    """Return who is named in the page's frame, if nobody else is."""
    named = split_names(linked_by_word(page, marks) or _boxed(page, marks))
    names = without_doubles(tuple(name for name in named if not _is_company(name)), outlets)
    return Found(names, "page", "linked", _SURE["linked"]) if names else None


def _signed(
    page: Elements, marks: Marks, stand_in: Authors | None, outlets: set[str]
) -> Authors | None:
    """Return who is named with no word that says so, if nobody else is.

    A name in bold counts only where the outlet's own name stands for the writer's.
    """
    named = signatures(page, marks) if stand_in else named_under_headline(page, marks, outlets)
    first = next(named, ()) or (() if stand_in else next(signatures(page, marks, last=True), ()))
    names = without_doubles(first, outlets)
    return Found(names, "page", "signed", _SURE["signed"]) if names else None


def _is_company(name: str) -> bool:
    return only_agencies(name) or (is_outlets(name) and not is_team(name))


def _is_person(name: str) -> bool:
    return looks_like_name(name) and not only_agencies(name)


def byline(marks: Marks) -> Found[str] | None:
    """Return the line that names the authors, as printed."""
    for mark in _ordered(marks, WRITERS):
        text = parts_of(mark.element, _LONGEST_LINE)
        if len(text) > _LONGEST_LINE or not begins_with_by(text):
            continue
        line = writers_alone(text)
        if line and not marks.is_elsewhere(mark.element):
            return Found(line, "page", mark.element.get("class") or str(mark.element.tag), 0.9)
    return None


def _statements(page: Elements, facts: Structured, marks: Marks) -> Iterator[Statement]:
    for node in (*facts.articles, *facts.pages):
        for name, texts in _stated(node):
            yield "json-ld", name, texts
    for name in _META:
        if name in facts.meta:
            yield "meta", name, facts.meta[name]
    for sign in (Sign.AUTHOR, Sign.NAME, Sign.BYLINE):
        yield "page", "byline", list(_near(_ordered(marks, sign), page, marks))
    lines = list(islice(by_lines(page, marks), _MOST_LINES))
    yield "page", "by", next((each for each in lines if not EDITOR.match(each[0])), [])
    # Who edited it is named where nobody else is.
    yield "page", "byline", list(_near(_ordered(marks, Sign.BYLINE), page, marks, edited=True))
    yield "page", "by", next(iter(lines), [])


def _stated(node: JsonObject) -> list[tuple[str, list[str]]]:
    """Return the authors and the creators that a node states, those first who are surer.

    Whoever is an author and no creator, where others are both, did but contribute.
    """
    found = [(name, strings(node[name])) for name in ("author", "creator") if node.get(name)]
    if len(found) > 1 and set(found[1][1]) < set(found[0][1]):
        found.reverse()
    return [(name, texts) for name, texts in found if texts]


def _ordered(marks: Marks, sign: int) -> list[Mark]:
    """Return the marked elements, those at and after the headline before those above it."""
    found = [mark for mark in marks.writers if mark.sign & sign][:_MOST_MARKED]
    return sorted(found, key=lambda mark: mark.at < marks.at - ABOVE)


def _near(
    marked: Iterable[Mark], page: Elements, marks: Marks, *, edited: bool = False
) -> Iterator[str]:
    """Yield the names in the first element and its likes beside it: others are other stories'."""
    last: Mark | None = None
    for mark in marked:
        if last and not _is_beside(mark, last):
            continue
        if marks.is_elsewhere(mark.element) or _is_beside_name(mark.element):
            continue
        if _is_no_writers(mark) or _wrote_a_box(mark, page, marks):
            continue
        if _is_edited(mark.element) != edited:
            continue
        names = names_in(mark.element)
        if names:
            last = mark
            yield from names


def _is_no_writers(mark: Mark) -> bool:
    """Say whether what is marked is another story, who took a picture, or how to reach a firm."""
    if mark.sign & Sign.NAME and is_teaser(mark.element):
        return True
    if next(mark.element.iterancestors("figcaption"), None) is not None:
        return True
    return mark.element.tag == "address" and _is_contact(mark.element)


def _wrote_a_box(mark: Mark, page: Elements, marks: Marks) -> bool:
    """Say whether a writer is named for a box below the story's beginning: one with a heading.

    It holds a text of its own, or a list of others.
    """
    inner = mark.element
    for box in islice(inner.iterancestors(), _STEPS_UP):
        if box in marks.around:
            return False
        above = islice(inner.itersiblings(preceding=True), _MOST_ABOVE)
        if any(each.tag in _HEADINGS for each in above):
            before = page.all[marks.at : mark.at]
            return _paragraphs(before, _FEWEST_BEFORE) >= _FEWEST_BEFORE and (
                _paragraphs(box.iter("p"), 1) > 0 or next(box.iter("li"), None) is not None
            )
        inner = box
    return False


def _paragraphs(elements: Iterable[etree._Element], most: int) -> int:
    """Count the paragraphs among `elements` that are no labels, up to `most`."""
    found = (each for each in elements if each.tag == "p" and _is_line(each))
    return sum(1 for _ in islice(found, most))


def _is_line(element: etree._Element) -> bool:
    return len(beginning_of(element, _LONGEST_LABEL)) > _LONGEST_LABEL


def _is_contact(element: etree._Element) -> bool:
    """Say whether an `<address>` is a place or a firm, or has a number to call."""
    kind = (element.get("itemtype") or "").rpartition("/")[2]
    links = (each.get("href") or "" for each in element.iter("a"))
    return kind in _FIRMS or any(each.startswith("tel:") for each in links)


def _is_edited(element: etree._Element) -> bool:
    """Say whether a line names who edited a story: "责任编辑" and a name."""
    return bool(EDITOR.match(tidy(beginning_of(element, _LONGEST_LABEL))))


def _is_beside_name(element: etree._Element) -> bool:
    name = element.get("class") or ""
    if _PORTRAIT.search(name) and _INITIALS.fullmatch(text_of(element)):
        return True
    return not len(element) and bool(_BESIDE_NAME.search(name))


def _is_beside(mark: Mark, last: Mark) -> bool:
    alike = mark.element.tag == last.element.tag and mark.sign == last.sign
    return alike and 0 < mark.at - last.at <= _BESIDE
