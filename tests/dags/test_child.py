import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dags.child import LONGEST_LINE, Child, Ended
from tests.dags.processes import runs, seconds_until_gone, wait_for_pids

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def run(script: str) -> tuple[Ended, list[str]]:
    said: list[str] = []
    ended = Child([sys.executable, "-c", script], os.environ).run(said.append)
    return ended, said


@pytest.fixture
def task_runner(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield a process that runs a family as a task would."""
    with start_task_runner(tmp_path, seconds=0) as process:
        yield process
        process.kill()


def start_task_runner(folder: Path, *, seconds: float) -> subprocess.Popen[str]:
    family = [sys.executable, str(HERE / "family.py"), str(folder / "pids"), "60"]
    command = [sys.executable, "-m", "tests.dags.run_child", str(seconds), *family]
    # A group of its own, as Airflow gives each task.
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, process_group=0)


def test_both_streams_are_said_and_the_last_output_is_kept() -> None:
    ended, said = run("import sys; print('one'); print('two', file=sys.stderr); print('{}')")

    assert sorted(said) == ["one", "two", "{}"]
    assert ended == Ended(exit_code=0, last_output="{}", last_error="two", cut=False)


def test_lines_are_said_as_they_come() -> None:
    times: list[float] = []
    script = "import time; print('now', flush=True); time.sleep(0.5); print('then')"
    Child([sys.executable, "-c", script], os.environ).run(lambda _: times.append(time.monotonic()))

    assert times[1] - times[0] > 0.4


def test_a_last_line_without_its_end_counts() -> None:
    ended, said = run("print('[]', end='')")

    assert ended.last_output == "[]"
    assert said == ["[]"]


def test_an_endless_line_is_cut_and_told() -> None:
    ended, said = run(f"print('x' * {LONGEST_LINE * 3})")

    assert ended.cut
    assert len(said[0]) == LONGEST_LINE


def test_a_short_line_after_a_cut_one_is_whole() -> None:
    ended, _ = run(f"print('x' * {LONGEST_LINE * 3}); print('[1]')")

    assert ended.last_output == "[1]"
    assert not ended.cut


def test_bytes_that_are_no_text_do_not_stop_it() -> None:
    ended, _ = run(r"import sys; sys.stdout.buffer.write(b'\xff\xfe\x00\n{}\n')")

    assert ended.last_output == "{}"


def test_the_command_hears_no_input() -> None:
    ended, _ = run("import sys; print(repr(sys.stdin.read()))")

    assert ended.last_output == "''"


def test_the_command_stays_in_our_process_group() -> None:
    ended, _ = run("import os; print(os.getpgrp())")

    assert ended.last_output == str(os.getpgrp())


def test_a_signal_is_a_negative_exit_code() -> None:
    ended, _ = run("import os; os.kill(os.getpid(), 9)")

    assert ended.exit_code == -9


def test_a_daemon_that_the_command_left_behind_is_ended(tmp_path: Path) -> None:
    family = [sys.executable, str(HERE / "family.py"), str(tmp_path / "pids"), "60"]
    # It leaves session, group and parent, and keeps the pipes.
    script = (
        f"import subprocess, time; subprocess.Popen({family!r}, start_new_session=True)\n"
        f"import pathlib\nwhile not pathlib.Path({str(tmp_path / 'pids')!r}).exists():\n"
        "    time.sleep(0.02)\nprint('{}')"
    )

    ended, _ = run(script)

    assert ended.last_output == "{}"
    assert not [pid for pid in wait_for_pids(tmp_path / "pids") if runs(pid)]


def test_an_older_child_of_ours_is_left_alone() -> None:
    with subprocess.Popen(["sleep", "30"]) as stranger:
        run("print('{}')")

        assert runs(stranger.pid)
        stranger.kill()


@pytest.mark.kill
def test_a_killed_task_runner_takes_its_command_along(
    task_runner: subprocess.Popen[str], tmp_path: Path
) -> None:
    pids = wait_for_pids(tmp_path / "pids")

    task_runner.kill()

    assert seconds_until_gone(pids, at_most=5) < 1


@pytest.mark.kill
def test_stopping_ends_a_family_that_ignores_sigterm(
    task_runner: subprocess.Popen[str], tmp_path: Path
) -> None:
    pids = wait_for_pids(tmp_path / "pids")

    task_runner.send_signal(signal.SIGTERM)

    assert seconds_until_gone(pids, at_most=5) < 4.5
    assert "exit_code=-9" in task_runner.communicate(timeout=5)[0]


@pytest.mark.kill
def test_nothing_is_left_when_time_is_up(tmp_path: Path) -> None:
    with start_task_runner(tmp_path, seconds=1.5) as process:
        pids = wait_for_pids(tmp_path / "pids")
        output = process.communicate(timeout=15)[0]

    assert output.endswith("time is up\n")
    assert not [pid for pid in pids if runs(pid)]
