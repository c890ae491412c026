"""What is said of a local Airflow of which a part died. Its parts are stand-ins that only sleep."""

import json
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from console.commands.airflow import down, up
from console.commands.status import status
from console.local_airflow.parts import Ports
from console.local_airflow.processes import (
    Background,
    end,
    is_running,
    start_background,
    wait_until,
)
from console.local_airflow.started_parts import dead_parts, note_parts
from console.local_airflow.up_and_down import LocalAirflowError, start, stop
from storage.sql.database import migrate


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a HOME with a database and Airflow's folder."""
    (tmp_path / "airflow").mkdir()
    migrate(f"sqlite:///{tmp_path}/wirecopy.db")
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def parts(home: Path) -> Iterator[dict[str, Background]]:
    """Start three parts in `home`."""
    command = (shutil.which("sleep") or "/bin/sleep", "600")
    started = [
        start_background(name, command, {}, home / "airflow" / f"logs-{name}.log")
        for name in ("api-server", "scheduler", "console")
    ]
    note_parts(home / "airflow", started)
    yield {part.name: part for part in started}
    end(started, patience=5)


def kill(part: Background) -> None:
    os.kill(part.pid, signal.SIGKILL)
    assert wait_until(lambda: not is_running(part), 10)


def run(command: click.Command, *words: str) -> Result:
    return CliRunner().invoke(command, words)


def test_what_runs_whole_is_not_started_again(home: Path, parts: dict[str, Background]) -> None:
    with pytest.raises(LocalAirflowError, match="runs already; stop it with: WIRECOPY_HOME="):
        start(home, ports=Ports(1, 2), environment={}, say=print)

    assert dead_parts(home) == []


def test_up_names_the_part_that_died_and_its_log(home: Path, parts: dict[str, Background]) -> None:
    kill(parts["scheduler"])

    ran = run(up)

    log = home / "airflow" / "logs-scheduler.log"
    assert ran.exit_code == 20
    assert f"not running: scheduler (log: {log})" in ran.output
    again = f"WIRECOPY_HOME={home} wirecopy"
    assert f"run: {again} down, then: {again} up" in ran.output


def test_status_says_which_part_died(home: Path, parts: dict[str, Background]) -> None:
    well = run(status).output
    kill(parts["scheduler"])

    ill = run(status).output
    value = json.loads(run(status, "--json").output)

    assert "Airflow" not in well
    assert "Airflow: not running: scheduler (log: " in ill
    assert value["airflow_not_running"] == ["scheduler"]


def test_down_does_not_claim_to_have_stopped_what_was_dead(
    home: Path, parts: dict[str, Background]
) -> None:
    kill(parts["scheduler"])

    first, again = run(down), run(down)

    assert first.output.startswith("stopped   api-server, console\ndead      scheduler (log: ")
    assert again.output == f"stopped   nothing ran in {home}\n"
    assert dead_parts(home) == []


def test_what_a_dead_part_left_behind_is_ended_and_no_part_that_ran(home: Path) -> None:
    shell = shutil.which("sh") or "/bin/sh"
    command = (shell, "-c", "sleep 600 & sleep 600; true")
    part = start_background("scheduler", command, {"PATH": os.defpath}, home / "airflow" / "log")
    note_parts(home / "airflow", [part])
    kill(part)

    with pytest.raises(LocalAirflowError, match="not running: scheduler"):
        start(home, ports=Ports(1, 2), environment={}, say=print)

    assert stop(home) == []
    assert end([part], patience=0) == set()


@pytest.mark.parametrize(
    "words", [["--port", "8600", "--console-port", "8600"], ["--port", "8500"]]
)
def test_two_servers_on_one_port_are_refused(home: Path, words: list[str]) -> None:
    ran = run(up, *words)

    assert "--port and --console-port are both" in ran.output
    assert list((home / "airflow").iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"name": "scheduler"}]', "\udcff"])
def test_a_damaged_note_of_what_runs_is_named(home: Path, text: str) -> None:
    file = home / "airflow" / "parts.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))

    ended, looked = CliRunner().invoke(down), CliRunner().invoke(status)

    assert ended.exit_code == 20
    assert f"{file}: cannot be read, expected the list that `wirecopy up` wrote" in ended.output
    assert looked.exit_code == 0, looked.output
