"""The morning's command: what it says of the night that is over, and of the next."""

import json
from pathlib import Path

import pytest

from console.commands.status import status
from storage.sql import tables
from storage.sql.database import Database
from tests.console.commands.looking import run, set_home
from tests.console.conftest import Place, kept
from tests.console.rows import BEGAN, Rows


@pytest.fixture
def home(shared_night: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    set_home(monkeypatch, tmp_path, shared_night.database_url)


def test_status_shows_nights_runs_and_what_waits(home: None) -> None:
    shown = run(status)

    assert shown.exit_code == 0
    assert "2026-11-24\tgood\t2026-11-24 01:01:00 UTC\t3\t30\t0\t0\t1\t1" in shown.output
    assert "extract\t2026-11-24" in shown.output
    assert "2026-11-24 01:03:30 UTC\talive" in shown.output
    assert "1\tentry:robots\trobots.txt forbids the page" in shown.output


def test_status_as_json_is_one_value(home: None) -> None:
    value = json.loads(run(status, "--json").output)

    assert [night["night"]["night"] for night in value["nights"]] == ["2026-11-24", "2026-11-23"]
    assert value["running"][0]["stage"] == "extract"


def test_status_says_that_this_mornings_night_is_not_there(
    database: Database, place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_home(monkeypatch, tmp_path, place.database_url)
    with database.write() as txn:
        Rows(txn, tmp_path).add(tables.nights, night="2001-02-03", opened_at=BEGAN)

    assert "is not planned: the newest, 2001-02-03, is" in run(status).output


def test_status_says_why_the_newest_night_is_bad(
    database: Database, night: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_home(monkeypatch, tmp_path, night.database_url)
    with database.write() as txn:
        kept(txn, "bad", reasons=["no source took part"])

    assert "2026-11-24 is bad: No source took part.\n" in run(status).output
    assert json.loads(run(status, "--json").output)["reasons"] == ["No source took part."]


def test_status_names_what_a_person_should_look_at_in_a_good_night(
    database: Database, night: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_home(monkeypatch, tmp_path, night.database_url)
    lost = [{"source": f"gazette-{number}", "problem": "is gone"} for number in range(12)]
    with database.write() as txn:
        kept(txn, "good", reasons=[], left_out=lost)

    said = run(status).output

    assert "gazette-0: took no part. Its file cannot be used: is gone.\n" in said
    assert "gazette-10" not in said
    assert "more: see the report" in said
    assert len(json.loads(run(status, "--json").output)["to_look_at"]) >= 12


def test_status_speaks_of_the_newest_night_with_a_report_though_polls_opened_the_next(
    database: Database, night: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_home(monkeypatch, tmp_path, night.database_url)
    with database.write() as txn:
        left_out = [{"source": "gazette", "problem": "is gone"}]
        kept(txn, "bad", reasons=["no source took part"], left_out=left_out)
        Rows(txn, tmp_path).add(tables.nights, night="9998-01-01", opened_at=BEGAN)

    said, value = run(status).output, json.loads(run(status, "--json").output)

    assert "9998-01-01\topen\tnot yet" in said
    assert "2026-11-24 is bad: No source took part.\n" in said
    assert "For a person to look at, of the night 2026-11-24" in said
    assert "gazette: took no part. Its file cannot be used: is gone.\n" in said
    assert (value["reported"], value["reasons"]) == ("2026-11-24", ["No source took part."])
    assert "gazette: took no part. Its file cannot be used: is gone." in value["to_look_at"]


def test_status_says_that_a_night_was_only_polled(
    database: Database, place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_home(monkeypatch, tmp_path, place.database_url)
    with database.write() as txn:
        rows = Rows(txn, tmp_path)
        rows.add(tables.nights, night="2001-02-03", opened_at=BEGAN, planned_at=BEGAN)
        rows.add(tables.nights, night="9998-01-01", opened_at=BEGAN)

    assert "is not planned: the newest, 2001-02-03, is" in run(status).output
