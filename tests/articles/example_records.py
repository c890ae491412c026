"""Readings and filings of every kind, for Hypothesis, and one record that has every field."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from articles.article import (
    Block,
    BlockKind,
    Cut,
    Dateline,
    Extent,
    Found,
    Genre,
    Instant,
    Picture,
    Reading,
    Rights,
)  # fmt: skip
from articles.records.record import Filing, Origin, Record, StoryLink, record_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MOMENTS = st.datetimes(min_value=datetime(1990, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(["+05:30", "-09:00", "Europe/Berlin", "UTC", "Nowhere/Land", "+25:00", ""])
INSTANTS = st.builds(
    Instant, at=MOMENTS, zone=ZONES | TEXT, raw=TEXT, tz_known=st.booleans(), has_time=st.booleans()
)
BLOCKS = st.lists(
    st.builds(Block, kind=st.sampled_from(BlockKind), text=TEXT, credit=st.none() | TEXT),
    max_size=4,
).map(tuple)


def found(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | st.builds(
        Found, value=values, method=TEXT, where=TEXT, confidence=st.floats(0, 1)
    )


NAMES = st.lists(TEXT, max_size=3).map(tuple)
MAYBE, SIZES = st.none() | TEXT, st.none() | st.integers(1, 9999)
PICTURES = st.lists(
    st.builds(Picture, url=TEXT, caption=MAYBE, credit=MAYBE, width=SIZES, height=SIZES), max_size=2
).map(tuple)
RIGHTS = st.builds(
    Rights, holder=MAYBE, notice=MAYBE, year=SIZES, license=MAYBE, usage=MAYBE, acquire=MAYBE
)
READINGS = st.builds(
    Reading,
    not_article=st.none() | TEXT,
    **{name: found(TEXT) for name in (
        "title", "summary", "byline", "language", "declared_language", "section", "image", "canonical_url",
        "paywall", "kicker", "standfirst", "video", "amp_url", "print_url",
    )},
    dateline=found(st.builds(Dateline, printed=TEXT, place=TEXT, agency=TEXT, date=TEXT)),
    genre=found(st.sampled_from(Genre)),
    images=found(PICTURES),
    rights=found(RIGHTS),
    agencies=found(NAMES),
    reservations=found(NAMES),
    authors=found(NAMES),
    keywords=found(NAMES),
    published=found(INSTANTS),
    modified=found(INSTANTS),
    extent=st.sampled_from(Extent),
    body_method=TEXT,
    body_confidence=st.floats(0, 1),
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
RECORDS = st.builds(record_of, READINGS, FILINGS)

PUBLISHED = Instant(
    datetime(2026, 11, 23, 17, 30, tzinfo=UTC), "+01:00", "2026-11-23T18:30:00+01:00"
)
MODIFIED = Instant(
    datetime(2026, 11, 23, 23, tzinfo=UTC),
    "Europe/Oslo",
    "24.11.2026",
    tz_known=False,
    has_time=False,
)
FULL = Record(
    schema_version="1.1",
    id=7,
    url="https://herald.example/fog",
    source="example-herald",
    source_name="Example Herald",
    title="Ferry waits for fog & tide",
    summary="The noon boat left at two.",
    byline="By Ada Berg and staff",
    authors=("Ada Berg", "EXAMPLE HERALD"),
    published=PUBLISHED,
    modified=MODIFIED,
    first_seen=datetime(2026, 11, 24, 2, tzinfo=UTC),
    language="en",
    declared_language="nb",
    section="Harbour",
    keywords=("ferries", "fog"),
    image="https://herald.example/fog.jpg",
    canonical_url="https://herald.example/2026/fog",
    extent=Extent.FULL,
    paywall="not free",
    body=(
        Block(BlockKind.PARAGRAPH, "The ferry left late."),
        Block(BlockKind.HEADING, "Two hours"),
        Block(BlockKind.QUOTE, "Nobody < us saw it."),
        Block(BlockKind.LIST, "noon\ntwo"),
        Block(BlockKind.TABLE, "boat | hour\nNora | 2"),
        Block(BlockKind.CAPTION, "The quay.", credit="Bo Falk"),
    ),
    text=(
        "The ferry left late.\n\nTwo hours\n\nNobody < us saw it.\n\nnoon\ntwo\n\n"
        "boat | hour\nNora | 2"
    ),
    words=16,
    revision=2,
    story=StoryLink(3, "https://gazette.example/fog", 2),
    reader_version=4,
    kicker="Fog at sea",
    standfirst="Two hundred people waited at the quay.",
    dateline=Dateline("OSLO, Nov 23 (AFP) -", "OSLO", "AFP", "Nov 23"),
    agencies=("AFP",),
    genre=Genre.ANALYSIS,
    images=(
        Picture("https://herald.example/fog.jpg", "The quay.", "Bo Falk", 1200, 800),
        Picture("https://herald.example/boat.jpg"),
    ),
    video="https://herald.example/fog.mp4",
    amp_url="https://herald.example/amp/fog",
    print_url="https://herald.example/print/fog",
    rights=Rights("Herald Press", "© Herald", 2026, "https://herald.example/licence"),
    reservations=("tdm-reservation: 1", "noai"),
    warnings=("published in the future",),
    provenance={"title": Origin("json-ld", "headline", 0.95), "body": Origin("selector")},
)
