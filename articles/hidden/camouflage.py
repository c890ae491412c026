"""Find text that a page's own style sheets print in the colour of the page's ground."""

import re

from articles.hidden.colours import WHITE, Colour, colour, colours_in, same
from articles.hidden.sheets import spelt_out

_GROUND = re.compile(r"(?<![\w-])background(?:-color|-image)?\s*:\s*([^;}]*)")
_INK = re.compile(r"(?<![\w-])color\s*:\s*([^;}!]*)")
_NO_GROUND = frozenset({"none", "transparent", "0", "0 0", "inherit", "initial", "unset"})
_PAGE = frozenset({"body", "html", ":root", "html,body", "body,html"})
# Which other rules, and grounds of an element's own, undo.
CAMOUFLAGED = "--camouflaged"
_HIDDEN = f"color:transparent;{CAMOUFLAGED}:yes"


def without_camouflage(sheets: str) -> str:
    """Return `sheets` with `transparent` for each ink that has the colour of the page's ground.

    Only where the same rule states the ground, or these sheets state no other than the page's:
    any other may be what the text stands on.
    """
    if "color" not in sheets:
        return sheets
    ground = _ground(sheets)
    return _INK.sub(lambda ink: _HIDDEN if _is_unseen(sheets, ink, ground) else ink[0], sheets)


def _is_unseen(sheets: str, ink: re.Match[str], ground: Colour | None) -> bool:
    found = colour(spelt_out(sheets, ink[1]))
    if found is None:
        return False
    own = _beside(sheets, ink.start())
    if own:
        ground = _one_colour(sheets, own[1])
    return ground is not None and same(found, ground)


def _beside(sheets: str, at: int) -> re.Match[str] | None:
    """Return the ground that is stated in the same rule as the ink `at` that place."""
    begins, ends = sheets.rfind("{", 0, at) + 1, sheets.find("}", at)
    found = _GROUND.search(sheets, begins, ends if ends >= 0 else len(sheets))
    return found if found and _is_ground(found) else None


def _is_ground(stated: re.Match[str]) -> bool:
    return stated[1].partition("!")[0].strip() not in _NO_GROUND


def _one_colour(sheets: str, stated: str) -> Colour | None:
    """Return the colour of a ground that has but one."""
    shades = colours_in(spelt_out(sheets, stated))
    if not shades or "url(" in stated or not shades[0].alpha:
        return None
    return shades[0] if all(same(shades[0], each) for each in shades) else None


def _ground(sheets: str) -> Colour | None:
    """Return the one ground that the sheets state, white where they state none."""
    stated = list(filter(_is_ground, _GROUND.finditer(sheets)))
    if not stated:
        return WHITE
    is_of_page = len(stated) == 1 and _selector(sheets, stated[0].start()) in _PAGE
    return _one_colour(sheets, stated[0][1]) if is_of_page else None


def _selector(sheets: str, at: int) -> str:
    """Return for what a declaration holds that stands in `sheets` at `at`, without spaces."""
    opened = max(0, sheets.rfind("{", 0, at))
    begins = 1 + max(sheets.rfind(sign, 0, opened) for sign in "{};")
    return "".join(sheets[begins:opened].split())
