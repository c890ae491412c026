import gzip
import os
import re
import resource
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import HealthCheck, given, settings

from articles.page import Hop, Page, PageKind
from storage.archive.archive import Archive, ArchiveAway, ArchiveError, Place
from tests.storage.pages import chunked, page, pages

NUL = (b"X-Odd", b"a\x00b")
GZIP = (b"Content-Encoding", b"gzip")
CHUNKED = (b"Transfer-Encoding", b"chunked")


def one_file(folder: Path) -> Path:
    (path,) = folder.rglob("*.warc.gz")
    return path


def answers(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield URL and payload of every answer in a file, as another library reads them."""
    for record in ArchiveIterator(
        BytesIO(path.read_bytes()), record_types=WarcRecordType.response, parse_http=False
    ):
        assert record.verify_block_digest(consume=False)
        record.parse_http()
        yield record.headers["WARC-Target-URI"], record.reader.read()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(page=pages())
def test_a_page_is_read_back_as_it_was_added(tmp_path: Path, page: Page) -> None:
    archive = Archive(tmp_path)

    with archive.writer("night/fetch") as writer:
        place = writer.add(page)

    assert archive.read(place, page.kind) == page


@pytest.mark.parametrize(
    ("sent", "one"),
    [
        (b"<p>Talks began.</p>", page(b"<p>Talks began.</p>")),
        (
            gzip.compress(b"text", mtime=0),
            page(b"text", sent=gzip.compress(b"text", mtime=0), headers=(GZIP,)),
        ),
        (chunked(b"text"), page(b"text", sent=chunked(b"text"), headers=(CHUNKED,))),
        (b"text", page(b"text", headers=(GZIP, CHUNKED, (b"Content-Length", b"9")))),
        (bytes(range(256)) * 9, page(bytes(range(256)) * 9)),
        (b"text", page(b"text", headers=(NUL, (b"Content-Type", b"text/html; x=\xff\xfe")))),
        (b"", page(b"")),
        (b"", page(b"", status=304, headers=((b"ETag", b'"a"'),))),
        (b"\r\n\r\nWARC/1.1\r\n\r\n", page(b"\r\n\r\nWARC/1.1\r\n\r\n")),
        (b"text", page(b"text", status=999)),
    ],
    ids=[
        "plain",
        "gzip",
        "chunked",
        "decoded",
        "rubbish",
        "nul",
        "empty",
        "not-modified",
        "nested",
        "odd-status",
    ],
)
def test_another_library_reads_the_bytes_that_were_sent(
    tmp_path: Path, sent: bytes, one: Page
) -> None:
    with Archive(tmp_path).writer("fetch") as writer:
        writer.add(one)

    assert list(answers(one_file(tmp_path))) == [("http://outlet.example/a", sent)]


@pytest.mark.parametrize("sent", [chunked(gzip.compress(b"text")), None], ids=["sent", "decoded"])
def test_another_library_decodes_only_what_is_encoded(tmp_path: Path, sent: bytes | None) -> None:
    with Archive(tmp_path).writer("fetch") as writer:
        writer.add(page(b"text", sent=sent, headers=(GZIP, CHUNKED)))

    records = ArchiveIterator(
        BytesIO(one_file(tmp_path).read_bytes()),
        record_types=WarcRecordType.response,
        auto_decode="all",
    )

    assert [record.reader.read() for record in records] == [b"text"]


def test_every_redirect_is_a_record_of_its_own_url(tmp_path: Path) -> None:
    to_https = Hop("http://outlet.example/a", 301, ((b"Location", b"https://outlet.example/a"),))
    to_slash = Hop("https://outlet.example/a", 302, ((b"Location", b"/a/"),), b"Moved")
    one = page(final_url="https://outlet.example/a/", hops=(to_https, to_slash))

    with Archive(tmp_path).writer("fetch") as writer:
        writer.add(one)

    records = [dict(r.headers) for r in ArchiveIterator(BytesIO(one_file(tmp_path).read_bytes()))]
    answer = records[1]
    assert [(r["WARC-Type"], r.get("WARC-Target-URI")) for r in records] == [
        ("warcinfo", None),
        ("response", "https://outlet.example/a/"),
        ("request", "https://outlet.example/a/"),
        ("metadata", "https://outlet.example/a/"),
        ("response", "http://outlet.example/a"),
        ("response", "https://outlet.example/a"),
    ]
    assert [r["WARC-Concurrent-To"] for r in records[2:]] == [answer["WARC-Record-ID"]] * 4
    assert answer["WARC-Date"] == "2026-11-24T01:02:03.456789Z"


def test_every_record_is_a_gzip_member_of_its_own(tmp_path: Path) -> None:
    with Archive(tmp_path).writer("fetch") as writer:
        writer.add(page())
    rest = one_file(tmp_path).read_bytes()

    members = []
    while rest:
        unpacker = zlib.decompressobj(wbits=31)
        members.append(unpacker.decompress(rest))
        rest = unpacker.unused_data

    assert len(members) == 4
    assert all(member.startswith(b"WARC/1.1\r\n") for member in members)


def test_bytes_that_do_not_decode_to_the_body_give_way_to_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    odd = page(b"text", sent=b"not gzip at all", headers=(GZIP,))

    with archive.writer("fetch") as writer:
        place = writer.add(odd)

    assert archive.read(place, PageKind.ARTICLE) == page(b"text", headers=(GZIP,))


def test_no_page_makes_no_file(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive").writer("night/fetch") as writer:
        writer.sync()

    assert list(tmp_path.iterdir()) == []


def test_a_files_name_says_night_stage_and_time(tmp_path: Path) -> None:
    with Archive(tmp_path).writer("2026-11-24/fetch-001") as writer:
        place = writer.add(page())

    pattern = r"2026-11-24/fetch-001-20261124010203-[0-9a-f]{8}\.warc\.gz"
    assert re.fullmatch(pattern, place.file)


def test_a_full_file_is_followed_by_another(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    added = [page(f"{number}".encode()) for number in range(5)]

    with archive.writer("fetch", largest_file=2000) as writer:
        places = [writer.add(one) for one in added]

    assert len({place.file for place in places}) == 3
    assert [archive.read(place, PageKind.ARTICLE) for place in places] == added


def test_two_writers_of_one_name_have_files_of_their_own(tmp_path: Path) -> None:
    archive = Archive(tmp_path)

    with archive.writer("fetch") as one, archive.writer("fetch") as other:
        assert one.add(page()).file != other.add(page()).file


def test_a_tail_cut_off_by_a_kill_does_not_harm_what_was_synced(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with archive.writer("fetch") as writer:
        kept = [writer.add(page(f"{number}".encode())) for number in range(3)]
        lost = writer.add(page(b"lost"))
    os.truncate(tmp_path / lost.file, lost.offset + lost.length // 2)

    assert [archive.read(place, PageKind.ARTICLE).body for place in kept] == [b"0", b"1", b"2"]
    with pytest.raises(ArchiveError, match=re.escape(lost.file)):
        archive.read(lost, PageKind.ARTICLE)


@pytest.mark.parametrize(("shift", "shorter"), [(1, 0), (0, 1), (-1, 0), (10**6, 0)])
def test_a_wrong_place_is_an_error_that_names_the_file(
    tmp_path: Path, shift: int, shorter: int
) -> None:
    archive = Archive(tmp_path)
    with archive.writer("fetch") as writer:
        place = writer.add(page())

    wrong = Place(place.file, place.offset + shift, place.length - shorter)
    with pytest.raises(ArchiveError, match=re.escape(place.file)):
        archive.read(wrong, PageKind.ARTICLE)


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with archive.writer("fetch") as writer:
        writer.add(page())

    with pytest.raises(ArchiveError, match=r"gone\.warc\.gz"):
        archive.read(Place("gone.warc.gz", 0, 10), PageKind.ARTICLE)


@pytest.mark.parametrize("folder", ["nowhere", "not-mounted", "a-file"])
def test_an_archive_that_is_not_there_is_away_whatever_page_is_wanted(
    tmp_path: Path, folder: str
) -> None:
    (tmp_path / "not-mounted").mkdir()
    (tmp_path / "a-file").touch()

    with pytest.raises(ArchiveAway, match=folder):
        Archive(tmp_path / folder).read(Place("fetch.warc.gz", 0, 10), PageKind.ARTICLE)


def test_any_damaged_byte_is_noticed(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with archive.writer("fetch") as writer:
        place = writer.add(page())
    path = tmp_path / place.file
    whole = path.read_bytes()

    for position in range(place.offset + 10, place.offset + place.length, 7):
        damaged = bytearray(whole)
        damaged[position] ^= 0xFF
        path.write_bytes(damaged)
        try:
            found = archive.read(place, PageKind.ARTICLE)
        except ArchiveError:
            continue
        # Only a member's own header (its time stamp, say) may change unnoticed.
        assert found == page()


def test_a_full_disk_leaves_no_half_page(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    writer = archive.writer("fetch")
    kept = writer.add(page(b"kept"))

    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(ArchiveAway, match=r"fetch-.*cannot be written"):
            writer.add(page(os.urandom(20_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    later = writer.add(page(b"later"))
    writer.close()

    assert [archive.read(place, PageKind.ARTICLE).body for place in (kept, later)] == [
        b"kept",
        b"later",
    ]
    assert [body for _, body in answers(one_file(tmp_path))] == [b"kept", b"later"]


def test_another_archives_answer_is_a_page(tmp_path: Path) -> None:
    block = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Crawler-Content-Encoding: gzip\r\n"
        b"Content-Length: 5\r\n\r\nHello"
    )
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet.example/b\r\n"
        f"WARC-Date: 2026-11-23T00:00:00Z\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    member = gzip.compress(head.encode() + block + b"\r\n\r\n")
    (tmp_path / "CC-NEWS.warc.gz").write_bytes(member * 2)

    found = Archive(tmp_path).read(
        Place("CC-NEWS.warc.gz", len(member), len(member)), PageKind.ARTICLE
    )

    assert (found.url, found.final_url, found.body) == (
        "https://outlet.example/b",
        "https://outlet.example/b",
        b"Hello",
    )
    assert found.header("content-encoding") == "gzip"
    assert found.fetched.isoformat() == "2026-11-23T00:00:00+00:00"
