"""`wirecopy search WORDS`: the articles that hold them, newest first."""

import click

from console.command_line.opening import reading, settings
from console.terminal.printing import as_json, line
from storage.search.search import Hit, find


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--before", type=click.IntRange(1, 2**63 - 1), help="Only articles older than this.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def search(words: tuple[str, ...], limit: int, before: int | None, json_wanted: bool) -> None:
    """Find articles that hold all WORDS, and "phrases in quotation marks"."""
    known = settings()
    with reading(known.database_url) as txn:
        hits = find(txn, " ".join(words), limit + 1, before)
    if json_wanted:
        as_json(hits[:limit])
    elif hits:
        _print(hits[:limit], more=len(hits) > limit)
    else:
        line(f"No {'article' if before is None else 'older article'} holds all of these words.")


def _print(hits: list[Hit], *, more: bool) -> None:
    for hit in hits:
        line(f"{hit.article_id}  {hit.title}")
        line(f"    {hit.snippet}")
    if more:
        line(f"More: --before {hits[-1].article_id}")
