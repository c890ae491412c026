"""What stands in the way of a local Airflow before any part of it is started."""

import configparser
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from console.demo import free_ports
from console.local_airflow.parts import Ports, write_settings
from console.local_airflow.processes import end, start_background
from console.local_airflow.started_parts import log_of, note_parts
from console.local_airflow.up_and_down import LocalAirflowError, Running, start, stop
from storage.files.disk import alone_in
from storage.files.room import DiskFull
from tests.disks import fill, make_read_only

NOBODY = 65534

_PLACES = """
from airflow.configuration import conf
import airflow.settings
print(conf.get("logging", "base_log_folder"))
print(conf.get("logging", "dag_processor_child_process_log_directory"))
print(conf.get("core", "plugins_folder"))
"""


@pytest.fixture
def others_home() -> Iterator[Path]:
    """Return a HOME in which somebody else's Airflow lies."""
    if os.geteuid() != 0:
        pytest.skip("needs root, to be somebody else")
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        home.chmod(0o755)
        (home / "airflow").mkdir(mode=0o700)
        os.seteuid(NOBODY)
        try:
            yield home
        finally:
            os.seteuid(0)


def begin(home: Path, ports: Ports) -> Running:
    return start(home, ports=ports, environment={}, say=print)


def test_a_second_start_waits_for_the_first_and_sees_what_it_started(tmp_path: Path) -> None:
    folder = tmp_path / "airflow"
    folder.mkdir()
    with ThreadPoolExecutor(1) as beside:
        with alone_in(folder):
            second = beside.submit(begin, tmp_path, free_ports())
            time.sleep(0.3)
            waits = not second.done()
            part = start_background("api-server", ("/bin/sleep", "60"), {}, log_of(folder, "api"))
            note_parts(folder, [part])
        refused = second.exception()
    end([part], patience=5)

    assert waits
    assert "runs already; stop it with: WIRECOPY_HOME=" in str(refused)


def test_a_full_disk_is_called_so(small_disk: Path) -> None:
    (small_disk / "airflow").mkdir()
    fill(small_disk)

    with pytest.raises(DiskFull, match=f"the disk of {small_disk}/airflow is full"):
        begin(small_disk, free_ports())


def test_a_folder_that_cannot_be_written_is_named(small_disk: Path) -> None:
    make_read_only(small_disk)

    with pytest.raises(LocalAirflowError, match=f"{small_disk}/airflow cannot be written: Read-"):
        begin(small_disk, free_ports())


def test_a_file_of_passwords_that_a_full_disk_emptied_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "passwords.json"
    file.touch()

    password = write_settings(tmp_path, Ports(), "UTC")

    assert json.loads(file.read_text()) == {"admin": password}


def test_airflow_reads_a_folder_with_a_percent_sign_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "50% of the desk"

    write_settings(folder, Ports(), "UTC")

    # Airflow's own reader takes % for the beginning of another key's value.
    settings = configparser.ConfigParser()
    settings.read(folder / "airflow.cfg")
    assert settings["database"]["sql_alchemy_conn"] == f"sqlite:///{folder}/airflow.db"


@pytest.mark.airflow
def test_airflow_keeps_to_its_folder_whatever_that_is_called(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "50% of the desk", tmp_path / "elsewhere"
    elsewhere.mkdir()
    write_settings(folder, Ports(), "UTC")

    ran = subprocess.run(
        [sys.executable, "-c", _PLACES],
        cwd=elsewhere,
        env={"PATH": os.environ["PATH"], "AIRFLOW_HOME": str(folder)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stderr
    places = ran.stdout.splitlines()[-3:]
    assert places == [f"{folder}/{name}" for name in ("logs", "logs/dag_processor", "plugins")]
    assert list(elsewhere.iterdir()) == []


def test_somebody_elses_airflow_is_not_started_again(others_home: Path) -> None:
    with pytest.raises(LocalAirflowError, match="airflow cannot be written: Permission denied"):
        begin(others_home, free_ports())


def test_somebody_elses_airflow_is_not_said_to_be_stopped(others_home: Path) -> None:
    with pytest.raises(LocalAirflowError, match="airflow is another user's; expected the one who"):
        stop(others_home)
