"""Rows for a night to look at, each with what it needs beside it."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Table, insert

from articles.article import Reading
from articles.page import Hop, Page, PageKind
from articles.records.reading_json import blocks_to_json, reading_to_json
from articles.urls import url_key
from storage.archive.archive import Archive, Place
from storage.sql import tables
from storage.sql.changes import add_change
from storage.sql.compression import pack
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore

NIGHT = "2026-11-24"
BEGAN = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


class Rows:
    """Puts rows into a database, with what each row needs beside it."""

    def __init__(self, txn: Transaction, archive: Path) -> None:
        self._txn = txn
        self._archive = Archive(archive)

    def add(self, table: Table, **values: object) -> int:
        """Insert one row and return its number, if its key is one."""
        key = self._txn.execute(insert(table).values(values)).inserted_primary_key
        return key[0] if key and isinstance(key[0], int) else 0

    def source(self, source_id: str, name: str, **state: object) -> int:
        """Add a source with one feed; return the feed's id."""
        usual = {"enabled": True, "version_id": 1}
        self.add(tables.sources, id=source_id, name=name, **(usual | state))
        return self.endpoint(source_id, f"https://{source_id}.example/feed")

    def endpoint(self, source_id: str, url: str, *, kind: str = "feed", failures: int = 0) -> int:
        """Add an endpoint that answered an hour before the night."""
        return self.add(
            tables.endpoints,
            source_id=source_id,
            url=url,
            kind=kind,
            active=True,
            host=f"{source_id}.example",
            failures=failures,
            last_ok_at=BEGAN - timedelta(hours=1),
        )

    def poll(
        self,
        endpoint_id: int,
        source_id: str,
        outcome: str,
        reason: str | None = None,
        *notes: str,
    ) -> None:
        """Add a poll of an endpoint, with what was noted of it."""
        self.add(
            tables.polls,
            night=NIGHT,
            endpoint_id=endpoint_id,
            source_id=source_id,
            polled_at=BEGAN,
            outcome=outcome,
            reason=reason,
            entries=2,
            new_entries=1,
            warnings=list(notes),
        )

    def entry(self, url: str, source_id: str, outcome: tuple[str, str], **more: object) -> int:
        """Add an entry of the night with its outcome; `feed` announces it, if given."""
        feed = more.pop("feed", None)
        entry_id = self.add(
            tables.entries,
            url_key=url_key(url),
            url=url,
            fetch_url=url,
            host=f"{source_id}.example",
            source_id=source_id,
            first_night=NIGHT,
            first_seen=BEGAN,
            attempts=0,
        )
        if feed is not None:
            self.announce(entry_id, source_id, feed)
        usual: Mapping[str, object] = {"carried": False, "closed_at": BEGAN + timedelta(minutes=9)}
        self.add(
            tables.outcomes,
            night=NIGHT,
            entry_id=entry_id,
            source_id=source_id,
            outcome=outcome[0],
            reason=outcome[1],
            opened_at=BEGAN,
            **{**usual, **more},
        )
        return entry_id

    def announce(self, entry_id: int, source_id: str, endpoint: object) -> None:
        """Add an announcement."""
        self.add(
            tables.announcements,
            night=NIGHT,
            entry_id=entry_id,
            endpoint_id=endpoint,
            source_id=source_id,
            hint_digest=b"",
            seen_at=BEGAN,
        )

    def page(self, entry_id: int, url: str, source_id: str, html: bytes) -> int:
        """Keep a page in the archive and add its row."""
        sent = _page(url, html)
        with self._archive.writer(f"{NIGHT}/test") as writer:
            place = writer.add(sent)
        return self.add(
            tables.pages,
            night=NIGHT,
            kind="article",
            source_id=source_id,
            host=f"{source_id}.example",
            entry_id=entry_id,
            url=url,
            final_url=sent.final_url,
            fetched_at=sent.fetched,
            status=sent.status,
            media_type="text/html",
            body_digest=hashlib.sha256(html).digest(),
            body_bytes=len(html),
            hops=[[hop.url, hop.status] for hop in sent.hops],
            **_place(place),
        )

    def article(self, entry_id: int, url: str, source_id: str, **more: Any) -> int:
        """Add an article with its reading and first revision."""
        reading: Reading = more.pop("reading")
        page_id: int = more.pop("page_id", 0)
        blocks = blocks_to_json(reading.blocks)
        digest = hashlib.sha256(blocks).digest()
        insert_or_ignore(self._txn, tables.bodies, [{"digest": digest, "body": pack(blocks)}])
        reading_id = self._reading(entry_id, page_id, reading, digest)
        title = reading.title.value if reading.title else ""
        state = {"title": title, "body_digest": digest, "text_digest": digest}
        article_id = self.add(
            tables.articles,
            url_key=url_key(url),
            url=url,
            source_id=source_id,
            entry_id=entry_id,
            first_night=NIGHT,
            changed_night=NIGHT,
            revision=1,
            reading_id=reading_id,
            extent=str(reading.extent),
            words=len(reading.text.split()),
            **{"first_seen": BEGAN, **state, **more},
        )
        self.add(tables.urls, url_key=url_key(url), article_id=article_id, how="own")
        add_change(self._txn, "new", article_id, night=NIGHT, at=BEGAN)
        self.add(
            tables.revisions,
            article_id=article_id,
            number=1,
            night=NIGHT,
            page_id=page_id,
            reading_id=reading_id,
            seen_at=BEGAN,
            **state,
        )
        return article_id

    def _reading(self, entry_id: int, page_id: int, reading: Reading, digest: bytes) -> int:
        return self.add(
            tables.readings,
            entry_id=entry_id,
            page_id=page_id,
            hint_digest=b"",
            reader_version=3,
            source_version=1,
            template_version=0,
            not_article=reading.not_article,
            extent=str(reading.extent),
            record=pack(reading_to_json(reading)),
            body_digest=digest,
            text_digest=digest,
            content_digest=digest,
            read_at=BEGAN + timedelta(minutes=5),
        )

    def story(self, canonical: int, *carriers: int) -> int:
        """Put articles into one story, with the evidence."""
        story_id = self.add(
            tables.stories,
            canonical_article_id=canonical,
            created_at=BEGAN,
            first_night=NIGHT,
        )
        for member in (canonical, *carriers):
            self.add(tables.story_members, article_id=member, story_id=story_id, night=NIGHT)
            mine = tables.articles.c.id == member
            self._txn.execute(tables.articles.update().where(mine).values(story_id=story_id))
        for carrier in carriers:
            self.add(
                tables.story_evidence,
                article_id=carrier,
                other_id=canonical,
                kind="same-text",
                story_id=story_id,
                detail={"words": 412},
                night=NIGHT,
            )
        return story_id

    def told(self, title: str, *outlets: str) -> int:
        """Add a story of the night that `outlets` print, the first of them the canonical text."""
        printed: list[int] = []
        for source_id in outlets:
            url = f"https://{source_id}.example/{quote(title)}/{len(printed)}"
            entry = self.entry(url, source_id, ("stored", "new"))
            printed.append(self.article(entry, url, source_id, reading=Reading(), title=title))
            self.link(entry, printed[-1])
        return self.story(*printed)

    def link(self, entry_id: int, article_id: int) -> None:
        """Note which article an entry of the night became."""
        mine = tables.outcomes.c.entry_id == entry_id
        self._txn.execute(tables.outcomes.update().where(mine).values(article_id=article_id))


def _page(url: str, html: bytes) -> Page:
    return Page(
        url=url,
        final_url=url,
        kind=PageKind.ARTICLE,
        fetched=BEGAN + timedelta(minutes=2),
        status=200,
        headers=((b"Content-Type", b"text/html"),),
        body=html,
        hops=(Hop("http://herald.example/old", 301, ((b"Location", url.encode()),)),),
    )


def _place(place: Place) -> dict[str, object]:
    return {"file": place.file, "offset": place.offset, "length": place.length}
