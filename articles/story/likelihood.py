"""How likely each passage belongs to the story, by two looks: alone, then among the others."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from articles.parsing.structured import Structured, strings
from articles.story.context import CONTEXT, context, levels_of
from articles.story.features import COLUMNS, WORDS, Column, Columns, Stated, features, is_menu
from articles.story.line_ends import before_aside
from articles.story.passages import Survey
from articles.story.speech import speech_of
from articles.story.weights import Weights

FIRST = (*COLUMNS, *CONTEXT)
_SHIFTS = (-3, -2, -1, 1, 2, 3)
_WINDOW = np.array([0.2, 0.5, 1, 1, 1, 0, 1, 1, 1, 0.5, 0.2])
_LIKELY = 0.5
_FARTHEST = 30.0
_LEVELS = 3
# Where the first look (0…1) leaves room for a doubt: there it is asked how a passage sounds.
_DOUBTED = (0.03, 0.97)
SECOND = (
    *FIRST, "likely", *(f"likely{shift:+}" for shift in _SHIFTS), "told_before", "told_after",
    *(f"box{level}_{what}" for level in range(_LEVELS) for what in ("likely", "told")),
    "since_likely", "until_likely", "likely_around", "most_likely", "told", "speech",
)  # fmt: skip
_SPEECH = SECOND.index("speech")


def stated_of(facts: Structured, title: str, authors: tuple[str, ...] = ()) -> Stated:
    """Return what the page says of its article besides printing it."""
    description = next((text for _, text in facts.named("og:description", "description")), "")
    bodies = (" ".join(strings(value)) for _, value in facts.stated("articleBody"))
    return Stated(title, description, max(bodies, key=len, default=""), authors)


def likelihood(page: Survey, weights: Weights, stated: Stated) -> tuple[Column, Column]:
    """Return for each passage of `page` a probability (0…1), and how it sounds.

    Entries of menus are 0 likely. How much a passage sounds like the outlet's own word is told in
    log-odds; 0 where the first look has no doubt.
    """
    if not page.texts:
        return np.zeros(0), np.zeros(0)
    columns = first_columns(page, weights, stated)
    asked = ~is_menu(columns)
    likely = np.zeros(len(page.texts))
    likely[asked] = weights.first.probabilities(columns[:, asked])
    columns = second_columns(page, columns, likely, weights.speech)
    likely[asked] = weights.second.probabilities(columns[:, asked])
    return likely, columns[_SPEECH]


def first_columns(page: Survey, weights: Weights, stated: Stated) -> Columns:
    """Return the columns `FIRST` of each passage."""
    alone = features(page, weights.words, stated)
    return np.concatenate([alone, context(page, alone, weights.names)])


def second_columns(
    page: Survey, columns: Columns, likely: Column, speech: Mapping[str, float]
) -> Columns:
    """Return the columns `SECOND`: `columns`, and what the first look said around each passage."""
    told = likely * columns[WORDS]
    total = max(1.0, float(told.sum()))
    upto = np.cumsum(told)
    around = np.convolve(_padded(likely, 5), _WINDOW, "valid") / _WINDOW.sum()
    count = len(likely)
    more = [
        likely, *_shifted(likely), (upto - told) / total, (total - upto) / total,
        *_in_boxes(page, columns[WORDS], told), *_distances(likely > _LIKELY), around,
        np.full(count, likely.max()), np.full(count, total), _speech(page, likely, speech),
    ]  # fmt: skip
    return np.concatenate([columns, more])


def _speech(page: Survey, likely: Column, speech: Mapping[str, float]) -> Column:
    """Return how much each passage sounds like an outlet's own word, where that is in doubt."""
    found = np.zeros(len(likely))
    for at in np.flatnonzero((likely > _DOUBTED[0]) & (likely < _DOUBTED[1])).tolist():
        found[at] = speech_of(before_aside(page.texts[at]), speech)
    return found


def _shifted(likely: Column) -> list[Column]:
    padded = _padded(likely, 3)
    return [padded[3 + shift : 3 + shift + len(likely)] for shift in _SHIFTS]


def _padded(column: Column, width: int) -> Column:
    """Return `column` between zeros. Numpy's own way is made for more, and costs more."""
    padded = np.zeros(len(column) + 2 * width)
    padded[width : width + len(column)] = column
    return padded


def _in_boxes(page: Survey, words: Column, told: Column) -> list[Column]:
    """Return what the first look said of the passages in the same box, level by level."""
    size = len(page.parents) + 1
    total = max(1.0, float(told.sum()))
    columns = []
    for level in levels_of(page, _LEVELS):
        place = level + 1
        held = np.bincount(place, weights=told, minlength=size)[place]
        long = np.bincount(place, weights=words, minlength=size)[place]
        columns += [held / np.maximum(long, 1.0), held / total]
    return columns


def _distances(likely: NDArray[np.bool_]) -> list[Column]:
    """Return how far back, and how far ahead, the nearest likely passage stands."""
    count = len(likely)
    number = np.arange(count, dtype=np.float64)
    last = np.maximum.accumulate(np.where(likely, number, -_FARTHEST - 1))
    coming = np.minimum.accumulate(np.where(likely, number, count + _FARTHEST)[::-1])[::-1]
    since = number - np.concatenate([[-_FARTHEST - 1], last[:-1]])
    until = np.concatenate([coming[1:], [count + _FARTHEST]]) - number
    return [np.minimum(since, _FARTHEST), np.minimum(until, _FARTHEST)]
