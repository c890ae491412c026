"""An expression for one of many words, that few of them are tried for."""

import re
from collections.abc import Iterable


def any_of(*words: Iterable[str]) -> str:
    """Return an expression for `words`, lists or texts of them; `_` in one stands for spaces.

    The longest come first, or "文字" would be read as "文"; and those with the same first letter
    together, for without regard to case each word is tried by itself.
    """
    rests: dict[str, list[str]] = {}
    every = {word for each in words for word in (each.split() if isinstance(each, str) else each)}
    for word in sorted(every, key=lambda word: (-len(word), word)):
        rest = re.escape(word[1:]).replace("_", r"\s+")
        rests.setdefault(word[0], []).append(rest)
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())
