"""Say whether an element keeps its text from being seen by its tag or its classes."""

from collections.abc import Mapping
from functools import lru_cache

# Never shown, or only where something else fails.
UNSEEN_TAGS = (
    "noscript", "dialog", "canvas", "noframes", "noembed", "datalist", "rp", "annotation",
    "annotation-xml",
)  # fmt: skip
# Classes for those who listen to a page, as frameworks call them, and the plainest ways to hide.
_FOR_LISTENERS = (
    "sr-only", "sronly", "sr_only", "visuallyhidden", "visually-hidden", "visually_hidden",
    "hiddenvisually", "hidden-visually", "screen-reader", "screenreader", "screen_reader",
    "assistive", "a11y-hidden", "a11y-only", "accessibly-hidden", "accessibility-hidden",
    "show-for-sr", "element-invisible", "offscreen", "off-screen", "vishidden", "hidden-accessible",
)  # fmt: skip
_NOT_FOR_LISTENERS = ("label", "focusable", "enabled", "offscreen-", "toolbar", "support")
_HIDING_CLASSES = frozenset({
    "hidden", "d-none", "is-hidden", "u-hidden", "invisible", "hide", "tw-hidden", "text-hide",
    "display-none", "visuallyhidden", "uk-hidden", "uk-invisible", "w3-hide", "ui-helper-hidden",
    "hidden-xs-up", "ng-hide",
})  # fmt: skip
# Parts of all of them, in the cases that are written: a page without any is done with.
TELLING_CLASSES = (
    "hid", "Hid", "sr-only", "sr_only", "sronly", "srOnly", "SrOnly", "creen", "assistive", "a11y-",
    "accessib", "for-sr", "visible", "d-none", "-none",
)  # fmt: skip
# Panels that open at a click: whoever reads the story reads them, as they do `details`. And
# what opens to those who have paid: we hold it, and a paywall is told of elsewhere.
_PANELS = (
    "accordion", "faq", "collaps", "toggle", "panel", "expand", "tab-content", "tab-pane",
    "spoiler", "subscriber", "paywall", "premium-content", "restricted-",
)  # fmt: skip
_ROLES = frozenset({"tabpanel", "region"})


_SHOWN = frozenset({"block", "flex", "grid", "inline", "table", "visible", "contents", "initial"})
_LONGEST_REPEATED = 600


def hides_by_class(names: str) -> bool:
    """Say whether a class attribute names a text that only a screen reader says, or nobody."""
    return len(names) <= _LONGEST_REPEATED and _class_hides(names)


@lru_cache(maxsize=4096)
def _class_hides(names: str) -> bool:
    names = names.lower()
    if any(part in names for part in _FOR_LISTENERS) and any(map(_is_for_listeners, names.split())):
        return True
    words = names.split()
    return not _HIDING_CLASSES.isdisjoint(words) and not any(map(_is_shown_on_some, words))


def _is_for_listeners(name: str) -> bool:
    return (
        any(part in name for part in _FOR_LISTENERS)
        and not any(part in name for part in _NOT_FOR_LISTENERS)
        and ":" not in name
    )


def _is_shown_on_some(name: str) -> bool:
    """Say whether a class such as `md:block` shows on some screens what is hidden."""
    screen, _, way = name.replace(":", "-").rpartition("-")
    return way in _SHOWN and bool(screen) and "print" not in screen


def is_panel(attributes: Mapping[str, str]) -> bool:
    """Say whether an element is a panel that opens at a click."""
    if attributes.get("role") in _ROLES and "aria-labelledby" in attributes:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return any(word in names for word in _PANELS)
