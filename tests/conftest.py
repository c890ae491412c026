"""What tests of storage, pipeline and console share: real databases of both engines."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from xdist.remote import Producer

from storage.sql.database import Database, open_database
from tests.databases import Databases, PostgresDatabases, SqliteDatabases
from tests.disks import small_disk_at
from tests.groups import Groups, costly_first
from tests.in_memory import lie_in_memory
from tests.postgres_server import Given, NoPostgres, PostgresServer, find_server

ENGINES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer | Given]:
    """Return a running PostgreSQL, or skip the test."""
    try:
        server = find_server()
    except NoPostgres as error:
        pytest.skip(str(error))
    yield server
    server.end()


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    return SqliteDatabases(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_databases(postgres_server: PostgresServer | Given) -> Iterator[PostgresDatabases]:
    made = PostgresDatabases(postgres_server.admin, f"wirecopy_test_{os.getpid()}")
    yield made
    # Ours goes with all that is in it; dropping hundreds takes a minute.
    if isinstance(postgres_server, Given):
        made.drop_all()


@pytest.fixture(scope="session", params=ENGINES)
def databases(request: pytest.FixtureRequest) -> Databases:
    """Return where databases are made; the test runs once for each engine."""
    name = "sqlite_databases" if request.param == "sqlite" else "postgres_databases"
    found: Databases = request.getfixturevalue(name)
    return found


@pytest.fixture
def database_url(databases: Databases, tmp_path: Path) -> str:
    """Return the URL of a new database with our schema."""
    return databases.migrated(tmp_path)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = open_database(database_url)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _lines_of_its_own() -> Iterator[None]:
    """Let no command that ran in this process print the next test's log lines where it did."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of its own, of one MiB."""
    with small_disk_at(tmp_path / "disk") as folder:
        yield folder


def pytest_configure() -> None:
    lie_in_memory()


@pytest.hookimpl(trylast=True)  # after pytest has put together what shares a fixture
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    costly_first(items)


@pytest.hookimpl(optionalhook=True)  # unknown under `-p no:xdist`
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Groups:
    config.option.loadscopereorder = False  # ours is the order
    return Groups(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say last what was not tested, and how to have it tested."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ")
        for report in skipped
        if isinstance(report.longrepr, tuple)
    )
    if reasons:
        terminalreporter.section(f"{len(skipped)} TESTS WERE NOT RUN", sep="!", red=True, bold=True)
    for reason, count in reasons.most_common():
        terminalreporter.line(f"{count:>4}  {reason}", red=True)
