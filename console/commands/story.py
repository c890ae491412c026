"""`wirecopy story ID`: one text, everyone who printed it, and the evidence."""

import click

from console.figures import moment
from console.opening import reading, settings
from console.terminal import as_json, heading, line, rows
from storage.browse_stories import StoryView, story_view


@click.command()
@click.argument("number", metavar="ID", type=click.IntRange(1, 2**63 - 1))
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def story(number: int, json_wanted: bool) -> None:
    """Show one story: its canonical article, its carriers, and why they are the same."""
    known = settings()
    with reading(known.database_url) as txn:
        found = story_view(txn, number)
    if found is None:
        raise click.ClickException(f"there is no story {number}")
    if json_wanted:
        as_json(found)
    else:
        _print(found, known.timezone)


def _print(found: StoryView, zone: str) -> None:
    heading(found.canonical.title or "(no title)")
    line(f"story {found.id}, first seen in the night {found.first_night}")
    printings = [
        [
            member.article_id,
            "canonical" if member is found.canonical else "carrier",
            member.source_name or member.source_id,
            moment(member.published or member.first_seen, zone),
            member.url,
        ]
        for member in found.members
    ]
    rows(["article", "part", "outlet", "published or seen", "url"], printings)
    if found.evidence:
        evidence = [
            [item.article_id, item.other_id, item.kind, _told(item.detail), item.night]
            for item in found.evidence
        ]
        rows(["article", "same as", "because", "detail", "night"], evidence)


def _told(detail: object) -> str:
    if isinstance(detail, dict):
        return "; ".join(f"{key}: {value}" for key, value in detail.items())
    return "" if detail is None else str(detail)
