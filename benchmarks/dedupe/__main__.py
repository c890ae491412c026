"""Score how articles are put into stories, beside other methods at their best, in one run.

`python -m benchmarks.dedupe [--ours] [--clusters FOLDER] [SET …]`. The articles and their scorer
are not part of the project: they are publishers' text.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from articles.copies.verdict import SOON
from benchmarks.dedupe.in_memory import stories_of
from benchmarks.dedupe.material import SETS, Sample, path_of, samples
from benchmarks.dedupe.peers import PEERS, stories_by
from benchmarks.extraction.material import folder

Score: TypeAlias = Mapping[str, object]


def main() -> int:
    """Print a line for our way and for each peer that is installed, for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", action="store_true", help="without peers")
    parser.add_argument("--clusters", type=Path, help="leave our stories here, a file for each set")
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    asked = parser.parse_args()
    if not scorer().exists():
        print(f"NOT MEASURED: no {scorer()}; set WIRECOPY_TEST_DATA to the folder `data` beside it")
        return 0
    for name in asked.sets:
        print(f"\n{name}", flush=True)
        articles = samples(name)
        with tempfile.TemporaryDirectory() as folder_name:
            contest = Contest(scorer(), name, articles, Path(folder_name))
            ours = stories_of(articles)
            _print("wirecopy", "", contest.scored(ours))
            if asked.clusters:
                _write(asked.clusters / f"{name}.jsonl", articles, ours)
            for line in () if asked.ours else _peers(contest):
                _print(*line)
    return 0


def scorer() -> Path:
    """Return where the scorer lies, if it is there."""
    return folder().parent / "bench" / "dedupe_score.py"


class Contest:
    """One set, and a folder where the scorer finds what it reads."""

    def __init__(self, scorer: Path, name: str, articles: list[Sample], place: Path) -> None:
        self.articles = articles
        self._clusters = place / "clusters.jsonl"
        self._command = [sys.executable, str(scorer), str(path_of(name)), str(self._clusters)]
        pairs = path_of(f"{name}-pairs")
        if pairs.exists():
            near = place / "pairs.jsonl"
            near.write_text("".join(_near_pairs(pairs, articles)))
            self._command += ["--pairs", str(near)]

    def scored(self, stories: Iterable[int]) -> Score:
        """Return what the scorer says of `stories`."""
        _write(self._clusters, self.articles, stories)
        run = subprocess.run(self._command, capture_output=True, text=True, check=True)  # noqa: S603
        score: Score = json.loads(run.stdout)
        return score


def _near_pairs(path: Path, articles: list[Sample]) -> Iterator[str]:
    """Yield the pairs that lie as close as copies do."""
    at = {article.id: article.at for article in articles}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            pair = json.loads(line)
            if abs(at[pair["a"]] - at[pair["b"]]) <= SOON:
                yield line


def _write(path: Path, articles: list[Sample], stories: Iterable[int]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for article, story in zip(articles, stories, strict=True):
            print(json.dumps({"id": article.id, "cluster": story}), file=file)


def _peers(contest: Contest) -> Iterator[tuple[str, str, Score]]:
    for name, (peer, needs, settings) in PEERS.items():
        if not find_spec(needs):
            print(f"  {name}: not installed (make peers)")
            continue
        scores = {
            setting: contest.scored(stories_by(peer, contest.articles, setting))
            for setting in settings
        }
        best = max(settings, key=lambda setting: _f1(scores[setting]))
        yield name, f"{best:g}", scores[best]


def _f1(score: Score) -> float:
    pairs = score["pairs"]
    return float(pairs[2]) if isinstance(pairs, list) else 0.0


def _print(name: str, setting: str, score: Score) -> None:
    print(f"  {name:12} {setting:8} {json.dumps(score)}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
