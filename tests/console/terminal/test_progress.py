import json

import pytest

from console.terminal.progress import show_lines


def test_a_line_of_a_stage_is_told_with_its_stage(capsys: pytest.CaptureFixture[str]) -> None:
    with show_lines() as line:
        line("poll", "level=info event=polled")

    assert capsys.readouterr().err == "poll | level=info event=polled\n"


def test_an_object_stays_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    with show_lines() as line:
        line("poll", '{"event": "polled", "url": "http://herald.example/größe"}')

    shown = capsys.readouterr().err
    assert json.loads(shown) == {
        "stage": "poll",
        "event": "polled",
        "url": "http://herald.example/größe",
    }


@pytest.mark.parametrize(
    "text", ["\x1b[2Joh", '{"event": "polled", "url": "http://x/\x9b31m\u202e"}']
)
def test_a_line_gives_a_terminal_no_orders(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with show_lines() as line:
        line("poll", text)

    assert capsys.readouterr().err.removesuffix("\n").isprintable()
