"""How deep markup nests, told without a parser: a parser's time grows with the square of it."""

import re
from collections import Counter

# The whole name: `</div-x>` closes no `<div>`.
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-z][^\s/>]*)", re.IGNORECASE)
# What stands in a comment, a quoted value or a script closes nothing.
_NO_MARKUP = re.compile(
    r"""<!--.*?(?:-->|\Z)|=\s*(?:"[^"]*"|'[^']*')"""
    r"""|<(?P<raw>script|style|textarea|title|xmp)\b.*?(?:</(?P=raw)\b|\Z)""",
    re.IGNORECASE | re.DOTALL,
)
# Never closed, or closed by what follows.
_SHALLOW = frozenset({
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})  # fmt: skip


def is_nested_deeper(markup: str, most: int) -> bool:
    """Tell whether more than `most` elements may stand one in another in `markup`.

    In doubt an opening tag counts and a closing one does not: no parser finds it deeper.
    """
    if markup.count("<") <= most:
        return False
    open_tags: Counter[str] = Counter()
    depth = 0
    for tag in _TAG.finditer(_NO_MARKUP.sub(_closing_nothing, markup)):
        name = tag["name"].lower()
        if name in _SHALLOW:
            continue
        if not tag["closing"]:
            open_tags[name] += 1
            depth += 1
        elif open_tags[name]:
            # A closing tag without its opening one closes nothing.
            open_tags[name] -= 1
            depth -= 1
        if depth > most:
            return True
    return False


def _closing_nothing(found: re.Match[str]) -> str:
    return found[0].replace("</", "< ")
