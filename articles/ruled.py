"""Find the elements that a page's own style sheets keep from being seen."""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.elements import Elements
from articles.sheet_selectors import Selector, matches, selector
from articles.sheets import Rule, hiding_rules, is_shown_again
from articles.styles import hides_by_style, shrinks_text

# Elements that hold text, where a rule names no more than the element.
_HOLDING = frozenset({
    "p", "div", "span", "section", "aside", "article", "header", "footer", "blockquote", "figure",
    "figcaption", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "h1", "h2", "h3",
    "h4", "h5", "h6", "b", "i", "em", "strong", "small", "font", "a", "time", "address", "center",
})  # fmt: skip
_MOST_RULES = 60
_MOST_ELEMENTS = 4000


def ruled_out(page: Elements, sheets: str) -> list[tuple[HtmlElement, str]]:
    """Return the elements that a rule of the `sheets` hides, each with its selector."""
    names = frozenset(" ".join({name for name in page.classes if name}).split())
    found = []
    left = _MOST_ELEMENTS
    for rule, parts in islice(_rules(sheets, names), _MOST_RULES):
        asked = list(islice(_candidates(page, parts), left))
        left -= len(asked)
        hidden = [each for each in asked if matches(parts, each) and _stays(each, rule)]
        if hidden and not is_shown_again(sheets, rule, _name(parts)):
            found += [(each, rule.selector) for each in hidden]
    return found


def _rules(sheets: str, names: frozenset[str]) -> Iterator[tuple[Rule, Selector]]:
    for rule in hiding_rules(sheets, names):
        parts = selector(rule.selector)
        if parts:
            yield rule, parts


def _candidates(page: Elements, parts: Selector) -> Iterable[HtmlElement]:
    """Return the elements that the last part of a selector may be, by what is found fastest."""
    asked = parts[0]
    if asked.classes:
        called = {
            name for name in set(page.classes) if name and asked.classes.issubset(name.split())
        }
        return page.called(called)
    if asked.id:
        return (each for each in page.stating("id") if each.get("id") == asked.id)
    if asked.tag:
        return page.root.iter(asked.tag) if asked.tag in _HOLDING else ()
    if asked.attribute:
        return (each for each in page.root.iter("*") if each.get(asked.attribute) is not None)
    return ()


def _name(parts: Selector) -> str:
    """Return what other rules would call the element: its class or id, or else what it is in."""
    for part in parts:
        if part.id or part.classes:
            return f"#{part.id}" if part.id else f".{min(part.classes)}"
        if part.attribute:
            return f"[{part.attribute}"
    return parts[0].tag


def _stays(element: HtmlElement, rule: Rule) -> bool:
    """Say whether neither the element's own style nor what is in it undoes `rule`."""
    own = element.get("style")
    if own and "!" not in rule.style and not hides_by_style(f"{rule.style};{own}"):
        return False
    return not shrinks_text(rule.style) or all(
        each.get("class") is None and each.get("style") is None
        for each in element.iterdescendants("*")
    )
