"""`wirecopy sources try --against`: what a source's rules change on archived pages."""

from collections.abc import Iterator
from dataclasses import dataclass

import click

from articles.article import Reading
from articles.compare import Difference, difference
from console.command_line.opening import reading as opened
from console.commands.sources_probe import file_of
from console.terminal.printing import as_json, heading, line, rows
from console.terminal.replay_table import print_difference
from console.words.figures import counted
from pipeline.by_hand.trying import try_kept, without_rules
from pipeline.settings import Settings
from storage.articles.announced_pages import announced_pages

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class _Compared:
    url: str
    difference: Difference
    removed: tuple[str, ...]


def try_against(known: Settings, source_id: str, limit: int, *, json_wanted: bool) -> None:
    """Read archived pages with and without the rules, and print what differs."""
    compared = list(_compared(known, source_id, limit))
    if json_wanted:
        as_json(compared)
        return
    for each in compared:
        heading(each.url)
        found = each.difference
        was, now = (verdict or "article" for verdict in found.verdicts)
        turned = f"; was {was}, is {now}" if was != now else ""
        line(f"+{found.words_gained} -{found.words_lost} words{turned}")
        print_difference(found)
        if each.removed:
            rows(["removed"], [[text[:_SHOWN]] for text in each.removed])
        line("")
    _conclude(compared)


def _compared(known: Settings, source_id: str, limit: int) -> Iterator[_Compared]:
    file = file_of(known, source_id)
    bare = without_rules(file)
    with opened(known.database_url) as txn:
        kept = announced_pages(txn, source_id, limit)
    if not kept:
        raise click.ClickException(f"{source_id}: no page of it is archived")
    pairs = zip(try_kept(known, kept, bare), try_kept(known, kept, file), strict=True)
    for before, after in pairs:
        if before.reading is None or after.reading is None:
            line(f"{after.url}: {after.reason or before.reason}", "failed")
            continue
        found = difference(before.reading, after.reading)
        yield _Compared(after.url, found, _removed(after.reading))


def _removed(reading: Reading) -> tuple[str, ...]:
    return tuple(cut.text for cut in reading.cuts if cut.reason == "source rule")


def _conclude(compared: list[_Compared]) -> None:
    fields = sorted({change.field for each in compared for change in each.difference.changes})
    differ = sum(bool(each.difference) for each in compared)
    gained = sum(each.difference.words_gained for each in compared)
    lost = sum(each.difference.words_lost for each in compared)
    removed = counted(sum(len(each.removed) for each in compared), "block")
    pages = f"{counted(len(compared), 'page')}, {differ} differ ({', '.join(fields) or 'no field'})"
    words = f"{gained} words gained, {lost} lost"
    line(f"{pages}; {words}; {removed} removed; nothing was stored")
