"""Learn the reader's weights from lessons: how telling words are, then two looks at each passage.

Deterministic: the same lessons, library and number of threads give the same weights.
"""

import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from catboost import CatBoostClassifier, Pool

from articles.story.features import Column, Columns, is_menu, words_of
from articles.story.likelihood import first_columns, second_columns
from articles.story.trees import Trees
from articles.story.weights import Weights
from benchmarks.extraction.lessons import Lesson
from benchmarks.extraction.material import INNER_FOLDS, domain_of
from benchmarks.extraction.speech import speech_learned

# For and against: sums over pages of the share (0…1) of the page's text that speaks so.
_Shares = dict[str, tuple[float, float]]

_IN_STORY = 0.5
_SHORT = 160
# A word counts once it was seen on this many domains, and is pulled to zero by so many pages.
_FEWEST_DOMAINS = {"names": 4, "words": 5}
_PULL = 2.0
_FAINT = 0.25
# The first look for the second look's lessons is learned from fewer pages, with fewer trees.
_TREES, _TREES_INSIDE = 100, 80
# A model is the mean of three, which differ by these: one alone is more of a draw of lots.
_SEEDS = (1, 2, 3)
# The smallest set, and the one in many languages, counts double.
_COUNTS = {"fundus": 2.0}
# A page with planted pieces counts less than the page itself.
_PLANTED = 0.5
_DEPTH = 6
_OPTIONS = {
    "depth": _DEPTH,
    "learning_rate": 0.15,
    "l2_leaf_reg": 5,
    "border_count": 32,
    # Each tree is shown two fifths of the columns: what tells on the sites of the lessons only,
    # such as the name of a box, must not carry all the others.
    "rsm": 0.4,
    "loss_function": "CrossEntropy",
    "thread_count": 2,
    "verbose": 0,
    "allow_writing_files": False,
}
_NOTHING = Trees(
    np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros((0, 0), np.int64),
    np.zeros((0, 1), np.float32), 0.0,
)  # fmt: skip


def learn(lessons: Sequence[Lesson], *, note: str = "") -> Weights:
    """Return the weights learned from `lessons`.

    What is learned of words, and the first look, are tried on other domains than they were
    learned from before the second look learns how far to trust them.
    """
    words = _words_of(lessons)
    by_fold = _words_by_fold(lessons)
    columns = [first_columns(each.page, by_fold[each.inner], each.stated) for each in lessons]
    likely = _likely_by_others(lessons, columns)
    first = _fitted(lessons, columns, _TREES)
    second = [
        second_columns(lesson.page, known, answer, by_fold[lesson.inner].speech)
        for lesson, known, answer in zip(lessons, columns, likely, strict=True)
    ]
    return Weights(
        words.names, words.words, words.speech, first, _fitted(lessons, second, _TREES), note
    )


def _words_by_fold(lessons: Sequence[Lesson]) -> list[Weights]:
    """Return for each part within training what the other parts say of words."""
    return [
        _words_of([lesson for lesson in lessons if lesson.inner != fold], without=fold)
        for fold in range(INNER_FOLDS)
    ]


def _likely_by_others(lessons: Sequence[Lesson], columns: Sequence[Columns]) -> list[Column]:
    likely = [np.zeros(0)] * len(lessons)
    for fold in range(INNER_FOLDS):
        others = [at for at, lesson in enumerate(lessons) if lesson.inner != fold]
        look = _fitted(
            [lessons[at] for at in others], [columns[at] for at in others], _TREES_INSIDE
        )
        for at in sorted({*range(len(lessons))} - {*others}):
            asked = ~is_menu(columns[at])
            likely[at] = np.zeros(len(asked))
            likely[at][asked] = look.probabilities(columns[at][:, asked])
    return likely


def _fitted(lessons: Sequence[Lesson], columns: Sequence[Columns], trees: int) -> Trees:
    rows, wanted, heavy = [], [], []
    for lesson, known in zip(lessons, columns, strict=True):
        asked = ~is_menu(known)
        rows.append(known[:, asked].T.astype(np.float32))
        wanted.append(np.array(lesson.labels)[asked])
        heavy.append(_weights_of(known[0], lesson)[asked])
    pool = Pool(np.vstack(rows), label=np.concatenate(wanted), weight=np.concatenate(heavy))
    models = [CatBoostClassifier(iterations=trees, random_seed=seed, **_OPTIONS) for seed in _SEEDS]
    return _as_trees([model.fit(pool) for model in models])


