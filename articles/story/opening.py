"""Cut what a story opens with and a page says elsewhere: its headline, its byline, its day."""

from collections.abc import Sequence
from dataclasses import replace

from articles.article import Block, BlockKind, Cut
from articles.dating.instants import Place, read_instant
from articles.dating.stamps import beside_stamp
from articles.people.names import names_on_line
from articles.story.features import Stated
from articles.text import plain
from articles.wording.sentences import SENTENCE_ENDS

# How far down a story its byline may stand.
FIRST_BLOCKS = 3
_BESIDE_NAME = 40
_LONGEST_DATE = 40


def opening_cut(blocks: list[Block], stated: Stated) -> list[Cut]:
    """Take the headline and the byline out of the story's `blocks`, and return them."""
    cuts: list[Cut] = []
    if blocks and stated.title and _repeats_title(blocks[0], stated):
        cuts.append(Cut(blocks.pop(0).text, "headline"))
    for at in reversed(range(min(len(blocks), FIRST_BLOCKS))):
        if _is_byline(blocks[at], stated.authors) and not _is_of_timeline(blocks, at):
            cuts.insert(0, Cut(blocks.pop(at).text, "byline"))
    return cuts


def _repeats_title(block: Block, stated: Stated) -> bool:
    """Say whether a block is the headline, alone or with the byline behind it on the same line."""
    if plain(block.text) == plain(stated.title):
        return True
    rest = block.text.removeprefix(stated.title)
    return rest[:1] == " " and _is_byline(replace(block, text=rest.strip()), stated.authors)


def _is_byline(block: Block, authors: Sequence[str]) -> bool:
    """Say whether a line names the author, with a role or the day at most, or the day alone."""
    text = beside_stamp(block.text)
    if names_on_line(text) or _is_date(block.text):
        return True
    # What stands before a day may begin a sentence: "新华社北京11月20日电 ...".
    if text != block.text and block.text[-1:] == "。":
        return False
    named = sum(len(name) for name in authors if name in text)
    return named > 0 and len(text) <= named + _BESIDE_NAME and text[-1:] not in SENTENCE_ENDS


def _is_date(text: str) -> bool:
    is_alone = len(text) <= _LONGEST_DATE and not any(map(str.isalpha, beside_stamp(text)))
    return is_alone and read_instant(text, Place()) is not None


def _is_of_timeline(blocks: Sequence[Block], at: int) -> bool:
    """Say whether a day is the heading of what happened then: further on other days are, too."""
    if blocks[at].kind is not BlockKind.HEADING:
        return False
    return any(each.kind is BlockKind.HEADING and _is_date(each.text) for each in blocks[at + 1 :])
