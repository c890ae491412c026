"""Find the elements that a page's own style sheets keep from being seen."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import cast

from lxml import etree

from articles.hidden.camouflage import CAMOUFLAGED
from articles.hidden.cascade import Cascade
from articles.hidden.hiding import is_panel
from articles.hidden.sheet_selectors import Part, Selector, matches, selector
from articles.hidden.sheets import Rule, hiding_rules, telling_places
from articles.hidden.styles import hides_by_style
from articles.parsing.elements import Elements

_Found = tuple[etree._Element, Rule]

# Elements that hold text, where a rule names no more than the element.
_HOLDING = frozenset({
    "p", "div", "span", "section", "aside", "article", "header", "footer", "blockquote", "figure",
    "figcaption", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "h1", "h2", "h3",
    "h4", "h5", "h6", "b", "i", "em", "strong", "small", "font", "a", "time", "address", "center",
})  # fmt: skip
# What they mean does not wait for a sheet.
_JUDGED_ALONE = frozenset({"hidden", "aria-hidden", "style"})
_TEXTLESS = frozenset({"img", "svg", "input", "html", "body", "video", "iframe", "canvas", "hr"})
_GROUNDED = etree.XPath(
    "boolean(ancestor-or-self::*[@bgcolor or @background or contains(@style, 'background')])"
)
_MOST_RULES = 60
_MOST_ELEMENTS = 20_000


def ruled_out(page: Elements, cascade: Cascade, classes: Collection[str]) -> list[_Found]:
    """Return the elements that a rule of the page's own sheets hides, each with its selector.

    `classes` are the class attributes of the page, each once.
    """
    sheets = cascade.sheets
    openings = telling_places(sheets)
    if not openings:
        return []
    names = frozenset(" ".join(classes).split())
    rules = _rules(sheets, openings, names)
    found: list[_Found] = []
    left = _MOST_ELEMENTS
    for (rule, parts), asked in zip(rules, _candidates(page, rules, classes), strict=True):
        some = list(dict.fromkeys(islice(asked, left)))
        left -= len(some)
        hidden = _staying((each for each in some if matches(parts, each)), rule)
        found += [(each, rule) for each in hidden if not cascade.shows(each, rule)]
    return found


def _rules(
    sheets: str, openings: Iterable[int], names: frozenset[str]
) -> list[tuple[Rule, Selector]]:
    rules = hiding_rules(sheets, openings, names)
    # What opens to those who have paid, or at a click, may be named around what is hidden.
    plain = (rule for rule in rules if not is_panel({"class": rule.selector}))
    found = ((rule, selector(rule.selector)) for rule in plain)
    known = ((rule, parts) for rule, parts in found if parts and parts[0].tag not in _TEXTLESS)
    return list(islice(known, _MOST_RULES))


def _candidates(
    page: Elements, rules: list[tuple[Rule, Selector]], classes: Collection[str]
) -> Iterator[Iterable[etree._Element]]:
    """Yield for each rule the elements that its last part may be, by what is found fastest."""
    anchors = [_anchor(parts) for _, parts in rules]
    wanted = [_having(anchor.classes, classes) if anchor else [] for anchor in anchors]
    called: dict[str, list[etree._Element]] = {name: [] for names in wanted for name in names}
    for each in page.called(called):
        called[each.get("class") or ""].append(each)
    named = page.stating("id") if any(anchor and anchor.id for anchor in anchors) else []
    for (_, parts), anchor, names in zip(rules, anchors, wanted, strict=True):
        if anchor is None:
            yield _of_kind(page.root, parts[0])
            continue
        found = [each for name in names for each in called[name]]
        if anchor.id:
            found = [each for each in named if each.get("id") == anchor.id]
        inner = anchor is not parts[0]
        yield (one for each in found for one in _within(each, parts)) if inner else found


def _within(anchor: etree._Element, parts: Selector) -> Iterable[etree._Element]:
    """Return the elements in `anchor`, or beside it, that a selector's last part may be."""
    parent = anchor.getparent()
    is_beside = any(part.bond in ("+", "~") for part in parts) and parent is not None
    around = parent if is_beside and parent is not None else anchor
    if parts[0].tag or parts[0].attribute:
        return _of_kind(around, parts[0])
    return around.iterdescendants("*")


def _anchor(parts: Selector) -> Part | None:
    """Return the last part of a selector that has a name, which few elements have."""
    return next((part for part in parts if part.classes or part.id), None)


def _of_kind(root: etree._Element, asked: Part) -> Iterable[etree._Element]:
    """Return the elements in `root` that may be what a part without a name asks for."""
    if asked.tag:
        return root.iterdescendants(asked.tag) if asked.tag in _HOLDING else ()
    if asked.attribute and asked.attribute not in _JUDGED_ALONE:
        path = f"descendant::*[@{asked.attribute}]"
        return cast(list[etree._Element], root.xpath(path))
    return ()


def _having(asked: frozenset[str], classes: Collection[str]) -> list[str]:
    one = max(asked, key=len, default=None)
    if one is None:
        return []
    return [each for each in classes if one in each and asked.issubset(each.split())]


def _staying(elements: Iterable[etree._Element], rule: Rule) -> list[etree._Element]:
    """Return those whose own style does not undo `rule`."""
    staying = [each for each in elements if not _shows_itself(each, rule)]
    if CAMOUFLAGED in rule.style:
        staying = [each for each in staying if not _GROUNDED(each)]
    return staying


def _shows_itself(element: etree._Element, rule: Rule) -> bool:
    own = element.get("style")
    return bool(own) and not hides_by_style(f"{rule.style};{own}")
