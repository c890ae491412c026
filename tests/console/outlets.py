"""Whole nights as rows: so many outlets, so many entries, each with its outcome."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import Table, func, insert, select

from pipeline.report.judging import make_report
from pipeline.report.shape import Report
from storage.browse.ledger import books_of
from storage.nights.nights import keep_report
from storage.sql import tables
from storage.sql.database import Database, Transaction
from storage.sql.dialects import insert_or_ignore

NIGHT = "2026-11-24"

Causes = dict[tuple[str, str], int]
GOOD: Causes = {("stored", "new"): 6, ("stored", "revised"): 1, ("unchanged", "known"): 9}

STAGES = {"poll": 41, "plan": 2, "fetch": 312, "extract": 96, "dedupe": 4, "index": 3, "export": 1}


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's night: how many entries ended how, and whether its feed answered."""

    id: str
    name: str = ""
    causes: Causes = field(default_factory=lambda: GOOD)
    reason: str | None = None
    failures: int = 0


def play_night(
    database: Database,
    outlets: Sequence[Outlet],
    *,
    night: str = NIGHT,
    pace: float = 1.0,
    bytes_each: int = 40_000,
) -> Report:
    """Put a night's rows in, then make its report and keep it, as the stage does."""
    began = datetime.combine(date.fromisoformat(night), time(1), UTC)
    with database.write() as txn:
        txn.execute(insert(tables.nights).values(night=night, opened_at=began))
        _ask(txn, outlets, night, began)
        _account(txn, outlets, night, began, bytes_each)
        _work(txn, night, began, pace)
    with database.write() as txn:
        books = books_of(txn, night)
        assert books is not None
        made = make_report(books, bad_share=0.3)
        keep_report(txn, night, began, verdict=made["verdict"], report=dict(made))
    return made


def nights_until(night: str, count: int) -> list[str]:
    """Return the ids of the `count` nights before `night`, oldest first."""
    last = date.fromisoformat(night)
    return [(last - timedelta(days=ago)).isoformat() for ago in range(count, 0, -1)]


def _ask(txn: Transaction, outlets: Sequence[Outlet], night: str, began: datetime) -> None:
    numbers = {outlet.id: number for number, outlet in enumerate(outlets, start=1)}
    known = [
        {"id": outlet.id, "name": outlet.name or outlet.id, "enabled": True, "version_id": 1}
        for outlet in outlets
    ]
    asked = [
        {
            "id": numbers[outlet.id],
            "source_id": outlet.id,
            "url": f"https://{outlet.id}.example/feed",
            "kind": "rss",
            "active": True,
            "host": f"{outlet.id}.example",
            "failures": outlet.failures,
        }
        for outlet in outlets
    ]
    insert_or_ignore(txn, tables.sources, known)
    insert_or_ignore(txn, tables.endpoints, asked)
    part = [{"night": night, "source_id": name, "version_id": 1} for name in numbers]
    _add(txn, tables.night_sources, part)
    polls: list[dict[str, Any]] = [
        {
            "night": night,
            "endpoint_id": numbers[outlet.id],
            "source_id": outlet.id,
            "polled_at": began,
            "outcome": "failed" if outlet.reason else "ok",
            "reason": outlet.reason,
            "entries": sum(outlet.causes.values()),
            "new_entries": 0,
            "warnings": [],
        }
        for outlet in outlets
    ]
    _add(txn, tables.polls, polls)


def _account(
    txn: Transaction, outlets: Sequence[Outlet], night: str, began: datetime, bytes_each: int
) -> None:
    last: int = txn.execute(select(func.coalesce(func.max(tables.entries.c.id), 0))).scalar_one()
    closed = [
        (outlet.id, outcome, reason)
        for outlet in outlets
        for outcome, reason in chain.from_iterable(
            [cause] * count for cause, count in outlet.causes.items()
        )
    ]
    numbered = list(enumerate(closed, start=last + 1))
    _add(txn, tables.entries, [_entry(n, name, night, began) for n, (name, _, _) in numbered])
    announced = [
        {
            "night": night,
            "entry_id": number,
            "endpoint_id": 1,
            "source_id": name,
            "hint_digest": b"",
            "seen_at": began,
        }
        for number, (name, _, _) in numbered
    ]
    _add(txn, tables.announcements, announced)
    outcomes = [
        {
            "night": night,
            "entry_id": number,
            "source_id": name,
            "outcome": outcome,
            "reason": reason,
            "carried": False,
            "opened_at": began,
        }
        for number, (name, outcome, reason) in numbered
    ]
    _add(txn, tables.outcomes, outcomes)
    stored = sum(outcome == "stored" for _, outcome, _ in closed)
    if stored:
        _add(txn, tables.pages, [_page(night, began, stored * bytes_each)])


def _entry(number: int, source_id: str, night: str, began: datetime) -> dict[str, Any]:
    url = f"https://{source_id}.example/{number}"
    return {
        "id": number,
        "url_key": url,
        "url": url,
        "fetch_url": url,
        "host": f"{source_id}.example",
        "source_id": source_id,
        "first_night": night,
        "first_seen": began,
        "attempts": 0,
    }


def _page(night: str, began: datetime, size: int) -> dict[str, Any]:
    """Return one row that stands for all pages of the night."""
    return {
        "night": night,
        "kind": "article",
        "source_id": "all",
        "host": "all.example",
        "url": "https://all.example/",
        "final_url": "https://all.example/",
        "fetched_at": began,
        "status": 200,
        "body_digest": b"",
        "body_bytes": size,
        "hops": [],
        "file": "",
        "offset": 0,
        "length": 0,
    }


def _work(txn: Transaction, night: str, began: datetime, pace: float) -> None:
    started = began
    for stage, seconds in STAGES.items():
        ended = started + timedelta(seconds=seconds * pace)
        run = {
            "night": night,
            "stage": stage,
            "process": "machine/1/1",
            "started_at": started,
            "heartbeat_at": ended,
            "ended_at": ended,
            "exit_code": 0,
            "counts": {},
            "stop_requested": False,
            "cpu_seconds": seconds * 0.6,
            "peak_bytes": 180 * 2**20,
        }
        _add(txn, tables.stage_runs, [run])
        started = ended


def _add(txn: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        txn.execute(insert(table), list(rows))
