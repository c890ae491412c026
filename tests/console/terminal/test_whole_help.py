import click
import pytest
from click.testing import CliRunner

from console.cli import wirecopy
from console.commands.sources import sources
from console.commands.stories import stories


@pytest.mark.parametrize("group", [wirecopy, sources, stories])
def test_the_help_cuts_no_sentence_off(group: click.Group) -> None:
    told = CliRunner().invoke(group, ["--help"], terminal_width=80).output

    assert "..." not in told.partition("Commands:")[2]
    assert all(len(line) <= 80 for line in told.splitlines())


def test_each_command_is_told() -> None:
    told = CliRunner().invoke(wirecopy, ["--help"]).output.partition("Commands:\n")[2]

    assert {line.split()[0] for line in told.splitlines() if line[2:3].strip()} == set(
        wirecopy.list_commands(click.Context(wirecopy))
    )
