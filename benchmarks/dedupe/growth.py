"""What `dedupe` costs as articles grow more, night after night.

`python -m benchmarks.dedupe.growth [--articles 5000000] [--a-night 150000] [--minutes 25]
[--database URL]` puts in a night of invented articles, runs the real stage on it, and prints a
line: CPU microseconds of the stage for each of the night's articles, how many articles it looked
through, and the bytes that it keeps for each of those it has not forgotten. Then the last tenth
of the nights beside the first. Nothing is dropped but what the stage drops. What making and
storing the articles takes is not counted; what PostgreSQL's own processes take for our
connections is, where /proc shows it. A machine with other work to do is slower: what the same
thousand signatures cost before and after each night stands beside its figure, and the ratio is
also given in that measure. A new SQLite file is used where no database is named.
"""

import argparse
import hashlib
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlalchemy import insert, text

from articles.article import Block, BlockKind
from articles.copies.copy import week_of
from articles.copies.fingerprint import fingerprint
from articles.records.reading_json import blocks_to_json
from benchmarks.dedupe.invented import Newsroom, end_of
from benchmarks.dedupe.material import Sample
from benchmarks.dedupe.stored import article_row, stage
from pipeline.stories.comparing import compare
from storage.sql.compression import pack
from storage.sql.database import Database, Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import articles, bodies, uncompared

# All that the stage keeps of an article in order to find its copies.
_KEPT = ("fingerprints", "common_passages", "uncompared")
_PUT_IN_TOGETHER = 5_000


@dataclass(frozen=True, slots=True)
class Night:
    """What one night of the stage cost."""

    microseconds: float
    of_server: float
    yardstick: float
    looked_through: int
    bytes_each: float


def main() -> None:
    """Print a line for each night, then how much more the last of them cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=5_000_000)
    parser.add_argument("--a-night", type=int, default=150_000)
    parser.add_argument("--minutes", type=float, default=25, help="begin no night after so many")
    parser.add_argument("--database", help="postgresql://…, without our tables")
    asked = parser.parse_args()
    until = time.monotonic() + 60 * asked.minutes
    with tempfile.TemporaryDirectory(prefix="wirecopy-bench-") as folder:
        url = asked.database or f"sqlite:///{folder}/wirecopy.db"
        spent = []
        for night in _nights(Path(folder), url, asked.articles // asked.a_night, asked.a_night):
            spent.append(night)
            print(
                f"{len(spent) * asked.a_night:>9,} articles: {night.microseconds:6.1f} us CPU each"
                f" ({night.of_server:.1f} of them the server's),"
                f" {night.yardstick:.1f} us a signature,"
                f" {night.looked_through:>9,} looked through, {night.bytes_each:.0f} bytes each",
                flush=True,
            )
            if time.monotonic() > until:
                print(f"STOPPED after {asked.minutes:g} minutes")
                break
    _print_growth(spent)


def _print_growth(spent: list[Night]) -> None:
    tenth = max(1, len(spent) // 10)
    costs = [night.microseconds for night in spent]
    signatures = [night.microseconds / night.yardstick for night in spent]
    for measure, each in (("us", costs), ("signatures", signatures)):
        first, last = statistics.median(each[:tenth]), statistics.median(each[-tenth:])
        print(
            f"median of the first {tenth} nights {first:.2f} {measure}, of the last {last:.2f}:"
            f" {last / first:.3f} times",
            flush=True,
        )


def _nights(folder: Path, url: str, nights: int, a_night: int) -> Iterator[Night]:
    newsroom = Newsroom()
    texts = [sample.text for sample in Newsroom().night(0, 1_000)]
    weeks: Counter[int] = Counter()
    for number in range(nights):
        with stage(folder, url, end_of(number)) as run:
            samples = newsroom.night(number, a_night)
            weeks.update(_put_in(run.database, samples, 1 + number * a_night))
            server, yardstick = _server_seconds(run.database), _signature_cost(texts)
            began = time.process_time()
            compare(run)
            ours = time.process_time() - began
            theirs = _server_seconds(run.database) - server
            yardstick = (yardstick + _signature_cost(texts)) / 2
            week, kept = week_of(end_of(number)), _kept_bytes(run.database)
        each = 1e6 / a_night
        yield Night(
            (ours + theirs) * each,
            theirs * each,
            yardstick,
            sum(count for at, count in weeks.items() if at >= week_of(end_of(number - 1)) - 1),
            kept / sum(count for at, count in weeks.items() if at >= week - 3),
        )


def _put_in(database: Database, samples: Iterator[Sample], first: int) -> Counter[int]:
    """Put articles in as `extract` leaves them; return how many came out in each week."""
    weeks: Counter[int] = Counter()
    while some := list(islice(samples, _PUT_IN_TOGETHER)):
        with database.write() as txn:
            _add(txn, some, first)
        first += len(some)
        weeks.update(week_of(sample.at) for sample in some)
    return weeks


def _add(txn: Transaction, some: Iterable[Sample], first: int) -> None:
    held, rows = {}, []
    for number, sample in enumerate(some, first):
        blocks = blocks_to_json(
            [Block(BlockKind.PARAGRAPH, part) for part in sample.text.split("\n\n")]
        )
        digest = hashlib.sha256(blocks).digest()
        held[digest] = {"digest": digest, "body": pack(blocks)}
        rows.append(article_row(number, sample, digest))
    insert_or_ignore(txn, bodies, list(held.values()))
    txn.execute(insert(articles), rows)
    ids = [{"article_id": row["id"], "fingerprinted": False} for row in rows]
    txn.execute(insert(uncompared), ids)


def _signature_cost(texts: Sequence[str]) -> float:
    """Return the CPU microseconds that a signature costs now."""
    began = time.process_time()
    for each in texts:
        fingerprint(each)
    return 1e6 * (time.process_time() - began) / len(texts)


def _server_seconds(database: Database) -> float:
    """Return the CPU seconds of PostgreSQL's processes for our connections; 0 where none show."""
    with database.read() as txn:
        if txn.dialect.name != "postgresql":
            return 0.0
        ours = text("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        stats = [Path(f"/proc/{pid}/stat") for pid in txn.execute(ours).scalars()]
    times = [stat.read_text().rpartition(")")[2].split()[11:13] for stat in stats if stat.exists()]
    return sum(int(tick) for pair in times for tick in pair) / os.sysconf("SC_CLK_TCK")


def _kept_bytes(database: Database) -> int:
    """Return how many bytes of the disk hold what the stage keeps, indexes included."""
    with database.read() as txn:
        if txn.dialect.name == "postgresql":
            sized = text("SELECT pg_total_relation_size(CAST(:name AS regclass))")
            parts = list(_KEPT)
        else:
            listed = text("SELECT name FROM sqlite_schema WHERE tbl_name = :name")
            parts = [
                part for name in _KEPT for part in txn.execute(listed, {"name": name}).scalars()
            ]
            sized = text("SELECT pgsize FROM dbstat WHERE name = :name AND aggregate = TRUE")
        return sum(int(txn.execute(sized, {"name": name}).scalar() or 0) for name in parts)


if __name__ == "__main__":
    main()
