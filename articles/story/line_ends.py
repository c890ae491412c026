"""Part the text between two block borders into its paragraphs, where only line ends part them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lxml import etree

from articles.dating.stamps import is_dated, is_stamp
from articles.furniture.captions import without_credit
from articles.furniture.phrases import phrase_of
from articles.parsing.markup import tidy
from articles.people.names import names_on_line
from articles.wording.scripts import DENSE
from articles.wording.sentences import SENTENCE_ENDS, end_of

# Not in a text that was parsed: marks where a `<br>` stood.
LINE_END = "\x01"
# Shorter lines are verse or an address, and one passage.
_PROSE_LINE = 80
# But of so many, most of which are sentences, each is a paragraph.
_FEWEST_ENDED = 4
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
# What ends a sentence that is followed by a space, in the same line.
_TOUCHING = frozenset(".!?\u2026\u0964\u061f\u06d4\u201d\u00bb")
_QUOTED = re.compile("[\u300c\u300e][^\u300c-\u300f]+[\u300d\u300f]")
_MOST_ENDED = 1.5
_OPENING, _CLOSING = "([\uff08\u3010", frozenset(")]\uff09\u3011")
_FULL_STOPS = SENTENCE_ENDS - {"."}
# "… left. (abc)", "… left. (dpa/abc)".
_SIGNED = re.compile(r"(?<=[.!?\u201c\u201d\"])\s\([a-z]{2,5}(?:[/,-]\s?[A-Za-z]{2,5}){0,2}\)$")
_LONGEST_ASIDE, _LONGER_THAN_CAPTION = 60, 160
# A sentence; what is shorter may be an abbreviation.
_LONG = 40


def lines_of(text: str) -> Iterator[tuple[str, float]]:
    """Yield the paragraphs in `text`, parted by its line ends, each with its share of `text`."""
    lines = [tidy(line) for line in text.strip(LINE_END + " \n\t\r").split(LINE_END)]
    length = sum(map(len, lines))
    for group in _groups(lines) if length else ():
        for line in _paragraphs(group):
            yield line, min(1.0, len(line) / length)


def parted(span: etree._Element, before: str, text: str) -> str:
    """Return the `text` of `span`, below the sentence `before` if else they would touch."""
    if before[-1] not in _TOUCHING or len(before) < _LONG or not text[0].isalpha():
        return text
    other = span.getprevious()
    is_beside = other is not None and other.tag == span.tag == "span" and not other.tail
    return 2 * LINE_END + text if is_beside and not text[0].islower() else text


def with_line_ends(text: str) -> str:
    """Return `text` with its blank lines marked, where they part sentences: styles keep them."""
    parts = [part for part in _BLANK_LINE.split(text) if part.strip()]
    ended = sum(is_ended(tidy(part)) for part in parts)
    are_prose = len(text) >= _LONG * len(parts) and len(parts) <= _MOST_ENDED * ended
    return (2 * LINE_END).join(parts) if len(parts) > 1 and are_prose else text


def is_ended(line: str) -> bool:
    """Say whether `line` ends as a sentence does."""
    # In Japan what is said needs no full stop within its marks.
    return end_of(line) in SENTENCE_ENDS or bool(_QUOTED.fullmatch(line))


def before_aside(text: str) -> str:
    """Return a long paragraph without brackets behind its last sentence: "… left. (By Ann Lee)".

    A picture's credit stands so in a caption, which is shorter.
    """
    if text[-1:] not in _CLOSING:
        return text
    signed = _SIGNED.search(text, max(0, len(text) - _LONGEST_ASIDE))
    if signed and len(text) >= _LONG:
        return text[: signed.start()]
    if len(text) + len(DENSE.findall(text)) < _LONGER_THAN_CAPTION:
        return text
    start = max(text.rfind(bracket, -_LONGEST_ASIDE) for bracket in _OPENING)
    before, aside = text[: max(0, start)].rstrip(), text[max(0, start) :]
    # "[CrossRef]" stands behind the works that a paper names.
    is_source = aside[:1] == "[" and aside.isascii() and "@" not in aside
    is_aside = end_of(before) in SENTENCE_ENDS and _FULL_STOPS.isdisjoint(aside) and not is_source
    return before if is_aside and without_credit(text)[1] is None else text


def _groups(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield lines that belong together: a byline, and what is printed below a story, do not."""
    group: list[str] = []
    for line in lines:
        is_byline = names_on_line(line) or is_stamp(line) or (len(group) == 1 and is_dated(line))
        if is_byline or (_ends(group) and phrase_of(line)):
            yield group
            yield [line]
            group = []
        else:
            group.append(line)
    yield group


def _ends(group: Sequence[str]) -> bool:
    return bool(group) and is_ended(group[-1])


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs that `lines` make: each line, or what stands between empty ones."""
    printed = [line for line in lines if line]
    long = sum(map(len, printed)) >= _PROSE_LINE * len(printed)
    ended = sum(map(is_ended, printed))
    apart = long or (len(printed) >= _FEWEST_ENDED and 2 * ended > len(printed))
    if len(printed) == len(lines) and not apart:
        yield " ".join(lines)
        return
    part: list[str] = []
    for line, following in pairwise([*lines, ""]):
        part += [line] if line else []
        if part and (apart or not following):
            yield " ".join(part)
            part = []
