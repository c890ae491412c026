"""Pages as outlets may send them."""

import gzip
import zlib
from datetime import UTC, datetime

from hypothesis import strategies as st

from articles.page import Hop, Page, PageKind

FETCHED = datetime(2026, 11, 24, 1, 2, 3, 456789, tzinfo=UTC)

_visible = st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters=":")
names = st.text(_visible, min_size=1, max_size=20).map(lambda name: name.encode("ascii"))
values = st.binary(max_size=30).filter(lambda value: not set(value) & set(b"\r\n"))
telling = st.sampled_from(
    [
        (b"Content-Encoding", b"gzip"),
        (b"content-encoding", b"br, gzip"),
        (b"Transfer-Encoding", b"chunked"),
        (b"Content-Length", b"7"),
        (b"X-Crawler-Content-Encoding", b"gzip"),
        (b"Content-Type", b"text/html; charset=\xe6"),
    ]
)
headers = st.lists(st.tuples(names, values) | telling, max_size=5).map(tuple)
urls = st.text(max_size=20).map("http://outlet.example/".__add__)
bodies = st.binary(max_size=200) | st.text(max_size=200).map(str.encode)
hops = st.builds(
    Hop, url=urls, status=st.sampled_from([301, 302, 308]), headers=headers, body=bodies
)


def page(body: bytes = b"<p>Talks began.</p>", **changes: object) -> Page:
    """Return an ordinary page, but for `changes`."""
    fields: dict[str, object] = {
        "url": "http://outlet.example/a",
        "final_url": "http://outlet.example/a",
        "kind": PageKind.ARTICLE,
        "fetched": FETCHED,
        "status": 200,
        "headers": ((b"Content-Type", b"text/html"),),
        "body": body,
    }
    return Page(**(fields | changes))  # type: ignore[arg-type]


def chunked(body: bytes, size: int = 7) -> bytes:
    """Return `body` in the chunked transfer coding."""
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """Return any page, encoded in any way."""
    body = draw(bodies)
    ways: dict[str, tuple[bytes | None, tuple[tuple[bytes, bytes], ...]]] = {
        "plain": (None, draw(headers)),
        "gzip": (gzip.compress(body, mtime=0), ((b"Content-Encoding", b"gzip"),)),
        "deflate": (zlib.compress(body), ((b"Content-Encoding", b"deflate"),)),
        "chunked": (chunked(body), ((b"Transfer-Encoding", b"chunked"),)),
        "both": (
            chunked(gzip.compress(body, mtime=0)),
            ((b"Content-Encoding", b"gzip"), (b"Transfer-Encoding", b"chunked")),
        ),
    }
    sent, sent_headers = ways[draw(st.sampled_from(sorted(ways)))]
    return Page(
        url=draw(urls),
        final_url=draw(urls),
        kind=draw(st.sampled_from(PageKind)),
        fetched=draw(st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001
        status=draw(st.integers(100, 999)),
        headers=sent_headers,
        body=body,
        sent=sent,
        request_headers=draw(headers),
        hops=tuple(draw(st.lists(hops, max_size=3))),
    )
