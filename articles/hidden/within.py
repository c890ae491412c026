"""Find what is seen within an element that hides by what it hands down, such as its colour."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from articles.hidden.cascade import Cascade
from articles.hidden.styles import shows_inside, shrinks_text


def unseen_parts(element: etree._Element, style: str, cascade: Cascade) -> Iterator[etree._Element]:
    """Yield what is not seen in `element`, which `style` hides: all, or all but some parts."""
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


def _is_shown(element: etree._Element, style: str, cascade: Cascade) -> bool:
    own = element.get("style")
    if own and shows_inside(style, own.lower()):
        return True
    return cascade.shows_inside(element, style)


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
