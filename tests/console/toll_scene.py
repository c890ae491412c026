"""A toll that rises twice: three stories of one outlet, each a version of the one before."""

from datetime import timedelta
from pathlib import Path

from articles.article import Block, BlockKind, Found, Reading
from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings
from pipeline.stories.comparing import compare
from storage.sql.database import Database
from storage.stories.copies import compare_later
from tests.articles.versions import DESKS
from tests.console.rows import BEGAN, NIGHT, Rows

_TOLLS = (
    ("Quake kills 12", ("12", "40", "230", "3", "600")),
    ("Quake: now <b>19</b> dead", ("19", "75", "230", "5", "600")),
    ("Toll of quake rises to 27", ("27", "110", "410", "8", "900")),
)


def play_toll(database: Database, url: str, folder: Path) -> None:
    """Fill an empty database: stories 1 to 3, six hours apart."""
    with database.write() as txn:
        rows = Rows(txn, folder / "archive")
        rows.source("wire", "Wire Desk")
        for number, (title, figures) in enumerate(_TOLLS):
            at = BEGAN - timedelta(hours=6 * (len(_TOLLS) - number))
            address = f"https://wire.example/{number}"
            text = DESKS[0].toll.format(*figures, "6.2")
            blocks = tuple(Block(BlockKind.PARAGRAPH, each) for each in text.split("\n\n"))
            reading = Reading(title=Found(title, "json-ld", "headline"), blocks=blocks)
            entry = rows.entry(address, "wire", ("stored", "new"))
            rows.article(entry, address, "wire", reading=reading, dated=at, first_seen=at)
            compare_later(txn, number + 1)
    settings = Settings(home=folder, database_url=url)
    with stage_run(settings, "dedupe", NIGHT, now=BEGAN) as run:
        compare(run)
