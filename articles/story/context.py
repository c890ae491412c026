"""What stands around each passage: its boxes, its neighbours, its place on the page."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from articles.story.features import (
    COLUMNS,
    LETTERS,
    LINKED,
    Column,
    Columns,
    Places,
    is_menu,
    name_of,
    words_of,
)
from articles.story.passages import Survey

_AT = {name: number for number, name in enumerate(COLUMNS)}
_LEVELS = 4
_SHIFTS = (-2, -1, 1, 2)
_FAR = 50
_STRONGEST = 6.0
_PROSE_LETTERS = 60
_PROSE_LINKED = 0.3

_TAGS = ("p", "div", "li", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption")
_TAG = {tag: float(number) for number, tag in enumerate(_TAGS)} | {
    "section": 1.0, "article": 1.0, "main": 1.0, "body": 1.0, "center": 1.0, "th": 3.0,
    "q-block": 10.0,
}  # fmt: skip
_OTHER_TAG, _NO_TAG, _H1 = float(len(_TAGS)), -1.0, 4.0
_AROUND = (
    ("article",), ("main",), ("aside",), ("figure", "figcaption"), ("li", "ul", "ol"),
    ("td", "table"),
)  # fmt: skip
_BIT = {tag: 1 << number for number, tags in enumerate(_AROUND) for tag in tags}
_NEIGHBOURS = ("words", "linked", "said")
_BESIDE = [_AT[name] for name in _NEIGHBOURS]

CONTEXT = (
    "tag", "tag_up", "depth", "named", "named_up", "named_up2", "named_up3", "path", "path_least",
    "path_most", *(f"in_{tags[0]}" for tags in _AROUND),
    "place", "number", "left", "before", "after", "letters_before", "letters_after",
    *(f"box{level}_{what}" for level in range(_LEVELS) for what in ("prose", "linked", "count")),
    *(f"below{level}_{what}" for level in range(_LEVELS) for what in ("prose", "linked")),
    *(f"{what}{shift:+}" for shift in _SHIFTS for what in (*_NEIGHBOURS, "tag", "named")),
    "from_title", "alike", "alike_prose",
)  # fmt: skip


def context(page: Survey, columns: Columns, scores: Mapping[str, float]) -> Columns:
    """Return the columns `CONTEXT` of passages with the features `columns`.

    `scores` says how telling a word in the name of a box is.
    """
    boxes = _Boxes(page, scores, ~is_menu(columns))
    letters, share = columns[LETTERS], columns[LINKED]
    prose = np.where((share < _PROSE_LINKED) & (letters > _PROSE_LETTERS), letters, 0.0)
    held = np.array([prose, letters, share * letters])
    tag, named = boxes.tag[boxes.at], boxes.named[boxes.at]
    return np.concatenate(
        [
            boxes.columns(),
            _places(prose),
            _in_boxes(boxes, held),
            _below_boxes(boxes, held),
            _beside(np.concatenate([columns[_BESIDE], [tag, named]])),
            [_from_title(columns, tag), *_alike(boxes, prose)],
        ]
    )


def levels_of(page: Survey, count: int) -> list[Places]:
    """Return the passages' boxes, then those around them, … `count` levels; -1 is no box."""
    parents: Places = np.array(page.parents, dtype=np.int64)
    levels: list[Places] = [np.array(page.at, dtype=np.int64)]
    for _ in range(count - 1):
        inner = levels[-1]
        levels.append(np.where(inner >= 0, parents[inner], -1))
    return levels


class _Boxes:
    """The boxes of a page by column, each worked out once, and where the passages stand."""

    def __init__(self, page: Survey, scores: Mapping[str, float], asked: NDArray[np.bool_]) -> None:
        self.parents: Places = np.array(page.parents, dtype=np.int64)
        self.tag: Column = np.array(
            [_TAG[tag] if tag in _TAG else _tag_of_own(tag) for tag in page.tags]
        )
        self.levels = levels_of(page, _LEVELS)
        self.at = self.levels[0]
        self._settle(page, scores, asked)

    def _settle(self, page: Survey, scores: Mapping[str, float], asked: NDArray[np.bool_]) -> None:
        """Work out the boxes around the passages that are asked about, the outer ones first."""
        parents, tags, elements = page.parents, page.tags, page.elements
        used: set[int] = set()
        for innermost in set(self.at[asked].tolist()):
            box = innermost
            while box >= 0 and box not in used:
                used.add(box)
                box = parents[box]
        count = len(tags) + 1
        # The last place stands for what is around the root: nothing.
        named, total, least, most = ([0.0] * count for _ in range(4))
        around, depth = [0] * count, [-1] * count
        known: dict[str, float] = {"": 0.0}
        for box in sorted(used):
            up = parents[box]
            name = name_of(elements[box])
            own = known.get(name)
            if own is None:
                own = known[name] = _score(name, scores)
            named[box] = own
            around[box] = around[up] | _BIT.get(tags[box], 0)
            depth[box] = depth[up] + 1
            total[box] = total[up] + own
            least[box] = min(least[up], own)
            most[box] = max(most[up], own)
        self.named: Column = np.array(named)
        self._around, self._depth = np.array(around), np.array(depth, dtype=np.float64)
        self._path: Columns = np.array([total, least, most])

    def columns(self) -> Columns:
        """Return what is known of each passage's boxes alone."""
        own, up, *_ = self.levels
        bits = (self._around[own] >> np.arange(len(_AROUND))[:, None]) & 1
        return np.concatenate(
            [
                [self.tag[own], np.where(up >= 0, self.tag[up], _NO_TAG), self._depth[own]],
                self.named[np.array(self.levels)],
                self._path[:, own],
                bits,
            ]
        )


