"""What stands in the archive where a page was erased: one record of the very same length.

The places of all other pages in the file hold, and other tools read on behind it.
"""

import struct
import zlib
from datetime import UTC, datetime
from uuid import uuid4

# RFC 1952: magic, deflate, flags, no time, no extra flags, unknown system.
_FLAG_COMMENT = 0x10
_HEAD = struct.pack("<3sBIBB", b"\x1f\x8b\x08", _FLAG_COMMENT, 0, 0, 255)
_BLOCK = b"what: a page that was erased\r\n"


def blank_record(length: int, date: datetime) -> bytes:
    """Return a WARC 1.1 metadata record as one gzip member of `length` bytes.

    A comment, of which gzip takes any length and every reader makes nothing, fills it.
    Raises `ValueError` where so few bytes hold no record: a page takes several times as many.
    """
    record = _record(date)
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(record) + packer.flush()
    end = struct.pack("<II", zlib.crc32(record), len(record))
    filler = length - len(_HEAD) - len(b"\0") - len(packed) - len(end)
    if filler < 0:
        raise ValueError(f"{length} bytes hold no record, {length - filler} would")
    return _HEAD + b" " * filler + b"\0" + packed + end


def _record(date: datetime) -> bytes:
    lines = [
        "WARC/1.1",
        "WARC-Type: metadata",
        f"WARC-Record-ID: <urn:uuid:{uuid4()}>",
        f"WARC-Date: {date.astimezone(UTC).replace(tzinfo=None).isoformat()}Z",
        "Content-Type: application/warc-fields",
        f"Content-Length: {len(_BLOCK)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode("ascii") + _BLOCK + b"\r\n\r\n"
