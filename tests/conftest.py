"""What tests of storage, pipeline and console share: a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database, migrate, open_database


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'wirecopy.db'}"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    migrate(database_url)
    opened = open_database(database_url)
    yield opened
    opened.close()
