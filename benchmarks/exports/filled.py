"""A database with one night of invented articles, put in directly: only the export is measured."""

import hashlib
from datetime import UTC, datetime, timedelta
from itertools import islice

from sqlalchemy import insert

from articles.article import Block, BlockKind, Extent, Found, Instant, Reading
from articles.records.reading_json import blocks_to_json, reading_to_json
from benchmarks.night.prose import Prose
from storage.sql.changes import add_changes
from storage.sql.compression import pack
from storage.sql.database import Transaction, migrate, open_database
from storage.sql.tables import articles, bodies, nights, readings, sources, stories

NIGHT = "2026-11-24"
AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
_GROUP = 2_000
_PARAGRAPHS = 12
# Writing prose takes longer than exporting it: articles share paragraphs, each has its own first.
_PROSE = 3_000


def fill(url: str, count: int) -> None:
    """Make the database at `url` and put `count` articles of about 600 words into it."""
    migrate(url)
    database = open_database(url)
    prose = Prose("export")
    stock = [_paragraph(prose) for _ in range(_PROSE)]
    try:
        with database.write() as txn:
            txn.execute(insert(nights), [{"night": NIGHT, "opened_at": AT, "planned_at": AT}])
            txn.execute(insert(sources), [_source()])
        ids = iter(range(1, count + 1))
        while group := list(islice(ids, _GROUP)):
            with database.write() as txn:
                _put_in(txn, group, stock)
    finally:
        database.close()


def _paragraph(prose: Prose) -> Block:
    return Block(BlockKind.PARAGRAPH, " ".join(prose.words(50)))


def _put_in(txn: Transaction, ids: list[int], stock: list[Block]) -> None:
    rows = [_rows(number, stock) for number in ids]
    for table in (bodies, readings, articles, stories):
        txn.execute(insert(table), [row[table.name] for row in rows])
    add_changes(txn, "new", ids, night=NIGHT, at=AT)


def _rows(number: int, stock: list[Block]) -> dict[str, dict[str, object]]:
    """Return one article's row in each table."""
    others = [stock[(number * 7 + part) % _PROSE] for part in range(_PARAGRAPHS - 1)]
    reading = _reading(number, [Block(BlockKind.PARAGRAPH, f"Report number {number}."), *others])
    blocks = blocks_to_json(reading.blocks)
    digest = hashlib.sha256(blocks).digest()
    title = reading.title.value if reading.title else ""
    article = {
        "id": number, "url_key": f"herald.example/{number}", "url": _address(number),
        "source_id": "herald", "entry_id": number, "first_night": NIGHT, "first_seen": AT,
        "changed_night": NIGHT, "revision": 1, "reading_id": number, "title": title,
        "extent": "full", "words": 600, "body_digest": digest, "text_digest": digest,
        "story_id": number,
    }  # fmt: skip
    read = {
        "id": number, "entry_id": number, "page_id": number, "hint_digest": b"",
        "reader_version": 1, "source_version": 1, "template_version": 0, "extent": "full",
        "record": pack(reading_to_json(reading)), "body_digest": digest, "text_digest": digest,
        "content_digest": digest, "read_at": AT,
    }  # fmt: skip
    story = {
        "id": number, "canonical_article_id": number, "first_night": NIGHT, "text_digest": digest,
        "created_at": AT,
    }  # fmt: skip
    body: dict[str, object] = {"digest": digest, "body": pack(blocks)}
    return {"bodies": body, "readings": read, "articles": article, "stories": story}


def _reading(number: int, blocks: list[Block]) -> Reading:
    moment = Instant(AT + timedelta(seconds=number % 86_400), "+01:00", "2026-11-24T03:00:00+01:00")
    return Reading(
        title=Found(f"Harbour report {number}", "json-ld", "headline"),
        summary=Found(f"What the harbour saw of ship {number}.", "meta", "description"),
        byline=Found("By Ada Berg", "page", "byline"),
        authors=Found(("Ada Berg",), "json-ld", "author"),
        published=Found(moment, "json-ld", "datePublished"),
        modified=Found(moment, "json-ld", "dateModified"),
        language=Found("en", "py3langid", "body"),
        declared_language=Found("en", "page", "lang"),
        section=Found("Harbour", "json-ld", "articleSection"),
        keywords=Found(("harbour", f"ship {number % 500}"), "json-ld", "keywords"),
        image=Found(f"{_address(number)}.jpg", "meta", "og:image"),
        canonical_url=Found(_address(number), "page", "link rel=canonical"),
        extent=Extent.FULL,
        body_method="selector",
        blocks=tuple(blocks),
    )


def _address(number: int) -> str:
    return f"https://herald.example/2026/11/24/harbour-report-{number}"


def _source() -> dict[str, object]:
    return {"id": "herald", "name": "Herald", "enabled": True, "version_id": 1}
