from pathlib import Path

import pytest

from storage.exports.exports import ExportError
from storage.exports.reports import page_file, write_page


def files(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in (folder / "reports").iterdir()}


def test_a_page_is_written_under_its_night_and_as_the_latest(tmp_path: Path) -> None:
    file = write_page(tmp_path, "2026-11-24", "well")

    assert file == page_file(tmp_path, "2026-11-24")
    assert files(tmp_path) == {
        "report-2026-11-24.html": "well",
        "latest.html": "well",
    }


def test_written_again_the_new_page_takes_its_place(tmp_path: Path) -> None:
    write_page(tmp_path, "2026-11-24", "one")
    write_page(tmp_path, "2026-11-24", "other")

    assert files(tmp_path) == {"report-2026-11-24.html": "other", "latest.html": "other"}


def test_an_old_nights_page_is_not_the_latest(tmp_path: Path) -> None:
    write_page(tmp_path, "2026-11-24", "new")
    write_page(tmp_path, "2026-11-20", "old")

    assert files(tmp_path)["latest.html"] == "new"
    assert files(tmp_path)["report-2026-11-20.html"] == "old"


def test_a_page_that_cannot_be_written_leaves_the_one_before(tmp_path: Path) -> None:
    write_page(tmp_path, "2026-11-24", "one")
    (tmp_path / "reports" / ".report-2026-11-24.html.new").mkdir()

    with pytest.raises(ExportError, match=r"report-2026-11-24\.html: cannot be written"):
        write_page(tmp_path, "2026-11-24", "other")

    assert page_file(tmp_path, "2026-11-24").read_text() == "one"


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("mine")

    with pytest.raises(ExportError, match="cannot be written"):
        write_page(tmp_path, "2026-11-24", "one")
