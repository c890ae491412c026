"""The record that leaves the house: one article as every export states it.

docs/record.md is its manual: meaning, unit and origin of each field, and the
rule for changing `SCHEMA_VERSION`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

from articles.article import Block, Extent, Found, Instant, Reading
from articles.text import count_words

SCHEMA_VERSION = "1.0"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StoryLink:
    """The story that an article is a copy of: one text, however often printed."""

    id: int
    canonical: str
    carriers: int


@dataclass(frozen=True, slots=True)
class Origin:
    """How a field was found, and where."""

    method: str
    where: str = ""


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
    warnings: tuple[str, ...] = ()
    provenance: Mapping[str, Origin] = field(default_factory=dict)


_RECORD = TypeAdapter(Record)

_FOUND_FIELDS = (
    "title", "summary", "byline", "authors", "published", "modified", "language",
    "declared_language", "section", "keywords", "image", "canonical_url", "paywall",
)  # fmt: skip


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
        warnings=reading.warnings,
        provenance=_provenance(reading),
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


def _provenance(reading: Reading) -> dict[str, Origin]:
    origins = {}
    for name in _FOUND_FIELDS:
        found: Found[object] | None = getattr(reading, name)
        if found:
            origins[name] = Origin(found.method, found.where)
    if reading.blocks:
        origins["body"] = Origin(reading.body_method)
    return origins
