import errno
from contextlib import closing
from pathlib import Path

import pytest

from storage.files.room import DiskFull, room_in, trouble_of_disk
from storage.nights.nights import first_night
from storage.sql.database import DatabaseAway, migrate, open_database, open_to_look
from tests.disks import fill, make_read_only


@pytest.fixture
def database_url(small_disk: Path) -> str:
    """Return the URL of a database on a small disk."""
    url = f"sqlite:///{small_disk}/wirecopy.db"
    migrate(url)
    return url


def test_a_disk_with_room_has_no_trouble(tmp_path: Path) -> None:
    assert trouble_of_disk(tmp_path / "not" / "made") is None


def test_a_full_disk_is_called_full(small_disk: Path, database_url: str) -> None:
    fill(small_disk)

    with pytest.raises(DatabaseAway, match=f"the disk of {small_disk} is full"):
        open_database(database_url)
    with pytest.raises(DatabaseAway, match=f"the disk of {small_disk} is full"):
        migrate(database_url)


def test_a_disk_without_room_for_another_file_is_called_full(small_disk: Path) -> None:
    fill(small_disk, leave=4096)

    assert trouble_of_disk(small_disk / "home") == f"the disk of {small_disk / 'home'} is full"


def test_a_read_only_disk_is_called_read_only(small_disk: Path, database_url: str) -> None:
    make_read_only(small_disk)

    with pytest.raises(DatabaseAway, match=f"the disk of {small_disk} is read-only"):
        open_database(database_url)
    with pytest.raises(DatabaseAway, match=f"the disk of {small_disk} is read-only"):
        migrate(database_url)
    with pytest.raises(DatabaseAway, match="home is read-only"):
        migrate(f"sqlite:///{small_disk}/home/wirecopy.db")


def test_looking_needs_no_room_and_keeps_nobody_out_afterwards(
    small_disk: Path, database_url: str
) -> None:
    filler = fill(small_disk)

    with closing(open_to_look(database_url, wait=0.1)) as looked, looked.read() as txn:
        seen = first_night(txn)
    filler.unlink()
    with closing(open_database(database_url)) as database, database.write() as txn:
        assert first_night(txn) == seen


def test_only_want_of_room_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(DiskFull, match=f"the disk of {tmp_path} is full"), room_in(tmp_path):
        raise OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(FileNotFoundError), room_in(tmp_path):
        (tmp_path / "nothing").read_bytes()
