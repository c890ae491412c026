"""Lines of a story whose paragraphs end in a comma, or without any mark at all."""

from collections.abc import Collection, Iterator

from articles.story.alike import are_alike
from articles.story.features import Column, is_unspaced
from articles.story.passages import Survey
from articles.story.sureness import OWN
from articles.story.whole_parts import may_follow

# In Chinese and Japanese a line may be broken at each comma.
_COMMAS = frozenset("\uff0c\u3001")
# So many of a story's own say how it is written.
_FEWEST = 3
_SAME_BOX = 12


def broken_lines(
    page: Survey, likely: Column, speech: Column, found: Collection[int]
) -> Iterator[int]:
    """Yield the lines above one of the story's that end in a comma, and what ends an unmarked one.

    `found` (places in `page`) are the passages that were chosen so far.
    """
    for at in found:
        before = at - 1
        while before >= 0 and before not in found and page.texts[before][-1] in _COMMAS:
            if page.linked[before] or not are_alike(page, before, at):
                break
            yield before
            before -= 1
    last = max(found, default=0)
    if _is_unmarked(page, last, found):
        after = last + 1
        while (
            after < len(page.texts)
            and are_alike(page, last, after)
            and speech[after] < OWN
            and may_follow(page, likely, after)
            and not _COMMAS.isdisjoint(page.texts[after])
        ):
            yield after
            after += 1


def _is_unmarked(page: Survey, last: int, found: Collection[int]) -> bool:
    """Say whether the story's last paragraphs have no full stop at their end."""
    own = [
        at
        for at in range(max(0, last - _SAME_BOX), last + 1)
        if at in found and are_alike(page, at, last)
    ]
    is_long = len(own) >= _FEWEST and is_unspaced(page.texts[last])
    return is_long and not any(map(page.is_sentence, own))
