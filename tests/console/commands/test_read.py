import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import insert

from console.commands.read import read
from pipeline.runs.clock import wall_clock
from storage.sql.leases import this_process
from storage.sql.tables import hosts
from tests.console.commands.conftest import Street
from tests.home import Ran
from tests.spiders.outlet_server import Visitor, redirect, reply, robots

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


@pytest.mark.parametrize("url", ["http://[::1", " HTTPS://[herald/", "http://a b/", "http:"])
def test_what_cannot_be_asked_for_is_no_address(page: Path, url: str) -> None:
    shown = run(url)

    assert shown.exit_code == 20
    assert f"{url}: not an address that can be asked for" in shown.output


def test_a_file_that_is_no_page_by_its_size_is_not_read(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRECOPY_PAGE_MEGABYTES", "0.0001")
    with page.open("wb") as file:
        file.truncate(2**40)

    shown = run(str(page))

    assert shown.exit_code == 20
    assert f"{page}: it has 1\u202f099\u202f511\u202f627\u202f776 bytes;" in shown.output
    assert "expected 104 at most (WIRECOPY_PAGE_MEGABYTES)" in shown.output


def test_a_file_that_never_ends_is_left_at_the_limit(page: Path) -> None:
    with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as endless:
        assert endless.stdout is not None
        shown = run(f"/proc/self/fd/{endless.stdout.fileno()}")
        endless.stdout.close()

    assert shown.exit_code == 20
    assert "it has more than 10\u202f485\u202f760 bytes; expected 10\u202f" in shown.output


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


def test_an_article_as_markdown_holds_no_marks_of_its_outlet(page: Path) -> None:
    hostile = "&lt;img src=http://evil.example/ onerror=x> ![a](http://evil.example/) was said."
    page.write_text(PAGE.replace("Monday after", f"{hostile} Monday \u202e\u009b31m after"))

    shown = run(str(page), "--markdown")

    assert (
        "\\<img src=http://evil.example/ onerror=x> !\\[a\\](http://evil.example/)" in shown.output
    )
    assert all(line.isprintable() for line in shown.output.splitlines())


def test_a_record_is_json_or_markdown(page: Path) -> None:
    shown = run(str(page), "--json", "--markdown")

    assert shown.exit_code == 20
    assert "--json and --markdown: expected one of the two" in shown.output


@pytest.fixture
def herald(quiet_street: Street) -> Street:
    """Open an outlet with one page."""
    quiet_street.serve(1, "/bridge", reply(200, PAGE.encode(), Content_Type="text/html"))
    return quiet_street


def read_from(street: Street, **settings: str) -> Ran:
    home = replace(street.home, settings={**street.home.settings, **settings})
    return home.run("read", street.url(1, "/bridge"), "--markdown")


def test_a_page_is_asked_for_under_our_name_and_nothing_of_it_is_stored(herald: Street) -> None:
    before = herald.home.state("hosts")

    shown = read_from(herald)

    assert shown.code == 0, shown.stderr
    assert shown.stdout.startswith("# Bridge opens\n")
    assert herald.server.paths(1) == ["/robots.txt", "/bridge"]
    assert all("desk@newsroom.example" in seen.headers["user-agent"] for seen in herald.server.seen)
    assert herald.home.state("hosts") == before


def test_the_pace_is_the_source_files(herald: Street) -> None:
    file = herald.source("herald", 1)
    file.write_text(file.read_text().replace("requests = 0", "requests = 0.7"))

    read_from(herald)

    assert min(herald.server.gaps(1)) >= 0.69


def test_what_robots_txt_said_is_remembered(herald: Street) -> None:
    herald.serve(1, "/robots.txt", robots("User-agent: *\nDisallow: /bridge\n"))

    said = [read_from(herald) for _ in range(2)]

    assert [ran.code for ran in said] == [1, 1]
    assert "no page: robots" in said[1].stderr
    assert herald.server.paths(1) == ["/robots.txt"]


def test_an_address_that_must_not_be_asked_is_ours_to_mend(herald: Street) -> None:
    shown = herald.home.run("read", "http://127.0.0.1:1/")

    assert shown.code == 20
    assert "http://127.0.0.1:1/: no page: address-refused" in shown.stderr


def test_where_an_outlet_sends_us_gives_a_terminal_no_orders(herald: Street) -> None:
    herald.serve(1, "/bridge", redirect("ftp://x/\x1b]0;pwned\x07\x9b31m"))

    shown = read_from(herald)

    assert (shown.code, "address-refused: ftp://x/" in shown.stderr) == (20, True)
    assert shown.stderr.removesuffix("\n").isprintable()


def test_an_outlet_that_does_not_answer_may_be_asked_again(herald: Street) -> None:
    def close(visitor: Visitor) -> None:
        visitor.close_connection = True

    herald.serve(1, "/bridge", close)

    shown = read_from(herald)

    assert shown.code == 10
    assert "no page: connection" in shown.stderr


def test_nobody_is_asked_without_a_contact(herald: Street) -> None:
    shown = read_from(herald, WIRECOPY_CONTACT="")

    assert shown.code == 20
    assert "WIRECOPY_CONTACT: expected a mail or web address" in shown.stderr
    assert herald.server.seen == []


@pytest.mark.parametrize("why", ["host-busy", "host-on-hold"])
def test_a_host_in_other_hands_or_on_hold_is_not_asked(herald: Street, why: str) -> None:
    later = wall_clock() + timedelta(hours=1)
    kept = {
        "host-busy": {"lease": this_process(), "lease_until": later},
        "host-on-hold": {"hold_until": later, "hold_reason": "Retry-After 3600 s"},
    }
    with herald.home.open() as database, database.write() as txn:
        txn.execute(insert(hosts).values(host=herald.server.host(1), **kept[why]))

    shown = read_from(herald, WIRECOPY_HOST_WAIT_SECONDS="0")

    assert shown.code == 10
    assert f"no page: {why}" in shown.stderr
    assert herald.server.seen == []


def test_without_a_database_the_command_names_the_one_that_makes_it(
    herald: Street, tmp_path: Path
) -> None:
    shown = read_from(herald, WIRECOPY_DATABASE_URL=f"sqlite:///{tmp_path}/none.db")

    assert shown.code == 20
    assert "wirecopy init" in shown.stderr
    assert herald.server.seen == []
