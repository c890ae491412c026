"""The night's report on a terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import click
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from console.terminal.harmless import plain
from console.terminal.printing import COLOURS, kept_whole
from console.words.figures import counted, number, size
from pipeline.report.disks import DiskLine
from pipeline.report.shape import Report, SourceLine, Stage
from storage.browse.nights import OUTCOMES

# Outcomes whose reasons an operator may have to act on.
_TO_EXPLAIN = ("failed", "pending", "filtered")


# Without a terminal nobody's window sets the width; narrower tables break names.
_WIDTH_IN_LOGS = 160
# Below this the table of sources has no room for what the ledger's line says, too.
_ROOM_FOR_ALL = 110


def print_report(report: Mapping[str, Any]) -> None:
    """Print a report. The last line of the output belongs to the result that follows."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDTH_IN_LOGS)
    console.print(render(report, console.width))


def print_page(file: Path) -> None:
    """Print where a report's page lies."""
    click.echo(f"Page: {file}")


def render(report: Mapping[str, Any], width: int = _WIDTH_IN_LOGS) -> RenderableType:
    """Return a report, made now or kept, as a terminal shows it: the verdict comes first."""
    parts = _parts(cast("Report", report), width)
    shown = [kept_whole(part, width) if isinstance(part, Table) else part for part in parts]
    return Group(*(line for part in shown for line in (part, Text())))


def _parts(report: Report, width: int) -> Iterator[Table | Text]:
    yield _verdict(report)
    yield _ledger(report)
    if report["sources"]:
        yield _sources(report, with_origin=width >= _ROOM_FOR_ALL)
    if report["endpoints"]:
        yield from _endpoints(report)
    # Reports that older versions kept have not all of these.
    for name, part in (("noted", _noted), ("left_out", _left_out), ("stories", _stories)):
        if report.get(name):
            yield from part(report)
    if report["stages"]:
        yield _stages(report["stages"])
    if report.get("disks"):
        yield disks_table(report["disks"])
    if report["ledger"]["mismatches"]:
        yield _mismatches(report)


def _verdict(report: Report) -> Text:
    style = COLOURS[report["verdict"]]
    text = Text.assemble(f"Night {report['night']}: ", (report["verdict"], f"bold {style}"))
    for reason in report["reasons"]:
        text.append(f"\n  {plain(reason)}", style=style)
    return text


def _ledger(report: Report) -> Text:
    ledger = report["ledger"]
    sign = "=" if ledger["balanced"] else "≠"
    totals = ", ".join(f"{number(report['totals'][name])} {name}" for name in OUTCOMES)
    return Text(
        f"{number(ledger['announced'])} announced + {number(ledger['carried'])} carried over"
        f" {sign} {counted(ledger['outcomes'], 'outcome')}: {totals}"
        f"\n{counted(report['new'], 'new article')}, {counted(report['revised'], 'revision')}"
    )


def _sources(report: Report, *, with_origin: bool) -> Table:
    origin = ["announced", "carried"] if with_origin else []
    names = ["source", *origin, *OUTCOMES, "why"]
    table = _table("Sources", names, right=range(1, len(names) - 1))
    for source in report["sources"]:
        counts = [source["outcomes"][outcome] for outcome in OUTCOMES]
        from_where = [source["announced"], source["carried"]] if with_origin else []
        table.add_row(
            Text(plain(source["id"]), style="" if source["worked"] else "red"),
            *map(number, from_where),
            *(_figure(outcome, count) for outcome, count in zip(OUTCOMES, counts, strict=True)),
            Text(plain(_why(source))),
        )
    return table


def _why(source: SourceLine) -> str:
    causes = [
        f"{cause['reason']} {number(cause['count'])}"
        for outcome in _TO_EXPLAIN
        for cause in source["causes"]
        if cause["outcome"] == outcome
    ]
    # Reports of before this was counted have no `old`.
    old = source.get("old")
    partly = [f"{extent} {number(count)}" for extent, count in source.get("partly", {}).items()]
    return ", ".join(
        [*causes, *partly, *([f"left out of sitemaps as old {number(old)}"] if old else [])]
    )


def _figure(outcome: str, count: int) -> Text:
    return Text(number(count), style=COLOURS[outcome]) if count else Text("·", style="dim")


def _endpoints(report: Report) -> Iterator[Table | Text]:
    table = _table("Endpoints that brought nothing", ["source", "endpoint", "why", "in a row"])
    for endpoint in report["endpoints"]:
        why = endpoint["reason"] or endpoint["outcome"]
        cells = (endpoint["source"], endpoint["url"], why, number(endpoint["failures"]))
        table.add_row(*_texts(cells))
    yield table
    # A report that an older version kept does not count them.
    if (more := report.get("endpoints_failed", 0) - len(report["endpoints"])) > 0:
        yield Text(f"and {counted(more, 'endpoint')} more")


def _noted(report: Report) -> Iterator[Table]:
    table = _table("Endpoints that answered, and what was noted", ["source", "endpoint", "noted"])
    for each in report["noted"]:
        table.add_row(*_texts((each["source"], each["url"], "; ".join(each["notes"]))))
    yield table


def _left_out(report: Report) -> Iterator[Table]:
    table = _table("Files that cannot be used", ["source", "problem"])
    for each in report["left_out"]:
        table.add_row(*_texts((each["source"], each["problem"])))
    yield table


def _stories(report: Report) -> Iterator[Table | Text]:
    table = _table(
        "Stories in more than one outlet", ["story", "outlets", "articles"], right=(1, 2)
    )
    for story in report["stories"]:
        cells = (story["title"], number(story["outlets"]), number(story["articles"]))
        table.add_row(*_texts(cells))
    yield table
    if (more := report.get("stories_shared", 0) - len(report["stories"])) > 0:
        all_of_them = f"wirecopy stories list --night {report['night']}"
        yield Text(f"and {counted(more, 'story', 'stories')} more: {all_of_them}")


def _stages(stages: Sequence[Stage]) -> Table:
    names = ["stage", "runs", "seconds", "CPU seconds", "peak memory"]
    table = _table("Stages", names, right=range(1, 5))
    for stage in stages:
        seconds = stage["seconds"]
        table.add_row(
            stage["stage"],
            number(stage["runs"]),
            "not ended" if seconds is None else f"{seconds:.1f}",
            f"{stage['cpu_seconds']:.1f}",
            size(stage["peak_bytes"]),
        )
    return table


def disks_table(disks: Sequence[DiskLine]) -> Table:
    """Return what a night writes, beside what its disks have left."""
    table = _table("Disks", ["place", "forecast", "written", "free"], right=(1, 2, 3))
    for disk in disks:
        free = "not here" if disk["free"] is None else size(disk["free"])
        table.add_row(disk["place"], size(disk["forecast"]), size(disk["written"]), free)
    return table


def _mismatches(report: Report) -> Table:
    table = _table("Where the ledger does not balance", ["entry", "source", "URL", "problem"])
    for row in report["ledger"]["mismatches"]:
        cells = (str(row["entry_id"]), row["source_id"], row["url"], row["problem"])
        table.add_row(*_texts(cells))
    return table


def _texts(cells: Iterable[str]) -> list[Text]:
    # As `Text`: an outlet's headline must not be read as rich's markup.
    return [Text(plain(cell)) for cell in cells]


def _table(title: str, names: Sequence[str], right: Iterable[int] = ()) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    aligned = set(right)
    for place, name in enumerate(names):
        table.add_column(name, justify="right" if place in aligned else "left", overflow="fold")
    return table
