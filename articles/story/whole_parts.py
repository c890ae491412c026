"""Lists, tables and listings that are a story's as a whole, or not; quotations at its rims."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from articles.furniture.phrases import phrase_of
from articles.story.alike import box_of
from articles.story.features import Column
from articles.story.passages import Survey

# How likely (0…1) an item must be, a quotation, and anything.
_ITEM, _QUOTE, _UNLIKELY = 0.1, 0.05, 0.02
# Letters in a cell; a table with a longer one may only give the page its columns.
_LONGEST_CELL = 100
_FEWEST_CELLS, _LIKELY_TABLE = 4, 0.3
# Some outlets leave all listings to the reader's eye: where so many are left out, all are.
_MOST_LEFT = 0.7
_CELLS = ("td", "th", "caption")
# So many passages from one quotation to its end.
_LONGEST_QUOTE = 3


def parts_beside(
    page: Survey, likely: Column, told: Column, found: Collection[int]
) -> Iterator[int]:
    """Yield the rest of lists and tables of which the story has most, and quotations at its rims.

    `found` (places in `page`) are the passages that were chosen so far; `likely` is nothing for
    those of the rest that sound like the outlet, `told` (0…1) what it was.
    """
    yield from _items(page, likely, told, found)
    yield from _cells(page, told, found)
    yield from _listings(page, found)
    for rim, step in ((max(found), 1), (min(found), -1)) if found else ():
        yield from _quotation(page, likely, rim, step)


def may_follow(page: Survey, likely: Column, at: int) -> bool:
    """Say whether a passage is no link, no notice, and not wholly unlikely."""
    return likely[at] >= _UNLIKELY and not page.linked[at] and not phrase_of(page.texts[at])


def _items(page: Survey, likely: Column, told: Column, found: Collection[int]) -> Iterator[int]:
    """Yield the items of lists of which the story has others: a list is its, or none is.

    An item may be a link if most are not, and sound like the outlet between two of the story's.
    """
    lists = Counter(page.parents[page.at[at]] for at in found if page.tags[page.at[at]] == "li")
    beside = [
        at
        for at, box in enumerate(page.at if lists else ())
        if at not in found and page.tags[box] == "li" and page.parents[box] in lists
    ]
    links = Counter(page.parents[page.at[at]] for at in beside if page.linked[at])
    for at in beside:
        whole = page.parents[page.at[at]]
        is_of_few = page.linked[at] and lists[whole] > links[whole]
        is_between = _is_item(page, whole, at - 1, found) and _is_item(page, whole, at + 1, found)
        said = told if is_between else likely
        is_item = said[at] >= _ITEM and may_follow(page, said, at)
        if is_item or (is_of_few and not phrase_of(page.texts[at])):
            yield at


def _is_item(page: Survey, whole: int, at: int, found: Collection[int]) -> bool:
    """Say whether a passage of the story is an item of the list `whole`."""
    return at in found and page.tags[page.at[at]] == "li" and page.parents[page.at[at]] == whole


def _cells(page: Survey, told: Column, found: Collection[int]) -> Iterator[int]:
    """Yield the cells of tables of which the story has most, or that likely are its."""
    if not any(page.tags[page.at[at]] in _CELLS for at in found):
        return
    tables: dict[int, list[int]] = {}
    innermost = _innermost(page, "table")
    for at, box in enumerate(page.at):
        if innermost[box] >= 0:
            tables.setdefault(innermost[box], []).append(at)
    for inside in tables.values():
        rest = [at for at in inside if at not in found]
        are_cells = len(inside) >= _FEWEST_CELLS and all(_is_cell(page, at) for at in inside)
        is_most = 2 * len(rest) <= len(inside)
        if are_cells and (is_most or _may_be_all(told, inside, rest)):
            yield from rest


def _may_be_all(told: Column, inside: Sequence[int], rest: Sequence[int]) -> bool:
    """Say whether a table of which the story has a cell is its as a whole: no cell is unlikely."""
    return len(rest) < len(inside) and float(told[inside].mean()) >= _LIKELY_TABLE


def _listings(page: Survey, found: Collection[int]) -> Iterator[int]:
    """Yield what is set as typed between passages of a story that has some of it."""
    typed = [at for at, box in enumerate(page.at) if page.tags[box] == "pre"]
    rest = [at for at in typed if at not in found and not page.linked[at]]
    if len(rest) > _MOST_LEFT * len(typed):
        return
    # Passages in a row are as far from their places among all that are typed.
    for _, numbered in groupby(enumerate(typed), lambda each: each[1] - each[0]):
        row = [at for _, at in numbered]
        if row[0] - 1 in found and row[-1] + 1 in found:
            yield from (at for at in row if at not in found and not page.linked[at])


def _innermost(page: Survey, tag: str) -> list[int]:
    """Return for each box the innermost `tag` that it stands in, or -1."""
    found: list[int] = []
    # What is around a box began before it.
    for box, parent in enumerate(page.parents):
        around = found[parent] if parent >= 0 else -1
        found.append(box if page.tags[box] == tag else around)
    return found


def _is_cell(page: Survey, at: int) -> bool:
    return page.tags[page.at[at]] in _CELLS and len(page.texts[at]) <= _LONGEST_CELL


def _quotation(page: Survey, likely: Column, rim: int, step: int) -> list[int]:
    """Return what a quotation says that stands just above or below the story in its box."""
    around = box_of(page, rim)[0]
    inside: list[int] = []
    at = rim + step
    while 0 <= at < len(page.at) and _quoted_in(page, page.at[at]) == around:
        if len(inside) == _LONGEST_QUOTE or likely[at] < _QUOTE or not may_follow(page, likely, at):
            return []
        inside.append(at)
        at += step
    return inside


def _quoted_in(page: Survey, box: int) -> int:
    """Return the box around the quotation that a passage in `box` is all of, or a paragraph of."""
    for each in (box, page.parents[box]):
        if each >= 0 and page.tags[each] == "blockquote":
            return page.parents[each]
    return -1
