"""When an article was published and changed. What nobody stated stays unknown."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement

from articles.article import Found, Instant
from articles.instants import Place, read_instant
from articles.markup import found_by, text_of
from articles.structured import Structured, strings

Dates = Iterator[Found[Instant]]

_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dc.date.created", "publish-date", "publish_date",
    "publication_date", "publishdate", "published_date", "pubdate", "date.published",
    "article.published", "published-date", "ptime", "publishtime", "article_date_original",
    "article:published", "rnews:datepublished", "citation_publication_date",
    "shareaholic:article_published_time", "bt:pubdate", "dc.date", "dcterms.date", "date",
    "originalpublicationdate", "article.created", "cxense-publishtime", "displaydate",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "article:modified", "og:article:modified_time", "last-modified", "lastmod", "modified",
    "dc.date.modified", "shareaholic:article_modified_time", "article.updated", "revised",
)  # fmt: skip
_ITEM = "//*[@itemprop='{0}' or @property='{0}' or @property='schema:{0}'][not(self::meta)]"
# The first that finds one decides: a plain `time` may belong to another story's teaser.
_TIMES = (
    "//time[@pubdate or @itemprop='datePublished' or contains(@class, 'publish')"
    " or contains(@class, 'entry-date') or contains(@class, 'posted')]",
    "//article//time[@datetime][not(ancestor::aside or ancestor::li)]",
    "//header//time[@datetime] | //main//time[@datetime][not(ancestor::aside or ancestor::li)]",
    "//time[not(ancestor::aside or ancestor::li or ancestor::nav or ancestor::footer)]",
    "//time",
)
_VISIBLE = (
    "//*[self::p or self::span or self::div or self::td or self::li or self::small or self::em]"
    "[contains(@class, 'date') or contains(@class, 'Date') or contains(@class, 'time')"
    " or contains(@class, 'publish') or contains(@class, 'meta') or contains(@class, 'byline')"
    " or contains(@id, 'date')]"
)
_IN_URL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)"
)
_CLOSE = timedelta(hours=30)
_FIRST_WEB_YEAR = 1995
_LONGEST_PRINTED = 120
_UTC = frozenset({"UTC", "+00:00", "-00:00"})


def published(root: HtmlElement, facts: Structured, *, place: Place) -> Found[Instant] | None:
    """Return when the page says that it was published: JSON-LD, meta, microdata, `time`."""
    return _sharpest(
        [
            *_in_json_ld(facts, place, "datePublished", "dateCreated", "uploadDate"),
            *_in_meta(facts, place, _PUBLISHED_META),
            *_in_items(root, place, "datePublished"),
            *_in_times(root, place),
        ]
    )


def modified(root: HtmlElement, facts: Structured, *, place: Place) -> Found[Instant] | None:
    """Return when the page says that it was last changed."""
    return _sharpest(
        [
            *_in_json_ld(facts, place, "dateModified"),
            *_in_meta(facts, place, _MODIFIED_META),
            *_in_items(root, place, "dateModified"),
        ]
    )


def guessed(
    root: HtmlElement, url: str, *, place: Place, before: datetime
) -> Found[Instant] | None:
    """Return a date that nobody stated for machines: printed on the page, in the URL, by htmldate.

    None later than `before` is believed: pages print today's date.
    """
    candidates = (
        *_printed(root, place),
        *_in_url(url, place),
        *_htmldate(root, url, place, before),
    )
    return next((found for found in candidates if found.value.at <= before), None)


def sharper(page: Found[Instant] | None, entry: Found[Instant] | None) -> Found[Instant] | None:
    """Return the page's date, or the entry's where the page names only the day."""
    if page is None or entry is None:
        return page or entry
    return _sharpest([page, entry])


def hinted(instant: Instant | None, where: str) -> Found[Instant] | None:
    """Return what the announcement stated."""
    return Found(instant, "entry", where) if instant else None


def date_warnings(
    published: Found[Instant] | None, modified: Found[Instant] | None, fetched: datetime
) -> Iterator[str]:
    """Yield what cannot be right about an article's dates."""
    first, last = published and published.value, modified and modified.value
    # Clocks of outlets run a little ahead, and a bare day may begin west of us.
    if first and first.at > fetched + timedelta(hours=1 if first.has_time else 26):
        yield "published in the future"
    if first and first.at.year < _FIRST_WEB_YEAR:
        yield "published before the web"
    if first and last:
        slack = timedelta(0) if first.has_time and last.has_time else timedelta(days=1)
        if last.at + slack < first.at:
            yield "modified before published"


def _sharpest(found: list[Found[Instant]]) -> Found[Instant] | None:
    """Return the first, or one close to it that states the time or the zone which it lacks."""
    if not found:
        return None
    near = [each for each in found if abs(each.value.at - found[0].value.at) <= _CLOSE]
    best = max(near, key=lambda each: (each.value.has_time, each.value.tz_known))
    # The same moment in the outlet's own offset also tells which day it printed.
    same = [each for each in near if each.value.at == best.value.at and each.value.tz_known]
    return next((each for each in same if each.value.zone not in _UTC), best)


def _read(statements: Iterable[tuple[str, str]], method: str, place: Place) -> Dates:
    for where, raw in statements:
        instant = read_instant(raw, place)
        if instant:
            yield Found(instant, method, where)


def _in_json_ld(facts: Structured, place: Place, *names: str) -> Dates:
    for name in names:
        stated = ((where, raw) for where, value in facts.stated(name) for raw in strings(value))
        yield from _read(stated, "json-ld", place)


def _in_meta(facts: Structured, place: Place, names: tuple[str, ...]) -> Dates:
    return _read(facts.named(*names), "meta", place)


def _in_items(root: HtmlElement, place: Place, name: str) -> Dates:
    statements = ((name, _machine_date(each)) for each in found_by(root, _ITEM.format(name))[:3])
    return _read(statements, "microdata", place)


def _in_times(root: HtmlElement, place: Place) -> Dates:
    first = next((found[:1] for path in _TIMES if (found := found_by(root, path))), [])
    return _read((("time", _machine_date(each)) for each in first), "time", place)


def _machine_date(element: HtmlElement) -> str:
    return element.get("datetime") or element.get("content") or text_of(element)[:_LONGEST_PRINTED]


def _printed(root: HtmlElement, place: Place) -> Dates:
    for element in found_by(root, _VISIBLE)[:40]:
        text = text_of(element)
        if len(text) < _LONGEST_PRINTED:
            yield from _read([(element.get("class") or "", text)], "visible", place)


def _in_url(url: str, place: Place) -> Dates:
    match = _IN_URL.search(url)
    if match:
        yield from _read([("url", "{}-{:0>2}-{:0>2}".format(*match.groups()))], "url", place)


def _htmldate(root: HtmlElement, url: str, place: Place, before: datetime) -> Dates:
    try:
        # The day of `before` is passed: htmldate would ask the clock.
        day = find_date(root, url=url or None, original_date=True, max_date=before.isoformat()[:10])
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return
    yield from _read([("page", day or "")], "htmldate", place)
