"""Take a content encoding off a body without letting a small answer fill the memory."""

import zlib
from collections.abc import Iterator
from contextlib import suppress

import brotli
import zstandard

# What we can undo, as a request says it.
ACCEPTED = "gzip, deflate, br, zstd"
GZIP_MAGIC = b"\x1f\x8b"

_CHUNK, _SLICE = 2**20, 2**16
_ANY_ZLIB_HEADER, _GZIP, _RAW = 15, 31, -15
# A head has room for tens of thousands, each of which would be unpacked to the full limit.
_MOST_ENCODINGS = 5
# RFC 9659: no web server may need more.
_ZSTD_WINDOW = 8 * 2**20


class TooLargeError(ValueError):
    """A body that grows over its limit when unpacked."""


def unpacked(sent: bytes, encoding: str, limit: int) -> bytes | None:
    """Return `sent` without its `encoding`; None if it has none, too many or is not what it says.

    Raises `TooLargeError` as soon as the result is longer than `limit`. A body
    that was cut short is unpacked as far as it goes.
    """
    body: bytes | None = None
    names = encoding.lower().replace(",", " ").split()
    if len(names) > _MOST_ENCODINGS:
        return None
    for name in reversed(names):
        step = _unpack_one(sent if body is None else body, name, limit)
        if step is None:
            break
        body = step
    return body


def _unpack_one(sent: bytes, name: str, limit: int) -> bytes | None:
    try:
        match name:
            case "gzip" | "x-gzip":
                return _gunzip(sent, limit)
            case "deflate":
                return _inflate(sent, limit)
            case "br":
                return _unbrotli(sent, limit)
            case "zstd":
                return _unzstd(sent, limit)
    except (zlib.error, brotli.error, zstandard.ZstdError):
        pass
    return None


def gunzipped(sent: bytes) -> Iterator[bytes]:
    """Yield what `sent` holds, part after part; rubbish behind them is left out.

    Raises `zlib.error` where it is damaged, `EOFError` where it ends too early.
    """
    stream = zlib.decompressobj(_GZIP)
    # In slices: at the end of a part what follows is copied, and a part may be of twenty bytes.
    for at in range(0, len(sent), _SLICE):
        left = sent[at : at + _SLICE]
        while left:
            if stream.eof:
                if not GZIP_MAGIC.startswith(left[: len(GZIP_MAGIC)]):
                    return
                stream = zlib.decompressobj(_GZIP)
            yield stream.decompress(left, _CHUNK)
            left = stream.unconsumed_tail or stream.unused_data
    if not stream.eof:
        raise EOFError


def _gunzip(sent: bytes, limit: int) -> bytes:
    out = bytearray()
    with suppress(EOFError):
        for chunk in gunzipped(sent):
            _grow(out, chunk, limit)
    return bytes(out)


def _inflate(sent: bytes, limit: int) -> bytes:
    out = bytearray()
    try:
        _drain(zlib.decompressobj(_ANY_ZLIB_HEADER), sent, out, limit)
    except zlib.error:
        # Some servers send the stream without its header.
        out.clear()
        _drain(zlib.decompressobj(_RAW), sent, out, limit)
    return bytes(out)


def _drain(stream: "zlib._Decompress", sent: bytes, out: bytearray, limit: int) -> None:
    while True:
        chunk = stream.decompress(sent, _CHUNK)
        _grow(out, chunk, limit)
        sent = stream.unconsumed_tail
        if stream.eof or not chunk:
            return


def _unbrotli(sent: bytes, limit: int) -> bytes:
    out = bytearray()
    stream = brotli.Decompressor()
    _grow(out, stream.process(sent, output_buffer_limit=_CHUNK), limit)
    while not stream.is_finished():
        chunk = stream.process(b"", output_buffer_limit=_CHUNK)
        if not chunk:
            break
        _grow(out, chunk, limit)
    return bytes(out)


def _unzstd(sent: bytes, limit: int) -> bytes:
    out = bytearray()
    unpacker = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    with unpacker.stream_reader(sent, read_across_frames=True) as stream:
        while chunk := stream.read(_CHUNK):
            _grow(out, chunk, limit)
    return bytes(out)


def _grow(out: bytearray, chunk: bytes, limit: int) -> None:
    if len(out) + len(chunk) > limit:
        raise TooLargeError(f"more than {limit} bytes when unpacked")
    out += chunk
