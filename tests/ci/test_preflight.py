import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PREFLIGHT = Path(__file__).parent.parent.parent / ".ci" / "preflight"
TOOLS = ("awk", "cat", "df", "dirname", "id", "sh", "uname")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Return a folder of commands that is all a machine has: no Python yet."""
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found
        (tmp_path / tool).symlink_to(found)
    return tmp_path


def add(machine: Path, name: str, script: str) -> None:
    command = machine / name
    command.write_text(f"#!/bin/sh\n{script}\n")
    command.chmod(0o755)


def preflight(machine: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", PREFLIGHT],
        env={"PATH": str(machine)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_machine_that_has_everything_is_told_its_python(machine: Path) -> None:
    add(machine, "python3", f'exec {sys.executable} "$@"')

    ended = preflight(machine)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == f"{machine}/python3\n"


def test_a_missing_python_is_told_with_the_command_that_mends_it(machine: Path) -> None:
    add(machine, "apt-get", "exit 0")

    ended = preflight(machine)

    assert ended.returncode == 1
    assert "Python 3.11, 3.12 or 3.13 is needed; none was found" in ended.stderr
    assert "mend it: sudo apt-get install python3\n" in ended.stderr


def test_an_older_python_does_not_count(machine: Path) -> None:
    add(machine, "python3", "exit 1")
    add(machine, "dnf", "exit 0")

    ended = preflight(machine)

    assert ended.returncode == 1
    assert "mend it: sudo dnf install python3.12" in ended.stderr


def test_a_python_without_ensurepip_is_told(machine: Path) -> None:
    # Debian's python3 without python3-venv.
    add(
        machine,
        "python3",
        f'case "$2" in *ensurepip*) exit 1 ;; esac\nexec {sys.executable} "$@"',
    )
    add(machine, "apt-get", "exit 0")

    ended = preflight(machine)

    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert ended.returncode == 1
    assert "cannot make virtual environments" in ended.stderr
    assert f"mend it: sudo apt-get install python{version}-venv" in ended.stderr


def test_everything_that_is_missing_is_told_at_once(machine: Path) -> None:
    (machine / "df").unlink()
    add(machine, "df", "echo head; echo disk 100 90 10 90% /")

    ended = preflight(machine)

    assert ended.returncode == 1
    assert "MB of free disk are needed" in ended.stderr
    assert "there are 10" in ended.stderr
    assert "Python 3.11" in ended.stderr


def test_every_script_is_executable() -> None:
    scripts = [path for path in PREFLIGHT.parent.iterdir() if path.is_file() and not path.suffix]

    assert {path.name for path in scripts} >= {"check-lock", "install", "preflight", "run"}
    assert all(os.access(path, os.X_OK) for path in scripts)
