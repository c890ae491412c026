"""Take the chunked transfer coding off a body (RFC 9112 7.1)."""

import re

_SIZE = re.compile(rb"([0-9a-fA-F]{1,16})[ \t]*(?:;[^\r\n]*)?\r?\n")
_LINE_END = re.compile(rb"\r?\n")
# What may follow the last chunk: trailer fields and the empty line.
_TRAILER = re.compile(rb"(?:[^\r\n]+\r?\n)*\r?\n")


def chunks_so_far(sent: bytes) -> bytes | None:
    """Return the body that `sent` is the beginning of; None if it does not begin with a chunk."""
    body = bytearray()
    position = 0
    while size := _SIZE.match(sent, position):
        end = size.end() + int(size[1], 16)
        body += sent[size.end() : end]
        line_end = _LINE_END.match(sent, end)
        if line_end is None:
            break
        position = line_end.end()
    return bytes(body) or None


def without_chunks(sent: bytes) -> bytes | None:
    """Return the body that was sent in chunks; None if `sent` is not whole and chunked."""
    body = bytearray()
    position = 0
    while size := _SIZE.match(sent, position):
        length = int(size[1], 16)
        if length == 0:
            return bytes(body) if _TRAILER.fullmatch(sent, size.end()) else None
        end = size.end() + length
        line_end = _LINE_END.match(sent, end)
        if line_end is None:
            return None
        body += sent[size.end() : end]
        position = line_end.end()
    return None
