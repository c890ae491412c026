"""Invented addresses: the shape of those they stand for, on hosts that nobody can own."""

import re
from urllib.parse import unquote, urlsplit

from articles.invented_words import Inventor

# What an address says of a page's kind, not of its story.
TECHNICAL = frozenset({
    "amp", "api", "archive", "article", "articles", "asp", "aspx", "assets", "author", "authors",
    "avif", "blog", "category", "cgi", "cms", "comment", "comments", "content", "css", "detail",
    "embed", "feed", "files", "galleries", "gallery", "gif", "home", "htm", "html", "id", "image",
    "images", "img", "index", "item", "jpeg", "jpg", "js", "json", "jsp", "live", "media", "news",
    "page", "pages", "php", "player", "png", "post", "posts", "print", "resize", "rss", "search",
    "section", "share", "shtml", "static", "stories", "story", "svg", "tag", "tags", "topic",
    "topics", "uploads", "video", "videos", "webp", "wp", "xml",
})  # fmt: skip
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_WEB = frozenset({"http", "https"})


def is_address(text: str) -> bool:
    """Return whether `text` is an address of the web, whole or from the site's root."""
    text = text.strip()
    return not re.search(r"\s", text) and text.startswith(("http://", "https://", "//", "/"))


def invented_address(inventor: Inventor, url: str) -> str:
    """Return an address of the same shape; none of a script, a picture's bytes or a person."""
    url = url.strip()
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in _WEB:
        return "mailto:nobody@nowhere.example" if scheme[1].lower() == "mailto" else "#"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "#"
    start = f"{parts.scheme}:" if parts.scheme else ""
    if host:
        start += f"//{invented_host(inventor, host)}"
    elif port:
        return "#"
    technical = inventor.keeping(TECHNICAL)
    query = (
        "&".join(_pair(technical, pair) for pair in parts.query.split("&")) if parts.query else ""
    )
    return (
        start
        + _slug(technical, parts.path)
        + (f"?{query}" if query else "")
        + (f"#{_slug(technical, parts.fragment)}" if parts.fragment else "")
    )


def invented_host(inventor: Inventor, host: str) -> str:
    """Return the host that stands for `host`."""
    return inventor.host(host if "." in host else f"{host}.x")


def _slug(inventor: Inventor, path: str) -> str:
    words = re.split(r"([^\w%]+|_)", unquote(path, errors="replace"))
    return "".join(inventor.text(word) if word else "" for word in words)


def _pair(inventor: Inventor, pair: str) -> str:
    name, equals, value = pair.partition("=")
    inner = unquote(value, errors="replace")
    new = invented_address(inventor, inner) if is_address(inner) else _slug(inventor, value)
    return f"{name}{equals}{new.replace('&', '%26').replace('#', '%23')}"
