"""Commands on a disk that is full or read-only: what is wrong is said, and what can be is shown."""

from pathlib import Path

import pytest

from tests.databases import SqliteDatabases
from tests.disks import fill, make_read_only
from tests.home import Commands, Home
from tests.newsroom.newsroom import Newsroom


@pytest.fixture
def home(
    small_disk: Path, commands: Commands, idle_newsroom: Newsroom, sqlite_databases: SqliteDatabases
) -> Home:
    """Return a HOME on a small disk."""
    folder = small_disk / "home"
    url = sqlite_databases.migrated(folder)
    made = Home(folder, idle_newsroom, commands, sqlite_databases, url)
    assert made.run("init").code == 0
    return made


@pytest.mark.parametrize("words", [["status"], ["search", "bridge"], ["sources", "list"]])
def test_looking_works_on_a_full_disk(home: Home, small_disk: Path, words: list[str]) -> None:
    fill(small_disk)

    shown = home.run(*words)

    assert (shown.code, shown.stderr) == (0, "")


@pytest.mark.parametrize(
    "words",
    [
        ["poll"],
        ["init"],
        ["init", "--contact", "desk@herald.example"],
        ["sources", "add", "--starter", "ansa"],
        ["sources", "pause", "bbc-news", "--reason", "too fast"],
    ],
)
def test_writing_on_a_full_disk_is_to_be_done_again(
    home: Home, small_disk: Path, words: list[str]
) -> None:
    fill(small_disk)

    ended = home.run(*words)

    assert (ended.code, f"the disk of {home.folder}" in ended.stderr) == (10, True), ended.stderr
    assert "is full" in ended.stderr.splitlines()[-1]


@pytest.mark.parametrize("words", [["status"], ["poll"], ["init"]])
def test_a_read_only_disk_is_called_so(home: Home, small_disk: Path, words: list[str]) -> None:
    make_read_only(small_disk)

    ended = home.run(*words)

    assert ended.code == 10
    assert f"the disk of {home.folder} is read-only" in ended.stderr.splitlines()[-1]
