"""The date that a page prints for its readers, where it states none for machines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain

from lxml import etree

from articles.article import Found, Instant
from articles.dating.dates import said_of_time
from articles.dating.day_of_change import apart
from articles.dating.in_address import in_url, is_likely
from articles.dating.instants import Place, read_instant
from articles.dating.other_stories import (
    is_in_card,
    is_in_comment,
    is_in_masthead,
    is_of_other_story,
)
from articles.dating.stamps import CHANGED, PUBLISHED, is_stamp
from articles.parsing.elements import Elements
from articles.parsing.marks import DATES, Marks, Sign
from articles.parsing.markup import LINE_OF_MARKUP, beginning_of, tidy
from articles.parsing.structured import Structured
from articles.wording.calendars import ERA
from articles.wording.sentences import SENTENCE_ENDS

# A year of ours, of Thailand's, Iran's or Taiwan's, in whatever digits; a short date.
_DAY = re.compile(
    r"(?:19|20|٢٠|২০|२०|\u06f2\u06f0|\uff12\uff10)\d\d|(?:25|\u0e52\u0e55)[5-9\u0e55-\u0e59]\d|\u06f1[\u06f3\u06f4]\d\d|1[34]\d\d[/-]\d"
    r"|[\u0e01-\u0e2e]\.\s?\d\d(?!\d)"
    rf"|(?<!\d)\d{{1,3}}[./-]\d{{1,2}}[./-]\d\d(?!\d)|(?:{ERA})\s?\d|(?<!\d)\d{{2,3}}年\d{{1,2}}月",
)
_DIGIT = re.compile(r"\d")
_STATED = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ]\d\d|$)|1\d{9}(?:\d{3})?$")
_NOT_ITS_DATE = re.compile(
    r"©|\bcopyright\b|\(c\)|\ball rights\b|\bsince\b|\bseit\b"
    r"|\b(?:available|valid) until\b|\b(?:verfügbar|gültig) bis\b|\b(?:disponible|valable) jusqu"
    r"|\bdisponible hasta\b|\bdisponibile fino\b",
    re.IGNORECASE,
)
_LINE, _SENTENCE = 160, 60
_MARKED_LINE = 120
_BEGINNING, _DAY_FIRST = 70, 25
_MOST_MARKS = 120
_MOST_LINES = 60
_NEAR = 120
_BEFORE = 60
# How many elements above and below the headline a change may be told.
_ABOVE, _BELOW = 20, 60
_SAME_DAY = timedelta(hours=40)
# A marked line that ranks higher may be another story's.
_SURE, _NEAR_HEADLINE = 12.0, 6.0
_LONGEST_LABEL, _BARE = 40, 30


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed date, and how far it is from being the story's own: the least wins."""

    found: Found[Instant]
    rank: float
    is_of_change: bool = False


def guessed(
    page: Elements, facts: Structured, marks: Marks, url: str, *, place: Place, before: datetime
) -> Found[Instant] | None:
    """Return a date that nobody stated for machines: printed on the page, or in its address.

    None later than `before` is believed: pages print today's date.
    """
    path = in_url(url, place, before)
    lines = _likely(_marked(marks, place), before)
    if path:
        near = (line for line in lines if _is_same_day(line.found.value, path.value))
        return next((line.found for line in near if line.found.value.has_time), path)
    best = min(lines, key=_rank, default=None)
    if best is None or best.is_of_change or best.rank > _SURE:
        lines += _likely(_unmarked(page, marks, place), before)
        best = min(lines, key=_rank, default=None)
    return best.found if best else _of_image(facts, place, before)


def beside_headline(
    page: Elements, marks: Marks, *, place: Place, before: datetime
) -> list[Found[Instant]]:
    """Return the dates that a page prints where the story's own stands, the likeliest first.

    What is said to be the date of a change is left out.
    """
    lines = _likely(chain(_marked(marks, place), _unmarked(page, marks, place)), before)
    own = (line for line in lines if line.rank < _NEAR_HEADLINE and not line.is_of_change)
    return [line.found for line in sorted(own, key=_rank)]


def _rank(line: _Line) -> float:
    return line.rank


def _likely(lines: Iterator[_Line], before: datetime) -> list[_Line]:
    return [line for line in lines if is_likely(line.found.value, before)]


def changed(page: Elements, marks: Marks, *, place: Place) -> Found[Instant] | None:
    """Return the moment of a change that a line near the headline tells by its own words."""
    if not marks.headline:
        return None
    for element in page.all[max(0, marks.at - _ABOVE) : marks.at + _BELOW]:
        for text in (element.text, element.tail):
            if not text or not _names_day(text) or not CHANGED.search(text):
                continue
            _, said = apart(tidy(text))
            is_line = len(text) <= (_SENTENCE if text.rstrip().endswith(".") else _LINE)
            instant = read_instant(said, place) if is_line else None
            if instant and not _is_furniture(element, marks):
                return Found(instant, "visible", str(element.tag), 0.6)
    return None


def _names_day(text: str) -> bool:
    # Most texts have no figure at all, which is seen at once.
    return bool(_DIGIT.search(text) and _DAY.search(text))


def _of_image(facts: Structured, place: Place, before: datetime) -> Found[Instant] | None:
    """Return the day in the address of the lead image: it was put there for the story."""
    for _, value in facts.named("og:image", "twitter:image"):
        found = in_url(value, place, before)
        if found:
            return Found(found.value, "url", "og:image", 0.4)
    return None


