"""`wirecopy fields`: by which methods the fields of stored articles were found."""

import math
from typing import TypedDict, Unpack

import click

from console.command_line.opening import reading, settings
from console.terminal.printing import as_json, line, rows
from storage.articles.provenance import Asked, Counted, FoundIn, counted, listed, unknown
from storage.sql.database import Transaction


class _Narrowed(TypedDict):
    field: str | None
    method: str | None
    source: str | None
    below: float | None


def _a_number(_: click.Context, __: click.Parameter, value: float | None) -> float | None:
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is no number; expected one from 0 to 1.")
    return value


@click.command()
@click.option("--field", help="Only this field, such as `published`.")
@click.option("--method", help="Only what was found by this method, such as `url`.")
@click.option("--source", help="Only articles of this source.")
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    callback=_a_number,
    help="Only what is less sure than this.",
)
@click.option("--list", "list_wanted", is_flag=True, help="List the articles behind the counts.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def fields(
    *, list_wanted: bool, limit: int, json_wanted: bool, **narrowed: Unpack[_Narrowed]
) -> None:
    """Count by which method each field was found, or list the articles behind the counts."""
    asked = Asked(**narrowed)
    with reading(settings().database_url) as txn:
        found = listed(txn, asked, limit) if list_wanted else []
        numbers = [] if list_wanted else counted(txn, asked)
        if not found and not numbers:
            _refuse_unknown(txn, asked)
    if json_wanted:
        as_json(found if list_wanted else numbers)
    elif found:
        _print_found(found)
    elif numbers:
        _print_numbers(numbers)
    else:
        line("Nothing is like that.")


def _refuse_unknown(txn: Transaction, asked: Asked) -> None:
    for kind, name, there in unknown(txn, asked):
        known = f"known: {', '.join(there)}" if there else "nothing is stored yet"
        raise click.ClickException(f"no article has the {kind} {name}; {known}")


def _print_numbers(numbers: list[Counted]) -> None:
    rows(
        ["source", "field", "method", "articles", "sure"],
        [[n.source, n.field, n.method, n.articles, f"{n.confidence:g}"] for n in numbers],
    )


def _print_found(found: list[FoundIn]) -> None:
    rows(
        ["article", "field", "from", "sure", "url"],
        [
            [f.article, f.field, f"{f.method} {f.where}".strip(), f"{f.confidence:g}", f.url]
            for f in found
        ],
    )
