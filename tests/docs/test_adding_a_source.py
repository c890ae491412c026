from pathlib import Path

import pytest

from articles.source import parse_source
from tests.docs.documents import ADDING, ROOT, blocks


@pytest.mark.parametrize(
    "path", sorted((ROOT / "sources").glob("*.toml")), ids=lambda path: path.stem
)
def test_a_source_that_we_ship_is_polite_and_says_where_it_is_documented(path: Path) -> None:
    source = parse_source(path.stem, path.read_text(encoding="utf-8"))

    assert source.seconds_between_requests >= 2
    assert source.requests_at_once == 1
    assert "https://" in source.note


def test_every_toml_example_is_a_source_that_works() -> None:
    shortest, *whole = (block.text for block in blocks(ADDING) if block.language == "toml")

    assert parse_source("example-herald", shortest).name == "Example Herald"
    assert parse_source("example-herald", "\n".join(whole)).selectors.remove
