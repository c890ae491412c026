"""Articles put in as `extract` leaves them, and the stage that puts them into stories."""

import hashlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select, update

from articles.article import Block, BlockKind
from articles.copies.copy import text_digest
from articles.copies.verdict import effective_time
from articles.records.reading_json import blocks_to_json
from articles.text import PARAGRAPH_BREAK
from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings
from pipeline.stories.comparing import compare
from storage.sql.compression import pack
from storage.sql.database import Database
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import articles, bodies, stories, story_evidence
from storage.stories.copies import compare_later

NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)
NIGHT = "2026-11-25"

# A story by the URL keys of its articles, and that of the canonical one first.
Partition = set[tuple[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Printing:
    """One outlet's article, `hours` before the night began; `published` where that differs."""

    key: str
    text: str
    hours: float = 0.0
    source: str = "herald"
    agency: str | None = None
    published: datetime | None = None


def put_in(database: Database, printings: Iterable[Printing], seen: datetime = NOW) -> None:
    """Put articles in, in this order."""
    with database.write() as txn:
        for each in printings:
            first_seen = seen - timedelta(hours=each.hours)
            row = {
                "url_key": each.key,
                "url": f"https://{each.source}.example/{each.key}",
                "source_id": each.source,
                "entry_id": 1,
                "first_night": NIGHT,
                "first_seen": first_seen,
                "dated": effective_time(each.published or first_seen, first_seen),
                "agency": each.agency,
                **_text_of(each.text),
            }
            blocks, row["body_digest"] = _body(each.text)
            kept = {"digest": row["body_digest"], "body": pack(blocks)}
            insert_or_ignore(txn, bodies, [kept])
            added = txn.execute(insert(articles).returning(articles.c.id), row)
            compare_later(txn, added.scalar_one())


def rewrite(database: Database, key: str, text: str) -> None:
    """Give an article another text, as a revision does."""
    blocks, digest = _body(text)
    with database.write() as txn:
        insert_or_ignore(txn, bodies, [{"digest": digest, "body": pack(blocks)}])
        mine = articles.c.url_key == key
        values = {"body_digest": digest, "text_digest": text_digest(text)}
        txn.execute(update(articles).where(mine).values(**values))
        compare_later(txn, txn.execute(select(articles.c.id).where(mine)).scalar_one())


def run_dedupe(url: str, folder: Path, now: datetime = NOW) -> dict[str, int]:
    """Run the stage and return its counts."""
    settings = Settings(home=folder, database_url=url)
    with stage_run(settings, "dedupe", now.date().isoformat(), now=now) as run:
        compare(run)
        return run.counts


def partition(database: Database) -> Partition:
    """Return the stories, whatever their ids are."""
    with database.read() as txn:
        rows = txn.execute(select(articles.c.id, articles.c.url_key, articles.c.story_id)).all()
        leads = dict(txn.execute(select(stories.c.id, stories.c.canonical_article_id)).all())
    key_of = {row.id: row.url_key for row in rows}
    members: dict[int, set[str]] = {}
    for row in rows:
        members.setdefault(row.story_id, set()).add(row.url_key)
    return {(key_of[leads[story]], frozenset(keys)) for story, keys in members.items()}


def story_ids(database: Database) -> dict[str, int]:
    """Return the story of each article."""
    with database.read() as txn:
        query = select(articles.c.url_key, articles.c.story_id)
        return dict(txn.execute(query).all())


def kinds(database: Database) -> list[str]:
    """Return the kinds of all evidence, in order of the articles."""
    with database.read() as txn:
        columns = story_evidence.c
        query = select(columns.kind).order_by(columns.article_id, columns.other_id, columns.kind)
        return list(txn.execute(query).scalars())


def invented(seed: int, words: int = 90) -> str:
    """Return a text of its own: two with different seeds share next to nothing."""
    chance = random.Random(seed)  # noqa: S311 - the same texts in each run
    syllables = ("ka", "lo", "mi", "ren", "tas", "vu", "sel", "dor", "pin", "ha")
    told = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(words)]
    sentences = [" ".join(told[at : at + 15]).capitalize() + "." for at in range(0, words, 15)]
    half = len(sentences) // 2
    return " ".join(sentences[:half]) + PARAGRAPH_BREAK + " ".join(sentences[half:])


def _text_of(text: str) -> dict[str, object]:
    return {
        "changed_night": NIGHT,
        "revision": 1,
        "reading_id": 1,
        "title": "",
        "extent": "full",
        "words": len(text.split()),
        "text_digest": text_digest(text),
    }


def _body(text: str) -> tuple[bytes, bytes]:
    parts = text.split(PARAGRAPH_BREAK)
    blocks = blocks_to_json([Block(BlockKind.PARAGRAPH, part) for part in parts])
    return blocks, hashlib.sha256(blocks).digest()


def shuffled(printings: Sequence[Printing], seed: int) -> list[Printing]:
    """Return `printings` in another order."""
    order = list(printings)
    random.Random(seed).shuffle(order)  # noqa: S311
    return order
