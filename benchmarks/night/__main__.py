"""Run two nights of invented outlets stage by stage and print what each stage costs.

`python -m benchmarks.night [--articles 2000] [--outlets 20] [--json]`
"""

import argparse
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.night.press import Press
from benchmarks.night.profile import jobs_of, profile
from benchmarks.night.timed import Cost, Home

# Enough for shares to one per cent.
_PROFILED = 600


def main() -> None:
    """Measure and print."""
    asked = _arguments()
    with (
        Press(outlets=asked.outlets, articles=asked.articles) as press,
        tempfile.TemporaryDirectory(prefix="wirecopy-bench-") as folder,
    ):
        home = Home(Path(folder), press)
        costs = [cost for number in (1, 2) for cost in _shown(home.night(number), asked)]
        jobs = jobs_of(home.pages()[:_PROFILED], home.folder / "archive")
        seconds, shares = profile(jobs)
    extract = next(cost for cost in costs if cost.stage == "extract")
    summary = {
        "cores": len(os.sched_getaffinity(0)),
        "articles": asked.articles,
        "outlets": asked.outlets,
        "extract_articles_per_cpu_second": round(extract.rows_per_cpu_second, 1),
        "extract_articles_per_second": round(extract.rows / extract.wall_seconds, 1),
        "reading_cpu_milliseconds": round(seconds * 1000, 2),
        "reading_share_of_extract": round(seconds * extract.rows / extract.cpu_seconds, 3),
        "reading_shares": {step: round(share, 3) for step, share in shares.items()},
    }
    if asked.json:
        print(json.dumps({**summary, "stages": [asdict(cost) for cost in costs]}))
    else:
        _print(summary)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.night", description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--outlets", type=int, default=20)
    parser.add_argument("--json", action="store_true", help="one JSON value instead of tables")
    return parser.parse_args()


def _shown(costs: Iterable[Cost], asked: argparse.Namespace) -> Iterable[Cost]:
    for number, cost in enumerate(costs):
        if not asked.json:
            if number == 0:
                print(
                    f"\n{'night':10}  {'stage':8}{'rows':>7}{'wall s':>9}{'CPU s':>9}"
                    f"{'peak MB':>9}{'rows/CPU s':>12}"
                )
            print(
                f"{cost.night:10}  {cost.stage:8}{cost.rows:7}{cost.wall_seconds:9.2f}"
                f"{cost.cpu_seconds:9.2f}{cost.peak_megabytes:9.0f}"
                f"{cost.rows_per_cpu_second:12.0f}",
                flush=True,
            )
        yield cost


def _print(summary: dict[str, Any]) -> None:
    print(
        f"\nextract: {summary['extract_articles_per_cpu_second']} articles per CPU second, "
        f"{summary['extract_articles_per_second']} per second on {summary['cores']} cores; "
        f"reading is {summary['reading_share_of_extract']:.0%} of its CPU time, "
        f"{summary['reading_cpu_milliseconds']} ms a page:"
    )
    for step, share in summary["reading_shares"].items():
        print(f"  {share:6.1%}  {step}")


if __name__ == "__main__":
    main()
