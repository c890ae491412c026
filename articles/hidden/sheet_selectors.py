"""Say whether a selector of a style sheet matches an element: tags, classes, ids, attributes.

Of two elements "in" and "directly in" are known, and "behind" of the last two. What depends on
who looks, and when (`:hover`, `.is-open`, `.no-js`), matches nothing.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree

_Test = Callable[[etree._Element], bool]
Weight = tuple[int, int, int]


class Part(NamedTuple):
    """What a selector asks of one element, and how that is bound to the part on its right."""

    bond: str
    tag: str
    id: str
    classes: frozenset[str]
    attribute: str
    tests: tuple[_Test, ...]

    def matches(self, element: etree._Element) -> bool:
        """Say whether `element` is as this part asks."""
        return (
            (not self.tag or element.tag == self.tag)
            and (not self.id or element.get("id") == self.id)
            and (not self.classes or self.classes.issubset((element.get("class") or "").split()))
            and all(test(element) for test in self.tests)
        )


# From right to left: the first is asked of the element itself.
Selector = tuple[Part, ...]

_NAME = r"(?:[\w-]|\\[0-9a-fA-F]{1,6}\s?|\\[^0-9a-fA-F\n])+"
_BRACKETS = r"\((?:[^()]|\([^()]*\))*\)"
_PIECE = re.compile(
    rf"\s*([>+~]?)\s*((?:\\[0-9a-fA-F]{{1,6}}\s?|\\.|\[[^\]]*\]|{_BRACKETS}|[^\s>+~()\[\]\\])+)"
)
_ASKED = re.compile(
    rf"(?P<tag>\*|{_NAME})|\.(?P<name>{_NAME})|\#(?P<id>{_NAME})|\[(?P<attribute>[^\]]*)\]"
    rf"|:(?P<state>[a-z-]+)(?P<of>{_BRACKETS})?"
)
_ATTRIBUTE = re.compile(
    r"\s*([a-z_][\w-]*)\s*(?:([~|^$*]?)=\s*(\"[^\"]*\"|'[^']*'|[^\s\"']+)\s*[is]?\s*)?",
    # Whatever else a sheet may call an attribute, XPath would not.
    re.IGNORECASE | re.ASCII,
)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_ANY_OF = re.compile(r":(?:is|where|matches|-webkit-any)\(([^()]*)\)")
# Names of states that a script brings about or ends.
_PASSING = re.compile(
    r"(?:^|[-_])(?:no[-_]?js|js|no[-_]?script|load(?:ed|ing)?|ready|init\w*|open(?:ed)?|closed?|"
    r"collapse[ds]?|expanded|(?:in)?active|selected|current|hover|focus|visible|shown?|lazy\w*|"
    r"animat\w*|fade\w*|toggled?|sticky|stuck|print)(?![a-z])",
    re.IGNORECASE,
)
_CLASS = re.compile(rf"\.({_NAME})")
_BEHIND = ("+", "~")
_LAST_LETTER = 0xFFFF
_LONGEST = 200
_MOST_PARTS = 8
_MOST_BRANCHES = 12
_MOST_CLIMBED = 256
_MOST_BESIDE = 64


def branches(text: str) -> list[str]:
    """Return `text`, once for each of the selectors that its `:is(…)` names."""
    found = [text.strip()]
    while len(found) < _MOST_BRANCHES and (match := _ANY_OF.search(found[0])):
        before, after = found[0][: match.start()], found[0][match.end() :]
        inner = [each.strip() for each in match[1].split(",")]
        starts = not before or before[-1] in " >"
        found = found[1:] + [
            f"{before}{each}{after}" for each in inner if starts or each.startswith((".", "#", "["))
        ]
        if not found:
            break
    return found[:_MOST_BRANCHES]


@lru_cache(maxsize=2048)
def selector(text: str) -> Selector | None:
    """Return the selector that `text` is, or None for what cannot be judged by the markup."""
    # What is cloaked is shown as soon as its script runs.
    if len(text) > _LONGEST or "cloak" in text:
        return None
    parts: list[Part] = []
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        # What stands behind another is sought once: else all would be tried behind all.
        is_known = piece and (piece[1] in ("", ">") or piece.end() == len(text))
        part = _part(piece[2]) if piece and is_known else None
        if piece is None or part is None or len(parts) == _MOST_PARTS:
            return None
        parts.append(part._replace(bond=piece[1] or " "))
        at = piece.end()
    names = _CLASS.findall(text)
    if (len(names) > 1 or len(parts) > 1) and any(map(_PASSING.search, names)):
        return None
    return tuple(reversed(parts)) or None


def weight(text: str) -> Weight:
    """Return how much a selector weighs against others: ids, classes, tags."""
    asked = [match.lastgroup or "" for match in _ASKED.finditer(text)]
    tags = asked.count("tag")
    return asked.count("id"), len(asked) - asked.count("id") - tags, tags


def matches(found: Selector, element: etree._Element) -> bool:
    """Say whether `element` and what is around it are as the selector asks."""
    if not found[0].matches(element):
        return False
    if len(found) == 1:
        return True
    if found[0].bond in _BEHIND:
        most = 1 if found[0].bond == "+" else _MOST_BESIDE
        beside = islice(element.itersiblings("*", preceding=True), most)
        return any(matches(found[1:], each) for each in beside)
    # The parts that one of the elements around may be, looked for in one way up.
    sought = {1}
    for around in islice(element.iterancestors(), _MOST_CLIMBED):
        met = {place for place in sought if found[place].matches(around)}
        if len(found) - 1 in met:
            return True
        sought = {place for place in sought if found[place - 1].bond == " "}
        sought |= {place + 1 for place in met}
    return False


def unescaped(name: str) -> str:
    r"""Return a name with its escapes (`\37`) spelt out."""
    if "\\" not in name:
        return name
    return _ESCAPE.sub(lambda found: found[2] or _letter(int(found[1], 16)), name)


def _letter(number: int) -> str:
    return chr(number) if 0 < number <= _LAST_LETTER else ""


def _part(text: str) -> Part | None:
    asked = _asked(text)
    tests = [_test(each) for each in asked if each["state"] or each["attribute"] is not None]
    known = [test for test in tests if test]
    if not asked or len(known) < len(tests):
        return None
    tags = [each["tag"].lower() for each in asked if each["tag"]]
    ids = [unescaped(each["id"]) for each in asked if each["id"]]
    stated = [_ATTRIBUTE.match(each["attribute"]) for each in asked if each["attribute"]]
    return Part(
        bond=" ",
        tag="".join(tags).replace("*", ""),
        id=ids[0] if ids else "",
        classes=frozenset(unescaped(each["name"]) for each in asked if each["name"]),
        attribute=stated[0][1].lower() if stated and stated[0] else "",
        tests=tuple(known),
    )


def _asked(text: str) -> list[re.Match[str]]:
    """Return all that is asked of one element, nothing where some of it is not understood."""
    found: list[re.Match[str]] = []
    at = 0
    while at < len(text):
        asked = _ASKED.match(text, at)
        if asked is None or (asked["tag"] and at):
            return []
        found.append(asked)
        at = asked.end()
    return found


def _test(asked: re.Match[str]) -> _Test | None:
    if asked["state"]:
        return _place(asked["state"], (asked["of"] or "")[1:-1].strip())
    match = _ATTRIBUTE.fullmatch(asked["attribute"])
    return _stated(match) if match else None


def _stated(match: re.Match[str]) -> _Test:
    name, sign, value = match[1].lower(), match[2], match[3]
    if value is None:
        return lambda each: each.get(name) is not None
    value = value.strip("\"'")
    compare: Callable[[str], bool] = {
        "": lambda has: has == value,
        "~": lambda has: value in has.split(),
        "|": lambda has: has == value or has.startswith(f"{value}-"),
        "^": lambda has: bool(value) and has.startswith(value),
        "$": lambda has: bool(value) and has.endswith(value),
        "*": lambda has: bool(value) and value in has,
    }[sign]
    return lambda each: (has := each.get(name)) is not None and compare(has)


def _place(state: str, of: str) -> _Test | None:
    """Return the test of a place among siblings, or of what an element is not."""
    if state == "not":
        parts = [_part(each.strip()) for each in of.split(",")]
        known = [part for part in parts if part]
        if len(known) < len(parts):
            return None
        return lambda each: not any(part.matches(each) for part in known)
    order, _, kind = state.partition("-")
    if state in ("only-child", "only-of-type"):
        ends = [_place(f"{end}-{kind}", "") for end in ("first", "last")]
        return lambda each: all(test is not None and test(each) for test in ends)
    if state in ("nth-child", "nth-of-type", "nth-last-child", "nth-last-of-type"):
        number, last = of, "-last-" in state
    elif order in ("first", "last") and kind in ("child", "of-type"):
        number, last = "1", order == "last"
    else:
        return None
    # A number of two digits at most: to count siblings takes long.
    if not re.fullmatch(r"[1-9]\d?", number):
        return None
    nth, same = int(number), state.endswith("type")
    return lambda each: _place_of(each, last=last, same=same, most=nth) == nth


def _place_of(element: etree._Element, *, last: bool, same: bool, most: int) -> int:
    tag = str(element.tag) if same else "*"
    return 1 + sum(1 for _ in islice(element.itersiblings(tag, preceding=not last), most))
