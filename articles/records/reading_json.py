"""Readings as JSON and back: the record apart from its blocks, which many readings share.

The bytes depend on nothing but the value, so that their digest can be compared.
"""

import json
from collections.abc import Sequence

from pydantic import TypeAdapter

from articles.article import Block, BlockKind, Reading

_READING = TypeAdapter(Reading)
_CAPTION = str(BlockKind.CAPTION)
_BLOCKS = TypeAdapter(tuple[Block, ...])


def reading_to_json(reading: Reading) -> bytes:
    """Return `reading` without its blocks. Fields that are not known are left out."""
    return _READING.dump_json(reading, exclude={"blocks"}, exclude_none=True)


def blocks_to_json(blocks: Sequence[Block]) -> bytes:
    """Return `blocks` in reading order."""
    return _BLOCKS.dump_json(tuple(blocks), exclude_none=True)


def blocks_from_json(blocks: bytes) -> tuple[Block, ...]:
    """Return the blocks that `blocks_to_json` wrote."""
    return _BLOCKS.validate_json(blocks)


def copy_text_in(blocks: bytes, lead: int = 0) -> str:
    """Return the text by which copies are told of what `blocks_to_json` wrote.

    The first `lead` blocks are left out: a printed standfirst is the outlet's own. Not by way of
    `Block`: this reads every article of a night, and its likes of other nights.
    """
    told = json.loads(blocks)[lead:]
    return "\n\n".join(each["text"] for each in told if each["kind"] != _CAPTION)


def reading_from_json(reading: bytes, blocks: bytes) -> Reading:
    """Return the reading that `reading_to_json` and `blocks_to_json` wrote."""
    # As text, not spliced: a reading holds no key called `blocks`, so this adds one.
    joined = reading.rstrip()[:-1] + b',"blocks":' + blocks + b"}"
    return _READING.validate_json(joined)
