"""Words that stand twice on a page: once for screen readers, once for all others."""

from collections.abc import Mapping

from lxml import etree

from articles.hidden.hiding import hides_by_class


def twins_of(hidden: Mapping[etree._Element, str]) -> dict[etree._Element, etree._Element]:
    """Return words that only a screen reader says, and beside them the same ones for all others.

    The first letter of a story is set so where it stands larger: "The", "T" and "he".
    """
    found: dict[etree._Element, etree._Element] = {}
    for seen, how in hidden.items():
        if how != "aria-hidden" or hides_by_class(seen.get("class") or ""):
            continue
        for beside in (seen.getprevious(), seen.getnext()):
            if beside is None or beside not in hidden:
                continue
            if hides_by_class(beside.get("class") or "") and _WORDS(beside) == _WORDS(seen) != "":
                found[beside] = seen
                break
    return found


_WORDS = etree.XPath("substring(normalize-space(.), 1, 60)")
