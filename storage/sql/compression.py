"""Compress rows: zstd, one frame a row, no shared dictionary."""

import threading

import zstandard

LEVEL = 6
# No row of ours comes near it; a damaged frame must not take the machine's memory.
MOST_BYTES = 256 * 2**20


def pack(text: bytes) -> bytes:
    """Return `text` compressed. The same bytes always give the same result."""
    return _tools.compressor.compress(text)


def unpack(packed: bytes) -> bytes:
    """Return what was packed. Raises `ZstdError` where that is damaged, or larger than any row."""
    # Where a frame states its size, zstandard makes room for that, whatever the limit.
    stated = zstandard.frame_content_size(packed)
    if stated > MOST_BYTES:
        raise zstandard.ZstdError(f"a row of {stated:,} bytes; expected {MOST_BYTES:,} at most")
    return _tools.decompressor.decompress(packed, max_output_size=MOST_BYTES)


class _Tools(threading.local):
    """One of each for a thread: making one costs more than a row, and none may be shared."""

    def __init__(self) -> None:
        self.compressor = zstandard.ZstdCompressor(level=LEVEL, write_content_size=True)
        self.decompressor = zstandard.ZstdDecompressor()


_tools = _Tools()
