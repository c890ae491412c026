"""Find text that a page's own style sheets print in the colour of the page's ground."""

import re

from articles.hidden.colours import WHITE, Colour, colour, same
from articles.hidden.sheets import with_values

_GROUND = re.compile(r"(?<![\w-])background(?:-color)?\s*:\s*([^;}]*)")
_INK = re.compile(r"(?<![\w-])color\s*:\s*([^;}!]*)")
_RULE = re.compile(r"\{[^{}]*\}")
_PAGE = frozenset({"body", "html", ":root", "html,body", "body,html"})
_HIDDEN = "display:none"


def without_camouflage(sheets: str) -> str:
    """Return `sheets` with `display:none` for each ink that has the colour of the page's ground.

    Only where these sheets state no other ground than the page's, any other may be what the
    text stands on; or where one rule states both.
    """
    if "color" not in sheets:
        return sheets
    sheets = _RULE.sub(_without_own, with_values(sheets, sheets))
    ground = _ground(sheets)
    if ground is None:
        return sheets
    return _INK.sub(lambda ink: _HIDDEN if _is(ink[1], ground) else ink[0], sheets)


def _without_own(rule: re.Match[str]) -> str:
    ground, ink = _GROUND.search(rule[0]), _INK.search(rule[0])
    own = colour(ground[1]) if ground and ink else None
    hides = own is not None and bool(own.alpha) and ink is not None and _is(ink[1], own)
    return "{display:none}" if hides else rule[0]


def _is(ink: str, ground: Colour) -> bool:
    found = colour(ink)
    return found is not None and same(found, ground)


def _ground(sheets: str) -> Colour | None:
    """Return the one ground that the sheets state, white where they state none."""
    stated = list(_GROUND.finditer(sheets))
    if not stated:
        return WHITE
    is_of_page = len(stated) == 1 and _selector(sheets, stated[0].start()) in _PAGE
    only = colour(stated[0][1]) if is_of_page else None
    return only if only and only.alpha else None


def _selector(sheets: str, at: int) -> str:
    """Return for what a declaration holds that stands in `sheets` at `at`, without spaces."""
    opened = max(0, sheets.rfind("{", 0, at))
    begins = 1 + max(sheets.rfind(sign, 0, opened) for sign in "{};")
    return "".join(sheets[begins:opened].split())
