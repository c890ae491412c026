"""Export a night of invented articles with the real command, once in each format; print the cost.

`python -m benchmarks.exports [--articles 50000]`
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from sqlalchemy import select

from benchmarks.exports.filled import NIGHT, fill
from storage.exports.formats import Format, file_of
from storage.sql.database import open_database
from storage.sql.tables import stage_runs

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure and print."""
    count = _articles()
    print(
        f"{'format':9}{'records':>9}{'CPU s':>9}{'peak MB':>9}{'rows/CPU s':>12}{'bytes each':>12}"
    )
    with tempfile.TemporaryDirectory(prefix="wirecopy-bench-") as folder:
        home = Path(folder)
        fill(f"sqlite:///{home / 'wirecopy.db'}", count)
        for kind in Format:
            cpu, peak = _export(home, kind)
            size = (home / kind / file_of(kind, NIGHT)).stat().st_size
            print(
                f"{kind:9}{count:12}{cpu:12.1f}{peak / 2**20:12.0f}"
                f"{count / cpu:12.0f}{size / count:12.0f}",
                flush=True,
            )


def _articles() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.exports", description=__doc__)
    parser.add_argument("--articles", type=int, default=50_000)
    return int(parser.parse_args().articles)


def _export(home: Path, kind: Format) -> tuple[float, int]:
    """Run the command; return its CPU seconds and the most memory it held, in bytes."""
    others = {k: v for k, v in os.environ.items() if not k.startswith("WIRECOPY_")}
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "console.cli", "export", "--night", NIGHT, "--format", kind],
        cwd=ROOT,
        # Each in a folder of its own: what is there already would be written anew with it.
        env=others | {"WIRECOPY_HOME": str(home), "WIRECOPY_EXPORTS": str(home / kind)},
        capture_output=True,
        check=True,
    )
    database = open_database(f"sqlite:///{home / 'wirecopy.db'}")
    try:
        with database.read() as txn:
            used = select(stage_runs.c.cpu_seconds, stage_runs.c.peak_bytes)
            cpu, peak = txn.execute(used.order_by(stage_runs.c.id.desc()).limit(1)).one()
    finally:
        database.close()
    return float(cpu), int(peak)


if __name__ == "__main__":
    main()
