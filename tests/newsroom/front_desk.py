"""Answer for one outlet: robots.txt, endpoints, articles, sections, pictures, errors."""

import gzip
import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from enum import Enum, auto
from functools import cache

from tests.newsroom.announce import announce, child_paths, child_sitemap
from tests.newsroom.edition import Edition, Printed
from tests.newsroom.manner import Manner
from tests.newsroom.theme import print_article, print_front, print_missing, sections

INSIDE = "127.0.2.1"
BOMB_MEGABYTES = 220
PARAGRAPHS = b"<p>Nothing to see here, please move along.</p>\n" * 22_400  # 1.05 MB


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, as far as an outlet looks at it. Header names are in lower case."""

    method: str
    host: str
    path: str
    headers: Mapping[str, str]


class Sending(Enum):
    """How an answer travels."""

    WHOLE = auto()
    SILENT = auto()  # not at all, and the connection stays open
    DROPPED = auto()  # not at all, and the connection is closed
    DRIPPING = auto()  # a byte now and then
    ENDLESS = auto()  # its body again and again


@dataclass(frozen=True, slots=True)
class Reply:
    """An outlet's answer. Status 0 where there is none."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    sending: Sending = Sending.WHOLE


def answer(edition: Edition, asked: Asked, *, first_time: bool) -> Reply:
    """Return the outlet's answer, compressed and checked against validators as it does."""
    if asked.host != edition.host:
        reply = _at_feed_host(edition, asked)
    else:
        reply = _at_home(edition, asked, first_time=first_time)
    return _compressed(edition, asked, _unless_unchanged(edition, asked, reply))


def _at_feed_host(edition: Edition, asked: Asked) -> Reply:
    if asked.path == "/robots.txt":
        return _text("User-agent: *\nDisallow:\n")
    return _endpoint(edition, asked.path) or _page(edition, print_missing(edition), 404)


def _at_home(edition: Edition, asked: Asked, *, first_time: bool) -> Reply:
    if asked.path == "/robots.txt":
        file = edition.outlet.file
        return replace(_text(file.robots), status=file.robots_status)
    for article in (*edition.articles, *edition.variants):
        if asked.path.split("&utm_")[0].split("?utm_")[0] == article.path:
            return _article(edition, article, first_time=first_time)
        if asked.path == article.tracking_path:
            return Reply(301, (("Location", article.path), ("Content-Length", "0")))
    return (
        _endpoint(edition, asked.path)
        or _front(edition, asked.path)
        or _picture(asked.path)
        or _page(edition, print_missing(edition), 404)
    )


def _article(edition: Edition, article: Printed, *, first_time: bool) -> Reply:
    if article.manner is Manner.FINE or (article.manner is Manner.BUSY_ONCE and not first_time):
        printed = print_article(edition, article)
        modified = ("Last-Modified", _http_date(article.modified))
        return _page(edition, printed, 200, modified)
    return _misbehaving(edition, article)


def _misbehaving(edition: Edition, article: Printed) -> Reply:
    inward = ("Location", f"http://{INSIDE}:{edition.port}/internal/{article.slug}")
    html = ("Content-Type", "text/html; charset=utf-8")
    replies = {
        Manner.SERVER_ERROR: Reply(500, (html,), b"<h1>Internal Server Error</h1>"),
        Manner.MISSING: _page(edition, print_missing(edition), 404),
        Manner.WITHDRAWN: _page(edition, print_missing(edition), 404),
        Manner.GONE: _page(edition, print_missing(edition), 410),
        Manner.SILENT: Reply(0, sending=Sending.SILENT),
        Manner.DROP: Reply(0, sending=Sending.DROPPED),
        Manner.DRIP: Reply(200, (html,), b".", Sending.DRIPPING),
        Manner.ENDLESS: Reply(200, (html,), PARAGRAPHS, Sending.ENDLESS),
        Manner.LOOP: Reply(302, (("Location", article.path),)),
        Manner.INWARD: Reply(302, (inward,)),
        Manner.BUSY: Reply(429, (("Retry-After", "3600"), html), b"<h1>Too Many Requests</h1>"),
        Manner.BUSY_ONCE: Reply(429, (("Retry-After", "1"), html), b"<h1>Too Many Requests</h1>"),
        Manner.SOFT_MISSING: _page(edition, print_missing(edition), 200),
        Manner.FORBIDDEN: Reply(403, (html,), b"<h1>Forbidden</h1>"),
    }
    if article.manner is Manner.BOMB:
        return Reply(200, (html, ("Content-Encoding", "gzip")), bomb())
    return replies[article.manner]


