"""Which passages make up the story, given how likely each belongs to it."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np

from articles.furniture.phrases import phrase_of
from articles.story.alike import (
    BETWEEN,
    HEADINGS,
    LONGEST_GAP,
    are_alike,
    box_of,
    is_last,
    is_of_other_box,
    is_within,
    without_other_boxes,
)
from articles.story.amid import amid
from articles.story.broken_lines import broken_lines
from articles.story.features import Column
from articles.story.headed import headed
from articles.story.islands import without_islands, without_labelled
from articles.story.passages import Survey
from articles.story.sureness import NEARLY, OF_STORY, OWN, STORY, SURE
from articles.story.whole_parts import may_follow, parts_beside
from articles.wording.contributed import CONTRIBUTED
from articles.wording.sentences import QUESTION_MARKS

# For a last sentence after a sure one, and for what stands between two of the story's: printed
# like them; a heading, list or quote; the same beside something that is not the story's.
_LAST, _DOUBTED, _HARDLY, _BESIDE_OTHERS = 0.25, 0.1, 0.05, 0.2
# A standfirst is no further above the first paragraph: the byline and a caption stand between.
_FARTHEST_STANDFIRST = 6
_HALF = 0.5
_LONGEST_HEADING = 60
_SELDOM, _LONGEST_LINE = 0.02, 90
_LONGEST_CREDIT = 200
_DASHED = re.compile(r"[-\u2013\u2014\u2022\u00b7*]\s")


def choose(page: Survey, likely: Column, speech: Column) -> list[int]:
    """Return the passages of the story, and what stands between two alike of its own.

    That is a passage printed like them, or headings, lists and quotes in the same box. `speech`
    (log-odds) says how much each sounds like the outlet: what does is not taken for its place.
    """
    chosen = np.flatnonzero(likely >= STORY).tolist()
    chosen = [*_standfirst(page, likely, chosen), *chosen]
    told, likely = likely, np.where((likely < STORY) & (speech >= OWN), 0.0, likely)
    found = set(chosen)
    found.update([line for at in chosen for line in _in_one_line(page, likely, at, found)])
    spine = [at for at in chosen if page.tags[page.at[at]] not in BETWEEN]
    for above, below in pairwise(spine):
        if 1 < below - above <= LONGEST_GAP and are_alike(page, above, below):
            gap = [at for at in range(above + 1, below) if at not in found]
            filling = [at for at in gap if _fills(page, likely, speech, at, above, found)]
            # Beside what is not the story's, only what is not unlikely.
            least = 0.0 if filling == gap else _BESIDE_OTHERS
            found.update(at for at in filling if likely[at] >= least)
    for at in chosen:
        found.update(_coming_before(page, likely, at, found))
        found.update(_going_on(page, likely, speech, at, found))
        found.update(_across(page, likely, speech, at, -1, found))
        found.update(_across(page, likely, speech, at, 1, found))
    for at in sorted(found):
        found.update(_short_after(page, likely, at, found))
    found.update(list(broken_lines(page, likely, speech, found)))
    if not any(likely[at] >= SURE for at in found):
        found.update(with_short_alike(page, likely, speech, found))
    found.update(list(headed(page, likely, speech, found)))
    found.update(list(parts_beside(page, likely, told, found)))
    found.update(amid(page, told, speech, found))
    sure = frozenset(np.flatnonzero(likely >= SURE).tolist())
    left = without_islands(page, likely, without_other_boxes(page, found, sure))
    left = without_labelled(page, told, left)
    return left[:-1] if _names_contributors(page, left) else left


def _names_contributors(page: Survey, chosen: Sequence[int]) -> bool:
    """Say whether the last passage says who else worked on the story, and nothing else."""
    text = page.texts[chosen[-1]] if chosen else ""
    return len(text) <= _LONGEST_CREDIT and CONTRIBUTED.search(text) is not None


def _in_one_line(page: Survey, likely: Column, at: int, found: Collection[int]) -> Iterator[int]:
    """Yield the short line behind one of the story that but line ends part from it and the next.

    It heads what follows: what an outlet prints between has a box or words of its own.
    """
    line, after = at + 1, at + 2
    if after in found and line not in found and page.at[at] == page.at[line] == page.at[after]:
        is_short = len(page.texts[line]) <= _LONGEST_LINE and not page.linked[line]
        if is_short and likely[line] >= _SELDOM and not phrase_of(page.texts[line]):
            yield line


def with_short_alike(
    page: Survey, likely: Column, speech: Column, found: Collection[int]
) -> list[int]:
    """Return `found` and the sentences that are printed like its own, and sound like a story.

    Of a story in a few short lines a model is sure of none: there the box tells more.
    """
    boxes = {box_of(page, at) for at in found if page.is_sentence(at)}
    return [
        at
        for at in range(len(page.texts))
        if at in found
        or (
            likely[at] >= _HARDLY
            and speech[at] < OWN
            and page.is_sentence(at)
            and box_of(page, at) in boxes
            and not phrase_of(page.texts[at])
        )
    ]


def _standfirst(page: Survey, likely: Column, chosen: Sequence[int]) -> list[int]:
    """Return the sentence just above the story that nearly is its own: a standfirst."""
    first = chosen[0] if chosen else 0
    above = range(max(0, first - _FARTHEST_STANDFIRST), first)
    return [at for at in above if likely[at] >= NEARLY and page.is_sentence(at)][-1:]


def alike_of(page: Survey, likely: Column) -> list[int]:
    """Return the story's sentences that are printed like one that belongs to it without doubt.

    Another story's teaser stands in a box of its own.
    """
    boxes = {
        box_of(page, at) for at in np.flatnonzero(likely >= SURE).tolist() if page.is_sentence(at)
    }
    return [
        at
        for at in np.flatnonzero(likely >= STORY).tolist()
        if box_of(page, at) in boxes and (page.is_sentence(at) or _announces(page, at))
    ]


def _coming_before(page: Survey, likely: Column, at: int, found: Collection[int]) -> Iterator[int]:
    """Yield the sentences before one of the story that only line ends part from it.

    Before its first one also those that are printed like it, where they are less in doubt.
    """
    is_first = at == min(found)
    before = at - 1
    while before >= 0 and before not in found and page.is_sentence(before):
        is_beside = page.at[before] == page.at[at]
        if likely[before] < (_DOUBTED if is_beside else _LAST):
            return
        if not (is_beside or (is_first and are_alike(page, before, at))):
            return
        yield before
        before -= 1


def _going_on(
    page: Survey, likely: Column, speech: Column, at: int, found: Collection[int]
) -> Iterator[int]:
    """Yield the sentences that follow one of the story, with hardly a doubt that it goes on.

    Either one more after a sure one, or all that only line ends part from it: on a bare page
    a whole story stands in one box.
    """
    after = at + 1
    while (
        after < len(likely)
        and after not in found
        and page.at[after] == page.at[at]
        and likely[after] > 0
        and page.is_sentence(after)
    ):
        yield after
        after += 1
    is_next = after == at + 1 and after < len(likely) and are_alike(page, at, after)
    if is_next and likely[at] >= SURE and page.is_sentence(after):
        is_own = is_last(page, after) or speech[after] < 0
        if likely[after] >= (_DOUBTED if is_own else _LAST):
            yield after


def _across(
    page: Survey, likely: Column, speech: Column, at: int, step: int, found: Collection[int]
) -> Iterator[int]:
    """Yield the sentences beyond what interrupts the story within its box, if they are like it.

    That is a box of other stories, or "Read also". A question at the very end is seldom its own.
    """
    beyond = at + step
    while _is_open(likely, beyond, found) and _interrupts(page, at, beyond):
        beyond += step
    if abs(beyond - at) == 1 or abs(beyond - at) > LONGEST_GAP:
        return
    while (
        _is_open(likely, beyond, found)
        and likely[beyond] >= _LAST
        and speech[beyond] < OF_STORY
        and page.is_sentence(beyond)
        and are_alike(page, at, beyond)
        and not (is_last(page, beyond) and page.texts[beyond][-1] in QUESTION_MARKS)
    ):
        yield beyond
        beyond += step


def _is_open(likely: Column, at: int, found: Collection[int]) -> bool:
    """Say whether there is a passage at `at` that is not the story's so far."""
    return 0 <= at < len(likely) and at not in found


