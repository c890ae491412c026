"""`wirecopy sources template`: what a source's pages repeat, and is cut from its stories."""

import click

from console.command_line.opening import reading, settings
from console.commands.sources_probe import file_of
from console.commands.stages import NightId
from console.terminal.printing import as_json, line, rows
from console.words.figures import counted
from pipeline.settings import Settings
from storage.articles.templates import Learned, learned_for
from storage.sql.database import Transaction


@click.command("template")
@click.argument("source_id", metavar="ID")
@click.option("--night", type=NightId(), help="The night; without it the newest.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def template(source_id: str, night: str | None, json_wanted: bool) -> None:
    """Show what the pages of a source repeat: it is cut from its stories."""
    known = settings()
    with reading(known.database_url) as txn:
        learned = _learned(known, txn, source_id, night)
    if json_wanted:
        as_json(_value(learned))
    else:
        _print(learned)


def _learned(known: Settings, txn: Transaction, source_id: str, night: str | None) -> Learned:
    learned = learned_for(txn, source_id, night)
    if learned:
        return learned
    # What was learned stays known when a source's file has gone.
    if learned_for(txn, source_id, None) is None:
        file_of(known, source_id)
    when = f"for {night}" if night else "yet"
    raise click.ClickException(f"{source_id}: no template was learned {when}")


def _value(learned: Learned) -> dict[str, object]:
    return {
        "source": learned.source_id,
        "night": learned.night,
        "version": learned.version,
        "learned_night": learned.learned_night,
        "pages": learned.pages,
        "stories": learned.template.stories,
        "passages": [
            {"id": each.digest.hex(), "stories": each.stories, "text": each.sample}
            for each in learned.template.passages
        ],
    }


def _print(learned: Learned) -> None:
    compared = f"{counted(learned.pages, 'page')}, stories told apart: {learned.template.stories}"
    line(f"{learned.source_id}, night {learned.night}: {compared}")
    if learned.learned_night != learned.night:
        line(f"too few for a template; that of {learned.learned_night} holds")
    if not learned.version:
        line("no template: nothing is cut")
        return
    line(f"template {learned.version}; to keep a passage put its id into template_keep")
    rows(
        ["stories", "id", "text"],
        [[each.stories, each.digest.hex(), each.sample] for each in learned.template.passages],
    )
