"""Sentences of a story that are printed once more beside it, to catch the eye."""

from collections.abc import Iterator, Sequence

from articles.article import Block, BlockKind
from articles.story.features import letters_of
from articles.wording.sentences import QUOTATION_MARKS, SENTENCE_ENDS

# What is shorter may be said twice.
_SHORTEST = 30
_AROUND = "".join(QUOTATION_MARKS) + "".join(SENTENCE_ENDS) + " \u2026\u2013\u2014-,"


def pull_quotes(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of blocks whose words are all part of a longer paragraph."""
    said = "\n".join(block.text for block in blocks if block.kind is BlockKind.PARAGRAPH)
    for at, block in enumerate(blocks):
        if not _may_be_pulled(block):
            continue
        words = block.text.strip(_AROUND)
        if letters_of(words) < _SHORTEST:
            continue
        # Once it is found in itself.
        own = block.kind is BlockKind.PARAGRAPH
        if said.count(words) > own and any(
            words in other.text and len(other.text) > len(block.text)
            for other in blocks
            if other.kind is BlockKind.PARAGRAPH
        ):
            yield at


def _may_be_pulled(block: Block) -> bool:
    """Say whether a block is set as a quotation, or in quotation marks: asked of every one."""
    if block.kind is BlockKind.PARAGRAPH:
        return block.text[0] in QUOTATION_MARKS and block.text[-1] in QUOTATION_MARKS
    return block.kind is BlockKind.QUOTE
