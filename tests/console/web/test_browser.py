"""The console in a real browser: what it shows, and that outlets' pages reach nobody."""

import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.sql.database import Database
from tests.chromium import chromium
from tests.console.conftest import Place, served
from tests.console.scene import play
from tests.databases import on_sqlite

pytestmark = pytest.mark.browser


def hostile_page(port: int) -> bytes:
    """Return a page that tries to call `port` in every way a page can."""
    there = f"http://127.0.0.1:{port}"
    return f"""<!doctype html><html><head><title>Bridge</title>
        <link rel="stylesheet" href="{there}/style"><link rel="preconnect" href="{there}">
        <link rel="dns-prefetch" href="{there}"><link rel="prefetch" href="{there}/prefetch">
        <link rel="icon" href="{there}/icon"><meta http-equiv="refresh" content="0;{there}/go">
        <style>@import url({there}/import); body {{ background: url({there}/back) }}</style>
        <script src="{there}/script"></script><base href="{there}/"></head>
        <body onload="fetch('{there}/fetch')"><p>The bridge reopened.</p>
        <img src="{there}/img" srcset="{there}/set 2x"><iframe src="{there}/frame"></iframe>
        <video src="{there}/video" poster="{there}/poster" autoplay></video>
        <object data="{there}/object"></object><embed src="{there}/embed">
        <svg><image href="{there}/svg"/></svg><p style="background:url({there}/inline)">x</p>
        <form action="{there}/form"><button autofocus>Go</button></form>
        <script>document.forms[0].submit()</script></body></html>""".encode()


@contextmanager
def doorbell() -> Iterator[tuple[int, list[str]]]:
    """Listen on loopback; yield the port and a list of who called."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            while True:
                try:
                    caller, address = listener.accept()
                except OSError:
                    return
                calls.append(str(address))
                caller.close()

        threading.Thread(target=answer, daemon=True).start()
        yield listener.getsockname()[1], calls
        listener.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def look(tmp_path: Path) -> "Look":
    return Look(chromium(tmp_path / "profile"))


class Look:
    """A browser that opens one page, waits for it, and says what stands there."""

    def __init__(self, command: list[str]) -> None:
        self._command = command

    def at(self, url: str) -> str:
        ran = subprocess.run(
            [*self._command, "--virtual-time-budget=4000", "--dump-dom", url],
            capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
        return ran.stdout


@on_sqlite
def test_an_outlets_page_is_shown_and_calls_nobody(
    database: Database, place: Place, look: Look
) -> None:
    with doorbell() as (port, calls):
        play(database, place.archive, raw_html=hostile_page(port))
        with served(place) as client:
            shown = look.at(f"{client.base_url}/article/1")
            raw = look.at(f"{client.base_url}/article/1/raw")

        assert "Old bridge reopens after nine years" in shown
        assert "The bridge reopened." in raw
        assert calls == []


def test_the_doorbell_rings_when_a_page_is_opened_unguarded(look: Look, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    with doorbell() as (port, calls):
        page.write_bytes(hostile_page(port))
        look.at(page.as_uri())

        assert calls != []


@pytest.mark.parametrize("path", ["/", "/sources", "/article/3", "/story/1", "/why?url=x"])
@on_sqlite
def test_no_script_of_an_outlet_runs_on_any_screen(
    shared_night: Place, look: Look, path: str
) -> None:
    with served(shared_night) as client:
        shown = look.at(f"{client.base_url}{path}")

    assert "Wirecopy" in shown
    assert "<script" not in shown
