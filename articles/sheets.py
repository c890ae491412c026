"""Find the classes and ids that a page's own style sheets keep from being seen.

Only what a sheet says plainly counts: a rule for one class or id. What another
rule of the page shows again (a menu, a wide screen's column) is left alone.
"""

import re
from collections.abc import Iterable
from itertools import islice

from articles.styles import hides_by_style

# Found by plain search, around which the rule is read: a whole sheet is long, and read for nothing.
_TELLING = (
    "display:none", "display: none", "visibility:hidden", "visibility: hidden", "opacity:0",
    "opacity: 0", "font-size:0", "font-size: 0", "indent:-", "indent: -", "left:-9", "left: -9",
    "clip:rect", "clip: rect", "clip-path:inset", "clip-path: inset", "transparent",
)  # fmt: skip
_MOST_RULES = 400
_MOST_NAMES = 60
_MOST_PLACES = 20
_LONGEST_SHEET = 10_000
_LONGEST_SHEETS = 30_000
_LONGEST_RULE = 2000
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#]-?[_a-z][\w-]*)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Words of rules that undo a hiding: whoever has one of them is shown at some time.
_SHOWN = re.compile(
    r"(?:display\s*:\s*(?!none)|visibility\s*:\s*(?:visible|inherit)|opacity\s*:\s*(?:1|\.[1-9]|0\.[1-9]))"
)


def joined(sheets: Iterable[str]) -> str:
    """Return the sheets of a page as one text, without comments."""
    # Long ones are a framework's whole; what is hidden on one page is said in a few lines.
    text = "\n".join(sheet for sheet in sheets if len(sheet) < _LONGEST_SHEET)[:_LONGEST_SHEETS]
    return _COMMENT.sub("", text) if "/*" in text else text


def hiding_names(text: str) -> frozenset[str]:
    """Return the names (`.class`, `#id`) that some rule of the sheets hides."""
    return frozenset(
        name
        for opened in _openings(text)
        if (names := _plain_names(text, opened)) and _rule_hides(text, opened)
        for name in names
    )


def always_hidden(text: str, names: Iterable[str]) -> frozenset[str]:
    """Return which of the `names` no rule shows again, and no other medium spares."""
    return frozenset(name for name in islice(names, _MOST_NAMES) if not _is_conditional(text, name))


def _openings(text: str) -> list[int]:
    """Return where the declarations of a telling rule begin, each once."""
    found: set[int] = set()
    for word in _TELLING:
        at = text.find(word)
        while at >= 0 and len(found) < _MOST_RULES:
            found.add(text.rfind("{", max(0, at - _LONGEST_RULE), at))
            at = text.find(word, at + len(word))
    return sorted(found - {-1})


def _plain_names(text: str, opened: int) -> list[str]:
    begins = max(text.rfind(sign, max(0, opened - _LONGEST_RULE), opened) for sign in "{};")
    found = (_SIMPLE.fullmatch(each.strip()) for each in text[begins + 1 : opened].split(","))
    return [match[1] for match in found if match]


def _rule_hides(text: str, opened: int) -> bool:
    closed = text.find("}", opened, opened + _LONGEST_RULE)
    return closed >= 0 and hides_by_style(text[opened + 1 : closed])


def _is_conditional(text: str, name: str) -> bool:
    """Say whether a rule that names `name` shows it again, or hides it on some media alone."""
    places = list(islice(re.finditer(rf"{re.escape(name)}(?![\w-])", text), _MOST_PLACES))
    if len(places) == _MOST_PLACES:
        return True
    for place in places:
        opened = text.find("{", place.end(), place.end() + _LONGEST_RULE)
        rule = text[opened + 1 : opened + _LONGEST_RULE].partition("}")[0] if opened >= 0 else ""
        if _SHOWN.search(rule) or (hides_by_style(rule) and _is_within_media(text, place.start())):
            return True
    return False


def _is_within_media(text: str, at: int) -> bool:
    """Say whether a block such as `@media print` is open at `at`."""
    before = text[:at]
    return before.count("{") > before.count("}")
