"""`wirecopy why URL`: the whole path of one URL, in sentences."""

import click

from console.command_line.opening import reading, settings
from console.terminal.printing import as_json, heading, line
from console.words.figures import moment
from console.words.path import EXAMPLE, path, verdict
from storage.browse.why import why as read_why


@click.command()
@click.argument("url")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def why(url: str, json_wanted: bool) -> None:
    """Tell why a URL is stored or not: who announced it and what became of it."""
    known = settings()
    with reading(known.database_url) as txn:
        found = read_why(txn, url)
    if not found.known and not found.is_address:
        raise click.BadParameter(f"{url!r} is no address; expected one such as {EXAMPLE}")
    if json_wanted:
        as_json(found)
        return
    heading(verdict(found))
    line(f"known by the key {found.url_key}")
    for sentence in path(found, known.timezone):
        at = moment(sentence.at, known.timezone) + "  " if sentence.at else ""
        line(f"{at}{sentence.text}")
