"""The whole search for copies with everything in memory: what the store does, without a store."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from articles.copies.fingerprint import SAMPLE, Common, common_shingles, fingerprint
from articles.copies.stories import Stories, joined_by
from articles.copies.verdict import LATE, Document
from benchmarks.dedupe.material import Sample


@dataclass
class Index:
    """Articles by the numbers of their signatures."""

    commons: dict[str, Common]
    stories: Stories[int] = field(default_factory=Stories)
    verdicts: int = 0
    _documents: dict[int, Document] = field(default_factory=dict)
    _holders: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, number: int, sample: Sample) -> None:
        """Put an article into its story."""
        document = Document(fingerprint(sample.text, self.commons[sample.source]), sample.at)
        candidates = [
            number
            for number, _ in Counter(self._sharing(document)).most_common()
            if abs(self._documents[number].at - document.at) <= LATE
        ]
        self._documents[number] = document
        self.stories.add(number)
        for found in joined_by(document, candidates, self._document, self.stories.of):
            if found.verdict.same_story:
                self.stories.join(number, found.article)
        for key in document.fingerprint.signature:
            self._holders[key].append(number)

    def _document(self, number: int) -> Document:
        self.verdicts += 1
        return self._documents[number]

    def _sharing(self, document: Document) -> Iterator[int]:
        return chain.from_iterable(
            self._holders.get(key, ()) for key in document.fingerprint.signature
        )


def commons_of(samples: Iterable[Sample]) -> dict[str, Common]:
    """Return what is common in each source, as it shows in some of its articles."""
    texts: dict[str, list[str]] = {}
    for sample in samples:
        texts.setdefault(sample.source, []).append(sample.text)
    chance = random.Random(SAMPLE)  # noqa: S311 - the same articles in each run
    return {
        source: common_shingles(chance.sample(some, min(SAMPLE, len(some))))
        for source, some in texts.items()
    }


def index_of(samples: list[Sample]) -> Index:
    """Return all stories of `samples`, read in their order."""
    index = Index(commons_of(samples))
    for number, sample in enumerate(samples):
        index.add(number, sample)
    return index


def stories_of(samples: list[Sample]) -> list[int]:
    """Return for each article the number of its story."""
    index = index_of(samples)
    return [index.stories.of(number) for number in range(len(samples))]
