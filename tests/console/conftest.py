"""The console, served for real on loopback."""

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

from console.web.app import create_app
from console.web.guard import Allowed, from_this_machine
from storage.database import Database
from tests.console.scene import play

Serve = Callable[..., httpx.Client]


@dataclass(frozen=True)
class Place:
    """The settings that the console reads."""

    database_url: str
    archive: Path
    timezone: str = "Europe/Oslo"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def night(database: Database, archive: Path) -> None:
    play(database, archive)


@pytest.fixture
def place(database_url: str, archive: Path) -> Place:
    return Place(database_url, archive)


@pytest.fixture
def browser(night: None, place: Place) -> Iterator[httpx.Client]:
    with served(place) as client:
        yield client


@contextmanager
def served(
    place: Place, *, allowed: Allowed = from_this_machine, root_path: str = ""
) -> Iterator[httpx.Client]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        app = create_app(place, allowed=allowed)
        config = uvicorn.Config(app, root_path=root_path, log_level="critical", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            while not server.started:
                time.sleep(0.005)
            url = f"http://127.0.0.1:{listener.getsockname()[1]}{root_path}"
            with httpx.Client(base_url=url, trust_env=False) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()