def _weights_of(words: Column, lesson: Lesson) -> Column:
    """Return how much each passage counts: every page alike, long passages more than short ones."""
    weights: Column = 0.5 + np.log1p(words)
    weights *= 30 * _COUNTS.get(lesson.set, 1.0) / weights.sum()
    if lesson.is_planted:
        weights *= _PLANTED
    return weights


def _as_trees(models: Sequence[CatBoostClassifier]) -> Trees:
    """Return the mean of `models` as one: their trees beside each other, each counting less."""
    questions: dict[tuple[int, float], int] = {}
    asked, leaves, biases = [], [], []
    for model in models:
        saved = _saved(model)
        scale, (bias,) = saved["scale_and_bias"]
        biases.append(float(bias))
        for tree in saved["oblivious_trees"]:
            splits = [(split["float_feature_index"], split["border"]) for split in tree["splits"]]
            depth = len(splits)
            # A tree that asks less often asks its last question again: those leaves are never met.
            splits += [splits[-1]] * (_DEPTH - depth)
            asked.append([questions.setdefault(split, len(questions)) for split in splits])
            share = float(scale) / len(models)
            leaves.append([share * value for value in _spread(tree["leaf_values"], depth, _DEPTH)])
    columns, limits = zip(*questions, strict=True)
    return Trees(
        np.array(columns, np.int64),
        np.array(limits, np.float32),
        np.array(asked, np.int64),
        np.array(leaves, np.float32),
        sum(biases) / len(biases),
    )


def _saved(model: CatBoostClassifier) -> Mapping[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.json"
        model.save_model(str(file), format="json")
        saved: Mapping[str, Any] = json.loads(file.read_text())
    return saved


def _spread(values: Sequence[float], depth: int, wanted: int) -> list[float]:
    return [values[number % (1 << depth)] for number in range(1 << wanted)]


def _words_of(lessons: Iterable[Lesson], *, without: int | None = None) -> Weights:
    """Return what `lessons` say of words; invented texts of one part are left out."""
    lessons = [lesson for lesson in lessons if not lesson.is_planted]
    return Weights(
        names=_telling(lessons, _names_shares, _FEWEST_DOMAINS["names"]),
        words=_telling(lessons, _words_shares, _FEWEST_DOMAINS["words"]),
        speech=speech_learned(lessons, without=without),
        first=_NOTHING,
        second=_NOTHING,
    )


def _telling(
    lessons: Sequence[Lesson], shares_of: Callable[[Lesson], _Shares], fewest: int
) -> Mapping[str, float]:
    """Return the log-odds of each word beyond those of all, words that say little left out."""
    speaks: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    domains: dict[str, set[str]] = defaultdict(set)
    for lesson in lessons:
        for word, (inside, outside) in shares_of(lesson).items():
            speaks[word][0] += inside
            speaks[word][1] += outside
            domains[word].add(domain_of(lesson.url))
    inside, outside = (sum(each[side] for each in speaks.values()) for side in (0, 1))
    usual = inside / (inside + outside)
    found = {}
    for word in sorted(speaks):
        yes, no = speaks[word]
        odds = math.log((yes + _PULL * usual) / (no + _PULL * (1 - usual)) * (1 - usual) / usual)
        if len(domains[word]) >= fewest and abs(odds) > _FAINT:
            found[word] = round(odds, 2)
    return found


def _names_shares(lesson: Lesson) -> _Shares:
    """Return, for each word in the names of boxes, which share of the text below is the story's."""
    page = lesson.page
    # Dictionaries for their order: sums must come out the same every time.
    words: list[dict[str, None]] = []
    for name, parent in zip(lesson.names, page.parents, strict=True):
        around: dict[str, None] = words[parent] if parent >= 0 else {}
        words.append(around | dict.fromkeys(words_of(name)))
    held: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for text, box, label in zip(page.texts, page.at, lesson.labels, strict=True):
        for word in words[box]:
            held[word][label < _IN_STORY] += len(text)
    return {word: (a / (a + b), b / (a + b)) for word, (a, b) in held.items()}


def _words_shares(lesson: Lesson) -> _Shares:
    held: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for text, label in zip(lesson.page.texts, lesson.labels, strict=True):
        if len(text) <= _SHORT:
            for word in dict.fromkeys(text.lower().split()):
                held[word][label < _IN_STORY] += 1
    return {word: (a / (a + b), b / (a + b)) for word, (a, b) in held.items()}
