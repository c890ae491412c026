"""Read a colour of a style sheet in any notation, to see text that has the colour of its ground."""

import colorsys
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from articles.hidden.colour_names import NAMED


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255, and how much of the ground it covers, from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0


WHITE = Colour(255, 255, 255)
_PART = re.compile(r"(?<![a-z])([+-]?(?:\d+\.?\d*|\.\d+))(%|deg|turn|rad|grad)?")
_TOKEN = re.compile(
    r"#[0-9a-f]+|(?<![\w-])(?:(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)\([^()]*\)|[a-z]+(?![\w(-]))"
)
# An eye cannot tell them apart, and whoever hides text knows it.
_SAME = 12
_SEEN = 0.06
_MOST = 1e6


def colour(text: str) -> Colour | None:
    """Return the colour that `text` names, or None where it names none that is known."""
    text = text.strip().lower()
    if text.startswith("#"):
        return _hexadecimal(text[1:])
    name, found, rest = text.partition("(")
    if not found:
        return _hexadecimal(NAMED.get(name, ""))
    notation = _NOTATIONS.get(name.strip())
    return notation(_PART.findall(rest)) if notation else None


def colours_in(text: str) -> list[Colour]:
    """Return all colours that a value names: those of a gradient, that of a ground's shorthand."""
    found = (colour(each[0]) for each in _TOKEN.finditer(text.lower()))
    return [each for each in found if each]


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
    hue = _number(parts[0][0]) / turn
    saturation, light = (_number(number) / 100 for number, _ in parts[1:3])
    red, green, blue = colorsys.hls_to_rgb(hue % 1, min(light, 1), min(saturation, 1))
    return Colour(255 * red, 255 * green, 255 * blue, _alpha(parts))


def _alpha(parts: list[tuple[str, str]]) -> float:
    return _scaled(parts[-1], 1) if len(parts) > len(Colour._fields[:3]) else 1.0


def _of_mix(parts: list[tuple[str, str]]) -> Colour | None:
    """Return how much white, and how much black, is in a hue."""
    if len(parts) not in (3, 4):
        return None
    white, black = (_scaled(part, 1) for part in parts[1:3])
    if white + black < 1:
        hue = _of_hue([parts[0], ("100", "%"), ("50", "%")])
        light = [255 * white + part * (1 - white - black) for part in hue[:3]] if hue else []
        return _coloured(light, _alpha(parts)) if light else None
    return _coloured([255 * white / (white + black)] * 3, _alpha(parts))


def _coloured(light: Sequence[float], alpha: float) -> Colour:
    red, green, blue = light
    return Colour(red, green, blue, alpha)


def _of_brightness(parts: list[tuple[str, str]], whole: float) -> Colour | None:
    """Return the ends of what is measured for the eye, black and white: others are not needed."""
    if len(parts) not in (3, 4):
        return None
    bright, alpha = _scaled(parts[0], whole) / whole, _alpha(parts)
    is_between = _SEEN < bright < 1 - _SEEN
    return None if is_between and alpha else _coloured([255 * round(bright)] * 3, alpha)


def _of_space(parts: list[tuple[str, str]]) -> Colour | None:
    """Return a colour of `color(srgb …)`, whose parts are from 0 to 1."""
    if len(parts) not in (3, 4):
        return None
    return _coloured([255 * _scaled(part, 1) for part in parts[:3]], _alpha(parts))


_Notation = Callable[[list[tuple[str, str]]], Colour | None]
_NOTATIONS: dict[str, _Notation] = {
    "rgb": _of_light, "rgba": _of_light, "hsl": _of_hue, "hsla": _of_hue, "hwb": _of_mix,
    "lab": partial(_of_brightness, whole=100), "lch": partial(_of_brightness, whole=100),
    "oklab": partial(_of_brightness, whole=1), "oklch": partial(_of_brightness, whole=1),
    "color": _of_space,
}  # fmt: skip


def _scaled(part: tuple[str, str], whole: float) -> float:
    number, unit = part
    return _number(number) * whole / 100 if unit == "%" else _number(number)


def _number(digits: str) -> float:
    """Return what any number of digits come to, within bounds: no sum of them is infinite."""
    return max(-_MOST, min(float(digits), _MOST))
