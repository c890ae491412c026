"""Say whether an element stands where a selector asks: first, last or nth of its siblings."""

import re
from collections.abc import Callable
from functools import partial
from itertools import islice

from lxml import etree

Test = Callable[[etree._Element], bool]


def place_test(state: str, of: str) -> Test | None:
    """Return the test of a pseudo-class such as `nth-child` with what it is `of`, if it is one."""
    order, _, kind = state.partition("-")
    if order == "only" and kind in ("child", "of-type"):
        ends = [place_test(f"{end}-{kind}", "") for end in ("first", "last")]
        return lambda each: all(test is not None and test(each) for test in ends)
    if state in ("nth-child", "nth-of-type", "nth-last-child", "nth-last-of-type"):
        number, last = _NAMED_PLACES.get(of, of), "-last-" in state
    elif order in ("first", "last") and kind in ("child", "of-type"):
        number, last = "1", order == "last"
    else:
        return None
    asked = _FORMULA.fullmatch("".join(number.split()))
    return partial(_is_at, asked, last=last, same=state.endswith("type")) if asked else None


# "2n+1"; numbers of two digits at most: to count siblings takes long.
_FORMULA = re.compile(r"(?:(?P<step>[1-9]?)n)?(?:(?:^|\+)(?P<first>\d\d?))?")
_NAMED_PLACES = {"odd": "2n+1", "even": "2n"}
_MOST_COUNTED = 100


def _is_at(asked: re.Match[str], element: etree._Element, *, last: bool, same: bool) -> bool:
    first = int(asked["first"] or 0)
    if asked["step"] is None:
        return _place_of(element, last=last, same=same, most=first) == first
    place = _place_of(element, last=last, same=same, most=_MOST_COUNTED)
    return first <= place <= _MOST_COUNTED and (place - first) % int(asked["step"] or 1) == 0


def _place_of(element: etree._Element, *, last: bool, same: bool, most: int) -> int:
    tag = str(element.tag) if same else "*"
    return 1 + sum(1 for _ in islice(element.itersiblings(tag, preceding=not last), most))
