"""The path of one URL told in sentences, from its announcement to its story."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from console.words.figures import counted, moment, size
from console.words.reasons import reason_in_words
from storage.browse.why import Fetched, Outcome, Read, Why

EXAMPLE = "https://outlet.example/2026/story"

Target = Literal["article", "story", "night"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing that happened. `target` and `id` name the screen that tells more."""

    at: datetime | None
    text: str
    target: Target | None = None
    id: str = ""


def verdict(found: Why) -> str:
    """Return the answer in one sentence."""
    if found.tombstone:
        return f"Erased, and kept from coming back: {found.tombstone.reason}."
    if found.article and found.entry is None:
        return f"Leads to a stored article ({found.article.how})."
    if found.outcomes:
        newest = found.outcomes[0]
        words = reason_in_words(newest.reason)
        return f"{newest.outcome.capitalize()} in the night {newest.night}: {words}."
    if found.entry:
        return "Announced, and in no night's ledger yet."
    return _unannounced(found)


def _unannounced(found: Why) -> str:
    if found.endpoints:
        those = " and ".join(f"the {each.kind} of {each.source_id}" for each in found.endpoints)
        return f"No article, but an endpoint: {those}."
    if not found.is_address:
        return f"No address: expected one such as {EXAMPLE}."
    return "Unknown: no feed, sitemap or section page has announced it."


def path(found: Why, zone: str) -> list[Sentence]:
    """Return what happened to a URL, oldest first."""
    told = [
        *_endpoints(found),
        *_entry(found),
        *_announced(found),
        *_outcomes(found),
        *_work(found, zone),
    ]
    # A sort keeps the order of what happened in one transaction.
    told.sort(key=lambda sentence: sentence.at.timestamp() if sentence.at else 0.0)
    return [*told, *_results(found), *_erased(found)]


def _endpoints(found: Why) -> Iterator[Sentence]:
    for endpoint in found.endpoints:
        text = f"As the {endpoint.kind} of {endpoint.source_id} it answered well for the last time."
        if endpoint.last_ok_at:
            yield Sentence(endpoint.last_ok_at, text)


def _entry(found: Why) -> Iterator[Sentence]:
    entry = found.entry
    if entry is None:
        return
    text = f"First seen in the night {entry.first_night}; it belongs to {entry.source_id}."
    yield Sentence(entry.first_seen, text)


def _announced(found: Why) -> Iterator[Sentence]:
    for item in reversed(found.announcements):
        text = f"Announced to {item.source_id} by the {item.kind} {item.endpoint_url}."
        yield Sentence(item.seen_at, text)


def _outcomes(found: Why) -> Iterator[Sentence]:
    for item in reversed(found.outcomes):
        if item.carried:
            text = f"Carried over into the night {item.night}."
            yield Sentence(item.opened_at, text, "night", item.night)
        yield Sentence(item.closed_at or item.opened_at, _closing(item), "night", item.night)


def _closing(item: Outcome) -> str:
    words = reason_in_words(item.reason)
    detail = f" — {item.detail}" if item.detail else ""
    batch = f" (batch {item.batch})" if item.batch is not None else ""
    return f"Night {item.night}: {item.outcome}{batch}, {words} [{item.reason}]{detail}."


def _work(found: Why, zone: str) -> Iterator[Sentence]:
    pages = {page.id: page for page in found.pages}
    for page in reversed(found.pages):
        yield Sentence(page.fetched_at, _fetched(page))
    for reading in reversed(found.readings):
        yield Sentence(reading.read_at, _read(reading, pages.get(reading.page_id), zone))


def _fetched(page: Fetched) -> str:
    kind = f" of {page.media_type}" if page.media_type else ""
    on = f", after redirects to {page.final_url}" if page.final_url != page.url else ""
    return f"Asked for {page.url}: answer {page.status}, {size(page.body_bytes)}{kind}{on}."


def _read(reading: Read, page: Fetched | None, zone: str) -> str:
    of = "the announcement alone"
    if reading.page_id:
        of = f"the page of {moment(page.fetched_at, zone)}" if page else "an older page"
    result = f"no article ({reading.not_article})" if reading.not_article else reading.extent
    return f"Reader {reading.reader_version} read {of}: {result}."


def _results(found: Why) -> Iterator[Sentence]:
    article = found.article
    if article is None:
        return
    how = "" if article.how == "own" else f", found through its {article.how} at {article.url}"
    revisions = counted(article.revision, "revision")
    text = f"It is article {article.id}, {revisions}, {article.extent}{how}."
    yield Sentence(None, text, "article", str(article.id))
    if article.story_id is not None:
        yield Sentence(
            None, f"It belongs to story {article.story_id}.", "story", str(article.story_id)
        )


def _erased(found: Why) -> Iterator[Sentence]:
    if found.tombstone:
        yield Sentence(
            found.tombstone.at, f"Erased: {found.tombstone.reason}. It must not come back."
        )
