"""A story in words: what a carrier changed, and why two articles belong together."""

from collections.abc import Iterator, Mapping
from typing import Any

from articles.copies.carriers import Carrying, Line
from articles.copies.verdict import Kind
from console.words.figures import counted
from storage.browse.stories import Evidence, Related
from storage.stories.rulings import BY_HAND, PARTED

# An editor's change of a few words is no cut.
_CUT = 0.9
_FEW_WORDS = 12

_BECAUSE = {
    "copy": "the same copy",
    "cut copy": "a copy that is cut",
    "update": "the same story, told anew",
    "version": "a version with other figures",
    "round-up": "one holds the other in part",
    "recurring": "a report that recurs",
    "same-text": "the same words",
    BY_HAND: "merged by hand",
    PARTED: "parted by hand",
}


def because(kind: str) -> str:
    """Return a kind of evidence in words; one that nobody described stays as it is."""
    return _BECAUSE.get(kind, kind)


def related_as(related: Related) -> str:
    """Return what an article of another story is to this one, in words."""
    if related.because.kind != Kind.VERSION:
        return because(related.because.kind)
    return "an earlier version" if related.is_earlier else "a later version"


def percent(share: float) -> str:
    """Return a share as `34 %`: 100 only of the whole."""
    return f"{100 if share == 1 else min(round(100 * share), 99)} %"


def changed(carrying: Carrying) -> list[str]:
    """Return what an outlet changed, each in a few words."""
    return list(_changed(carrying)) or ["word for word"]


def _changed(carrying: Carrying) -> Iterator[str]:
    if carrying.new_headline:
        yield "headline changed"
    if carrying.cut or carrying.kept < _CUT:
        yield f"cut to {percent(carrying.kept)}"
    if carrying.added:
        yield f"{counted(len(carrying.added), 'paragraph')} added"
    elif carrying.own_words >= _FEW_WORDS:
        yield f"{counted(carrying.own_words, 'word')} added"
    if carrying.reworded:
        yield f"{counted(carrying.reworded, 'paragraph')} reworded"
    if carrying.dateline is not Line.SAME:
        yield f"dateline {carrying.dateline}"


def told(evidence: Evidence) -> str:
    """Return what was found of two articles, in words."""
    detail = evidence.detail
    if not isinstance(detail, dict):
        return "" if detail is None else str(detail)
    if "note" in detail:
        return str(detail["note"])
    if "within" not in detail:
        return "; ".join(f"{key}: {value}" for key, value in detail.items())
    return "; ".join(_told(evidence, detail))


def _told(evidence: Evidence, detail: Mapping[str, Any]) -> Iterator[str]:
    mine, theirs = evidence.article_id, evidence.other_id
    # Stored as the other article's share first: it was there before.
    other_within, within = detail["within"]
    yield (
        f"{percent(within)} of {mine} stands in {theirs},"
        f" {percent(other_within)} of {theirs} in {mine}"
    )
    if "shingles" in detail:
        yield f"{counted(detail['shingles'], 'run')} of four words in both"
    if "hours_apart" in detail:
        hours = detail["hours_apart"]
        yield f"{hours:g} {'hour' if hours == 1 else 'hours'} apart"
    if detail.get("agreeing"):
        yield f"they say the same at {counted(detail['agreeing'], 'place')}"
    if detail.get("conflicting"):
        yield f"and differ at {detail['conflicting']}: {conflicts(detail)}"


def conflicts(detail: Mapping[str, Any]) -> str:
    """Return where two articles differ, what the first says before the second."""
    shown = [f"{claim} {mine} / {theirs}" for claim, theirs, mine in detail.get("conflicts", ())]
    more = detail["conflicting"] - len(shown)
    return ", ".join([*shown, *([f"{more} more"] if more > 0 else [])])
