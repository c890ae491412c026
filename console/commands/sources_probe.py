"""`wirecopy sources probe`: ask endpoints once, say what is there, mark the source as verified."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from articles.source import SourceError
from console.command_line.opening import ConfigurationProblem, reading, settings
from console.terminal.printing import as_json, line, rows
from console.words.figures import counted, on_the_wall
from pipeline.by_hand.probing import Probe, Probed
from pipeline.by_hand.questions import by_hand
from pipeline.runs.clock import wall_clock
from pipeline.settings import Settings
from pipeline.sources.changing import SourceFileError, mark_probed
from pipeline.sources.folder import SourceFile, read_source
from storage.asking.sources import source_states
from storage.files.room import DiskFull


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--enable", is_flag=True, help="Switch on the sources whose endpoints all answer.")
@click.option(
    "--move", is_flag=True, help="Write new addresses of what moved for good where all answers."
)
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def probe(ids: tuple[str, ...], enable: bool, move: bool, json_wanted: bool) -> None:
    """Ask each endpoint of the named sources (or of all) once, and say what is there.

    A source whose endpoints all answer is marked as verified in its file. No
    article is stored. Ends with 1 where an endpoint gave nothing to collect, or a
    file could not be marked.
    """
    known = settings()
    files = wanted(known, ids)
    with by_hand(known) as hand:
        probed = Probe(hand, files).run()
    working = [file for file in files if _works(file, probed)]
    moved = [each for each in probed if each.moved_to] if move else []
    notes, unmarked = _mark_all(known, working, moved, enable=enable)
    if json_wanted:
        as_json({"endpoints": probed, "sources": notes})
    else:
        _print(probed, known.timezone)
        for source_id, note in notes.items():
            line(f"{source_id}: {note}")
    _fail_on([file.source.id for file in files if file.source.id not in notes], unmarked)


def wanted(known: Settings, ids: Sequence[str]) -> list[SourceFile]:
    """Return the files of the named sources, of all without names; never a paused one.

    Of all, a file that cannot be read is told of and left out.
    """
    names = ids or sorted(path.stem for path in known.sources.glob("*.toml"))
    if not names:
        raise ConfigurationProblem(
            f"{known.sources}: no source file (*.toml); see: wirecopy sources add --help"
        )
    paused = _paused(known)
    for name in ids:
        if name in paused:
            raise ConfigurationProblem(
                f"{name}: is paused ({paused[name]}) and is not asked; "
                f"see: wirecopy sources resume {name}"
            )
    found = []
    for name in dict.fromkeys(names):
        try:
            found += [file_of(known, name)] if name not in paused else []
        except ConfigurationProblem as problem:
            if ids:
                raise
            problem.show()
    return found


def file_of(known: Settings, source_id: str) -> SourceFile:
    """Return one source's file as it stands."""
    path = known.sources / f"{source_id}.toml"
    if path.parent != known.sources or not path.is_file():
        raise ConfigurationProblem(f"{path}: no such source; see: wirecopy sources list")
    try:
        return read_source(path)
    except SourceError as error:
        raise ConfigurationProblem(str(error)) from error


def _paused(known: Settings) -> dict[str, str]:
    with reading(known.database_url) as txn:
        states = source_states(txn, wall_clock()).values()
        return {state.id: state.paused_reason or "" for state in states if state.paused}


def _works(file: SourceFile, probed: Sequence[Probed]) -> bool:
    return all(each.works for each in probed if each.source == file.source.id)


def _mark_all(
    known: Settings, files: Sequence[SourceFile], moved: Sequence[Probed], *, enable: bool
) -> tuple[dict[str, str], list[str]]:
    """Return what is to be said of each source, and those whose file could not be marked."""
    notes, unmarked = {}, []
    for file in files:
        source_id = file.source.id
        try:
            new = _new_addresses(file, moved)
            notes[source_id] = _mark(known, file, new, enable=enable)
        except (SourceFileError, DiskFull) as error:
            notes[source_id] = f"works, but is not marked: {error}"
            unmarked.append(source_id)
    return notes, unmarked


def _new_addresses(file: SourceFile, moved: Sequence[Probed]) -> dict[str, str]:
    """Return where endpoints of a file have moved to, but for what is an endpoint already."""
    known = {endpoint.url for endpoint in file.source.endpoints}
    theirs = [each for each in moved if each.source == file.source.id]
    # Of two that moved to one address the first leads there: twice it would be one endpoint.
    old = {each.moved_to: each.url for each in reversed(theirs) if each.moved_to}
    return {url: new for new, url in old.items() if new not in known}


def _mark(known: Settings, file: SourceFile, moved: Mapping[str, str], *, enable: bool) -> str:
    day = wall_clock().astimezone(ZoneInfo(known.timezone)).date()
    if not mark_probed(known.sources, file, day=day, enable=enable, moved=moved):
        return "works"
    return _marked(file, enable=enable) + "".join(f"; moved to {url}" for url in moved.values())


def _marked(file: SourceFile, *, enable: bool) -> str:
    if file.source.verified and (file.source.enabled or not enable):
        return "works"
    if enable or file.source.enabled:
        return "verified and enabled"
    return "verified; to have it collected set enabled = true in its file, or probe --enable"


def _fail_on(silent: Sequence[str], unmarked: Sequence[str]) -> None:
    problems = []
    if silent:
        problems.append(f"an endpoint gives nothing to collect; left as it is: {', '.join(silent)}")
    if unmarked:
        problems.append(f"works, but its file could not be marked: {', '.join(unmarked)}")
    if problems:
        raise click.ClickException("\n       ".join(problems))


def _print(probed: Sequence[Probed], zone: str) -> None:
    rows(
        ["source", "kind", "url", "answer", "found", "entries", "dated", "titled", "newest",
         "robots.txt", "would collect"],
        [
            [each.source, each.kind, each.url, each.reason or each.status, each.found,
             each.entries, each.dated, each.titled, when(each.newest, zone), _robots(each),
             each.recent]
            for each in probed
        ],
    )  # fmt: skip
    for each in probed:
        for note in _notes(each):
            line(f"{each.url}: {note}")


def when(moment: datetime | None, zone: str) -> str:
    """Return a moment to the minute."""
    return on_the_wall(moment, zone).strftime("%Y-%m-%d %H:%M") if moment else "none"


def _robots(probed: Probed) -> str:
    if probed.allowed is None:
        return "not known"
    if not probed.allowed:
        return "forbids it"
    if not probed.forbidden:
        return "allows it"
    return f"forbids {counted(probed.forbidden, 'article')}"


def _notes(probed: Probed) -> list[str]:
    notes = list(probed.warnings)
    if probed.moved_to:
        notes.append(f"moved permanently to {probed.moved_to}; --move writes that")
    elif probed.redirected_to:
        notes.append(f"redirected to {probed.redirected_to}")
    if probed.children:
        notes.append(f"an index of {counted(probed.children, 'sitemap')}; the newest was read")
    return notes
