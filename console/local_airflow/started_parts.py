"""The parts of a local Airflow that were started in a home: which, and which of them still run."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from console.command_line.opening import ConfigurationProblem
from console.local_airflow.processes import Background, is_running
from storage.files.disk import replace_synced


def started_parts(folder: Path) -> list[Background]:
    """Return what was started in Airflow's folder and not stopped since.

    Raises `ConfigurationProblem` where what was noted cannot be read.
    """
    file = _file(folder)
    try:
        return [Background(**part) for part in json.loads(file.read_bytes())]
    except FileNotFoundError:
        return []
    except (ValueError, TypeError) as error:
        raise ConfigurationProblem(
            f"{file}: cannot be read, expected the list that `wirecopy up` wrote;"
            " end what still runs by hand, then remove the file"
        ) from error


def note_parts(folder: Path, started: Sequence[Background]) -> None:
    """Note what was started."""
    text = json.dumps([asdict(one) for one in started])
    replace_synced(_file(folder), text.encode())


def forget_parts(folder: Path) -> None:
    """Note that all was stopped."""
    _file(folder).unlink(missing_ok=True)


def log_of(folder: Path, name: str) -> Path:
    """Return where the part `name` logs."""
    return folder / f"logs-{name}.log"


def dead_parts(home: Path) -> list[str]:
    """Return the names of parts that were started in `home`, not stopped, and run no more."""
    # The folder is its owner's alone: who may not look into it is told nothing.
    # A damaged note is for `up` and `down` to complain of.
    with suppress(PermissionError, ConfigurationProblem):
        return [part.name for part in started_parts(home / "airflow") if not is_running(part)]
    return []


def with_logs(home: Path, names: Sequence[str]) -> str:
    """Return the parts `names`, each with the log that its last words are in."""
    return ", ".join(f"{name} (log: {log_of(home / 'airflow', name)})" for name in names)


def _file(folder: Path) -> Path:
    return folder / "parts.json"
