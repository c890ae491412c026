"""Find what is seen within an element that hides by what it hands down, such as its colour."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from articles.hidden.cascade import Cascade
from articles.hidden.styles import by_itself, hides_by_style, shows_inside, shrinks_text


def unseen_parts(element: etree._Element, style: str, cascade: Cascade) -> Iterator[etree._Element]:
    """Yield what is not seen in `element`, which `style` hides: all, or all but some parts."""
    if not _takes_effect(element, style, cascade):
        return
    inside = list(islice(element.iterdescendants(), cascade.walks)) if shrinks_text(style) else []
    cascade.walks -= len(inside)
    shown = {each for each in inside if _is_shown(each, style, cascade)}
    around = {outer for each in shown for outer in each.iterancestors()}
    outers = [element] if shown else []
    if not shown:
        yield element
    while outers:
        outer = outers.pop()
        _set_off(outer)
        for each in outer:
            if each in around and each not in shown:
                outers.append(each)
            elif each not in shown:
                yield each


def _takes_effect(element: etree._Element, style: str, cascade: Cascade) -> bool:
    """Say whether `style` hides such an element: a part of a line, or a cell, has no own size."""
    itself = by_itself(str(element.tag))
    if hides_by_style(f"{itself}position:static;{style}"):
        return True
    if "table" in itself and not hides_by_style(itself + style):
        return False
    # A sheet may make a block of a part of a line, and move what would stay in its place.
    return not cascade.is_whole or cascade.places(element)


def _is_shown(element: etree._Element, style: str, cascade: Cascade) -> bool:
    own = element.get("style")
    if element.tag == "font":
        own = f"{_of_font(element)};{own or ''}"
    if own and shows_inside(style, own.lower()):
        return True
    return cascade.shows_inside(element, style)


def _of_font(element: etree._Element) -> str:
    stated = element.get("color")
    return f"color:{stated}" if stated else ""


def _set_off(outer: etree._Element) -> None:
    """Give an element of its own to each text that stands loose in `outer`."""
    for each in list(outer):
        if each.tail and each.tail.strip():
            text, each.tail = each.tail, None
            each.addnext(_span(outer, text))
    if outer.text and outer.text.strip():
        outer.insert(0, _span(outer, outer.text))
        outer.text = None


def _span(outer: etree._Element, text: str) -> etree._Element:
    span = outer.makeelement("span")
    span.text = text
    return span
