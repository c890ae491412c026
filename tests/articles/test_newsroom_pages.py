"""The test outlets' pages, compared block by block with the texts that they were printed from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.article import Extent, Reading
from articles.hints import Hints
from articles.page import Page, PageKind
from articles.source import parse_source
from tests.articles.reader import read_article
from tests.newsroom.asking import get
from tests.newsroom.golden import Golden
from tests.newsroom.newsroom import Newsroom

Read = list[tuple[Golden, Reading]]

# On later ones articles are changed, and others are new.
NIGHTS = (1, 2, 3)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("sources")
    with Newsroom() as newsroom:
        newsroom.write_sources(folder)
        found: Read = []
        for night in NIGHTS:
            newsroom.go_to(night)
            found += _read(newsroom, folder)
        return found


def _read(newsroom: Newsroom, folder: Path) -> Iterator[tuple[Golden, Reading]]:
    for golden in newsroom.expected():
        got = get(golden.url)
        if golden.extent is Extent.ANNOUNCED or got.status != 200:
            continue
        page = Page(
            url=golden.url,
            final_url=golden.url,
            kind=PageKind.ARTICLE,
            fetched=newsroom.now,
            status=got.status,
            headers=tuple((name.encode(), value.encode()) for name, value in got.headers.items()),
            body=got.body,
        )
        text = (folder / f"{golden.source}.toml").read_text("utf-8")
        yield golden, read_article(page, Hints(), parse_source(golden.source, text))


def test_every_block_is_read_and_nothing_else(pages: Read) -> None:
    assert len(pages) > 40
    for golden, reading in pages:
        assert reading.not_article is None, golden.url
        assert reading.blocks == golden.printed, golden.url
        assert reading.copy == golden.blocks, golden.url
        assert reading.extent is golden.extent, golden.url


def test_headline_authors_and_language_are_read(pages: Read) -> None:
    for golden, reading in pages:
        assert reading.title is not None, golden.url
        assert reading.title.value == golden.title
        assert (reading.authors.value if reading.authors else ()) == golden.authors, golden.url
        assert reading.language is not None, golden.url
        assert reading.language.value == golden.language, golden.url


def test_dates_are_read_where_the_page_states_them(pages: Read) -> None:
    stated = [(golden, reading.published) for golden, reading in pages if reading.published]

    assert len(stated) > 30
    for golden, published in stated:
        if published.value.has_time:
            assert published.value.at == golden.published, golden.url
