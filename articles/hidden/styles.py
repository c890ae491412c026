"""Say whether a piece of style keeps a text from being seen, whatever surrounds it."""

import re
from collections.abc import Callable
from functools import lru_cache

from articles.hidden.boxes import is_closed, is_inline, is_off_screen
from articles.hidden.colours import Colour, colour, colours_in, is_see_through
from articles.hidden.declarations import Declarations, declared
from articles.hidden.lengths import NUMBER, OFF_SCREEN, length, pixels, uncalculated
from articles.hidden.shapes import is_cut_away, is_moved_away

# No style without one of these can hide anything: one look at most styles is enough.
_TELLING = (
    "none", "hidden", "collapse", "opacity", "indent", "clip", "scale", "translate", "transparent",
    "rgba", "hsla", ":-", ": -", "position", "\\", "zoom", "matrix", "rotate", "/ 0", "/0",
    "table-c", "overflow", "currentcolor", "calc(",
)  # fmt: skip
_TELLING_NUMBER = re.compile(
    r"font[^;]{0,60}[:\s](?:0|1p|1%|\.)|#(?:[0-9a-f]{4}){1,2}(?![0-9a-f])|\d{4}"
)
_LONGEST_REPEATED = 300
_SMALLEST_FONT = 2.0
_FONT_PIXELS = {"%": 0.16}
_SMALLEST_ZOOM = 0.06
_NO_OPACITY = 0.06
_SHARE = re.compile(rf"({NUMBER})(%?)")
_WHOLE = 100.0


def hides_by_style(style: str) -> bool:
    """Say whether a style attribute alone keeps the text of its element from being seen."""
    # Pages repeat their styles; the long ones hold pictures and are each their own.
    return _judged(style) if len(style) <= _LONGEST_REPEATED else _judged.__wrapped__(style)


@lru_cache(maxsize=4096)
def _judged(style: str) -> bool:
    style = style.lower()
    if not any(word in style for word in _TELLING) and not _TELLING_NUMBER.search(style):
        return False
    found = declared(style)
    is_moving = any(found.get(name, "none") != "none" for name in _ANIMATIONS)
    return any(way(found) for way in (_LASTING if is_moving else _WAYS))


def by_itself(tag: str) -> str:
    """Return how a browser displays an element of this `tag` that nothing else is said of."""
    return f"display:{_DISPLAYED.get(tag, 'block')};"


_DISPLAYED = {
    "table": "table", "thead": "table-row-group", "tbody": "table-row-group", "th": "table-cell",
    "tfoot": "table-row-group", "tr": "table-row", "td": "table-cell",
    **dict.fromkeys(
        (
            "span", "a", "b", "i", "em", "strong", "small", "font", "u", "s", "time", "cite", "q",
            "abbr", "sub", "sup", "label", "code", "mark", "ins", "del",
        ),
        "inline",
    ),
}  # fmt: skip


@lru_cache(maxsize=4096)
def shrinks_text(style: str) -> bool:
    """Say whether a style hides by what is handed down alone: a descendant can undo it."""
    found = declared(style)
    return not any(way(found) for way in _WAYS if way not in _UNDONE)


@lru_cache(maxsize=4096)
def shows_inside(style: str, own: str) -> bool:
    """Say whether an element with its `own` style is seen within one that `style` hides so."""
    if not any(word in own for word in HANDED_DOWN):
        return False
    around, inside = (
        {
            name: each[name]
            for name in HANDED_DOWN
            if name in each and not _RELATIVE.fullmatch(each[name])
        }
        for each in (declared(style), declared(own))
    )
    for one, other in (("font", "font-size"), ("font-size", "font")):
        if one in inside:
            around.pop(other, None)
    undone = {**around, **inside}
    hidden = [way for way in _UNDONE if way(declared(style))]
    return bool(inside) and not any(way(undone) for way in hidden)


