from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from articles.article import Block, BlockKind, Cut, Extent, Found, Instant, Reading
from articles.reading_json import (
    blocks_from_json,
    blocks_to_json,
    reading_from_json,
    reading_to_json,
)
from articles.record import (
    Filing,
    Origin,
    StoryLink,
    from_json,
    record_of,
    to_json,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MOMENTS = st.datetimes(min_value=datetime(1990, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
INSTANTS = st.builds(
    Instant, at=MOMENTS, zone=TEXT, raw=TEXT, tz_known=st.booleans(), has_time=st.booleans()
)
BLOCKS = st.lists(st.builds(Block, kind=st.sampled_from(BlockKind), text=TEXT), max_size=4).map(
    tuple
)


def found(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | st.builds(Found, value=values, method=TEXT, where=TEXT)


NAMES = st.lists(TEXT, max_size=3).map(tuple)
READINGS = st.builds(
    Reading,
    not_article=st.none() | TEXT,
    **{name: found(TEXT) for name in (
        "title", "summary", "byline", "language", "declared_language", "section", "image", "canonical_url",
        "paywall",
    )},
    authors=found(NAMES),
    keywords=found(NAMES),
    published=found(INSTANTS),
    modified=found(INSTANTS),
    extent=st.sampled_from(Extent),
    body_method=TEXT,
    blocks=BLOCKS,
    cuts=st.lists(st.builds(Cut, text=TEXT, reason=TEXT), max_size=3).map(tuple),
    warnings=NAMES,
)  # fmt: skip
FILINGS = st.builds(
    Filing,
    id=st.integers(1, 2**63 - 1),
    url=TEXT,
    source=TEXT,
    source_name=TEXT,
    first_seen=MOMENTS,
    revision=st.integers(1, 1000),
    reader_version=st.integers(1, 1000),
    story=st.none() | st.builds(StoryLink, id=st.integers(1, 2**63 - 1), canonical=TEXT, carriers=st.integers(1, 99)),
)  # fmt: skip


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
