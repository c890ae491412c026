"""Sitemaps, indexes of sitemaps, Google News sitemaps, and sitemaps that are a list of lines."""

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml import etree

from articles.dating.instants import Place
from articles.fields.details import KEYWORD_MARK
from articles.hints import Hints
from articles.source import Source
from feeds.dates import stated_instant
from feeds.document import Document
from feeds.entry import Announced, Entry
from feeds.markup import address, language_of, line, names
from feeds.tally import MOST_ENTRIES, tallied

# Without the scheme: many write https, which is another name to XML.
_PREFIXES = {
    "//www.google.com/schemas/sitemap-news/": "news:",
    "//www.google.com/schemas/sitemap-image/": "image:",
}

_DATES = ("lastmod", "news:publication_date")

# As in `sitemap-2026-11.xml`, `/2026/11/24/` or `?yyyy=2026&mm=11&dd=24`.
_BETWEEN = r"(?:[-_/.]|&\w{1,5}=)?"
_MONTH = re.compile(
    rf"(?<!\d)((?:19|20)\d\d){_BETWEEN}(1[0-2]|0?[1-9])(?:{_BETWEEN}([0-3]\d))?(?!\d)"
)
_NO_MONTH = "9999"

_CLOSING_WITHIN = 200
# Local names, those of the extensions with their usual prefix.
_Fields = dict[str, str]


@dataclass(slots=True)
class _Trouble:
    """What the parser ran into, if anything."""

    text: str = ""


@dataclass(slots=True)
class _Recent:
    """Lets pass what is undated or no older than `oldest`, and counts the rest.

    A sitemap may list all that an outlet ever printed. What is old is left out
    before anything else is done with it: it costs its parsing, and no row.
    """

    oldest: datetime
    place: Place
    left_out: int = 0

    def of(self, lines: Iterator[_Fields]) -> Iterator[_Fields]:
        for fields in lines:
            stated = (stated_instant(fields.get(name), self.place) for name in _DATES)
            newest = max((instant.at for instant in stated if instant), default=self.oldest)
            if newest >= self.oldest:
                yield fields
            else:
                self.left_out += 1


def read_sitemap(document: Document, source: Source) -> Announced:
    """Return the pages that a sitemap lists, with what a news sitemap says of them."""
    trouble, place = _Trouble(), Place(source.timezone, source.country)
    recent = _Recent(document.seen - timedelta(days=source.max_age_days), place)
    lines = recent.of(_lines(document, "url", trouble))
    entries, warnings = tallied(_entry(fields, document.url, place) for fields in lines)
    warnings = (*_malformed(trouble), *warnings)
    return Announced(entries=entries, old=recent.left_out, warnings=warnings)


def read_sitemap_index(document: Document, source: Source) -> Announced:
    """Return the sitemaps that an index names: what may be new, the newest first.

    One without a date may be the news: it stands behind the recent ones, and before what is
    dated earlier than the source allows. That is named only where nothing recent is dated:
    then the dates are wrong, or the outlet has rested.
    """
    trouble, place = _Trouble(), Place(source.timezone, source.country)
    oldest = document.seen - timedelta(days=source.max_age_days)
    dated: list[tuple[datetime, str]] = []
    undated: list[tuple[str, str]] = []
    for fields in _lines(document, "sitemap", trouble):
        url = _loc(fields, document.url)
        if url is None or url == document.url or len(dated) + len(undated) >= MOST_ENTRIES:
            continue
        changed = stated_instant(fields.get("lastmod"), place)
        if changed:
            dated.append((changed.at, url))
        else:
            undated.append((_month_named(url), url))
    # The sorts are stable: sitemaps of one moment keep the index's order.
    dated.sort(key=lambda each: each[0], reverse=True)
    undated.sort(key=lambda each: each[0], reverse=True)
    recent = [url for changed, url in dated if changed >= oldest]
    old = [] if recent else [url for _, url in dated]
    children = dict.fromkeys([*recent, *(url for _, url in undated), *old])
    return Announced(children=tuple(children), warnings=_malformed(trouble))


def _month_named(url: str) -> str:
    """Return the month, perhaps the day, that a sitemap's address names; without, the latest."""
    named = list(_MONTH.finditer(url))
    return "".join((part or "").zfill(2) for part in named[-1].groups()) if named else _NO_MONTH


def read_url_list(document: Document, _source: Source) -> Announced:
    """Return the pages that a plain-text sitemap lists, one a line."""
    urls = (text.strip() for text in document.text.splitlines())
    found = (address("", url) for url in urls if url)
    entries, warnings = tallied(Entry(url) if url else None for url in found)
    return Announced(entries=entries, warnings=warnings)


def _entry(fields: _Fields, base: str, place: Place) -> Entry | None:
    url = _loc(fields, base)
    if url is None:
        return None
    hints = Hints(
        title=line(html.unescape(fields.get("news:title") or "")),
        published=stated_instant(fields.get("news:publication_date"), place),
        updated=stated_instant(fields.get("lastmod"), place),
        language=language_of(fields.get("news:language")),
        categories=names(KEYWORD_MARK.split(fields.get("news:keywords") or "")),
        image=address(base, fields.get("image:loc")),
    )
    return Entry(url, hints)


def _loc(fields: _Fields, base: str) -> str | None:
    # Many escape twice, titles too.
    return address(base, fields.get("loc", "").replace("&amp;", "&"))


def _malformed(trouble: _Trouble) -> tuple[str, ...]:
    return (f"malformed: {trouble.text}",) if trouble.text else ()


def _lines(document: Document, name: str, trouble: _Trouble) -> Iterator[_Fields]:
    """Yield the fields of each element `name`, holding one of them in memory at a time."""
    # No entity is declared any more: the document begins at its root element.
    lines = etree.iterparse(
        io.BytesIO(_without_cut_end(document.text, name).encode()),
        events=("end",),
        tag=(name, f"{{*}}{name}"),
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        huge_tree=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in lines:
            yield _fields(element)
            _forget(element)
    except (etree.LxmlError, UnicodeDecodeError) as error:
        # A name that a broken reference spelt with half a character cannot be read.
        trouble.text = line(str(error), 200) or "unreadable"
        return
    if lines.error_log:
        trouble.text = line(lines.error_log[0].message, 200) or "unreadable"


def _without_cut_end(text: str, name: str) -> str:
    """Drop a last element that the network cut in two: half an address is a wrong one."""
    if "</" in text[-_CLOSING_WITHIN:] and text.rstrip().endswith(">"):
        return text
    end = 0
    for match in re.finditer(rf"</(?:[\w.-]{{1,20}}:)?{name}\s*>", text):
        end = match.end()
    return text[:end]


def _fields(element: etree._Element) -> _Fields:
    """Return name and text of what `element` holds, the first of each name."""
    own, found = _namespace(element), _Fields()
    for part in element.iterdescendants(tag=etree.Element):
        if part.text:
            found.setdefault(_name(part, own), part.text)
    return found


def _name(part: etree._Element, own: str) -> str:
    namespace, local = _namespace(part), part.tag.rpartition("}")[2]
    # Where the prefix was never declared, the parser leaves it in the name.
    if namespace == own or ":" in local:
        return local
    name = namespace[namespace.find("//") :]
    known = next((known for start, known in _PREFIXES.items() if name.startswith(start)), "?:")
    return known + local


def _namespace(element: etree._Element) -> str:
    return element.tag[1:].partition("}")[0] if element.tag.startswith("{") else ""


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]
