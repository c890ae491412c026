"""Score the reader on pages with gold text, and time it beside trafilatura.

`python -m benchmarks.extraction [SET …]`. The pages and their scorer are not
part of the project: they are publishers' text.
"""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
SCORER = "bench/extraction_score.py"
ADAPTER = "benchmarks.extraction.articles_adapter:read"


def main() -> int:
    """Print the quality table, then the times; say so where there is nothing to measure on."""
    data = os.environ.get("WIRECOPY_TEST_DATA")
    folder = Path(data).parent if data else PROJECT.parent / "shared"
    scorer = folder / SCORER
    if not scorer.exists():
        print(f"NOT MEASURED: no {scorer}; set WIRECOPY_TEST_DATA to the folder `data` beside it")
        return 0
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    for words in (sys.argv[1:], ["--time"]):
        command = [sys.executable, str(scorer), ADAPTER, *words]
        ended = subprocess.run(command, cwd=PROJECT, env=environment, check=False)  # noqa: S603
        if ended.returncode:
            return ended.returncode
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
