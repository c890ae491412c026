"""`wirecopy story ID`: one text, everyone who printed it, what each changed, and the evidence."""

from collections.abc import Sequence

import click

from articles.article import Extent
from articles.copies.side_by_side import Pair, Piece
from console.command_line.opening import reading, settings
from console.terminal.printing import as_json, heading, line, marked, rows
from console.words.figures import counted, moment
from console.words.story import because, related_as, told
from console.words.story_sheet import (
    Beside,
    Carrier,
    NoCarrierError,
    StorySheet,
    beside,
    story_sheet,
)
from storage.browse.stories import Evidence, Member
from storage.sql.database import Transaction

_NUMBER = click.IntRange(1, 2**63 - 1)


@click.command()
@click.argument("number", metavar="ID", type=_NUMBER)
@click.option(
    "--against",
    nargs=2,
    type=_NUMBER,
    metavar="ARTICLE OTHER",
    help="Show two of its articles side by side, word by word.",
)
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def story(number: int, against: tuple[int, int] | None, json_wanted: bool) -> None:
    """Show one story: its canonical article, what its carriers changed, why they are the same."""
    known = settings()
    with reading(known.database_url) as txn:
        found = _beside(txn, number, against) if against else story_sheet(txn, number)
    if found is None:
        raise click.ClickException(f"there is no story {number}")
    if json_wanted:
        as_json(found)
    elif isinstance(found, Beside):
        _print_beside(found)
    else:
        _print(found, known.timezone)


def _beside(txn: Transaction, number: int, against: tuple[int, int]) -> Beside | None:
    try:
        return beside(txn, number, *against)
    except NoCarrierError as error:
        raise click.ClickException(str(error)) from error


def _print(sheet: StorySheet, zone: str) -> None:
    heading(sheet.canonical.member.title or "(no title)")
    if sheet.asked != sheet.id:
        line(f"story {sheet.asked} was merged into story {sheet.id}")
    articles = counted(len(sheet.printings), "article")
    line(
        f"story {sheet.id}, first told in the night {sheet.first_night}:"
        f" {counted(sheet.outlets, 'outlet')}, {articles}"
    )
    line(f"agency: {sheet.agency or 'none credited'}")
    first = sheet.first_seen
    line(f"first seen at {_outlet(first)}, {moment(first.first_seen, zone)}")
    shown = [_carrier_row(each, zone, sheet) for each in sheet.printings]
    rows(["article", "part", "outlet", "published or seen", "words", "changed", "url"], shown)
    _print_left_out([each.member for each in sheet.printings])
    _print_evidence(sheet)
    _print_related(sheet)


def _carrier_row(carrier: Carrier, zone: str, sheet: StorySheet) -> list[object]:
    member = carrier.member
    part = "canonical" if carrier is sheet.canonical else "carrier"
    return [
        member.article_id,
        part if member.extent == Extent.FULL else f"{part}, {member.extent}",
        _outlet(member),
        moment(member.published or member.first_seen, zone),
        "" if carrier.words is None else carrier.words,
        ", ".join(carrier.changed),
        member.url,
    ]


def _print_left_out(members: Sequence[Member]) -> None:
    led = [str(each.article_id) for each in members if each.has_standfirst]
    if led:
        line(f"left out: the standfirst, which is the outlet's own, of {', '.join(led)}")


def _outlet(member: Member) -> str:
    return member.source_name or member.source_id


def _print_evidence(sheet: StorySheet) -> None:
    found: Sequence[Evidence] = (*sheet.merged, *sheet.evidence)
    if found:
        line("")
        listed = [
            [each.article_id, each.other_id, because(each.kind), told(each), each.night]
            for each in found
        ]
        rows(["article", "and", "are", "because", "night"], listed)


def _print_related(sheet: StorySheet) -> None:
    found = (*sheet.versions, *sheet.parted, *sheet.related)
    if found:
        line("")
        listed = [
            [
                each.story_id,
                each.article_id,
                each.source_name or each.source_id,
                each.title,
                related_as(each),
                told(each.because),
            ]
            for each in found
        ]
        rows(["other story", "article", "outlet", "title", "is", "because"], listed)


def _print_beside(found: Beside) -> None:
    heading(
        f"story {found.story_id}: article {found.one.article_id}, article {found.other.article_id}"
    )
    line(f"- {found.one.article_id}  {_outlet(found.one)}  {found.one.url}", "failed")
    line(f"+ {found.other.article_id}  {_outlet(found.other)}  {found.other.url}", "stored")
    _print_left_out([found.one, found.other])
    for pair in (found.headline, *found.paragraphs):
        line("")
        _print_pair(pair)
    if found.is_cut:
        line("")
        line("The rest of these long texts is not compared.")


def _print_pair(pair: Pair) -> None:
    if pair.is_same:
        marked("  ", [(piece.text, "") for piece in pair.other])
        return
    if pair.one:
        marked("- ", _marks(pair.one, "gone"))
    if pair.other:
        marked("+ ", _marks(pair.other, "new"))


def _marks(pieces: Sequence[Piece], mark: str) -> list[tuple[str, str]]:
    return [(piece.text, "" if piece.is_same else mark) for piece in pieces]
