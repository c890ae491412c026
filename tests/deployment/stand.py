"""Run the services of docker-compose.yml on this machine, as their containers would find them."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sqlalchemy import URL

from console.local_airflow.processes import Background, end, members, start_background
from tests.deployment.compose import ROOT, Service
from tests.postgres_server import PostgresServer, plain

READY_WITHIN = 240.0
# What `deployment/alive.py` takes for a sign of life.
_HOUR_AGO = "UPDATE job SET latest_heartbeat = latest_heartbeat - interval '1 hour'"


class Stand:
    """The services, on a loopback address of this test process's own."""

    def __init__(self, folder: Path, server: PostgresServer) -> None:
        pid = os.getpid()
        self.address = f"127.{38 + pid // 2**16}.{pid // 2**8 % 2**8}.{pid % 2**8 or 1}"
        self._folder = folder
        self._server = server
        self._started: dict[str, Background] = {}
        self.sources = folder / "data" / "sources"
        for name in ("data", "logs", "airflow"):
            (folder / name).mkdir()

    @property
    def admin(self) -> URL:
        """Return the address of the server's own database, for its superuser."""
        return self._server.admin

    def here(self, service: Service) -> Service:
        """Return `service` with this machine's places in place of its container's."""
        put = self._put
        return replace(
            service,
            command=tuple(map(put, service.command)),
            environment=self._image() | {k: put(v) for k, v in service.environment.items()},
            check=tuple(map(put, service.check)),
        )

    def prepare_databases(self, postgres: Service) -> None:
        """Do what PostgreSQL's image does with the scripts of a new volume."""
        environment = self.here(postgres).environment
        script = ROOT / "deployment" / "databases.sql"
        words = ("--no-psqlrc", "-v", "ON_ERROR_STOP=1", "--quiet", "-f", str(script))
        self.psql(*words, environment=environment)

    def psql(self, *words: str, environment: Mapping[str, str] | None = None) -> str:
        """Run psql as the server's superuser; return what it prints."""
        psql = self._server.binaries / "psql"
        ended = subprocess.run(
            [psql, "-d", plain(self._server.admin), *words],
            env={**self._image(), **(environment or {})},
            capture_output=True,
            text=True,
            check=False,
        )
        if ended.returncode:
            raise RuntimeError(ended.stderr)
        return ended.stdout

    def start(self, service: Service) -> None:
        """Start `service` in the background."""
        log = self._folder / f"{service.name}.log"
        here = self.here(service)
        program = shutil.which(here.command[0], path=here.environment["PATH"]) or here.command[0]
        command = (program, *here.command[1:])
        self._started[service.name] = start_background(service.name, command, here.environment, log)

    def run(self, service: Service) -> str:
        """Run a service that ends; return its log."""
        here = self.here(service)
        ended = subprocess.run(
            here.command,
            env=here.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if ended.returncode:
            raise RuntimeError(f"{service.name}: {ended.stdout[-3000:]}")
        return ended.stdout

    def check(self, service: Service) -> bool:
        """Run the health check of `service`, as it is written; return whether it succeeds."""
        here = self.here(service)
        program = shutil.which(here.check[0], path=here.environment["PATH"]) or here.check[0]
        ended = subprocess.run(
            [program, *here.check[1:]],
            env=here.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        with (self._folder / f"{service.name}-checks.log").open("a") as log:
            log.write(f"{ended.stdout}{ended.stderr}")
        return ended.returncode == 0

    def wait_until_well(self, service: Service) -> None:
        """Ask the health check again and again until it succeeds."""
        until = time.monotonic() + READY_WITHIN
        while not self.check(service):
            if service.name in self._started and not members([self._started[service.name]]):
                raise RuntimeError(f"{service.name} ended: {self.log(service.name)}")
            if time.monotonic() > until:
                raise RuntimeError(f"{service.name} is not well: {self.log(service.name)}")
            time.sleep(0.5)

    def log(self, name: str) -> str:
        """Return the end of what `name` and its checks printed."""
        files = [self._folder / f"{name}{kind}.log" for kind in ("", "-checks")]
        texts = [file.read_text(errors="replace")[-3000:] for file in files if file.exists()]
        return "\n".join(texts)

    def memory(self, name: str) -> int:
        """Return the bytes that the processes of `name` hold, shared ones divided among them."""
        return sum(map(_share, members([self._started[name]])))

    def signal(self, name: str, number: int) -> None:
        """Send a signal to every process of `name`."""
        for pid in members([self._started[name]]):
            os.kill(pid, number)

    def let_an_hour_pass_for_jobs(self) -> None:
        """Make Airflow's jobs as old as if none had said for an hour that it lives."""
        airflow = plain(self._server.admin.set(database="airflow"))
        self.psql("-d", airflow, "-c", _HOUR_AGO)

    def stop(self, *names: str) -> None:
        """Stop these services, or all; the API server last: tasks tell it how they ended."""
        wanted = names or tuple(self._started)
        last = [self._started[name] for name in wanted if name == "api-server"]
        first = [self._started[name] for name in wanted if name != "api-server"]
        left = end(first, patience=4) | end(last, patience=4)
        if left:
            raise RuntimeError(f"these processes do not end: {left}")
        for name in wanted:
            del self._started[name]

    def _image(self) -> dict[str, str]:
        """Return what the image and its base set, and nothing else of this machine's."""
        here = Path(sys.executable).parent
        programs = f"{here}:{self._server.binaries}:/usr/local/bin:/usr/bin:/bin"
        home = str(self._folder)
        return {"PATH": programs, "HOME": home, "PYTHONUNBUFFERED": "1", "LANG": "C.UTF-8"}

    def _put(self, text: str) -> str:
        port = str(self._server.admin.port)
        for theirs, ours in (
            ("--port=5432", f"--port={port}"),
            ("@postgres:5432", f"@127.0.0.1:{port}"),
            ("//127.0.0.1:", f"//{self.address}:"),
            ("-h 127.0.0.1", f"-h {self.address}"),
            ("/opt/wirecopy", str(ROOT)),
            ("/var/lib/wirecopy", str(self._folder / "data")),
            ("/var/log/airflow", str(self._folder / "logs")),
            ("/tmp/airflow", str(self._folder / "airflow")),  # noqa: S108  # in the container
            ("://api-server:8080", f"://{self.address}:8080"),
            ("@broker:6379", f"@{self.address}:6379"),
            ("0.0.0.0", self.address),  # noqa: S104  # what is replaced
            ("valkey-", "valkey-" if shutil.which("valkey-server") else "redis-"),
        ):
            text = text.replace(theirs, ours)
        return text


def broker_program() -> str | None:
    """Return the broker's server that is here, or one that speaks the same protocol."""
    return shutil.which("valkey-server") or shutil.which("redis-server")


def _share(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