def _interrupts(page: Survey, story: int, at: int) -> bool:
    """Say whether a passage stands in the box of the story's one, but is none like it."""
    if not is_within(page, page.at[at], box_of(page, story)[0]):
        return False
    kind = phrase_of(page.texts[at])
    if kind == "comments":
        return False
    if page.linked[at] <= _HALF * len(page.texts[at]):
        # A heading heads what follows it in its box.
        is_heading = page.tags[page.at[at]] in HEADINGS and not is_of_other_box(page, at, story)
        return not is_heading and (kind is not None or not are_alike(page, story, at))
    return True


def _short_after(page: Survey, likely: Column, at: int, found: Collection[int]) -> Iterator[int]:
    """Yield the sentences that follow one of the story, printed like it, and lists they announce.

    Of short ones, and of its last, a model is least sure: there outlets ask to be followed.
    """
    last, at, is_below = at, at + 1, False
    while at < len(likely):
        is_passed = at in found and page.tags[page.at[at]] in BETWEEN
        if is_passed and page.tags[page.at[last]] not in BETWEEN and not page.ends_in_colon(last):
            is_below, at = True, at + 1
            continue
        is_item = page.ends_in_colon(last) and _is_item(page, at, last)
        if not is_item:
            # What follows one of the story's is looked at from there.
            ends = at not in found and (page.is_sentence(at) or _announces(page, at))
            if not ends or not are_alike(page, last, at):
                return
            # Below a list it goes on where that is less in doubt.
            if is_below and (likely[at] < _LAST or page.tags[page.at[at - 1]] != "li"):
                return
            last, is_below = at, False
        # Asked last: it is the dearest question.
        if not may_follow(page, likely, at):
            return
        if at not in found:
            yield at
        at += 1


