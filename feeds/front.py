"""A front page and a robots.txt: where an outlet says that its articles are announced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from pydantic import TypeAdapter

from articles.page import ROBOTS_BYTES, Page
from articles.parsing.markup import found_by, parsed, tidy
from feeds.document import Form, opened
from feeds.markup import address, language_of, line

_FEED_TYPES = frozenset({
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/xml", "text/xml",
})  # fmt: skip
_COMMENTS = re.compile(r"/comments?(?:/|\b)|\bcomments?\b", re.IGNORECASE)
_SITEMAP_LINE = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)
_REGION = re.compile(r"[A-Za-z]{2,3}[-_]([A-Z]{2})\b")


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page names."""

    url: str
    title: str | None


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What a front page says of its outlet. `form` is what the answer turned out to be."""

    form: str
    name: str | None = None
    language: str | None = None
    region: str | None = None
    feeds: tuple[FeedLink, ...] = ()


def read_front(page: Page) -> FrontPage:
    """Return what `page` says of its outlet. Never raises."""
    document = opened(page)
    root = parsed(document.text) if document.form is Form.HTML else None
    if root is None:
        return FrontPage(form=str(document.form))
    tags = [tag for tag in (root.get("lang"), _meta(root, "og:locale")) if tag]
    regions = [match[1] for tag in tags if (match := _REGION.match(tag))]
    return FrontPage(
        form=str(document.form),
        name=line(_meta(root, "og:site_name") or _meta(root, "application-name")),
        language=next((found for tag in tags if (found := language_of(tag))), None),
        region=next(iter(regions), None),
        feeds=tuple({link.url: link for link in _feeds(root, document.url)}.values()),
    )


def sitemaps_named(robots: bytes, url: str) -> tuple[str, ...]:
    """Return the sitemaps that a robots.txt at `url` names, each once, in its order."""
    text = robots[:ROBOTS_BYTES].decode("utf-8-sig", errors="replace")
    found = (address(url, match[1]) for match in _SITEMAP_LINE.finditer(text))
    return tuple(dict.fromkeys(each for each in found if each))


def front_to_json(front: FrontPage) -> str:
    """Return `front` as JSON."""
    return _FRONT.dump_json(front).decode()


def front_from_json(text: str) -> FrontPage:
    """Return the front page that `front_to_json` wrote."""
    return _FRONT.validate_json(text)


_FRONT = TypeAdapter(FrontPage)


def _feeds(root: etree._Element, url: str) -> Iterator[FeedLink]:
    base = next((address(url, each.get("href")) for each in found_by(root, "//base[@href]")), None)
    for link in found_by(root, "//link[@rel and @href and @type]"):
        target = address(base or url, link.get("href"))
        is_feed = (
            "alternate" in (link.get("rel") or "").lower().split()
            and tidy(link.get("type")).partition(";")[0].strip().lower() in _FEED_TYPES
        )
        title = line(link.get("title"))
        # What readers say below the articles is no news.
        if is_feed and target and not _COMMENTS.search(f"{target} {title or ''}"):
            yield FeedLink(target, title)


def _meta(root: etree._Element, name: str) -> str | None:
    for each in found_by(root, f"//meta[@property='{name}' or @name='{name}']"):
        content = tidy(each.get("content"))
        if content:
            return content
    return None
