"""Say whether a style cuts or moves an element so far that nothing of it is left on the screen."""

import re
from collections.abc import Mapping

from articles.hidden.boxes import FLOATING, is_inline
from articles.hidden.lengths import LENGTH, NUMBER, OFF_SCREEN, pixels

_FUNCTION = re.compile(r"([a-z]+(?:3d)?)\(([^()]*)\)")
_SIDE = re.compile(rf"auto|{NUMBER}[a-z%]*")
_ANGLE = re.compile(rf"({NUMBER})(deg|turn|rad|grad)")
_IN_DEGREES = {"deg": 1.0, "turn": 360.0, "rad": 57.2958, "grad": 0.9}
_FAR_OFF = 4000.0
_SLIVER = 1.0
_IN_FLOW = ("static", "relative", "sticky")
_SMALLEST_SCALE = 0.02
_SIDES = 4
_PLANE = 6
_MOST_CORNERS = 40
# In shares: nobody reads what two of a hundred leave.
_WHOLE = 98.0
_MANY_SIZES = 1000.0


def is_moved_away(found: Mapping[str, str]) -> bool:
    """Say whether a transformation leaves nothing to be seen."""
    moves = f"{found.get('transform', '')} translate({found.get('translate', '')})"
    moves += f" scale({found.get('scale', '')})"
    if _is_edgewise(found.get("rotate", ""), found.get("rotate", "")):
        return True
    if is_inline(found):
        return False
    limit = OFF_SCREEN if found.get("position") in FLOATING else _FAR_OFF
    return any(_moves_away(name, given, limit) for name, given in _FUNCTION.findall(moves))


def _moves_away(name: str, given: str, limit: float) -> bool:
    lengths = LENGTH.findall(given)
    if name.startswith("translate"):
        # Nearer to the eye or farther from it is in the same place.
        lengths = [] if name == "translatez" else lengths[:2]
        # Shares are of the element's own size: half of it back is the middle.
        return any(
            pixels("".join(each)) <= -limit for each in lengths if each[1] != "%" or _is_far(each)
        )
    if name.startswith("scale"):
        return any(abs(float(number)) < _SMALLEST_SCALE for number, _ in lengths)
    if name == "matrix" and len(lengths) == _PLANE:
        a, b, c, d, right, down = (float(number) for number, _ in lengths)
        return abs(a * d - b * c) < _SMALLEST_SCALE**2 or min(right, down) <= -limit
    return name in ("rotatex", "rotatey") and _is_edgewise("x", given)


def _is_far(share: tuple[str, str]) -> bool:
    return float(share[0]) <= -_MANY_SIZES


def _is_edgewise(axis: str, given: str) -> bool:
    """Say whether something flat is turned so that only its edge shows."""
    angle = _ANGLE.search(given)
    if angle is None or not axis.startswith(("x", "y")):
        return False
    degrees = float(angle[1]) * _IN_DEGREES[angle[2]]
    return abs(degrees % 180 - 90) < 1


def is_cut_away(found: Mapping[str, str]) -> bool:
    """Say whether what is cut out of an element leaves nothing of it."""
    clip = found.get("clip", "")
    # It is for boxes out of the flow alone; whether this is one, another rule may say.
    if clip.startswith("rect") and "%" not in clip and found.get("position") not in _IN_FLOW:
        return _is_empty_rectangle(clip)
    name, _, given = found.get("clip-path", "").partition("(")
    given = re.split(r"\bround\b|\bat\b|\)\s*$", given)[0]
    leaves_nothing = _CUTS.get(name.strip())
    return leaves_nothing is not None and leaves_nothing(given)


def _is_empty_rectangle(given: str) -> bool:
    sides = _SIDE.findall(given)
    if len(sides) != _SIDES:
        return False
    top, right, bottom, left = sides
    return any(
        "auto" not in (begin, end) and pixels(end) - pixels(begin) <= _SLIVER
        for begin, end in ((top, bottom), (left, right))
    )


def _is_inset_whole(given: str) -> bool:
    """Say whether what is taken off two sides that face each other is all."""
    sides = given.split()
    if not 0 < len(sides) <= _SIDES:
        return False
    return any(
        sum(float(sides[at][:-1]) for at in pair if _IS_SHARE.fullmatch(sides[at])) >= _WHOLE
        for pair in _FACING[len(sides)]
    )


# Which of one to four values are above and below, and which left and right.
_FACING = {1: ((0, 0),), 2: ((0, 0), (1, 1)), 3: ((0, 2), (1, 1)), 4: ((0, 2), (1, 3))}
_IS_SHARE = re.compile(rf"{NUMBER}%")


def _has_no_radius(given: str) -> bool:
    lengths = LENGTH.findall(given)
    return bool(lengths) and min(pixels("".join(each)) for each in lengths) <= _SLIVER


def _has_no_width(given: str) -> bool:
    return any(pixels(each) <= 0 for each in _SIDE.findall(given)[2:])


def _is_flat(given: str) -> bool:
    """Say whether a polygon holds no area."""
    if given.count(",") > _MOST_CORNERS:
        return False
    points = [
        [pixels("".join(each)) for each in LENGTH.findall(corner)] for corner in given.split(",")
    ]
    if any(len(point) != len(("x", "y")) for point in points):
        return False
    beside = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in beside)) < _SLIVER


_CUTS = {
    "inset": _is_inset_whole, "circle": _has_no_radius, "ellipse": _has_no_radius,
    "polygon": _is_flat, "rect": _is_empty_rectangle, "xywh": _has_no_width,
}  # fmt: skip
