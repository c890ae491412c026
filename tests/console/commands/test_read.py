from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.commands.read import read

PAGE = """<html lang="en"><head><title>Bridge opens</title></head><body><article>
<h1>Bridge opens</h1>
<p>The bridge over the river was opened on Monday after three years of work on both banks.</p>
<p>The mayor said that it was open to all, and that the ferry would go on until December.</p>
</article></body></html>"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path / "home"))
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    return file


def run(*words: str) -> Result:
    return CliRunner().invoke(read, words)


def test_a_file_is_read_as_a_page_of_the_night_is(page: Path) -> None:
    shown = run(str(page), "--markdown")

    assert shown.exit_code == 0
    assert shown.output.startswith("# Bridge opens\n\nThe bridge over the river was opened")


@pytest.mark.parametrize("url", ["herald.example/a", "", "https://[herald/a", "file:///a"])
def test_a_file_comes_from_an_address_that_can_be_asked_for(page: Path, url: str) -> None:
    shown = run(str(page), "--url", url)

    assert shown.exit_code == 20
    assert f"--url {url}: expected an address such as https://" in shown.output


def test_a_page_that_is_too_much_for_its_reader_ends_in_a_sentence(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRECOPY_READER_SECONDS", "0.001")

    shown = run(str(page))

    assert shown.exit_code == 1
    assert f"{page}: cannot be read: no answer within" in shown.output


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"])
def test_what_is_no_article_has_no_body(page: Path, content: bytes) -> None:
    page.write_bytes(content)

    shown = run(str(page))

    assert shown.output.startswith("Not an article: ")
    assert "\nBody: none\n" in shown.output
    assert ", by " not in shown.output


def test_a_record_is_json_or_markdown(page: Path) -> None:
    shown = run(str(page), "--json", "--markdown")

    assert shown.exit_code == 20
    assert "--json and --markdown: expected one of the two" in shown.output
