"""Compress rows: zstd, one frame a row, no shared dictionary."""

import zstandard

LEVEL = 6
# No row of ours comes near it; a damaged frame must not take the machine's memory.
MOST_BYTES = 256 * 2**20


def pack(text: bytes) -> bytes:
    """Return `text` compressed. The same bytes always give the same result."""
    return zstandard.ZstdCompressor(level=LEVEL, write_content_size=True).compress(text)


def unpack(packed: bytes) -> bytes:
    """Return what was packed."""
    return zstandard.ZstdDecompressor().decompress(packed, max_output_size=MOST_BYTES)