def _is_same_day(one: Instant, other: Instant) -> bool:
    return abs(one.at - other.at) <= _SAME_DAY


def _marked(marks: Marks, place: Place) -> Iterator[_Line]:
    """Yield the dates in elements that the page marks as holding one."""
    for mark in marks.nearest_dates(DATES, _MOST_MARKS):
        text = _marked_text(mark.element)
        is_of_link = mark.element.tag == "a" and not is_stamp(text)
        if not text or is_of_link or _NOT_ITS_DATE.search(text):
            continue
        if is_in_masthead(mark.element, mark.at, marks) or is_in_comment(mark.element):
            continue
        instant, said = _instant(text, place)
        if instant and mark.sign & Sign.TIME:
            instant = read_instant(said_of_time(mark.element, place), place) or instant
        if instant:
            rank = _distance(mark.at - marks.at) + _wording(said) + _marking(mark.sign)
            if _is_furniture(mark.element, marks):
                if is_of_other_story(mark.element, marks):
                    continue
                rank += 30
            where = mark.element.get("class") or str(mark.element.tag)
            yield _Line(Found(instant, "visible", where, 0.7), rank, _wording(said) > 0)


def _marked_text(element: etree._Element) -> str:
    """Return the line that names a day, or what is stated beside one that names none."""
    text = beginning_of(element, LINE_OF_MARKUP)
    if not text or len(text) > _MARKED_LINE:
        return ""
    if _names_day(text):
        return text
    # "Mar 1, 4:03 PM", with the whole moment in its title, as hNews has it.
    return next(filter(_STATED.match, map(str, element.attrib.values())), "")


def _instant(text: str, place: Place) -> tuple[Instant | None, str]:
    """Return the moment of publication that a line prints, and the words that tell it.

    Where it prints no other than that of a change, that one is the best guess.
    """
    said, _ = apart(text)
    instant = read_instant(said, place)
    return (instant, said) if instant or said == text else (read_instant(text, place), text)


def _marking(sign: int) -> float:
    if sign & Sign.PUBLISHED:
        return -2
    return 4 if sign & Sign.MODIFIED else 0


def _wording(text: str) -> float:
    published, changed = PUBLISHED.search(text), CHANGED.search(text)
    if published and not (changed and changed.start() < published.start()):
        return -3
    return 4 if changed else 0


def _distance(steps: int) -> float:
    """Return a penalty for standing `steps` elements after the headline."""
    if steps < 0:
        return 3 + min(20, -steps / _BEFORE)
    return min(25, steps / _NEAR * 5)


def _is_furniture(element: etree._Element, marks: Marks) -> bool:
    return (
        marks.is_elsewhere(element)
        or is_in_card(element)
        or any(each.tag == "aside" for each in element.iterancestors())
    )


def _unmarked(page: Elements, marks: Marks, place: Place) -> Iterator[_Line]:
    """Yield the dates that stand alone on a line, or begin a paragraph."""
    found = 0
    for at, element in enumerate(page.all):
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            if not text or not _DIGIT.search(text):
                continue
            if not _DAY.search(text) or holder is None or holder.tag in _UNREAD:
                continue
            found += 1
            if found > _MOST_LINES:
                return
            if is_in_masthead(element, at, marks):
                continue
            before = element if holder is not element else element.getprevious()
            line = _read_line(holder, before, tidy(text), marks, place)
            if line:
                yield replace(line, rank=line.rank + _distance(at - marks.at))


_UNREAD = frozenset({"title", "option", "noscript", "a"})


def _read_line(
    element: etree._Element, before: etree._Element | None, text: str, marks: Marks, place: Place
) -> _Line | None:
    """Return the day that a line in `element` names, `before` which another stands."""
    if _NOT_ITS_DATE.search(text):
        return None
    short = len(text) <= _LINE
    if _is_of_sentence(element, text):
        # A sentence of the story: only what it begins with, as releases do, is its day.
        text, short = text[:_DAY_FIRST], False
    instant, said = _instant(text if short else text[:_BEGINNING], place)
    if instant is None and short:
        parent = element.getparent()
        around = "" if parent is None else beginning_of(parent, 2 * _MARKED_LINE)
        instant = _instant(around, place)[0] if len(around) <= _MARKED_LINE else None
    if instant is None:
        return None
    is_furniture = _is_furniture(element, marks)
    if is_in_comment(element) or (is_furniture and is_of_other_story(element, marks)):
        return None
    # A line that says little else is the date of the page; a sentence may tell of any day.
    wording = _wording(said) or _wording(_label(before) if len(text) <= _BARE else "")
    rank = 6 + len(text) / 20 + wording + 20 * is_furniture + 2 * (not short)
    return _Line(Found(instant, "visible", str(element.tag), 0.5), rank, wording > 0)


def _is_of_sentence(element: etree._Element, text: str) -> bool:
    is_sentence = len(text) > _SENTENCE and text[-1] in SENTENCE_ENDS
    # Or a piece of it, up to a link.
    is_piece = element.tag == "p" and len(beginning_of(element, _LINE + 1)) > _LINE
    return is_piece or (is_sentence and not PUBLISHED.search(text))


def _label(before: etree._Element | None) -> str:
    """Return the short line before a day that stands alone: "Published on:"."""
    text = "" if before is None else beginning_of(before, _LONGEST_LABEL + 1)
    return text if len(text) <= _LONGEST_LABEL and not any(map(str.isdigit, text)) else ""
