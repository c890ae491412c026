import os
from pathlib import Path

import pytest

from storage.files.disk import place_of, replace_synced
from storage.files.new_file import NewFile


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "parts.json"

    replace_synced(file, b"one, and more")
    replace_synced(file, b"other")

    assert file.read_bytes() == b"other"
    assert list(tmp_path.iterdir()) == [file]


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "parts.json").write_text("one")
    (tmp_path / ".parts.json.new").mkdir()

    with pytest.raises(OSError, match=r"\.parts\.json\.new"):
        replace_synced(tmp_path / "parts.json", b"other")

    assert (tmp_path / "parts.json").read_text() == "one"


@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_a_replaced_files_rights_stay(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "wirecopy.env"
    file.touch()
    file.chmod(mode)

    replace_synced(file, b"other")

    assert file.stat().st_mode & 0o777 == mode


def test_a_new_file_has_the_rights_that_are_asked_for(tmp_path: Path) -> None:
    replace_synced(tmp_path / "passwords.json", b"{}", mode=0o600)

    assert (tmp_path / "passwords.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to give files away")
def test_a_replaced_files_owner_stays(tmp_path: Path) -> None:
    file = tmp_path / "wirecopy.env"
    file.touch()
    os.chown(file, 1234, 5678)

    replace_synced(file, b"other")

    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 5678)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "secrets").mkdir()
    kept = tmp_path / "secrets" / "wirecopy.env"
    kept.write_text("one")
    (tmp_path / "wirecopy.env").symlink_to(kept)

    replace_synced(tmp_path / "wirecopy.env", b"other")

    assert (tmp_path / "wirecopy.env").is_symlink()
    assert kept.read_text() == "other"


def test_a_new_file_goes_where_a_link_leads(tmp_path: Path) -> None:
    kept = tmp_path / "elsewhere.jsonl"
    (tmp_path / "articles.jsonl").symlink_to(kept)

    file = NewFile(tmp_path / "articles.jsonl")
    file.write(b"{}")
    file.seal()
    file.take_place()

    assert (tmp_path / "articles.jsonl").is_symlink()
    assert kept.read_bytes() == b"{}"


@pytest.mark.parametrize("name", ["pipe", "link", "circle"])
def test_only_files_are_replaced(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    (tmp_path / "circle").symlink_to("circle")
    there = sorted(tmp_path.iterdir())

    for write in (place_of, NewFile, lambda path: replace_synced(path, b"other")):
        with pytest.raises(OSError, match="expected a file"):
            write(tmp_path / name)

    assert sorted(tmp_path.iterdir()) == there
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()
