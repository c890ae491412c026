"""An article's fields as rows: what was found, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from articles.article import Dateline, Instant, Picture, Reading, Rights, found_fields
from console.words.figures import counted, moment


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of a reading. `address` is set where the value may be followed as a link."""

    name: str
    value: str
    method: str
    where: str
    confidence: float
    address: bool = False


def field_rows(reading: Reading, zone: str) -> list[FieldRow]:
    """Return every field that was found, in the order of the record."""
    return list(_rows(reading, zone))


def web_address(text: str) -> bool:
    """Return whether `text` may be a link: outlets also print `javascript:` and `data:`."""
    return text.lower().startswith(("http://", "https://"))


def _rows(reading: Reading, zone: str) -> Iterator[FieldRow]:
    for name, found in found_fields(reading).items():
        value = _shown(found.value, zone)
        address = name in _ADDRESSES and web_address(value)
        words, origin = name.replace("_", " "), (found.method, found.where, found.confidence)
        yield FieldRow(words, value, *origin, address)
    blocks = counted(len(reading.blocks), "block")
    yield FieldRow("body", blocks, reading.body_method, "", reading.body_confidence)


_ADDRESSES = {"image", "canonical_url", "video", "amp_url", "print_url"}


def _shown(value: object, zone: str) -> str:
    if isinstance(value, Instant):
        return _instant(value, zone)
    return said(value)


def said(value: object) -> str:
    """Return a value that is no instant, in words."""
    if isinstance(value, tuple):
        return ", ".join(said(part) for part in value)
    if isinstance(value, Dateline):
        return value.printed
    if isinstance(value, Picture):
        size = f"{value.width} by {value.height}" if value.width and value.height else None
        notes = "; ".join(filter(None, (value.caption, value.credit, size)))
        return f"{value.url} ({notes})" if notes else value.url
    if isinstance(value, Rights):
        parts = ((part.name, getattr(value, part.name)) for part in fields(value))
        return "; ".join(f"{name}: {stated}" for name, stated in parts if stated is not None)
    return str(value)


def _instant(value: Instant, zone: str) -> str:
    shown = moment(value.at, zone)
    notes = [f"stated as “{value.raw}”"]
    if not value.tz_known:
        notes.append(f"no zone stated, read as {value.zone}")
    if not value.has_time:
        notes.append("a day without a time")
    return f"{shown} ({'; '.join(notes)})"
