"""What a page says far from its story, in a box of its own: help, guides, portraits."""

from collections.abc import Collection, Iterator, Sequence

from articles.furniture.phrases import phrase_of
from articles.story.alike import box_of, is_within
from articles.story.features import Column
from articles.story.passages import Survey
from articles.story.sureness import SURE

# Passages between the story and an island that are neither's.
_FARTHEST = 25
# How far above what they head labels stand: a name may follow.
_LABELS = 2
_NOT_ITS = ("author", "paywall")


def without_islands(page: Survey, likely: Column, found: Sequence[int]) -> list[int]:
    """Return the passages `found` (rising) but for islands above and below the most of them.

    Above only where a headline stands between: a standfirst may be above a long bar of buttons.
    """
    groups = list(_groups(found))
    if not groups:
        return []
    most = max(groups, key=lambda group: sum(len(page.texts[at]) for at in group))
    boxes = {box_of(page, at)[0] for at in most} if len(groups) > 1 else set()
    while groups[-1] is not most and _is_island(page, likely, groups[-1], boxes):
        groups.pop()
    while groups[0] is not most and _is_island(page, likely, groups[0], boxes):
        between = range(groups[0][-1] + 1, groups[1][0])
        if not any(page.tags[page.at[at]] == "h1" for at in between):
            break
        del groups[0]
    return [at for group in groups for at in group]


def without_labelled(page: Survey, likely: Column, found: Sequence[int]) -> list[int]:
    """Return the passages `found` (rising), but for those in a row under a label in their box.

    "About the author" or "For subscribers" says whose they are, if they are not sure.
    """
    kept: list[int] = []
    for row in _groups(found, farthest=1):
        labels = range(max(kept[-1] + 1, row[0] - _LABELS), row[0]) if kept else ()
        is_sure = any(likely[at] >= SURE for at in row)
        if is_sure or not any(_labels(page, label, kept[-1], row[0]) for label in labels):
            kept += row
    return kept


def _labels(page: Survey, label: int, story: int, at: int) -> bool:
    """Say whether `label` names a box that it shares with the passage `at`, not with the story."""
    around = page.parents[page.at[label]]
    is_shared = is_within(page, page.at[at], around) and not is_within(page, page.at[story], around)
    return is_shared and phrase_of(page.texts[label]) in _NOT_ITS


def _groups(found: Sequence[int], farthest: int = _FARTHEST) -> Iterator[list[int]]:
    """Yield the passages that stand near each other."""
    group: list[int] = []
    for at in found:
        if group and at - group[-1] > farthest:
            yield group
            group = []
        group.append(at)
    if group:
        yield group


def _is_island(page: Survey, likely: Column, group: Sequence[int], boxes: Collection[int]) -> bool:
    """Say whether no sentence of a group is sure, and none stands in the story's `boxes`."""
    if any(likely[at] >= SURE and page.is_sentence(at) for at in group):
        return False
    return not any(_stands_in(page, page.at[at], boxes) for at in group)


def _stands_in(page: Survey, box: int, boxes: Collection[int]) -> bool:
    while box >= 0 and box not in boxes:
        box = page.parents[box]
    return box >= 0
