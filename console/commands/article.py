"""`wirecopy article ID|URL`: one article, its fields with where they came from, and its text."""

import click

from articles.article import BlockKind
from console.command_line.opening import reading, settings
from console.command_line.stored_article import stored_article
from console.terminal.printing import as_json, heading, line, rows
from console.words.fields import field_rows
from console.words.figures import counted, moment
from storage.browse.articles import ArticleView

_MARKS = {
    BlockKind.HEADING: "## ",
    BlockKind.QUOTE: "> ",
    BlockKind.LIST: "- ",
    BlockKind.CAPTION: "[picture] ",
}


@click.command()
@click.argument("which", metavar="ID|URL")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def article(which: str, json_wanted: bool) -> None:
    """Show one stored article, by its number or any URL of it."""
    known = settings()
    with reading(known.database_url) as txn:
        view = stored_article(txn, which)
    if json_wanted:
        as_json(view)
    else:
        _print(view, known.timezone)


def _print(view: ArticleView, zone: str) -> None:
    row = view.row
    heading(row.title or "(no title)")
    line(row.url)
    story = f"story {row.story_id}" if row.story_id else "no story yet"
    revision = f"revision {row.revision} of the night {view.changed_night}"
    line(f"article {row.id}, {row.extent}, {counted(row.words, 'word')}, {revision}, {story}")
    for other in view.versions:
        said = f"of story {other.story_id}: {other.title or '(no title)'}"
        line(f"{'later' if other.is_earlier else 'earlier'} version {said}")
    if view.page:
        place, fetched = view.page.place, moment(view.page.fetched_at, zone)
        line(f"page {view.page.id}: {place.file} at {place.offset}, fetched {fetched}")
    fields = field_rows(view.reading, zone)
    rows(
        ["field", "value", "from", "sure"],
        [[f.name, f.value, f"{f.method} {f.where}".strip(), f"{f.confidence:g}"] for f in fields],
    )
    for block in view.reading.blocks:
        line("")
        for text in block.text.splitlines():
            line(_MARKS.get(block.kind, "") + text)
        if block.credit:
            line(f"({block.credit})")
    if view.reading.cuts:
        line("")
        rows(["cut because", "text"], [[cut.reason, cut.text] for cut in view.reading.cuts])
