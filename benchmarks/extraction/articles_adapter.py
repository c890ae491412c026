"""Our reader in the shape that the extraction benchmark asks for."""

import os
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from articles.article import Instant
from articles.hints import Hints
from articles.page import Page, PageKind
from articles.read import read_article
from articles.source import Source
from articles.story.weights import Weights, weights_from
from pipeline.readers.weights import shipped_weights

# No hints, no selectors, and an outlet of which nothing is known.
SOURCE = Source.model_validate(
    {
        "id": "unknown", "name": "Unknown", "home": "https://unknown.example", "language": "en",
        "country": "US", "endpoints": [{"kind": "feed", "url": "https://unknown.example/feed"}],
    }
)  # fmt: skip
_FETCHED = datetime(2026, 12, 1, tzinfo=UTC)
# Names the folder of weights that were each learned without one part of the domains.
FOLDS_FOLDER = "READER_FOLDS"


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
    """Return what the reader makes of one saved page, with the weights that are shipped."""
    return _fields(html, url, shipped_weights())


def read_held_out(html: str, url: str) -> dict[str, object]:
    """Return what it makes of a page with weights that were learned without the page's domain."""
    from benchmarks.extraction.material import fold_of

    return _fields(html, url, _of_fold(fold_of(url)))


def _fields(html: str, url: str, weights: Weights) -> dict[str, object]:
    reading = read_article(page_of(html, url), Hints(), SOURCE, weights)
    return {
        "text": reading.text,
        "title": reading.title.value if reading.title else "",
        "authors": list(reading.authors.value) if reading.authors else [],
        "published": _printed(reading.published.value) if reading.published else "",
    }


@cache
def _of_fold(fold: int) -> Weights:
    return weights_from((Path(os.environ[FOLDS_FOLDER]) / f"fold-{fold}.npz").read_bytes())


def _printed(instant: Instant) -> str:
    # In the zone it was stated in: the benchmark compares the day as printed.
    zone = instant.zone
    local = instant.at.astimezone(ZoneInfo(zone)) if zone[0] not in "+-" else _at_offset(instant)
    if not instant.has_time:
        return local.date().isoformat()
    return local.isoformat() if instant.tz_known else local.replace(tzinfo=None).isoformat()


def _at_offset(instant: Instant) -> datetime:
    return instant.at.astimezone(datetime.strptime(instant.zone, "%z").tzinfo)
