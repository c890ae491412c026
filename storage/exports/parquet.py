"""Records as Parquet: typed columns, structs and lists as such, moments in UTC."""

from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from articles.records.record import SCHEMA_VERSION, Record, to_dict
from storage.files.new_file import NewFile

# Records wait in memory until they make a row group: a reader wants large ones, a
# night of 500,000 articles must not need more memory than one of 5,000.
GROUP_RECORDS = 5_000
GROUP_CHARACTERS = 16 * 2**20
# As columns they need a tenth of the room that they need as dictionaries.
_BATCH_RECORDS = 200


def _must(name: str, kind: pa.DataType) -> pa.Field:
    return pa.field(name, kind, nullable=False)


_TEXT, _FLAG, _COUNT, _NUMBER = pa.string(), pa.bool_(), pa.int32(), pa.int64()
_MOMENT = pa.timestamp("us", tz="UTC")
_TEXTS = pa.list_(_must("element", _TEXT))
_INSTANT = pa.struct(
    [
        _must("at", _MOMENT),
        _must("zone", _TEXT),
        _must("raw", _TEXT),
        _must("tz_known", _FLAG),
        _must("has_time", _FLAG),
    ]
)
_BLOCK = pa.struct([_must("kind", _TEXT), _must("text", _TEXT), pa.field("credit", _TEXT)])
_DATELINE = pa.struct([_must(name, _TEXT) for name in ("printed", "place", "agency", "date")])
_PICTURE = pa.struct(
    [
        _must("url", _TEXT),
        pa.field("caption", _TEXT),
        pa.field("credit", _TEXT),
        pa.field("width", _COUNT),
        pa.field("height", _COUNT),
    ]
)
_RIGHTS = pa.struct(
    [
        pa.field("holder", _TEXT),
        pa.field("notice", _TEXT),
        pa.field("year", _COUNT),
        pa.field("license", _TEXT),
        pa.field("usage", _TEXT),
        pa.field("acquire", _TEXT),
    ]
)
_STORY = pa.struct([_must("id", _NUMBER), _must("canonical", _TEXT), _must("carriers", _COUNT)])
_ORIGIN = pa.struct(
    [_must("method", _TEXT), _must("where", _TEXT), _must("confidence", pa.float64())]
)

SCHEMA = pa.schema(
    [
        _must("schema_version", _TEXT),
        _must("id", _NUMBER),
        _must("url", _TEXT),
        _must("source", _TEXT),
        _must("source_name", _TEXT),
        _must("title", _TEXT),
        pa.field("summary", _TEXT),
        pa.field("byline", _TEXT),
        _must("authors", _TEXTS),
        pa.field("published", _INSTANT),
        pa.field("modified", _INSTANT),
        _must("first_seen", _MOMENT),
        pa.field("language", _TEXT),
        pa.field("declared_language", _TEXT),
        pa.field("section", _TEXT),
        _must("keywords", _TEXTS),
        pa.field("image", _TEXT),
        pa.field("canonical_url", _TEXT),
        _must("extent", _TEXT),
        pa.field("paywall", _TEXT),
        _must("body", pa.list_(_must("element", _BLOCK))),
        _must("text", _TEXT),
        _must("words", _COUNT),
        _must("revision", _COUNT),
        pa.field("story", _STORY),
        _must("reader_version", _COUNT),
        pa.field("kicker", _TEXT),
        pa.field("standfirst", _TEXT),
        pa.field("dateline", _DATELINE),
        _must("agencies", _TEXTS),
        pa.field("genre", _TEXT),
        _must("images", pa.list_(_must("element", _PICTURE))),
        pa.field("video", _TEXT),
        pa.field("amp_url", _TEXT),
        pa.field("print_url", _TEXT),
        pa.field("rights", _RIGHTS),
        _must("reservations", _TEXTS),
        _must("warnings", _TEXTS),
        _must("provenance", pa.map_(_TEXT, _must("value", _ORIGIN))),
    ],
    metadata={"wirecopy.schema_version": SCHEMA_VERSION},
)


class ParquetRows:
    """Writes records into `file`, a row group at a time. Nobody can read it before `end`."""

    def __init__(self, file: NewFile) -> None:
        self._writer = pq.ParquetWriter(file, SCHEMA, compression="zstd")
        self._rows: list[dict[str, Any]] = []
        self._batches: list[pa.RecordBatch] = []
        self._records = self._characters = 0

    def add(self, record: Record) -> None:
        """Add one record."""
        self._rows.append(to_dict(record))
        self._records += 1
        self._characters += len(record.text)
        if len(self._rows) >= _BATCH_RECORDS:
            self._close_batch()
        if self._records >= GROUP_RECORDS or self._characters >= GROUP_CHARACTERS:
            self._write_group()

    def end(self) -> None:
        """Write what waits, and the footer that makes the file readable."""
        if self._records:
            self._write_group()
        self._writer.close()

    def _close_batch(self) -> None:
        self._batches.append(pa.RecordBatch.from_pylist(self._rows, SCHEMA))
        self._rows = []

    def _write_group(self) -> None:
        self._close_batch()
        self._writer.write_table(pa.Table.from_batches(self._batches, SCHEMA), self._records)
        self._batches = []
        self._records = self._characters = 0
