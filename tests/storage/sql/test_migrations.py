"""What a database of an earlier Wirecopy holds is still there after `migrate`."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, make_url, text

from pipeline.settings import PROJECT
from storage.articles.templates import learned_for
from storage.asking.hosts import robots_of
from storage.search.search import find, index_changed
from storage.sql.compression import pack
from storage.sql.database import Transaction, migrate, open_database
from tests.databases import Databases
from tests.storage.rows import NIGHT, add_article

Fill = Callable[[Transaction], None]

HOST = """\
INSERT INTO hosts (host, delay, failures, robots, robots_status)
VALUES ('herald.example', 2.0, 3, :rules, 200)
"""
TEMPLATE = """\
INSERT INTO night_templates
(night, source_id, template_id, learned_night, pages, stories, samples, made_at)
VALUES (:night, 'herald', 0, :night, 9, 8, :samples, 1)
"""


def made_by(version: str, databases: Databases, folder: Path, fill: Fill) -> str:
    """Return the URL of a database as an earlier version left it, once `fill` has filled it."""
    url = databases.missing(folder)
    driver = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}[databases.engine]
    engine = create_engine(make_url(url).set(drivername=driver))
    with engine.begin() as txn:
        config = Config(attributes={"connection": txn})
        config.set_main_option("script_location", str(PROJECT / "storage" / "migrations"))
        command.upgrade(config, version)
        fill(txn)
    engine.dispose()
    return url


def read_once(txn: Transaction) -> None:
    txn.execute(text(HOST), {"rules": b"User-agent: *"})
    txn.execute(text(TEMPLATE), {"night": NIGHT, "samples": pack(b"[]")})


def indexed(txn: Transaction) -> None:
    add_article(txn, 1, "The harbour is closed")
    index_changed(txn, 10)


def test_what_is_read_outlives_the_columns_that_nobody_read(
    databases: Databases, tmp_path: Path
) -> None:
    url = made_by("0006", databases, tmp_path, read_once)

    migrate(url)

    database = open_database(url)
    with database.read() as txn:
        robots = robots_of(txn, "herald.example")
        learned = learned_for(txn, "herald", NIGHT)
    database.close()
    assert robots == (200, b"User-agent: *")
    assert learned is not None
    assert (learned.pages, learned.template.stories) == (9, 8)


def test_the_search_index_is_filled_again_by_the_next_index(
    databases: Databases, tmp_path: Path
) -> None:
    url = made_by("0008", databases, tmp_path, indexed)
    migrate(url)

    database = open_database(url)
    with database.write() as txn:
        again = index_changed(txn, 10)
    with database.read() as txn:
        hits = [hit.article_id for hit in find(txn, "harbour", 10)]
    database.close()
    assert (again, hits) == (1, [1])
