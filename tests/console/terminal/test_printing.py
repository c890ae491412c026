"""Tables on a terminal that is as narrow as most are, and what no terminal is given."""

import json

import pytest

from console.terminal.printing import as_json, rows

NIGHTS = ["night", "verdict", "planned", "stored", "unchanged", "duplicate", "filtered", "failed"]


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")


def test_headings_and_days_are_not_folded(capsys: pytest.CaptureFixture[str]) -> None:
    night = ["2026-11-24", "good", "2026-11-24 02:00:00 CET", "96", "7", "5", "6", "13"]

    rows([*NIGHTS, "pending"], [[*night, "3"]])

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == [*NIGHTS, "pending"]
    assert lines[1].split() == [*night[:2], "2026-11-24", *night[3:], "3"]
    assert max(map(len, lines)) <= 80


def test_figures_stand_below_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    rows(["source", "articles"], [["herald", "7"], ["post", "1\u202f200"], ["wire", "60"]])

    lines = capsys.readouterr().out.splitlines()
    assert [line.rstrip()[-4:] for line in lines] == ["cles", "   7", "\u202f200", "  60"]


def test_a_long_text_is_folded_and_nothing_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    rows(["id", "why"], [["herald", "too-large " * 20]])

    assert capsys.readouterr().out.count("too-large") == 20


def test_a_table_of_no_rows_has_its_heading(capsys: pytest.CaptureFixture[str]) -> None:
    rows(["id", "name"], [])

    assert capsys.readouterr().out.split() == ["id", "name"]


def test_json_holds_every_character_and_gives_a_terminal_no_orders(
    capsys: pytest.CaptureFixture[str],
) -> None:
    hostile = "\x1b[2J\x9b31m\x7f\u202eFerry\u2066\ufeff\U000e0041 می\u200cروم \ud800"

    as_json({"title": hostile})

    said = capsys.readouterr().out
    assert json.loads(said) == {"title": hostile}
    assert "می\u200cروم" in said
    assert all(each.isprintable() for each in said.replace("\u200c", "").splitlines())
