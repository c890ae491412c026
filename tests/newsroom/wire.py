"""What the carriers of a wire story make of it: whose copy is what, for those who tell copies."""

import re
from dataclasses import replace
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from articles.article import Block, BlockKind


class CopyKind(StrEnum):
    """What an outlet did to the agency's text."""

    IDENTICAL = "identical"
    HEADLINE = "headline"  # another headline above the same words
    UNDATED = "undated"  # without "PLACE (AGENCY) — " at its beginning
    CUT = "cut"  # only the first third
    LOCAL = "local"  # with a paragraph of the outlet's own


# The body is word for word the agency's.
WORD_FOR_WORD = frozenset({CopyKind.IDENTICAL, CopyKind.HEADLINE})

_DATELINE = re.compile(r"^[^\W\d_a-z][^()]{1,40} \([A-Z]{2,6}\) [\u2013\u2014-] ")
_LOCAL_AFTER = 2


class Carrier(BaseModel):
    """How one outlet prints a wire story. `paragraph` is its own, where it adds one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    copied: CopyKind = CopyKind.HEADLINE
    paragraph: str = ""


def as_carried(blocks: tuple[Block, ...], carrier: Carrier) -> tuple[Block, ...]:
    """Return the agency's blocks as `carrier` prints them."""
    if carrier.copied is CopyKind.UNDATED:
        first = replace(blocks[0], text=_DATELINE.sub("", blocks[0].text))
        return (first, *blocks[1:])
    if carrier.copied is CopyKind.CUT:
        return blocks[: max(1, len(blocks) // 3)]
    if carrier.copied is CopyKind.LOCAL:
        own = Block(BlockKind.PARAGRAPH, carrier.paragraph)
        return (*blocks[:_LOCAL_AFTER], own, *blocks[_LOCAL_AFTER:])
    return blocks
