"""The services of docker-compose.yml, running: shared by all tests that ask them something."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from cryptography.fernet import Fernet

from tests.deployment.compose import SECRETS, Service, services
from tests.deployment.stand import Stand
from tests.postgres_server import NoPostgres, PostgresServer

# No outlet is asked: the night of these tests has no source that takes part.
QUIET = """name = "Quiet Gazette"
home = "https://quiet.example/"
language = "en"
country = "NZ"
enabled = false

[[endpoints]]
kind = "feed"
url = "https://quiet.example/feed"
"""


@dataclass
class Compose:
    """The services and the stand that they run on."""

    stand: Stand
    services: dict[str, Service]
    values: dict[str, str]

    def url(self, service: str) -> str:
        """Return where a browser finds `service`."""
        port = {"api-server": 8080, "console": 8500}[service]
        return f"http://{self.stand.address}:{port}"


@pytest.fixture(scope="session")
def values() -> dict[str, str]:
    made = {name: secrets.token_urlsafe(24) for name in SECRETS}
    made["AIRFLOW_FERNET_KEY"] = Fernet.generate_key().decode()
    return made | {"WIRECOPY_CONTACT": "desk@example.org"}


@pytest.fixture(scope="session")
def compose(values: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Compose]:
    """Start everything but the profile celery, in order, as the file says."""
    try:
        server = PostgresServer("postgres", values["POSTGRES_PASSWORD"])
    except NoPostgres as error:
        pytest.skip(str(error))
    with server:
        stand = Stand(tmp_path_factory.mktemp("compose"), server)
        stand.sources.mkdir()
        (stand.sources / "quiet.toml").write_text(QUIET)
        made = Compose(stand, services(values), values)
        try:
            for service in made.services.values():
                if not service.profiles:
                    bring_up(made, service)
            yield made
        finally:
            stand.stop()


def bring_up(compose: Compose, service: Service) -> None:
    """Start `service` once what it depends on is as it asks."""
    for name, condition in service.after.items():
        if condition == "service_healthy":
            compose.stand.wait_until_well(compose.services[name])
    if service.name == "postgres":
        compose.stand.prepare_databases(service)
    elif service.name == "init":
        compose.stand.run(service)
    else:
        compose.stand.start(service)
