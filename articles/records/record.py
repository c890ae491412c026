"""The record that leaves the house: one article as every export states it.

docs/record.md is its manual: meaning, unit and origin of each field, and the
rule for changing `SCHEMA_VERSION`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

from articles.article import (
    Block,
    Dateline,
    Extent,
    Found,
    Genre,
    Instant,
    Picture,
    Reading,
    Rights,
    found_fields,
)
from articles.text import count_words

SCHEMA_VERSION = "1.1"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StoryLink:
    """The story that an article is a copy of: one text, however often printed."""

    id: int
    canonical: str
    carriers: int


@dataclass(frozen=True, slots=True)
class Origin:
    """How a field was found, where, and how sure that makes it: 0 to 1."""

    method: str
    where: str = ""
    confidence: float = 1.0


def provenance(reading: Reading) -> dict[str, Origin]:
    """Return how each field of `reading` that was found came here."""
    origins = {
        name: Origin(found.method, found.where, found.confidence)
        for name, found in found_fields(reading).items()
    }
    if reading.blocks:
        origins["body"] = Origin(reading.body_method, confidence=reading.body_confidence)
    return origins


@dataclass(frozen=True, slots=True)
class Filing:
    """What the archive knows of an article besides its reading."""

    id: int
    url: str
    source: str
    source_name: str
    first_seen: datetime
    revision: int
    reader_version: int
    story: StoryLink | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One article, ready to be handed on."""

    schema_version: str
    id: int
    url: str
    source: str
    source_name: str
    title: str
    summary: str | None
    byline: str | None
    authors: tuple[str, ...]
    published: Instant | None
    modified: Instant | None
    first_seen: datetime
    language: str | None
    declared_language: str | None
    section: str | None
    keywords: tuple[str, ...]
    image: str | None
    canonical_url: str | None
    extent: Extent
    paywall: str | None
    body: tuple[Block, ...]
    text: str
    words: int
    revision: int
    story: StoryLink | None
    reader_version: int
    kicker: str | None = None
    standfirst: str | None = None
    dateline: Dateline | None = None
    agencies: tuple[str, ...] = ()
    genre: Genre | None = None
    images: tuple[Picture, ...] = ()
    video: str | None = None
    amp_url: str | None = None
    print_url: str | None = None
    rights: Rights | None = None
    reservations: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    provenance: Mapping[str, Origin] = field(default_factory=dict)


_RECORD = TypeAdapter(Record)


def record_of(reading: Reading, filing: Filing) -> Record:
    """Return the record of one article as read and filed."""
    return Record(
        schema_version=SCHEMA_VERSION,
        id=filing.id,
        url=filing.url,
        source=filing.source,
        source_name=filing.source_name,
        title=_value(reading.title) or "",
        summary=_value(reading.summary),
        byline=_value(reading.byline),
        authors=_value(reading.authors) or (),
        published=_value(reading.published),
        modified=_value(reading.modified),
        first_seen=filing.first_seen,
        language=_value(reading.language),
        declared_language=_value(reading.declared_language),
        section=_value(reading.section),
        keywords=_value(reading.keywords) or (),
        image=_value(reading.image),
        canonical_url=_value(reading.canonical_url),
        extent=reading.extent,
        paywall=_value(reading.paywall),
        body=reading.blocks,
        text=reading.text,
        words=count_words(reading.text),
        revision=filing.revision,
        story=filing.story,
        reader_version=filing.reader_version,
        kicker=_value(reading.kicker),
        standfirst=_value(reading.standfirst),
        dateline=_value(reading.dateline),
        agencies=_value(reading.agencies) or (),
        genre=_value(reading.genre),
        images=_value(reading.images) or (),
        video=_value(reading.video),
        amp_url=_value(reading.amp_url),
        print_url=_value(reading.print_url),
        rights=_value(reading.rights),
        reservations=_value(reading.reservations) or (),
        warnings=reading.warnings,
        provenance=provenance(reading),
    )


def to_json(record: Record) -> str:
    """Return `record` as one line of JSON. Unknown is null; instants are UTC with a `Z`."""
    return _RECORD.dump_json(record).decode()


def to_dict(record: Record) -> dict[str, Any]:
    """Return `record` as plain values: dictionaries, lists, texts, numbers, moments."""
    return cast("dict[str, Any]", _RECORD.dump_python(record))


def from_json(line: str | bytes) -> Record:
    """Return the record that `to_json` wrote."""
    return _RECORD.validate_json(line)


def _value(found: Found[T] | None) -> T | None:
    return found.value if found else None
