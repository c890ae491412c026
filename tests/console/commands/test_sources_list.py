import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.command_line.opening import ConfigurationProblem
from console.commands.sources import sources

TOML = """\
name = "{name}"
home = "https://{id}.example/"
language = "en"
country = "GB"
{more}
[[endpoints]]
kind = "feed"
url = "https://{id}.example/feed"
"""


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_url: str) -> Path:
    """Return a HOME of two outlets, one of them without tags, and a wire."""
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", database_url)
    (tmp_path / "sources").mkdir()
    write(tmp_path, "herald", 'tags = ["regional", "north"]')
    write(tmp_path, "post", "")
    write(tmp_path, "wire", 'tags = ["world"]\nkind = "agency"')
    return tmp_path


def write(home: Path, source_id: str, more: str) -> None:
    text = TOML.format(id=source_id, name=source_id.title(), more=more)
    (home / "sources" / f"{source_id}.toml").write_text(text)


def listed(*words: str) -> Result:
    return CliRunner().invoke(sources, ["list", *words])


def test_the_list_shows_tags_and_tells_agencies_from_outlets() -> None:
    assert listed().output.splitlines() == [
        "id\tname\tkind\tlanguage\ttags\tendpoints\tstate",
        "herald\tHerald\toutlet\ten\tregional, north\t1\tenabled, never polled",
        "post\tPost\toutlet\ten\t\t1\tenabled, never polled",
        "wire\tWire\tagency\ten\tworld\t1\tenabled, never polled",
    ]


def test_without_the_folder_there_is_no_empty_table(home: Path) -> None:
    shutil.rmtree(home / "sources")

    refused = listed()

    assert (refused.exit_code, refused.stdout) == (20, "")
    assert "no such folder; run: wirecopy init" in refused.stderr


def test_a_tag_chooses_the_sources_that_have_it() -> None:
    chosen = listed("--tag", "north")

    assert chosen.exit_code == 0
    assert [row.split("\t")[0] for row in chosen.output.splitlines()] == ["id", "herald"]


def test_a_tag_that_no_source_has_names_those_there_are() -> None:
    refused = listed("--tag", "south")

    assert refused.exit_code == ConfigurationProblem.exit_code == 20
    assert "no source has the tag south; there are: north, regional, world" in refused.output


def test_where_no_source_has_any_tag_that_is_said(home: Path) -> None:
    for name in ("herald", "wire"):
        (home / "sources" / f"{name}.toml").unlink()

    assert "no source has the tag north; none has any" in listed("--tag", "north").output


def test_a_file_that_cannot_be_read_is_still_named(home: Path) -> None:
    (home / "sources" / "broken.toml").write_text("name = [")

    for words in ((), ("--tag", "north"), ("--tag", "south")):
        assert "sources/broken.toml" in listed(*words).output
