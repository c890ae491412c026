"""The parts of a local Airflow: their commands, their settings, their secrets."""

import base64
import configparser
import io
import json
import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.settings import PROJECT
from storage.files.disk import replace_synced

USER = "admin"

SHARED = PROJECT / "deployment" / "airflow.env"

# With their bytes: what Fernet asks for, and what SHA-512 asks for.
_SECRETS = (("core", "fernet_key", 32), ("api", "secret_key", 32), ("api_auth", "jwt_secret", 64))


@dataclass(frozen=True)
class Ports:
    """Where the browser finds Airflow and the console, both on 127.0.0.1."""

    airflow: int = 8080
    console: int = 8500


@dataclass(frozen=True, slots=True)
class Part:
    """One process of the local Airflow."""

    name: str
    command: tuple[str, ...]


def parts(ports: Ports) -> tuple[Part, ...]:
    """Return what to start, the slowest first."""
    # Logs are read from the disk here: nobody needs Airflow's log servers, which
    # would listen on every address.
    return (
        Part("api-server", _airflow("api-server")),
        Part("scheduler", _airflow("scheduler", "--skip-serve-logs")),
        Part("dag-processor", _airflow("dag-processor")),
        Part("triggerer", _airflow("triggerer", "--skip-serve-logs")),
        Part("console", _wirecopy("console", "--port", str(ports.console))),
    )


def migrate_command() -> tuple[str, ...]:
    """Return the command that makes or updates Airflow's own database."""
    return _airflow("db", "migrate")


def environment_of(home: Path, given: Mapping[str, str], timezone: str) -> dict[str, str]:
    """Return the environment of every part: `given`, without foreign settings of Airflow."""
    kept = {name: value for name, value in given.items() if not name.startswith("AIRFLOW_")}
    here = str(Path(sys.executable).parent)
    return {
        **kept,
        "PATH": os.pathsep.join((here, kept.get("PATH", os.defpath))),
        "AIRFLOW_HOME": str(home / "airflow"),
        "WIRECOPY_HOME": str(home),
        # The DAG files read the environment, not HOME/wirecopy.env.
        "WIRECOPY_TIMEZONE": timezone,
        "PYTHONUNBUFFERED": "1",
        "NO_COLOR": "1",
    }


def write_settings(folder: Path, ports: Ports, timezone: str) -> str:
    """Write `airflow.cfg` and the passwords into `folder`; return the password of `USER`.

    Secrets are made once and kept.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    config = folder / "airflow.cfg"
    before = configparser.RawConfigParser()
    before.read(config)
    settings = _settings(folder, ports, timezone)
    for section, key, length in _SECRETS:
        kept = before.get(section, key, fallback="") or _new_secret(length)
        settings.setdefault(section, {})[key] = kept
    after = configparser.RawConfigParser()
    for section, keys in settings.items():
        # Airflow takes a percent sign for the beginning of another key's value.
        after[section] = {key: value.replace("%", "%%") for key, value in keys.items()}
    text = io.StringIO("# Written by `wirecopy up` at each start; only the secrets are kept.\n")
    text.seek(0, io.SEEK_END)
    after.write(text)
    replace_synced(config, text.getvalue().encode(), mode=0o600)
    return _password(folder / "passwords.json")


def shared_settings() -> dict[str, dict[str, str]]:
    """Return what docker-compose.yml gives every part of Airflow too, by section and key."""
    found: dict[str, dict[str, str]] = {}
    for line in SHARED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, value = line.partition("=")
            _, section, key = name.lower().split("__")
            found.setdefault(section, {})[key] = value
    return found


def _settings(folder: Path, ports: Ports, timezone: str) -> dict[str, dict[str, str]]:
    settings = shared_settings()
    for section, ours in _settings_here(folder, ports, timezone).items():
        settings.setdefault(section, {}).update(ours)
    return settings


def _settings_here(folder: Path, ports: Ports, timezone: str) -> dict[str, dict[str, str]]:
    address = f"http://127.0.0.1:{ports.airflow}"
    return {
        "core": {
            # The bundle's root is the project, so that `dags.stage` is found; `.airflowignore`
            # keeps the parser out of everything but dags/.
            "dags_folder": str(PROJECT),
            "plugins_folder": str(folder / "plugins"),
            "executor": "LocalExecutor",
            # SQLite: more writers than this make it fail.
            "parallelism": "2",
            "default_timezone": timezone,
            "simple_auth_manager_users": f"{USER}:admin",
            "simple_auth_manager_passwords_file": str(folder / "passwords.json"),
            "execution_api_server_url": f"{address}/execution/",
        },
        "database": {"sql_alchemy_conn": f"sqlite:///{folder / 'airflow.db'}"},
        "api": {
            "host": "127.0.0.1",
            "port": str(ports.airflow),
            "base_url": address,
        },
        # Airflow's own defaults are not filled in where its home has a percent sign: the logs
        # would go to a folder called "{AIRFLOW_HOME}" wherever `up` was called.
        "logging": {
            "base_log_folder": str(folder / "logs"),
            "dag_processor_child_process_log_directory": str(folder / "logs" / "dag_processor"),
        },
    }


def _password(file: Path) -> str:
    """Return the password in `file`, making one where there is none."""
    try:
        known: dict[str, str] = json.loads(file.read_text())
    except (FileNotFoundError, ValueError):
        # Airflow writes it, too, and a full disk may have left nothing of it.
        known = {}
    if USER not in known:
        known[USER] = secrets.token_urlsafe(12)
        replace_synced(file, json.dumps(known).encode(), mode=0o600)
    return known[USER]


def _new_secret(length: int) -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(length)).decode()


def _airflow(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "airflow", *arguments)


def _wirecopy(*arguments: str) -> tuple[str, ...]:
    return (str(Path(sys.executable).with_name("wirecopy")), *arguments)
