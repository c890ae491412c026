"""Which passages of a page its gold text consists of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+")
_MOST_PLACES = 6
# How many earlier candidates a passage may follow: bounds the work on long pages.
_REACH = 400
_JOINED = 0.5
_JUMP = 0.001
_GRAM = 4
_FEW_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A passage whose words stand, in one row, at `begin` … `end` of the gold."""

    passage: int
    begin: int
    end: int
    words: int


def labels(texts: Sequence[str], gold: str) -> list[float]:
    """Return for each passage the share (0…1) of it that is in `gold`.

    Passages that stand in it word for word are aligned in order, as the heaviest chain; a
    teaser that repeats a sentence elsewhere on the page is none. Others count by 4-grams.
    """
    words = [WORD.findall(text) for text in texts]
    wanted = WORD.findall(gold)
    found = [0.0] * len(texts)
    for candidate in _heaviest_chain(_candidates(words, wanted)):
        found[candidate.passage] = 1.0
    known = set(grams(wanted))
    for number, each in enumerate(words):
        if found[number] or len(each) < _FEW_WORDS:
            continue
        own = grams(each)
        share = sum(gram in known for gram in own) / len(own)
        # One that stands there whole has lost its place to another.
        found[number] = share if share < 1 else 0.0
    return found


def grams(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the runs of four words in `words`; fewer words make none."""
    return [tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)]


def _candidates(words: Sequence[Sequence[str]], gold: Sequence[str]) -> list[_Candidate]:
    text = f" {' '.join(gold)} "
    candidates = []
    for number, each in enumerate(words):
        wanted = f" {' '.join(each)} "
        at = text.find(wanted) if each else -1
        places = 0
        while at >= 0 and places < _MOST_PLACES:
            candidates.append(_Candidate(number, at, at + len(wanted) - 1, len(each)))
            places += 1
            at = text.find(wanted, at + 1)
    return candidates


def _heaviest_chain(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    best: list[float] = []
    before: list[int] = []
    for number, each in enumerate(candidates):
        weight, came = 0.0, -1
        for earlier in range(max(0, number - _REACH), number):
            other = candidates[earlier]
            if other.passage < each.passage and other.end <= each.begin:
                joined = _JOINED * (other.end == each.begin)
                value = best[earlier] + joined - _JUMP * (each.passage - other.passage)
                if value > weight:
                    weight, came = value, earlier
        best.append(weight + each.words)
        before.append(came)
    chain = []
    at = max(range(len(best)), key=best.__getitem__, default=-1)
    while at >= 0:
        chain.append(candidates[at])
        at = before[at]
    return chain
