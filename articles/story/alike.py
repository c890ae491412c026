"""Where passages stand: in one box or another, alone in it or as its last, printed alike or not."""

import re
from bisect import bisect_left
from collections.abc import Collection

from articles.furniture.phrases import phrase_of
from articles.story.passages import Survey

# Boxes that hold a paragraph and nothing else, one in the other.
_MOST_WRAPPINGS = 6
_LONGEST_LABEL = 60
# In one box before what they head.
_MOST_LABELS = 20
# Of the passages chosen: above it stands the outlet's name, its section, a line of links.
_FARTHEST_HEADLINE = 4
_NO_HEADING_ENDS = ".,;:\u2026\u3002\uff0c\uff1a"
_NUMBERED = re.compile(r"(?<!\S)[^\s\d]*\d\S*")
_LONGEST_NAMES = 500
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# What stands between paragraphs, and is seldom sure of itself.
BETWEEN = HEADINGS | {"li", "dt", "dd", "blockquote"}
# Passages from one paragraph of the story to the next.
LONGEST_GAP = 13


def are_alike(page: Survey, one: int, other: int) -> bool:
    """Say whether two passages are printed alike, in one box."""
    return box_of(page, one) == box_of(page, other)


def box_of(page: Survey, at: int) -> tuple[int, str, str]:
    """Return what passages that are printed alike have in common: their box, or one around it.

    Some outlets print each paragraph in a division of its own, or in several.
    """
    box = page.at[at]
    around, names = page.parents[box], ""
    for _ in range(_MOST_WRAPPINGS):
        if around < 0 or page.parents[around] < 0 or not is_alone(page, at, around):
            break
        names += f"{page.tags[around]} {_kind_of(page.elements[around].get('class') or '')};"
        around = page.parents[around]
    return around, page.tags[box], names


def _kind_of(names: str) -> str:
    """Return class `names` but for those with a number in them: builders of pages count boxes."""
    return _NUMBERED.sub("", names) if len(names) <= _LONGEST_NAMES else names


def is_alone(page: Survey, at: int, around: int) -> bool:
    """Say whether the box `around` the passage's own holds no other passage."""
    for beside in (at - 1, at + 1):
        if is_within(page, page.at[beside] if 0 <= beside < len(page.at) else -1, around):
            return False
    return True


def is_within(page: Survey, box: int, around: int) -> bool:
    """Say whether one box stands in another, or is it."""
    # Boxes are numbered as they begin: what is in `around` has a higher number.
    while box > around:
        box = page.parents[box]
    return box == around


def is_bare_heading(page: Survey, at: int) -> bool:
    """Say whether a short line stands between two paragraphs, in their box and none of its own."""
    text = page.texts[at]
    if (
        len(text) > _LONGEST_LABEL
        or text[-1] in _NO_HEADING_ENDS
        or not any(map(str.isalpha, text))
    ):
        return False
    if not 0 < at < len(page.at) - 1 or page.linked[at] or page.at[at] == page.at[at - 1]:
        return False
    return are_alike(page, at - 1, at + 1) and page.at[at] == box_of(page, at - 1)[0]


def is_last(page: Survey, at: int) -> bool:
    """Say whether nothing follows the passage in the box that holds its own."""
    after = page.at[at + 1] if at + 1 < len(page.at) else -1
    return not is_within(page, after, page.parents[page.at[at]])


def is_of_other_box(page: Survey, at: int, story: int) -> bool:
    """Say whether a heading and what it heads share a box within that of the `story`'s passage."""
    around = page.parents[page.at[at]]
    # Where line ends part paragraphs, the story has no boxes within the heading's.
    if is_within(page, page.at[story], around) or not is_within(
        page, around, box_of(page, story)[0]
    ):
        return False
    for after in range(at + 1, min(at + 1 + _MOST_LABELS, len(page.at))):
        if not is_within(page, page.at[after], around):
            return False
        # The label of an advertisement is not what is headed.
        if not phrase_of(page.texts[after]):
            return True
    return False


def without_other_boxes(page: Survey, found: Collection[int], sure: Collection[int]) -> list[int]:
    """Return the passages `found`, but for headings of boxes within the story that are others'.

    They head nothing that was found, and are not `sure`, or say that other stories follow: those
    go with them.
    """
    left = set(found)
    above, last = min(found, default=0), max(found, default=0)
    for at in range(above + 1, last):
        is_short = len(page.texts[at]) <= _LONGEST_LABEL
        is_heading = at in left and at not in sure and page.tags[page.at[at]] in HEADINGS
        # What it says is asked last: it takes longest.
        if (is_short or is_heading) and is_of_other_box(page, at, above):
            is_label = is_short and phrase_of(page.texts[at]) == "related"
            end = _beyond(page, at, page.parents[page.at[at]])
            # What stands below the story is told by its tail.
            goes_on = is_label and end <= last
            if goes_on or (is_heading and left.isdisjoint(range(at + 1, end))):
                left.difference_update(range(at, end))
        above = at if at in left else above
    return sorted(left)


def _beyond(page: Survey, at: int, around: int) -> int:
    """Return the first passage after `at` that does not stand in the box `around`."""
    while at < len(page.at) and is_within(page, page.at[at], around):
        at += 1
    return at


def _without_menu(page: Survey, chosen: list[int], title: str) -> list[int]:
    """Return `chosen` without items that stand above the printed headline: a menu's."""
    named = (at for at, text in enumerate(page.texts) if text == title)
    headline = next((at for at in named if page.tags[page.at[at]] == "h1"), 0)
    above = bisect_left(chosen, headline)
    return chosen if any(page.is_sentence(at) for at in chosen[:above]) else chosen[above:]


def below_headline(page: Survey, chosen: list[int], title: str) -> list[int]:
    """Return `chosen` without what stands above the headline: the name of outlet or section."""
    for place, at in enumerate(chosen[:_FARTHEST_HEADLINE]):
        if page.texts[at] == title:
            return chosen[place:]
        if page.is_sentence(at):
            break
    chosen = _without_menu(page, chosen, title)
    first, *others = chosen or [0]
    is_heading = bool(others) and page.tags[page.at[first]] in HEADINGS
    return others if is_heading and title in page.texts[first + 1 : others[0]] else chosen
