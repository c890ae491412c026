import os
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = 'WIRECOPY_CONSOLE_PASSWORD="sixteen-letters-at-least"\nWIRECOPY_CONTACT="old"\n'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a HOME that has sources and private settings."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "README").touch()
    (tmp_path / "wirecopy.env").write_text(SETTINGS)
    (tmp_path / "wirecopy.env").chmod(0o600)
    return tmp_path


def init(home: Path, *limit: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("wirecopy")
    words = [str(program), "init", "--contact", "desk@herald.example"]
    return subprocess.run(
        [*limit, *words],
        env={**os.environ, "WIRECOPY_HOME": str(home)},
        timeout=60,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_contact_leaves_the_other_settings_and_their_rights(home: Path) -> None:
    ended = init(home)

    file = home / "wirecopy.env"
    assert ended.returncode == 0, ended.stderr
    assert file.read_text() == SETTINGS.replace("old", "desk@herald.example")
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_contact_that_cannot_be_written_costs_no_setting(home: Path) -> None:
    ended = init(home, "sh", "-c", 'ulimit -f 0; exec "$@"', "sh")

    assert ended.returncode == 20
    assert "cannot be written" in ended.stderr
    assert (home / "wirecopy.env").read_text() == SETTINGS
    assert {file.name for file in home.iterdir()} == {"sources", "wirecopy.env"}
