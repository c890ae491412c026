"""Score the reader on pages with gold text, beside other extractors, in one run.

`python -m benchmarks.extraction [--folds FOLDER] [SET …]`. With FOLDER (made by
`python -m benchmarks.extraction.weights --folds FOLDER`) each page is read with weights
that were learned without its domain. The pages and their scorer are not part of the
project: they are publishers' text.
"""

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from benchmarks.extraction.articles_adapter import FOLDS_FOLDER
from benchmarks.extraction.material import PROJECT, SETS, folder
from benchmarks.extraction.peers import CONTENDERS

ADAPTER = "benchmarks.extraction.articles_adapter"
PEERS = "benchmarks.extraction.peers"


def main() -> int:
    """Print a table for the reader and one for each peer that is installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=Path, metavar="FOLDER")
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    asked = parser.parse_args()
    scorer = folder().parent / "bench" / "extraction_score.py"
    if not scorer.exists():
        print(f"NOT MEASURED: no {scorer}; set WIRECOPY_TEST_DATA to the folder `data` beside it")
        return 0
    ours = f"{ADAPTER}:read_held_out" if asked.folds else f"{ADAPTER}:read"
    known = [f"{PEERS}:{name}" for name, needs in CONTENDERS.items() if find_spec(needs)]
    for function in (ours, *known):
        print(f"\n{function.rpartition(':')[2]}", flush=True)
        code = _score(scorer, function, asked.sets, asked.folds)
        if code:
            return code
    missing = [name for name, needs in CONTENDERS.items() if not find_spec(needs)]
    if missing:
        print(f"\nnot installed (make peers): {', '.join(missing)}")
    return 0


def _score(scorer: Path, function: str, sets: list[str], folds: Path | None) -> int:
    environment = {
        **os.environ, "PYTHONPATH": str(PROJECT), "PYTHONWARNINGS": "ignore",
        FOLDS_FOLDER: str(folds.absolute()) if folds else "",
    }  # fmt: skip
    command = [sys.executable, str(scorer), function, *sets, "--data", str(folder() / "extraction")]
    return subprocess.run(command, cwd=PROJECT, env=environment, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
