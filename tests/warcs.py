"""WARC files as other crawlers write them, Common Crawl's CC-NEWS among them."""

import gzip
from collections.abc import Iterable

DATE = "2026-03-02T06:30:00Z"


def warc_record(kind: str, url: str | None, block: bytes, **more: str) -> bytes:
    """Return one plain record; `more` are further headers, `_` for `-`."""
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:0b9d6f26-0000-4000-8000-000000000000>",
        "WARC-Date": DATE,
        **({"WARC-Target-URI": url} if url else {}),
        "Content-Type": f"application/http; msgtype={kind}",
        "Content-Length": str(len(block)),
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return b"WARC/1.0\r\n" + lines.encode() + b"\r\n" + block + b"\r\n\r\n"


def answer(body: bytes, media_type: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    """Return an HTTP answer with status 200."""
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n{more}\r\n".encode() + body


def crawled(url: str, body: bytes, **headers: str) -> list[bytes]:
    """Return what CC-NEWS holds of one page: its request, and its answer as it was decoded."""
    asked = b"GET / HTTP/1.1\r\nUser-Agent: CCBot/2.0\r\n\r\n"
    crawler = {
        "X_Crawler_Content_Encoding": "gzip",
        "X_Crawler_Content_Length": "99",
        "Content_Length": str(len(body)),
    }
    return [
        warc_record("request", url, asked),
        warc_record("response", url, answer(body, **crawler, **headers)),
    ]


def info() -> bytes:
    """Return the record that opens a file."""
    return warc_record("warcinfo", None, b"software: a crawler\r\nformat: WARC File Format 1.0\r\n")


def zipped(records: Iterable[bytes]) -> bytes:
    """Return a file with one gzip member for each record."""
    return b"".join(gzip.compress(record) for record in records)
