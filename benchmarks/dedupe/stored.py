"""The whole `dedupe` stage on a real database: `python -m benchmarks.dedupe.stored [SET …]`.

The articles of a set are put in as `extract` would leave them, all as one night's, or as many
nights; then the stage's own code puts them into stories. Printed: what the scorer says, and
articles a CPU-second. `--database` names a PostgreSQL database to use instead of a new SQLite
file. What it costs night after night: `benchmarks.dedupe.growth`.
"""

import argparse
import hashlib
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert, select

from articles.article import Block, BlockKind
from articles.copies.copy import text_digest
from articles.records.reading_json import blocks_to_json
from benchmarks.dedupe.__main__ import Contest, scorer
from benchmarks.dedupe.material import SETS, Sample, samples
from pipeline.runs.stage_run import StageRun, stage_run
from pipeline.settings import read_settings
from pipeline.stories.comparing import compare
from storage.sql.compression import pack
from storage.sql.database import Database, migrate
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import articles, bodies, uncompared


def main() -> None:
    """Measure each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", help="postgresql://…, without our tables")
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    asked = parser.parse_args()
    for name in asked.sets:
        some = samples(name)
        with tempfile.TemporaryDirectory(prefix="wirecopy-bench-") as folder:
            url = asked.database or f"sqlite:///{folder}/wirecopy.db"
            with stage(Path(folder), url, max(each.at for each in some)) as run:
                put_in(run.database, some)
                began = time.process_time()
                compare(run)
                spent = time.process_time() - began
                stories = _stories(run.database)
            contest = Contest(scorer(), name, some, Path(folder))
            print(f"{name}: {len(some)} articles, {len(some) / spent:.0f} a CPU-second")
            print(f"  {contest.scored(stories)}", flush=True)


@contextmanager
def stage(folder: Path, url: str, now: datetime) -> Iterator[StageRun]:
    """Open a database with our tables for the stage of the night of `now`."""
    os.environ |= {"WIRECOPY_HOME": str(folder), "WIRECOPY_DATABASE_URL": url}
    migrate(url)
    with stage_run(read_settings(), "dedupe", now.date().isoformat(), now=now) as run:
        yield run


def put_in(database: Database, some: Sequence[Sample], first: int = 1) -> None:
    """Put articles in as `extract` leaves them, numbered from `first`."""
    with database.write() as txn:
        rows = []
        for number, sample in enumerate(some, first):
            blocks = blocks_to_json(
                [Block(BlockKind.PARAGRAPH, part) for part in sample.text.split("\n\n") if part]
            )
            digest = hashlib.sha256(blocks).digest()
            insert_or_ignore(txn, bodies, [{"digest": digest, "body": pack(blocks)}])
            rows.append(article_row(number, sample, digest))
        txn.execute(insert(articles), rows)
        ids = [{"article_id": row["id"], "fingerprinted": False} for row in rows]
        txn.execute(insert(uncompared), ids)


def article_row(number: int, sample: Sample, digest: bytes) -> dict[str, object]:
    """Return the row of an article of which only the copy counts."""
    return {
        "id": number,
        "url_key": f"https://wire.example/{number}",
        "url": f"https://wire.example/{number}",
        "source_id": sample.source,
        "entry_id": number,
        "first_night": "2026-11-25",
        "first_seen": sample.at,
        "changed_night": "2026-11-25",
        "revision": 1,
        "reading_id": number,
        "title": "",
        "extent": "full",
        "words": len(sample.text.split()),
        "body_digest": digest,
        "text_digest": text_digest(sample.text),
        "published": sample.at,
        "dated": sample.at,
    }


def _stories(database: Database) -> list[int]:
    with database.read() as txn:
        return list(txn.execute(select(articles.c.story_id).order_by(articles.c.id)).scalars())


if __name__ == "__main__":
    main()
