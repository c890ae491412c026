"""`wirecopy report`: check the ledger, judge the night, print both."""

import json
from datetime import datetime

import click

from console.commands.alert import tell_of
from console.commands.stages import for_a_night, opened_again, result
from console.report.page import report_page
from console.terminal.report_table import print_page, print_report
from pipeline import stages
from pipeline.runs.stage_run import stage_run
from storage.exports.reports import write_page


class BadNight(click.ClickException):
    """The night is judged bad: somebody should look, a retry mends nothing."""

    exit_code = 30


@click.command()
@for_a_night
@click.option("--json", "whole", is_flag=True, help="Print the whole report as JSON.")
def report(night: str | None, now: datetime | None, whole: bool) -> None:
    """Check the ledger, judge the night, keep the report and write its page."""
    known, chosen = opened_again(night, now)
    with stage_run(known, "report", chosen, now=now) as run:
        made = stages.report(run)
        page = report_page(made, console=known.console_url or None)
        file = write_page(known.exports, chosen, page)
        made["alerts"] = tell_of(run.database, known, made, page)
    if whole:
        click.echo(json.dumps(made, default=str))
    else:
        print_report(made)
        print_page(file)
        short = {name: made[name] for name in ("night", "verdict", "totals", "new", "revised")}
        result(short | {"page": str(file)})
    if made["verdict"] == "bad":
        raise BadNight(f"night {chosen} is bad: {'; '.join(made['reasons'])}"[:1000])
