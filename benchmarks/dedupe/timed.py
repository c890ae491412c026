"""What finding copies costs: `python -m benchmarks.dedupe.timed [--passes 5] [--every 1]`.

CPU time of a signature beside rensa's, interleaved article by article, and how many articles a
second of CPU time puts into stories, with everything in memory.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from importlib.util import find_spec

from articles.copies.fingerprint import fingerprint
from benchmarks.dedupe.in_memory import index_of
from benchmarks.dedupe.material import SETS, Sample, samples
from benchmarks.dedupe.peers import rensa_signature

# So many articles are done before the clock is looked at: reading it costs as much as a signature.
_BATCH = 50


def main() -> None:
    """Print the rate of each signature, then the rate of the whole search, for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--every", type=int, default=1, help="only each n-th article")
    asked = parser.parse_args()
    for name in SETS:
        articles = samples(name)[:: asked.every]
        print(f"{name}: {len(articles)} articles, medians of {asked.passes} passes")
        _signatures(articles, asked.passes)
        _search(articles, asked.passes)


def _signatures(articles: list[Sample], passes: int) -> None:
    contenders: dict[str, Callable[[str], object]] = {"wirecopy": fingerprint}
    if find_spec("rensa"):
        # The fastest way to give it words.
        contenders["rensa"] = lambda text: rensa_signature(text.lower().split())
    fingerprint("é")
    spent: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(passes):
        once = dict.fromkeys(contenders, 0.0)
        for start in range(0, len(articles), _BATCH):
            for name, contender in contenders.items():
                once[name] += _spent(contender, articles[start : start + _BATCH])
        for name, seconds in once.items():
            spent[name].append(seconds)
    for name, seconds_each in spent.items():
        each = statistics.median(seconds_each) / len(articles)
        print(f"  {name:10} {1e6 * each:7.1f} us CPU a signature, {1 / each:8.0f} a second")
    if "rensa" in spent:
        pairs = zip(spent["rensa"], spent["wirecopy"], strict=True)
        print(f"  {statistics.median(theirs / ours for theirs, ours in pairs):.2f} x rensa's rate")


def _spent(contender: Callable[[str], object], articles: list[Sample]) -> float:
    began = time.process_time()
    for article in articles:
        contender(article.text)
    return time.process_time() - began


def _search(articles: list[Sample], passes: int) -> None:
    rates = []
    for _ in range(passes):
        began = time.process_time()
        index = index_of(articles)
        rates.append(len(articles) / (time.process_time() - began))
    print(
        f"  whole search: {statistics.median(rates):.0f} articles a CPU-second,"
        f" {index.verdicts / len(articles):.2f} verdicts an article"
    )


if __name__ == "__main__":
    main()
