"""Say whether a box is closed, or stands so far off that nothing of it is on the screen."""

import re

from articles.hidden.declarations import Declarations
from articles.hidden.lengths import OFF_SCREEN, length, pixels

FAR_OFF = 4000.0
SLIVER = 2.0
_FAR_MARGIN = 1900.0
# As far as the screen is wide or high.
_SCREENS_OFF = re.compile(r"(?<![\d.-])[1-9]\d{2,}v[wh]\b")
_VALUE = re.compile(r"[^\s(]+(?:\([^()]*\))?")
_SIDES = ("top", "right", "bottom", "left")
_OF_SHORTHAND = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}
_PLACES = frozenset({"inset", "inset-block", "inset-inline", *_SIDES})
_MARGINS = frozenset({
    "margin", "margin-block", "margin-inline", *(f"margin-{side}" for side in _SIDES),
})  # fmt: skip
_IN_FLOW = frozenset({"static", "sticky", "-webkit-sticky"})
FLOATING = frozenset({"absolute", "fixed"})
# Such a box is as large as what it holds, whatever size is stated.
_SIZELESS = frozenset({"contents", "table", "inline-table"})
_IN_TABLES = frozenset({
    "table-cell", "table-row", "table-row-group", "table-header-group", "table-footer-group",
})  # fmt: skip
_CUTTING = frozenset({"hidden", "auto", "scroll", "overlay"})


def is_inline(found: Declarations) -> bool:
    """Say whether an element is but a part of a line: it has no size and no place of its own."""
    return found.get("display") in ("inline", "contents") and not _is_block(found)


def _is_block(found: Declarations) -> bool:
    """Say whether an element is a box of its own, whatever it is displayed as."""
    return found.get("position") in FLOATING or found.get("float", "none") != "none"


def _is_in_table(found: Declarations) -> bool:
    return found.get("display") in _IN_TABLES and not _is_block(found)


def is_off_screen(found: Declarations) -> bool:
    """Say whether an element is placed, or pulled by its margins, out of the screen."""
    is_placed = found.get("position") not in _IN_FLOW and not _PLACES.isdisjoint(found)
    if is_placed and _is_far_off(found, _sides(found, "inset", "")):
        return True
    return not _MARGINS.isdisjoint(found) and _is_pulled_away(found)


def _is_pulled_away(found: Declarations) -> bool:
    if _is_in_table(found):
        return False
    top, right, _, left = map(pixels, _sides(found, "margin", "margin-"))
    room_above, _, _, room_left = map(pixels, _sides(found, "padding", "padding-"))
    # What a box gains on a side by its margin, and fills up there, leaves its text in place.
    room_left += pixels(found.get("border-left"))
    if left + room_left <= -_FAR_MARGIN:
        return True
    if top + room_above <= -_FAR_MARGIN and not is_inline(found):
        return True
    return found.get("float") == "right" and right <= -_FAR_MARGIN


def _is_far_off(found: Declarations, places: list[str]) -> bool:
    floating = found.get("position") in FLOATING
    limit = OFF_SCREEN if floating else FAR_OFF
    if any(side <= -limit or side >= FAR_OFF for side in map(pixels, places)):
        return True
    return floating and any(_SCREENS_OFF.search(place) for place in places)


def _sides(found: Declarations, shorthand: str, prefix: str) -> list[str]:
    """Return what is stated for above, right, below and left, empty where nothing is."""
    sides = [""] * len(_SIDES)
    values = _VALUE.findall(found.get(shorthand, ""))
    if len(values) in _OF_SHORTHAND:
        sides = [values[at] for at in _OF_SHORTHAND[len(values)]]
    for line, first in (("block", 0), ("inline", 1)):
        ends = _VALUE.findall(found.get(f"{shorthand}-{line}", ""))
        if ends:
            # What is above comes first, and so does what is left.
            sides[3 * first], sides[2 - first] = ends[0], ends[-1]
    return [found.get(f"{prefix}{name}", own) for name, own in zip(_SIDES, sides, strict=True)]


def is_closed(found: Declarations) -> bool:
    """Say whether a box cuts off what it holds and has no room for any of it."""
    across, down = _is_cut(found)
    if not (across or down) or found.get("display") in _SIZELESS:
        return False
    if is_inline(found) or _is_in_table(found):
        return False
    if any(found.get(name, "none") not in ("none", "0") for name in ("flex", "flex-grow")):
        return False  # It takes what room is left.
    above, right, below, left = map(pixels, _sides(found, "padding", "padding-"))
    # A box that keeps the shape of a picture: no height, but room inside.
    is_flat = down and max(above, below) <= SLIVER and _has_no_size(found, "height")
    return is_flat or (across and max(left, right) <= SLIVER and _has_no_size(found, "width"))


def _is_cut(found: Declarations) -> tuple[bool, bool]:
    """Return whether what is too wide, and what is too high, is cut off."""
    stated = found.get("overflow", "").split() or ["visible"]
    ways = (found.get("overflow-x", stated[0]), found.get("overflow-y", stated[-1]))
    if not _CUTTING.isdisjoint(ways):
        return True, True
    return ways[0] == "clip", ways[1] == "clip"


def _has_no_size(found: Declarations, name: str) -> bool:
    if _may_grow(found.get(f"min-{name}", "0")):
        return False
    for stated in (found.get(name), found.get(f"max-{name}")):
        size = length(stated)
        # A share of a height that nobody states is none.
        is_share = size is not None and size[1] == "%" and name == "height"
        if size and not is_share and 0 <= pixels(stated) <= SLIVER:
            return True
    return False


def _may_grow(least: str) -> bool:
    return least != "auto" and (length(least) is None or pixels(least) > SLIVER)
