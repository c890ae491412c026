"""Read a colour of a style sheet in any notation, to see text that has the colour of its ground."""

import colorsys
import re
from typing import NamedTuple


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255, and how much of the ground it covers, from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0


WHITE = Colour(255, 255, 255)
_TRANSPARENT = Colour(0, 0, 0, 0)
_NAMED = {
    "white": WHITE, "snow": Colour(255, 250, 250), "ivory": Colour(255, 255, 240),
    "ghostwhite": Colour(248, 248, 255), "floralwhite": Colour(255, 250, 240),
    "whitesmoke": Colour(245, 245, 245), "black": Colour(0, 0, 0), "silver": Colour(192, 192, 192),
    "gray": Colour(128, 128, 128), "grey": Colour(128, 128, 128), "red": Colour(255, 0, 0),
    "maroon": Colour(128, 0, 0), "yellow": Colour(255, 255, 0), "olive": Colour(128, 128, 0),
    "lime": Colour(0, 255, 0), "green": Colour(0, 128, 0), "aqua": Colour(0, 255, 255),
    "cyan": Colour(0, 255, 255), "teal": Colour(0, 128, 128), "blue": Colour(0, 0, 255),
    "navy": Colour(0, 0, 128), "fuchsia": Colour(255, 0, 255), "magenta": Colour(255, 0, 255),
    "purple": Colour(128, 0, 128), "orange": Colour(255, 165, 0),
    "lightgray": Colour(211, 211, 211), "lightgrey": Colour(211, 211, 211),
    "transparent": _TRANSPARENT,
}  # fmt: skip
_PART = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+))(%|deg|turn|rad|grad)?")
# An eye cannot tell them apart, and whoever hides text knows it.
_SAME = 12
_SEEN = 0.06


def colour(text: str) -> Colour | None:
    """Return the colour that `text` names, or None where it names none that is known."""
    text = text.strip().lower()
    if text.startswith("#"):
        return _hexadecimal(text[1:])
    name, found, rest = text.partition("(")
    if not found:
        return _NAMED.get(name)
    parts = _PART.findall(rest)
    if name.strip() in ("rgb", "rgba"):
        return _of_light(parts)
    return _of_hue(parts) if name.strip() in ("hsl", "hsla") else None


def is_see_through(found: Colour) -> bool:
    """Say whether a text in this colour cannot be seen on any ground."""
    return found.alpha <= _SEEN


def same(one: Colour, other: Colour) -> bool:
    """Say whether an eye takes one colour for the other."""
    return all(abs(a - b) <= _SAME for a, b in zip(one[:3], other[:3], strict=True))


def _hexadecimal(digits: str) -> Colour | None:
    if len(digits) in (3, 4):
        digits = "".join(2 * digit for digit in digits)
    try:
        values = list(bytes.fromhex(digits))
    except ValueError:
        return None
    match values:
        case [red, green, blue]:
            return Colour(red, green, blue)
        case [red, green, blue, alpha]:
            return Colour(red, green, blue, alpha / 255)
    return None


def _of_light(parts: list[tuple[str, str]]) -> Colour | None:
    if len(parts) not in (3, 4):
        return None
    red, green, blue = (_scaled(part, 255) for part in parts[:3])
    return Colour(red, green, blue, _alpha(parts))


def _of_hue(parts: list[tuple[str, str]]) -> Colour | None:
    if len(parts) not in (3, 4):
        return None
    turn = {"turn": 1.0, "rad": 6.2832, "grad": 400.0}.get(parts[0][1], 360.0)
    hue = float(parts[0][0]) / turn
    saturation, light = (float(number) / 100 for number, _ in parts[1:3])
    red, green, blue = colorsys.hls_to_rgb(hue % 1, min(light, 1), min(saturation, 1))
    return Colour(255 * red, 255 * green, 255 * blue, _alpha(parts))


def _alpha(parts: list[tuple[str, str]]) -> float:
    return _scaled(parts[-1], 1) if len(parts) > len(Colour._fields[:3]) else 1.0


def _scaled(part: tuple[str, str], whole: float) -> float:
    number, unit = part
    return float(number) * whole / 100 if unit == "%" else float(number)
