"""JSON Feed 1.0 and 1.1, whose text is read as a feed's is."""

import json
from dataclasses import dataclass
from typing import Any

from articles.dating.instants import Place
from articles.hints import Hints
from articles.source import Source
from feeds.dates import stated_instant
from feeds.document import Document, without_illegal
from feeds.entry import Announced, Entry
from feeds.markup import (
    SUMMARY_LENGTH,
    address,
    language_of,
    line,
    names,
    paragraphs,
    safe_html,
)
from feeds.origin import without_origin
from feeds.tally import tallied

# Line breaks inside of texts are forbidden, and written all the same.
_LENIENT = json.JSONDecoder(strict=False)

_VERSION = "https://jsonfeed.org/version/"

_Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Feed:
    base: str
    place: Place
    language: str | None


def read_json_feed(document: Document, source: Source) -> Announced:
    """Return what a JSON Feed announces."""
    try:
        stated, end = _LENIENT.raw_decode(document.text.lstrip())
    except (ValueError, RecursionError) as error:
        return Announced(warnings=(f"unreadable JSON: {line(str(error), 200)}",), fits=False)
    if not isinstance(stated, dict) or not isinstance(stated.get("items"), list):
        return Announced(warnings=("not a feed: JSON without items",), fits=False)
    language = language_of(_text(stated, "language"))
    home = address(document.url, _text(stated, "home_page_url"))
    feed = _Feed(home or document.url, Place(source.timezone, source.country), language)
    entries, warnings = tallied(_entry(item, feed) for item in stated["items"])
    if document.text.lstrip()[end:].strip():
        warnings = ("text behind the feed", *warnings)
    if not _text(stated, "version").startswith(_VERSION):
        warnings = ("JSON without the version of JSON Feed", *warnings)
    return Announced(
        entries=entries, title=line(_text(stated, "title")), language=language, warnings=warnings
    )


def _entry(item: object, feed: _Feed) -> Entry | None:
    if not isinstance(item, dict):
        return None
    # `external_url` is what the item writes about: another outlet's page, the last resort.
    links = (_text(item, "url"), _web_id(item), _text(item, "external_url"))
    url = next((url for link in links if (url := address(feed.base, link))), None)
    return Entry(url, _hints(item, feed, url)) if url else None


def _hints(item: _Object, feed: _Feed, url: str) -> Hints:
    base = address(feed.base, _text(item, "url")) or feed.base
    markup = without_origin(_text(item, "content_html"), url) or paragraphs(
        _text(item, "content_text")
    )
    return Hints(
        title=line(_text(item, "title")),
        summary=line(_text(item, "summary"), SUMMARY_LENGTH),
        content=safe_html(markup, base),
        authors=_authors(item),
        published=stated_instant(_text(item, "date_published"), feed.place),
        updated=stated_instant(_text(item, "date_modified"), feed.place),
        language=language_of(_text(item, "language")) or feed.language,
        categories=names(each for each in _list(item, "tags") if isinstance(each, str)),
        image=address(base, _text(item, "image")) or address(base, _text(item, "banner_image")),
    )


def _authors(item: _Object) -> tuple[str, ...]:
    stated = [*_list(item, "authors"), item.get("author")]
    return names(_text(author, "name") for author in stated if isinstance(author, dict))


def _web_id(item: _Object) -> str:
    found = _text(item, "id")
    return found if found.startswith(("http://", "https://")) else ""


def _text(item: _Object, name: str) -> str:
    found = item.get(name)
    # Escapes such as `\u0000` are only now characters.
    return without_illegal(found) if isinstance(found, str) else ""


def _list(item: _Object, name: str) -> list[object]:
    found = item.get(name)
    return found if isinstance(found, list) else []
