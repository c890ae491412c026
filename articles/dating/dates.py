"""When an article was published and changed. What nobody stated stays unknown."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from lxml import etree

from articles.article import Found, Instant
from articles.dating.day_of_change import apart, is_of_change
from articles.dating.days import is_day_doubtful
from articles.dating.in_address import FIRST_WEB_YEAR, in_url
from articles.dating.instants import NAMES_OF_UTC, Place, is_default, read_instant
from articles.dating.other_stories import is_in_card, is_in_comment
from articles.dating.own_zone import in_own_zone
from articles.parsing.marks import DATES, Mark, Marks, Sign
from articles.parsing.markup import LINE_OF_MARKUP, beginning_of
from articles.parsing.structured import Structured, strings

Dates = Iterator[Found[Instant]]

_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dc.date.created", "publish-date", "publish_date",
    "publication_date", "publishdate", "published_date", "pubdate", "date.published",
    "article.published", "published-date", "ptime", "publishtime", "article_date_original",
    "article:published", "rnews:datepublished", "citation_publication_date",
    "shareaholic:article_published_time", "bt:pubdate", "dc.date", "dcterms.date", "date",
    "originalpublicationdate", "article.created", "cxense-publishtime", "displaydate", "published",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "article:modified", "og:article:modified_time", "last-modified", "lastmod", "modified",
    "dc.date.modified", "shareaholic:article_modified_time", "article.updated", "revised",
)  # fmt: skip
_CLOSE = timedelta(hours=30)
_LONGEST_PRINTED = 120
_DAY = timedelta(hours=24)
_NEAR_DAYS = 1
_MOST_TIMES = 40
# Farther from the headline a `time` is no surer than a day that is printed.
_FARTHEST = 200
_MOST_ITEMS = 3
# How sure each way of stating a date is.
_SURE = {"json-ld": 1.0, "meta": 0.95, "script": 0.85, "microdata": 0.9, "time": 0.8}


def published(
    facts: Structured, marks: Marks, url: str, *, place: Place, before: datetime
) -> Found[Instant] | None:
    """Return when the page says that it was published: in JSON-LD, meta, scripts, `time`."""
    stated = [
        *_in_json_ld(facts, place, "datePublished", "dateCreated", "uploadDate"),
        *_in_meta(facts, place, _PUBLISHED_META),
    ] or [*_in_other_meta(facts, place), *_read(facts.scripts, "script", place)]
    if not stated or not _is_whole(stated[0].value):
        stated += _in_marks(marks, Sign.PUBLISHED, "datePublished", place)
        day = None if stated else in_url(url, place, before)
        stated += _in_times(marks, place, day)
    best = _sharpest(stated)
    last = modified(facts, Marks(), place=place)
    return in_own_zone(best, marks, last.value if last else None) if best else None


def modified(facts: Structured, marks: Marks, *, place: Place) -> Found[Instant] | None:
    """Return when the page says that it was last changed."""
    stated = [
        *_in_json_ld(facts, place, "dateModified"),
        *_in_meta(facts, place, _MODIFIED_META),
    ]
    if not stated:
        stated += _in_marks(marks, Sign.MODIFIED, "dateModified", place)
    return _sharpest(stated) or next(_printed_changes(marks, place), None)


def _printed_changes(marks: Marks, place: Place) -> Dates:
    """Yield the moments of a change that the page prints, those near the headline first."""
    for mark in marks.nearest_dates(DATES, _MOST_TIMES):
        if marks.is_elsewhere(mark.element):
            continue
        _, said = apart(beginning_of(mark.element, LINE_OF_MARKUP))
        if mark.sign & Sign.TIME and is_of_change(mark.element):
            said = machine_date(mark.element)
        instant = read_instant(said, place)
        if instant:
            yield Found(instant, "visible", mark.element.get("class") or "time", 0.7)


def sharper(page: Found[Instant] | None, entry: Found[Instant] | None) -> Found[Instant] | None:
    """Return the page's date, or the entry's where the page names only the day."""
    if page is None or entry is None:
        return page or entry
    return _sharpest([page, entry])


def hinted(instant: Instant | None, where: str) -> Found[Instant] | None:
    """Return what the announcement stated."""
    return Found(instant, "entry", where) if instant else None


def _is_whole(instant: Instant) -> bool:
    return instant.has_time and instant.tz_known and instant.zone not in NAMES_OF_UTC


def _sharpest(found: list[Found[Instant]]) -> Found[Instant] | None:
    """Return the first, or one close to it that states the time or the zone which it lacks."""
    if not found:
        return None
    near = [each for each in found if abs(each.value.at - found[0].value.at) <= _CLOSE]
    best = max(near, key=lambda each: (each.value.has_time, each.value.tz_known))
    # The same moment in the outlet's own offset also tells which day it printed.
    same = [each for each in near if each.value.at == best.value.at and each.value.tz_known]
    return next((each for each in same if each.value.zone not in NAMES_OF_UTC), best)


def _read(statements: Iterable[tuple[str, str]], method: str, place: Place) -> Dates:
    for where, raw in statements:
        instant = read_instant(raw, place)
        if instant:
            yield Found(instant, method, where, _SURE[method])


def _in_json_ld(facts: Structured, place: Place, *names: str) -> Dates:
    for name in names:
        stated = ((where, raw) for where, value in facts.stated(name) for raw in _texts(value))
        yield from _read(stated, "json-ld", place)


def _texts(value: object) -> list[str]:
    """Return the texts of a statement; some state a moment as a number of seconds."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return [str(value)] if is_number else strings(value)


