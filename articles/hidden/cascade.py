"""Say what a page's own style sheets show after all: of rules for the same element one wins."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from functools import cache, cached_property, partial
from itertools import islice

from lxml import etree

from articles.hidden.conditions import may_hold
from articles.hidden.declarations import declared, undoing, urgent
from articles.hidden.sheet_selectors import (
    Selector,
    Weight,
    class_names,
    matches,
    selector,
    selector_to_come,
)
from articles.hidden.sheets import CLASS, Rule, blocks_around, listed_selectors, spelt_out, style_at
from articles.hidden.styles import hides_by_style, shows_inside

_RULE = re.compile(r"([^{};]*)\{([^{}]*)\}")
# What a selector asks of the element itself.
_LAST = re.compile(r"[^\s>+~]*$")
_ID = re.compile(r"#[\w-]+")
_TAG = re.compile(r"^[a-z]\w*")
_MOST_RULES = 1000
# How often an element is held against a selector, on one page.
_MOST_LOOKS = 20_000
_MOST_WALKS = 20_000
_Asked = tuple[Rule, Selector]
# By a class, an id or a tag of the element: selectors, and where their rules open.
_Index = Mapping[str, list[tuple[str, int]]]
_Read = Callable[[str], Selector | None]


def _rank_of_display(rule: Rule) -> tuple[bool, tuple[Weight, int]]:
    return "display" in declared(urgent(rule.style)), rule.rank


def _selector(names: frozenset[str], text: str) -> Selector | None:
    return selector(text) if names.issuperset(CLASS.findall(text)) else None


def _selector_to_come(names: frozenset[str], text: str) -> Selector | None:
    return selector_to_come(text, names) or _selector(names, text)


class Cascade:
    """The rules of a page's own sheets, read when the first element is asked about."""

    def __init__(self, sheets: str, names: Collection[str], *, is_whole: bool) -> None:
        """Take the sheets of a page, all there are or not, and the `names` of all its classes."""
        self.sheets = sheets
        self.is_whole = is_whole
        self._names = frozenset(names)
        self._looks = 0
        # How many elements within hidden ones are still looked at, on this page.
        self.walks = _MOST_WALKS
        self._indexes: dict[Hashable, _Index] = {}
        self._now = cache(partial(_selector, self._names))
        self._to_come = cache(partial(_selector_to_come, self._names))

    def spelt_out(self, style: str) -> str:
        """Return an element's own `style` with what is known of its variables."""
        if "var(" not in style:
            return style
        return spelt_out(self.sheets, style, is_whole=self.is_whole)

    def shows(self, element: etree._Element, hidden: Rule) -> bool:
        """Say whether a rule as strong as `hidden`, which hides `element`, shows it.

        That it may show it, once its reader or a script has done something, is enough.
        """
        names = undoing(hidden.style)
        is_weak = self._is_layered(hidden.opened) and "important" not in hidden.style
        return any(
            rule.opened != hidden.opened
            and hidden.is_undone_by(rule, is_stronger=is_weak and not self._is_layered(rule.opened))
            for rule, _ in self._matching(element, self._stating(names), self._to_come)
        )

    def _is_layered(self, opened: int) -> bool:
        """Say whether a rule stands in a layer: whatever stands in none is stronger."""
        if "@layer" not in self.sheets:
            return False
        return any(each.startswith("@layer") for each in blocks_around(self.sheets, opened))

    def displays(self, element: etree._Element) -> bool:
        """Say whether a rule shows `element`, which an attribute hides: any rule is stronger."""
        rules = [rule for rule, _ in self._for(element, ("display",))]
        strongest = max(rules, key=_rank_of_display, default=None)
        return strongest is not None and not hides_by_style(f"display:none;{strongest.style}")

    def shows_class(self, element: etree._Element, names: Collection[str]) -> bool:
        """Say whether a rule for one of the classes `names` of an element shows it."""
        if not any(f".{name}" in self.sheets for name in names):
            return False
        return any(
            not parts[0].classes.isdisjoint(names) and not hides_by_style(rule.style)
            for rule, parts in self._for(element, ("display",))
        )

    def overrules(self, element: etree._Element, style: str) -> bool:
        """Say whether a rule with `!important` shows an element that its own `style` hides."""
        if "important" not in self.sheets:
            return False
        return any(
            not hides_by_style(f"{style};{urgent(rule.style)}")
            for rule, _ in self._for(element, declared(style).keys())
        )

    def shows_inside(self, element: etree._Element, style: str) -> bool:
        """Say whether `element` is seen within one that `style` hides, by a rule for it."""
        index = self._index(style, lambda own: shows_inside(style, spelt_out(self.sheets, own)))
        return any(self._matching(element, index, self._now))

    def places(self, element: etree._Element) -> bool:
        """Say whether a rule states how `element` is displayed or placed."""
        return any(self._for(element, ("display", "float", "position")))

    def grounds(self, element: etree._Element) -> Iterator[str]:
        """Yield the styles of rules that give `element` a ground of its own."""
        if "background" in self.sheets:
            yield from (rule.style for rule, _ in self._for(element, ("background",)))

    def _for(self, element: etree._Element, names: Collection[str]) -> Iterator[_Asked]:
        """Yield the rules that state one of the properties `names` for `element`."""
        return self._matching(element, self._stating(tuple(names)), self._now)

    def _matching(self, element: etree._Element, index: _Index, read: _Read) -> Iterator[_Asked]:
        """Yield the rules of `index` whose selectors, as they are `read`, match `element`."""
        if not index:
            return
        for name in (*class_names(element), f"#{element.get('id')}", str(element.tag), ""):
            for text, opened in index.get(name, ()):
                self._looks += 1
                if self._looks > _MOST_LOOKS:
                    return
                parts = read(text)
                if parts and matches(parts, element) and not self._is_for_others(opened):
                    yield Rule(text, self._style_at(opened), opened), parts

    def _stating(self, names: tuple[str, ...]) -> _Index:
        return self._index(names, lambda style: any(name in style for name in names))

    def _index(self, key: Hashable, is_wanted: Callable[[str], bool]) -> _Index:
        """Return the rules whose style `is_wanted`, kept: thousands may be asked for alike."""
        if key not in self._indexes:
            found = defaultdict(list)
            for selectors, style, opened in self._stated:
                if is_wanted(style):
                    for text in listed_selectors(selectors):
                        if (name := self._name(text)) is not None:
                            found[name].append((text, opened))
            self._indexes[key] = dict(found)
        return self._indexes[key]

    def _name(self, text: str) -> str | None:
        """Return what an element is called that a selector asks for; None: no element is."""
        asked = _LAST.search(text)
        last = asked[0] if asked else ""
        if any(sign in last for sign in ")]\\"):
            return ""
        classes = CLASS.findall(last)
        known = (name for name in classes if name in self._names)
        names = (*known, *_ID.findall(last), *_TAG.findall(last.lower()))
        return next(iter(names), None if classes else "")

    def _style_at(self, opened: int) -> str:
        return style_at(self.sheets, opened).lower()

    def _is_for_others(self, opened: int) -> bool:
        """Say whether a rule is for print or for old browsers alone: it shows nothing today."""
        if "print" not in self.sheets and "\\" not in self.sheets:
            return False
        return not all(map(may_hold, blocks_around(self.sheets, opened)))

    @cached_property
    def _stated(self) -> list[tuple[str, str, int]]:
        found = islice(_RULE.finditer(self.sheets), _MOST_RULES)
        return [(rule[1], rule[2].lower(), rule.start(2) - 1) for rule in found]