def _is_not_shown(found: Declarations) -> bool:
    if found.get("content-visibility") == "hidden":
        return True
    # At zoom 0 browsers draw as at 1, which old sheets make use of.
    zoom = length(found.get("zoom"))
    if zoom and 0 < zoom[0] / (100 if zoom[1] == "%" else 1) < _SMALLEST_ZOOM:
        return True
    return found.get("display") in ("none", "table-column", "table-column-group")


def _is_invisible(found: Declarations) -> bool:
    return found.get("visibility") in ("hidden", "collapse")


def _is_see_through(found: Declarations) -> bool:
    filtered = _FILTERED.search(found.get("filter", ""))
    if not any(map(_is_no_opacity, (found.get("opacity", ""), filtered[1] if filtered else ""))):
        return False
    # What is moved as well comes into view as the page is scrolled.
    return "transform" not in found


_FILTERED = re.compile(r"opacity\(\s*([^)]*?)\s*\)")


def _is_no_opacity(stated: str) -> bool:
    share = _SHARE.fullmatch(uncalculated(stated))
    return share is not None and float(share[1]) / (_WHOLE if share[2] else 1) <= _NO_OPACITY


def _is_tiny(found: Declarations) -> bool:
    value = found.get("font-size")
    if value is None and "font" in found:
        sized = re.search(r"(?:^|\s)([\d.]+(?:px|pt|em|rem|%)|0(?=[\s/]))", found["font"])
        value = sized[1] if sized else None
    size = length(value)
    return size is not None and 0 <= pixels(value, _FONT_PIXELS) < _SMALLEST_FONT


def _is_colourless(found: Declarations) -> bool:
    if "text" in f"{found.get('background-clip', '')} {found.get('background', '')}".split():
        return False  # The ground shows through the letters: a gradient.
    if is_outlined(found):
        return False
    if found.get("background-color", found.get("background", "")) == "currentcolor":
        return "-webkit-text-fill-color" not in found
    seen = ink(found)
    return seen is not None and is_see_through(seen)


def is_outlined(found: Declarations) -> bool:
    """Say whether a shadow or a stroke shows letters of any colour."""
    return (
        found.get("text-shadow", "none") != "none"
        or "-webkit-text-stroke" in found
        or "-webkit-text-stroke-width" in found
    )


def ink(found: Declarations) -> Colour | None:
    """Return the colour of the letters, where it is stated and known."""
    filled = colour(found.get("-webkit-text-fill-color", ""))
    return filled or colour(found.get("color", ""))


def _is_indented(found: Declarations) -> bool:
    if is_inline(found):
        return False
    indent = length(found.get("text-indent"))
    if indent and indent[1] == "%" and indent[0] >= _WHOLE:
        # One line, pushed out of its box.
        return found.get("white-space") == "nowrap" and found.get("overflow") in ("hidden", "clip")
    # The end of a line that is set to the right stays where it is.
    is_kept = found.get("text-align") in ("right", "end")
    return not is_kept and pixels(found.get("text-indent")) <= -OFF_SCREEN


def _is_masked(found: Declarations) -> bool:
    mask = found.get("mask-image", found.get("mask", ""))
    shades = colours_in(mask) if _GRADIENT.match(mask) else []
    return bool(shades) and all(map(is_see_through, shades))


_GRADIENT = re.compile(r"(?:linear|radial|conic)-gradient")


_WAYS: tuple[Callable[[Declarations], bool], ...] = (
    _is_not_shown, _is_invisible, _is_see_through, _is_tiny, _is_colourless, _is_indented,
    is_off_screen, is_moved_away, is_cut_away, _is_masked, is_closed,
)  # fmt: skip
# What an animation does not bring into view.
_LASTING = (_is_not_shown, _is_tiny, _is_colourless, _is_indented, is_closed)
_ANIMATIONS = ("animation", "animation-name")
_UNDONE = (_is_invisible, _is_tiny, _is_colourless, _is_indented)
HANDED_DOWN = (
    "visibility", "font-size", "font", "color", "-webkit-text-fill-color", "text-indent",
)  # fmt: skip
# Of a size of nothing, any share is nothing.
_RELATIVE = re.compile(r"[\d.]+(?:em|%)|inherit|unset|currentcolor")
