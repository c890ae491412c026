"""A night to look at: three outlets, one story in two of them, and an outlet that means harm."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from articles.article import Block, BlockKind, Cut, Extent, Found, Instant, Reading
from storage.sql import tables
from storage.sql.database import Database
from storage.sql.leases import this_process
from tests.console.rows import BEGAN, NIGHT, Rows

EARLIER = "2026-11-23"
BRIDGE = "https://herald.example/news/bridge"
BRIDGE_COPY = "https://courier.example/2026/bridge"
HOSTILE = "https://evil.example/x?<script>alert(1)</script>"
FORBIDDEN = "https://courier.example/private"
GONE = "https://herald.example/gone"

LAST_SECOND = Instant(datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "UTC", "9999-12-31T23:59:59Z")
SCRIPT_TITLE = '<script>alert("title")</script>'
RAW_HTML = (
    b"<!doctype html><html><head><title>Bridge</title><script>parent.pwned = 1</script>"
    b"<style>body{font:17px Georgia;margin:2em}nav{color:#777}</style></head><body>"
    b"<nav>Home News Sport</nav><h1>Old bridge reopens after nine years</h1>"
    b'<img src="https://herald.example/pixel.gif">'
    b"<p>The bridge \xe2\x80\x9creopened\xe2\x80\x9d.</p>"
    b'<form action="https://herald.example/comment"><textarea></textarea></form></body></html>'
)


def bridge_reading(**changes: Any) -> Reading:
    """Return the reading of the bridge's page."""
    published = Instant(BEGAN - timedelta(hours=3), "+01:00", "2026-11-23T23:00:00+01:00")
    fields: dict[str, Any] = {
        "title": Found("Old bridge reopens after nine years", "json-ld", "headline"),
        "authors": Found(("Ada Lund", "Per Vik"), "json-ld", "author"),
        "published": Found(published, "json-ld", "datePublished"),
        "language": Found("en", "detected", "text"),
        "image": Found("https://herald.example/bridge.jpg", "opengraph", "og:image"),
        "canonical_url": Found("javascript:alert(2)", "link", "canonical"),
        "body_method": "trafilatura",
        "blocks": _BRIDGE,
        "cuts": (Cut("Share this article\nSubscribe to our RSS", "share bar"),),
        "warnings": ("json-ld: two headlines, took the first",),
    }
    return Reading(**(fields | changes))


_BRIDGE = (
    Block(BlockKind.PARAGRAPH, "The old bridge over the Lune “reopened” on Monday. " * 6),
    Block(BlockKind.HEADING, "Nine years of scaffolding"),
    Block(
        BlockKind.PARAGRAPH, "Cyclists were the first to cross, before dawn and in the rain. " * 7
    ),
    Block(BlockKind.QUOTE, "I had forgotten how short the way is."),
    Block(BlockKind.LIST, "No lorries\nNo parking\nNo swimming"),
    Block(BlockKind.PARAGRAPH, "The council paid for the works with a loan. " * 12),
)


def play(database: Database, archive: Path, *, raw_html: bytes = RAW_HTML) -> None:
    """Fill an empty database with the scene; `raw_html` is the bridge's page as it was sent."""
    with database.write() as txn:
        scene = Rows(txn, archive)
        _nights(scene)
        _articles(scene, *_sources(scene), raw_html=raw_html)


def _nights(scene: Rows) -> None:
    scene.add(tables.nights, night=EARLIER, opened_at=BEGAN - timedelta(days=1), verdict="bad")
    scene.add(
        tables.nights,
        night=NIGHT,
        opened_at=BEGAN,
        planned_at=BEGAN + timedelta(minutes=1),
        verdict="good",
    )
    for minute, stage in enumerate(["poll", "plan", "fetch", "extract"]):
        ended = None if stage == "extract" else BEGAN + timedelta(minutes=minute, seconds=42)
        scene.add(
            tables.stage_runs,
            night=NIGHT,
            stage=stage,
            process=this_process(),
            started_at=BEGAN + timedelta(minutes=minute),
            heartbeat_at=BEGAN + timedelta(minutes=minute, seconds=30),
            ended_at=ended,
            exit_code=None if ended is None else 0,
            counts={},
            stop_requested=False,
            cpu_seconds=3.25,
            peak_bytes=150 * 2**20,
        )


def _sources(scene: Rows) -> tuple[int, int, int]:
    herald = scene.source("herald", "The Example Herald")
    courier = scene.source("courier", "Courier & Post")
    paused = BEGAN - timedelta(days=2)
    evil = scene.source("evil", "<b>Evil</b>", paused_at=paused, paused_reason="asks for money")
    down = scene.endpoint("herald", "https://herald.example/news-sitemap.xml", failures=3)
    scene.poll(herald, "herald", "ok", None)
    scene.poll(courier, "courier", "not-modified", None)
    scene.poll(down, "herald", "failed", "http-500")
    return herald, courier, evil


def _articles(scene: Rows, herald: int, courier: int, evil: int, *, raw_html: bytes) -> None:
    first = scene.entry(BRIDGE, "herald", ("stored", "new"), feed=herald)
    page = scene.page(first, BRIDGE, "herald", raw_html)
    bridge = scene.article(
        first,
        BRIDGE,
        "herald",
        reading=bridge_reading(),
        page_id=page,
        language="en",
        published=BEGAN - timedelta(hours=3),
        published_tz_known=True,
    )
    second = scene.entry(BRIDGE_COPY, "courier", ("stored", "new"), feed=courier)
    copy = scene.article(second, BRIDGE_COPY, "courier", reading=bridge_reading())
    scene.story(bridge, copy)
    third = scene.entry(HOSTILE, "evil", ("stored", "new"), feed=evil)
    hostile = scene.article(third, HOSTILE, "evil", reading=_hostile(), language='en"><x')
    for entry_id, article_id in ((first, bridge), (second, copy), (third, hostile)):
        scene.link(entry_id, article_id)
    scene.entry(FORBIDDEN, "courier", ("pending", "entry:robots"), feed=courier, closed_at=None)
    scene.entry(GONE, "herald", ("failed", "http-404"), detail="Not Found", carried=True)
    for number in range(30):
        url = f"https://herald.example/old/{number}"
        scene.entry(url, "herald", ("unchanged", "not-modified"), feed=herald)


def _hostile() -> Reading:
    return Reading(
        title=Found(SCRIPT_TITLE, "meta", "title"),
        byline=Found("\x1b]0;owned\x07\u202ereversed", "meta", "author"),
        canonical_url=Found("javascript:alert(3)", "link", "canonical"),
        modified=Found(LAST_SECOND, "meta", "article:modified_time"),
        extent=Extent.TEASER,
        blocks=(Block(BlockKind.PARAGRAPH, "<img src=x onerror=alert(4)>"),),
        cuts=(Cut("</dd><script>alert(5)</script>", "<i>why</i>"),),
        warnings=("<script>alert(6)</script>",),
    )
