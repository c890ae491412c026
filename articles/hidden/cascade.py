"""Say what a page's own style sheets show after all: of rules for the same element one wins."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from itertools import islice

from lxml import etree

from articles.hidden.conditions import may_hold
from articles.hidden.sheet_selectors import (
    Selector,
    Weight,
    class_names,
    matches,
    selector,
    selector_to_come,
)
from articles.hidden.sheets import CLASS, Rule, blocks_around, listed_selectors, spelt_out, style_at
from articles.hidden.styles import HANDED_DOWN, declared, hides_by_style, shows_inside, urgent

_RULE = re.compile(r"([^{};]*)\{([^{}]*)\}")
_MOST_RULES = 1000
# How often an element is held against a selector, on one page.
_MOST_LOOKS = 20_000
_MOST_WALKS = 20_000
_Asked = tuple[Rule, Selector]


def _rank_of_display(rule: Rule) -> tuple[bool, tuple[Weight, int]]:
    return "display" in declared(urgent(rule.style)), rule.rank


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
        self._kept: dict[tuple[str, ...], list[_Asked]] = {}
        self._kept_to_come: dict[tuple[str, ...], list[_Asked]] = {}
        self._inside: dict[str, list[_Asked]] = {}

    def spelt_out(self, style: str) -> str:
        """Return an element's own `style` with what is known of its variables."""
        if "var(" not in style:
            return style
        return spelt_out(self.sheets, style, is_whole=self.is_whole)

    def shows(self, element: etree._Element, hidden: Rule) -> bool:
        """Say whether a rule as strong as `hidden`, which hides `element`, shows it.

        That it may show it, once its reader or a script has done something, is enough.
        """
        asked = self._to_come((*declared(hidden.style), "all"))
        return any(
            rule.opened != hidden.opened and hidden.is_undone_by(rule)
            for rule, _ in self._matching(element, asked)
        )

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
        if style not in self._inside:
            self._inside[style] = [
                asked for asked in self._stating(HANDED_DOWN) if shows_inside(style, asked[0].style)
            ]
        return any(self._matching(element, self._inside[style]))

    def grounds(self, element: etree._Element) -> Iterator[str]:
        """Yield the styles of rules that give `element` a ground of its own."""
        if "background" in self.sheets:
            yield from (rule.style for rule, _ in self._for(element, ("background",)))

    def _for(self, element: etree._Element, names: Collection[str]) -> Iterator[_Asked]:
        """Yield the rules that state one of the properties `names` for `element`."""
        return self._matching(element, self._stating(tuple(names)))

    def _matching(self, element: etree._Element, asked: list[_Asked]) -> Iterator[_Asked]:
        names = class_names(element)
        for each in asked:
            part = each[1][0]
            # Nearly all fail here.
            if not part.classes <= names or part.tag not in ("", element.tag):
                continue
            self._looks += 1
            if self._looks > _MOST_LOOKS:
                return
            if matches(each[1], element) and not self._is_for_paper(each[0].opened):
                yield each

    def _stating(self, names: tuple[str, ...]) -> list[_Asked]:
        """Return the rules that state one of `names`, kept: thousands may be asked for alike."""
        if names not in self._kept:
            self._kept[names] = list(self._rules(names, self._now))
        return self._kept[names]

    def _to_come(self, names: tuple[str, ...]) -> list[_Asked]:
        """Return the rules that state one of `names` for what may become of an element."""
        if names not in self._kept_to_come:
            self._kept_to_come[names] = list(
                self._rules(
                    names, lambda text: selector_to_come(text, self._names) or self._now(text)
                )
            )
        return self._kept_to_come[names]

    def _rules(
        self, names: tuple[str, ...], read: Callable[[str], Selector | None]
    ) -> Iterator[_Asked]:
        for selectors, style, opened in self._stated:
            if any(name in style for name in names):
                for text in listed_selectors(selectors):
                    if parts := read(text):
                        yield Rule(text, style_at(self.sheets, opened).lower(), opened), parts

    def _now(self, text: str) -> Selector | None:
        return selector(text) if self._names.issuperset(CLASS.findall(text)) else None

    def _is_for_paper(self, opened: int) -> bool:
        """Say whether a rule is for print alone: it shows nothing on a screen."""
        if "print" not in self.sheets:
            return False
        return not all(map(may_hold, blocks_around(self.sheets, opened)))

    @cached_property
    def _stated(self) -> list[tuple[str, str, int]]:
        found = islice(_RULE.finditer(self.sheets), _MOST_RULES)
        return [(rule[1], rule[2].lower(), rule.start(2) - 1) for rule in found]
