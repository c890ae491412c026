"""The console, served for real on loopback."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from console.web.app import create_app
from console.web.guard import Allowed, from_this_machine
from pipeline.report.judging import make_report
from storage.browse.ledger import books_of
from storage.nights.nights import keep_report
from storage.sql.database import Database, Transaction, open_database
from tests.console.rows import BEGAN, NIGHT
from tests.console.scene import play
from tests.console.story_scene import play_story
from tests.databases import Databases


@dataclass(frozen=True)
class Place:
    """The settings that the console reads."""

    database_url: str
    archive: Path
    exports: Path = Path("exports")
    sources: Path = Path("no-sources")
    timezone: str = "Europe/Oslo"


Scene = Callable[[Database, Place], None]


def filled(databases: Databases, folder: Path, scene: Scene) -> Place:
    """Return a place below `folder` in which `scene` was played."""
    place = Place(databases.migrated(folder), folder / "archive")
    database = open_database(place.database_url)
    scene(database, place)
    database.close()
    return place


@pytest.fixture
def place(database_url: str, tmp_path: Path) -> Place:
    """Name an empty place."""
    return Place(database_url, tmp_path / "archive")


@pytest.fixture
def night(database: Database, place: Place) -> Place:
    """Fill a place of this test's own."""
    play(database, place.archive)
    return place


@pytest.fixture(scope="session")
def shared_night(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Fill a place that no test changes."""
    folder = tmp_path_factory.mktemp("night")
    return filled(databases, folder, lambda database, place: play(database, place.archive))


@pytest.fixture(scope="session")
def shared_story(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Fill a place with a story of which each carrier changed something else."""
    folder = tmp_path_factory.mktemp("story")
    return filled(
        databases, folder, lambda database, place: play_story(database, place.database_url, folder)
    )


@pytest.fixture(scope="session")
def browser(shared_night: Place) -> Iterator[httpx.Client]:
    with served(shared_night) as client:
        yield client


@contextmanager
def served(
    place: Place, *, allowed: Allowed = from_this_machine, mounted: str = ""
) -> Iterator[httpx.Client]:
    """Serve the console, alone or as Airflow mounts it."""
    app = create_app(place, allowed=allowed)
    if mounted:
        outer = FastAPI()
        outer.mount(mounted, app)
        app = outer
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            while not server.started:
                time.sleep(0.005)
            url = f"http://127.0.0.1:{listener.getsockname()[1]}{mounted}"
            with httpx.Client(base_url=url, trust_env=False) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()


def kept(txn: Transaction, verdict: str, **changes: object) -> None:
    """Keep the night's report, but for `changes`."""
    books = books_of(txn, NIGHT)
    assert books is not None
    made = dict(make_report(books, bad_share=0.3)) | changes
    keep_report(
        txn, NIGHT, BEGAN, verdict=verdict, report=json.loads(json.dumps(made, default=str))
    )
