import hashlib
import json
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from storage.database import Database
from storage.exports import Exported, ExportError, keep, write_jsonl
from storage.tables import exports
from tests.storage.rows import NIGHT

LINES = ['{"title": "Harbour closed"}', '{"title": "東京で会談"}']


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / NIGHT).iterdir()}


def test_a_night_is_exported_with_a_manifest(tmp_path: Path) -> None:
    done = write_jsonl(tmp_path, NIGHT, LINES)

    text = "\n".join([*LINES, ""]).encode()
    assert done == Exported(
        tmp_path / NIGHT / "articles.jsonl", 2, hashlib.sha256(text).digest(), len(text)
    )
    assert content(tmp_path)["articles.jsonl"] == text
    assert json.loads(content(tmp_path)["manifest.json"]) == {
        "night": NIGHT,
        "schema_version": "1.0",
        "files": [
            {
                "name": "articles.jsonl",
                "records": 2,
                "bytes": len(text),
                "sha256": hashlib.sha256(text).hexdigest(),
            }
        ],
    }


def test_exporting_again_leaves_the_same_bytes(tmp_path: Path) -> None:
    write_jsonl(tmp_path, NIGHT, LINES)
    first = content(tmp_path)

    write_jsonl(tmp_path, NIGHT, iter(LINES))

    assert content(tmp_path) == first


def test_a_night_without_articles_has_an_empty_file(tmp_path: Path) -> None:
    assert write_jsonl(tmp_path, NIGHT, []).records == 0
    assert content(tmp_path)["articles.jsonl"] == b""


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(st.characters(codec="utf-8"))))
def test_what_is_exported_is_read_back(tmp_path: Path, texts: list[str]) -> None:
    write_jsonl(tmp_path, NIGHT, map(json.dumps, texts))

    with (tmp_path / NIGHT / "articles.jsonl").open(encoding="utf-8", newline="\n") as lines:
        assert [json.loads(line) for line in lines] == texts


@pytest.mark.parametrize("room", [10_000, 10])
def test_a_full_disk_leaves_the_earlier_export(tmp_path: Path, room: int) -> None:
    write_jsonl(tmp_path, NIGHT, LINES)
    before = content(tmp_path)
    longer = ["x" * 1000] * 100 if room > 10 else []
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(ExportError, match=r"articles\.jsonl: cannot be written"):
            write_jsonl(tmp_path, NIGHT, longer)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert content(tmp_path) == before


def test_lines_that_break_off_leave_the_earlier_export(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield "{}"
        raise KeyError("row")

    write_jsonl(tmp_path, NIGHT, LINES)
    before = content(tmp_path)

    with pytest.raises(KeyError):
        write_jsonl(tmp_path, NIGHT, broken())

    assert content(tmp_path) == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ExportError, match=r"file/2026-11-24/articles\.jsonl"):
        write_jsonl(tmp_path / "file", NIGHT, LINES)


def test_a_night_is_noted_once_however_often_it_is_exported(
    database: Database, tmp_path: Path
) -> None:
    for lines in (LINES, LINES[:1]):
        done = write_jsonl(tmp_path, NIGHT, lines)
        with database.write() as txn:
            keep(txn, NIGHT, done)

    with database.read() as txn:
        (row,) = txn.execute(select(exports)).all()
    assert (row.file, row.records, row.digest) == (f"{NIGHT}/articles.jsonl", 1, done.digest)
