"""What the stage writes when a night is exported again."""

import json
from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlalchemy import delete, insert

from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings
from pipeline.stages import export
from storage.exports.formats import Format
from storage.sql.database import Database
from storage.sql.tables import articles, sources
from tests.pipeline.compared import NIGHT, NOW
from tests.pipeline.stories.test_retelling import read

LINES, PARQUET = f"{NIGHT}/articles.jsonl", f"parquet/night={NIGHT}/part-0.parquet"


@pytest.fixture
def exported(database: Database, database_url: str, tmp_path: Path) -> Path:
    """Return the exports of a night with two articles, of which one is gone since."""
    with database.write() as txn:
        rows = [
            {"id": f"outlet-{number}", "name": "Outlet", "enabled": True, "version_id": 1}
            for number in (1, 2)
        ]
        txn.execute(insert(sources), rows)
    for entry in (1, 2):
        read(database, entry, NOW)
    run_export(database_url, tmp_path, [Format.JSONL, Format.PARQUET])
    with database.write() as txn:
        txn.execute(delete(articles).where(articles.c.id == 1))
    return tmp_path / "exports"


def run_export(url: str, folder: Path, formats: Sequence[Format]) -> None:
    settings = Settings(home=folder, database_url=url, disk_reserve_megabytes=0)
    with stage_run(settings, "export", NIGHT, now=NOW) as run:
        export(run, formats)


def test_a_format_that_is_no_longer_chosen_holds_what_the_others_hold(
    exported: Path, database_url: str, tmp_path: Path
) -> None:
    before = pq.read_table(exported / PARQUET).num_rows

    run_export(database_url, tmp_path, [Format.JSONL])

    assert (before, pq.read_table(exported / PARQUET).num_rows) == (2, 1)
    assert len((exported / LINES).read_text("utf-8").splitlines()) == 1
    manifest = json.loads((exported / NIGHT / "manifest.json").read_bytes())
    assert [file["records"] for file in manifest["files"]] == [1, 1]


def test_a_file_that_was_removed_and_is_no_longer_chosen_stays_away(
    exported: Path, database_url: str, tmp_path: Path
) -> None:
    (exported / PARQUET).unlink()

    run_export(database_url, tmp_path, [Format.JSONL])

    assert not (exported / PARQUET).exists()
