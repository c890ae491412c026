"""WARC files as others write them: whole, cut off and damaged."""

import gzip
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.page import PageKind
from storage.archive.foreign_warc import (
    ForeignRecord,
    ForeignWarcError,
    as_archived,
    foreign_records,
)
from storage.archive.warc import page_from_records
from tests.warcs import crawled, info, warc_record, zipped

DAMAGED = ForeignRecord({}, problem="damaged")
CHUNK = 2**18  # as much as is read at once
PAGE = b"<html><body><h1>Ferry held by fog</h1><p>It sailed at noon.</p></body></html>"


def written(*urls: str, gzipped: bool = True) -> bytes:
    records = [info(), *(record for url in urls for record in crawled(url, PAGE))]
    return zipped(records) if gzipped else b"".join(records)


def read(path: Path, content: bytes, largest: int = 10**6) -> list[ForeignRecord]:
    path = path / "news.warc.gz" if path.is_dir() else path
    path.write_bytes(content)
    return list(
        foreign_records(path, wanted=lambda record: record.type == "response", largest=largest)
    )


def answers(records: list[ForeignRecord]) -> list[tuple[str, str | None]]:
    return [(r.url[-1:], r.problem) for r in records if r.type == "response" or r.problem]


@pytest.mark.parametrize("form", ["members", "plain", "one stream"])
def test_every_form_of_file_gives_the_same_records(tmp_path: Path, form: str) -> None:
    content = written(
        "http://herald.example/1", "http://herald.example/2", gzipped=form == "members"
    )
    content = gzip.compress(content) if form == "one stream" else content

    records = read(tmp_path, content)

    assert [record.type for record in records] == ["warcinfo"] + ["request", "response"] * 2
    assert answers(records) == [("1", None), ("2", None)]
    assert all(record.block and record.block.endswith(PAGE) for record in records[2::2])
    assert records[1].block is None


def test_a_record_can_be_read_like_one_of_the_archive(tmp_path: Path) -> None:
    *_, record = read(tmp_path, written("http://herald.example/1"))

    page = page_from_records(as_archived(record), PageKind.ARTICLE)

    assert (page.final_url, page.status, page.body) == ("http://herald.example/1", 200, PAGE)
    assert page.fetched == record.date


def test_a_file_that_is_cut_off_says_so_at_its_end(tmp_path: Path) -> None:
    content = written("http://herald.example/1", "http://herald.example/2")

    records = read(tmp_path, content[:-60])

    assert answers(records) == [("1", None), ("2", "cut-off")]


def test_after_a_damaged_place_the_next_record_is_read(tmp_path: Path) -> None:
    first, second, third = (written(f"http://herald.example/{n}") for n in (1, 2, 3))
    middle = len(second) - 200
    broken = second[:middle] + b"\xff" * 40 + second[middle + 40 :]

    records = read(tmp_path, first + broken + third)

    assert [answer for answer in answers(records) if answer[0]] == [("1", None), ("3", None)]
    assert sum(record.problem == "damaged" for record in records) == 1


def test_a_damaged_plain_file_is_read_on_too(tmp_path: Path) -> None:
    parts = [written(f"http://herald.example/{n}", gzipped=False) for n in (1, 2)]

    records = read(tmp_path, parts[0] + b"no record at all\r\n" * 9 + parts[1])

    assert answers(records) == [("1", None), ("", "damaged"), ("2", None)]


@pytest.mark.parametrize("read_already", range(-2, 9))
def test_a_record_is_found_wherever_its_first_line_is_cut_by_a_chunk(
    tmp_path: Path, read_already: int
) -> None:
    first, second = (written(f"http://herald.example/{n}", gzipped=False) for n in (1, 2))
    noise = b"x" * (CHUNK - len(first) - read_already)

    records = read(tmp_path, first + noise + b"\n" + second)

    behind = [record.type for record in records[records.index(DAMAGED) + 1 :]]
    assert behind == ["warcinfo", "request", "response"]


def test_a_record_right_behind_a_damaged_head_is_found(tmp_path: Path) -> None:
    head = b"WARC/1.0\r\nContent-Length: none\r\n\r\n"

    records = read(tmp_path, head + b"\n" + written("http://herald.example/1", gzipped=False))

    assert records[0] == DAMAGED
    assert [record.type for record in records[1:]] == ["warcinfo", "request", "response"]


def test_behind_a_length_that_is_too_small_no_record_is_lost(tmp_path: Path) -> None:
    first, second = (crawled(f"http://herald.example/{n}", PAGE) for n in (1, 2))
    length = b"Content-Length: %d" % (len(first[1]) - first[1].index(b"\r\n\r\n") - 8)
    assert first[1].count(length) == 1
    short = first[1].replace(length, b"Content-Length: 9")

    records = read(tmp_path, zipped([short, second[1]]))

    assert answers(records) == [("1", None), ("", "damaged"), ("2", None)]


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2026", datetime(2026, 1, 1, tzinfo=UTC)),
        ("2026-03", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03-02", datetime(2026, 3, 2, tzinfo=UTC)),
        ("2026-03-02T06:30:00.123456789Z", datetime(2026, 3, 2, 6, 30, 0, 123456, tzinfo=UTC)),
        ("2026-03-02T06:30:00", datetime(2026, 3, 2, 6, 30, tzinfo=UTC)),
        ("20261", None),
        ("2026-13", None),
    ],
)
def test_a_date_is_as_exact_as_warc_allows(stated: str, date: datetime | None) -> None:
    assert ForeignRecord({"warc-date": stated}).date == date


def test_a_block_that_is_too_large_is_passed_over_in_pieces(tmp_path: Path) -> None:
    huge = zlib.compressobj(wbits=31)
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://herald.example/9\r\n"
        b"Content-Length: 300000000\r\n\r\n"
    )
    member = huge.compress(head)
    for _ in range(300):
        member += huge.compress(b"x" * 10**6)
    member += huge.compress(b"\r\n\r\n") + huge.flush()

    records = read(tmp_path, member + written("http://herald.example/1"))

    assert answers(records) == [("9", "too-large"), ("1", None)]


def test_what_is_no_warc_file_has_no_record(tmp_path: Path) -> None:
    assert [r.problem for r in read(tmp_path, b"<html>" * 50_000)] == ["damaged"]
    assert read(tmp_path, b"") == []
    with pytest.raises(ForeignWarcError, match="nothing-here"):
        list(foreign_records(tmp_path / "nothing-here", wanted=bool, largest=1))


@given(at=st.integers(0, 1800), length=st.integers(0, 30), noise=st.binary(max_size=40))
def test_no_damage_raises_or_goes_on_for_ever(
    tmp_path_factory: pytest.TempPathFactory, at: int, length: int, noise: bytes
) -> None:
    content = written("http://herald.example/1", "http://herald.example/2")

    records = read(
        tmp_path_factory.getbasetemp() / "mutated.warc.gz",
        content[:at] + noise + content[at + length :],
    )

    assert len(records) < 20


def test_a_length_of_thousands_of_digits_is_a_damaged_place(tmp_path: Path) -> None:
    endless = warc_record("response", "https://a.example/1", PAGE, Content_Length="9" * 5000)

    found = read(tmp_path, endless + b"".join(crawled("https://a.example/2", PAGE)))

    assert answers(found) == [("", "damaged"), ("2", None)]
