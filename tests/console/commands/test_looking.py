import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from console.commands.article import article
from console.commands.console import console
from console.commands.replay import replay
from console.commands.search import search
from console.commands.status import status
from console.commands.stop import stop
from console.commands.story import story
from console.commands.why import why
from storage.search.search import index_changed
from storage.sql.database import Database
from tests.console.commands.looking import run, set_home
from tests.console.conftest import Place
from tests.console.scene import BRIDGE, GONE


@pytest.fixture
def home(shared_night: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    set_home(monkeypatch, tmp_path, shared_night.database_url)


def test_stopping_what_does_not_run_says_so(home: None) -> None:
    shown = run(stop, "--night", "2030-01-01")

    assert (shown.exit_code, shown.output) == (0, "Nothing of night 2030-01-01 is running.\n")


def test_nights_from_the_last_to_the_first_are_refused(home: None) -> None:
    shown = run(replay, "--since", "2027-01-01", "--until", "2020-01-01", "--dry-run")

    assert shown.exit_code == 20
    assert "--since 2027-01-01: expected no night after --until 2020-01-01" in shown.output


@pytest.mark.parametrize("which", ["1", BRIDGE, BRIDGE + "?utm_campaign=x"])
def test_an_article_is_found_by_number_and_by_any_url_of_it(home: None, which: str) -> None:
    shown = run(article, which)

    assert shown.exit_code == 0
    assert shown.output.startswith("Old bridge reopens after nine years\n" + BRIDGE)
    assert "published\t2026-11-23 22:00:00 UTC (stated as" in shown.output
    assert "json-ld datePublished\t1\n" in shown.output
    assert "## Nine years of scaffolding\n" in shown.output
    assert "- No lorries\n- No parking\n- No swimming\n" in shown.output
    assert "share bar\tShare this article Subscribe to our RSS" in shown.output


def test_an_article_as_json_keeps_where_each_field_came_from(home: None) -> None:
    value = json.loads(run(article, "1", "--json").output)

    assert value["reading"]["published"]["where"] == "datePublished"
    assert value["row"]["id"] == 1


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("99", "no article 99 is stored\n"),
        ("9" * 5000, "99 is stored\n"),
        (str(2**63), f"no article {2**63} is stored\n"),
        ("https://nobody.example/", "is stored; see: wirecopy why https://nobody.example/\n"),
    ],
    ids=["unknown", "endless", "too large", "address"],
)
def test_an_article_that_is_not_stored_ends_with_1_and_what_to_ask(
    home: None, which: str, said: str
) -> None:
    shown = run(article, which)

    assert shown.exit_code == 1
    assert shown.output.endswith(said)


def test_words_of_outlets_give_no_orders_to_the_terminal(home: None) -> None:
    shown = run(article, "3")

    assert shown.exit_code == 0
    assert "\x1b" not in shown.output
    assert "\u202e" not in shown.output
    assert "reversed" in shown.output


def test_why_tells_the_path_in_lines(home: None) -> None:
    shown = run(why, GONE)

    assert shown.output.splitlines()[0] == (
        "Failed in the night 2026-11-24: the outlet answered 404."
    )
    assert "the outlet answered 404 [http-404] \u2014 Not Found." in shown.output


@pytest.mark.parametrize("url", ["", "nope", "http://[::1"])
def test_why_refuses_what_is_no_address(home: None, url: str) -> None:
    shown = run(why, url)

    # Of the command line as a whole a wrong use is code 20.
    assert shown.exit_code == 2
    assert "is no address; expected one such as https://outlet.example/2026/story" in shown.output


def test_why_knows_an_endpoint(home: None) -> None:
    shown = run(why, "https://herald.example/feed")

    assert shown.exit_code == 0
    assert shown.output.startswith("No article, but an endpoint: the feed of herald.\n")


def test_a_story_lists_who_printed_it(home: None) -> None:
    shown = run(story, "1")

    assert "1\tcanonical\tThe Example Herald" in shown.output
    assert "2\tcarrier\tCourier & Post" in shown.output
    assert "2\t1\tthe same words\twords: 412\t2026-11-24" in shown.output


def test_search_prints_the_words_in_their_place(
    night: Place, database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_home(monkeypatch, tmp_path, night.database_url)
    with database.write() as txn:
        index_changed(txn, 100)

    shown = run(search, "cyclists", "--limit", "1")

    assert "2  Old bridge reopens after nine years" in shown.output
    assert "Cyclists were the first to cross" in shown.output
    assert "More: --before 2" in shown.output
    last = run(search, "cyclists", "--limit", "1", "--before", "2").output
    assert last.startswith("1  Old bridge")
    assert "More:" not in last
    beyond = run(search, "cyclists", "--before", "1").output
    assert beyond == "No older article holds all of these words.\n"


def test_no_database_is_a_configuration_problem(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_home(monkeypatch, tmp_path, f"sqlite:///{tmp_path}/none.db")

    shown = run(status)

    assert shown.exit_code == 20
    assert "run: wirecopy init" in shown.output


def test_a_database_that_is_away_says_run_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "broken.db").write_bytes(b"not a database" * 1000)
    set_home(monkeypatch, tmp_path, f"sqlite:///{tmp_path}/broken.db")

    assert run(status).exit_code == 10


def test_a_wrong_setting_is_a_configuration_problem(
    home: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRECOPY_TIMEZONE", "Nowhere/Else")

    shown = run(status)

    assert shown.exit_code == 20
    assert "WIRECOPY_TIMEZONE" in shown.output


def test_a_port_that_is_taken_is_named(home: None) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])

        shown = run(console, "--port", port)

    assert shown.exit_code == 20
    assert f"port {port} cannot be used" in shown.output
    assert "choose another with --port" in shown.output


def test_the_console_answers_on_this_machine_until_ctrl_c(home: None) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "console.cli", "console", "--port", str(port)]

    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            address = process.stderr.readline().strip()
            screen = httpx.get(address, trust_env=False, timeout=30)
            process.send_signal(signal.SIGINT)
            rest = process.communicate(timeout=30)[1]
        finally:
            process.kill()

    assert address == f"http://127.0.0.1:{port}/"
    assert "Night 2026-11-24" in screen.text
    assert "server" not in screen.headers
    assert (process.returncode, rest) == (0, "")
