"""Say whether a piece of style keeps a text from being seen, whatever surrounds it."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from articles.hidden.colours import Colour, colour, colours_in, is_see_through
from articles.hidden.lengths import OFF_SCREEN, length, pixels
from articles.hidden.shapes import is_cut_away, is_moved_away

Declarations = Mapping[str, str]

# No style without one of these can hide anything: one look at most styles is enough.
_TELLING = (
    "none", "hidden", "collapse", "opacity", "indent", "clip", "scale", "translate", "transparent",
    "rgba", "hsla", ":-", ": -", "position", "\\", "zoom", "matrix", "rotate", "/ 0", "/0",
    "table-c", "overflow", "currentcolor", "calc(",
)  # fmt: skip
_TELLING_NUMBER = re.compile(
    r"font[^;]{0,60}[:\s](?:0|1p|1%|\.)|#(?:[0-9a-f]{4}){1,2}(?![0-9a-f])|\d{4}"
)
_LONGEST_STYLE = 4000
_LONGEST_REPEATED = 300
_NO_ASCII = 128
# One that nobody closes goes to the end.
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
# Read by browsers of long ago alone.
_OF_OLD_BROWSERS = ("\\9", "\\0")
VALUE_OF = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
# A browser passes over a value that it does not know, and what was said before it holds.
_ANYWHERE = ("inherit", "initial", "unset", "revert")
_KNOWN = {
    "display": frozenset({
        "none", "block", "inline", "flow", "flow-root", "flex", "grid", "table", "list-item",
        "ruby", "inline-block", "inline-flex", "inline-grid", "inline-table", "table-row",
        "table-cell", "table-row-group", "table-header-group", "table-footer-group", "math",
        "table-caption", "table-column", "table-column-group", "run-in", "contents", "-webkit-box",
        "-webkit-inline-box", "-webkit-flex", "-ms-flexbox", "-ms-grid", *_ANYWHERE,
    }),
    "visibility": frozenset({"visible", "hidden", "collapse", *_ANYWHERE}),
}  # fmt: skip
_LONGEST_VALUE = 200
MOST_TURNS = 3
_SMALLEST_FONT = 2.0
_FONT_PIXELS = {"%": 0.16}
_SMALLEST_ZOOM = 0.06
_NO_OPACITY = 0.06
_FAR_MARGIN = 1900.0
_FAR_OFF = 4000.0
# As far as the screen is wide or high.
_SCREENS_OFF = re.compile(r"(?<![\d.-])[1-9]\d{2,}v[wh]\b")
_SLIVER = 1.0
_WHOLE = 100.0
_SIZES = (
    "height", "width", "max-height", "max-width", "block-size", "inline-size", "max-block-size",
    "max-inline-size",
)  # fmt: skip


def declared(style: str) -> Declarations:
    """Return what a style attribute declares: of each property what a browser goes by."""
    style = style[:_LONGEST_STYLE]
    if "/*" in style:
        style = COMMENT.sub("", style)
    if "\\" in style:
        read = (each for each in style.split(";") if not each.rstrip().endswith(_OF_OLD_BROWSERS))
        style = _ESCAPE.sub(_unescaped, ";".join(read)).replace("\\", "")
    found: dict[str, str] = {}
    urgent: set[str] = set()
    for name, value, mark in _stated(style.lower()):
        if name in urgent and not mark:
            continue
        if name == "all":
            found = {each: found[each] for each in found if each in urgent}
        elif _is_known(name, value):
            found[name] = value
            urgent |= {name} if mark else set()
    return _spelt_out(found) if "var(" in style else found


def _stated(style: str) -> Iterator[tuple[str, str, str]]:
    for each in style.split(";"):
        name, _, value = each.partition(":")
        value, _, mark = value.partition("!")
        if value.strip() and mark.strip() in ("", "important"):
            yield name.strip(), value.strip(), mark


def _is_known(name: str, value: str) -> bool:
    known = _KNOWN.get(name)
    return known is None or "(" in value or known.issuperset(value.split())


def _spelt_out(found: dict[str, str]) -> dict[str, str]:
    """Return `found` with what its own variables stand for, without what hangs on others."""
    for _ in range(MOST_TURNS):
        found = {
            name: _filled_in(value[:_LONGEST_VALUE], found) if "var(" in value else value
            for name, value in found.items()
        }
    return {name: value for name, value in found.items() if "var(" not in value}


def _filled_in(value: str, found: Declarations) -> str:
    # Cut: variables that hold variables that hold variables would grow without end.
    return VALUE_OF.sub(lambda each: found.get(each[1], each[0])[:_LONGEST_VALUE], value).strip()


def _unescaped(match: re.Match[str]) -> str:
    number = int(match[1], 16)
    return chr(number) if 0 < number < _NO_ASCII else ""


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


def urgent(style: str) -> str:
    """Return what of a style is declared `!important`."""
    return ";".join(each for each in style.split(";") if "important" in each.lower())


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
    value = found.get("opacity")
    if value is None:
        filters = found.get("filter") or found.get("-webkit-filter") or ""
        filtered = re.search(r"opacity\(\s*([^)]*)\)", filters)
        value = filtered[1] if filtered else None
    number = length(value)
    if number is None or number[0] / (100 if number[1] == "%" else 1) > _NO_OPACITY:
        return False
    # What is moved as well comes into view as the page is scrolled.
    return "transform" not in found and "-webkit-transform" not in found


def _is_tiny(found: Declarations) -> bool:
    value = found.get("font-size")
    if value is None and "font" in found:
        sized = re.search(r"(?:^|\s)([\d.]+(?:px|pt|em|rem|%)|0(?=[\s/]))", found["font"])
        value = sized[1] if sized else None
    size = length(value)
    return size is not None and 0 <= pixels(value, _FONT_PIXELS) < _SMALLEST_FONT


def _is_colourless(found: Declarations) -> bool:
    if "text" in found.get("background-clip", found.get("-webkit-background-clip", "")):
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
    indent = length(found.get("text-indent"))
    if indent and indent[1] == "%" and indent[0] >= _WHOLE:
        # One line, pushed out of its box.
        return found.get("white-space") == "nowrap" and found.get("overflow") in ("hidden", "clip")
    return pixels(found.get("text-indent")) <= -OFF_SCREEN


def _is_off_screen(found: Declarations) -> bool:
    floating = found.get("position") in ("absolute", "fixed")
    limit = OFF_SCREEN if floating else _FAR_OFF
    places = [found.get(name, "") for name in ("left", "top", "right", "bottom")]
    sides = [pixels(place) for place in places]
    insets = [value for name, value in found.items() if name.startswith("inset")]
    sides += [pixels(each) for value in insets for each in value.split()]
    is_in_flow = found.get("position") in ("static", "sticky")
    if not is_in_flow and any(side <= -limit or side >= _FAR_OFF for side in sides):
        return True
    if floating and any(_SCREENS_OFF.search(value) for value in (*insets, *places)):
        return True
    margins = " ".join(value for name, value in found.items() if name.startswith("margin"))
    return any(pixels(each) <= -_FAR_MARGIN for each in margins.split())


def _is_masked(found: Declarations) -> bool:
    mask = found.get("mask") or found.get("mask-image") or found.get("-webkit-mask") or ""
    mask = mask or found.get("-webkit-mask-image", "")
    shades = colours_in(mask) if mask.startswith("linear-gradient") else []
    return bool(shades) and all(map(is_see_through, shades))


def _is_closed(found: Declarations) -> bool:
    overflow = " ".join(value for name, value in found.items() if name.startswith("overflow"))
    if not any(word in overflow for word in ("hidden", "clip", "auto", "scroll")):
        return False
    if any(name.startswith("padding") and pixels(found[name]) > _SLIVER for name in found):
        return False  # A box that keeps the shape of a picture: no height, but room inside.
    if any(_may_grow(found.get(name, "0")) for name in ("min-height", "min-width")):
        return False
    if any(found.get(name, "none") not in ("none", "0") for name in ("flex", "flex-grow")):
        return False  # It takes what room is left.
    sizes = [found.get(name) for name in _SIZES]
    return any(length(size) and 0 <= pixels(size) <= _SLIVER for size in sizes)


def _may_grow(least: str) -> bool:
    return least != "auto" and (length(least) is None or pixels(least) > _SLIVER)


_WAYS: tuple[Callable[[Declarations], bool], ...] = (
    _is_not_shown, _is_invisible, _is_see_through, _is_tiny, _is_colourless, _is_indented,
    _is_off_screen, is_moved_away, is_cut_away, _is_masked, _is_closed,
)  # fmt: skip
# What an animation does not bring into view.
_LASTING = (_is_not_shown, _is_tiny, _is_colourless, _is_indented, _is_closed)
_ANIMATIONS = ("animation", "animation-name", "-webkit-animation", "-webkit-animation-name")
_UNDONE = (_is_invisible, _is_tiny, _is_colourless, _is_indented)
HANDED_DOWN = (
    "visibility", "font-size", "font", "color", "-webkit-text-fill-color", "text-indent",
)  # fmt: skip
# Of a size of nothing, any share is nothing.
_RELATIVE = re.compile(r"[\d.]+(?:em|%)|inherit|unset|currentcolor")
