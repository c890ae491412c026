"""Our reader in the shape that the extraction benchmark asks for."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from articles.article import Instant
from articles.hints import Hints
from articles.page import Page, PageKind
from articles.read import read_article
from articles.source import Source

# No hints, no selectors, and an outlet of which nothing is known.
_SOURCE = Source.model_validate(
    {
        "id": "unknown", "name": "Unknown", "home": "https://unknown.example", "language": "en",
        "country": "US", "endpoints": [{"kind": "feed", "url": "https://unknown.example/feed"}],
    }
)  # fmt: skip
_FETCHED = datetime(2026, 12, 1, tzinfo=UTC)


def page_of(html: str, url: str) -> Page:
    """Return a saved page as if it had just been fetched."""
    return Page(
        url=url,
        final_url=url,
        kind=PageKind.ARTICLE,
        fetched=_FETCHED,
        status=200,
        headers=((b"content-type", b"text/html; charset=utf-8"),),
        body=html.encode("utf-8", "replace"),
    )


def read(html: str, url: str) -> dict[str, object]:
    """Return what the reader makes of one saved page."""
    reading = read_article(page_of(html, url), Hints(), _SOURCE)
    return {
        "text": reading.text,
        "title": reading.title.value if reading.title else "",
        "authors": list(reading.authors.value) if reading.authors else [],
        "published": _printed(reading.published.value) if reading.published else "",
    }


def _printed(instant: Instant) -> str:
    # In the zone it was stated in: the benchmark compares the day as printed.
    zone = instant.zone
    local = instant.at.astimezone(ZoneInfo(zone)) if zone[0] not in "+-" else _at_offset(instant)
    if not instant.has_time:
        return local.date().isoformat()
    return local.isoformat() if instant.tz_known else local.replace(tzinfo=None).isoformat()


def _at_offset(instant: Instant) -> datetime:
    return instant.at.astimezone(datetime.strptime(instant.zone, "%z").tzinfo)
