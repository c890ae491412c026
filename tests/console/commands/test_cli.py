"""What every command has in common: the words it is given, and where it prints."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest
from sqlalchemy import insert

from pipeline.settings import PROJECT
from storage.sql.database import migrate, open_database
from storage.sql.tables import nights
from tests.console.commands.conftest import Street
from tests.console.conftest import Place
from tests.console.rows import BEGAN, NIGHT

LATIN = b"http://127.0.1.3:33451/caf\xe9.html".decode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    "words",
    [
        ("why",),
        ("article",),
        ("search",),
        ("read",),
        ("sources", "add"),
        ("sources", "fixture"),
        ("sources", "template"),
        ("sources", "pause", "herald", "--reason"),
        ("fields", "--source"),
        ("stories", "merge", "1", "2", "--note"),
    ],
    ids=" ".join,
)
def test_a_word_that_is_no_text_is_refused(busy_street: Street, words: tuple[str, ...]) -> None:
    ran = busy_street.home.run(*words, LATIN)

    assert (ran.code, ran.stderr) == (
        20,
        "Error: http://127.0.1.3:33451/caf\\xe9.html: is not UTF-8\n",
    )


@pytest.fixture
def settings(shared_night: Place, tmp_path: Path) -> dict[str, str]:
    return {"WIRECOPY_HOME": str(tmp_path), "WIRECOPY_DATABASE_URL": shared_night.database_url}


def printing_to(
    output: IO[bytes] | int, settings: Mapping[str, str], *words: str
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "console.cli", *words],
        stdout=output,
        stderr=subprocess.PIPE,
        env={**os.environ, **settings},
    )


@pytest.mark.parametrize("words", [("status",), ("fields", "--json"), ("--help",)], ids=" ".join)
def test_a_full_disk_behind_standard_output_is_told_in_a_line(
    settings: dict[str, str], words: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("wb") as full, printing_to(full, settings, *words) as process:
        _, errors = process.communicate()

    assert process.returncode == 10
    assert errors == b"Error: standard output cannot be written: No space left on device\n"


def test_whoever_stops_reading_ends_the_command_quietly(settings: dict[str, str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with printing_to(writer, settings, "status") as process:
        os.close(writer)
        _, errors = process.communicate()

    assert (process.returncode, errors) == (141, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_is_closed_is_as_one_that_leads_nowhere(closed: str, tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path}/wirecopy.db")
    command = f"{sys.executable} -m console.cli erase https://herald.example/x --reason court"

    def ended(redirection: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-c", f"exec {command} {redirection}"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**os.environ, "WIRECOPY_HOME": str(tmp_path)},
            text=True,
            check=False,
        )

    nowhere = ended(closed.replace("&-", "/dev/null"))
    found = ended(closed)

    assert (found.returncode, found.stdout) == (nowhere.returncode, nowhere.stdout)
    assert found.stderr == nowhere.stderr


def test_a_folder_that_an_update_removed_is_no_hindrance(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/wirecopy.db"
    migrate(url)
    database = open_database(url)
    with database.write() as txn:
        txn.execute(insert(nights), {"night": NIGHT, "opened_at": BEGAN})
    database.close()
    gone = tmp_path / "release"
    command = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m console.cli"
    gone.mkdir()

    ended = subprocess.run(
        ["sh", "-c", f"{command} export --night {NIGHT}"],
        env={**os.environ, "WIRECOPY_HOME": str(tmp_path), "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ended.returncode, ended.stderr.count("Error")) == (0, 0), ended.stderr


def test_letters_that_a_terminal_lacks_are_replaced(
    settings: dict[str, str], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<title>Brücke</title><article><h1>Brücke</h1><p>It was opened.</p></article>")
    plain = {**settings, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}

    with printing_to(subprocess.PIPE, plain, "read", str(page)) as process:
        text, _ = process.communicate()
    with printing_to(subprocess.PIPE, plain, "read", str(page), "--json") as process:
        record, _ = process.communicate()

    assert b"title\tBr?cke\t" in text
    assert record.isascii()
    assert json.loads(record)["title"]["value"] == "Brücke"