def _in_meta(facts: Structured, place: Place, names: tuple[str, ...]) -> Dates:
    return _read(facts.named(*names), "meta", place)


def _in_marks(marks: Marks, sign: int, name: str, place: Place) -> Dates:
    """Yield the dates of microdata: what a class alone calls published is only printed."""
    said = (each for each in marks.dates if each.sign & sign and each.said)
    statements = ((name, machine_date(each.element)) for each in islice(said, _MOST_ITEMS))
    return _read(statements, "microdata", place)


def _in_other_meta(facts: Structured, place: Place) -> Dates:
    """Yield the dates of `meta` elements that speak of publishing in a system's own words."""
    names = [name for name in facts.meta if "publi" in name and ("dat" in name or "time" in name)]
    return _read(facts.named(*names), "meta", place)


def _in_times(marks: Marks, place: Place, day: Found[Instant] | None) -> Dates:
    """Yield the date of the `time` that most likely is this story's, not a teaser's.

    Where the address names a `day`, only a `time` of that day is the story's.
    """
    # What is printed beside the headline is surer than a moment beside another story.
    times = [
        each
        for each in marks.nearest_dates(Sign.TIME, _MOST_TIMES)
        if abs(each.at - marks.at) <= _FARTHEST
        and not (marks.is_elsewhere(each.element) or is_in_card(each.element))
    ]
    times.sort(key=lambda mark: _time_rank(mark, marks))
    if day is None:
        own = (each for each in times if not is_in_comment(each.element))
        return _read(
            (("time", said_of_time(each.element, place)) for each in islice(own, 1)), "time", place
        )
    stated = _read((("time", machine_date(each.element)) for each in times), "time", place)
    apart = ((abs(found.value.at - day.value.at) // _DAY, found) for found in stated)
    near = min(apart, key=lambda each: each[0], default=None)
    return iter([near[1]] if near and near[0] <= _NEAR_DAYS else [])


def said_of_time(element: etree._Element, place: Place) -> str:
    """Return a moment for machines, or the day that is printed where that is another one.

    Some systems state when a page was changed, or made, whatever they print.
    """
    stated, printed = machine_date(element), _printed_in(element)
    if stated == printed or is_day_doubtful(printed, place.country):
        return stated
    moment, day = read_instant(stated, place), read_instant(printed, place)
    # In another zone it may be the day before or after.
    differ = moment and day and abs((moment.at.date() - day.at.date()).days) > 1
    is_change = is_of_change(element) or apart(printed)[1]
    return printed if differ and not is_change else stated


def _time_rank(mark: Mark, marks: Marks) -> tuple[int, int]:
    element = mark.element
    if element.get("pubdate") is not None or mark.sign & Sign.PUBLISHED:
        return 0, mark.at
    around = {each.tag for each in element.iterancestors()}
    is_change = mark.sign & Sign.MODIFIED or is_of_change(element)
    if is_change or around & {"aside", "li", "nav", "footer"}:
        return 5 + marks.is_elsewhere(element), mark.at
    rank = 1 if "article" in around else 2 if around & {"header", "main"} else 3
    return rank + (element.get("datetime") is None), mark.at


def machine_date(element: etree._Element) -> str:
    """Return the date that `element` states in an attribute, or else in its text."""
    # Microformats put it in an abbreviation's title, as Blogger does.
    title = element.get("title") if element.tag == "abbr" else None
    stated = element.get("datetime") or element.get("content") or title
    return stated or _printed_in(element)


def _printed_in(element: etree._Element) -> str:
    return beginning_of(element, LINE_OF_MARKUP)[:_LONGEST_PRINTED]


def date_warnings(
    published: Found[Instant] | None,
    modified: Found[Instant] | None,
    fetched: datetime,
    place: Place,
) -> Iterator[str]:
    """Yield what cannot be right about an article's dates."""
    first, last = published and published.value, modified and modified.value
    if first:
        yield from _doubts("published", first, fetched, place)
    # Where both are as wrong, once is enough.
    if last and not (first and last.at.date() == first.at.date()):
        yield from _doubts("modified", last, fetched, place)
    if first and last:
        # One of them may be cut to the minute, a bare day begins at midnight, and what is stated
        # without its zone may be in any.
        is_exact = all(each.has_time and each.tz_known for each in (first, last))
        slack = timedelta(minutes=1) if is_exact else timedelta(days=1)
        if last.at + slack < first.at:
            yield "modified before published"


def _doubts(what: str, instant: Instant, fetched: datetime, place: Place) -> Iterator[str]:
    # Clocks of outlets run a little ahead, and a bare day may begin west of us.
    if instant.at > fetched + timedelta(hours=1 if instant.has_time else 26):
        yield f"{what} in the future"
    if instant.at.year < FIRST_WEB_YEAR:
        yield f"{what} before the web"
    if is_default(instant):
        yield f"{what} at a system's default date"
    if is_day_doubtful(instant.raw, place.country):
        yield f"{what} with day and month in doubt"
