"""What reading costs: `python -m benchmarks.extraction.timed [--passes 5] [--every 1]`.

CPU time of the whole reader, in units of one lxml parse of the same page, interleaved page
by page with trafilatura, over the pages of all sets; with the slowest page and peak memory.
"""

import argparse
import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import islice

import lxml.html
import trafilatura

from articles.hints import Hints
from articles.read import read_article
from benchmarks.extraction.articles_adapter import SOURCE, page_of
from benchmarks.extraction.material import SETS, Sample, samples
from pipeline.readers.weights import shipped_weights

_FLOOR = "lxml parse"


def main() -> None:
    """Print a line for each contender, then what the reader's body came from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--every", type=int, default=1, help="only each n-th page")
    asked = parser.parse_args()
    pages = [page for name in SETS for page in islice(samples(name), 0, None, asked.every)]
    methods: Counter[str] = Counter()
    seconds = [_spent(pages, methods) for _ in range(asked.passes)]
    for name in (_FLOOR, "reader", "trafilatura"):
        each = statistics.median(sum(spent[name]) for spent in seconds)
        times = statistics.median(sum(spent[name]) / sum(spent[_FLOOR]) for spent in seconds)
        slowest = max(max(spent[name]) for spent in seconds)
        print(
            f"{name:12} {1e3 * each / len(pages):7.2f} ms CPU a page  {times:6.2f} x the parse"
            f"  slowest page {slowest:.2f} s"
        )
    print(f"body from: {dict(methods.most_common())}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"peak memory {peak} MiB, {len(pages)} pages and trafilatura included")


def _spent(pages: list[Sample], methods: Counter[str]) -> Mapping[str, list[float]]:
    weights = shipped_weights()

    def reader(page: Sample) -> None:
        reading = read_article(page_of(page.html, page.url), Hints(), SOURCE, weights)
        methods[reading.body_method or f"none: {reading.not_article}"] += 1

    contenders: dict[str, Callable[[Sample], object]] = {
        _FLOOR: lambda page: lxml.html.fromstring(page.html.encode("utf-8", "replace")),
        "reader": reader,
        "trafilatura": lambda page: trafilatura.bare_extraction(
            page.html, url=page.url, with_metadata=True
        ),
    }
    spent: dict[str, list[float]] = {name: [] for name in contenders}
    for page in pages:
        for name, contender in contenders.items():
            began = time.process_time()
            try:
                contender(page)
            except Exception as error:  # noqa: BLE001 - one page must not end the run
                print(f"{name}: {page.id}: {type(error).__name__}: {error}")
            spent[name].append(time.process_time() - began)
    return spent


if __name__ == "__main__":
    main()
