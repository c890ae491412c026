"""`wirecopy sources add`: find out where an outlet announces, propose a source file."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from articles.source import ID_PATTERN
from articles.urls import clean_url
from console.command_line.opening import ConfigurationProblem, settings
from console.command_line.unanswered import unanswered
from console.commands.sources_probe import when
from console.terminal.printing import line, rows
from pipeline.by_hand.discovery import NoFrontPage, Offer, Outlet, Search
from pipeline.by_hand.proposal import proposal, source_id_of
from pipeline.by_hand.questions import by_hand
from pipeline.runs.clock import wall_clock
from pipeline.settings import PROJECT, Settings
from pipeline.sources.changing import SourceFileError, add_source
from spiders.desk import MissReason

STARTER = PROJECT / "sources" / "starter"


@click.command()
@click.argument("url", required=False)
@click.option("--id", "source_id", metavar="ID", help="The file's name; default: from the URL.")
@click.option("--section", is_flag=True, help="Take the page's own links as announcements.")
@click.option(
    "--delay", type=click.FloatRange(0, 600), default=2.0,
    help="Seconds between two requests, now and in the file; default 2.",
)  # fmt: skip
@click.option("--starter", metavar="ID", help="Copy a file of the starter pack instead.")
@click.option("--dry-run", is_flag=True, help="Print the file, write nothing.")
def add(
    url: str | None, source_id: str | None, section: bool, delay: float, starter: str | None,
    dry_run: bool,
) -> None:  # fmt: skip
    """Find out where the outlet at URL announces its articles, and propose a source file.

    The file is switched off until `wirecopy sources probe` has seen it answer.
    """
    known = settings()
    if (url is None) == (starter is None):
        raise click.UsageError("give the outlet's address, or --starter ID")
    if starter is not None:
        _write(known, source_id or starter, _of_starter_pack(starter), dry_run=dry_run)
        return
    address = clean_url(url or "")
    if address is None:
        raise ConfigurationProblem(f"{url}: expected an address such as https://herald.example/")
    source_id = _usable_id(known, source_id or source_id_of(address), dry_run=dry_run)
    outlet = _search(known, address, delay)
    endpoints = [outlet.section] if section else outlet.endpoints()
    _print(outlet, endpoints, known.timezone)
    if not any(offer.entries for offer in endpoints):
        raise click.ClickException(_nothing(address, outlet))
    day = wall_clock().astimezone(ZoneInfo(known.timezone)).date()
    toml = proposal(outlet, endpoints, delay=delay, day=day)
    _write(known, source_id, toml, dry_run=dry_run)


# Many who let no robot see their front page have a feed for them.
_ELSE = "the address of a feed or sitemap of its will do as well"


def _of_starter_pack(name: str) -> str:
    files = {path.stem: path for path in STARTER.glob("*.toml")}
    if name not in files:
        raise ConfigurationProblem(
            f"{name}: not in the starter pack; it has: {', '.join(sorted(files))}"
        )
    return files[name].read_text(encoding="utf-8")


def _usable_id(known: Settings, source_id: str, *, dry_run: bool) -> str:
    if not re.fullmatch(ID_PATTERN, source_id):
        raise ConfigurationProblem(
            f"--id {source_id}: expected lower-case letters, digits and single hyphens"
        )
    path = _path(known, source_id)
    # Before anybody is asked; the file is made without replacing one all the same.
    if path.exists() and not dry_run:
        raise ConfigurationProblem(f"{path}: is there already; choose another name with --id")
    return source_id


def _search(known: Settings, address: str, delay: float) -> Outlet:
    try:
        with by_hand(known) as hand:
            return Search(hand, address, delay).run()
    except NoFrontPage as missed:
        raise unanswered(missed.reason, f"{address}: {_said(missed)}") from missed


def _said(missed: NoFrontPage) -> str:
    if missed.reason == MissReason.ROBOTS:
        return f"its robots.txt forbids us this page; it was not asked for; {_ELSE}"
    refused = missed.reason.startswith("http-")
    return f"no front page: {missed}; {_ELSE}" if refused else f"no front page: {missed}"


def _nothing(address: str, outlet: Outlet) -> str:
    found = f"{address}: no feed and no sitemap was found"
    if outlet.section.entries:
        return (
            f"{found}; its page links to {outlet.section.entries} stories: "
            f"wirecopy sources add {address} --section takes those"
        )
    return (
        f"{found}, nor links to stories; try the page of a section, or look for its list of feeds"
    )


def _print(outlet: Outlet, endpoints: list[Offer], zone: str) -> None:
    offers = [*outlet.offers, *([outlet.section] if outlet.section.kind else [])]
    rows(
        ["named by", "kind", "url", "answer", "entries", "dated", "newest", "proposed"],
        [
            [
                offer.named_by,
                offer.kind or "",
                offer.url,
                offer.reason or "ok",
                offer.entries,
                offer.summary.dated if offer.summary else 0,
                when(offer.summary.newest if offer.summary else None, zone),
                "yes" if offer in endpoints else "",
            ]
            for offer in offers
        ],
    )
    for offer in endpoints:
        for title in offer.summary.sample if offer.summary else ():
            line(f"  {title}")


def _write(known: Settings, source_id: str, toml: str, *, dry_run: bool) -> None:
    if dry_run:
        click.echo("")
        click.echo(toml, nl=False)
        return
    try:
        path = add_source(known.sources, source_id, toml)
    except SourceFileError as error:
        raise ConfigurationProblem(str(error)) from error
    line(f"written   {path}: switched off and not verified")
    line(f"next      wirecopy sources probe {source_id}")
    line(f"          wirecopy sources try {source_id}")
    line(f"          wirecopy sources probe {source_id} --enable")


def _path(known: Settings, source_id: str) -> Path:
    return known.sources / f"{source_id}.toml"
