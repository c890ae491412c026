"""What tests of `wirecopy sources` share: real commands, and outlets that do as they are told."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.databases import SqliteDatabases
from tests.home import Commands, Home
from tests.newsroom.newsroom import Newsroom
from tests.spiders.outlet_server import OutletServer, Script, address, reply


@pytest.fixture(scope="session")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Commands]:
    with Commands(tmp_path_factory.mktemp("printed")) as running:
        yield running


@pytest.fixture(scope="session")
def idle_newsroom() -> Iterator[Newsroom]:
    """Return the newsroom that a HOME needs; no test here asks it."""
    with Newsroom() as newsroom:
        yield newsroom


@dataclass(frozen=True, slots=True)
class Street:
    """A few outlets on loopback, and a HOME that may ask them."""

    server: OutletServer
    home: Home

    def url(self, number: int, path: str = "/") -> str:
        return self.server.url(number, path)

    def serve(self, number: int, path: str, script: Script) -> None:
        self.server.scripts[address(number), path] = script

    def feed(self, number: int, path: str = "/feed") -> None:
        """Have an outlet announce two articles of its own, one dated long ago."""
        self.serve(number, path, reply(200, rss(self.url(number)), Content_Type="text/xml"))

    def source(self, source_id: str, number: int, *lines: str, path: str = "/feed") -> Path:
        """Write a source file with one feed; `lines` go above it."""
        text = "\n".join([
            f"# {source_id}, as its owner wrote it",
            f'name = "{source_id.title()}"   # three spaces',
            f'home = "{self.url(number)}"',
            'language = "en"',
            'country = "GB"',
            "seconds_between_requests = 0",
            *lines,
            "",
            "# where it announces",
            "[[endpoints]]",
            'kind = "feed"',
            f'url = "{self.url(number, path)}"',
            "",
        ])  # fmt: skip
        file = self.home.sources / f"{source_id}.toml"
        file.write_text(text, encoding="utf-8")
        return file


def rss(home: str) -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>{home}{slug}</link><pubDate>{day}</pubDate></item>"
        for title, slug, day in (
            ("Bridge reopens", "bridge", "Mon, 23 Nov 2099 20:00:00 GMT"),
            ("Old ferry sold", "ferry", "Sun, 05 Jan 2003 08:30:00 GMT"),
        )
    )
    text = f'<rss version="2.0"><channel><title>Street News</title>{items}</channel></rss>'
    return text.encode()


def street(
    commands: Commands, newsroom: Newsroom, databases: SqliteDatabases, folder: Path
) -> Iterator[Street]:
    """Open outlets 1 to 20 and a HOME without sources."""
    addresses = tuple(address(number) for number in range(1, 21))
    with OutletServer({}, addresses) as server:
        settings = {
            "WIRECOPY_ALLOW_ADDRESSES": f"127.0.3.0/25:{server.port}",
            "WIRECOPY_REQUEST_SECONDS": "1",
        }
        url = databases.migrated(folder / "home")
        home = Home(folder / "home", newsroom, commands, databases, url, settings)
        home.sources.mkdir()
        yield Street(server, home)


@pytest.fixture(scope="module")
def busy_street(
    commands: Commands,
    idle_newsroom: Newsroom,
    sqlite_databases: SqliteDatabases,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Street]:
    """Open a street that the tests of one file share."""
    folder = tmp_path_factory.mktemp("busy-street")
    yield from street(commands, idle_newsroom, sqlite_databases, folder)


@pytest.fixture
def quiet_street(
    commands: Commands,
    idle_newsroom: Newsroom,
    sqlite_databases: SqliteDatabases,
    tmp_path: Path,
) -> Iterator[Street]:
    """Open a street of this test's own."""
    yield from street(commands, idle_newsroom, sqlite_databases, tmp_path)
