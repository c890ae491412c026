"""Make the weights: `python -m benchmarks.extraction.weights [--folds FOLDER]`.

Without an option: `articles/story/weights.npz`, learned from every page with gold text.
With it: one file for each part of the domains, learned from the other parts, in FOLDER.
"""

import argparse
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from articles.story.weights import weights_to
from benchmarks.extraction.lessons import Lesson, lessons
from benchmarks.extraction.material import FOLDS, PROJECT, WITH_TEXT
from benchmarks.extraction.training import learn

SHIPPED = PROJECT / "articles" / "story" / "weights.npz"


def main() -> None:
    """Learn, and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=Path, metavar="FOLDER")
    folder: Path | None = parser.parse_args().folds
    known = lessons()
    if folder is None:
        _learn(known, SHIPPED)
        return
    folder.mkdir(parents=True, exist_ok=True)
    for fold in range(FOLDS):
        others = [lesson for lesson in known if lesson.fold != fold]
        _learn(others, folder / f"fold-{fold}.npz")


def _learn(known: list[Lesson], file: Path) -> None:
    real = Counter(lesson.set for lesson in known if not lesson.is_planted)
    counted = {name: real[name] for name in WITH_TEXT}
    began = datetime.now(UTC)
    weights = learn(known, note=f"learned from pages with gold text: {counted}")
    file.write_bytes(weights_to(weights))
    seconds = (datetime.now(UTC) - began).total_seconds()
    print(f"{file}: {real.total()} pages, {file.stat().st_size} bytes, {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
