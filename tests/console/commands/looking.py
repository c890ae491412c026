"""What tests of the commands that only look share."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result


def set_home(monkeypatch: pytest.MonkeyPatch, folder: Path, url: str) -> None:
    monkeypatch.setenv("WIRECOPY_HOME", str(folder))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", url)


def run(command: click.Command, *words: str) -> Result:
    return CliRunner().invoke(command, words)
