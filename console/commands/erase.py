"""`wirecopy erase WHICH`: take articles out of everything that is kept, for good."""

import sys
from collections.abc import Sequence
from datetime import datetime

import click

from articles.urls import clean_url, url_key
from console.command_line.opening import ConfigurationProblem, reading, settings
from console.command_line.stored_article import number_in
from console.commands.stages import Moment, with_words
from console.report.page import report_page
from console.terminal.lines import print_lines
from console.terminal.printing import heading, line
from console.words.figures import counted
from console.words.path import EXAMPLE
from pipeline.by_hand.erasing import Erased
from pipeline.by_hand.erasing import erase as erase_now
from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings
from pipeline.stages import open_night
from storage.browse.articles import article_rows
from storage.erasing import Kept, kept_of, keys_of
from storage.exports.reports import page_file, write_page
from storage.nights.nights import reports_since
from storage.nights.one_night import ERASE
from storage.sql.database import Database, Transaction
from storage.stories.stories import members_of


@click.command()
@click.argument("which", metavar="ID|URL...", nargs=-1, required=True)
@click.option("--reason", required=True, callback=with_words, help="Why; `wirecopy why` shows it.")
@click.option("--dry-run", is_flag=True, help="Only say what would be erased.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@click.option("--now", type=Moment(), help="Take this moment for the present one.")
def erase(
    *, which: tuple[str, ...], reason: str, dry_run: bool, yes: bool, now: datetime | None
) -> None:
    """Erase articles, by number or any address of them, and keep them from coming back.

    Their records, earlier revisions and pages go, and what announced them; full-text
    search forgets them; exports and report pages that hold them are written anew. An
    address of which nothing is kept is only kept from being collected. Copies that
    other outlets printed stay: they are named. Run again it goes on.
    """
    known = settings()
    print_lines(known.log)
    with reading(known.database_url) as txn:
        keys = {key for each in which for key in _keys(txn, each)}
        kept = kept_of(txn, keys)
        _print(txn, kept)
    if dry_run:
        line("nothing was erased")
        return
    if not yes and not _agreed():
        line("nothing was erased")
        return
    with stage_run(known, ERASE, open_night(known, now), now=now) as run:
        erased = erase_now(run, keys, reason)
        _write_reports(known, run.database, erased.kept)
    _print_done(erased)


def _keys(txn: Transaction, which: str) -> set[str]:
    if not which.isdecimal():
        if clean_url(which) is None:
            raise click.BadParameter(f"{which!r} is no address; expected one such as {EXAMPLE}")
        return {url_key(which.strip())}
    number = number_in(which)
    keys = set() if number is None else keys_of(txn, number)
    if not keys:
        raise click.ClickException(f"no article {which} is stored, nor was one erased")
    return keys


def _print(txn: Transaction, kept: Kept) -> None:
    there = article_rows(txn, list(kept.articles))
    for article in there:
        heading(article.title or "(no title)")
        line(f"article {article.id} of {article.source_id}, {article.url}")
    for key in kept.keys:
        line(f"address {key}")
    line(
        f"{counted(len(there), 'article')}, {counted(len(kept.places), 'answer')} in the archive"
        " (pages, and the feeds, sitemaps and sections that announced them)"
    )
    staying = sorted({*members_of(txn, kept.stories)} - {*kept.articles})
    for copy in article_rows(txn, staying):
        line(f"stays: article {copy.id} of {copy.source_id}, in the same story: {copy.url}")


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise ConfigurationProblem("nobody is here to be asked; expected --yes, or --dry-run")
    return click.confirm("Erase this for good?")


def _write_reports(known: Settings, database: Database, kept: Kept) -> None:
    """Write report pages anew, those that are still there: they name stories by headlines."""
    with database.read() as txn:
        reports: Sequence[tuple[str, dict[str, object]]] = (
            reports_since(txn, kept.nights[0]) if kept.nights else ()
        )
    for night, report in reports:
        if page_file(known.exports, night).is_file():
            write_page(known.exports, night, report_page(report, console=known.console_url or None))


def _print_done(erased: Erased) -> None:
    line(
        f"erased: {counted(erased.articles, 'article')},"
        f" {counted(erased.pages, 'answer')} in the archive;"
        f" {counted(len(erased.kept.keys), 'address', 'addresses')} will not be collected"
    )
    for night in erased.exported:
        line(f"the exports of night {night} were written anew")
