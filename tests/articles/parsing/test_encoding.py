import gzip
import time
import tracemalloc
import zlib

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.encoding import TooLargeError, unpacked

TEXT = b"Talks began on Monday. " * 1000
LIMIT = 2**20


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


PACKERS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
}


@pytest.mark.parametrize("encoding", PACKERS)
def test_each_encoding_is_taken_off(encoding: str) -> None:
    assert unpacked(PACKERS[encoding](TEXT), encoding, LIMIT) == TEXT


@given(st.binary(max_size=2000), st.sampled_from(sorted(PACKERS)))
def test_what_was_packed_comes_back(body: bytes, encoding: str) -> None:
    assert unpacked(PACKERS[encoding](body), encoding, LIMIT) == body


@given(st.binary(max_size=500), st.sampled_from(sorted(PACKERS)))
def test_no_bytes_break_it(sent: bytes, encoding: str) -> None:
    body = unpacked(sent, encoding, LIMIT)

    assert body is None or len(body) <= LIMIT


def test_deflate_without_its_header_is_read_too() -> None:
    assert unpacked(raw_deflate(TEXT), "deflate", LIMIT) == TEXT


def test_encodings_are_taken_off_in_reverse() -> None:
    sent = brotli.compress(gzip.compress(TEXT))

    assert unpacked(sent, "gzip, br", LIMIT) == TEXT


def test_encodings_without_end_are_not_taken_off() -> None:
    sent = TEXT
    for _ in range(6):
        sent = gzip.compress(sent)

    assert unpacked(sent, ", ".join(["gzip"] * 6), LIMIT) is None
    assert unpacked(gzip.decompress(sent), ", ".join(["gzip"] * 5), LIMIT) == TEXT


def test_gzip_in_several_parts_is_one_body() -> None:
    assert unpacked(gzip.compress(TEXT) + gzip.compress(TEXT), "gzip", LIMIT) == TEXT + TEXT


@pytest.mark.parametrize("length", [2**16 - 1, 2**16, 2**16 + 1])
def test_a_part_may_end_anywhere(length: int) -> None:
    first = gzip.compress(b"", mtime=0)
    # A name in the header makes a part as long as we like.
    first = (
        first[:3] + b"\x08" + first[4:10] + b"n" * (length - len(first) - 1) + b"\0" + first[10:]
    )

    assert len(first) == length
    assert unpacked(first + gzip.compress(TEXT), "gzip", LIMIT) == TEXT


def test_parts_without_end_that_hold_nothing_take_seconds_at_most() -> None:
    part = gzip.compress(b"")
    start = time.process_time()

    assert unpacked(part * (8 * 2**20 // len(part)), "gzip", LIMIT) == b""
    assert time.process_time() - start < 10


def test_rubbish_after_gzip_is_left_out() -> None:
    assert unpacked(gzip.compress(TEXT) + b"\0\0\0", "gzip", LIMIT) == TEXT


def test_a_part_that_is_damaged_spoils_the_whole() -> None:
    assert unpacked(gzip.compress(TEXT) + b"\x1f\x8brubbish", "gzip", LIMIT) is None


@pytest.mark.parametrize("encoding", sorted(PACKERS))
def test_a_body_that_was_cut_short_is_read_as_far_as_it_goes(encoding: str) -> None:
    whole = bytes(range(256)) * 2000
    sent = PACKERS[encoding](whole)

    body = unpacked(sent[: len(sent) - 8], encoding, LIMIT)

    assert body is not None
    assert whole.startswith(body)


@pytest.mark.parametrize("encoding", ["gzip", "identity", "", "chinese"])
def test_a_body_that_is_not_what_it_says_stays_as_it_is(encoding: str) -> None:
    assert unpacked(b"<html>plain</html>", encoding, LIMIT) is None


@pytest.mark.parametrize("encoding", sorted(PACKERS))
def test_a_bomb_is_refused_without_filling_memory(encoding: str) -> None:
    bomb = PACKERS[encoding](bytes(16 * 2**20))
    tracemalloc.start()

    with pytest.raises(TooLargeError):
        unpacked(bomb, encoding, LIMIT)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * 2**20
