"""`wirecopy report` and the page that it leaves."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.commands.report import report
from console.commands.status import status
from storage.exports.reports import page_file
from storage.sql.database import Database
from tests.console.outlets import NIGHT, Outlet, nights_until, play_night

(BEFORE,) = nights_until(NIGHT, 1)


@pytest.fixture
def exports(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Path:
    """Play two nights; return where their pages will be."""
    play_night(database, [Outlet("herald", "Herald")], night=BEFORE)
    play_night(database, [Outlet("herald", "Herald")])
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", database_url)
    return tmp_path / "exports"


def run(*words: str) -> Result:
    done = CliRunner().invoke(report, words)
    assert done.exit_code == 0, done.output
    return done


def test_a_report_leaves_a_page_and_says_where(exports: Path) -> None:
    done = run("--night", NIGHT)

    file = page_file(exports, NIGHT)
    assert "Tuesday, 24 November 2026" in file.read_text()
    assert json.loads(done.stdout.splitlines()[-1])["page"] == str(file)
    assert f"Page: {file}" in done.stdout
    assert f"Report: {file}" in CliRunner().invoke(status).output


def test_what_is_asked_for_is_on_standard_output(exports: Path) -> None:
    table, whole = run("--night", NIGHT), run("--night", NIGHT, "--json")

    assert f"Night {NIGHT}: good" in table.stdout
    assert "announced + 0 carried over" in table.stdout
    assert "announced" not in table.stderr
    assert json.loads(whole.stdout)["night"] == NIGHT


def test_made_again_a_page_has_the_same_bytes(exports: Path) -> None:
    run("--night", NIGHT)
    first = page_file(exports, NIGHT).read_bytes()

    run("--night", NIGHT)
    run("--night", BEFORE)

    assert page_file(exports, NIGHT).read_bytes() == first
    assert (exports / "reports" / "latest.html").read_bytes() == first
    assert page_file(exports, BEFORE).exists()


def test_links_lead_to_the_console_that_is_set(
    exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRECOPY_CONSOLE_URL", "https://desk.example/wirecopy/")

    run("--night", NIGHT)

    page = page_file(exports, NIGHT).read_text()
    assert f'href="https://desk.example/wirecopy/night/{NIGHT}"' in page


@pytest.mark.parametrize("url", ["desk.example", "javascript:alert(1)", 'https://x/"onload'])
def test_an_address_that_is_no_web_address_is_refused(
    exports: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("WIRECOPY_CONSOLE_URL", url)

    done = CliRunner().invoke(report, ["--night", NIGHT])

    assert done.exit_code == 20
    assert "WIRECOPY_CONSOLE_URL" in done.output


def test_a_page_that_cannot_be_written_stops_the_stage(exports: Path) -> None:
    exports.mkdir()
    (exports / "reports").write_text("in the way")

    done = CliRunner().invoke(report, ["--night", NIGHT])

    assert done.exit_code != 0
    assert "cannot be written" in str(done.exception)
