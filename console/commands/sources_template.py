"""`wirecopy sources template`: what a source's pages repeat, and is cut from its stories."""

import click

from console.figures import counted
from console.opening import ConfigurationProblem, reading, settings
from console.terminal import as_json, line, rows
from storage.templates import Learned, learned_for


@click.command("template")
@click.argument("source_id", metavar="ID")
@click.option("--night", help="The night; without it the newest.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def template(source_id: str, night: str | None, json_wanted: bool) -> None:
    """Show what the pages of a source repeat: it is cut from its stories."""
    known = settings()
    with reading(known.database_url) as txn:
        learned = learned_for(txn, source_id, night)
    if learned is None:
        when = f"for {night}" if night else "yet"
        raise ConfigurationProblem(f"{source_id}: no template was learned {when}")
    if json_wanted:
        as_json(_value(learned))
    else:
        _print(learned)


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
