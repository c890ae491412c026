import http.client
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from console.demo import free_ports
from console.local_airflow.api import AirflowApi, AirflowApiError
from console.local_airflow.dag_run import start_night
from console.local_airflow.processes import wait_until
from console.local_airflow.up_and_down import LocalAirflowError, Running, start, stop

pytestmark = pytest.mark.airflow

COMMAND = Path(__file__).parents[2] / "dags" / "command.py"
NIGHT = ["--night", "2026-11-24"]


@dataclass(frozen=True)
class Local:
    home: Path
    running: Running


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Local]:
    home = tmp_path_factory.mktemp("home")
    batches = [[*NIGHT, "--batch", "1"], [*NIGHT, "--batch", "2"]]
    environment = {
        **os.environ,
        "WIRECOPY_COMMAND": f"{sys.executable} {COMMAND}",
        "COMMAND_LOG": str(home / "calls.jsonl"),
        "COMMAND_SCRIPT": json.dumps({"plan": {"value": batches}}),
    }
    running = start(home, ports=free_ports(), environment=environment, say=print)
    yield Local(home, running)
    stop(home)


def listening_elsewhere(home: Path) -> set[str]:
    """Return the addresses other than 127.0.0.1 on which a part of `home` listens."""
    parts = json.loads((home / "airflow" / "parts.json").read_text())
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    rows += [line.split() for line in Path("/proc/net/tcp6").read_text().splitlines()[1:]]
    listening = {row[9]: row[1] for row in rows if row[3] == "0A"}
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            session = int((process / "stat").read_text().rpartition(")")[2].split()[3])
            links = [os.readlink(link) for link in (process / "fd").iterdir()]  # noqa: PTH115
        except OSError:
            continue
        if session in {part["pid"] for part in parts}:
            found |= {listening.get(link[8:-1], "") for link in links if "socket:[" in link}
    return {address for address in found if address and not address.startswith("0100007F:")}


def status_of(port: int, path: str, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers=headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_every_part_answers_and_listens_here_only(local: Local) -> None:
    health = AirflowApi(local.running.ports.airflow).get("/api/v2/monitor/health")

    assert {part["status"] for part in health.values()} == {"healthy"}
    assert status_of(local.running.ports.console, "/", {}) in {200, 503}
    assert listening_elsewhere(local.home) == set()


def test_a_second_start_in_the_same_home_is_refused(local: Local) -> None:
    with pytest.raises(LocalAirflowError, match="runs already; stop it with: WIRECOPY_HOME="):
        start(local.home, ports=free_ports(), environment=os.environ, say=print)


def test_secrets_are_for_the_owner_only(local: Local) -> None:
    for name in ("airflow.cfg", "passwords.json"):
        assert (local.home / "airflow" / name).stat().st_mode & 0o077 == 0


def test_a_wrong_password_opens_nothing(local: Local) -> None:
    with pytest.raises(AirflowApiError, match="401"):
        AirflowApi(local.running.ports.airflow).logged_in("admin", "wrong")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer forged"},
        {"Cookie": "_token=forged"},
        {"Authorization": "Basic YWRtaW46YWRtaW4="},
    ],
)
@pytest.mark.parametrize("path", ["/wirecopy/", "/wirecopy/sources", "/wirecopy/static/x"])
def test_the_console_inside_airflow_is_closed_to_strangers(
    local: Local, headers: dict[str, str], path: str
) -> None:
    assert status_of(local.running.ports.airflow, path, headers) == 401


@pytest.mark.parametrize(
    ("name", "form"), [("Authorization", "Bearer {}"), ("Cookie", "_token={}")]
)
def test_the_console_inside_airflow_is_open_to_who_is_logged_in(
    local: Local, name: str, form: str
) -> None:
    headers = {name: form.format(local.running.api().token)}

    # 503 is the console's own answer where there is no database yet.
    assert status_of(local.running.ports.airflow, "/wirecopy/", headers) in {200, 503}


def test_the_console_is_in_airflows_navigation(local: Local) -> None:
    plugins = local.running.api().get("/api/v2/plugins")["plugins"]

    views = [view for plugin in plugins for view in plugin["external_views"]]
    assert ("Wirecopy", "/wirecopy/", "nav") in {
        (view["name"], view["href"], view["destination"]) for view in views
    }


def test_a_night_runs_through_the_executor(local: Local) -> None:
    changes: list[str] = []
    run = start_night(local.running.api(), {"night": "2026-11-24", "retry_delay": 0}, within=60)

    def ended() -> bool:
        run.look(changes.append)
        return run.ended

    assert wait_until(ended, 180)
    assert run.state == "success"
    calls = [json.loads(line) for line in (local.home / "calls.jsonl").read_text().splitlines()]
    stages = ["poll", "plan", "fetch", "fetch", "extract", "extract"]
    assert [call[0] for call in calls] == [*stages, "dedupe", "index", "export", "report"]
    assert "extract[1] success" in changes


def test_stopping_leaves_no_process(local: Local) -> None:
    # Last: it stops what the tests above use.
    names = stop(local.home)

    assert set(names) == {"api-server", "scheduler", "dag-processor", "triggerer", "console"}
    assert stop(local.home) == []
    assert not running_for(local.home)


def running_for(home: Path) -> list[str]:
    """Return the commands of processes whose environment names `home`."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"WIRECOPY_HOME={home}".encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text())
        except OSError:
            continue
    return found
