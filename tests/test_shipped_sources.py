"""The source files that we ship promise nothing that nobody has seen."""

import re
from pathlib import Path

import pytest

from articles.source import Source, parse_source
from articles.urls import clean_url, host_key, same_site

FOLDER = Path(__file__).resolve().parent.parent / "sources"
STARTER = sorted((FOLDER / "starter").glob("*.toml"))
SHIPPED = sorted(FOLDER.rglob("*.toml"))

# Feeds under a name of the outlet's publisher or of its content network.
ELSEWHERE = {"bbc-news": "feeds.bbci.co.uk"}


def read(path: Path) -> Source:
    return parse_source(path.stem, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nobody_is_asked_before_an_operator_has_probed(path: Path) -> None:
    source = read(path)

    assert not source.verified
    assert not source.enabled
    assert source.probed is None


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_address_says_where_it_was_found(path: Path) -> None:
    source = read(path)

    assert re.search(r"https://\S+", source.documented)
    assert "terms" in source.note or "use" in source.note


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_outlet_is_asked_slowly_at_its_own_addresses(path: Path) -> None:
    source = read(path)

    assert source.seconds_between_requests >= 5
    assert source.requests_at_once == 1
    for endpoint in source.endpoints:
        assert clean_url(endpoint.url) == endpoint.url
        assert (
            same_site(endpoint.url, source.home) or host_key(endpoint.url) == ELSEWHERE[source.id]
        )


def test_the_starter_pack_speaks_many_languages() -> None:
    sources = [read(path) for path in STARTER]

    assert len(sources) >= 15
    assert len({source.language for source in sources}) >= 6


def test_no_two_files_are_the_same_source() -> None:
    names = [path.stem for path in SHIPPED]
    urls = [endpoint.url for path in SHIPPED for endpoint in read(path).endpoints]

    assert len(names) == len(set(names))
    assert len(urls) == len(set(urls))
