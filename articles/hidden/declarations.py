"""Read what a piece of style declares, as browsers of today take it."""

import re
from collections.abc import Iterator, Mapping

Declarations = Mapping[str, str]

_LONGEST_STYLE = 4000
_NO_ASCII = 128
# One that nobody closes goes to the end.
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
# Read by browsers of long ago alone.
_OF_OLD_BROWSERS = ("\\9", "\\0")
VALUE_OF = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
# A browser passes over a value that it does not know, and what was said before it holds.
_ANYWHERE = ("inherit", "initial", "unset", "revert", "revert-layer")
_KNOWN = {
    "display": frozenset({
        "none", "block", "inline", "flow", "flow-root", "flex", "grid", "table", "list-item",
        "ruby", "inline-block", "inline-flex", "inline-grid", "inline-table", "table-row",
        "table-cell", "table-row-group", "table-header-group", "table-footer-group", "math",
        "table-caption", "table-column", "table-column-group", "run-in", "contents", "-webkit-box",
        "-webkit-inline-box", "-webkit-flex", *_ANYWHERE,
    }),
    "visibility": frozenset({"visible", "hidden", "collapse", *_ANYWHERE}),
}  # fmt: skip
# What a later shorthand takes back.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "font": ("font-size",), "mask": ("mask-image",), "overflow": ("overflow-x", "overflow-y"),
    "background": ("background-color", "background-image", "background-clip"),
    "animation": ("animation-name",), "inset": ("top", "right", "bottom", "left"),
    **{
        name: tuple(f"{name}-{side}" for side in ("top", "right", "bottom", "left"))
        for name in ("margin", "padding")
    },
}  # fmt: skip
_WHOLE_OF = {part: name for name, parts in _PARTS.items() for part in parts}
# Two names of one thing, in lines that run from left to right.
_ALSO_CALLED = {
    "block-size": "height", "inline-size": "width", "max-block-size": "max-height",
    "max-inline-size": "max-width", "min-block-size": "min-height", "min-inline-size": "min-width",
    "overflow-block": "overflow-y", "overflow-inline": "overflow-x",
    "inset-block-start": "top", "inset-block-end": "bottom", "inset-inline-start": "left",
    "inset-inline-end": "right",
    **{
        f"{name}-{line}": f"{name}-{side}"
        for name in ("margin", "padding")
        for line, side in (
            ("block-start", "top"), ("block-end", "bottom"), ("inline-start", "left"),
            ("inline-end", "right"),
        )
    },
    **{
        f"-webkit-{name}": name
        for name in (
            "transform", "filter", "clip-path", "mask", "mask-image", "background-clip", "opacity",
            "animation", "animation-name", "flex", "flex-grow",
        )
    },
}  # fmt: skip
_LONGEST_VALUE = 200
MOST_TURNS = 3


def declared(style: str) -> Declarations:
    """Return what a style attribute declares: of each property what a browser goes by."""
    found: dict[str, str] = {}
    urgent: set[str] = set()
    for name, value, mark in _stated(_plain(style[:_LONGEST_STYLE]).lower()):
        if urgent and not mark and (name in urgent or _WHOLE_OF.get(name) in urgent):
            continue
        if name in _PARTS or name == "all":
            for part in _PARTS.get(name) or tuple(found):
                if part not in urgent:
                    found.pop(part, None)
        if name != "all" and _is_known(name, value):
            found[name] = value
            urgent |= {name} if mark else set()
    return _spelt_out(found) if "var(" in style else found


def _plain(style: str) -> str:
    """Return `style` without comments, escapes and what old browsers alone read."""
    if "/*" in style:
        style = COMMENT.sub(" ", style)
    if "\\" in style:
        read = (each for each in style.split(";") if not each.rstrip().endswith(_OF_OLD_BROWSERS))
        style = _ESCAPE.sub(_unescaped, ";".join(read)).replace("\\", "")
    return style


def _stated(style: str) -> Iterator[tuple[str, str, str]]:
    for each in style.split(";"):
        name, _, value = each.partition(":")
        value, is_marked, mark = value.partition("!")
        if value.strip() and (not is_marked or mark.strip() == "important"):
            name = name.strip()
            yield _ALSO_CALLED.get(name, name), value.strip(), mark


def _is_known(name: str, value: str) -> bool:
    known = _KNOWN.get(name)
    return known is None or "(" in value or known.issuperset(value.split())


def _spelt_out(found: dict[str, str]) -> dict[str, str]:
    """Return `found` with what its own variables stand for, without what hangs on others."""
    for _ in range(MOST_TURNS):
        found = {
            name: _filled_in(value[:_LONGEST_VALUE], found) if "var(" in value else value
            for name, value in found.items()
        }
    return {name: value for name, value in found.items() if "var(" not in value}


def _filled_in(value: str, found: Declarations) -> str:
    # Cut: variables that hold variables that hold variables would grow without end.
    return VALUE_OF.sub(lambda each: found.get(each[1], each[0])[:_LONGEST_VALUE], value).strip()


def _unescaped(match: re.Match[str]) -> str:
    number = int(match[1], 16)
    return chr(number) if 0 < number < _NO_ASCII else ""


def urgent(style: str) -> str:
    """Return what of a style is declared `!important`."""
    return ";".join(each for each in style.split(";") if "important" in each.lower())


def undoing(style: str) -> tuple[str, ...]:
    """Return the names under which another rule may take back what `style` declares."""
    names = declared(style)
    others = (each.get(name) for name in names for each in (_WHOLE_OF, _OUTDONE_BY))
    return (*names, *filter(None, others), "all")


_OUTDONE_BY = {"color": "text-shadow", "height": "min-height", "width": "min-width"}
