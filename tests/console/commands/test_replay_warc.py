"""`wirecopy replay --warc`: a file as Common Crawl's CC-NEWS writes it, with all its oddities."""

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest
import zstandard

from articles.records.record import from_json
from tests.console.commands.conftest import Street
from tests.disks import fill
from tests.home import Ran
from tests.warcs import answer, crawled, info, warc_record, zipped

PARAGRAPHS = [
    "The old bridge over the Alder reopened on Monday after nine years of work on its piers, "
    "and the first to cross it were forty cyclists in the rain.",
    "The council spent eleven million on new bearings, railings and a lane for bicycles, which "
    "an engineer called the cheapest metre of road in the county.",
    "Lorries must still use the ring road. The mayor said that a decision on them would follow "
    "in the spring, once the noise had been measured.",
]


def page(title: str) -> bytes:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    head = f"<title>{title}</title><meta name='author' content='Ann Reeve'>"
    return (
        f"<html lang=en><head>{head}</head><body><article><h1>{title}</h1>{text}"
        "</article></body></html>"
    ).encode()


def chunks(body: bytes, size: int = 100) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def response(url: str, block: bytes, **headers: str) -> bytes:
    return warc_record("response", url, block, **headers)


FILE = [
    info(),
    *crawled("https://herald.example/bridge", page("Bridge reopens")),
    response(
        "https://post.example/chunked",
        answer(chunks(page("Chunked bridge")), Transfer_Encoding="chunked"),
    ),
    response(
        "https://post.example/zipped",
        answer(gzip.compress(page("Zipped bridge")), Content_Encoding="gzip"),
    ),
    response(
        "https://post.example/cut",
        answer(chunks(page("Cut bridge"))[:500], Transfer_Encoding="chunked"),
        WARC_Truncated="length",
    ),
    response("https://post.example/picture", answer(b"\x89PNG", media_type="image/png")),
    response("dns:post.example", b"20260302\r\n", Content_Type="text/dns"),
    response("https://post.example/dns", b"20260302\r\n", Content_Type="text/dns"),
    response("https://post.example/gone", b"HTTP/1.1 404 Not Found\r\n\r\n<p>Nothing here"),
    response("https://post.example/undated", answer(page("Undated")), WARC_Date="yesterday"),
    response("https://post.example/nonsense", b"no HTTP at all"),
    warc_record("resource", "urn:pageinfo:https://post.example/", b"{}"),
    warc_record("conversion", "https://post.example/text", b"words"),
    warc_record("revisit", "https://herald.example/bridge", b"HTTP/1.1 200 OK\r\n\r\n"),
]


@pytest.fixture(scope="module")
def warc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("warc") / "CC-NEWS-20260302.warc.gz"
    path.write_bytes(zipped(FILE))
    return path


@pytest.fixture
def street(busy_street: Street) -> Street:
    busy_street.source("herald", 1)
    return busy_street


def read(street: Street, *words: str) -> Any:
    ran: Ran = street.home.run("replay", "--warc", *words, "--json")
    assert ran.code == 0, ran.stderr
    return json.loads(ran.stdout)


def test_what_reads_as_an_article_is_shown_and_everything_is_counted(
    street: Street, warc: Path
) -> None:
    found = read(street, str(warc))

    assert [each["title"] for each in found["articles"]] == [
        "Bridge reopens",
        "Chunked bridge",
        "Zipped bridge",
        "Cut bridge",
    ]
    assert [each["truncated"] for each in found["articles"]] == [None, None, None, "length"]
    assert found["articles"][0]["words"] > found["articles"][3]["words"] > 0
    assert {each["source"] for each in found["articles"]} == {"unknown"}
    assert found["records"] == {"response": 10, "warcinfo": 1, "request": 1, "revisit": 1} | {
        "resource": 1,
        "conversion": 1,
    }
    assert found["outcomes"] == {
        "article": 4,
        "no-address-or-date": 2,
        "not-article:media-type": 1,
        "not-http": 4,
        "not-article:error-page": 1,
        "revisit": 1,
    }


