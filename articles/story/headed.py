"""Lines that head or announce what is the story's, and what stands under its headings."""

from collections.abc import Collection, Iterator

from articles.furniture.phrases import phrase_of
from articles.story.alike import HEADINGS, are_alike, is_bare_heading, is_within
from articles.story.features import Column
from articles.story.passages import Survey
from articles.story.sureness import OF_STORY, OWN, SURE

# How likely (0…1) each must be: a line in bold type, one that ends in a colon, a paragraph.
_BOLD, _ANNOUNCING, _HEADED = 0.2, 0.25, 0.25
# And a heading, or what it heads would be another story's.
_HEADING = 0.6
_LONGEST_HEADING, _MOSTLY_BOLD = 60, 0.95
_ENDS = '.,;:!?)"\u201d\u2026\u3002\uff0c\uff1a\uff09'


def headed(page: Survey, likely: Column, speech: Column, found: Collection[int]) -> Iterator[int]:
    """Yield what heads a passage of the story, or is headed by one; `found` were chosen so far."""
    last = max(found, default=0)
    for at in found:
        if at + 2 in found and _heads_bare(page, likely, speech, at + 1):
            yield at + 1
        if at - 1 not in found and _heads(page, likely, at - 1, at):
            yield at - 1
        if at < last and likely[at] >= _HEADING and page.tags[page.at[at]] in HEADINGS:
            yield from _below(page, likely, speech, at, found)
    if found:
        yield from _announcing(page, likely, min(found))


def _heads(page: Survey, likely: Column, at: int, below: int) -> bool:
    """Say whether a short line in bold type is printed like the sentence below it."""
    if at < 0 or likely[at] < _BOLD or page.linked[at]:
        return False
    text = page.texts[at]
    is_bold = page.bold[at] >= _MOSTLY_BOLD * len(text) and len(text) <= _LONGEST_HEADING
    if not is_bold or text[-1] in _ENDS or page.bold[below] >= len(page.texts[below]) / 2:
        return False
    return page.is_sentence(below) and are_alike(page, at, below) and not phrase_of(text)


def _heads_bare(page: Survey, likely: Column, speech: Column, at: int) -> bool:
    """Say whether a line in no box of its own heads the paragraph below it."""
    if speech[at] >= OWN or min(likely[at - 1], likely[at + 1]) < SURE:
        return False
    is_above = page.is_sentence(at + 1) and is_bare_heading(page, at)
    return is_above and not phrase_of(page.texts[at])


def _below(
    page: Survey, likely: Column, speech: Column, at: int, found: Collection[int]
) -> Iterator[int]:
    """Yield the sentences that stand under a heading, in the same box."""
    around = page.parents[page.at[at]]
    for after in range(at + 1, len(page.at)):
        is_beside = page.parents[page.at[after]] == around and page.is_sentence(after)
        is_own = likely[after] >= _HEADED and speech[after] < OF_STORY
        if after in found or not (is_beside and is_own):
            return
        yield after


def _announcing(page: Survey, likely: Column, first: int) -> Iterator[int]:
    """Yield the line above the first passage that ends in a colon; dashes may stand between."""
    at = first - 1
    if at > 0 and not any(map(str.isalnum, page.texts[at])):
        at -= 1
    if at < 0 or likely[at] < _ANNOUNCING or not page.ends_in_colon(at) or page.linked[at]:
        return
    box = page.at[at]
    is_above = any(is_within(page, page.at[first], around) for around in (box, page.parents[box]))
    if is_above and not phrase_of(page.texts[at]):
        yield at
