"""`wirecopy replay`: read archived pages again and show what the present reader changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from console.command_line.opening import ConfigurationProblem, settings
from console.commands.replay_warc import WarcWish, replay_warc
from console.commands.sources_probe import file_of
from console.commands.stages import Moment, NightId
from console.terminal.lines import print_lines
from console.terminal.printing import as_json, line
from console.terminal.progress import show_steps
from console.terminal.replay_table import conclusion, differences_as_json, print_differences
from pipeline.by_hand.questions import outside_nights
from pipeline.readers.replaying import Replayed, Wish
from pipeline.readers.replaying import replay as read_again
from pipeline.readers.warc_reading import WarcChoice
from pipeline.readers.workers import Workers
from pipeline.runs.stage_run import StageRun, stage_run
from pipeline.settings import Settings
from pipeline.stages import open_night
from storage.articles.replays import Choice
from storage.nights.one_night import REPLAY

_FILE = click.Path(path_type=Path)


@click.command()
@click.option("--source", "only", multiple=True, metavar="ID", help="Only this; repeatable.")
@click.option("--since", type=NightId(), help="Only pages of this night and later ones.")
@click.option("--until", type=NightId(), help="Only pages of this night and earlier ones.")
@click.option("--limit", type=click.IntRange(min=1), help="Read at most so many pages.")
@click.option("--worst", type=click.IntRange(min=0), default=10, help="Pages shown; default 10.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
@click.option("--now", type=Moment(), help="Take this moment for the present one.")
@click.option("--warc", type=_FILE, multiple=True, help="Read this WARC file; store nothing.")
@click.option("--out", type=_FILE, help="With --warc: write the records here, as JSON lines.")
@click.argument("more", nargs=-1, type=_FILE, metavar="[FILE]...")
def replay(  # noqa: PLR0913 - each is an option
    *,
    only: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int | None,
    worst: int,
    dry_run: bool,
    json_wanted: bool,
    now: datetime | None,
    warc: tuple[Path, ...],
    out: Path | None,
    more: tuple[Path, ...],
) -> None:
    """Read archived pages again with the present reader and source files.

    Shows fields and text that were gained, lost and changed, the worst pages
    first. Without --dry-run the new readings are kept and articles that differ
    are marked as reread; none becomes a revision. Run again it goes on.

    With --warc, and more FILEs behind it: says what of any WARC files reads as an
    article. Nothing is written to the database then.
    """
    if (more or out) and not warc:
        raise ConfigurationProblem("FILE and --out belong to --warc FILE")
    if since and until and since > until:
        raise ConfigurationProblem(f"--since {since}: expected no night after --until {until}")
    known = settings()
    print_lines(known.log)
    for source_id in only:
        file_of(known, source_id)
    if warc:
        choice = WarcChoice(only, since, until)
        replay_warc(known, WarcWish((*warc, *more), choice, limit, out, json_wanted))
        return
    wish = Wish(Choice(only, since, until), limit, worst, dry_run)
    with _run(known, wish, now) as run:
        found = _read(known, run, wish)
    _print(found, run, wish, json_wanted=json_wanted)


@contextmanager
def _run(known: Settings, wish: Wish, now: datetime | None) -> Iterator[StageRun]:
    if wish.dry_run:
        with outside_nights(known) as run:
            yield run
        return
    with stage_run(known, REPLAY, open_night(known, now), now=now) as run:
        yield run


def _read(known: Settings, run: StageRun, wish: Wish) -> Replayed:
    readers = Workers(
        known.worker_count, seconds=known.reader_seconds, megabytes=known.reader_megabytes
    )
    with readers as workers, show_steps("replayed") as step:
        return read_again(run, workers, wish, step)


def _print(found: Replayed, run: StageRun, wish: Wish, *, json_wanted: bool) -> None:
    night = None if wish.dry_run else run.night
    if json_wanted:
        as_json({"night": night, **differences_as_json(found)})
        return
    print_differences(found)
    line("")
    line(conclusion(found))
    if night is None:
        line("nothing was written")
    else:
        line(f"{found.counts['reread']} articles changed; night {night} exports them")
