"""`wirecopy fields`: by which methods the fields of stored articles were found."""

from typing import TypedDict, Unpack

import click

from console.opening import reading, settings
from console.terminal import as_json, rows
from storage.provenance import Asked, counted, listed


class _Narrowed(TypedDict):
    field: str | None
    method: str | None
    source: str | None
    below: float | None


@click.command()
@click.option("--field", help="Only this field, such as `published`.")
@click.option("--method", help="Only what was found by this method, such as `url`.")
@click.option("--source", help="Only articles of this source.")
@click.option("--below", type=click.FloatRange(0, 1), help="Only what is less sure than this.")
@click.option("--list", "list_wanted", is_flag=True, help="List the articles behind the counts.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def fields(
    *, list_wanted: bool, limit: int, json_wanted: bool, **narrowed: Unpack[_Narrowed]
) -> None:
    """Count by which method each field was found, or list the articles behind the counts."""
    asked = Asked(**narrowed)
    with reading(settings().database_url) as txn:
        found = listed(txn, asked, limit) if list_wanted else None
        numbers = [] if list_wanted else counted(txn, asked)
    if json_wanted:
        as_json(numbers if found is None else found)
    elif found is None:
        rows(
            ["source", "field", "method", "articles", "sure"],
            [[n.source, n.field, n.method, n.articles, f"{n.confidence:g}"] for n in numbers],
        )
    else:
        rows(
            ["article", "field", "from", "sure", "url"],
            [
                [f.article, f.field, f"{f.method} {f.where}".strip(), f"{f.confidence:g}", f.url]
                for f in found
            ],
        )
