"""A wire story in five outlets, each with its own changes, and what is beside it."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from articles.article import Block, BlockKind, Found, Reading
from pipeline.by_hand.ruling import ruling
from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings
from pipeline.stories.comparing import compare
from storage.sql.database import Database
from storage.stories.copies import compare_later
from storage.stories.rulings import merge, split
from tests.articles.stories import STORIES
from tests.console.rows import BEGAN, NIGHT, Rows

TITLE = STORIES[0].title
DATELINE = "PORT ALDER, Nov 23 (Reuters) - "
WIRE = (
    *STORIES[0].paragraphs[:3],
    (
        "The office wants to buy a new radar for 2.1 million crowns before winter, and the "
        "council will decide on the money at its meeting in April."
    ),
    (
        "Ferries have run to the islands since 1904, when the first steamer carried coal, "
        "salt and a brass band across the sound in two hours."
    ),
)
OURS = (
    "Our reporter <b>Ida</b> crossed with the second boat and found nobody who had minded"
    " the wait, in spite of the cold."
)
STANDFIRST = ("Nobody was cold for long: what a morning on the quay taught the islanders.",)
FIGURE = WIRE[3].replace("2.1", "2.4")
OTHER = (
    (
        "The glass works at Lindholm will light its second furnace in spring, its owner said,"
        " after orders from three museums and a theatre."
    ),
    (
        "Forty people are to be taken on, most of them from the school of crafts, where "
        "places for learning the trade were given up last year."
    ),
    (
        "The first pane from the new furnace goes to the town hall, where a window has been "
        "boarded up since the storm of two winters ago."
    ),
)
# What each article is, in the order of their numbers.
AGENCY, RENAMED, CUT, FIGURES, OWN, ROUND_UP, GLASS, STRANGER = range(1, 9)

_PRINTINGS: tuple[tuple[str, str, Sequence[str], str | None], ...] = (
    ("wire", TITLE, (DATELINE + WIRE[0], *WIRE[1:]), "Reuters"),
    ("herald", "Fog holds up ferry", (DATELINE + WIRE[0], *WIRE[1:]), "Reuters"),
    ("courier", TITLE, WIRE[:2], None),
    ("post", TITLE, (*WIRE[:3], FIGURE, WIRE[4]), None),
    ("evil", "<script>alert(7)</script>", (OURS, *WIRE[:4]), None),
    ("herald", "The morning in brief", (*OTHER, "The day in short.", *WIRE[:3]), None),
    ("courier", "Second furnace at the glass works", OTHER, None),
    ("post", "Fog again", WIRE, None),
)


def play_story(database: Database, url: str, folder: Path) -> None:
    """Fill an empty database: story 1 with a stranger parted from it by hand, and others."""
    with database.write() as txn:
        _print(Rows(txn, folder / "archive"))
        for article in range(1, len(_PRINTINGS) + 1):
            compare_later(txn, article)
    settings = Settings(home=folder, database_url=url)
    with stage_run(settings, "dedupe", NIGHT, now=BEGAN) as run:
        compare(run)
    with ruling(settings, BEGAN) as (txn, telling):
        split(txn, 1, [STRANGER], "another fog, a year before", telling)


def merge_by_hand(url: str, folder: Path, one: int, other: int) -> None:
    """Let an operator say that two stories are one."""
    with ruling(Settings(home=folder, database_url=url), BEGAN) as (txn, telling):
        merge(txn, one, other, "the glass is <b>theirs</b>", telling)


def _print(rows: Rows) -> None:
    for source_id, name in (
        ("wire", "Wire Desk"), ("herald", "The Example Herald"), ("courier", "Courier & Post"),
        ("post", "Dunmore Post"), ("evil", "<b>Evil</b>"),
    ):  # fmt: skip
        rows.source(source_id, name)
    for number, (source, title, paragraphs, agency) in enumerate(_PRINTINGS):
        url = f"https://{source}.example/{number}"
        at = BEGAN - timedelta(hours=len(_PRINTINGS) - number)
        lead = STANDFIRST if number + 1 == FIGURES else ()
        reading = Reading(
            title=Found(title, "json-ld", "headline"),
            blocks=tuple(Block(BlockKind.PARAGRAPH, text) for text in (*lead, *paragraphs)),
        )
        entry = rows.entry(url, source, ("stored", "new"))
        rows.article(
            entry, url, source, reading=reading, dated=at, first_seen=at, agency=agency,
            language="en", lead_blocks=len(lead),
        )  # fmt: skip
