import os
import shutil
import subprocess
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parent.parent.parent / "Makefile"
SAY = """#!/bin/sh
echo "$1 $WIRECOPY_HOME"
[ "$1 $WIRECOPY_HOME" != "down $FAILS" ]
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder with the Makefile, and a `wirecopy` that only says what it is asked."""
    folder = tmp_path / "News désk"
    (folder / ".venv" / "bin").mkdir(parents=True)
    shutil.copy(MAKEFILE, folder)
    for name in ("requirements.lock", "pyproject.toml", ".venv/.installed"):
        (folder / name).touch()
    command = folder / ".venv" / "bin" / "wirecopy"
    command.write_text(SAY)
    command.chmod(0o755)
    return folder


def make(target: str, clone: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WIRECOPY_")}
    return subprocess.run(
        ["make", "--silent", target],
        cwd=clone,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_folder_with_a_blank_in_its_name_is_stopped(clone: Path) -> None:
    ended = make("down", clone)

    assert ended.stdout.splitlines() == [f"down {clone}/var/demo", f"down {clone}/var"]


@pytest.mark.parametrize("target", ["up", "down"])
def test_a_home_with_a_blank_in_its_name_is_the_one_meant(clone: Path, target: str) -> None:
    ended = make(target, clone, WIRECOPY_HOME="/data/my news")

    assert ended.stdout.splitlines() == [f"{target} /data/my news"]


def test_up_shows_the_demonstration_where_there_is_one(clone: Path) -> None:
    (clone / "var" / "demo").mkdir(parents=True)
    (clone / "var" / "demo" / ".wirecopy-demo").touch()

    assert make("up", clone).stdout == f"up {clone}/var/demo\n"


def test_what_does_not_stop_fails_and_keeps_nothing_else_running(clone: Path) -> None:
    ended = make("down", clone, FAILS=f"{clone}/var/demo")

    assert ended.returncode != 0
    assert f"down {clone}/var\n" in ended.stdout


def test_clean_stops_all_that_runs_from_here_before_it_removes_anything(clone: Path) -> None:
    ended = make("clean", clone, WIRECOPY_HOME="/data/my news")

    stopped = {f"down {clone}/var/demo", f"down {clone}/var", "down /data/my news"}
    assert set(ended.stdout.splitlines()) == stopped
    assert not (clone / ".venv").exists()


def test_clean_removes_nothing_while_something_still_runs(clone: Path) -> None:
    ended = make("clean", clone, FAILS=f"{clone}/var")

    assert ended.returncode != 0
    assert (clone / ".venv").exists()


def test_clean_removes_an_installation_whose_python_is_gone(clone: Path) -> None:
    (clone / ".venv" / "bin" / "wirecopy").write_text("#!/nowhere/python3\n")

    assert make("clean", clone).returncode == 0
    assert not (clone / ".venv").exists()
