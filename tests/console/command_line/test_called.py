from pathlib import Path

import pytest

from console.command_line.called import command_in
from pipeline.settings import PROJECT


@pytest.mark.parametrize(
    ("home", "command"),
    [
        (PROJECT / "var", ".venv/bin/wirecopy down"),
        (Path("/desk/var/demo"), "WIRECOPY_HOME=/desk/var/demo .venv/bin/wirecopy down"),
        (Path("/our desk"), "WIRECOPY_HOME='/our desk' .venv/bin/wirecopy down"),
    ],
)
def test_what_up_started_is_ended_by_the_command_it_names(home: Path, command: str) -> None:
    assert f"{command_in(home, '.venv/bin/wirecopy')} down" == command
