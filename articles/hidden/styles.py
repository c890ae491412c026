"""Say whether a piece of style keeps a text from being seen, whatever surrounds it."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from articles.hidden.colours import colour, is_see_through

Declarations = Mapping[str, str]

# No style without one of these can hide anything: one look at most styles is enough.
_TELLING = (
    "none", "hidden", "collapse", "opacity", "indent", "clip", "scale", "translate", "transparent",
    "rgba", "hsla", ":-", ": -", "position", "\\", "zoom", "rotate", "calc(",
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
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?")
_LENGTH = re.compile(rf"({_NUMBER.pattern})\s*([a-z%]*)")
_FUNCTION = re.compile(
    r"(translate(?:3d|x|y)?|rotate[xy]|scale(?:3d|x|y)?|matrix(?:3d)?)\(([^)]*)\)"
)
_ON_EDGE = re.compile(r"(?<!\d)(?:90|270)deg")
_SHADE = re.compile(r"transparent|#[0-9a-f]+|rgb|hsl|black|white|[a-z]*gr[ae]y|red|blue|green")
_FALLS_TO_NONE = re.compile(r",\s*none\s*\)$")
# What a length comes to in pixels, where the text around it is of the usual size.
_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 1.33, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "em": 16.0,
    "rem": 16.0, "ex": 8.0, "ch": 8.0, "vw": 12.0, "vh": 8.0, "%": 12.0, "vmin": 8.0, "vmax": 12.0,
}  # fmt: skip
_SMALLEST_FONT = 2.0
_FONT_PIXELS = _PIXELS | {"%": 0.16}
_NO_OPACITY = 0.06
# A box out of the flow is off the screen from here on. Others are moved by sliders as well.
_OFF_SCREEN = 480.0
_FAR_OFF = 4000.0
# As far as the screen is wide or high.
_SCREENS_OFF = re.compile(r"(?<![\d.-])[1-9]\d{2,}v[wh]\b")
_FAR_MARGIN = 1900.0
_SLIVER = 1.0
_SIZES = (
    "height", "width", "max-height", "max-width", "block-size", "inline-size", "max-block-size",
    "max-inline-size",
)  # fmt: skip


def declared(style: str) -> Declarations:
    """Return the declarations of a style attribute, the last of each property."""
    if "/*" in style:
        style = COMMENT.sub("", style)
    if "\\" in style:
        style = _ESCAPE.sub(_unescaped, style).replace("\\", "")
    found: dict[str, str] = {}
    for each in style[:_LONGEST_STYLE].lower().split(";"):
        name, _, value = each.partition(":")
        value = value.partition("!")[0].strip()
        if value:
            found[name.strip()] = value
    return found


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
    return any(way(found) for way in _WAYS)


def shrinks_text(style: str) -> bool:
    """Say whether a style hides by what a descendant can undo: the font's size, or visibility."""
    found = declared(style)
    return not any(way(found) for way in _WAYS if way not in _UNDONE)


def _is_not_shown(found: Declarations) -> bool:
    if found.get("content-visibility") == "hidden" or found.get("zoom") in ("0", "0%"):
        return True
    display = found.get("display", "")
    return display == "none" or (
        display.startswith("var(") and _FALLS_TO_NONE.search(display) is not None
    )


def _is_invisible(found: Declarations) -> bool:
    return found.get("visibility") in ("hidden", "collapse")


def _is_see_through(found: Declarations) -> bool:
    value = found.get("opacity")
    if value is None:
        filtered = re.search(r"opacity\(\s*([^)]*)\)", found.get("filter", ""))
        value = filtered[1] if filtered else None
    if "transform" in found or "-webkit-transform" in found:
        return False  # It comes into view as the page is scrolled.
    length = _length(value)
    return length is not None and length[0] / (100 if length[1] == "%" else 1) <= _NO_OPACITY


def _is_tiny(found: Declarations) -> bool:
    value = found.get("font-size")
    if value is None and "font" in found:
        sized = re.search(r"(?:^|\s)([\d.]+(?:px|pt|em|rem|%)|0(?=[\s/]))", found["font"])
        value = sized[1] if sized else None
    length = _length(value)
    if length is None:
        return False
    number, unit = length
    return 0 <= number * _FONT_PIXELS.get(unit, 16.0) < _SMALLEST_FONT


