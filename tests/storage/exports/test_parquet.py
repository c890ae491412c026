import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from articles.records.record import SCHEMA_VERSION, Record, from_json
from storage.exports import parquet
from storage.exports.exports import write_night
from storage.exports.formats import Format, file_of
from storage.exports.parquet import SCHEMA
from tests.articles.example_records import FULL, RECORDS
from tests.storage.rows import NIGHT

_RECORD = TypeAdapter(Record)


def exported(folder: Path, *records: Record) -> Path:
    """Write `records` as Parquet and return the file."""
    write_night(folder, NIGHT, [Format.PARQUET], records)
    return folder / file_of(Format.PARQUET, NIGHT)


def read_back(file: Path) -> list[Record]:
    rows: list[dict[str, Any]] = pq.read_table(file).to_pylist(maps_as_pydicts="strict")
    return [_RECORD.validate_python(row) for row in rows]


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(records=st.lists(RECORDS, max_size=4))
def test_what_is_exported_is_read_back(tmp_path: Path, records: list[Record]) -> None:
    write_night(tmp_path, NIGHT, [Format.JSONL, Format.PARQUET], records)

    assert read_back(tmp_path / file_of(Format.PARQUET, NIGHT)) == records
    with (tmp_path / NIGHT / "articles.jsonl").open(encoding="utf-8", newline="\n") as lines:
        assert [from_json(line) for line in lines] == records


def test_the_columns_are_the_records_fields() -> None:
    assert SCHEMA.names == [field.name for field in fields(Record)]


def test_moments_lists_and_structs_have_types_of_their_own(tmp_path: Path) -> None:
    schema = pq.read_schema(exported(tmp_path, FULL))

    moment = pa.timestamp("us", tz="UTC")
    assert schema.field("first_seen").type == moment
    assert schema.field("published").type.field("at").type == moment
    assert schema.field("authors").type.value_type == pa.string()
    assert [part.name for part in schema.field("body").type.value_type] == [
        "kind",
        "text",
        "credit",
    ]
    assert [part.name for part in schema.field("story").type] == ["id", "canonical", "carriers"]
    assert schema.field("provenance").type.item_type.field("where").type == pa.string()


def test_the_file_says_which_records_it_holds(tmp_path: Path) -> None:
    schema = pq.read_schema(exported(tmp_path))

    assert schema.metadata[b"wirecopy.schema_version"].decode() == SCHEMA_VERSION


def test_every_column_is_compressed_with_zstd(tmp_path: Path) -> None:
    group = pq.ParquetFile(exported(tmp_path, FULL)).metadata.row_group(0)

    columns = [group.column(number) for number in range(group.num_columns)]
    assert {column.compression for column in columns} == {"ZSTD"}


@pytest.mark.parametrize(
    ("number", "length", "groups"), [(5_001, 1, [5_000, 1]), (5, 9 * 2**20, [2, 2, 1])]
)
def test_a_row_group_ends_before_it_is_too_large(
    tmp_path: Path, number: int, length: int, groups: list[int]
) -> None:
    long = replace(FULL, text="x" * length)
    file = exported(tmp_path, *(long for _ in range(number)))

    meta = pq.ParquetFile(file).metadata
    assert [meta.row_group(n).num_rows for n in range(meta.num_row_groups)] == groups
    assert parquet.GROUP_CHARACTERS < 2 * 9 * 2**20


def test_all_nights_are_one_table_for_a_program_that_knows_nothing_of_us(tmp_path: Path) -> None:
    for night, records in (("2026-11-23", []), (NIGHT, [FULL]), ("2026-11-25", [FULL, FULL])):
        write_night(tmp_path, night, [Format.PARQUET], records)
    # What a killed export leaves is passed over.
    (tmp_path / f"parquet/night={NIGHT}/.part-0.parquet.new").write_bytes(b"PAR1 and no more")
    program = (
        "import sys, pyarrow.dataset as d\n"
        "table = d.dataset(sys.argv[1], partitioning='hive').to_table(columns=['night', 'title'])\n"
        "print(sorted(table.to_pylist(), key=str))"
    )

    ran = subprocess.run(
        [sys.executable, "-I", "-c", program, tmp_path / "parquet"],
        capture_output=True,
        text=True,
        check=True,
    )

    title = FULL.title
    rows = [{"night": night, "title": title} for night in (NIGHT, "2026-11-25", "2026-11-25")]
    assert ran.stdout.strip() == str(rows)
