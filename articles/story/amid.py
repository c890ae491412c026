"""What sounds like an outlet's own word, and yet is a story's: it stands amid it, printed as it."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from articles.furniture.phrases import phrase_of
from articles.story.alike import BETWEEN, LONGEST_GAP, are_alike
from articles.story.features import Column
from articles.story.passages import Survey
from articles.story.sureness import OWN, STORY, SURE

# How likely (0…1) each must be: a sentence, what is as long, what stands between two lines in
# bold type, and a sentence that only line ends part from the story's.
_SENTENCE, _LONG, _BETWEEN_BOLD, _IN_ONE_BOX = 0.25, 0.3, 0.1, 0.05
# Letters: what is longer is no label, and no heading.
_LONGEST_LABEL, _LONGEST_HEADING = 80, 60
_LINKED, _MOSTLY_BOLD = 0.3, 0.95
# One sentence between two sure ones may be the writer's: how likely it must be, and up to which
# log-odds it may sound like the outlet.
_SURELY_AMID, _HARDLY_OWN = 0.15, 3.0
_NEXT_BUT_ONE = 2
# Passages of a story that sound like the outlet, where one may be the outlet's.
_FEWEST = 2


def amid(page: Survey, told: Column, speech: Column, found: Collection[int]) -> Sequence[int]:
    """Return the passages between two of the story's (`found`) that are printed as both are.

    `told` (0…1) is how likely they are, whatever they sound like, which `speech` says in log-odds:
    a writer who addresses readers does it more than once, one line that does is the outlet's.
    """
    paragraphs = [at for at in sorted(found) if _is_paragraph(page, page.at[at])]
    beside = [
        at
        for above, below in pairwise(paragraphs)
        if 1 < below - above <= LONGEST_GAP
        for at in range(above + 1, below)
        if at not in found and _is_amid(page, told, at, above, below)
    ]
    said = len(beside) + sum(1 for at in found if speech[at] >= OWN)
    if beside and said >= _FEWEST:
        return beside
    between = [above + 1 for above, below in pairwise(paragraphs) if below - above == _NEXT_BUT_ONE]
    return [at for at in between if _is_only_one(page, told, speech, at) and at not in found]


def _is_only_one(page: Survey, told: Column, speech: Column, at: int) -> bool:
    """Say whether a sentence that hardly sounds like the outlet stands between two sure ones."""
    if not _SURELY_AMID <= told[at] < STORY or speech[at] >= _HARDLY_OWN:
        return False
    is_between = min(told[at - 1], told[at + 1]) >= SURE and page.is_sentence(at)
    return is_between and _is_printed_amid(page, at, at - 1, at + 1)


def _is_paragraph(page: Survey, box: int) -> bool:
    """Say whether a box is no heading and no item, and stands in no quotation."""
    around = page.parents[box]
    return page.tags[box] not in BETWEEN and (around < 0 or page.tags[around] not in BETWEEN)


def _is_amid(page: Survey, told: Column, at: int, above: int, below: int) -> bool:
    if not _IN_ONE_BOX <= told[at] < STORY or told[at] < _least(page, at, above, below):
        return False
    return _is_printed_amid(page, at, above, below)


def _is_printed_amid(page: Survey, at: int, above: int, below: int) -> bool:
    """Say whether a passage of plain words is printed as those `above` and `below` are."""
    text = page.texts[at]
    if page.linked[at] > _LINKED * len(text) or phrase_of(text) or not any(map(str.isalnum, text)):
        return False
    return are_alike(page, above, at) and are_alike(page, at, below)


def _least(page: Survey, at: int, above: int, below: int) -> float:
    """Return how likely a passage must be to be the story's, for what it looks like."""
    length = len(page.texts[at])
    if _is_bold(page, above) and _is_bold(page, below) and length > _LONGEST_HEADING:
        return _BETWEEN_BOLD
    if page.is_sentence(at):
        return _IN_ONE_BOX if page.at[above] == page.at[at] == page.at[below] else _SENTENCE
    # What a list is announced by.
    is_above_list = page.ends_in_colon(at) and page.tags[page.at[at + 1]] == "li"
    return _SENTENCE if is_above_list else _LONG if length > _LONGEST_LABEL else 1.0


def _is_bold(page: Survey, at: int) -> bool:
    """Say whether a passage is short, and in bold type: a heading, if it were marked up as one."""
    length = len(page.texts[at])
    return length <= _LONGEST_HEADING and page.bold[at] >= _MOSTLY_BOLD * length
