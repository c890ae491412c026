"""Tell the day of a change from the day of publication, where an outlet prints both."""

import re

from lxml import etree

from articles.dating.stamps import CHANGED, PUBLISHED, is_stamp
from articles.parsing.markup import beginning_of, tidy

_WORD = rf"(?:{PUBLISHED.pattern}|{CHANGED.pattern})"
# "Last modified date" is one label.
_LABEL = re.compile(rf"{_WORD}(?:[\s:\uff1a]*{_WORD})*", re.IGNORECASE)
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_BETWEEN = " \t:\uff1a|/\u00b7-\u2013\u2014"
_LONGEST, _LONGEST_LABEL = 160, 30


def apart(line: str) -> tuple[str, str]:
    """Return what a line says of publishing, and what of a change, or else nothing.

    "Updated 6 March | Published 5 March"; "5 March (updated 6 March)".
    """
    pieces = _pieces(line)
    changed = [(label, text) for label, text in pieces if CHANGED.search(label)]
    if not changed:
        return line, ""
    said = [text for label, text in pieces if label and not CHANGED.search(label)]
    bare = [text for label, text in pieces if not label]
    published = (text for text in (*said, *bare) if any(map(str.isdigit, text)))
    dated = (text for label, text in changed if _is_dated(label, text))
    return next(published, line), next(dated, "")


def _pieces(line: str) -> list[tuple[str, str]]:
    """Return a line in pieces, each with the label that it begins or ends with, if any."""
    labels = list(_LABEL.finditer(line)) if len(line) <= _LONGEST else []
    names = [label[0] for label in labels]
    starts = [label.start() for label in labels]
    # In East Asia the word may follow the day.
    if labels and _EAST.match(names[-1]) and not any(map(str.isdigit, line[labels[-1].end() :])):
        ends = [label.end() for label in labels]
        return _cut(line, names, [0, *ends[:-1]], ends)
    return _cut(line, ["", *names], [0, *starts], [*starts, len(line)])


def _cut(line: str, names: list[str], starts: list[int], ends: list[int]) -> list[tuple[str, str]]:
    return [(name, line[start:end]) for name, start, end in zip(names, starts, ends, strict=True)]


def _is_dated(label: str, text: str) -> bool:
    """Say whether a label stands beside a day: "edited by Bo Falk, 5 March" tells of no change."""
    rest = text.removeprefix(label).lstrip(_BETWEEN)
    return is_stamp(text) or is_stamp(f"updated {rest}")


def is_of_change(element: etree._Element) -> bool:
    """Say whether the words before `element` tell when the story was changed."""
    last = list(_LABEL.finditer(_before(element)[-_LONGEST_LABEL:]))[-1:]
    return any(CHANGED.search(label[0]) for label in last)


def _before(element: etree._Element) -> str:
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        return tidy(parent.text) if parent is not None else ""
    return tidy(previous.tail) or beginning_of(previous, _LONGEST_LABEL)
