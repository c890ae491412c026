"""The date that a page prints for its readers, where it states none for machines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml import etree

from articles.article import Found, Instant
from articles.dating.day_of_change import apart
from articles.dating.instants import Place, read_instant
from articles.dating.other_stories import (
    is_in_card,
    is_in_comment,
    is_in_masthead,
    is_of_other_story,
)
from articles.dating.stamps import CHANGED, PUBLISHED
from articles.parsing.elements import Elements
from articles.parsing.marks import DATES, Marks, Sign
from articles.parsing.markup import beginning_of, text_of, tidy
from articles.parsing.structured import Structured
from articles.wording.calendars import ERA
from articles.wording.months import MONTHS
from articles.wording.sentences import SENTENCE_ENDS

_MONTH = r"0?[1-9]|1[0-2]|[a-z]{3,9}"
_IN_PATH = (
    re.compile(
        rf"(?<![\d-])((?:19|20)\d\d)([/_.-])({_MONTH})\2(0?[1-9]|[12]\d|3[01])(?!\d)", re.IGNORECASE
    ),
    re.compile(r"(?<!\d)((?:19|20)\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"),
    # The section stands between: "/2026/politics/3/1/".
    re.compile(
        r"/((?:19|20)\d\d)/[a-z][a-z_-]{1,19}(/)(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/",
        re.IGNORECASE,
    ),
)
_DAY_FIRST_IN_PATH = re.compile(
    r"(?<!\d)(0[1-9]|[12]\d|3[01])([/_.-])(0[1-9]|1[0-2])\2((?:19|20)\d\d)(?!\d)"
)
# A year of ours, of Thailand's, Iran's or Taiwan's, in whatever digits; a short date.
_DAY = re.compile(
    r"(?:19|20|٢٠|২০|२०|\u06f2\u06f0|\uff12\uff10)\d\d|(?:25|\u0e52\u0e55)[5-9\u0e55-\u0e59]\d|\u06f1[\u06f3\u06f4]\d\d|1[34]\d\d[/-]\d"
    r"|[\u0e01-\u0e2e]\.\s?\d\d(?!\d)"
    rf"|(?<!\d)\d{{1,3}}[./-]\d{{1,2}}[./-]\d\d(?!\d)|(?:{ERA})\s?\d|(?<!\d)\d{{2,3}}年\d{{1,2}}月",
)
_DIGIT = re.compile(r"\d")
_STATED = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ]\d\d|$)|1\d{9}(?:\d{3})?$")
_NOT_ITS_DATE = re.compile(
    r"©|\bcopyright\b|\(c\)|\ball rights\b|\bsince\b|\bseit\b", re.IGNORECASE
)
_FIRST_WEB_YEAR = 1995
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


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed date, and how far it is from being the story's own: the least wins."""

    found: Found[Instant]
    rank: float


def guessed(
    page: Elements, facts: Structured, marks: Marks, url: str, *, place: Place, before: datetime
) -> Found[Instant] | None:
    """Return a date that nobody stated for machines: printed on the page, or in its address.

    None later than `before` is believed: pages print today's date.
    """
    path = in_url(url, place, before)
    lines = [line for line in _marked(marks, place) if _is_likely(line.found.value, before)]
    best = min(lines, key=lambda line: line.rank, default=None)
    if path:
        near = (line for line in lines if _is_same_day(line.found.value, path.value))
        return next((line.found for line in near if line.found.value.has_time), path)
    if best and best.rank < _DOUBTFUL:
        return best.found
    lines += [
        line for line in _unmarked(page, marks, place) if _is_likely(line.found.value, before)
    ]
    best = min(lines, key=lambda line: line.rank, default=None)
    return best.found if best else _of_image(facts, place, before)


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


_DOUBTFUL = 20.0


def _is_likely(instant: Instant, before: datetime) -> bool:
    return instant.at <= before and instant.at.year >= _FIRST_WEB_YEAR


def _is_same_day(one: Instant, other: Instant) -> bool:
    return abs(one.at - other.at) <= _SAME_DAY


def in_url(url: str, place: Place, before: datetime) -> Found[Instant] | None:
    """Return the day in the path of an address, such as `/2026/03/01/`."""
    for year, month, day in _days_in(url.partition("?")[0]):
        number = month if month.isdigit() else MONTHS.get(month.lower(), 0)
        instant = read_instant(f"{year}-{number:0>2}-{day:0>2}", place)
        if instant and _is_likely(instant, before):
            return Found(instant, "url", "path", 0.9)
    return None


def _days_in(path: str) -> Iterator[tuple[str, str, str]]:
    for pattern in _IN_PATH:
        for match in pattern.finditer(path):
            yield match[1], match[3], match[4]
    for match in _DAY_FIRST_IN_PATH.finditer(path):
        yield match[4], match[3], match[1]


def _marked(marks: Marks, place: Place) -> Iterator[_Line]:
    """Yield the dates in elements that the page marks as holding one."""
    for mark in marks.nearest_dates(DATES, _MOST_MARKS):
        text = _marked_text(mark.element)
        if not text:
            continue
        if is_in_masthead(mark.element, mark.at, marks) or is_in_comment(mark.element):
            continue
        instant, said = _instant(text, place)
        if instant:
            rank = _distance(mark.at - marks.at) + _wording(said) + _marking(mark.sign)
            if _is_furniture(mark.element, marks):
                if is_of_other_story(mark.element, marks):
                    continue
                rank += 30
            where = mark.element.get("class") or str(mark.element.tag)
            yield _Line(Found(instant, "visible", where, 0.7), rank)


def _marked_text(element: etree._Element) -> str:
    """Return the line that names a day, or what is stated beside one that names none."""
    text = text_of(element)
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
        for text in (element.text, element.tail):
            if not text or not _DIGIT.search(text):
                continue
            if not _DAY.search(text) or element.tag in _UNREAD:
                continue
            found += 1
            if found > _MOST_LINES:
                return
            if is_in_masthead(element, at, marks):
                continue
            line = _read_line(element, tidy(text), marks, place)
            if line:
                yield _Line(line.found, line.rank + _distance(at - marks.at))


_UNREAD = frozenset({"title", "option", "noscript", "a"})


def _read_line(element: etree._Element, text: str, marks: Marks, place: Place) -> _Line | None:
    if _NOT_ITS_DATE.search(text):
        return None
    short = len(text) <= _LINE
    if len(text) > _SENTENCE and text[-1] in SENTENCE_ENDS and not PUBLISHED.search(text):
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
    rank = 6 + len(text) / 20 + _wording(said) + 20 * is_furniture
    return _Line(Found(instant, "visible", str(element.tag), 0.5), rank)