def _endpoint(edition: Edition, path: str) -> Reply | None:
    for announcing in edition.outlet.file.endpoints:
        if path == announcing.path:
            media_type, body = announce(edition, announcing)
        elif path in child_paths(announcing):
            media_type, body = child_sitemap(edition, announcing, path)
        else:
            continue
        modified = ("Last-Modified", _http_date(edition.changed))
        return Reply(200, (("Content-Type", media_type), modified), body)
    return None


def _front(edition: Edition, path: str) -> Reply | None:
    if path == "/":
        return _page(edition, print_front(edition))
    section = path.removeprefix("/section/").strip("/")
    if path.startswith("/section/") and section in sections(edition):
        return _page(edition, print_front(edition, section))
    return None


def _picture(path: str) -> Reply | None:
    """Return a picture for any name: sky, sun and sea in colours that the name gives."""
    if not path.startswith("/media/"):
        return None
    hue = int.from_bytes(hashlib.sha256(path.encode()).digest()[:4]) % 360
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 320">'
        f'<rect width="760" height="320" fill="hsl({hue},45%,78%)"/>'
        f'<circle cx="{100 + hue}" cy="120" r="52" fill="hsl({(hue + 40) % 360},80%,62%)"/>'
        f'<path d="M0 230 Q 190 {140 + hue // 4} 380 220 T 760 210 V320 H0Z" '
        f'fill="hsl({hue},38%,38%)"/></svg>'
    )
    return Reply(200, (("Content-Type", "image/svg+xml"),), svg.encode())


def _text(text: str) -> Reply:
    return Reply(200, (("Content-Type", "text/plain; charset=utf-8"),), text.encode())


def _page(edition: Edition, html: str, status: int = 200, *more: tuple[str, str]) -> Reply:
    file = edition.outlet.file
    said = file.charset if file.header_charset is None else file.header_charset
    media_type = ("Content-Type", f"text/html; charset={said}" if said else "text/html")
    return Reply(status, (media_type, *more), html.encode(file.charset, "xmlcharrefreplace"))


def _unless_unchanged(edition: Edition, asked: Asked, reply: Reply) -> Reply:
    """Return 304 where the outlet keeps validators and the asker has this very answer."""
    modified = dict(reply.headers).get("Last-Modified")
    if not modified:
        return reply
    if not edition.outlet.file.validators:
        kept = tuple(header for header in reply.headers if header[0] != "Last-Modified")
        return replace(reply, headers=kept)
    etag = f'"{hashlib.sha256(reply.body).hexdigest()[:20]}"'
    headers = (*reply.headers, ("ETag", etag))
    if _is_known(asked, etag, modified):
        return Reply(304, (("ETag", etag), ("Last-Modified", modified)))
    return replace(reply, headers=headers)


def _is_known(asked: Asked, etag: str, modified: str) -> bool:
    known = asked.headers.get("if-none-match")
    if known is not None:
        return etag in known
    since = asked.headers.get("if-modified-since")
    return bool(since) and parsedate_to_datetime(modified) <= parsedate_to_datetime(since or "")


def _compressed(edition: Edition, asked: Asked, reply: Reply) -> Reply:
    willing = "gzip" in asked.headers.get("accept-encoding", "")
    done = "Content-Encoding" in dict(reply.headers)
    if not (edition.outlet.file.gzip and willing and reply.body) or done:
        return reply
    headers = (*reply.headers, ("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding"))
    return replace(reply, headers=headers, body=gzip.compress(reply.body, mtime=0))


def _http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


@cache
def bomb() -> bytes:
    """Return a gzip file of some hundred kilobytes that unpacks to more than 200 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    first = packer.compress(PARAGRAPHS) + packer.flush(zlib.Z_FULL_FLUSH)
    # After a full flush nothing refers back: the same packed block may be repeated.
    end = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS).flush()
    check = 0
    for _ in range(BOMB_MEGABYTES):
        check = zlib.crc32(PARAGRAPHS, check)
    size = len(PARAGRAPHS) * BOMB_MEGABYTES
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    tail = check.to_bytes(4, "little") + (size % 2**32).to_bytes(4, "little")
    return head + first * BOMB_MEGABYTES + end + tail
