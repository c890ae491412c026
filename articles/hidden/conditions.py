"""Say whether a condition of a style sheet, on media or support, holds wherever a page is read."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial

from articles.hidden.lengths import pixels

# None: it depends on what we do not know.
_Verdict = bool | None
_Terms = Callable[[str], _Verdict]

_WORD = re.compile(r"selector\((?:[^()]|\([^()]*\))*\)|\([^()]*\)|[a-z][a-z-]*")
_FEATURE = re.compile(r"\(\s*(?P<name>[a-z-]+)\s*(?::\s*(?P<value>[^)]*?)\s*)?\)")
_RANGE = re.compile(r"\(\s*(?P<name>width|height)\s*(?P<sign>[<>]=?)\s*(?P<value>[^<>=)]+)\)")
# The smallest and the largest that a page is made for: what holds on both holds on all.
_SCREENS: tuple[Mapping[str, str], ...] = (
    {"width": "320px", "height": "480px", "orientation": "portrait", "hover": "none"},
    {"width": "2560px", "height": "1600px", "orientation": "landscape", "hover": "hover"},
)
_ALWAYS = frozenset({"all", "screen", "(color)", "(scripting:enabled)", "(min-resolution:1dpi)"})
_RATIO = re.compile(r"\(-webkit-min-device-pixel-ratio:\s*0(?:\.0*1?)?\)")
_OTHERS = ("-moz-", "-ms-", "-o-", "-khtml-")
# Some know it, some do not.
_OF_SOME = "-webkit-"


def holds_everywhere(block: str) -> bool:
    """Say whether what stands in a block such as `@media screen` is for every reader."""
    kind, _, condition = block.strip().lower().partition(" ")
    if kind == "@media":
        return on_every_screen(condition)
    return kind == "@layer" or (kind == "@supports" and _all_of(condition, _supported) is True)


@lru_cache(maxsize=256)
def on_every_screen(queries: str) -> bool:
    """Say whether a list of media queries holds on every screen that a page is read on."""
    listed = queries.lower().split(",")
    return all(
        any(_all_of(query, partial(_on, screen)) is True for query in listed) for screen in _SCREENS
    )


def may_hold(block: str) -> bool:
    """Say whether what stands in a block such as `@media print` may be for a reader at all."""
    kind, _, queries = block.strip().lower().partition(" ")
    return kind != "@media" or any(
        _all_of(query, partial(_on, screen)) is not False
        for query in queries.split(",")
        for screen in _SCREENS
    )


def _all_of(condition: str, of: _Terms) -> _Verdict:
    """Return what terms joined by `and`, `or` and `not` come to."""
    if "\\" in condition:
        return False  # For browsers of long ago alone.
    if _WORD.sub("", condition).strip():
        return None
    words = [word for word in _WORD.findall(condition) if word not in ("only", "and")]
    is_not = words[:1] == ["not"]
    terms = [word for word in words[is_not:] if word != "or"]
    if not terms or "not" in terms:
        return None
    verdict = _joined(map(of, terms), to="or" in words)
    return verdict if verdict is None or not is_not else not verdict


def _joined(verdicts: Iterable[_Verdict], *, to: bool) -> _Verdict:
    """Return `to` if one of them is so, None if one is unknown, or else the contrary."""
    found = set(verdicts)
    if to in found:
        return to
    return None if None in found else not to


def _on(screen: Mapping[str, str], term: str) -> _Verdict:
    if "".join(term.split()) in _ALWAYS or _RATIO.fullmatch(term):
        return True
    if not term.startswith("("):
        return False  # Another medium, such as print.
    ranged = _RANGE.fullmatch(term)
    if ranged:
        has, asked = pixels(screen[ranged["name"]]), pixels(ranged["value"])
        return has >= asked if ranged["sign"].startswith(">") else has <= asked
    feature = _FEATURE.fullmatch(term)
    if feature is None:
        return None
    name, value = feature["name"], feature["value"]
    bound, _, of = name.partition("-")
    if bound in ("min", "max") and of in ("width", "height") and value:
        has, asked = pixels(screen[of]), pixels(value)
        return has >= asked if bound == "min" else has <= asked
    return screen[name] == value if name in screen and value else None


def _supported(term: str) -> _Verdict:
    """Say whether browsers know a declaration or a selector: not those of one maker alone."""
    asked = term.removeprefix("selector").strip("() ")
    if asked.lstrip(":").startswith(_OF_SOME):
        return None
    return not asked.lstrip(":").startswith(_OTHERS)