def _tag_of_own(tag: str) -> float:
    # An outlet's own element is a division with a telling name.
    return _TAG["div"] if "-" in tag else _OTHER_TAG


def _score(name: str, scores: Mapping[str, float]) -> float:
    total = sum([scores.get(word, 0.0) for word in words_of(name)])
    return max(-_STRONGEST, min(_STRONGEST, total))


def _places(prose: Column) -> list[Column]:
    number = np.arange(len(prose), dtype=np.float64)
    upto = np.cumsum(prose)
    total = max(1.0, float(upto[-1]))
    before, after = upto - prose, total - upto
    last = max(1.0, len(prose) - 1.0)
    left = len(prose) - number
    return [number / last, number, left, before / total, after / total, before, after]


def _in_boxes(boxes: _Boxes, held: Columns) -> list[Column]:
    """Return what the passages that stand in the same box hold together, level by level.

    `held`: each passage's letters of prose, letters, and letters in links.
    """
    size = len(boxes.parents) + 1
    total = max(1.0, float(held[0].sum()))
    # All levels at once: each has its own places.
    levels = np.array(boxes.levels) + 1 + size * np.arange(_LEVELS)[:, None]
    place = levels.ravel()
    prose, letters, links = (np.bincount(place, np.tile(each, _LEVELS))[levels] for each in held)
    count = np.bincount(place)[levels].astype(np.float64)
    parts = (prose / total, links / np.maximum(letters, 1.0), count)
    return [part[level] for level in range(_LEVELS) for part in parts]


def _below_boxes(boxes: _Boxes, held: Columns) -> list[Column]:
    """Return what all passages below the same box hold together, level by level."""
    size = len(boxes.parents)
    prose, letters, links = (np.bincount(boxes.at, each, size).tolist() for each in held)
    parents = boxes.parents.tolist()
    for box in range(size - 1, 0, -1):
        if letters[box]:
            up = parents[box]
            prose[up] += prose[box]
            letters[up] += letters[box]
            links[up] += links[box]
    below = np.array([prose, letters, links])
    below[0] /= max(1.0, float(held[0].sum()))
    below[2] /= np.maximum(below[1], 1.0)
    found = below[[0, 2]][:, np.maximum(np.array(boxes.levels), 0)]
    return [found[of, level] for level in range(_LEVELS) for of in range(2)]


def _beside(columns: Columns) -> Columns:
    """Return `columns` of the passages before and after; -1 beyond the page."""
    rows, count = columns.shape
    padded = np.full((rows, count + 4), -1.0)
    padded[:, 2 : 2 + count] = columns
    return np.concatenate([padded[:, 2 + shift : 2 + shift + count] for shift in _SHIFTS])


def _from_title(columns: Columns, tag: Column) -> Column:
    """Return how many passages after the headline each stands; -60 where there is none."""
    titled, heading = columns[_AT["titled"]] > 0, tag == _H1
    for marked in (titled & heading, heading, titled):
        found = np.flatnonzero(marked)
        if len(found):
            return np.clip(np.arange(len(tag)) - float(found[0]), -_FAR, _FAR)
    return np.full(len(tag), -60.0)


def _alike(boxes: _Boxes, prose: Column) -> list[Column]:
    """Return how many passages are printed alike, and the share of the page's prose they hold."""
    own, up, *_ = boxes.levels
    signature = (
        boxes.tag[own] * 1e6 + np.where(up >= 0, boxes.tag[up], _NO_TAG) * 1e4
        + boxes.named[own] * 100 + np.where(up >= 0, boxes.named[up], 0.0)
    )  # fmt: skip
    _, which, count = np.unique(signature, return_inverse=True, return_counts=True)
    held = np.bincount(which, weights=prose)
    return [count[which].astype(np.float64), held[which] / max(1.0, float(prose.sum()))]
