import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from articles.records.csv_rows import header_row, to_row
from articles.records.record import Record
from tests.articles.example_records import FULL, RECORDS


def read_back(*records: Record) -> list[dict[str, str]]:
    lines = "".join([header_row(), *map(to_row, records)])
    return list(csv.DictReader(io.StringIO(lines, newline=""), strict=True))


def test_a_row_says_what_the_record_says() -> None:
    (row,) = read_back(FULL)

    assert (row["id"], row["title"], row["words"]) == ("7", FULL.title, "16")
    assert row["authors"] == "Ada Berg; EXAMPLE HERALD"
    assert row["text"] == FULL.text
    assert (row["story"], row["story_canonical"]) == ("3", "https://gazette.example/fog")


def test_a_moment_is_on_the_outlets_clock_and_a_day_is_no_moment() -> None:
    (row,) = read_back(FULL)

    assert row["published"] == "2026-11-23T18:30:00+01:00"
    assert row["modified"] == "2026-11-24"
    assert row["first_seen"] == "2026-11-24T02:00:00+00:00"


def test_what_is_not_known_is_empty() -> None:
    (row,) = read_back(replace(FULL, published=None, story=None, authors=(), kicker=None))

    assert [row[name] for name in ("published", "story", "authors", "kicker")] == [""] * 4


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\uff1d1"])
def test_nothing_is_a_formula(title: str) -> None:
    (row,) = read_back(replace(FULL, title=title))

    assert row["title"] == f"'{title}"


@given(RECORDS, RECORDS)
def test_every_record_is_one_row_with_all_columns(one: Record, other: Record) -> None:
    rows = read_back(one, other)

    assert [row["id"] for row in rows] == [str(one.id), str(other.id)]
    assert [row["text"].removeprefix("'") for row in rows] == [
        each.text.removeprefix("'") for each in (one, other)
    ]
    assert all(None not in row and None not in row.values() for row in rows)