def test_the_records_can_be_had_as_json_lines(street: Street, warc: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    before = street.home.state()

    read(street, str(warc), "--out", str(out))

    records = [from_json(line) for line in out.read_text("utf-8").splitlines()]
    assert [record.id for record in records] == [1, 2, 3, 4]
    assert records[0].source == "unknown"
    assert records[0].source_name == "herald.example"
    assert records[0].authors == ("Ann Reeve",)
    assert [block.text for block in records[0].body] == PARAGRAPHS
    assert street.home.state() == before
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("input.warc.gz", "is one of the files to read"),
        ("link.warc.gz", "is one of the files to read"),
        ("", "is a folder"),
        (".", "is a folder"),
        ("nowhere/records.jsonl", "nowhere: no such folder"),
        ("home/archive/records.jsonl", "lies in the archive"),
        ("pipe", "expected a file"),
        ("link-to-pipe", "expected a file"),
        ("circle", "expected a file"),
    ],
)
def test_records_never_take_the_place_of_pages(
    quiet_street: Street, warc: Path, tmp_path: Path, out: str, said: str
) -> None:
    own = tmp_path / "input.warc.gz"
    own.write_bytes(warc.read_bytes())
    (tmp_path / "link.warc.gz").symlink_to(own)
    (quiet_street.home.folder / "archive").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link-to-pipe").symlink_to("pipe")
    (tmp_path / "circle").symlink_to("circle")
    place = str(tmp_path / out) if out else ""

    ran = quiet_street.home.run("replay", "--warc", str(own), "--out", place)

    assert (ran.code, said in ran.stderr) == (20, True), ran.stderr
    assert own.read_bytes() == warc.read_bytes()
    assert not (tmp_path / "nowhere").exists()
    assert (tmp_path / "pipe").is_fifo()


def test_records_go_where_a_link_leads(street: Street, warc: Path, tmp_path: Path) -> None:
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "records.jsonl")

    read(street, str(warc), "--limit", "2", "--out", str(tmp_path / "link.jsonl"))

    assert (tmp_path / "link.jsonl").is_symlink()
    assert len((tmp_path / "records.jsonl").read_text("utf-8").splitlines()) == 2


def test_records_that_find_no_room_leave_nothing_behind(
    street: Street, warc: Path, small_disk: Path
) -> None:
    filler = fill(small_disk)

    ran = street.home.run("replay", "--warc", str(warc), "--out", str(small_disk / "a.jsonl"))

    assert ran.code == 10
    assert f"the disk of {small_disk} is full" in ran.stderr.splitlines()[-1]
    assert list(small_disk.iterdir()) == [filler]


def test_records_are_chosen_by_day_and_number(street: Street, warc: Path) -> None:
    assert read(street, str(warc), "--since", "2026-03-03")["articles"] == []
    assert read(street, str(warc), "--until", "2026-03-01")["outcomes"]["not-chosen"] > 5
    assert len(read(street, str(warc), "--limit", "2")["articles"]) == 2


def test_several_files_are_read_and_a_cut_one_to_its_end(
    street: Street, warc: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(zipped(crawled("https://b.example/1", page("Second file")))[:-30])

    found = read(street, str(warc), str(cut))

    assert len(found["articles"]) == 4
    assert found["outcomes"]["cut-off"] == 1


def test_a_file_that_is_not_there_is_told(street: Street, tmp_path: Path) -> None:
    ran = street.home.run("replay", "--warc", str(tmp_path / "none.warc.gz"))

    assert ran.code == 20
    assert "none.warc.gz: cannot be read" in ran.stderr


def test_a_file_without_a_record_is_named_when_the_others_are_read(
    street: Street, warc: Path, tmp_path: Path
) -> None:
    packed, arc, out = tmp_path / "a.warc.zst", tmp_path / "b.arc.gz", tmp_path / "out.jsonl"
    packed.write_bytes(zstandard.compress(b"".join(FILE)))
    arc.write_bytes(gzip.compress(b"filedesc://b.arc 0.0.0.0 20260302 text/plain 9\n1 0 x\n\n"))

    ran = street.home.run("replay", "--warc", str(packed), str(warc), str(arc), "--out", str(out))

    assert ran.code == 20
    assert f"{packed}, {arc}: no WARC record in it" in ran.stderr
    assert len(out.read_text().splitlines()) == 4


def test_oddities_of_older_crawlers_are_read(street: Street, tmp_path: Path) -> None:
    def odd(name: str, **headers: str) -> bytes:
        block = answer(page(f"Bridge {name}"))
        return response(f"https://b.example/{name}", block, **headers)

    records = [
        response("https://b.example/lines", answer(page("Bridge lines")).replace(b"\r\n", b"\n")),
        odd("day", WARC_Date="2026-03-02"),
        odd("month", WARC_Date="2026-03"),
        odd("type", WARC_Type="Response"),
        odd("form", Content_Type="Application/HTTP; msgtype=response"),
    ]
    (tmp_path / "odd.warc.gz").write_bytes(zipped(records))

    found = read(street, str(tmp_path / "odd.warc.gz"))

    titles = ["Bridge lines", "Bridge day", "Bridge month", "Bridge type", "Bridge form"]
    assert [each["title"] for each in found["articles"]] == titles


def test_files_without_warc_are_refused(street: Street, warc: Path) -> None:
    ran = street.home.run("replay", str(warc))

    assert ran.code == 20
    assert "belong to --warc" in ran.stderr
