"""The names inside an element that a page marks as its byline."""

import re
from itertools import islice, pairwise

from lxml import etree

from articles.bylines.by_lines import said_before
from articles.bylines.signature import is_full_name, leads_to_author
from articles.furniture.phrases import phrase_of
from articles.parsing.marks import Sign, signs
from articles.parsing.markup import beginning_of, text_of, tidy
from articles.people.company import is_outlets, is_role
from articles.people.names import looks_like_name, names_of_pieces, split_names
from articles.wording.by_labels import NO_WRITER, REVIEWED
from articles.wording.by_words import AND

_HOLDERS = ("a", "span", "b", "strong", "p", "div", "li", "h2", "h3", "h4", "h5", "h6")
# What announces another name, where it is all that stands between two elements.
_ALONE = re.compile(rf",|&|{AND}", re.IGNORECASE)
_LONGEST_LINE = 200
_MOST_HOLDERS, _MOST_ITEMS = 400, 12


def names_in(element: etree._Element) -> list[str]:
    """Return the names inside `element`: those that it marks or links one by one, or reads out."""
    inside = islice(element.iter(*_HOLDERS), _MOST_HOLDERS)
    named = {each: None for each in inside if _holds_name(each)}
    outer = [each for each in named if not any(up in named for up in each.iterancestors())]
    holders = [each for each in outer if each is not element]
    writers = [each for each in holders if not REVIEWED.search(said_before(each))]
    names = list(split_names(text_of(each) for each in writers or holders))
    names = [name for name in names if looks_like_name(name)]
    if names:
        return _with_unlinked(element, names)
    text = beginning_of(element, _LONGEST_LINE)
    # The label of a picture, and whoever took it, may stand in elements of their own.
    if len(text) > _LONGEST_LINE or (NO_WRITER.match(text) and not split_names([text])):
        return []
    # "Filed under": sections follow.
    first = next(element.iter("li"), None)
    if first is not None and phrase_of(beginning_of(first, _LONGEST_LINE)):
        return []
    read = _alike_names(element) or _item_names(element) or _piece_names(element)
    return [name for name in read if " " not in name or looks_like_name(name)]


def _with_unlinked(element: etree._Element, linked: list[str]) -> list[str]:
    """Return the names that are links, and those beside them of whom the outlet has no page."""
    if len(beginning_of(element, _LONGEST_LINE)) > _LONGEST_LINE:
        return linked
    # A comma between two elements announces the second.
    said = [tidy(str(text)) for text in element.itertext()]
    names = names_of_pieces(
        f", {text}" if _ALONE.fullmatch(before) else text
        for before, text in pairwise(["", *filter(None, said)])
    )
    others = [name for name in names if name not in linked]
    is_whole = len(names) == len(linked) + len(others)
    known = is_whole and all(map(_is_writer_beside, others))
    return list(names) if others and known else linked


def _is_writer_beside(name: str) -> bool:
    """Say whether `name` is a first and a last one, and no role, place or outlet."""
    return is_full_name(name) and not (is_role(name) or is_outlets(name))


def _piece_names(element: etree._Element) -> list[str]:
    return list(names_of_pieces(tidy(str(text)) for text in element.itertext()))


def _item_names(element: etree._Element) -> list[str]:
    """Return whom the items of a list of writers name, each with a role below, say."""
    items = list(islice(element.iter("li"), _MOST_ITEMS))
    return [name for item in items for name in _piece_names(item)[:1]] if len(items) > 1 else []


def _alike_names(element: etree._Element) -> list[str]:
    """Return the names in elements that are printed alike, if all that are so hold one.

    Without a class a name and a role are printed alike, too, unless a comma or "and" joins them.
    """
    by_class: dict[str, list[str]] = {}
    printed = element.iterdescendants("span", "li", "div", "strong", "b", "em")
    for each in islice(printed, _MOST_HOLDERS):
        text, name = tidy(each.text), each.get("class")
        if not name and _is_joined(each) and _is_writer_beside(_in_usual_case(text)):
            name = f"<{each.tag}>"
        if name and text and not len(each):
            by_class.setdefault(name, []).append(text)
    for texts in by_class.values():
        if len(texts) > 1 and all(" " in text and looks_like_name(text) for text in texts):
            return texts
    return []


def _in_usual_case(name: str) -> str:
    return name.title() if name.isupper() else name


def _is_joined(element: etree._Element) -> bool:
    """Say whether a comma or "and" is all that stands before or behind `element`."""
    return any(_ALONE.fullmatch(text) for text in (tidy(element.tail), said_before(element)))


def _holds_name(element: etree._Element) -> bool:
    if element.get("itemprop") == "name" or element.get("rel") == "author":
        return True
    name = element.get("class")
    if name and signs(name) & Sign.NAME:
        return True
    return element.tag == "a" and leads_to_author(element.get("href") or "")
