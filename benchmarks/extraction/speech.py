"""Learn how outlets speak to their readers: a logistic regression on pieces of words.

It learns from the passages of real pages, from the lists of the reader, and from invented
notices and stories in fifty languages, which no real page is needed for.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from articles.furniture.phrases import listed
from articles.story.speech import BIAS, LONGEST, pieces_of
from benchmarks.extraction.invented_texts import notices, part_of, sentences
from benchmarks.extraction.lessons import Lesson
from benchmarks.extraction.material import domain_of

_LINKED = 0.9
# How much texts count: those of a page together no more than so many, of the lists hardly at all.
_OF_PAGE, _OF_LISTS = 30.0, 0.02
# A piece counts once so many domains, or texts that are no page's, have it.
_FEWEST = 3
_PULL = 2.0
_FAINT = 0.15
_MOST_STEPS = 60


class _Text(NamedTuple):
    """One text, how much it is an outlet's own word (0…1), how much it counts, and its domain."""

    text: str
    own: float
    weight: float
    domain: str = ""


def speech_learned(lessons: Sequence[Lesson], *, without: int | None = None) -> Mapping[str, float]:
    """Return the weight of each piece of a text; positive ones speak for an outlet's own word.

    Invented texts of the part `without` are not learned from.
    """
    of_lists = (_Text(each, 1.0, _OF_LISTS) for each in listed())
    texts = [*_of_pages(lessons), *_invented(without), *of_lists]
    pieces = [pieces_of(each.text) for each in texts]
    seen: dict[str, set[str | int]] = defaultdict(set)
    for at, (each, text) in enumerate(zip(pieces, texts, strict=True)):
        for piece in each:
            seen[piece].add(text.domain or at)
    known = sorted(piece for piece, places in seen.items() if len(places) >= _FEWEST)
    weights = _fitted(pieces, known, texts)
    found = {BIAS: round(float(weights[-1]), 2)}
    for piece, weight in zip(known, weights, strict=False):
        if abs(weight) > _FAINT:
            found[piece] = round(float(weight), 2)
    return found


def _of_pages(lessons: Sequence[Lesson]) -> Iterator[_Text]:
    for lesson in lessons:
        page = lesson.page
        short = [
            (text, label)
            for text, label, linked in zip(page.texts, lesson.labels, page.linked, strict=True)
            if len(text) <= LONGEST and linked < _LINKED * len(text)
        ]
        weight = min(1.0, _OF_PAGE / max(1, len(short)))
        domain = domain_of(lesson.url)
        yield from (_Text(text, 1.0 - label, weight, domain) for text, label in short)


def _invented(without: int | None) -> Iterator[_Text]:
    for texts, own in ((notices(), 1.0), (sentences(), 0.0)):
        yield from (_Text(text, own, 1.0) for text in texts if part_of(text) != without)


def _fitted(
    pieces: Sequence[Sequence[str]], known: Sequence[str], texts: Sequence[_Text]
) -> NDArray[np.float64]:
    """Return a weight for each of `known`, and last what is added for every text."""
    place = {piece: at for at, piece in enumerate(known)}
    held = [[place[piece] for piece in each if piece in place] for each in pieces]
    ends = np.cumsum([0, *map(len, held)])
    columns = np.array([at for each in held for at in each], dtype=np.int32)
    table = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(texts), len(known)))
    turned = table.T.tocsr()
    own = np.array([each.own for each in texts])
    heavy = np.array([each.weight for each in texts])

    def loss(asked: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights, bias = asked[:-1], asked[-1]
        odds = table @ weights + bias
        missed = heavy * (1.0 / (1.0 + np.exp(-odds)) - own)
        total = (heavy * (np.logaddexp(0, odds) - own * odds)).sum()
        total += 0.5 * _PULL * (weights @ weights)
        return float(total), np.append(turned @ missed + _PULL * weights, missed.sum())

    start = np.zeros(len(known) + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _MOST_STEPS})
    weights: NDArray[np.float64] = found.x
    return weights