def _is_colourless(found: Declarations) -> bool:
    if "text" in found.get("background-clip", found.get("-webkit-background-clip", "")):
        return False  # The ground shows through the letters: a gradient.
    for name in ("-webkit-text-fill-color", "color"):
        seen = colour(found.get(name, ""))
        if seen:
            return is_see_through(seen)
    return False


def _is_off_screen(found: Declarations) -> bool:
    if _pixels(found.get("text-indent")) <= -_OFF_SCREEN:
        return True
    floating = found.get("position") in ("absolute", "fixed")
    limit = _OFF_SCREEN if floating else _FAR_OFF
    places = [found.get(name, "") for name in ("left", "top", "right", "bottom")]
    sides = [_pixels(place) for place in places]
    insets = [value for name, value in found.items() if name.startswith("inset")]
    sides += [_pixels(each) for value in insets for each in value.split()]
    if any(side <= -limit or side >= _FAR_OFF for side in sides):
        return True
    if floating and any(_SCREENS_OFF.search(value) for value in (*insets, *places)):
        return True
    margins = " ".join(value for name, value in found.items() if name.startswith("margin"))
    return any(_pixels(each) <= -_FAR_MARGIN for each in margins.split())


def _is_moved_away(found: Declarations) -> bool:
    moves = f"{found.get('transform', '')} {found.get('-webkit-transform', '')}"
    moves += f" translate({found.get('translate', '')}) scale({found.get('scale', '')})"
    floating = found.get("position") in ("absolute", "fixed")
    for name, arguments in _FUNCTION.findall(moves):
        lengths = _LENGTH.findall(arguments)
        if name.startswith("translate"):
            limit = _OFF_SCREEN if floating else _FAR_OFF
            if any(_pixels("".join(each)) <= -limit for each in lengths):
                return True
        elif name.startswith("rotate"):
            if _ON_EDGE.search(arguments):
                return True
        elif name.startswith("scale") and any(float(number) == 0 for number, _ in lengths):
            return True
    return False


def _is_clipped(found: Declarations) -> bool:
    clip = found.get("clip", "")
    if clip.startswith("rect"):
        lengths = [abs(_pixels("".join(each))) for each in _LENGTH.findall(clip)]
        return bool(lengths) and max(lengths) <= _SLIVER
    path = found.get("clip-path", found.get("-webkit-clip-path", ""))
    lengths = [_pixels("".join(each)) for each in _LENGTH.findall(path)]
    if path.startswith("inset"):
        return bool(lengths) and path.count("%") > 0 and min(lengths) >= 50 * _PIXELS["%"]
    return path.startswith(("circle", "ellipse", "polygon", "rect")) and not any(lengths)


def _is_masked(found: Declarations) -> bool:
    mask = found.get("mask") or found.get("mask-image") or found.get("-webkit-mask") or ""
    return mask.startswith("linear-gradient") and {*_SHADE.findall(mask)} == {"transparent"}


def _is_closed(found: Declarations) -> bool:
    if any(name.startswith("padding") and _pixels(found[name]) > _SLIVER for name in found):
        return False  # A box that keeps the shape of a picture: no height, but room inside.
    if any(_pixels(found.get(name)) > _SLIVER for name in ("min-height", "min-width")):
        return False
    overflow = " ".join(value for name, value in found.items() if name.startswith("overflow"))
    if "hidden" not in overflow and "clip" not in overflow:
        return False
    sizes = [length for name in _SIZES if (length := _length(found.get(name)))]
    return any(0 <= size * _PIXELS.get(unit, 16.0) <= _SLIVER for size, unit in sizes)


def _length(value: str | None) -> tuple[float, str] | None:
    match = _LENGTH.match(value.strip().removeprefix("calc(")) if value else None
    return (float(match[1]), match[2]) if match else None


def _pixels(value: str | None) -> float:
    length = _length(value)
    return length[0] * _PIXELS.get(length[1], 16.0) if length else 0.0


_WAYS: tuple[Callable[[Declarations], bool], ...] = (
    _is_not_shown, _is_invisible, _is_see_through, _is_tiny, _is_colourless, _is_off_screen,
    _is_moved_away, _is_clipped, _is_masked, _is_closed,
)  # fmt: skip
_UNDONE = (_is_invisible, _is_tiny)
