"""`wirecopy night`: a whole night now, without Airflow."""

import os
import sys
from datetime import datetime

import click

from console.command_line.opening import reading, settings
from console.commands.stages import (
    chosen_night,
    for_a_night,
    for_sources,
    result,
    see_sources,
)
from console.terminal.lines import print_lines
from console.terminal.printing import line
from console.terminal.progress import show_lines, show_progress
from console.terminal.report_table import print_page, print_report
from console.words.figures import moment
from pipeline.night import NightRun, run_night
from pipeline.runs.clock import next_night
from pipeline.runs.endings import StageFailed
from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings
from storage.exports.reports import page_file
from storage.nights.nights import planned_at, report_of
from storage.sql.database import open_database


@click.command()
@for_a_night
@for_sources
def night(night: str | None, now: datetime | None, only: tuple[str, ...]) -> None:
    """Run every stage in order, on all cores, and print the report."""
    known = settings()
    see_sources(known, only)
    chosen = chosen_night(known, night, now)
    with reading(known.database_url) as txn:
        planned = planned_at(txn, chosen)
    on_terminal = sys.stderr.isatty()
    if on_terminal:
        # The stages' lines are read here, and shown as bars.
        os.environ["WIRECOPY_LOG"] = "json"
    print_lines(known.log)
    shown = show_progress if on_terminal else show_lines
    with stage_run(known, "night", chosen, now=now) as whole, shown() as show:
        run = NightRun(
            night=chosen,
            options=["--now", now.isoformat()] if now else [],
            sources=only,
            at_once=max(2, 2 * known.worker_count),
            line=show,
            stop=whole.stop.is_set,
        )
        try:
            report = run_night(run)
        except StageFailed:
            _print_report(known, chosen)
            raise
    _print_report(known, chosen)
    if planned:
        when, later = moment(planned, known.timezone), next_night(chosen)
        line(
            f"Night {chosen} was planned on {when}, so no outlet was polled again:"
            f" what they announce from then on belongs to night {later}."
        )
    result(report)


def _print_report(known: Settings, night: str) -> None:
    database = open_database(known.database_url, wait=known.database_wait_seconds)
    with database.read() as txn:
        report = report_of(txn, night)
    database.close()
    if report:
        print_report(report)
    file = page_file(known.exports, night)
    if file.exists():
        print_page(file)
