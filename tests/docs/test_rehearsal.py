"""What the documents tell a reader to type is typed here, and works."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.docs.documents import RECORD, Block, blocks, section, spans
from tests.docs.rehearsal import (
    REHEARSED,
    Ran,
    Rehearsal,
    is_as_shown,
    rehearsed,
    shell_blocks,
    shown,
)
from tests.newsroom.newsroom import Newsroom


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rehearsal")


@pytest.fixture(scope="module")
def ran(folder: Path) -> Mapping[Block, Ran]:
    """Run every block once, in reading order: later ones need what earlier ones made."""
    # The last 02:00 UTC that has passed: the commands take the wall clock's time for now.
    first_night = (datetime.now(UTC) - timedelta(hours=2)).date()
    with Newsroom(first_night=first_night) as newsroom:
        rehearsal = Rehearsal(folder, newsroom)
        return {block: rehearsal.run(block) for block in rehearsed()}


@pytest.mark.night
@pytest.mark.parametrize("block", rehearsed(), ids=str)
def test_what_a_document_says_to_type_works(ran: Mapping[Block, Ran], block: Block) -> None:
    assert ran[block].code == 0, ran[block].ends


@pytest.mark.night
@pytest.mark.parametrize(("block", "text"), shown(), ids=str)
def test_the_output_that_a_document_shows_is_what_comes(
    ran: Mapping[Block, Ran], block: Block, text: str
) -> None:
    assert is_as_shown(ran[block].output, text), ran[block].ends


@pytest.mark.night
def test_the_rehearsal_collected_articles(ran: Mapping[Block, Ran], folder: Path) -> None:
    assert len(_records(folder)) > 5


@pytest.mark.night
def test_every_method_in_a_nights_records_is_explained(
    ran: Mapping[Block, Ran], folder: Path
) -> None:
    methods = {
        origin["method"] for record in _records(folder) for origin in record["provenance"].values()
    }

    assert methods <= set(spans(section(RECORD, "Provenance")))


def _records(folder: Path) -> list[dict[str, dict[str, dict[str, str]]]]:
    files = (folder / "home" / "exports").rglob("articles.jsonl")
    return [json.loads(line) for file in files for line in file.read_text().splitlines()]


def test_no_commands_hide_in_a_block_that_is_not_called_sh() -> None:
    others = [each for path in REHEARSED for each in blocks(path) if each.language != "sh"]
    first_words = ("docker ", "git ", "make ", "python ", "wirecopy ", ".venv/")

    assert [str(each) for each in others if each.text.startswith(first_words)] == []


def test_what_is_not_run_says_why() -> None:
    reasons = [block.why_not for block in shell_blocks() if block.why_not]

    assert all(len(str(reason).split()) >= 3 for reason in reasons), reasons


@pytest.mark.parametrize(
    ("output", "text", "same"),
    [
        ("ok  herald\n", "ok  herald\n", True),
        ("ok  herald\n", "ok  courier\n", False),
        ("ok  herald\nok  post\n", "ok  herald\n", False),
        ("ok  herald\nok  post\n", "…\nok  post\n", True),
        ("took 12 s\n", "took … s\n", True),
    ],
)
def test_output_is_compared_but_for_what_is_left_open(output: str, text: str, same: bool) -> None:
    assert is_as_shown(output, text) is same
