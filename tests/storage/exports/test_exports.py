import hashlib
import json
import os
import resource
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from articles.article import Block, BlockKind
from articles.records.csv_rows import header_row, to_row
from articles.records.markdown import to_markdown
from articles.records.ninjs import to_ninjs
from articles.records.record import Record, to_json
from storage.exports.exports import (
    Exported,
    ExportError,
    keep,
    let_go_out_of_date,
    missed,
    out_of_date,
    write_night,
)
from storage.exports.formats import Format, file_of
from storage.sql.database import Database
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import exports, nights
from tests.articles.example_records import FULL
from tests.storage.killed_export import EARLIER, NOW
from tests.storage.rows import AT, NIGHT

EVERY = tuple(Format)
LINES = f"{NIGHT}/articles.jsonl"
NINJS = f"{NIGHT}/articles.ninjs.jsonl"
PARQUET = f"parquet/night={NIGHT}/part-0.parquet"
TABLE = f"{NIGHT}/articles.csv"
TEXTS = f"{NIGHT}/articles.md.tar.gz"
MANIFEST = f"{NIGHT}/manifest.json"

each_format = pytest.mark.parametrize("kind", EVERY)


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def listed(folder: Path) -> dict[str, str]:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    return {entry["name"]: entry["sha256"] for entry in manifest["files"]}


def test_a_night_is_exported_in_every_format_with_a_manifest(tmp_path: Path) -> None:
    done = write_night(tmp_path, NIGHT, EVERY, NOW)

    files = content(tmp_path)
    assert set(files) == {LINES, NINJS, PARQUET, TABLE, TEXTS, MANIFEST}
    assert files[LINES] == "".join(f"{to_json(record)}\n" for record in NOW).encode()
    assert files[NINJS] == "".join(f"{to_ninjs(record)}\n" for record in NOW).encode()
    digests = {name: hashlib.sha256(text).digest() for name, text in files.items()}
    assert done == [
        Exported(kind, Path(name), 2, digests[name], len(files[name]))
        for kind, name in zip(EVERY, (LINES, PARQUET, NINJS, TABLE, TEXTS), strict=True)
    ]
    assert json.loads(files[MANIFEST]) == {
        "night": NIGHT,
        "files": [
            {
                "name": os.path.relpath(name, NIGHT),
                "records": 2,
                "bytes": len(files[name]),
                "schema_version": "1.1",
                "sha256": digests[name].hex(),
            }
            for name in (PARQUET, TABLE, LINES, TEXTS, NINJS)
        ],
    }


def test_a_spreadsheet_opens_the_table_as_utf8(tmp_path: Path) -> None:
    write_night(tmp_path, NIGHT, [Format.CSV], NOW)

    text = content(tmp_path)[TABLE].decode()
    assert text == "\ufeff" + "".join([header_row(), *map(to_row, NOW)])
    assert text.startswith("\ufeffid,url,source,")


def test_each_article_is_a_file_of_markdown_in_its_outlets_folder(tmp_path: Path) -> None:
    write_night(tmp_path, NIGHT, [Format.MARKDOWN], NOW)

    with tarfile.open(tmp_path / TEXTS) as archive:
        files = {file.name: archive.extractfile(file) for file in archive}
        found = {name: file.read().decode() if file else "" for name, file in files.items()}
    assert found == {f"example-herald/{each.id}.md": to_markdown(each) for each in NOW}


def test_exporting_again_leaves_the_same_bytes(tmp_path: Path) -> None:
    write_night(tmp_path, NIGHT, EVERY, NOW)
    first = content(tmp_path)

    write_night(tmp_path, NIGHT, EVERY, iter(NOW))

    assert content(tmp_path) == first


def test_one_format_after_the_other_leaves_what_all_at_once_leave(tmp_path: Path) -> None:
    write_night(tmp_path / "once", NIGHT, EVERY, NOW)

    for kind in EVERY:
        write_night(tmp_path / "each", NIGHT, [kind], NOW)

    assert content(tmp_path / "each") == content(tmp_path / "once")


def test_the_manifest_forgets_what_is_no_longer_there(tmp_path: Path) -> None:
    write_night(tmp_path, NIGHT, EVERY, NOW)
    (tmp_path / PARQUET).unlink()

    write_night(tmp_path, NIGHT, [Format.JSONL], NOW)

    whole = {os.path.relpath(name, NIGHT) for name in (LINES, NINJS, TABLE, TEXTS)}
    assert set(listed(tmp_path)) == whole


def versions(folder: Path) -> dict[str, str]:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    return {entry["name"]: entry["schema_version"] for entry in manifest["files"]}


@pytest.mark.parametrize("named", ["in each file's entry", "once, as older manifests do"])
def test_a_file_written_before_keeps_its_records_version(tmp_path: Path, named: str) -> None:
    write_night(tmp_path, NIGHT, [Format.JSONL], NOW)
    manifest = json.loads((tmp_path / MANIFEST).read_bytes())
    if named.startswith("once"):
        del manifest["files"][0]["schema_version"]
        manifest["schema_version"] = "1.0"
    else:
        manifest["files"][0]["schema_version"] = "1.0"
    (tmp_path / MANIFEST).write_text(json.dumps(manifest))

    write_night(tmp_path, NIGHT, [Format.NINJS], NOW)

    assert versions(tmp_path) == {"articles.jsonl": "1.0", "articles.ninjs.jsonl": "1.1"}


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"files": [1]}', b"\xff"])
def test_a_broken_manifest_is_written_anew(tmp_path: Path, rubbish: bytes) -> None:
    write_night(tmp_path, NIGHT, [Format.JSONL], NOW)
    whole = content(tmp_path)
    (tmp_path / MANIFEST).write_bytes(rubbish)

    write_night(tmp_path, NIGHT, [Format.JSONL], NOW)

    assert content(tmp_path) == whole


