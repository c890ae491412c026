"""The crontab that a document shows, as cron runs it: a shell with next to no environment."""

import subprocess
from pathlib import Path

import pytest

from tests.docs.documents import OPERATING, blocks

SAY = """#!/bin/sh
echo "$*" >> "$WIRECOPY_HOME/called"
echo "a line of the log" >&2
echo "the report"
exit $(cat "$WIRECOPY_HOME/code")
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a HOME with a `wirecopy` that ends as the file `code` says, and no patience."""
    for name, text in {"wirecopy": SAY, "sleep": "#!/bin/sh\n"}.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    return tmp_path


def run(line: str, home: Path, code: int) -> subprocess.CompletedProcess[str]:
    (home / "code").write_text(str(code))
    environment = {"WIRECOPY_HOME": str(home), "PATH": f"{home}:/usr/bin:/bin"}
    return subprocess.run(
        ["/bin/sh", "-c", line],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def commands() -> dict[str, str]:
    """Return the commands of the crontab by what they call."""
    (crontab,) = [each.text for each in blocks(OPERATING) if "* * *" in each.text]
    lines = [line.split(maxsplit=5)[5] for line in crontab.splitlines() if "* * *" in line]
    return {"night" if "wirecopy night" in line else "poll": line for line in lines}


@pytest.mark.parametrize(("code", "times"), [(0, 1), (10, 3), (20, 1), (30, 1)])
def test_only_a_night_that_was_stopped_is_run_again(home: Path, code: int, times: int) -> None:
    ended = run(commands()["night"], home, code)

    assert (home / "called").read_text() == "night\n" * times
    assert ended.stdout == "the report\n" * times
    assert ended.stderr == ""
    assert (home / "night.log").read_text() == "a line of the log\n" * times


def test_a_poll_sends_no_mail(home: Path) -> None:
    ended = run(commands()["poll"], home, 0)

    assert (ended.stdout, ended.stderr) == ("", "")
    assert (home / "called").read_text() == "poll\n"
