"""Nights of invented articles: wire stories in many outlets, cut and edited, and daily reports.

The same seed gives the same articles. Three of four stories are printed by one outlet, the others
by two to twenty, five on average, one in five of them a night later. One printing in four is cut,
one in eight has words changed, half have the outlet's footer. One article in fifty is a report
that comes out each night with other figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from benchmarks.dedupe.material import Sample

_FIRST_NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
_DAY = 86_400
_SOURCES = 200
# A text has about so many words, in sentences of so many.
_WORDS, _SENTENCE = 200, 18
# Words by how often they stand: the n-th a n-th as often as the first. So many are drawn ahead.
_VOCABULARY, _DRAWN = 50_000, 2**20
_CONSONANTS, _VOWELS = "bcdfghjklmnprstvz", "aeiou"
# One word in so many is a name, and one a figure.
_NAMES, _FIGURES = 12, 30

_ALONE, _LATER, _CUT, _EDITED, _FOOTED, _REPORTS = 0.75, 0.2, 0.25, 0.125, 0.5, 0.02
_MOST_OUTLETS, _OUTLETS_BEYOND_ONE = 20, 4

_Sentences = list[list[str]]


@dataclass(frozen=True, slots=True)
class _Story:
    """A story, and the outlets that are still to print it."""

    sentences: _Sentences
    sources: Sequence[int]


def end_of(night: int) -> datetime:
    """Return when the last article of a night is out."""
    return _FIRST_NIGHT + timedelta(days=night + 1)


class Newsroom:
    """Prints one night after the other, in words of its own."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = np.random.default_rng(seed)
        vocabulary = np.array([self._word(rank) for rank in range(_VOCABULARY)], object)
        weights = 1 / np.arange(1, _VOCABULARY + 1)
        drawn = self._chance.choice(_VOCABULARY, _DRAWN, p=weights / weights.sum())
        self._drawn = vocabulary[drawn]
        self._footers = [self._written(2 * _SENTENCE) for _ in range(_SOURCES)]
        self._reports: list[_Sentences] = []
        self._later: list[_Story] = []

    def night(self, number: int, articles: int) -> Iterator[Sample]:
        """Yield the articles of a night as outlets are read: a story's lie scattered."""
        midnight = int(end_of(number - 1).timestamp())
        prints = [(story, source) for story in self._stories(articles) for source in story.sources]
        for which in self._chance.permutation(articles).tolist():
            story, source = prints[which]
            at = midnight + int(self._chance.integers(_DAY))
            yield Sample(None, f"outlet-{source}", at, self._printed(story.sentences, source))

    def _stories(self, articles: int) -> Iterator[_Story]:
        """Yield the stories of last night that go on, the reports, and new ones to the number."""
        later, self._later = self._later, []
        yield from later
        reports = int(articles * _REPORTS)
        for number in range(reports):
            if number == len(self._reports):
                self._reports.append(self._written(_WORDS))
            yield _Story(self._with_new_figures(self._reports[number]), [number % _SOURCES])
        printed = reports + sum(len(story.sources) for story in later)
        while printed < articles:
            story = self._new_story()
            printed += len(story.sources)
            yield story

    def _new_story(self) -> _Story:
        outlets = 1
        if self._chance.random() > _ALONE:
            outlets += int(self._chance.geometric(1 / _OUTLETS_BEYOND_ONE))
        outlets = min(outlets, _MOST_OUTLETS)
        sources = self._chance.choice(_SOURCES, outlets, replace=False).tolist()
        now = outlets - int(self._chance.binomial(outlets - 1, _LATER))
        story = _Story(self._written(int(self._chance.normal(_WORDS, _WORDS / 4))), sources[:now])
        if sources[now:]:
            self._later.append(_Story(story.sentences, sources[now:]))
        return story

    def _printed(self, sentences: _Sentences, source: int) -> str:
        """Return a story as one outlet prints it."""
        cut, edited, footed = self._chance.random(3)
        if cut < _CUT:
            sentences = sentences[: max(2, int(len(sentences) * (1 + 2 * cut / _CUT) / 3))]
        if edited < _EDITED:
            sentences = [self._edited(sentence) for sentence in sentences]
        if footed < _FOOTED:
            sentences = [*sentences, *self._footers[source]]
        lines = [" ".join(sentence) for sentence in sentences]
        paragraphs = [". ".join(lines[at : at + 3]) for at in range(0, len(lines), 3)]
        return "\n\n".join(f"{paragraph}." for paragraph in paragraphs)

    def _written(self, words: int) -> _Sentences:
        chosen = self._drawn[self._chance.integers(_DRAWN, size=max(words, _SENTENCE))].tolist()
        for at in self._chance.integers(len(chosen), size=len(chosen) // _FIGURES).tolist():
            chosen[at] = self._figure()
        return [
            [chosen[at].capitalize(), *chosen[at + 1 : at + _SENTENCE]]
            for at in range(0, len(chosen), _SENTENCE)
        ]

    def _edited(self, sentence: list[str]) -> list[str]:
        """Return a sentence with one word changed."""
        at = int(self._chance.integers(len(sentence)))
        return [*sentence[:at], self._drawn[self._chance.integers(_DRAWN)], *sentence[at + 1 :]]

    def _with_new_figures(self, sentences: _Sentences) -> _Sentences:
        return [
            [self._figure() if word[0].isdigit() else word for word in sentence]
            for sentence in sentences
        ]

    def _figure(self) -> str:
        return f"{self._chance.integers(1, 20_000):,}"

    def _word(self, rank: int) -> str:
        syllables = self._chance.integers(1, 3) + min(rank, 1_000) // 500
        letters = [
            self._chance.choice(list(kind))
            for _ in range(syllables)
            for kind in (_CONSONANTS, _VOWELS)
        ]
        word = "".join(letters)
        return word.capitalize() if rank % _NAMES == _NAMES - 1 else word
