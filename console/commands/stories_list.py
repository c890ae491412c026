"""`wirecopy stories list`: what a night's articles tell that several outlets print."""

import click

from console.command_line.opening import reading, settings
from console.commands.stages import NightId
from console.terminal.printing import as_json, heading, line, rows
from console.words.figures import counted, number
from storage.browse.nights import nights, one_night
from storage.sql.database import Transaction
from storage.stories.shared_stories import SharedStories, count_shared_stories, shared_stories

_SKIPPED = click.IntRange(0, 2**63 - 1)


@click.command("list")
@click.option("--night", type=NightId(), help="The night; without it the newest.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--after", default=0, type=_SKIPPED, help="Without this many of the first.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def list_(night: str | None, limit: int, after: int, json_wanted: bool) -> None:
    """List the stories of one night that several outlets print, those in most outlets first."""
    with reading(settings().database_url) as txn:
        chosen = _night(txn, night)
        page = shared_stories(txn, chosen, limit=limit, after=after)
        shared = count_shared_stories(txn, chosen)
    if json_wanted:
        as_json({"night": chosen, "shared": shared, "stories": page.rows})
        return
    heading(f"Night {chosen}: {counted(shared, 'story', 'stories')} in several outlets")
    if page.rows:
        rows(["story", "agency", "outlets", "printed by", "articles", "title"], _lines(page))
    if page.next_after is not None:
        line(f"More: --after {page.next_after}")


def _night(txn: Transaction, night: str | None) -> str:
    """Return the night that was asked for, or the newest."""
    if night is None:
        newest = nights(txn, limit=1)
        if not newest:
            raise click.ClickException("there is no night yet")
        return newest[0].night
    if one_night(txn, night) is None:
        raise click.ClickException(
            f"there is no night {night}: nothing was polled or planned for it"
        )
    return night


def _lines(page: SharedStories) -> list[list[object]]:
    return [
        [
            each.story_id,
            each.agency or "none credited",
            number(each.outlets),
            ", ".join(each.sources),
            number(each.articles),
            each.title or "(no title)",
        ]
        for each in page.rows
    ]
