"""Every service's command and health check, run as plain processes against a real PostgreSQL.

In no container: networks, volumes, users and limits are what Docker makes of the file.
"""

import signal
from collections.abc import Iterator

import httpx
import psycopg
import pytest

from console.local_airflow.processes import wait_until
from tests.deployment.compose import services
from tests.deployment.conftest import Compose, bring_up
from tests.deployment.stand import broker_program
from tests.postgres_server import plain

pytestmark = pytest.mark.airflow

BEATING = ("scheduler", "dag-processor", "triggerer")
STARTED = ("api-server", *BEATING, "console")
POLLING = "/api/v2/dags/polling"


@pytest.fixture(scope="module")
def anonymous(compose: Compose) -> Iterator[httpx.Client]:
    with browser(compose) as client:
        yield client


@pytest.fixture(scope="module")
def viewer(compose: Compose) -> Iterator[httpx.Client]:
    with browser(compose) as client:
        yield logged_in(client, compose, "viewer")


@pytest.fixture(scope="module")
def operator(compose: Compose) -> Iterator[httpx.Client]:
    with browser(compose) as client:
        yield logged_in(client, compose, "operator")


def browser(compose: Compose) -> httpx.Client:
    return httpx.Client(base_url=compose.url("api-server"), trust_env=False, timeout=30)


def logged_in(client: httpx.Client, compose: Compose, name: str) -> httpx.Client:
    words = {"username": name, "password": compose.values[f"{name.upper()}_PASSWORD"]}
    token = client.post("/auth/token", json=words).json()["access_token"]
    client.headers["Authorization"] = f"Bearer {token}"
    return client


def test_every_service_is_well(compose: Compose) -> None:
    for name in ("postgres", *STARTED):
        compose.stand.wait_until_well(compose.services[name])


def test_the_night_is_seen_by_the_api_server(operator: httpx.Client) -> None:
    def seen() -> bool:
        return operator.get("/api/v2/dags/nightly").status_code == 200

    assert wait_until(seen, 60)
    assert operator.get("/api/v2/importErrors").json()["total_entries"] == 0


@pytest.mark.parametrize("path", ["/api/v2/dags", "/api/v2/variables", "/wirecopy/"])
def test_airflow_is_closed_to_strangers(anonymous: httpx.Client, path: str) -> None:
    assert anonymous.get(path).status_code == 401


def test_a_wrong_password_opens_nothing(anonymous: httpx.Client) -> None:
    words = {"username": "operator", "password": "wrong"}

    assert anonymous.post("/auth/token", json=words).status_code == 401


def test_a_viewer_looks_and_starts_nothing(viewer: httpx.Client) -> None:
    assert viewer.get(POLLING).status_code == 200
    assert viewer.get("/wirecopy/").status_code == 200
    assert viewer.post(f"{POLLING}/dagRuns", json={"logical_date": None}).status_code == 403
    assert viewer.patch(POLLING, json={"is_paused": False}).status_code == 403
    assert viewer.get("/api/v2/connections").status_code == 403


def test_an_operator_starts_a_run_and_it_succeeds(operator: httpx.Client) -> None:
    assert operator.patch(POLLING, json={"is_paused": False}).status_code == 200
    run = operator.post(f"{POLLING}/dagRuns", json={"logical_date": None}).json()

    assert state_at_end(operator, run["dag_run_id"]) == "success"
    assert operator.get("/wirecopy/").status_code == 200
    assert operator.get("/api/v2/connections").status_code == 403


def state_at_end(operator: httpx.Client, run: str) -> str:
    states: list[str] = []

    def ended() -> bool:
        states.append(operator.get(f"{POLLING}/dagRuns/{run}").json()["state"])
        return states[-1] in {"success", "failed"}

    wait_until(ended, 120)
    return states[-1]


def test_the_console_asks_for_the_viewers_password(compose: Compose) -> None:
    password = compose.values["VIEWER_PASSWORD"]
    with httpx.Client(base_url=compose.url("console"), trust_env=False) as client:
        refused = client.get("/")

        assert refused.status_code == 401
        assert refused.headers["WWW-Authenticate"].startswith("Basic ")
        assert client.get("/", auth=("viewer", "wrong" * 5)).status_code == 401
        assert client.get("/", auth=("viewer", password)).status_code == 200


@pytest.mark.parametrize(("role", "other"), [("airflow", "wirecopy"), ("wirecopy", "airflow")])
def test_each_role_opens_its_own_database_only(compose: Compose, role: str, other: str) -> None:
    password = compose.values[f"{role.upper()}_DATABASE_PASSWORD"]
    address = compose.stand.admin.set(username=role, password=password)

    psycopg.connect(plain(address.set(database=role))).close()
    for closed in (other, "postgres"):
        with pytest.raises(psycopg.OperationalError, match="permission denied"):
            psycopg.connect(plain(address.set(database=closed))).close()


@pytest.mark.parametrize("name", STARTED)
def test_a_service_needs_less_memory_than_its_limit(compose: Compose, name: str) -> None:
    used = compose.stand.memory(name)

    print(f"{name} {used / 2**20:.0f} MiB")
    assert 0 < used < compose.services[name].memory * 0.8


@pytest.fixture(scope="module")
def celery(compose: Compose) -> None:
    """Hand the nights over to a worker: the profile celery, beside what runs."""
    if not broker_program():
        pytest.skip("no valkey-server or redis-server: apt-get install redis-server")
    compose.stand.stop("scheduler")
    compose.services = services(compose.values | {"AIRFLOW_EXECUTOR": "CeleryExecutor"})
    for name in ("broker", "worker", "scheduler"):
        bring_up(compose, compose.services[name])
    for name in ("worker", "scheduler"):
        compose.stand.wait_until_well(compose.services[name])


@pytest.mark.usefixtures("celery")
def test_a_celery_worker_runs_what_an_operator_starts(
    compose: Compose, operator: httpx.Client
) -> None:
    run = operator.post(f"{POLLING}/dagRuns", json={"logical_date": None}).json()

    assert state_at_end(operator, run["dag_run_id"]) == "success"
    assert 0 < compose.stand.memory("worker") < compose.services["worker"].memory * 0.8


@pytest.mark.usefixtures("celery")
def test_a_broker_and_a_worker_that_stopped_are_not_well(compose: Compose) -> None:
    compose.stand.stop("worker")
    worker_well = compose.stand.check(compose.services["worker"])
    compose.stand.stop("broker")
    broker_well = compose.stand.check(compose.services["broker"])

    assert (worker_well, broker_well) == (False, False)


def test_a_job_that_hangs_is_not_well(compose: Compose) -> None:
    for name in BEATING:
        compose.stand.signal(name, signal.SIGSTOP)
    compose.stand.let_an_hour_pass_for_jobs()

    try:
        assert [compose.stand.check(compose.services[name]) for name in BEATING] == [False] * 3
    finally:
        for name in BEATING:
            compose.stand.signal(name, signal.SIGCONT)


def test_a_stopped_service_is_not_well(compose: Compose) -> None:
    # Last: it stops what the tests above use.
    compose.stand.stop(*STARTED)
    # A job that had to be killed counts as alive for half a minute.
    compose.stand.let_an_hour_pass_for_jobs()

    for name in STARTED:
        assert not compose.stand.check(compose.services[name]), name
