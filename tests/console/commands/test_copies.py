import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.commands.copies import copies
from tests.console.commands.test_story import home_of
from tests.console.conftest import Place
from tests.console.story_scene import DATELINE, OTHER, WIRE


@pytest.fixture
def home(shared_story: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home_of(monkeypatch, tmp_path, shared_story.database_url)


def find(text: str | bytes, *words: str) -> Result:
    return CliRunner().invoke(copies, ["-", *words], input=text)


def test_a_pasted_text_leads_to_its_stories_best_first(home: None) -> None:
    shown = find("\n\n".join((DATELINE + WIRE[0], *WIRE[1:]))).output.splitlines()

    assert shown[0] == "3 stories of the last week, best first"
    assert shown[2].split("\t")[:2] == ["1", "1"]
    assert shown[2].split("\t")[4:] == ["100 %", "100 %", "the same copy", ""]
    assert [line.split("\t")[0] for line in shown[2:]] == ["1", "3", "2"]


def test_another_figure_in_it_is_shown(home: None) -> None:
    text = "\n".join(WIRE).replace("2.1", "2.7")

    value = json.loads(find(text, "--json").output)

    assert value["weeks"] == 1
    best = value["stories"][0]
    assert best["conflicts"] == [f"number 2.7 / {'2.4' if best['article'] == 4 else '2.1'}"]
    assert best["text_in_article"] > 0.9


def test_a_file_is_read(home: None, tmp_path: Path) -> None:
    file = tmp_path / "pasted.txt"
    file.write_bytes("\n".join(OTHER).encode("utf-16"))

    shown = CliRunner().invoke(copies, [str(file), "--weeks", "1"])

    assert "\t7\tCourier & Post\tSecond furnace at the glass works\t100 %\t100 %\t" in shown.output


def test_a_text_that_nobody_printed_is_not_found(home: None) -> None:
    shown = find("A quite different text of which nobody has printed as much as a single line yet.")

    assert shown.exit_code == 0
    assert shown.output == "No article of the last week holds a part of this text.\n"


def test_a_store_without_fingerprints_says_so(
    database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home_of(monkeypatch, tmp_path, database_url)

    assert "No fingerprints are kept" in find("\n".join(WIRE)).output


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (b"", "it has no words; expected a sentence, 12 words or more"),
        (b"Too short a text", "it has 4 words; expected a sentence"),
        (b"\x89PNG\r\n\x1a\n\0\0", "no text in UTF-8 (invalid start byte); expected plain text"),
        (b"GIF87a" + bytes(40), "it holds binary data; expected plain text in UTF-8"),
        (b" <!DOCTYPE html><p>" + b"word " * 40, "it is HTML; expected plain text"),
        (b"word " * 2**20, "it has more than 4194304 bytes; expected one text"),
    ],
)
def test_what_is_no_text_is_a_problem_of_the_command_line(
    home: None, given: bytes, told: str
) -> None:
    shown = find(given)

    assert shown.exit_code == 20
    assert f"Error: standard input: {told}" in shown.output
