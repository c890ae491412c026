"""Where the time of reading goes: a sample of the stack at every few milliseconds of CPU time.

A tracing profiler makes short Python functions look dear beside long calls into
C; sampling disturbs neither.
"""

import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from articles.bylines.byline import authors
from articles.dating.dates import modified, published
from articles.dating.printed import guessed
from articles.fields.headline import headline
from articles.fields.language import detected_language
from articles.filtering.filter import not_article_reason
from articles.parsing.decoding import decoded
from articles.parsing.marks import marks
from articles.parsing.markup import parsed
from articles.parsing.structured import structured
from articles.records.reading_json import blocks_to_json, reading_to_json
from articles.story.body import body_of
from pipeline.readers.worker import _page, read

_EVERY_SECONDS = 0.002
# The innermost of these on the stack has the sample.
_STEPS: dict[Callable[..., object], str] = {
    _page: "page out of the archive",
    decoded: "decoding",
    parsed: "parsing HTML",
    structured: "JSON-LD, meta, microdata",
    headline: "headline",
    marks: "marked elements",
    authors: "byline",
    published: "dates",
    modified: "dates",
    guessed: "dates",
    body_of: "body and tail",
    detected_language: "language",
    not_article_reason: "is it an article?",
    reading_to_json: "reading to JSON",
    blocks_to_json: "reading to JSON",
}
_BY_CODE = {function.__code__: step for function, step in _STEPS.items()}


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
            step = _BY_CODE.get(frame.f_code)
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
