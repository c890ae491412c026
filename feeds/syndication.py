"""RSS, RDF and Atom: what feedparser hears, made plain, safe and absolute."""

import html
import io
import re
from dataclasses import dataclass
from typing import Any

import feedparser

from articles.dating.instants import Place
from articles.hints import Hints
from articles.source import Source
from articles.urls import clean_url
from feeds.dates import stated_instant
from feeds.document import Document
from feeds.entry import Announced, Entry
from feeds.markup import (
    CONTENT_LENGTH,
    SUMMARY_LENGTH,
    address,
    language_of,
    line,
    line_of_html,
    names,
    paragraphs,
    safe_html,
)
from feeds.origin import without_origin
from feeds.tally import tallied

# Outlets without `content:encoded` put the whole text here; no teaser is as long.
_SUMMARY_IS_TEXT = 1_000

# feedparser takes a picture's caption for the article's own summary or text.
_RENAMED = (("media:description", "media:caption"), ("itunes:summary", "itunes:abstract"))

_EXTENSION = re.compile(
    r"</?(?:media|itunes|psc|georss|gml|geo|cc|creativecommons|textinput)(?![a-z])[^<>]*>",
    re.IGNORECASE,
)

# feedparser ends an address after four letters of its last part: "ann@herald.medi".
_AUTHOR = re.compile(
    r"<(author|dc:creator)>(?:\s*<!\[CDATA\[.{1,300}?\]\]>\s*|[^<]{1,300})</\1>", re.DOTALL
)
_ADDRESS = r"(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,255}"
_MAILBOX = re.compile(rf"{_ADDRESS}\s*\(([^()<>]*)\)|(?:[(<]|&lt;)?{_ADDRESS}(?:[)>]|&gt;)?")

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_TAG = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|figure)\b[^<>]*>", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\S[ \t\r]*\n[ \t\r]*\n\s*\S")
_PIXELS = re.compile(r"[0-9]{1,5}")
_HEADERS = {"content-type": "application/xml; charset=utf-8"}

_Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Feed:
    base: str
    is_atom: bool
    place: Place
    language: str | None


def read_syndication(document: Document, source: Source) -> Announced:
    """Return what an RSS, RDF or Atom document announces. A malformed one keeps its entries."""
    parsed, warnings = _parsed(document)
    if parsed is None:
        return Announced(warnings=("unreadable feed",), fits=False)
    channel: _Item = parsed.get("feed", {})
    is_atom = str(parsed.get("version") or "").startswith("atom")
    language = language_of(_text(channel, "language"))
    feed = _Feed(
        base=_base(channel, document.url, is_atom=is_atom),
        is_atom=is_atom,
        place=Place(source.timezone, source.country),
        language=language,
    )
    entries, more = tallied(_entry(item, feed) for item in parsed.get("entries", []))
    return Announced(
        entries=entries,
        title=_line(channel, "title"),
        language=language,
        warnings=(*warnings, *more),
    )


def _parsed(document: Document) -> tuple[_Item | None, list[str]]:
    text = document.text
    for name, other in _RENAMED:
        text = text.replace(f"<{name}", f"<{other}").replace(f"</{name}", f"</{other}")
    text = _AUTHOR.sub(_without_address, text)
    # It stumbles over stray tags of the extensions. Entries matter more than their pictures.
    warnings, parsed = [], _heard(text)
    if parsed is None:
        warnings, parsed = ["read without its extensions"], _heard(_EXTENSION.sub("", text))
    if parsed is not None and parsed.get("bozo"):
        warnings.append(f"malformed: {line(str(parsed.get('bozo_exception')), 200)}")
    return parsed, warnings


def _without_address(author: re.Match[str]) -> str:
    """Return an author's element with the name alone: an address is a mailbox, not a byline."""
    return _MAILBOX.sub(lambda mailbox: mailbox[1] or "", author[0])


