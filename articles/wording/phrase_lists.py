"""Read lists of phrases that are written one after the other: `tags | topics`, or a line each."""

import re


def phrases_in(written: str) -> frozenset[str]:
    """Return the phrases that `written` parts by `|` or line ends, as they are printed."""
    return frozenset(filter(None, map(str.strip, re.split(r"[|\n]", written))))
