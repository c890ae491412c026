"""Say whether a selector of a style sheet matches an element: tags, classes, ids, attributes.

What depends on who looks, and when
(`:hover`, `.is-open`, `.no-js`), matches nothing.
"""

import re
from collections.abc import Callable, Container
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple

from lxml import etree

from articles.hidden.sibling_places import Test, place_test

Weight = tuple[int, int, int]


class Part(NamedTuple):
    """What a selector asks of one element, and how that is bound to the part on its right."""

    bond: str
    tag: str
    id: str
    classes: frozenset[str]
    attribute: str
    tests: tuple[Test, ...]

    def matches(self, element: etree._Element) -> bool:
        """Say whether `element` is as this part asks."""
        return (
            (not self.tag or element.tag == self.tag)
            and (not self.id or element.get("id") == self.id)
            and (not self.classes or self.classes <= class_names(element))
            and all(test(element) for test in self.tests)
        )


def class_names(element: etree._Element) -> frozenset[str]:
    """Return the classes of `element`; none where they are more than anybody means."""
    names = element.get("class") or ""
    return frozenset(names.split()) if len(names) <= _LONGEST_NAMES else frozenset()


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
    r"\s*([a-z_][\w-]*)\s*(?:([~|^$*]?)=\s*(\"[^\"]*\"|'[^']*'|[^\s\"']+)\s*([is]?)\s*)?",
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
_LAST_LETTER = 0xFFFF
_LONGEST = 200
_LONGEST_NAMES = 2000
_MOST_PARTS = 8
_MOST_BRANCHES = 12
_MOST_CLIMBED = 64
_MOST_BEFORE = 50


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
    parts = _bound(text, _part)
    names = _CLASS.findall(text)
    if parts and (len(names) > 1 or len(parts) > 1) and any(map(_PASSING.search, names)):
        return None
    return parts


def selector_to_come(text: str, names: Container[str]) -> Selector | None:
    """Return what a selector asks by tags, ids and the classes `names`, those of a page.

    A reader or a script may bring about all else that it asks. None where nothing else tells
    the element itself: a class or an id of its own, or a tag if all classes are known.
    """
    parts = _bound(text, partial(_lasting_part, names=names)) if len(text) <= _LONGEST else None
    if not parts or parts[0].id or parts[0].classes:
        return parts
    is_known = all(unescaped(name) in names for name in _CLASS.findall(text))
    return parts if parts[0].tag and is_known else None


def _bound(text: str, read: Callable[[str], Part | None]) -> Selector | None:
    """Return the parts of a selector, each as it is `read`, with what binds them."""
    parts: list[Part] = []
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        part = read(piece[2]) if piece else None
        if piece is None or part is None or len(parts) == _MOST_PARTS:
            return None
        parts.append(part._replace(bond=piece[1] or " "))
        at = piece.end()
    return tuple(reversed(parts)) or None


def weight(text: str) -> Weight:
    """Return how much a selector weighs against others: ids, classes, tags."""
    asked = [match.lastgroup or "" for match in _ASKED.finditer(text)]
    tags = asked.count("tag")
    return asked.count("id"), len(asked) - asked.count("id") - tags, tags


def matches(found: Selector, element: etree._Element) -> bool:
    """Say whether `element` and what is around it are as the selector asks."""
    reached = _beside(found, 0, element)
    last = len(found) - 1
    if reached is None or reached == last:
        return reached == last
    return _stands_in(found, reached, element)


def _stands_in(found: Selector, at: int, element: etree._Element) -> bool:
    met, last = {at}, len(found) - 1
    # The parts that one of the elements around may be, looked for in one way up.
    sought = {at + 1 for at in met}
    for around in islice(element.iterancestors(), _MOST_CLIMBED):
        if last in met or not sought:
            break
        reached = (_beside(found, place, around) for place in sought)
        met = {at for at in reached if at is not None}
        sought = {place for place in sought if found[place - 1].bond == " "}
        sought |= {at + 1 for at in met}
    return last in met


def _beside(found: Selector, at: int, element: etree._Element) -> int | None:
    """Return the last of the parts from `at` on that `element` and those before it are, if any."""
    if not found[at].matches(element):
        return None
    while at + 1 < len(found) and found[at].bond in ("+", "~"):
        most = 1 if found[at].bond == "+" else _MOST_BEFORE
        before = islice(element.itersiblings(preceding=True), most)
        other = next((each for each in before if found[at + 1].matches(each)), None)
        if other is None:
            return None
        element, at = other, at + 1
    return at


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
    stated = [_ATTRIBUTE.match(each["attribute"]) for each in asked if each["attribute"]]
    attribute = stated[0][1].lower() if stated and stated[0] else ""
    return _named(asked)._replace(attribute=attribute, tests=tuple(known))


def _named(asked: list[re.Match[str]]) -> Part:
    """Return what is asked by tag, id and classes."""
    tags = [each["tag"].lower() for each in asked if each["tag"]]
    ids = [unescaped(each["id"]) for each in asked if each["id"]]
    return Part(
        bond=" ",
        tag="".join(tags).replace("*", ""),
        id=ids[0] if ids else "",
        classes=frozenset(unescaped(each["name"]) for each in asked if each["name"]),
        attribute="",
        tests=(),
    )


def _lasting_part(text: str, names: Container[str]) -> Part | None:
    asked = _asked(text)
    if not asked or any(each["state"] in _BESIDE for each in asked):
        return None
    part = _named(asked)
    return part._replace(classes=frozenset(name for name in part.classes if name in names))


# What they name is no element.
_BESIDE = ("before", "after", "first-line", "first-letter")


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


def _test(asked: re.Match[str]) -> Test | None:
    if asked["state"]:
        return _place(asked["state"], (asked["of"] or "")[1:-1].strip())
    match = _ATTRIBUTE.fullmatch(asked["attribute"])
    return _stated(match) if match else None


def _stated(match: re.Match[str]) -> Test:
    name, sign, value = match[1].lower(), match[2], match[3]
    if value is None:
        return lambda each: each.get(name) is not None
    value = value.strip("\"'")
    if match[4].lower() == "i":
        value = value.lower()
    compare: Callable[[str], bool] = {
        "": lambda has: has == value,
        "~": lambda has: value in has.split(),
        "|": lambda has: has == value or has.startswith(f"{value}-"),
        "^": lambda has: bool(value) and has.startswith(value),
        "$": lambda has: bool(value) and has.endswith(value),
        "*": lambda has: bool(value) and value in has,
    }[sign]
    as_is: Callable[[str], str] = str.lower if match[4].lower() == "i" else str
    return lambda each: (has := each.get(name)) is not None and compare(as_is(has))


def _place(state: str, of: str) -> Test | None:
    """Return the test of a place among siblings, or of what an element is not."""
    if state == "root":
        return lambda each: each.getparent() is None
    return _not(of) if state == "not" else place_test(state, of)


def _not(of: str) -> Test | None:
    parts = [_part(each.strip()) for each in of.split(",")]
    known = [part for part in parts if part]
    if len(known) < len(parts):
        return None
    return lambda each: not any(part.matches(each) for part in known)
