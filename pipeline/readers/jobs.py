"""What goes to reader processes and comes back, as JSON can carry it."""

from typing import Any

from articles.article import Reading
from articles.records.reading_json import reading_from_json
from storage.archive.archive import Place

Job = dict[str, Any]


def as_job(place: Place) -> list[str | int]:
    """Return where a page is, as a job says it."""
    return [place.file, place.offset, place.length]


def place_in(job: Job) -> Place:
    """Return where a job's page is."""
    return Place(*job["place"])


def reading_in(answer: Job) -> Reading:
    """Return the reading that a reader process answered with."""
    return reading_from_json(answer["reading"].encode(), answer["blocks"].encode())
