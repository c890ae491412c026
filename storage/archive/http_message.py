"""An HTTP answer as an archive keeps it: what was sent, or what was decoded and says so.

An archive's reader trusts Content-Encoding, Transfer-Encoding and Content-Length.
Where they do not describe the bytes that we hold, they are renamed, as Common
Crawl does it; reading gives them their names back.
"""

import re
from dataclasses import dataclass
from http import HTTPStatus

from articles.parsing.encoding import TooLargeError, unpacked
from storage.archive.chunked import chunks_so_far, without_chunks

Headers = tuple[tuple[bytes, bytes], ...]

# A decoded body may not be larger.
MOST_BYTES = 256 * 2**20

_RENAMED = b"X-Crawler-"
_HEAD_END = b"\r\n\r\n"
_START = re.compile(rb"HTTP/\S+ +(\d{1,9})")
# Old servers end their lines with a line feed alone.
_LINE_END = re.compile(rb"\r?\n")
_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_LINE_BREAKS = re.compile(rb"[\r\n]+")


class MessageError(ValueError):
    """Bytes that are no HTTP message, or one that grows without end."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The part of a page that travels: `sent` where the body was encoded."""

    status: int
    headers: Headers
    body: bytes
    sent: bytes | None = None


def message(answer: Answer) -> tuple[bytes, bytes]:
    """Return head and payload of `answer`, such that `parsed` gives it back.

    The payload is what was sent, unless that does not decode to the body.
    """
    sent = answer.sent
    if sent is not None and _decodes_to(answer.headers, sent, answer.body):
        framed = without_chunks(sent) is not None
        wrong = set() if framed else {b"transfer-encoding"}
        return _head(_status_line(answer.status), answer.headers, sent, wrong), sent
    wrong = {b"transfer-encoding", b"content-encoding"}
    return _head(_status_line(answer.status), answer.headers, answer.body, wrong), answer.body


def request(target: str, headers: Headers) -> bytes:
    """Return the request that was made for `target`."""
    return _lines([f"GET {target} HTTP/1.1".encode("ascii"), *map(_line, headers)])


def parsed(block: bytes) -> Answer:
    """Return the answer that `message` wrote, or that another archive holds."""
    start, headers, payload = _split(block)
    body = _decoded(headers, payload)
    return Answer(
        status=_status(start),
        headers=tuple((_own_name(name), value) for name, value in headers),
        body=body,
        sent=payload if body != payload else None,
    )


def parsed_headers(block: bytes) -> Headers:
    """Return the headers of a request."""
    return _split(block)[1]


def _decodes_to(headers: Headers, sent: bytes, body: bytes) -> bool:
    try:
        return _decoded(headers, sent) == body
    except MessageError:
        return False


def _decoded(headers: Headers, sent: bytes) -> bytes:
    if b"chunked" in _values(headers, b"transfer-encoding").lower():
        whole = without_chunks(sent)
        # One that was cut short is read as far as it goes.
        whole = chunks_so_far(sent) if whole is None else whole
        sent = sent if whole is None else whole
    try:
        body = unpacked(sent, _values(headers, b"content-encoding").decode("latin-1"), MOST_BYTES)
    except TooLargeError as error:
        raise MessageError(f"its body is {error}") from error
    return sent if body is None else body


def _values(headers: Headers, wanted: bytes) -> bytes:
    return b",".join(value for name, value in headers if name.lower() == wanted)


def _status_line(status: int) -> bytes:
    known = {code.value: code.phrase for code in HTTPStatus}
    return f"HTTP/1.1 {status} {known.get(status, '')}".encode("ascii")


def _status(start: bytes) -> int:
    found = _START.match(start)
    if found is None:
        raise MessageError(f"expected the first line of an HTTP answer, found {start[:80]!r}")
    return int(found[1])


def _head(start: bytes, headers: Headers, payload: bytes, wrong: set[bytes]) -> bytes:
    lines = [start]
    for name, value in headers:
        lower = name.lower()
        renamed = (
            lower in wrong
            # One that an outlet sent under our prefix must keep it when read.
            or lower.startswith(_RENAMED.lower())
            or (lower == b"content-length" and value.strip() != b"%d" % len(payload))
        )
        lines.append(_line((_RENAMED + name if renamed else name, value)))
    return _lines(lines)


def _own_name(name: bytes) -> bytes:
    return name[len(_RENAMED) :] if name.lower().startswith(_RENAMED.lower()) else name


def _line(header: tuple[bytes, bytes]) -> bytes:
    # A line break inside a header would make it two.
    return _LINE_BREAKS.sub(b" ", header[0] + b": " + header[1])


def _lines(lines: list[bytes]) -> bytes:
    return b"\r\n".join(lines) + _HEAD_END


def _split(block: bytes) -> tuple[bytes, Headers, bytes]:
    end = _EMPTY_LINE.search(block)
    if end is None:
        raise MessageError("expected an empty line after the headers")
    start, *lines = _LINE_END.split(block[: end.start()])
    pairs = (line.partition(b":") for line in lines)
    headers = tuple((name, value.removeprefix(b" ")) for name, colon, value in pairs if colon)
    return start, headers, block[end.end() :]