def _announces(page: Survey, at: int) -> bool:
    """Say whether a passage ends in a colon above a list."""
    return page.ends_in_colon(at) and at + 1 < len(page.at) and _is_item(page, at + 1, at)


def _is_item(page: Survey, at: int, announced: int) -> bool:
    """Say whether a passage is an item of a list, or a line behind a dash that is `announced`."""
    if page.tags[page.at[at]] == "li":
        return True
    return bool(_DASHED.match(page.texts[at])) and are_alike(page, announced, at)


def _fills(
    page: Survey, likely: Column, speech: Column, at: int, above: int, found: Collection[int]
) -> bool:
    """Say whether a passage between two of the story's is part of it."""
    if not likely[at] or page.linked[at] > _HALF * len(page.texts[at]):
        return False
    is_between = _is_between(page, at)
    if are_alike(page, at, above) and not is_between:
        return bool(likely[at] >= _DOUBTED) or page.is_sentence(at)
    least = _HARDLY if is_between else _DOUBTED
    if likely[at] < least or not (is_between or _may_be_heading(page, speech, at)):
        return False
    # What heads a box of others is theirs.
    is_item = page.tags[page.at[at]] in BETWEEN - HEADINGS
    if not is_item and at + 1 not in found and is_of_other_box(page, at, above):
        return False
    return is_within(page, page.at[at], box_of(page, above)[0])


def _may_be_heading(page: Survey, speech: Column, at: int) -> bool:
    """Say whether a passage in a box of its own is short, and sounds like a story's heading."""
    is_short = len(page.texts[at]) <= _LONGEST_HEADING and not page.is_sentence(at)
    return is_short and bool(speech[at] < 0)


def _is_between(page: Survey, at: int) -> bool:
    """Say whether a passage is a heading, an item or a quotation, which may hold paragraphs."""
    box = page.at[at]
    return page.tags[box] in BETWEEN or page.tags[max(0, page.parents[box])] in BETWEEN
