"""What of a story is printed once more: a sentence to catch the eye, or all for other screens."""

from collections.abc import Iterator, Sequence

from articles.article import Block, BlockKind
from articles.story.features import letters_of
from articles.wording.sentences import QUOTATION_MARKS, SENTENCE_ENDS

# What is shorter may be said twice.
_SHORTEST = 30
# Letters of a paragraph that nobody says twice in a row.
_LONG = 60
_AROUND = "".join(QUOTATION_MARKS) + "".join(SENTENCE_ENDS) + " \u2026\u2013\u2014-,"

# So many blocks in a row nobody says twice, and hardly anybody the half of a story.
_RUN, _HALF = 3, 0.4


def said_again(blocks: Sequence[Block]) -> list[int]:
    """Return the places of blocks that say what others do, in rising order."""
    return sorted({*pull_quotes(blocks), *printed_again(blocks), *_word_for_word(blocks)})


def printed_again(blocks: Sequence[Block]) -> set[int]:
    """Return the places of blocks that follow each other as they did before, if most do."""
    known: dict[tuple[str, ...], int] = {}
    texts = [block.text for block in blocks]
    again: set[int] = set()
    for at in range(len(texts) - _RUN + 1):
        before = known.setdefault(tuple(texts[at : at + _RUN]), at)
        if at - before >= _RUN:
            again.update(range(at, at + _RUN))
    letters = sum(len(texts[at]) for at in again)
    return again if letters >= _HALF * sum(map(len, texts)) else set()


def _word_for_word(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of blocks that say to the letter what one above does.

    That is another kind of block, or the one just before, captions aside: a standfirst.
    """
    known: dict[str, BlockKind] = {}
    before: Block | None = None
    for at, block in enumerate(blocks):
        is_known = known.setdefault(block.text, block.kind) is not block.kind
        is_next = block == before
        if (is_known or is_next) and letters_of(block.text) >= (_LONG if is_next else _SHORTEST):
            yield at
        before = before if block.kind is BlockKind.CAPTION else block


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
