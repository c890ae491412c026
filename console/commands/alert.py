"""`wirecopy alert`: tell operators of a night, as `report` does when it is over."""

from collections.abc import Mapping
from contextlib import closing
from typing import Any

import click

from console.command_line.opening import ConfigurationProblem, Unfinished, reading, settings
from console.commands.stages import NightId
from console.report.alert_words import alert_of, is_wanted
from console.report.page import report_page
from console.terminal.printing import line
from pipeline.report.alerts import SENT, deliver, ways
from pipeline.settings import Settings
from storage.nights.nights import keep_alerts, newest_report, report_of
from storage.sql.database import Database, Transaction, open_database


@click.command()
@click.option("--night", type=NightId(), help="The night; without it the newest that is reported.")
def alert(night: str | None) -> None:
    """Send what is told of a night now, by every way that is set, whatever was sent before."""
    known = settings()
    if not ways(known):
        raise ConfigurationProblem(
            "nobody is told: expected WIRECOPY_ALERT_MAIL or WIRECOPY_ALERT_WEBHOOK"
        )
    with reading(known.database_url) as txn:
        report = _report(txn, night)
    page = report_page(report, console=known.console_url or None)
    told = deliver(known, alert_of(report, page=page, console=known.console_url))
    with closing(open_database(known.database_url)) as database, database.write() as txn:
        keep_alerts(txn, report["night"], told)
    _say(report["night"], told)


def tell_of(
    database: Database, known: Settings, report: Mapping[str, Any], page: str
) -> dict[str, str]:
    """Tell operators of a night that is over, by the ways by which they were not told yet.

    Return by which ways they are told now, or why not.
    """
    before: dict[str, str] = report["alerts"]
    if not ways(known) or not is_wanted(report, known.alert):
        return before
    alert = alert_of(report, page=page, console=known.console_url)
    told = deliver(known, alert, done=before)
    if told != before:
        with database.write() as txn:
            keep_alerts(txn, report["night"], told)
    return told


def _report(txn: Transaction, night: str | None) -> dict[str, Any]:
    report = report_of(txn, night) if night else newest_report(txn)
    if report is None:
        which = f"no report of a night {night} is kept" if night else "there is no report yet"
        raise click.ClickException(which)
    return report


def _say(night: str, told: Mapping[str, str]) -> None:
    problems = [f"by {way}: {what}" for way, what in told.items() if what != SENT]
    for way in (way for way, what in told.items() if what == SENT):
        line(f"night {night}: sent by {way}")
    if problems:
        raise Unfinished("\n       ".join(problems))
