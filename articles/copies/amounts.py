"""Tell whether two printed numbers say the same: 1,500.0 and 1500, 2,5 and 2.5, 二十四 and 24."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

_HAN_DIGITS: Final = str.maketrans("〇零一二三四五六七八九两兩萬亿", "0012345678922万億")
_UNITS: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "億": 10**8, "兆": 10**12}
# The comma of 1,200万.
_GROUPED: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_HAN_PART: Final = re.compile(r"(?P<number>\d+(?:\.\d+)?)|(?P<unit>[十百千万億兆])")
# A unit from here on multiplies all that stands before it, not the last digit alone.
_MYRIAD: Final = 10**4
# Digits between two points of a large number.
_GROUP: Final = 3


def same_amount(one: str, other: str) -> bool:
    """Return whether two numbers can be read as one: whether a comma parts thousands is unsaid."""
    return not _readings(one).isdisjoint(_readings(other))


def _readings(printed: str) -> set[str]:
    digits = "".join(map(_western, printed.translate(_HAN_DIGITS)))
    if not _UNITS.keys().isdisjoint(digits):
        return {_plain(_counted(digits))}
    at = max(digits.rfind("."), digits.rfind(","))
    if at < 0:
        return {digits}
    whole, point, rest = digits[:at], digits[at], digits[at + 1 :]
    large = whole.replace(",", "").replace(".", "")
    is_large = point in whole or (len(rest) == _GROUP and large == whole)
    found = {large + rest} if is_large else set()
    if point not in whole:
        found.add(_plain(f"{large}.{rest}"))
    return found


def _western(character: str) -> str:
    value = unicodedata.decimal(character, None)
    if value is None:
        return {"\u066b": ".", "\u066c": ","}.get(character, character)
    return str(value)


def _counted(digits: str) -> str:
    """Return what "2千4百" and "3.5億" come to."""
    total = below = last = Decimal(0)
    for part in _HAN_PART.finditer(_GROUPED.sub("", digits)):
        unit = _UNITS.get(part["unit"] or "", 0)
        if not unit:
            last = Decimal(part["number"])
        elif unit < _MYRIAD:
            below, last = below + (last or 1) * unit, Decimal(0)
        else:
            total, below, last = total + (below + last or 1) * unit, Decimal(0), Decimal(0)
    return f"{total + below + last:f}"


def _plain(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number
