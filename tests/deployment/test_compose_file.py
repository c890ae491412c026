"""What docker-compose.yml says, read without running it."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from console.local_airflow.parts import SHARED, Ports, shared_settings, write_settings
from pipeline.settings import Settings
from tests.deployment.compose import (
    FILE,
    ROOT,
    SECRETS,
    MissingError,
    env_file,
    services,
    text_of,
    written,
)

OURS = ("init", "api-server", "scheduler", "dag-processor", "triggerer", "console", "worker")
# What a service may say so that docker-compose 1.29 reads it as well as the present compose.
KNOWN_TO_1_29 = {
    *("build", "cap_drop", "command", "depends_on", "env_file", "environment", "healthcheck"),
    *("image", "init", "logging", "mem_limit", "ports", "profiles", "read_only", "restart"),
    *("security_opt", "shm_size", "stop_grace_period", "tmpfs", "user", "volumes"),
}
CONTACT = {"WIRECOPY_CONTACT": "desk@example.org"}
SOURCES = "WIRECOPY_SOURCES"
VALUES = dict.fromkeys(SECRETS, "secret") | CONTACT


@pytest.fixture
def described() -> dict[str, Any]:
    found: dict[str, Any] = written()["services"]
    return found


@pytest.mark.parametrize("name", [*SECRETS, "WIRECOPY_CONTACT"])
def test_no_secret_has_a_default_and_outlets_know_whom_to_ask(name: str) -> None:
    with pytest.raises(MissingError, match=name):
        services({**VALUES, name: ""})


def test_every_required_variable_is_made_by_make_secrets(tmp_path: Path) -> None:
    file = tmp_path / "env"
    subprocess.run([ROOT / "deployment" / "make-secrets", file], check=True, capture_output=True)

    made = env_file(file)

    required = set(re.findall(r"\$\{(\w+):\?", FILE.read_text()))
    assert required - set(CONTACT) == set(SECRETS) == set(made)
    assert len(set(made.values())) == len(SECRETS)
    assert all(len(value) >= 32 for value in made.values())
    assert file.stat().st_mode & 0o077 == 0


def test_make_secrets_changes_nothing_that_is_there(tmp_path: Path) -> None:
    file = tmp_path / "env"
    file.write_text("WIRECOPY_CONTACT=desk@example.org\nVIEWER_PASSWORD=chosen\n")

    for _ in range(2):
        subprocess.run([ROOT / "deployment" / "make-secrets", file], check=True)
    lines = file.read_text().splitlines()

    assert lines[:2] == ["WIRECOPY_CONTACT=desk@example.org", "VIEWER_PASSWORD=chosen"]
    assert len(lines) == 1 + len(SECRETS)


def test_make_secrets_ends_a_last_line_that_has_no_end(tmp_path: Path) -> None:
    file = tmp_path / "env"
    file.write_text("WIRECOPY_TIMEZONE=Europe/Oslo")

    subprocess.run([ROOT / "deployment" / "make-secrets", file], check=True)

    made = env_file(file)
    assert made["WIRECOPY_TIMEZONE"] == "Europe/Oslo"
    assert set(made) == {"WIRECOPY_TIMEZONE", *SECRETS}


def test_postgresql_can_read_its_script_in_a_clone_that_only_its_owner_can(tmp_path: Path) -> None:
    folder = tmp_path / "deployment"
    folder.mkdir()
    for name in ("make-secrets", "databases.sql"):
        shutil.copy(ROOT / "deployment" / name, folder)
        (folder / name).chmod(0o700)

    subprocess.run([folder / "make-secrets"], check=True)

    assert (folder / "databases.sql").stat().st_mode & 0o004
    assert (tmp_path / ".env").stat().st_mode & 0o077 == 0


def test_a_secret_reaches_only_who_needs_it() -> None:
    named = CONTACT | {name: f"<{name}>" for name in SECRETS}
    holders = {
        secret: {
            service.name
            for service in services(named).values()
            if any(f"<{secret}>" in value for value in service.environment.values())
        }
        for secret in SECRETS
    }

    airflow = {"init", "api-server", "scheduler", "dag-processor", "triggerer"}
    articles = {"postgres", "init", "api-server", "scheduler", "console", "worker"}
    assert holders == {
        "POSTGRES_PASSWORD": {"postgres"},
        "AIRFLOW_DATABASE_PASSWORD": {"postgres", *airflow},
        "WIRECOPY_DATABASE_PASSWORD": articles,
        "AIRFLOW_FERNET_KEY": airflow,
        "AIRFLOW_SECRET_KEY": airflow,
        "AIRFLOW_JWT_SECRET": airflow,
        "VIEWER_PASSWORD": {"init", "console"},
        "OPERATOR_PASSWORD": {"init"},
        "BROKER_PASSWORD": {"broker", "scheduler", "worker"},
    }


def test_every_port_is_open_to_this_machine_only(described: dict[str, Any]) -> None:
    ports = [port for each in described.values() for port in each.get("ports", ())]

    assert len(ports) == 2
    assert all(text_of(port, VALUES).startswith("127.0.0.1:") for port in ports)


def test_every_service_has_a_limit_and_starts_again(described: dict[str, Any]) -> None:
    for name, each in described.items():
        assert each["mem_limit"], name
        assert each["restart"] == ("no" if name == "init" else "unless-stopped"), name
        assert name == "init" or each["healthcheck"]["test"], name


def test_no_health_check_runs_the_airflow_command(described: dict[str, Any]) -> None:
    for name, each in described.items():
        assert "airflow" not in each.get("healthcheck", {}).get("test", ()), name


def test_our_services_can_change_nothing_but_their_volumes(described: dict[str, Any]) -> None:
    for name in OURS:
        assert described[name]["read_only"] is True
        assert described[name]["cap_drop"] == ["ALL"]
        assert described[name]["image"] == described["init"]["image"]


def test_who_is_told_where_source_files_are_has_them(described: dict[str, Any]) -> None:
    mounted = {
        name: volume.removeprefix(f"sources:{services(VALUES)[name].environment[SOURCES]}")
        for name, each in described.items()
        for volume in each.get("volumes", ())
        if volume.startswith("sources:")
    }
    told = {name for name, each in services(VALUES).items() if SOURCES in each.environment}

    assert mounted == {name: "" if name == "init" else ":ro" for name in told}


def test_what_a_container_prints_cannot_fill_the_disk(described: dict[str, Any]) -> None:
    kept = [each.get("logging", {}).get("options", {}) for each in described.values()]

    assert all({"max-size", "max-file"} <= set(options) for options in kept), kept


def test_celery_runs_under_its_profile_only(described: dict[str, Any]) -> None:
    in_profile = {name for name, each in described.items() if "profiles" in each}

    assert in_profile == {"broker", "worker"}


def test_the_file_says_only_what_docker_compose_1_29_knows(described: dict[str, Any]) -> None:
    top = {name for name in written() if not name.startswith("x-")}

    assert top == {"services", "volumes"}
    assert {key for each in described.values() for key in each} <= KNOWN_TO_1_29
    for each in described.values():
        for how in each.get("depends_on", {}).values():
            assert set(how) == {"condition"}


@pytest.mark.parametrize("compose", ["docker-compose", "docker compose"])
def test_compose_itself_reads_the_file_as_these_tests_do(compose: str, tmp_path: Path) -> None:
    program = compose.split()
    if not shutil.which(program[0]) or not _runs([*program, "version"]):
        pytest.skip(f"no {compose}: install docker-compose 1.29.2 and the present compose plugin")
    file = tmp_path / "env"
    file.write_text("".join(f"{name}={value}\n" for name, value in VALUES.items()))
    profile = {"COMPOSE_PROFILES": "celery"}

    ended = subprocess.run(
        [*program, "-f", FILE, "--env-file", file, "config"],
        env={**os.environ, **profile},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (0, "")
    read = yaml.safe_load(ended.stdout)["services"]
    assert set(read) == set(services(VALUES))
    for name, service in services(VALUES).items():
        given = {k: v for k, v in read[name]["environment"].items() if v is not None}
        command = [word.replace("$$", "$") for word in read[name].get("command", [])]
        assert given == service.environment, name
        assert command == list(service.command), name
        assert set(read[name].get("depends_on", ())) == set(service.after), name


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_every_setting_of_wirecopy_can_be_given() -> None:
    settings = {f"WIRECOPY_{name.upper()}" for name in Settings.model_fields}
    given = set(written()["x-wirecopy-settings"])

    assert given == settings - {"WIRECOPY_CONSOLE_PASSWORD"}
    assert "WIRECOPY_CONSOLE_PASSWORD" in written()["services"]["console"]["environment"]


def test_make_up_and_the_containers_share_their_list_of_airflows_settings(tmp_path: Path) -> None:
    shared = {
        f"AIRFLOW__{section}__{key}".upper(): value
        for section, keys in shared_settings().items()
        for key, value in keys.items()
    }
    write_settings(tmp_path, Ports(), "UTC")
    made = (tmp_path / "airflow.cfg").read_text()

    assert shared == env_file(SHARED)
    for service in services(VALUES).values():
        if service.name in OURS:
            assert shared.items() <= service.environment.items(), service.name
    for name, value in shared.items():
        assert f"\n{name.split('__')[2].lower()} = {value}\n" in made


def test_both_say_the_same_of_the_dags_and_the_time_zone() -> None:
    environment = services(VALUES | {"WIRECOPY_TIMEZONE": "Europe/Oslo"})["scheduler"].environment

    assert environment["AIRFLOW__CORE__DEFAULT_TIMEZONE"] == "Europe/Oslo"
    assert environment["WIRECOPY_TIMEZONE"] == "Europe/Oslo"
    assert environment["AIRFLOW__CORE__DAGS_FOLDER"] == "/opt/wirecopy"


def test_values_hold_what_compose_would_put_into_them() -> None:
    assert text_of("a $$b ${C:-d}${E}", {"E": "e"}) == "a $b de"
    assert json.dumps(services(VALUES)["broker"].command).count("requirepass $BROKER") == 1
