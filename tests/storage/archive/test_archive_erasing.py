"""Erasing pages from the archive: they are gone, and all else in their file stays where it was."""

import gzip
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import HealthCheck, given, settings

from articles.page import Page, PageKind
from storage.archive.archive import Archive, ArchiveAway, ArchiveError, Place
from tests.storage.archive.test_archive import answers
from tests.storage.pages import FETCHED, page, pages


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(erased=pages())
def test_an_erased_page_is_gone_and_its_neighbours_stay(tmp_path: Path, erased: Page) -> None:
    archive = Archive(tmp_path)
    with archive.writer("night/fetch") as writer:
        before = writer.add(page(b"before"))
        place = writer.add(erased)
        after = writer.add(page(b"after"))
    file = tmp_path / place.file
    size = file.stat().st_size

    assert archive.erase(place, FETCHED)
    assert archive.erase(place, FETCHED)

    assert file.stat().st_size == size
    assert [archive.read(each, PageKind.ARTICLE).body for each in (before, after)] == [
        b"before",
        b"after",
    ]
    assert [body for _, body in answers(file)] == [b"before", b"after"]
    with pytest.raises(ArchiveError, match="expected a response, found metadata"):
        archive.read(place, erased.kind)


def test_an_erased_pages_bytes_are_nowhere_in_the_file(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with archive.writer("night/fetch") as writer:
        place = writer.add(page(b"Blackmail, he said. " * 50))

    archive.erase(place, FETCHED)

    whole = gzip.decompress((tmp_path / place.file).read_bytes())
    assert b"Blackmail" not in whole
    assert b"a page that was erased" in whole
    assert [record.record_type for record in ArchiveIterator(BytesIO(whole))] == [
        WarcRecordType.warcinfo,
        WarcRecordType.metadata,
    ]


def test_a_page_whose_file_was_removed_needs_no_erasing(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with archive.writer("night/fetch") as writer:
        place = writer.add(page())

    cut = replace(place, offset=place.offset + 1)
    gone = replace(place, file="night/other.warc.gz")

    assert [archive.erase(each, FETCHED) for each in (cut, gone)] == [False, False]
    assert archive.read(place, PageKind.ARTICLE) == page()


def test_an_archive_that_is_away_erases_nothing(tmp_path: Path) -> None:
    with pytest.raises(ArchiveAway, match="no archive can be read here"):
        Archive(tmp_path / "unmounted").erase(Place("night/a.warc.gz", 0, 900), FETCHED)
