"""A page as WARC 1.1 records: its answer first, then request, facts and redirects.

Every record is a gzip member of its own, so each can be read alone. The answer
comes first because that is where other tools expect a page's offset to lead.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import quote, urlsplit
from uuid import uuid4

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from articles.page import Hop, Page, PageKind
from storage.archive.http_message import Answer, message, parsed, parsed_headers, request

_ANSWER = "application/http; msgtype=response"
_REQUEST = "application/http; msgtype=request"
_HEAD_END = b"\r\n\r\n"
# No record of ours comes near it; a damaged one must not take the machine's memory.
_MOST_BYTES = 2**30


class WarcError(ValueError):
    """Bytes that are not the WARC records of a page."""


@dataclass(frozen=True, slots=True)
class _Record:
    """One WARC record. `payload` is the end of `block`, after the HTTP headers."""

    type: str
    date: datetime
    content_type: str
    block: bytes
    uri: str | None = None
    payload: bytes | None = None
    id: str | None = None
    beside: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class _Member:
    """One record as it is read back: header names in lower case."""

    headers: dict[str, str]
    block: bytes


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a page's answer does not say of it."""

    url: str
    final_url: str
    fetched: datetime
    hops: tuple[str, ...] = ()


def page_records(page: Page) -> bytes:
    """Return all records of `page`, compressed."""
    out = BytesIO()
    main = _new_id()
    answer = Answer(page.status, page.headers, page.body, page.sent)
    _write(out, _answer(page.final_url, page.fetched, answer, main=main))
    asked = request(_target(page.final_url), page.request_headers)
    _write(out, _beside(page, main, "request", _REQUEST, asked))
    _write(out, _beside(page, main, "metadata", "application/json", _facts(page)))
    for hop in page.hops:
        sent_on = Answer(hop.status, hop.headers, hop.body)
        _write(out, _answer(hop.url, page.fetched, sent_on, beside=main))
    return out.getvalue()


def file_record(name: str, date: datetime) -> bytes:
    """Return the record that opens a file called `name`."""
    fields = b"software: Wirecopy\r\nformat: WARC File Format 1.1\r\n"
    out = BytesIO()
    _write(out, _Record("warcinfo", date, "application/warc-fields", fields, file=name))
    return out.getvalue()


def page_from_records(records: bytes, kind: PageKind) -> Page:
    """Return the page that `page_records` wrote, or what another archive's answer says of one."""
    try:
        return _page(list(_members(records)), kind)
    except (KeyError, ValueError) as error:
        raise WarcError(f"{type(error).__name__}: {error}") from error


def _page(members: list[_Member], kind: PageKind) -> Page:
    if not members:
        raise WarcError("expected a record, found the end of the file")
    first, *rest = members
    if first.headers["warc-type"] != "response":
        raise WarcError(f"expected a response, found {first.headers['warc-type']}")
    types = {member.headers["warc-type"]: member for member in rest}
    facts = _read_facts(first, types.get("metadata"))
    asked = types.get("request")
    answer = parsed(first.block)
    hops = [parsed(member.block) for member in rest if member.headers["warc-type"] == "response"]
    return Page(
        url=facts.url,
        final_url=facts.final_url,
        kind=kind,
        fetched=facts.fetched,
        status=answer.status,
        headers=answer.headers,
        body=answer.body,
        sent=answer.sent,
        request_headers=parsed_headers(asked.block) if asked else (),
        hops=tuple(
            Hop(url, hop.status, hop.headers, hop.body)
            for url, hop in zip(facts.hops, hops, strict=True)
        ),
    )


def _answer(
    url: str, date: datetime, answer: Answer, *, main: str | None = None, beside: str | None = None
) -> _Record:
    head, payload = message(answer)
    return _Record(
        "response",
        date,
        _ANSWER,
        head + payload,
        uri=_uri(url),
        payload=payload,
        id=main,
        beside=beside,
    )


def _beside(page: Page, main: str, kind: str, content_type: str, block: bytes) -> _Record:
    return _Record(kind, page.fetched, content_type, block, uri=_uri(page.final_url), beside=main)


def _facts(page: Page) -> bytes:
    facts = {
        "url": page.url,
        "final_url": page.final_url,
        "kind": page.kind,
        "fetched": page.fetched.isoformat(),
        "hops": [hop.url for hop in page.hops],
    }
    return json.dumps(facts).encode("ascii")


def _read_facts(first: _Member, metadata: _Member | None) -> _Facts:
    if metadata is None or metadata.headers.get("content-type") != "application/json":
        uri = first.headers["warc-target-uri"].strip("<>")
        return _Facts(uri, uri, datetime.fromisoformat(first.headers["warc-date"]))
    facts = json.loads(metadata.block)
    fetched = datetime.fromisoformat(facts["fetched"]).astimezone(UTC)
    return _Facts(facts["url"], facts["final_url"], fetched, tuple(facts["hops"]))


def _write(out: BytesIO, record: _Record) -> None:
    headers = {
        "WARC-Type": record.type,
        "WARC-Record-ID": record.id or _new_id(),
        "WARC-Date": record.date.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z",
        "WARC-Target-URI": record.uri,
        "WARC-Concurrent-To": record.beside,
        "WARC-Filename": record.file,
        "WARC-Block-Digest": _digest(record.block),
        "WARC-Payload-Digest": None if record.payload is None else _digest(record.payload),
    }
    # The HTTP headers go in as bytes: warcio would rewrite any that are not ASCII.
    WARCWriter(out, gzip=True, warc_version="1.1").write_record(
        ArcWarcRecord(
            "warc",
            record.type,
            StatusAndHeaders("", [(k, v) for k, v in headers.items() if v], protocol="WARC/1.1"),
            BytesIO(record.block),
            None,
            record.content_type,
            len(record.block),
        )
    )


def _members(records: bytes) -> Iterator[_Member]:
    while records:
        unpacker = zlib.decompressobj(wbits=31)
        try:
            text = unpacker.decompress(records, _MOST_BYTES)
        except zlib.error as error:
            raise WarcError(f"expected a gzip member: {error}") from error
        if not unpacker.eof:
            raise WarcError("expected a whole gzip member")
        records = unpacker.unused_data
        yield _member(text)


def _member(text: bytes) -> _Member:
    head, _, rest = text.partition(_HEAD_END)
    version, *lines = head.decode("utf-8", "replace").split("\r\n")
    if not version.startswith("WARC/"):
        raise WarcError(f"expected WARC/1.1, found {version[:80]!r}")
    pairs = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    length = int(headers["content-length"])
    if rest[length:] != _HEAD_END:
        raise WarcError(f"expected a block of {length} bytes, found {len(rest)}")
    return _Member(headers, rest[:length])


def _digest(block: bytes) -> str:
    # What every WARC tool writes and checks; nobody's safety hangs on it.
    digest = hashlib.sha1(block, usedforsecurity=False).digest()
    return "sha1:" + base64.b32encode(digest).decode("ascii")


def _new_id() -> str:
    return f"<urn:uuid:{uuid4()}>"


def _uri(url: str) -> str:
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]", errors="surrogatepass")


def _target(url: str) -> str:
    parts = urlsplit(_uri(url))
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
