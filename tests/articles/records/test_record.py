import json
from datetime import UTC, datetime

from hypothesis import given

from articles.article import Block, BlockKind, Found, Reading
from articles.records.reading_json import (
    blocks_from_json,
    blocks_to_json,
    reading_from_json,
    reading_to_json,
)
from articles.records.record import (
    Filing,
    Origin,
    from_json,
    record_of,
    to_json,
)
from tests.articles.example_records import BLOCKS, FILINGS, FULL, READINGS


@given(READINGS, FILINGS)
def test_an_exported_record_reads_back_the_same(reading: Reading, filing: Filing) -> None:
    record = record_of(reading, filing)
    line = to_json(record)

    assert from_json(line) == record
    assert "\n" not in line
    assert to_json(from_json(line)) == line


@given(READINGS)
def test_a_stored_reading_reads_back_the_same(reading: Reading) -> None:
    stored, blocks = reading_to_json(reading), blocks_to_json(reading.blocks)

    assert reading_from_json(stored, blocks) == reading
    assert reading_to_json(reading_from_json(stored, blocks)) == stored


@given(BLOCKS)
def test_blocks_read_back_the_same(blocks: tuple[Block, ...]) -> None:
    assert blocks_from_json(blocks_to_json(blocks)) == blocks


def test_a_record_says_where_its_fields_came_from() -> None:
    reading = Reading(
        title=Found("Fog", "json-ld", "headline"),
        body_method="trafilatura",
        blocks=(Block(BlockKind.PARAGRAPH, "The ferry left late."),),
    )
    filing = Filing(
        1, "https://herald.example/fog", "herald", "Herald", datetime(2026, 3, 1, tzinfo=UTC), 1, 1
    )

    record = record_of(reading, filing)

    assert record.provenance == {
        "title": Origin("json-ld", "headline"),
        "body": Origin("trafilatura"),
    }
    assert (record.words, record.text) == (4, "The ferry left late.")


def test_a_reading_of_an_earlier_version_is_read_with_what_it_has() -> None:
    old = b'{"title":{"value":"Fog","method":"json-ld","where":"headline"},"extent":"full","body_method":"x","cuts":[],"warnings":[]}'

    reading = reading_from_json(old, b'[{"kind":"paragraph","text":"It is foggy."}]')

    assert reading.title == Found("Fog", "json-ld", "headline", 1.0)
    assert reading.blocks == (Block(BlockKind.PARAGRAPH, "It is foggy."),)
    assert reading.agencies is None


def test_a_record_of_version_1_0_is_still_read() -> None:
    gone = [
        "kicker",
        "standfirst",
        "dateline",
        "agencies",
        "genre",
        "images",
        "video",
        "amp_url",
        "print_url",
        "rights",
        "reservations",
    ]
    line = json.loads(to_json(FULL))
    for name in gone:
        del line[name]
    for block in line["body"]:
        del block["credit"]
    for origin in line["provenance"].values():
        del origin["confidence"]

    record = from_json(json.dumps(line))

    assert record.agencies == ()
    assert record.provenance["title"].confidence == 1.0
