"""Rows as the stages leave them, put in directly."""

import hashlib
from datetime import UTC, datetime

from sqlalchemy import insert

from articles.article import Block, BlockKind
from articles.records.reading_json import blocks_to_json
from articles.source import EndpointKind, parse_source
from storage.asking.endpoints import DueEndpoint
from storage.asking.sources import NightSource
from storage.sql.changes import add_change
from storage.sql.compression import pack
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore, insert_or_update
from storage.sql.tables import (
    announcements,
    articles,
    bodies,
    endpoints,
    entries,
    nights,
    outcomes,
    polls,
    stage_runs,
    stories,
)

NIGHT = "2026-11-24"
AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
_TOML = """\
name = "Example Herald"
home = "https://herald.example/"
language = "en"
country = "GB"
[[endpoints]]
kind = "feed"
url = "https://herald.example/feed"
"""
HERALD = NightSource(1, parse_source("herald", _TOML), _TOML)
HERALD_FEED = DueEndpoint(
    id=1,
    source_id="herald",
    url="https://herald.example/feed",
    kind=EndpointKind.FEED,
    host="herald.example",
    parent_id=None,
    etag=None,
    last_modified=None,
    failures=0,
)


def add_article(  # noqa: PLR0913 - a row has many columns
    txn: Transaction,
    article_id: int,
    title: str,
    *paragraphs: str,
    source: str = "herald",
    night: str = NIGHT,
    story: int | None = None,
    change: str = "new",
) -> None:
    """Put an article in, or give the one that is there another text."""
    blocks = blocks_to_json([Block(BlockKind.PARAGRAPH, text) for text in paragraphs])
    digest = hashlib.sha256(blocks).digest()
    insert_or_ignore(txn, bodies, [{"digest": digest, "body": pack(blocks)}])
    row = {
        "id": article_id,
        "url_key": f"{source}/{article_id}",
        "url": f"http://{source}/{article_id}",
        "source_id": source,
        "entry_id": article_id,
        "first_night": night,
        "first_seen": AT,
        "changed_night": night,
        "revision": 1,
        "reading_id": article_id,
        "title": title,
        "extent": "full",
        "words": 1,
        "body_digest": digest,
        "text_digest": digest,
        "story_id": story,
    }
    insert_or_update(txn, articles, [row], update=["title", "body_digest"])
    add_change(txn, change, article_id, night=night, at=AT)


def add_entry(txn: Transaction, entry_id: int, source: str = "herald") -> None:
    """Put an entry in that `source` owns."""
    row = {
        "id": entry_id,
        "url_key": f"{source}/{entry_id}",
        "url": f"http://{source}/{entry_id}",
        "fetch_url": f"http://{source}/{entry_id}",
        "host": source,
        "source_id": source,
        "first_night": NIGHT,
        "first_seen": AT,
        "attempts": 0,
    }
    insert_or_ignore(txn, entries, [row])


def announce(
    txn: Transaction,
    entry_id: int,
    source: str = "herald",
    *,
    endpoint: int = 1,
    night: str = NIGHT,
) -> None:
    """Let `endpoint` of `source` announce an entry."""
    row = {
        "night": night,
        "entry_id": entry_id,
        "endpoint_id": endpoint,
        "source_id": source,
        "hint_digest": b"",
        "seen_at": AT,
    }
    txn.execute(insert(announcements).values(row))


def close(  # noqa: PLR0913 - a row has many columns
    txn: Transaction,
    entry_id: int,
    outcome: str,
    reason: str,
    *,
    source: str = "herald",
    carried: bool = False,
    night: str = NIGHT,
) -> None:
    """Write an entry's outcome."""
    row = {
        "night": night,
        "entry_id": entry_id,
        "source_id": source,
        "outcome": outcome,
        "reason": reason,
        "carried": carried,
        "opened_at": AT,
    }
    txn.execute(insert(outcomes).values(row))


def poll(
    txn: Transaction,
    endpoint: int,
    outcome: str,
    reason: str | None = None,
    *,
    source: str = "herald",
    night: str = NIGHT,
) -> None:
    """Note a poll of an endpoint; makes night and endpoint where they are missing."""
    insert_or_ignore(txn, nights, [{"night": night, "opened_at": AT}])
    made = {
        "id": endpoint,
        "source_id": source,
        "url": f"http://{source}/feed/{endpoint}",
        "kind": "feed",
        "active": True,
        "host": source,
        "failures": 0,
    }
    insert_or_ignore(txn, endpoints, [made])
    row = {
        "night": night,
        "endpoint_id": endpoint,
        "source_id": source,
        "polled_at": AT,
        "outcome": outcome,
        "reason": reason,
        "entries": 3,
        "new_entries": 1,
        "warnings": [],
    }
    txn.execute(insert(polls).values(row))


def add_story(txn: Transaction, story_id: int, canonical: int) -> None:
    """Put a story in whose best article is `canonical`."""
    row = {
        "id": story_id,
        "canonical_article_id": canonical,
        "created_at": AT,
        "first_night": NIGHT,
    }
    txn.execute(insert(stories).values(row))


def run(  # noqa: PLR0913 - a row has many columns
    txn: Transaction,
    stage: str,
    *,
    start: datetime,
    end: datetime | None,
    exit_code: int | None = 0,
    peak_bytes: int | None = None,
    batch: int | None = None,
) -> None:
    """Note a run of a stage."""
    row: dict[str, object] = {
        "night": NIGHT,
        "stage": stage,
        "batch": batch,
        "process": "machine/1/1",
        "started_at": start,
        "heartbeat_at": start,
        "ended_at": end,
        "exit_code": exit_code,
        "counts": {},
        "stop_requested": False,
        "cpu_seconds": 1.5,
        "peak_bytes": peak_bytes,
    }
    txn.execute(insert(stage_runs).values(row))
