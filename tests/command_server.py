"""Run `wirecopy` commands, each in a process of its own that has imported everything already.

`python -m tests.command_server` imports once, then forks for each job: starting
Python and importing takes longer than most stages do. A job is one JSON line
(`words`, `environment`, `folder` for what is printed, `kill_at`); the answers
are the process' id at once, and its exit code when it has ended.
"""

import gc
import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from console import cli
from tests.kill_runner import count_commits

IMPORTED = ("console.commands.night", "console.commands.report", "spiders.crawl", "alembic.command")


def main() -> None:
    for name in IMPORTED:
        import_module(name)
    # Or each process goes through all of it when it ends: that takes longer than most stages, too.
    gc.collect()
    gc.freeze()
    for line in sys.stdin.buffer:
        job = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _become(job)
            cli.main()
            return
        _say(pid)
        _say(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


def _become(job: dict[str, Any]) -> None:
    folder = Path(job["folder"])
    os.environ.clear()
    os.environ.update(job["environment"])
    sys.argv = ["wirecopy", *job["words"]]
    for number, path in enumerate([Path(os.devnull), folder / "stdout", folder / "stderr"]):
        descriptor = os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT)
        os.dup2(descriptor, number)
        os.close(descriptor)
    count_commits(folder / "commits", kill_at=job["kill_at"])


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
