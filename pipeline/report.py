"""The night's report: the ledger, the sources, the stages, and a verdict with its reasons."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Literal, TypedDict

from storage.browse import OUTCOMES, SharedStory, StageTime, Trouble
from storage.ledger import Books, Closed

# What counts as news that reached us, whether we had it already or not.
CAME_IN = ("stored", "unchanged", "duplicate")


class Ledger(TypedDict):
    """Two counts that must agree, and the first entries where they do not."""

    announced: int
    outcomes: int
    balanced: bool
    mismatches: list[dict[str, Any]]


class Cause(TypedDict):
    """How many entries had one outcome for one reason."""

    outcome: str
    reason: str
    count: int


class SourceLine(TypedDict):
    """One source's night. `nights_worked` of the `nights_before` it answered."""

    id: str
    name: str
    listed: int
    announced: int
    outcomes: dict[str, int]
    causes: list[Cause]
    worked: bool
    nights_worked: int
    nights_before: int


class Endpoint(TypedDict):
    """An endpoint whose last poll brought nothing; `failures` in a row."""

    source: str
    url: str
    kind: str
    outcome: str
    reason: str | None
    failures: int


class Story(TypedDict):
    """A story that more than one outlet printed."""

    id: int
    title: str
    outlets: int
    articles: int


class Stage(TypedDict):
    """How long a stage took, from its first start to its last end; None: it did not end."""

    stage: str
    runs: int
    seconds: float | None
    cpu_seconds: float
    peak_bytes: int
    exit_codes: list[int]


class Health(TypedDict):
    """Sources that answered in the nights before, and those of them that did not tonight."""

    worked_before: int
    failed: list[str]
    share: float


class Report(TypedDict):
    """One night, whole."""

    night: str
    verdict: Literal["good", "bad"]
    reasons: list[str]
    ledger: Ledger
    totals: dict[str, int]
    new: int
    revised: int
    health: Health
    sources: list[SourceLine]
    endpoints: list[Endpoint]
    stories: list[Story]
    stages: list[Stage]


def make_report(books: Books, *, bad_share: float) -> Report:
    """Judge a night by its books.

    It is bad if nothing came in, if more than `bad_share` of the sources that
    answered lately did not, if a disk had no room for all of it, or if the ledger
    does not balance.
    """
    ledger = _ledger(books)
    health = _health(books)
    totals = _by_outcome(books.closed)
    reasons = [
        *_unbalanced(ledger),
        *_empty(books, totals),
        *_unhealthy(health, bad_share),
        *_without_room(books),
    ]
    return Report(
        night=books.night,
        verdict="bad" if reasons else "good",
        reasons=reasons,
        ledger=ledger,
        totals=totals,
        new=_count(books.closed, "stored", "new"),
        revised=_count(books.closed, "stored", "revised"),
        health=health,
        sources=_sources(books),
        endpoints=[_endpoint(trouble) for trouble in books.summary.troubles],
        stories=[_story(story) for story in books.summary.stories],
        # The report's own stage has not ended yet.
        stages=[_stage(time) for time in books.summary.stages if time.stage != "report"],
    )


def _ledger(books: Books) -> Ledger:
    per_source: dict[str, int] = {}
    for row in books.closed:
        per_source[row.source_id] = per_source.get(row.source_id, 0) + row.count
    return Ledger(
        announced=sum(books.announced.values()),
        outcomes=sum(per_source.values()),
        balanced=per_source == books.announced and not books.mismatches,
        mismatches=[asdict(mismatch) for mismatch in books.mismatches],
    )


def _health(books: Books) -> Health:
    lately = frozenset[str]().union(*(books.worked[night] for night in books.before))
    expected = lately & books.sources.keys() & books.asked
    failed = sorted(expected - books.worked[books.night])
    share = len(failed) / len(expected) if expected else 0.0
    return Health(worked_before=len(expected), failed=failed, share=round(share, 4))


def _unbalanced(ledger: Ledger) -> list[str]:
    if ledger["balanced"]:
        return []
    counts = f"{ledger['announced']} announced, {ledger['outcomes']} outcomes"
    return [f"the ledger does not balance: {counts}"]


def _empty(books: Books, totals: dict[str, int]) -> list[str]:
    if not books.sources or any(totals[outcome] for outcome in CAME_IN):
        return []
    # A night on which every outlet says "nothing new" is a quiet one, not a bad one.
    if not books.announced and books.worked[books.night]:
        return []
    return [f"nothing came in, though {len(books.sources)} sources take part"]


def _unhealthy(health: Health, bad_share: float) -> list[str]:
    if health["share"] <= bad_share:
        return []
    failed = health["failed"]
    return [
        f"{len(failed)} of {health['worked_before']} sources that answered in the nights before"
        f" did not (allowed: {bad_share:.0%}): {', '.join(failed)}"
    ]


def _without_room(books: Books) -> list[str]:
    pages = _count(books.closed, "pending", "disk")
    endpoints = sum(trouble.reason == "disk" for trouble in books.summary.troubles)
    if not pages and not endpoints:
        return []
    return [
        f"a disk had too little room: pages not asked for: {pages}, endpoints not polled:"
        f" {endpoints}; make room and run the night again, or the next night asks for them"
    ]


def _sources(books: Books) -> list[SourceLine]:
    owners = {row.source_id for row in books.closed} | books.announced.keys()
    return [_source(books, source_id) for source_id in sorted(owners | books.sources.keys())]


def _source(books: Books, source_id: str) -> SourceLine:
    own = [row for row in books.closed if row.source_id == source_id]
    return SourceLine(
        id=source_id,
        name=books.sources.get(source_id, source_id),
        listed=books.listed.get(source_id, 0),
        announced=books.announced.get(source_id, 0),
        outcomes=_by_outcome(own),
        causes=[Cause(outcome=r.outcome, reason=r.reason, count=r.count) for r in own],
        worked=source_id in books.worked[books.night],
        nights_worked=sum(source_id in books.worked[night] for night in books.before),
        nights_before=len(books.before),
    )


def _by_outcome(rows: Sequence[Closed]) -> dict[str, int]:
    return {outcome: _count(rows, outcome) for outcome in OUTCOMES}


def _count(rows: Sequence[Closed], outcome: str, reason: str | None = None) -> int:
    return sum(
        row.count
        for row in rows
        if row.outcome == outcome and (reason is None or row.reason == reason)
    )


def _endpoint(trouble: Trouble) -> Endpoint:
    return Endpoint(
        source=trouble.source_id,
        url=trouble.url,
        kind=trouble.kind,
        outcome=trouble.outcome,
        reason=trouble.reason,
        failures=trouble.failures,
    )


def _story(story: SharedStory) -> Story:
    return Story(
        id=story.story_id, title=story.title, outlets=story.outlets, articles=story.articles
    )


def _stage(time: StageTime) -> Stage:
    length = time.length
    return Stage(
        stage=time.stage,
        runs=time.runs,
        seconds=round(length.total_seconds(), 1) if length is not None else None,
        cpu_seconds=round(time.cpu_seconds, 1),
        peak_bytes=time.peak_bytes,
        exit_codes=list(time.exit_codes),
    )
