import subprocess
import sys
from pathlib import Path

from storage.sql.database import Database
from tests.pipeline.compared import NIGHT

# The signal comes while a line is being printed, and its lock is held.
TOLD_WHILE_IT_TELLS = """
import os, signal, sys
from pathlib import Path

import structlog

from pipeline.runs.stage_run import stage_run
from pipeline.settings import Settings

class Interrupted:
    def write(self, text):
        if "exporting" in text:
            os.kill(os.getpid(), signal.SIGTERM)
        return sys.stderr.write(text)

    def flush(self):
        sys.stderr.flush()

url, folder, night = sys.argv[1:]
structlog.configure(logger_factory=structlog.PrintLoggerFactory(Interrupted()))
settings = Settings(home=Path(folder), database_url=url, disk_reserve_megabytes=0)
with stage_run(settings, "export", night) as run:
    structlog.get_logger().warning("exporting")
    run.stop.wait(20)
    print(run.should_stop())
"""


def test_a_stage_that_is_told_to_stop_while_it_prints_a_line_stops(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    told = subprocess.run(
        [sys.executable, "-c", TOLD_WHILE_IT_TELLS, database_url, tmp_path, NIGHT],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert (told.returncode, told.stdout) == (0, "True\n"), told.stderr
    assert "stopping" in told.stderr
