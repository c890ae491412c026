"""Tonight: what became of everything that was announced, and why."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, cast

from fastapi import APIRouter, Path, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from console.report.attention import beside_the_verdict, why_bad
from console.report.late import not_planned
from console.report.page import report_page, report_policy, whole_report
from console.report.untold import newest_untold
from console.typesetting.flow import flow
from console.web.desk import desk_of
from pipeline.report.disks import disks_of
from pipeline.report.shape import Report
from pipeline.runs.clock import wall_clock
from storage.browse.nights import (
    OUTCOMES,
    NightSummary,
    night_after,
    night_summary,
    nights,
    one_night,
)
from storage.browse.outcomes import Chosen, outcomes_page
from storage.browse.status import running
from storage.nights.nights import newest_planned, newest_report, report_of
from storage.sql.database import Transaction
from storage.stories.shared_stories import count_shared_stories, shared_stories

router = APIRouter()

NIGHT_ID = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
NightId = Annotated[str, Path(pattern=NIGHT_ID)]
EntryId = Annotated[int, Query(ge=0, lt=2**63)]

_STORIES = 50


@router.get("/")
def show_newest_night(request: Request) -> Response:
    """Show the newest night, and what is to be looked at in the newest that has a report."""
    with desk_of(request).reading() as txn:
        newest = nights(txn, limit=1)
        if newest:
            night = newest[0].night
            late = not_planned(newest_planned(txn) or night, wall_clock(), desk_of(request).zone)
            return _show(request, txn, night, newest_report(txn), late)
    return desk_of(request).screen(request, "empty.html", {})


@router.get("/night")
def choose_night(request: Request, night: str = "") -> Response:
    """Go to the night that was chosen in the form."""
    at = request.scope.get("root_path", "")
    if night and not re.fullmatch(NIGHT_ID, night):
        raise HTTPException(404, f"There was no night {night}. A night is a date, as 2026-11-24.")
    return RedirectResponse(f"{at}/night/{night}" if night else f"{at}/", status_code=303)


@router.get("/night/{night}")
def show_night(request: Request, night: NightId) -> Response:
    """Show one night."""
    with desk_of(request).reading() as txn:
        return _show(request, txn, night, report_of(txn, night))


@router.get("/night/{night}/outcomes")
def show_outcomes(
    request: Request,
    night: NightId,
    source: str = "",
    outcome: str = "",
    reason: str = "",
    after: EntryId = 0,
) -> Response:
    """List the entries of one night, those of one source, outcome or reason if asked."""
    if outcome and outcome not in OUTCOMES:
        raise HTTPException(
            404, f"There is no outcome {outcome}. An outcome is one of {', '.join(OUTCOMES)}."
        )
    chosen = Chosen(source.strip() or None, outcome or None, reason.strip() or None)
    with desk_of(request).reading() as txn:
        if one_night(txn, night) is None:
            raise _no_such_night(night)
        page = outcomes_page(txn, night, chosen, after=after)
    values = {"night": night, "chosen": chosen, "page": page, "after": after, "outcomes": OUTCOMES}
    return desk_of(request).screen(request, "outcomes.html", values)


@router.get("/night/{night}/stories")
def show_stories(request: Request, night: NightId, after: EntryId = 0) -> Response:
    """List the stories of one night that several outlets print."""
    with desk_of(request).reading() as txn:
        if one_night(txn, night) is None:
            raise _no_such_night(night)
        page = shared_stories(txn, night, limit=_STORIES, after=after)
        shared = count_shared_stories(txn, night)
    earlier = max(min(after, shared) - _STORIES, 0)
    values = {
        "night": night,
        "page": page,
        "after": after,
        "previous_after": earlier,
        "shared": shared,
    }
    return desk_of(request).screen(request, "stories.html", values)


@router.get("/night/{night}/report")
def show_report(request: Request, night: NightId) -> Response:
    """Show the report that a night kept, as its page."""
    with desk_of(request).reading() as txn:
        report = report_of(txn, night)
    if report is None:
        raise HTTPException(404, f"No report of a night {night} is kept.")
    at = str(request.scope.get("root_path", ""))
    policy = f"{report_policy()}; frame-ancestors 'self'"
    page = report_page(report, console=at)
    return HTMLResponse(page, headers={"Content-Security-Policy": policy})


def _show(
    request: Request,
    txn: Transaction,
    night: str,
    kept: Mapping[str, Any] | None,
    late: str = "",
) -> Response:
    summary = night_summary(txn, night)
    if summary is None:
        raise _no_such_night(night)
    at_work = running(txn, wall_clock(), night=night)
    values = {
        "summary": summary,
        "late": late,
        "reported": kept["night"] if kept else night,
        "reasons": why_bad(cast("Report", kept)) if kept else [],
        "to_look_at": beside_the_verdict(whole_report(kept)) if kept else [],
        "not_told": newest_untold(txn),
        "dead": [run for run in at_work if run.dead],
        "living": {run.stage for run in at_work if not run.dead},
        "flow": flow(_ledger(summary), with_reasons=False),
        "earlier": nights(txn, before=night),
        "later": night_after(txn, night),
        "disks": disks_of(txn, desk_of(request).places, night),
    }
    return desk_of(request).screen(request, "tonight.html", values)


def _ledger(summary: NightSummary) -> dict[str, dict[str, int]]:
    return {
        outcome: {c.reason: c.count for c in summary.causes if c.outcome == outcome}
        for outcome in OUTCOMES
    }


def _no_such_night(night: str) -> HTTPException:
    return HTTPException(404, f"There was no night {night}.")
