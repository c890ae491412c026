"""Start and stop a local Airflow and the console, as background processes of one folder."""

import importlib.metadata
import socket
import subprocess
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from console.command_line.called import command_in
from console.local_airflow.api import AirflowApi, AirflowApiError
from console.local_airflow.parts import (
    USER,
    Part,
    Ports,
    environment_of,
    migrate_command,
    parts,
    write_settings,
)
from console.local_airflow.processes import Background, end, is_running, members, start_background
from console.local_airflow.started_parts import (
    dead_parts,
    forget_parts,
    log_of,
    note_parts,
    started_parts,
    with_logs,
)
from storage.files.disk import alone_in
from storage.files.room import room_in

Say = Callable[[str], None]

READY_WITHIN = 180.0
# The scheduler's tasks write into both databases and tell the API server how
# they ended: it goes last.
_LAST = ("api-server", "console")


class LocalAirflowError(Exception):
    """The local Airflow cannot be started or stopped. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Running:
    """A local Airflow that answers."""

    ports: Ports
    user: str
    password: str

    @property
    def address(self) -> str:
        """Return where Airflow is."""
        return f"http://127.0.0.1:{self.ports.airflow}/"

    @property
    def console_address(self) -> str:
        """Return where the console is."""
        return f"http://127.0.0.1:{self.ports.console}/"

    def api(self) -> AirflowApi:
        """Return its API, logged in."""
        return AirflowApi(self.ports.airflow).logged_in(self.user, self.password)


def start(
    home: Path, *, ports: Ports, environment: Mapping[str, str], say: Say, timezone: str = "UTC"
) -> Running:
    """Start all parts of `home` and wait until they answer.

    What was started is stopped again where one of them fails.
    """
    folder = home / "airflow"
    with ExitStack() as held:
        with _writing(folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            # Of two at once the second would start all again, and note its own parts only.
            held.enter_context(alone_in(folder))
        _see_nothing_runs(home)
        for port in (ports.airflow, ports.console):
            _check_free(home, port)
        with _writing(folder):
            password = write_settings(folder, ports, timezone)
        surroundings = environment_of(home, environment, timezone)
        _migrate(folder, surroundings, say)
        try:
            _start_parts(folder, parts(ports), surroundings, ports, say)
        except BaseException:
            stop(home)
            raise
    return Running(ports, USER, password)


def stop(home: Path) -> list[str]:
    """Stop what `start` started in `home`; return the names of the parts that ran."""
    folder = home / "airflow"
    try:
        started = started_parts(folder)
    except PermissionError as error:
        raise LocalAirflowError(
            f"{folder} is another user's; expected the one who called: wirecopy up"
        ) from error
    ran = [part.name for part in started if is_running(part)]
    last = [part for part in started if part.name in _LAST]
    first = [part for part in started if part.name not in _LAST]
    if left := end(first, patience=6) | end(last, patience=6):
        pids = " ".join(map(str, sorted(left)))
        raise LocalAirflowError(f"these processes do not end; look at them with: ps -fp {pids}")
    forget_parts(folder)
    return ran


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        with room_in(folder):
            yield
    except OSError as error:
        raise LocalAirflowError(f"{folder} cannot be written: {error.strerror}") from error


def _see_nothing_runs(home: Path) -> None:
    if not members(started_parts(home / "airflow")):
        return
    if dead := dead_parts(home):
        raise LocalAirflowError(
            f"{home}: Airflow runs in part; not running: {with_logs(home, dead)};"
            f" run: {command_in(home)} down, then: {command_in(home)} up"
        )
    raise LocalAirflowError(f"{home}: Airflow runs already; stop it with: {command_in(home)} down")


def _check_free(home: Path, port: int) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError as error:
            raise LocalAirflowError(
                f"port {port} of 127.0.0.1 is taken; choose others:"
                f" {command_in(home)} up --port 8090 --console-port 8590"
            ) from error


def _migrate(folder: Path, environment: Mapping[str, str], say: Say) -> None:
    # Each `airflow` command costs seconds: not again for the same version.
    version = importlib.metadata.version("apache-airflow-core")
    mark = folder / "migrated"
    if mark.exists() and mark.read_text() == version and (folder / "airflow.db").exists():
        return
    begun = time.monotonic()
    log = folder / "logs-migrate.log"
    with log.open("wb") as output:
        ended = subprocess.run(  # noqa: S603  # no shell; the command is ours
            migrate_command(),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if ended.returncode:
        raise LocalAirflowError(f"Airflow's database could not be made; {_end_of(log)}")
    mark.write_text(version)
    say(f"Airflow's database made in {time.monotonic() - begun:.1f} s")


def _start_parts(
    folder: Path, wanted: Collection[Part], environment: Mapping[str, str], ports: Ports, say: Say
) -> None:
    begun = time.monotonic()
    started: list[Background] = []
    for part in wanted:
        log = log_of(folder, part.name)
        started.append(start_background(part.name, part.command, environment, log))
        note_parts(folder, started)
    waiting = {part.name for part in wanted}
    while waiting:
        time.sleep(0.25)
        for one in started:
            if not is_running(one):
                log = log_of(folder, one.name)
                raise LocalAirflowError(f"{one.name} ended early; {_end_of(log)}")
        for name in sorted(waiting & _healthy(ports)):
            say(f"{name} answers after {time.monotonic() - begun:.1f} s")
            waiting.remove(name)
        if time.monotonic() - begun > READY_WITHIN:
            logs = ", ".join(str(log_of(folder, name)) for name in sorted(waiting))
            raise LocalAirflowError(f"no answer within {READY_WITHIN:.0f} s; look into {logs}")


def _healthy(ports: Ports) -> set[str]:
    """Return the names of the parts that say they are well."""
    found = set()
    if _listens(ports.console):
        found.add("console")
    try:
        health = AirflowApi(ports.airflow).get("/api/v2/monitor/health")
    except AirflowApiError:
        return found
    found.add("api-server")
    for name in ("scheduler", "dag-processor", "triggerer"):
        state = health.get(name.replace("-", "_")) or {}
        if state.get("status") == "healthy":
            found.add(name)
    return found


def _listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def _end_of(log: Path) -> str:
    lines = log.read_text(errors="replace").splitlines()[-15:]
    return "\n".join((f"its log {log} ends with:", *lines))
