"""What an outlet prints about a story's writer below the story."""

import re
from collections.abc import Iterator, Sequence

from articles.article import Block
from articles.story.features import is_unspaced
from articles.wording.agencies import only_agencies
from articles.wording.sentences import SENTENCE_ENDS, end_of

_LAST_BLOCKS = 3
_LONGEST = 600
_LONGEST_LABEL = 60
_NAME_AND_VERB = re.compile(r"(?:[^\W\d_a-z][\w.'\u2019-]*\s){2,4}(?P<verb>[^\W\d_A-Z]+)\s")
_INITIAL = re.compile(r"(?P<letter>[^\W\d_])\. (?P<surname>[^\W\d_][\w-]+)")


def portrait_at(blocks: Sequence[Block], authors: Sequence[str]) -> int:
    """Return where a box on the writer begins: the name alone, then a few lines at most."""
    known = set(map(str.casefold, authors))
    for at in range(max(0, len(blocks) - _LAST_BLOCKS), len(blocks)):
        named = " " in blocks[at].text and blocks[at].text.casefold() in known
        # Below a signature the agency may sign.
        if named and not any(only_agencies(block.text) for block in blocks[at:]):
            return at
    return len(blocks)


def biographies(blocks: Sequence[Block], authors: Sequence[str]) -> Iterator[int]:
    """Yield the places of what is said about a writer at the end, the last first.

    A credit or a label may stand below it, but no sentence; and below a signature, an agency.
    """
    yield from list(_in_a_row(blocks, authors)) or _one_by_one(blocks, authors)


def _one_by_one(blocks: Sequence[Block], authors: Sequence[str]) -> Iterator[int]:
    is_last = True
    for at in reversed(range(max(0, len(blocks) - _LAST_BLOCKS), len(blocks))):
        is_sentence = end_of(blocks[at].text) in SENTENCE_ENDS
        if (is_last or is_sentence) and is_biography(blocks[at], authors):
            yield at
        elif is_sentence:
            return
        else:
            is_last = False


def _in_a_row(blocks: Sequence[Block], authors: Sequence[str]) -> Iterator[int]:
    """Yield the places, the last first, of notes on several people that end a story.

    The first is about one of its writers, the others begin as it does: "Bo Falk is …".
    """
    for at in range(max(0, len(blocks) - _LAST_BLOCKS), len(blocks) - 1):
        if not is_biography(blocks[at], authors):
            continue
        verb = _NAME_AND_VERB.match(blocks[at].text)
        others = [_NAME_AND_VERB.match(block.text) for block in blocks[at + 1 :]]
        if verb and all(other and other["verb"] == verb["verb"] for other in others):
            yield from reversed(range(at, len(blocks)))
        return


def is_biography(block: Block, authors: Sequence[str]) -> bool:
    """Say whether a last paragraph is about a writer: no story ends with a writer's full name.

    It begins with the name, or is no sentence: "More by Ann Lee".
    """
    # A byline may be printed in capitals, and the note below not.
    text = block.text.casefold()
    authors = [_spelt_out(name, block.text) for name in authors]
    is_line = len(text) <= _LONGEST_LABEL and text[-1:] not in SENTENCE_ENDS
    return len(text) <= _LONGEST and any(
        (is_line and name in text)
        or (text.startswith(name) and (unspaced or not text[len(name) :][:1].isalnum()))
        for name in map(str.casefold, authors)
        if (unspaced := is_unspaced(name)) or " " in name
    )


def _spelt_out(name: str, text: str) -> str:
    """Return "Ann Lee" for "A. Lee", where `text` begins so."""
    short = _INITIAL.fullmatch(name)
    if not short:
        return name
    whole = re.match(rf"{short['letter']}[\w-]+ {short['surname']}\b", text, re.IGNORECASE)
    return whole[0] if whole else name
