"""An Airflow of a test's own: a folder, a database, and commands run in it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
COMMAND = Path(__file__).parent / "command.py"


@dataclass
class AirflowHome:
    """`AIRFLOW_HOME` in `folder`, with the project's DAGs from `bundle`."""

    folder: Path
    bundle: Path = ROOT
    calls: Path = field(init=False)

    def __post_init__(self) -> None:
        self.calls = self.folder / "calls.jsonl"

    def environment(self, **more: str) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if "AIRFLOW" not in name}
        return {
            **clean,
            "AIRFLOW_HOME": str(self.folder),
            "AIRFLOW__CORE__DAGS_FOLDER": str(self.bundle),
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "WIRECOPY_COMMAND": f"{sys.executable} {COMMAND}",
            "COMMAND_LOG": str(self.calls),
            **more,
        }

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run Python with `arguments`; the output of both streams is in `stdout`."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )

    def dags_test(self, conf: dict[str, object], script: dict[str, object]) -> str:
        """Run a night through `dags test`; return its output."""
        self.calls.unlink(missing_ok=True)
        ended = self.run(
            *("-m", "airflow", "dags", "test", "nightly", "2026-11-23T02:00:00+00:00"),
            *("--conf", json.dumps({"retry_delay": 0, **conf})),
            COMMAND_SCRIPT=json.dumps(script),
        )
        return ended.stdout

    def called(self) -> list[list[str]]:
        """Return the commands of the last night, in order."""
        return [json.loads(line) for line in self.calls.read_text().splitlines()]