def test_a_night_without_articles_has_files_without_records(tmp_path: Path) -> None:
    done = write_night(tmp_path, NIGHT, EVERY, [])

    assert [one.records for one in done] == [0] * len(EVERY)
    assert content(tmp_path)[LINES] == content(tmp_path)[NINJS] == b""


@each_format
@pytest.mark.parametrize("room", [20_000, 10])
def test_a_full_disk_leaves_the_earlier_export(tmp_path: Path, kind: Format, room: int) -> None:
    write_night(tmp_path, NIGHT, [kind], NOW)
    before = content(tmp_path)
    noise = [_noise() for _ in range(100)] if room > 10 else []
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(ExportError, match=r"/2026-11-24: cannot be written: File too large"):
            write_night(tmp_path, NIGHT, [kind], noise)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert content(tmp_path) == before


@each_format
def test_records_that_break_off_leave_the_earlier_export(tmp_path: Path, kind: Format) -> None:
    def broken() -> Iterator[Record]:
        yield FULL
        raise KeyError("row")

    write_night(tmp_path, NIGHT, [kind], NOW)
    before = content(tmp_path)

    with pytest.raises(KeyError):
        write_night(tmp_path, NIGHT, [kind], broken())

    assert content(tmp_path) == before


@pytest.mark.kill
def test_killed_at_any_step_and_run_again_it_leaves_the_same_files(tmp_path: Path) -> None:
    write_night(tmp_path / "before", NIGHT, EVERY, EARLIER)
    write_night(tmp_path / "after", NIGHT, EVERY, NOW)
    before, after = content(tmp_path / "before"), content(tmp_path / "after")

    subprocess.run(
        [sys.executable, "-m", "tests.storage.killed_export", tmp_path / "killed"], check=True
    )

    steps = sorted((tmp_path / "killed").iterdir(), key=lambda folder: int(folder.name))
    assert len(steps) > 12
    assert content(steps[-1]) == after
    for folder in steps[:-1]:
        left = content(folder)
        assert all(left[name] in {before[name], after[name]} for name in before)
        write_night(folder, NIGHT, EVERY, NOW)
        assert content(folder) == after


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ExportError, match=r"file/2026-11-24: cannot be written: File exists"):
        write_night(tmp_path / "file", NIGHT, EVERY, NOW)


def test_a_night_is_noted_once_a_format_however_often_it_is_exported(
    database: Database, tmp_path: Path
) -> None:
    for records in (NOW, EARLIER):
        done = write_night(tmp_path, NIGHT, EVERY, records)
        with database.write() as txn:
            keep(txn, NIGHT, done)

    with database.read() as txn:
        rows = txn.execute(select(exports)).all()
    kept = {row.format: (row.file, row.records, row.digest) for row in rows}
    assert len(rows) == len(EVERY)
    assert kept == {one.format: (one.file.as_posix(), 1, one.digest) for one in done}


def test_a_format_has_missed_the_earlier_nights_that_it_was_not_written_in(
    database: Database,
) -> None:
    with database.write() as txn:
        ids = ("2026-11-25", NIGHT, "2026-11-23", "2026-11-22")
        insert_or_ignore(txn, nights, [{"night": night, "opened_at": AT} for night in ids])
        for night, formats in (("2026-11-22", EVERY), ("2026-11-23", [Format.JSONL])):
            keep(txn, night, [_written(night, one) for one in formats])

    with database.read() as txn:
        lacking = [each for each in EVERY if each is not Format.JSONL]
        assert missed(txn, NIGHT, EVERY) == [("2026-11-23", lacking)]
        assert missed(txn, NIGHT, [Format.JSONL]) == []
        assert missed(txn, "2026-11-25", [Format.JSONL]) == [(NIGHT, [Format.JSONL])]


def test_what_is_out_of_date_is_written_anew_in_whatever_format_it_is_there(
    database: Database, tmp_path: Path
) -> None:
    earlier, removed = "2026-11-23", file_of(Format.NINJS, "2026-11-23")
    with database.write() as txn:
        insert_or_ignore(txn, nights, [{"night": earlier, "opened_at": AT}])
        keep(txn, earlier, [_written(earlier, one) for one in EVERY])
        write_night(tmp_path, earlier, EVERY, [])
        (tmp_path / removed).unlink()

        let_go_out_of_date(txn, [earlier], tmp_path)

        there = [each for each in EVERY if each is not Format.NINJS]
        assert out_of_date(txn) == [(earlier, sorted(there))]
        assert missed(txn, NIGHT, [Format.NINJS]) == [(earlier, there)]
        keep(txn, earlier, [_written(earlier, one) for one in there])
        assert out_of_date(txn) == []


def _noise() -> Record:
    """Return a record that cannot be packed."""
    text = os.urandom(1000).hex()
    return replace(FULL, text=text, body=(Block(BlockKind.PARAGRAPH, text),))


def _written(night: str, kind: Format) -> Exported:
    return Exported(kind, file_of(kind, night), 0, b"digest", 0)
