"""Find the rules of a page's own style sheets that keep text from being seen.

Only what a sheet says plainly counts: a rule of any screen. What another rule of
the page shows again (a menu, a wide screen's column) is left alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from articles.hidden.conditions import holds_everywhere
from articles.hidden.declarations import COMMENT, MOST_TURNS, VALUE_OF, urgent
from articles.hidden.sheet_selectors import Weight, branches, weight
from articles.hidden.styles import hides_by_style

# Found by plain search, around which the rule is read: a whole sheet is long, and read for nothing.
_TELLING = (
    "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:.0",
    "opacity(0", "-size:0", "-size:.0", "font-size:1px", "font:0", "indent:-", "indent:100%",
    "left:-", "top:-", "#0000;", "#0000}", "-999", "-1000", "00vh", "00vw", "clip:rect",
    "clip-path:", "transparent", ",0,0,0)", "height:0", "width:0", "height:1px", "scale(0",
    "scalex(0", "scaley(0", "scale:0", "zoom:0", "display:var(", "content-vis", "rotatex(",
    "rotatey(", ":calc(0", "table-column", "scale(.0", "matrix(0", "t:9999", "scale3d(0",
    "opacity(.0", "zoom:.0", "rotate:", "/ 0)", "scale(1,0",
)  # fmt: skip
_MOST_RULES = 400
_DEEPEST = 6
_LONGEST_SELECTOR = 200
LONGEST_SHEET = 10_000
LONGEST_SHEETS = 30_000
_LONGEST_RULE = 2000
_MOST_VARIABLES = 100
_COMMA = re.compile(r",(?![^(\[]*[)\]])")
_VARIABLE = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]*)")
CLASS = re.compile(r"(?<!\()\.(-?[_a-zA-Z][\w-]*)(?![\w\\-])")
# Not before a name: `p :hover` is another selector than `p:hover`.
_COLON = re.compile(r" :(?=none|hidden|collapse|[-.\d#])")
_BRACE_IN_TEXT = re.compile(r"(?<=[:(=, ])[\"'][^\"'\n{}]*[{}]")
_TEXT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")


class Rule(NamedTuple):
    """One selector with declarations that hide, and what it yields to."""

    selector: str
    style: str
    opened: int

    @property
    def rank(self) -> tuple[Weight, int]:
        """Say how it stands to other rules where neither is `!important`: the higher wins."""
        return weight(self.selector), self.opened

    def is_undone_by(self, other: "Rule", *, is_stronger: bool = False) -> bool:
        """Say whether `other`, for the same element, shows what this one hides."""
        # In one style the later declaration wins, unless one is `!important`.
        if hides_by_style(f"{self.style};{other.style}"):
            return False
        if is_stronger or other.rank >= self.rank:
            return True
        return not hides_by_style(f"{other.style};{self.style};{urgent(other.style)}")


def joined(sheets: Iterable[str]) -> str:
    """Return the sheets of a page as one text, without comments."""
    # Long ones are a framework's whole; what is hidden on one page is said in a few lines.
    short = (_whole(COMMENT.sub("", sheet)) for sheet in sheets if len(sheet) < LONGEST_SHEET)
    text = "\n".join(short)[:LONGEST_SHEETS]
    for sign in _NO_STYLE:
        text = text.replace(sign, "")
    text = " ".join(text.split()).replace(" : ", ":").replace(": ", ":")
    return _COLON.sub(":", text)


# What old pages put around a sheet, for browsers that knew of none.
_NO_STYLE = ("<!--", "-->", "<![CDATA[", "]]>")


def _whole(sheet: str) -> str:
    """Return a sheet that ends nothing but itself: closed, and without braces in its texts."""
    if "content" in sheet and _BRACE_IN_TEXT.search(sheet):
        sheet = _TEXT.sub(_without_braces, sheet)
    more = sheet.count("{") - sheet.count("}")
    return sheet + "}" * more if more >= 0 else _without_strays(sheet)


def _without_strays(sheet: str) -> str:
    """Return `sheet` without the braces that close nothing: each undoes the rule behind it."""
    open_, parts = 0, []
    for part in _AT_BRACES.split(sheet):
        is_stray = part == "}" and not open_
        open_ += {"{": 1, "}": -1 + is_stray}.get(part, 0)
        parts.append("@stray " if is_stray else part)
    return "".join(parts)


_AT_BRACES = re.compile(r"([{}])")


def _without_braces(text: re.Match[str]) -> str:
    return "''" if "{" in text[0] or "}" in text[0] else text[0]


def telling_places(text: str) -> list[int]:
    """Return where the declarations begin that may hide, each once."""
    found: set[int] = set()
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    for word in _TELLING:
        at = lower.find(word)
        while at >= 0 and len(found) < _MOST_RULES:
            found.add(lower.rfind("{", max(0, at - _LONGEST_RULE), at))
            closed = lower.find("}", at)
            at = lower.find(word, closed) if closed >= 0 else -1
    return sorted(found - {-1})


def hiding_rules(text: str, places: Iterable[int], names: frozenset[str]) -> Iterator[Rule]:
    """Yield which rules at the `places` hide, and ask for none but the `names` of classes."""
    for opened in places:
        begins = _begins(text, opened)
        stated = text[begins:opened]
        listed = listed_selectors(stated)
        if not all(listed) or any(sign in stated for sign in _OF_OTHERS):
            continue
        listed = [each for each in listed if names.issuperset(CLASS.findall(each))]
        # What is nested in a rule may show what the rule itself hides.
        style = style_at(text, opened).replace("{", ";") if listed else ""
        if hides_by_style(style):
            blocks = blocks_around(text, begins)
            yield from (
                Rule(each, style, opened) for one in listed for each in _nested(one, blocks)
            )


# One selector that is empty, or that browsers of one maker alone know, undoes the whole rule.
_OF_OTHERS = (":-moz-", ":-ms-", ":-o-")


def _begins(text: str, opened: int) -> int:
    return 1 + max(text.rfind(sign, max(0, opened - _LONGEST_RULE), opened) for sign in "{};")


def style_at(text: str, opened: int) -> str:
    """Return the declarations behind the brace that opens there, variables spelt out."""
    closed = text.find("}", opened, opened + _LONGEST_RULE)
    style = text[opened + 1 : closed] if closed >= 0 else ""
    return spelt_out(text, style)


def spelt_out(text: str, style: str, *, is_whole: bool = True) -> str:
    """Return `style` with what its variables stand for by the sheets `text`.

    What stands there for one that they do not know counts where they are the `whole` of them.
    """
    for _ in range(MOST_TURNS):
        if "var(" not in style:
            break
        style = VALUE_OF.sub(
            lambda found: _value(text, found, is_whole=is_whole), style[:_LONGEST_RULE]
        )
    return style[:_LONGEST_RULE]


def _value(text: str, found: re.Match[str], *, is_whole: bool) -> str:
    """Return what a variable stands for, where the sheets know one value of it."""
    values = _variables(text).get(found[1])
    if values is None:
        return (found[2] or "") if is_whole else found[0]
    return next(iter(values)) if len(values) == 1 else ""


def variables_of(styles: Iterable[str]) -> str:
    """Return what style attributes state of variables, as a rule that matches nothing."""
    stated = (each[0] for style in styles if "--" in style for each in _VARIABLE.finditer(style))
    found = ";".join(islice(stated, _MOST_VARIABLES))
    return f"@variables{{{found[:_LONGEST_RULE]}}}" if found else ""


@lru_cache(maxsize=4)
def _variables(text: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in _VARIABLE.finditer(text):
        found.setdefault(each[1], set()).add(each[2].strip())
    return found


def listed_selectors(text: str) -> list[str]:
    """Return each of the selectors before a brace."""
    listed = _COMMA.split(text) if "(" in text or "[" in text else text.split(",")
    return [one for each in listed for one in (branches(each) if "(" in each else [each.strip()])]


def blocks_around(text: str, at: int) -> list[str]:
    """Return what the blocks are called that are open at `at`, such as `@media print`."""
    left = text.count("{", 0, at) - text.count("}", 0, at)
    if left > _DEEPEST:
        return ["@unknown"]
    found: list[str] = []
    closed = 0
    while len(found) < left and (at := max(text.rfind("{", 0, at), text.rfind("}", 0, at))) >= 0:
        if text[at] == "}":
            closed += 1
        elif closed:
            closed -= 1
        else:
            found.append(text[_begins(text, at) : at].strip())
    return found


def _nested(selector: str, blocks: list[str]) -> list[str]:
    """Return the selector with what it is nested in, none where not every screen obeys it."""
    for block in blocks:
        if block.startswith("@"):
            if not holds_everywhere(block):
                return []
        elif not block or "," in block or len(block) + len(selector) > _LONGEST_SELECTOR:
            return []
        else:
            own = selector if "&" in selector else f"& {selector}"
            selector = own.replace("&", block, 1)
    return [selector]