def _heard(text: str) -> _Item | None:
    # A stream: feedparser would open a file or a connection that a bare text names.
    stream = io.BytesIO(text.encode())
    try:
        parsed: _Item = feedparser.parse(
            stream, response_headers=_HEADERS, sanitize_html=False, resolve_relative_uris=False
        )
    except (AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None
    return parsed


def _base(channel: _Item, url: str, *, is_atom: bool) -> str:
    """Return what relative links mean: Atom's are its own address's, RSS's the site's."""
    home = None if is_atom else address(url, _text(channel, "link"))
    return home or url


def _entry(item: _Item, feed: _Feed) -> Entry | None:
    url = _url(item, feed)
    if url is None:
        return None
    for part, name in [(item, "summary"), *((part, "value") for part in _list(item, "content"))]:
        if _text(part, name):
            part[name] = without_origin(_text(part, name), url)
    return Entry(url, _hints(item, feed))


def _url(item: _Item, feed: _Feed) -> str | None:
    # The article's own address, where a feed service counts clicks on another.
    own = clean_url(_text(item, "feedburner_origlink"))
    if own:
        return own
    # The first of them: behind an item's own link stand those to its AMP page, or to other
    # languages. feedparser's `link` is the last.
    links = [link for link in _list(item, "links") if link.get("rel") == "alternate"]
    links.sort(key=lambda link: _media_type(link) not in _HTML)
    stated = [*(_text(link, "href") for link in links), _text(item, "link")]
    # RDF's `about` and any id that is not declared to be none. Beside a link, even
    # an unusable one, feedparser does not tell.
    may_be_link = dict.get(item, "guidislink") is not False or "link" in item
    if may_be_link and _text(item, "id").startswith("http"):
        stated.append(_text(item, "id"))
    return next((url for link in stated if (url := address(feed.base, link))), None)


def _hints(item: _Item, feed: _Feed) -> Hints:
    content, markup = _content(item, feed), _text(item, "summary")
    stated = dict.__contains__(item, "summary_detail")  # else feedparser copied the content
    summary = _line(item, "summary", SUMMARY_LENGTH) if stated else None
    content = content or _full_text(item, feed)
    # Some have a picture or a teaser for content, and the text in the description.
    if summary and len(summary) >= _SUMMARY_IS_TEXT and len(summary) > _length(content):
        content = _safe(_detail(item, "summary"), markup, feed)
    published, updated = _dates(item, feed)
    return Hints(
        title=_line(item, "title"),
        summary=summary,
        content=content,
        authors=_authors(item),
        published=stated_instant(published, feed.place),
        updated=stated_instant(updated, feed.place),
        language=_language(item) or feed.language,
        categories=names(tag.get("label") or tag.get("term") for tag in _list(item, "tags")),
        image=_image(item, feed),
    )


def _content(item: _Item, feed: _Feed) -> str | None:
    """Return the longest text among the entry's contents, safe to show."""
    found = [(part, _text(part, "value")) for part in _list(item, "content")]
    texts = [(p, value) for p, value in found if _media_type(p) in {*_HTML, "text/plain"} and value]
    if not texts:
        return None
    part, value = max(texts, key=lambda text: len(text[1]))
    return _safe(part, value, feed)


def _full_text(item: _Item, feed: _Feed) -> str | None:
    """Return the text that an outlet gives to Yandex, plain or as HTML."""
    value = _text(item, "yandex_full-text")
    kind = "text/html" if "</" in value else "text/plain"
    return _safe({"type": kind}, value, feed) if value else None


def _safe(detail: _Item, value: str, feed: _Feed) -> str | None:
    value = value[:CONTENT_LENGTH]
    if _media_type(detail) not in _HTML:
        value = paragraphs(value)
    elif "<" not in value:
        value = _html_of_no_tags(value)
    return safe_html(value, address(feed.base, _text(detail, "base")) or feed.base)


def _length(content: str | None) -> int:
    return len(line_of_html(content, SUMMARY_LENGTH) or "")


def _html_of_no_tags(value: str) -> str:
    """Return the HTML that was escaped twice, or plain text's paragraphs."""
    text = html.unescape(value)
    if _TAG.search(text):
        return text
    return paragraphs(text) if _BLANK_LINE.search(value) else value


def _dates(item: _Item, feed: _Feed) -> tuple[str, str]:
    published = _text(item, "published") or _text(item, "created")
    updated = _text(item, "updated")
    # In RSS and RDF this is `dc:date`, the only date that many give.
    return (updated, "") if not published and not feed.is_atom else (published, updated)


def _authors(item: _Item) -> tuple[str, ...]:
    stated = [author.get("name") for author in _list(item, "authors")]
    found = names(stated) or names([_text(item, "author")])
    # An address is a mailbox, not a byline.
    return tuple(name for name in found if "@" not in name)


def _language(item: _Item) -> str | None:
    parts = [*_list(item, "content")[:1], _detail(item, "title"), _detail(item, "summary")]
    stated = [_text(item, "language"), *(_text(part, "language") for part in parts)]
    return next((language for tag in stated if (language := language_of(tag))), None)


def _image(item: _Item, feed: _Feed) -> str | None:
    media = [part for part in _list(item, "media_content") if _is_picture(part)]
    media.sort(key=_width, reverse=True)
    enclosures = [p for p in _list(item, "links") if p.get("rel") == "enclosure" and _is_picture(p)]
    stated = [*media, *enclosures, *_list(item, "media_thumbnail")]
    found = (address(feed.base, _text(part, "url") or _text(part, "href")) for part in stated)
    return next((url for url in found if url), None)


def _is_picture(part: _Item) -> bool:
    if part.get("medium") or part.get("type"):
        return part.get("medium") == "image" or _text(part, "type").startswith("image/")
    path = (_text(part, "url") or _text(part, "href")).partition("?")[0].lower()
    return path.endswith((".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"))


def _width(part: _Item) -> int:
    width = _PIXELS.fullmatch(_text(part, "width"))
    return int(width[0]) if width else 0


def _line(item: _Item, name: str, length: int = 1_000) -> str | None:
    is_html = _media_type(_detail(item, name)) in _HTML
    return (line_of_html if is_html else line)(_text(item, name), length)


def _media_type(detail: _Item) -> str:
    return _text(detail, "type") or "text/plain"


def _detail(item: _Item, name: str) -> _Item:
    found: object = dict.get(item, f"{name}_detail")
    return found if isinstance(found, dict) else {}


def _text(item: _Item, name: str) -> str:
    # Past feedparser's own `get`, which answers for `updated` with `published`.
    found: object = dict.get(item, name)
    return found if isinstance(found, str) else ""


def _list(item: _Item, name: str) -> list[_Item]:
    found: object = dict.get(item, name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
