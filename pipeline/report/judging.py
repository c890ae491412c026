"""The night's report: the ledger, the sources, the stages, and a verdict with its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from pipeline.report.disks import DiskLine
from pipeline.report.shape import (
    Cause,
    Endpoint,
    Figures,
    Health,
    Ledger,
    LeftOut,
    NotedEndpoint,
    Report,
    SourceLine,
    Stage,
    Story,
)
from storage.browse.ledger import NIGHTS, Books, Closed
from storage.browse.nights import OUTCOMES
from storage.browse.polls import Noted, Trouble
from storage.nights.stage_times import StageTime, time_in_any
from storage.stories.shared_stories import SharedStory

# What counts as news that reached us, whether we had it already or not.
CAME_IN = ("stored", "unchanged", "duplicate")
# They are no part of the night's work.
_BESIDE = frozenset({"report", "replay", "erase"})


def make_report(
    books: Books,
    *,
    bad_share: float,
    disks: Sequence[DiskLine] = (),
    left_out: Sequence[LeftOut] = (),
) -> Report:
    """Judge a night by its books.

    It is bad if no source took part, if nothing came in, if more than `bad_share` of the
    sources that answered lately did not, if a disk had no room for all of it, if a stage
    did not end well, or if the ledger does not balance.
    """
    ledger = _ledger(books)
    health = _health(books)
    totals = _by_outcome(books.closed)
    reasons = [
        *_unbalanced(ledger),
        *_empty(books, totals),
        *_unhealthy(health, bad_share),
        *_without_room(books),
        *_unfinished(books.summary.stages),
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
        endpoints_failed=books.summary.troubled,
        noted=[_noted(each) for each in books.summary.noted],
        left_out=list(left_out),
        stories=[_story(story) for story in books.summary.stories],
        stories_shared=books.summary.shared,
        # The report's own stage has not ended yet.
        stages=[_stage(time) for time in books.summary.stages if time.stage != "report"],
        seconds=_seconds(books.summary.stages),
        downloaded=books.downloaded,
        before=[_figures(night, report or {}) for night, report in books.reports],
        disks=list(disks),
        alerts={},
    )


def _figures(night: str, report: Mapping[str, Any]) -> Figures:
    totals = report.get("totals", {})
    return Figures(
        night=night,
        verdict=report.get("verdict"),
        stored=totals.get("stored"),
        failed=totals.get("failed"),
        seconds=report.get("seconds"),
        downloaded=report.get("downloaded"),
    )


def _seconds(stages: Sequence[StageTime]) -> float | None:
    # Polls go on all day, and are no part of the night's work.
    taken = time_in_any(time for time in stages if time.stage not in {"poll", *_BESIDE})
    return None if taken is None else round(taken.total_seconds(), 1)


def _ledger(books: Books) -> Ledger:
    per_source: dict[str, int] = {}
    for row in books.closed:
        per_source[row.source_id] = per_source.get(row.source_id, 0) + row.count
    return Ledger(
        announced=sum(books.announced.values()),
        carried=sum(books.carried.values()),
        outcomes=sum(per_source.values()),
        balanced=per_source == books.expected and not books.mismatches,
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
    origins = f"{ledger['announced']} announced + {ledger['carried']} carried over"
    return [f"the ledger does not balance: {origins}, {ledger['outcomes']} outcomes"]


def _empty(books: Books, totals: dict[str, int]) -> list[str]:
    if not books.sources:
        return [
            "no source took part: no file can be used and is switched on, or all are paused;"
            " before the next night run: wirecopy sources check, wirecopy sources list"
        ]
    if any(totals[outcome] for outcome in CAME_IN):
        return []
    # A night on which every outlet says "nothing new" is a quiet one, not a bad one.
    if not books.expected and books.worked[books.night]:
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
    pages, endpoints = _count(books.closed, "pending", "disk"), books.not_polled
    reasons = []
    if pages:
        reasons.append(
            f"a disk had too little room: pages not asked for: {pages};"
            " make room and run the night again, or the next night asks for them"
        )
    if endpoints:
        # What is planned is not polled any more.
        is_planned = books.summary.night.planned_at is not None
        then = ":" if is_planned else " and run the night again, or"
        reasons.append(
            f"a disk had too little room: endpoints not polled: {endpoints};"
            f" make room{then} the next night polls them"
        )
    return reasons


def _unfinished(stages: Sequence[StageTime]) -> list[str]:
    failed = [stage for stage in stages if stage.stage not in _BESIDE and any(stage.exit_codes)]
    return [
        f"stage {stage.stage} did not end well (exit code {max(stage.exit_codes)}):"
        f" run it again for this night, then what follows it"
        for stage in failed
    ]


def _sources(books: Books) -> list[SourceLine]:
    closed: dict[str, list[Closed]] = {}
    for row in books.closed:
        closed.setdefault(row.source_id, []).append(row)
    stored = [_stored_by_source(report) for _, report in books.reports]
    known = sorted(closed.keys() | books.expected.keys() | books.sources.keys())
    return [_source(books, name, closed.get(name, []), stored) for name in known]


def _stored_by_source(report: Mapping[str, Any] | None) -> dict[str, int]:
    lines = report["sources"] if report else []
    return {line["id"]: line["outcomes"]["stored"] for line in lines}


def _source(
    books: Books, source_id: str, own: Sequence[Closed], stored: Sequence[Mapping[str, int]]
) -> SourceLine:
    return SourceLine(
        id=source_id,
        name=books.sources.get(source_id, source_id),
        listed=books.listed.get(source_id, 0),
        announced=books.announced.get(source_id, 0),
        carried=books.carried.get(source_id, 0),
        outcomes=_by_outcome(own),
        causes=[Cause(outcome=r.outcome, reason=r.reason, count=r.count) for r in own],
        partly=books.partly.get(source_id, {}),
        partly_lately=_partly_lately(books, source_id),
        old=books.old.get(source_id, 0),
        worked=source_id in books.worked[books.night],
        nights_worked=sum(source_id in books.worked[night] for night in books.before),
        nights_before=len(books.before),
        stored_before=[night.get(source_id) for night in stored],
    )


def _partly_lately(books: Books, source_id: str) -> bool:
    """Say whether most of what the nights before stored of a source was not the whole text."""
    stored = partly = 0
    for _, report in books.reports[-NIGHTS:]:
        for line in report["sources"] if report else []:
            # Reports of before this was counted have none.
            if line["id"] == source_id and "partly" in line:
                stored += line["outcomes"]["stored"]
                partly += sum(line["partly"].values())
    return partly * 2 > stored


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


def _noted(each: Noted) -> NotedEndpoint:
    return NotedEndpoint(
        source=each.source_id, url=each.url, kind=each.kind, notes=list(each.notes)
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
