"""Find which articles share numbers of their signatures, all of a night's at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from articles.words import Numbers

Ids: TypeAlias = NDArray[np.int64]

# With so many neighbours in order an article is compared for one number. More share it only when
# a story runs in more outlets: then each is found by others that were found by others.
MOST_SHARING: Final = 64


@dataclass(frozen=True, slots=True)
class Postings:
    """Numbers of signatures in order, and the article that each is of."""

    numbers: Numbers
    articles: Ids

    def __len__(self) -> int:
        return len(self.numbers)

    def among(self, wanted: Numbers) -> "Postings":
        """Return those whose number is one of `wanted`, which are in order, each once."""
        if len(wanted) * 8 < len(self):
            first = self.numbers.searchsorted(wanted)
            count = self.numbers.searchsorted(wanted, "right") - first
            at = np.repeat(first - np.cumsum(count) + count, count) + np.arange(count.sum())
        else:
            place = wanted.searchsorted(self.numbers)
            place[place == len(wanted)] = 0
            at = (wanted[place] == self.numbers).nonzero()[0] if len(wanted) else place[:0]
        return Postings(self.numbers[at], self.articles[at])

    def of(self, wanted: Ids) -> "Postings":
        """Return those of the articles `wanted`, which are in order."""
        at = _is_among(self.articles, wanted).nonzero()[0]
        return Postings(self.numbers[at], self.articles[at])


def postings_of(signatures: Iterable[tuple[int, Iterable[int]]]) -> Postings:
    """Return the postings of articles with their signatures."""
    numbers: list[int] = []
    articles: list[int] = []
    for article, signature in signatures:
        before = len(numbers)
        numbers += signature
        articles += [article] * (len(numbers) - before)
    return in_order(Postings(np.array(numbers, np.uint64), np.array(articles, np.int64)))


def joined(several: Iterable[Postings]) -> Postings:
    """Return `several` as one, in order."""
    listed = [NO_POSTINGS, *several]
    numbers = np.concatenate([each.numbers for each in listed])
    return in_order(Postings(numbers, np.concatenate([each.articles for each in listed])))


def in_order(postings: Postings) -> Postings:
    """Return `postings` in the order of number and article."""
    order = np.lexsort((postings.articles, postings.numbers))
    return Postings(postings.numbers[order], postings.articles[order])


NO_POSTINGS: Final = Postings(np.zeros(0, np.uint64), np.zeros(0, np.int64))


def sharing(postings: Postings, newcomers: Ids) -> NDArray[np.int64]:
    """Return the pairs that share a number, one row for each: a newcomer, and the other article.

    `newcomers` are in order. Of two newcomers the later is the first of the pair.
    """
    numbers, articles = postings.numbers, postings.articles
    found = [np.zeros((0, 2), np.int64)]
    at = np.arange(len(numbers))
    for step in range(1, MOST_SHARING + 1):
        at = at[at < len(numbers) - step]
        at = at[numbers[at] == numbers[at + step]]
        if not len(at):
            break
        found.append(np.column_stack((articles[at + step], articles[at])))
    pairs = np.concatenate(found)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    is_new = _is_among(pairs, newcomers)
    # An article may be new because its text is: then the other has the higher number.
    turned = ~is_new[:, 0]
    pairs[turned] = pairs[turned][:, ::-1]
    kept: NDArray[np.int64] = pairs[is_new.any(axis=1)]
    return kept


def _is_among(values: NDArray[np.int64], ordered: Ids) -> NDArray[np.bool_]:
    if not len(ordered):
        return np.zeros(values.shape, np.bool_)
    at = ordered.searchsorted(values)
    at[at == len(ordered)] = 0
    found: NDArray[np.bool_] = ordered[at] == values
    return found


def candidates(pairs: NDArray[np.int64]) -> Iterator[tuple[int, list[int]]]:
    """Yield each newcomer, in order, with those that it is to be compared with, most alike first.

    Who shares as many numbers comes in the order of the articles.
    """
    if not len(pairs):
        return
    pairs = pairs[np.lexsort(pairs.T[::-1])]
    firsts = np.flatnonzero(np.r_[True, (pairs[1:] != pairs[:-1]).any(axis=1)])
    shared = np.diff(firsts, append=len(pairs))
    newcomers, others = pairs[firsts].T
    others = others[np.lexsort((-shared, newcomers))].tolist()
    starts = np.flatnonzero(np.r_[True, newcomers[1:] != newcomers[:-1]])
    ends = np.append(starts[1:], len(newcomers)).tolist()
    for newcomer, start, end in zip(newcomers[starts].tolist(), starts.tolist(), ends, strict=True):
        yield newcomer, others[start:end]
