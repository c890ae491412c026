import pytest

from articles.story.template import FEWEST_STORIES, Repeated, Template
from storage.archive.archive import Place
from storage.articles.templates import (
    NightTemplate,
    keep_template,
    learned_for,
    pages_to_learn_from,
    template_of,
    templates_of,
)
from storage.asking.asks import PageOf, add_page
from storage.sql.database import Database, Transaction
from tests.storage.pages import page
from tests.storage.rows import NIGHT, add_entry

BOX, NOTE = (Repeated(letter * 8, 5, text) for letter, text in ((b"a", "A box"), (b"b", "A note")))


def learned(*passages: Repeated, stories: int = FEWEST_STORIES) -> Template:
    return Template(passages, stories)


def keep(txn: Transaction, night: str, template: Template) -> None:
    keep_template(txn, night, "herald", template, pages=6)


def test_what_was_learned_is_found_again(database: Database) -> None:
    with database.write() as txn:
        keep(txn, NIGHT, learned(BOX, NOTE))

    with database.read() as txn:
        found = templates_of(txn, NIGHT, ["herald", "post"])
        told = learned_for(txn, "herald", None)
        of_version = template_of(txn, found["herald"].version)

    assert found == {"herald": NightTemplate(1, frozenset({BOX.digest, NOTE.digest}))}
    assert of_version == found["herald"]
    assert told is not None
    assert (told.night, told.pages, told.template) == (NIGHT, 6, learned(BOX, NOTE))


def test_of_two_batches_that_learn_at_once_the_first_counts(database: Database) -> None:
    with database.write() as txn:
        keep(txn, NIGHT, learned(BOX))
        keep(txn, NIGHT, learned(NOTE))
        found = templates_of(txn, NIGHT, ["herald"])

    assert found["herald"].passages == {BOX.digest}


def test_the_same_passages_are_the_same_version(database: Database) -> None:
    with database.write() as txn:
        keep(txn, "2026-11-22", learned(BOX, NOTE))
        keep(txn, "2026-11-23", learned(BOX))
        keep(txn, "2026-11-24", learned(NOTE, BOX, stories=9))
        versions = [
            templates_of(txn, night, ["herald"])["herald"].version
            for night in ("2026-11-22", "2026-11-23", "2026-11-24")
        ]

    assert versions == [1, 2, 1]


@pytest.mark.parametrize(("night", "version"), [("2026-12-01", 1), ("2026-12-02", 0)])
def test_a_night_of_few_stories_uses_what_the_week_knew(
    database: Database, night: str, version: int
) -> None:
    with database.write() as txn:
        keep(txn, "2026-11-24", learned(BOX))
        keep(txn, "2026-11-28", learned(stories=3))
        keep(txn, night, learned(stories=1))
        found = templates_of(txn, night, ["herald"])["herald"]
        told = learned_for(txn, "herald", night)

    assert found.version == version
    assert told is not None
    assert told.learned_night == ("2026-11-24" if version else night)


def test_nothing_that_repeats_is_no_template(database: Database) -> None:
    with database.write() as txn:
        keep(txn, NIGHT, learned(stories=9))
        found = templates_of(txn, NIGHT, ["herald"])

    assert found == {"herald": NightTemplate()}


@pytest.mark.parametrize("order", [(1, 2, 3, 4), (4, 2, 3, 1)])
def test_the_choice_of_pages_does_not_depend_on_their_order(
    database: Database, order: tuple[int, ...]
) -> None:
    with database.write() as txn:
        for entry in order:
            add_entry(txn, entry)
            add(txn, entry, b"<p>An earlier try.</p>", 900 + entry)
        for entry in order:
            add(txn, entry, f"<p>Story {entry % 3}.</p>".encode(), entry % 3)
        add(txn, 5, b"Not found", 5, status=404)
        add(txn, 6, b"<p>Another outlet's.</p>", 6, source="post")
        found = pages_to_learn_from(txn, NIGHT, ["herald"], 2)
        all_of_them = pages_to_learn_from(txn, NIGHT, ["herald"], 9)

    # Entries 1 and 4 hold the same page.
    assert sorted(place.offset for place in all_of_them["herald"]) == [0, 1, 2]
    assert found["herald"] == all_of_them["herald"][:2]


def add(
    txn: Transaction,
    entry: int,
    body: bytes,
    offset: int,
    source: str = "herald",
    status: int = 200,
) -> None:
    whose = PageOf(NIGHT, source, "outlet.example", entry_id=entry)
    address = f"http://outlet.example/{entry}"
    place = Place("night.warc.gz", offset, 10)
    add_page(txn, page(body, url=address, status=status), place, whose)
