import os
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = """WIRECOPY_CONSOLE_PASSWORD="sixteen-letters-at-least"
WIRECOPY_CONTACT="old@herald.example"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a HOME that has sources and private settings."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "README").touch()
    (tmp_path / "wirecopy.env").write_text(SETTINGS)
    (tmp_path / "wirecopy.env").chmod(0o600)
    return tmp_path


def init(
    home: Path, *limit: str, contact: str = "desk@herald.example", **settings: str
) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("wirecopy")
    words = [str(program), "init", "--contact", contact]
    return subprocess.run(
        [*limit, *words],
        env={**os.environ, "WIRECOPY_HOME": str(home), **settings},
        timeout=60,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_contact_leaves_the_other_settings_and_their_rights(home: Path) -> None:
    ended = init(home)

    file = home / "wirecopy.env"
    assert ended.returncode == 0, ended.stderr
    assert file.read_text() == SETTINGS.replace("old@", "desk@")
    assert file.stat().st_mode & 0o777 == 0o600


def test_new_settings_are_their_owners_alone(home: Path) -> None:
    (home / "wirecopy.env").unlink()

    ended = init(home, "sh", "-c", 'umask 022; exec "$@"', "sh")

    assert ended.returncode == 0, ended.stderr
    assert (home / "wirecopy.env").stat().st_mode & 0o777 == 0o600


def test_a_contact_that_cannot_be_written_costs_no_setting(home: Path) -> None:
    ended = init(home, "sh", "-c", 'ulimit -f 0; exec "$@"', "sh")

    assert ended.returncode == 20
    assert "cannot be written" in ended.stderr
    assert (home / "wirecopy.env").read_text() == SETTINGS
    assert {file.name for file in home.iterdir()} == {"sources", "wirecopy.env"}


def test_a_contact_that_nobody_could_write_to_is_not_kept(home: Path) -> None:
    ended = init(home, contact="nobody")

    assert ended.returncode == 20
    assert "expected a mail or web address" in ended.stderr
    assert (home / "wirecopy.env").read_text() == SETTINGS


def test_the_setting_of_a_folder_that_cannot_be_made_is_named(home: Path) -> None:
    ended = init(home, WIRECOPY_SOURCES="/dev/null/sources")

    assert ended.returncode == 20
    assert "WIRECOPY_SOURCES: /dev/null/sources cannot be written" in ended.stderr


def test_a_new_database_is_filled_from_the_one_that_was_used_before(home: Path) -> None:
    init(home)
    new = {"WIRECOPY_DATABASE_URL": f"sqlite:///{home}/new.db"}
    words = ("sh", "-c", f'exec "$@" --from sqlite:///{home}/wirecopy.db', "sh")

    ended = init(home, *words, **new)

    assert ended.returncode == 0, ended.stderr
    assert "0 articles and all else copied; run: wirecopy index" in ended.stdout
