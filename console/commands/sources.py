"""`wirecopy sources`: list, check, pause and resume outlets."""

from collections.abc import Iterable
from datetime import datetime

import click

from articles.source import Source
from console.command_line.opening import ConfigurationProblem, reading, settings
from console.commands.sources_add import add
from console.commands.sources_fixture import fixture
from console.commands.sources_probe import probe
from console.commands.sources_template import template
from console.commands.sources_try import try_
from console.commands.stages import Moment, with_words
from console.terminal.printing import line, rows
from console.terminal.whole_help import WholeHelp
from console.words.health import off_because
from pipeline.runs.clock import wall_clock
from pipeline.settings import Settings
from pipeline.sources.folder import SourceFolder, read_sources
from storage.asking.sources import SourceState, pause, resume, source_states
from storage.sql.database import open_database


@click.group(cls=WholeHelp)
def sources() -> None:
    """Look at the outlets, add and try them, pause and resume them."""


sources.add_command(add)
sources.add_command(fixture)
sources.add_command(probe)
sources.add_command(template)
sources.add_command(try_)


@sources.command("list")
@click.option("--tag", help="Only outlets whose file has this among its tags.")
def list_(tag: str | None) -> None:
    """List every outlet: what its file says and what the database knows."""
    known = settings()
    folder = read_sources(known.sources)
    if folder.missing:
        _fail_on(folder.errors)
    every = [file.source for file in folder.files]
    chosen = [source for source in every if tag is None or tag in source.tags]
    if tag is not None and not chosen:
        _fail_on((*folder.errors, _no_such_tag(tag, every)))
    with reading(known.database_url) as txn:
        states = source_states(txn, wall_clock())
    rows(
        ["id", "name", "kind", "language", "tags", "endpoints", "state"],
        [_row(source, states.get(source.id)) for source in chosen],
    )
    _fail_on(folder.errors)


@sources.command()
def check() -> None:
    """Read every source file; say which cannot be used, and why."""
    known = settings()
    folder = read_sources(known.sources)
    for file in folder.files:
        line(f"ok  {file.source.id}: {len(file.source.endpoints)} endpoint(s)")
    _fail_on(folder.errors)
    if not folder.files:
        raise ConfigurationProblem(f"{known.sources}: no source file (*.toml) in this folder")


@sources.command("pause")
@click.argument("source_id")
@click.option(
    "--reason", required=True, callback=with_words, help="Shown wherever the source is shown."
)
@click.option("--until", type=Moment(), help="Resume by itself at this moment.")
def pause_(source_id: str, reason: str, until: datetime | None) -> None:
    """Leave an outlet out of coming nights. Its file stays as it is."""
    known, now = settings(), wall_clock()
    if until and until <= now:
        said = f"{until.isoformat()} is over; expected a moment to come"
        raise click.BadParameter(said, param_hint="--until")
    database = open_database(known.database_url, wait=known.database_wait_seconds)
    with database.write() as txn:
        done = pause(txn, source_id, now=now, until=until, reason=reason)
    _fail_unknown(known, source_id, done=done)
    line(f"{source_id} is paused{f' until {until.isoformat()}' if until else ''}: {reason}")


@sources.command("resume")
@click.argument("source_id")
def resume_(source_id: str) -> None:
    """Take a paused outlet in again."""
    known = settings()
    database = open_database(known.database_url, wait=known.database_wait_seconds)
    with database.write() as txn:
        done = resume(txn, source_id)
    _fail_unknown(known, source_id, done=done)
    out = _left_out(read_sources(known.sources), source_id)
    line(f"{source_id} {f'is paused no more, but left out: {out}' if out else 'takes part again'}")


def _left_out(folder: SourceFolder, source_id: str) -> str | None:
    """Return why no night takes `source_id`, paused or not."""
    file = next((file for file in folder.files if file.source.id == source_id), None)
    return off_because(file.source) if file else folder.problems([source_id]).get(source_id)


def _row(source: Source, state: SourceState | None) -> list[object]:
    return [
        source.id,
        source.name,
        source.kind,
        source.language,
        ", ".join(source.tags),
        len(source.endpoints),
        _state(source, state),
    ]


def _no_such_tag(tag: str, every: Iterable[Source]) -> str:
    there = ", ".join(sorted({each for source in every for each in source.tags}))
    return f"no source has the tag {tag}; {f'there are: {there}' if there else 'none has any'}"


def _state(source: Source, state: SourceState | None) -> str:
    if off := off_because(source):
        return off
    if state and state.paused:
        until = f" until {state.paused_until.isoformat()}" if state.paused_until else ""
        return f"paused{until}: {state.paused_reason}"
    return "enabled" if state else "enabled, never polled"


def _fail_on(errors: tuple[str, ...]) -> None:
    if errors:
        raise ConfigurationProblem("\n       ".join(errors))


def _fail_unknown(known: Settings, source_id: str, *, done: bool) -> None:
    if not done:
        raise ConfigurationProblem(
            f"{source_id}: no such source in the database; its file must be in {known.sources} "
            "and have been polled once"
        )
