"""Read the lengths of a style: numbers with their units, and what they come to on a screen."""

import re
from collections.abc import Mapping

NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
LENGTH = re.compile(rf"({NUMBER})\s*([a-z%]*)")
_CALCULATED = re.compile(rf"calc\(\s*({NUMBER}\s*[a-z%]*)\s*\)")
# What a length comes to in pixels, where the text around it is of the usual size.
PIXELS: Mapping[str, float] = {
    "": 1.0, "px": 1.0, "pt": 1.33, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "em": 16.0,
    "rem": 16.0, "ex": 8.0, "ch": 8.0, "vw": 12.0, "vh": 8.0, "%": 12.0, "vmin": 8.0, "vmax": 12.0,
}  # fmt: skip
# A box out of the flow is off the screen from here on. Others are moved by sliders as well.
OFF_SCREEN = 480.0


def length(value: str | None) -> tuple[float, str] | None:
    """Return the number and the unit that `value` begins with."""
    if not value:
        return None
    match = LENGTH.match(uncalculated(value.strip()))
    return (float(match[1]), match[2]) if match else None


def uncalculated(value: str) -> str:
    """Return what `calc(…)` holds, where that is but one number."""
    calculated = _CALCULATED.fullmatch(value) if value.startswith("calc(") else None
    return calculated[1] if calculated else value


def pixels(value: str | None, units: Mapping[str, float] = PIXELS) -> float:
    """Return how many pixels `value` comes to, 0 where it is no length."""
    found = length(value)
    if found is None:
        return 0.0
    number, unit = found
    return number * units.get(unit, PIXELS.get(unit, 16.0))
