"""The stages, one command each. The last line on stdout is the result, as JSON."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

import click

from articles.text import comparable
from console.command_line.opening import settings
from console.commands.sources_probe import file_of
from console.terminal.lines import print_lines
from pipeline import stages
from pipeline.by_hand.questions import outside_nights
from pipeline.runs.clock import night_of, wall_clock
from pipeline.runs.night_choice import see_is_there, see_may_open
from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings
from storage.exports.formats import Format

Command = TypeVar("Command", bound=Callable[..., Any])

# Within these a night has nights before and after it, and a moment a date in every zone.
YEARS = range(1970, 9999)


class Moment(click.ParamType[datetime]):
    """A moment with its zone, in ISO 8601."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Refuse a moment without a zone."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r}: expected a moment such as 2026-11-24T02:00:00+00:00")
        if moment.tzinfo is None:
            self.fail(f"{value!r}: expected a zone at the end, such as +00:00 or Z")
        if moment.year not in YEARS:
            self.fail(f"{value!r}: expected a year from {YEARS[0]} to {YEARS[-1]}")
        return moment


class NightId(click.ParamType[str]):
    """The id of a night: a date."""

    name = "night"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse what is no date."""
        try:
            day = datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007
        except ValueError:
            self.fail(f"{value!r}: expected a date such as 2026-11-24")
        if day.year not in YEARS:
            self.fail(f"{value!r}: expected a year from {YEARS[0]} to {YEARS[-1]}")
        return day.isoformat()


def with_words(ctx: click.Context, param: click.Parameter, text: str) -> str:
    """Refuse a reason that says nothing."""
    if not comparable(text):
        raise click.BadParameter("it is empty; expected why, in a few words")
    return text.strip()


def for_a_night(command: Command) -> Command:
    """Add --night and --now."""
    command = click.option(
        "--now", type=Moment(), help="Take this moment for the present one (simulated nights)."
    )(command)
    return click.option(
        "--night", type=NightId(), help="Date of the morning on which the night ends."
    )(command)


def for_sources(command: Command) -> Command:
    """Add --source."""
    return click.option(
        "--source", "only", multiple=True, metavar="ID", help="Only this source; repeatable."
    )(command)


def see_sources(known: Settings, only: Iterable[str]) -> None:
    """End the command if one of the ids has no usable file: a night is planned only once."""
    for source_id in only:
        file_of(known, source_id)


def with_batch(command: Command) -> Command:
    """Add --batch."""
    return click.option("--batch", required=True, type=click.IntRange(min=1))(command)


def result(value: object) -> None:
    """Print a stage's result: the last line on stdout."""
    click.echo(json.dumps(value))


def opened(night: str | None, now: datetime | None) -> tuple[Settings, str]:
    """Return the settings and the night to work on; log lines go to stderr from here on."""
    known = settings()
    print_lines(known.log)
    return known, chosen_night(known, night, now)


def opened_again(
    night: str | None, now: datetime | None, batch: int | None = None
) -> tuple[Settings, str]:
    """Return the same of a night that must be there already, with this batch."""
    known = settings()
    print_lines(known.log)
    chosen = night or night_of(now or wall_clock(), known.timezone)
    see_is_there(known, chosen, batch)
    return known, chosen


def chosen_night(known: Settings, night: str | None, now: datetime | None) -> str:
    """Return the night that was asked for, unless it is refused; the present one without."""
    if night:
        see_may_open(known, night, now)
    return night or night_of(now or wall_clock(), known.timezone)


@click.command()
@for_a_night
@for_sources
@click.option("--dry-run", is_flag=True, help="Only say what would be asked.")
def poll(night: str | None, now: datetime | None, only: tuple[str, ...], dry_run: bool) -> None:
    """Ask feeds, sitemaps and section pages what is new."""
    known = settings()
    print_lines(known.log)
    see_sources(known, only)
    chosen = chosen_night(known, night, now) if night else stages.open_night(known, now)
    if dry_run:
        with outside_nights(known, night=chosen, now=now) as run:
            result(stages.due(run, only))
        return
    with stage_run(known, "poll", chosen, now=now) as run:
        result(stages.poll(run, only))


@click.command()
@for_a_night
@for_sources
@click.option("--dry-run", is_flag=True, help="Only say how much would be fetched.")
def plan(night: str | None, now: datetime | None, only: tuple[str, ...], dry_run: bool) -> None:
    """Settle what needs no request and share the rest out; print each batch's arguments."""
    known, chosen = opened(night, now)
    see_sources(known, only)
    if dry_run:
        with outside_nights(known, night=chosen, now=now) as run:
            stages.plan_for_show(run, only)
        result([])
        return
    with stage_run(known, "plan", chosen, now=now) as run:
        numbers = stages.plan(run, only)
    result([["--night", chosen, "--batch", str(number)] for number in numbers])


@click.command()
@for_a_night
@with_batch
def fetch(night: str | None, now: datetime | None, batch: int) -> None:
    """Fetch a batch's pages into the archive."""
    known, chosen = opened_again(night, now, batch)
    with stage_run(known, "fetch", chosen, batch=batch, now=now) as run:
        result(stages.fetch(run, batch))


@click.command()
@for_a_night
@with_batch
def extract(night: str | None, now: datetime | None, batch: int) -> None:
    """Read what a batch fetched; keep articles and revisions."""
    known, chosen = opened_again(night, now, batch)
    with stage_run(known, "extract", chosen, batch=batch, now=now) as run:
        result(stages.extract(run, batch))


@click.command()
@for_a_night
def dedupe(night: str | None, now: datetime | None) -> None:
    """Put the same copy into one story."""
    known, chosen = opened(night, now)
    with stage_run(known, "dedupe", chosen, now=now) as run:
        result(stages.dedupe(run))


@click.command()
@for_a_night
def index(night: str | None, now: datetime | None) -> None:
    """Bring the full-text search up to date."""
    known, chosen = opened(night, now)
    with stage_run(known, "index", chosen, now=now) as run:
        result(stages.index(run))


@click.command()
@for_a_night
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([one.value for one in Format]),
    help="Write this format, whatever WIRECOPY_EXPORT_FORMATS says; repeatable.",
)
def export(night: str | None, now: datetime | None, formats: tuple[str, ...]) -> None:
    """Write what changed in the night, and earlier nights that a format lacks, to files."""
    known, chosen = opened_again(night, now)
    with stage_run(known, "export", chosen, now=now) as run:
        result(stages.export(run, [Format(name) for name in dict.fromkeys(formats)]))
