import json
import subprocess
import sys

import pytest
import structlog

from console.terminal.lines import print_lines
from storage.exports.formats import Format

FORMATS = [Format.JSONL, Format.PARQUET]


def test_a_list_is_written_with_commas(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines("lines")

    structlog.get_logger().info("exporting_earlier", formats=FORMATS, pages=3, late=False)

    said = capsys.readouterr().err.split(" ", 1)[1]
    assert said == "level=info event=exporting_earlier formats=jsonl,parquet pages=3 late=false\n"


def test_json_keeps_a_list_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines("json")

    structlog.get_logger().info("exporting_earlier", formats=FORMATS)

    assert json.loads(capsys.readouterr().err)["formats"] == ["jsonl", "parquet"]


def test_what_a_library_warns_of_is_a_line_like_any_other() -> None:
    # A process of its own: here pytest has its hands on logging.
    warn = "import logging; logging.getLogger('scrapy.core').warning('slow: %s', '/news/1')"
    script = f"from console.terminal.lines import print_lines; print_lines('json'); {warn}"

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    line = json.loads(ran.stderr)
    assert (line["level"], line["logger"]) == ("warning", "scrapy.core")
    assert line["event"] == "slow: /news/1"


HOSTILE = "ftp://x/\x1b]0;pwned\x07\x9b31m\u202e\n12:00:00 error"


@pytest.mark.parametrize("kind", ["lines", "json"])
def test_what_outlets_send_gives_a_terminal_no_orders(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    print_lines(kind)

    structlog.get_logger().warning("not_fetched", target=HOSTILE)

    said = capsys.readouterr().err
    assert said.removesuffix("\n").isprintable()
    assert kind == "lines" or json.loads(said)["target"] == HOSTILE


def test_what_a_library_says_of_outlets_gives_a_terminal_no_orders() -> None:
    warn = f"import logging; logging.getLogger('scrapy').warning('got %s', {HOSTILE!r})"
    script = f"from console.terminal.lines import print_lines; print_lines('lines'); {warn}"

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stderr.removesuffix("\n").isprintable()
