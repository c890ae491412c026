"""An article's fields as rows: what was found, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.article import Found, Instant, Reading
from console.figures import counted, moment


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of a reading. `address` is set where the value may be followed as a link."""

    name: str
    value: str
    method: str
    where: str
    address: bool = False


def field_rows(reading: Reading, zone: str) -> list[FieldRow]:
    """Return every field that was found, in the order of the record."""
    return list(_rows(reading, zone))


def web_address(text: str) -> bool:
    """Return whether `text` may be a link: outlets also print `javascript:` and `data:`."""
    return text.lower().startswith(("http://", "https://"))


def _rows(reading: Reading, zone: str) -> Iterator[FieldRow]:
    for name in _FIELDS:
        found: Found[object] | None = getattr(reading, name)
        if found is not None:
            value = _shown(found.value, zone)
            address = name in _ADDRESSES and web_address(value)
            yield FieldRow(name.replace("_", " "), value, found.method, found.where, address)
    yield FieldRow("body", counted(len(reading.blocks), "block"), reading.body_method, "")


_FIELDS = (
    "title",
    "summary",
    "byline",
    "authors",
    "published",
    "modified",
    "language",
    "declared_language",
    "section",
    "keywords",
    "image",
    "canonical_url",
    "paywall",
)
_ADDRESSES = {"image", "canonical_url"}


def _shown(value: object, zone: str) -> str:
    if isinstance(value, Instant):
        return _instant(value, zone)
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return str(value)


def _instant(value: Instant, zone: str) -> str:
    shown = moment(value.at, zone)
    notes = [f"stated as “{value.raw}”"]
    if not value.tz_known:
        notes.append(f"no zone stated, read as {value.zone}")
    if not value.has_time:
        notes.append("a day without a time")
    return f"{shown} ({'; '.join(notes)})"
