"""How a source is, in a word and a sentence."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from articles.source import Source
from console.words.figures import counted
from console.words.reasons import WALLS, reason_in_words
from storage.browse.nights import Cause
from storage.browse.sources import SourceRow

# Why entries may come to nothing, or wait, because of their outlet, and what was not done.
_NOT_DONE = {
    "host-on-hold": "not asked for",
    "robots-unavailable": "not asked for",
    "slow-to-read": "not read",
    **dict.fromkeys(WALLS, "without a story"),
}


class State(StrEnum):
    """What an operator sees first of a source; the most urgent first."""

    DOWN = "down"
    TROUBLED = "troubled"
    PAUSED = "paused"
    NEW = "new"
    WELL = "well"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Health:
    """A state and what led to it."""

    state: State
    because: str


def off_because(file: Source) -> str | None:
    """Return why a source's file leaves it out of every night; None: it takes part."""
    if not file.verified:
        return f"never seen to answer; run: wirecopy sources probe {file.id}"
    return None if file.enabled else "switched off in its file"


def health_of(
    source: SourceRow, now: datetime, problem: str | None = None, file: Source | None = None
) -> Health:
    """Judge a source: its file first, then the operator's own decisions, endpoints and pages.

    `problem` says why its file cannot be used; `file` is what it says now, and the database only
    what it said when it was last polled.
    """
    if problem:
        return Health(State.DOWN, f"no night can use its file: {problem}")
    off = off_because(file) if file else None if source.enabled else "switched off in its file"
    if off:
        return Health(State.OFF, off)
    if source.paused(now):
        return Health(State.PAUSED, source.paused_reason or "no reason given")
    if source.endpoints and source.failing == source.endpoints:
        failing = counted(source.failing, "endpoint fails", "endpoints fail")
        return Health(State.DOWN, f"{failing}: all it has")
    if source.last_ok_at is None:
        return Health(State.NEW, "never answered yet")
    return _of_pages(source, now)


def _of_pages(source: SourceRow, now: datetime) -> Health:
    if source.failing:
        of = f"{source.failing} of {counted(source.endpoints, 'endpoint')} fail"
        return Health(State.TROUBLED, of if source.failing > 1 else of + "s")
    held = [hold.host for hold in source.holds if hold.until > now]
    if held:
        return Health(State.TROUBLED, f"asked for a pause: {', '.join(held)}")
    failed = source.count("failed")
    left = [cause for cause in source.causes if _is_outlets(cause)]
    waiting = sum(cause.count for cause in left)
    if (failed + waiting) * 2 <= source.total:
        return Health(State.WELL, "")
    told = [f"{failed} failed"] if failed else []
    told += [
        f"{cause.count} {_NOT_DONE[cause.reason]}: {reason_in_words(cause.reason)}"
        for cause in left
    ]
    of = counted(source.total, "entry", "entries")
    return Health(State.TROUBLED, f"of {of} {'; '.join(told)}")


def _is_outlets(cause: Cause) -> bool:
    """Say whether entries came to nothing, or wait, because of their outlet."""
    return cause.outcome in {"pending", "filtered"} and cause.reason in _NOT_DONE
