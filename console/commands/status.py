"""`wirecopy status`: the last nights, what runs, what waits, who holds what."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import click

from console.command_line.called import command_in
from console.command_line.opening import reading, settings
from console.local_airflow.started_parts import dead_parts, with_logs
from console.report.attention import beside_the_verdict, why_bad
from console.report.late import not_planned
from console.report.page import whole_report
from console.report.untold import newest_untold
from console.terminal.printing import as_json, heading, line, rows
from console.words.figures import counted, moment, number, size
from console.words.reasons import reason_in_words
from pipeline.report.disks import DiskLine, disks_of
from pipeline.report.shape import Report
from pipeline.runs.clock import wall_clock
from storage.browse.nights import OUTCOMES
from storage.browse.status import Running, Status
from storage.browse.status import status as read_status
from storage.exports.reports import page_file
from storage.nights.nights import newest_planned, newest_report

# The report page has more.
_MOST = 10


@click.command()
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def status(json_wanted: bool) -> None:
    """Show the last nights, what is running, what is pending, and leases."""
    known = settings()
    with reading(known.database_url) as txn:
        found = read_status(txn, wall_clock())
        planned, kept = newest_planned(txn), newest_report(txn)
        disks = disks_of(txn, known, planned) if planned else []
        not_told = newest_untold(txn)
    reasons = why_bad(cast("Report", kept)) if kept else []
    to_look_at = [each.line for each in beside_the_verdict(whole_report(kept))] if kept else []
    reported = kept["night"] if kept else None
    dead = dead_parts(known.home)
    if json_wanted:
        beside = {
            "reported": reported,
            "reasons": reasons,
            "to_look_at": to_look_at,
            "not_told": not_told,
            "disks": disks,
        }
        beside |= {"airflow_not_running": dead}
        as_json(dataclasses.asdict(found) | beside)
    else:
        _print_dead(known.home, dead)
        _print_nights(found, planned, known.timezone)
        for reason in reasons:
            line(f"{reported} is bad: {reason}", "bad")
        _print_to_look_at(reported, to_look_at)
        _print_now(found, known.timezone)
        for sentence in not_told:
            line(sentence, "failed")
        _print_page(found, known.exports)
        _print_disks(disks)


def _print_nights(found: Status, planned: str | None, zone: str) -> None:
    if not found.nights:
        line("No night yet. Run: wirecopy night")
        return
    heading("Nights")
    nights = [
        [
            n.night.night,
            n.night.verdict or "open",
            moment(n.night.planned_at, zone) if n.night.planned_at else "not yet",
            *(number(n.count(o)) for o in OUTCOMES),
        ]
        for n in found.nights
    ]
    rows(["night", "verdict", "planned", *OUTCOMES], nights)
    if late := not_planned(planned or found.nights[0].night.night, wall_clock(), zone):
        line(late, "pending")


def _print_now(found: Status, zone: str) -> None:
    if not found.nights:
        return
    _print_running(found, zone)
    if found.waiting:
        heading(f"Pending in {found.nights[0].night.night}")
        waiting = [[number(c.count), c.reason, reason_in_words(c.reason)] for c in found.waiting]
        rows(["entries", "reason", "meaning"], waiting)
    if found.leases:
        heading("Leases")
        held = [[lease.name, lease.holder, moment(lease.until, zone)] for lease in found.leases]
        rows(["lease", "holder", "until"], held)
    line(f"Hosts held: {number(found.hosts_held)}; on hold: {number(found.hosts_on_hold)}")


def _print_to_look_at(night: str | None, sentences: Sequence[str]) -> None:
    if not sentences:
        return
    heading(f"For a person to look at, of the night {night}")
    for sentence in sentences[:_MOST]:
        line(sentence)
    if len(sentences) > _MOST:
        line(f"and {counted(len(sentences) - _MOST, 'thing')} more: see the report")


def _print_dead(home: Path, dead: Sequence[str]) -> None:
    """Say what of the local Airflow died: without it no night may start any more."""
    if dead:
        line(f"Airflow: not running: {with_logs(home, dead)}", "failed")
        again = command_in(home)
        line(f"Run: {again} down, then: {again} up", "failed")


def _print_page(found: Status, exports: Path) -> None:
    """Name the newest report that there is a page of."""
    files = [page_file(exports, shown.night.night) for shown in found.nights]
    for file in [file for file in files if file.exists()][:1]:
        line(f"Report: {file}")


def _print_disks(disks: Sequence[DiskLine]) -> None:
    if disks:
        heading("Disks")
        lines = [
            [disk["place"], *map(_size, (disk["forecast"], disk["written"], disk["free"]))]
            for disk in disks
        ]
        rows(["place", "forecast", "written", "free"], lines)


def _size(count: int | None) -> str:
    return "not here" if count is None else size(count)


def _print_running(found: Status, zone: str) -> None:
    if not found.running:
        line("Nothing is running.")
        return
    heading("Running")
    running = [
        [
            run.stage,
            run.night,
            "" if run.batch is None else run.batch,
            run.process,
            moment(run.started_at, zone),
            moment(run.heartbeat_at, zone),
            _state(run),
        ]
        for run in found.running
    ]
    rows(["stage", "night", "batch", "process", "began", "last sign of life", "state"], running)


def _state(run: Running) -> str:
    if run.dead:
        return "dead: run it again"
    return "asked to stop" if run.stop_requested else "alive"
