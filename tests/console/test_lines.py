import json

import pytest
import structlog

from console.lines import print_lines
from storage.exports import Format

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
