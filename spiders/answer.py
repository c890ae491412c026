"""What came back: Scrapy's responses read as redirects, delays, hops and pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from scrapy.http import Headers, Request, Response
from service_identity.exceptions import CertificateError
from service_identity.pyopenssl import extract_patterns

from articles.page import Hop, Page, PageKind
from articles.parsing.encoding import TooLargeError, unpacked
from articles.urls import clean_url
from spiders.desk import MissReason
from spiders.missed import Missed

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WAIT_STATUSES = frozenset({429, 503})
_LONGEST_RETRY_AFTER = 86_400.0
# RFC 9110 has whole seconds; servers that count in fractions mean them.
_SECONDS = re.compile(r"[0-9]+(\.[0-9]*)?")
# What ends a page, a feed or a sitemap; a cache may have signed below it.
_LAST_WORDS = re.compile(rb"</(?:html|rss|feed|rdf:rdf|urlset|sitemapindex)\s*>", re.IGNORECASE)
_TAIL = 1024
_NO_ASCII = re.compile(rb"[\x80-\xff]")
_NO_TEXT = (
    "image/", "video/", "audio/", "font/", "model/", "application/pdf", "application/zip",
    "application/gzip", "application/x-gzip", "application/x-tar", "application/x-7z",
    "application/x-rar", "application/vnd.", "application/msword", "application/epub",
    "application/java-archive", "application/x-shockwave-flash",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """The last response to an ask, and the redirects before it."""

    url: str
    kind: PageKind
    response: Response
    hops: tuple[Hop, ...] = ()

    def page(self, fetched: datetime, limit: int) -> Page:
        """Return it as a page; raise `Missed` if its body unpacks to more than `limit`."""
        response = self.response
        sent = response.body
        try:
            body = unpacked(sent, _encoding(response), limit) if sent else None
        except TooLargeError as error:
            detail = f"more than {limit:,} bytes when unpacked"
            raise Missed(MissReason.TOO_LARGE, detail) from error
        return Page(
            url=self.url,
            final_url=response.url,
            kind=self.kind,
            fetched=fetched,
            status=response.status,
            headers=_pairs(response.headers),
            body=sent if body is None else body,
            sent=None if body is None else sent,
            request_headers=_request_headers(response.request),
            hops=self.hops,
        )


def is_whole(response: Response, limit: int) -> bool:
    """Tell whether an answer came to its end, by its length or by its last words.

    Some servers announce a wrong length, or none of the chunks as the last; browsers show what
    they sent all the same.
    """
    if "dataloss" not in response.flags:
        return True
    try:
        body = unpacked(response.body, _encoding(response), limit)
    except TooLargeError:
        return False
    return bool(_LAST_WORDS.search((response.body if body is None else body)[-_TAIL:]))


def redirect_target(response: Response) -> str | None:
    """Return where `response` sends us on, or None. Raises `Missed` if nobody can go there."""
    location = response.headers.get("Location")
    if response.status not in _REDIRECTS or not location:
        return None
    text = _text(location).strip()
    try:
        target = urljoin(response.url, text)
        scheme = urlsplit(target).scheme
    except ValueError as error:
        raise Missed(MissReason.BAD_URL, text[:300]) from error
    if scheme not in {"http", "https"}:
        raise Missed(MissReason.ADDRESS_REFUSED, target[:300])
    cleaned = clean_url(target)
    if cleaned is None:
        raise Missed(MissReason.BAD_URL, target[:300])
    return cleaned


def hop(response: Response) -> Hop:
    """Return a redirect as it is kept."""
    return Hop(response.url, response.status, _pairs(response.headers), response.body)


def retry_after(response: Response) -> float | None:
    """Return the seconds that `response` asks us to wait, None if it does not."""
    value = response.headers.get("Retry-After")
    if response.status not in _WAIT_STATUSES or value is None:
        return None
    text = value.decode("latin-1").strip()
    said = _SECONDS.fullmatch(text)
    seconds = float(text) if said else _until(text, response.headers.get("Date"))
    return None if seconds is None else min(max(seconds, 0.0), _LONGEST_RETRY_AFTER)


def media_type(headers: Headers) -> str:
    """Return the media type that `headers` declare, lower-case and bare; empty if none."""
    value = headers.get("Content-Type") or b""
    return value.decode("latin-1").partition(";")[0].strip().lower()


def is_no_text(media: str) -> bool:
    """Tell whether `media` can hold no article."""
    return media.startswith(_NO_TEXT)


def _encoding(response: Response) -> str:
    return b",".join(response.headers.getlist("Content-Encoding")).decode("latin-1")


def _text(location: bytes) -> str:
    """Return a Location as text; what is no UTF-8 is escaped byte by byte, as browsers do."""
    try:
        return location.decode("utf-8")
    except UnicodeDecodeError:
        return _NO_ASCII.sub(lambda byte: b"%%%02X" % ord(byte[0]), location).decode("ascii")


def _until(text: str, date: bytes | None) -> float | None:
    then = _moment(text)
    # By the outlet's own clock where it shows one: it may be wrong in both.
    now = _moment(date.decode("latin-1")) if date else None
    return None if then is None else (then - (now or datetime.now(UTC))).total_seconds()


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (OverflowError, ValueError):
        # The first for a zone of more hours than Python counts: `+99999999999999`.
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _pairs(headers: Headers) -> tuple[tuple[bytes, bytes], ...]:
    return tuple((name, value) for name in headers for value in headers.getlist(name))


def _request_headers(request: Request | None) -> tuple[tuple[bytes, bytes], ...]:
    if request is None:
        return ()
    host = urlsplit(request.url).netloc.encode("ascii")
    pairs: Sequence[tuple[bytes, bytes]] = _pairs(request.headers)
    return ((b"Host", host), *pairs)


def names_nobody(response: Response) -> bool:
    """Tell whether a certificate says of no host that it is it, though somebody trusted signed it.

    Twisted finds no wrong name in such a one, nor where one of its names is none ("*"), and
    takes it for any host's.
    """
    if response.certificate is None:
        return False
    try:
        return not extract_patterns(response.certificate.original)
    except CertificateError:
        return True
