"""`wirecopy why URL`: the whole path of one URL, in sentences."""

import click

from console.figures import moment
from console.opening import reading, settings
from console.path import EXAMPLE, path, verdict
from console.terminal import as_json, heading, line
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
