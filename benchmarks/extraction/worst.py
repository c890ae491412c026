"""Where the reader fails: `python -m benchmarks.extraction.worst [--folds FOLDER] [--pages 20]`.

The pages with the lowest F1 of word 4-grams against the gold, by kind of failure.
"""

import argparse
import os
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.extraction.articles_adapter import FOLDS_FOLDER, read, read_held_out
from benchmarks.extraction.labels import WORD, grams
from benchmarks.extraction.material import WITH_TEXT, Sample, samples

_MOST = 0.9
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Failure:
    """One page, how much of what was read is gold, and how much of the gold was read."""

    set: str
    url: str
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def kind(self) -> str:
        """Return in which way the page was read wrongly."""
        if not self.recall:
            return "nothing of it read"
        if self.recall >= _MOST:
            return "more read than the gold holds"
        if self.precision >= _MOST:
            return "less read than the gold holds"
        return "parts of both" if self.f1 >= _HALF else "another text read"


def main() -> None:
    """Print the worst pages, then how many pages fail in which way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", metavar="FOLDER")
    parser.add_argument("--pages", type=int, default=20)
    asked = parser.parse_args()
    if asked.folds:
        os.environ[FOLDS_FOLDER] = asked.folds
    reader = read_held_out if asked.folds else read
    failures = [_tried(page, reader) for name in WITH_TEXT for page in samples(name) if page.text]
    failures.sort(key=lambda failure: failure.f1)
    for failure in failures[: asked.pages]:
        print(
            f"{failure.f1:.2f} (P {failure.precision:.2f}, R {failure.recall:.2f})"
            f"  {failure.kind:30} {failure.set:10} {failure.url}"
        )
    bad = [failure for failure in failures if failure.f1 < _MOST]
    kinds = Counter(failure.kind for failure in bad)
    print(f"{len(bad)} of {len(failures)} pages below {_MOST}: {dict(kinds.most_common())}")


def _tried(page: Sample, reader: Callable[[str, str], Mapping[str, object]]) -> Failure:
    gold, found = _grams(page.text), _grams(str(reader(page.html, page.url)["text"]))
    hit = (gold & found).total()
    precision = hit / found.total() if found else 0.0
    return Failure(page.set, page.url, precision, hit / gold.total() if gold else 0.0)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    # A shorter text is one run.
    return Counter(grams(words) or ([tuple(words)] if words else []))


if __name__ == "__main__":
    main()
