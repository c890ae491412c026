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
    """Return what was packed."""
    return _tools.decompressor.decompress(packed, max_output_size=MOST_BYTES)


class _Tools(threading.local):
    """One of each for a thread: making one costs more than a row, and none may be shared."""

    def __init__(self) -> None:
        self.compressor = zstandard.ZstdCompressor(level=LEVEL, write_content_size=True)
        self.decompressor = zstandard.ZstdDecompressor()


_tools = _Tools()
