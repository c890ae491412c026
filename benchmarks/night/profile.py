"""Where the time of reading goes: a sample of the stack at every few milliseconds of CPU time.

A tracing profiler makes short Python functions look dear beside long calls into
C; sampling disturbs neither.
"""

import signal
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from pipeline.readers.worker import read

_EVERY_SECONDS = 0.002
# The innermost of these on the stack has the sample: module and function, and what it is.
STEPS = {
    ("pipeline.readers.worker", "_page"): "page out of the archive",
    ("articles.decoding", "decoded"): "decoding",
    ("articles.markup", "parsed"): "parsing HTML",
    ("articles.structured", "structured"): "JSON-LD, meta, microdata",
    ("articles.headline", "headline"): "headline",
    ("articles.marks", "marks"): "marked elements",
    ("articles.byline", "authors"): "byline",
    ("articles.dates", "published"): "dates",
    ("articles.dates", "modified"): "dates",
    ("articles.printed", "guessed"): "dates",
    ("articles.body", "body_of"): "body and tail",
    ("articles.language", "detected_language"): "language",
    ("articles.filter", "not_article_reason"): "is it an article?",
    ("articles.reading_json", "reading_to_json"): "reading to JSON",
    ("articles.reading_json", "blocks_to_json"): "reading to JSON",
}


class Sampler:
    """Counts, while its block runs, which step of reading the processor is at."""

    def __init__(self) -> None:
        self.samples: Counter[str] = Counter()

    def __enter__(self) -> "Sampler":
        signal.signal(signal.SIGPROF, self._sample)
        signal.setitimer(signal.ITIMER_PROF, _EVERY_SECONDS, _EVERY_SECONDS)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)

    def shares(self) -> dict[str, float]:
        """Return each step's share of the samples, largest first."""
        total = self.samples.total() or 1
        return {step: count / total for step, count in self.samples.most_common()}

    def _sample(self, _: int, frame: FrameType | None) -> None:
        while frame is not None:
            step = STEPS.get((frame.f_globals.get("__name__", ""), frame.f_code.co_name))
            if step:
                self.samples[step] += 1
                return
            frame = frame.f_back
        self.samples["the rest"] += 1


def jobs_of(pages: Iterable[tuple[Any, ...]], archive: Path) -> list[dict[str, Any]]:
    """Return what `extract` would hand its readers for `pages`."""
    return [
        {
            "task": "read", "archive": str(archive), "place": [file, offset, length],
            "hints": "", "source": source, "toml": toml, "why": "no page",
        }
        for source, toml, file, offset, length in pages
    ]  # fmt: skip


def profile(jobs: Sequence[dict[str, Any]]) -> tuple[float, dict[str, float]]:
    """Read all `jobs` in this process; return CPU seconds per page, and shares by step."""
    for job in jobs[:20]:
        read(job)
    began = time.process_time()
    with Sampler() as sampler:
        for job in jobs:
            read(job)
    return (time.process_time() - began) / max(len(jobs), 1), sampler.shares()
