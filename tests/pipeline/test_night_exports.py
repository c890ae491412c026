"""What the nights wrote to files, in every format."""

import hashlib
import json
import os
import tarfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from pydantic import TypeAdapter
from sqlalchemy import delete

from articles.records.csv_rows import header_row, to_row
from articles.records.markdown import to_markdown
from articles.records.ninjs import ninjs_item
from articles.records.record import SCHEMA_VERSION, Record, from_json
from articles.urls import url_key
from storage.articles.records import records_changed_in
from storage.exports.formats import Format, file_of
from storage.sql.tables import exports
from tests.articles.ninjs_schema import NINJS, faults, needs_official, official
from tests.home import Home, differing
from tests.pipeline.nights import LAST, Night

pytestmark = pytest.mark.night

each_night = pytest.mark.parametrize("number", range(1, LAST + 1))


@each_night
def test_every_format_holds_what_is_stored(nights: list[Night], number: int) -> None:
    night = nights[number - 1]

    with night.home.open() as database, database.read() as txn:
        stored = list(records_changed_in(txn, night.id))
    assert [from_json(line) for line in _lines(night, Format.JSONL)] == stored
    assert _parquet(night) == stored
    items = [json.loads(line) for line in _lines(night, Format.NINJS)]
    assert items == [ninjs_item(record) for record in stored]
    rows = "".join(map(to_row, stored))
    assert _file(night, Format.CSV).read_bytes().decode("utf-8-sig") == f"{header_row()}{rows}"
    assert _texts(night) == {f"{one.source}/{one.id}.md": to_markdown(one) for one in stored}
    assert {url_key(record.url) for record in stored} == {url_key(one.url) for one in night.new}


@each_night
def test_every_news_object_has_the_standards_structure(nights: list[Night], number: int) -> None:
    for line in _lines(nights[number - 1], Format.NINJS):
        assert faults(NINJS, json.loads(line)) == [], line


@needs_official
@each_night
def test_every_news_object_is_valid_by_the_standards_own_schema(
    nights: list[Night], number: int
) -> None:
    schema = official()

    for line in _lines(nights[number - 1], Format.NINJS):
        assert faults(schema, json.loads(line)) == [], line


@each_night
def test_the_manifest_describes_every_file(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    files = {kind: _file(night, kind).read_bytes() for kind in Format}

    manifest = json.loads((_folder(night.home) / night.id / "manifest.json").read_text())
    assert manifest["night"] == night.id
    assert manifest["files"] == [
        {
            "name": os.path.relpath(file_of(kind, night.id), night.id),
            "records": len(night.new),
            "bytes": len(files[kind]),
            "schema_version": SCHEMA_VERSION,
            "sha256": hashlib.sha256(files[kind]).hexdigest(),
        }
        for kind in (
            Format.PARQUET,
            Format.CSV,
            Format.JSONL,
            Format.MARKDOWN,
            Format.NINJS,
        )
    ]


def test_a_format_that_is_named_later_gets_the_nights_before(
    nights: list[Night], tmp_path: Path
) -> None:
    only_lines = nights[-1].home.copy_to(tmp_path / "home")
    for night in nights:
        (_folder(only_lines) / file_of(Format.NINJS, night.id)).unlink()
    _forget(only_lines, Format.NINJS)
    before = only_lines.state()

    first = only_lines.run("export", "--night", nights[-1].id, "--format", "ninjs")
    again = only_lines.run("export", "--night", nights[-1].id, "--format", "ninjs")

    new = [len(night.new) for night in nights]
    assert first.result == {"records": new[-1], "earlier_records": sum(new[:-1])}
    assert again.result == {"records": new[-1]}
    assert set(differing(before, only_lines.state())) == {"exports"}
    for night in nights:
        written = _folder(only_lines) / file_of(Format.NINJS, night.id)
        assert len(written.read_text("utf-8").splitlines()) == len(night.new)


def test_a_format_that_nobody_knows_is_refused(nights: list[Night], tmp_path: Path) -> None:
    home = nights[0].home.copy_to(tmp_path / "home")
    odd = replace(home, settings={"WIRECOPY_EXPORT_FORMATS": "jsonl,xlsx"})

    by_option = home.run("export", "--night", nights[0].id, "--format", "xlsx")
    by_setting = odd.run("export", "--night", nights[0].id)

    assert (by_option.code, by_setting.code) == (20, 20)
    assert "WIRECOPY_EXPORT_FORMATS" in by_setting.stderr


def _forget(home: Home, kind: Format) -> None:
    """Leave the database as if `kind` had never been written."""
    with home.open() as database, database.write() as txn:
        txn.execute(delete(exports).where(exports.c.format == kind))


def _folder(home: Home) -> Path:
    return home.folder / "exports"


def _file(night: Night, kind: Format) -> Path:
    return _folder(night.home) / file_of(kind, night.id)


def _lines(night: Night, kind: Format) -> list[str]:
    return _file(night, kind).read_text("utf-8").split("\n")[:-1]


def _texts(night: Night) -> dict[str, str]:
    with tarfile.open(_file(night, Format.MARKDOWN)) as archive:
        files = {file.name: archive.extractfile(file) for file in archive}
        return {name: file.read().decode() for name, file in files.items() if file}


def _parquet(night: Night) -> list[Record]:
    table = pq.read_table(_file(night, Format.PARQUET))
    rows: list[dict[str, Any]] = table.to_pylist(maps_as_pydicts="strict")
    return [TypeAdapter(Record).validate_python(row) for row in rows]
