import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from storage.sql.compression import MOST_BYTES, pack, unpack

BEYOND = MOST_BYTES + 1


@given(st.binary())
def test_what_was_packed_comes_back(text: bytes) -> None:
    assert unpack(pack(text)) == text


@pytest.mark.parametrize("stated", [True, False])
def test_a_frame_that_holds_more_than_any_row_is_refused(stated: bool) -> None:
    packer = zstandard.ZstdCompressor(write_content_size=stated)
    frame = packer.compress(bytes(BEYOND))

    with pytest.raises(zstandard.ZstdError):
        unpack(frame)


@pytest.mark.parametrize("damaged", [b"", b"no frame", pack(b"Talks began.")[:-3]])
def test_a_damaged_frame_is_refused(damaged: bytes) -> None:
    with pytest.raises(zstandard.ZstdError):
        unpack(damaged)
