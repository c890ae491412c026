"""Find which articles share numbers of their signatures, all of a night's at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from articles.copies.fingerprint import SIGNATURE_BITS
from articles.copies.words import Flags, Numbers, Places

Ids: TypeAlias = NDArray[np.int64]

# With so many neighbours in order an article is compared for one number. More share it only when
# a story runs in more outlets: then each is found by others that were found by others.
MOST_SHARING: Final = 64

# A number's first bits, to see at once that it is not looked for: a table of 16 MB.
_FIRST_BITS: Final = 24
_REST: Final = np.uint64(SIGNATURE_BITS - _FIRST_BITS)


@dataclass(frozen=True, slots=True)
class Postings:
    """Numbers of signatures in order, and the article that each is of."""

    numbers: Numbers
    articles: Ids

    def __len__(self) -> int:
        return len(self.numbers)

    def among(self, wanted: "Wanted") -> "Postings":
        """Return those whose number is one of `wanted`."""
        at = wanted.places_in(self.numbers)
        return Postings(self.numbers[at], self.articles[at])


@dataclass(frozen=True)
class Wanted:
    """Numbers that are looked for, in order, each once."""

    numbers: Numbers

    @cached_property
    def _first_bits(self) -> Flags:
        table = np.zeros(2**_FIRST_BITS, np.bool_)
        table[self.numbers >> _REST] = True
        return table

    def places_in(self, ordered: Numbers) -> Places:
        """Return where in `ordered` stand numbers that are looked for."""
        if len(self.numbers) * 8 < len(ordered):
            first = ordered.searchsorted(self.numbers)
            count = ordered.searchsorted(self.numbers, "right") - first
            places: Places = np.repeat(first - np.cumsum(count) + count, count)
            places += np.arange(len(places))
            return places
        # Of nine numbers in ten the first bits say that they are not looked for.
        likely = self._first_bits[ordered >> _REST].nonzero()[0]
        numbers = ordered[likely]
        at = self.numbers.searchsorted(numbers)
        at[at == len(self.numbers)] = 0
        found: Places = likely[self.numbers[at] == numbers] if len(numbers) else likely
        return found


def places_of(wanted: Ids, articles: Ids) -> Places:
    """Return where among `articles` stand those that are `wanted`, which are in order."""
    if not len(articles):
        return articles.astype(np.intp)
    # Tonight's articles have the highest ids: among other nights' nothing is searched for.
    first = wanted.searchsorted(articles.min())
    wanted = wanted[first : wanted.searchsorted(articles.max(), "right")]
    return np.isin(articles, wanted).nonzero()[0]


def postings_of(signatures: Iterable[tuple[int, Iterable[int]]]) -> Postings:
    """Return the postings of articles with their signatures."""
    numbers: list[int] = []
    articles: list[int] = []
    for article, signature in signatures:
        before = len(numbers)
        numbers += signature
        articles += [article] * (len(numbers) - before)
    return in_order(Postings(np.array(numbers, np.uint64), np.array(articles, np.int64)))


def wanted(several: Iterable[Postings]) -> Wanted:
    """Return the numbers of `several`."""
    numbers = np.sort(np.concatenate([NO_POSTINGS.numbers, *(each.numbers for each in several)]))
    return Wanted(numbers[_differs(numbers)])


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
    is_new = np.isin(pairs, newcomers)
    # An article may be new because its text is: then the other has the higher number.
    turned = ~is_new[:, 0]
    pairs[turned] = pairs[turned][:, ::-1]
    kept: NDArray[np.int64] = pairs[is_new.any(axis=1)]
    return kept


def candidates(pairs: NDArray[np.int64]) -> Iterator[tuple[int, list[int]]]:
    """Yield each newcomer, in order, with those that it is to be compared with, most alike first.

    Who shares as many numbers comes in the order of the articles.
    """
    if not len(pairs):
        return
    newcomers, others = np.ascontiguousarray(pairs.T)
    order = np.lexsort((others, newcomers))
    newcomers, others = newcomers[order], others[order]
    firsts = np.flatnonzero(_differs(newcomers) | _differs(others))
    shared = np.diff(firsts, append=len(pairs))
    newcomers, others = newcomers[firsts], others[firsts]
    others = others[np.lexsort((-shared, newcomers))].tolist()
    starts = np.flatnonzero(_differs(newcomers))
    ends = np.append(starts[1:], len(newcomers)).tolist()
    for newcomer, start, end in zip(newcomers[starts].tolist(), starts.tolist(), ends, strict=True):
        yield newcomer, others[start:end]


def _differs(values: NDArray[np.generic]) -> Flags:
    """Return which of `values` are not the one before; the first is not."""
    differs = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=differs[1:])
    return differs
