"""A long life: what outlets print from the third night on, made of what they wrote before.

Each night an outlet prints one of its own articles again as a new one, with the
night's number in headline and text. Some are corrected a night later, some are
gone or withdrawn the night after that.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from enum import IntEnum

from articles.article import Block, BlockKind
from tests.newsroom.manner import Manner
from tests.newsroom.manuscript import Manuscript
from tests.newsroom.outlet import Outlet

# Two nights are written by hand, the third is quiet unless there is a life.
FIRST = 3
# So many nights an outlet lists an article.
LISTED = 5
# A bad outlet prints less, or its time limits would fill the night.
BAD_FROM, BAD_EVERY = 51, 4


class Fate(IntEnum):
    """What becomes of an article, by the remainder of its night."""

    CORRECTED = 0
    GONE = 1
    WITHDRAWN = 2
    KEPT = 3


def living(outlet: Outlet, nights: int) -> Outlet:
    """Return `outlet` with all that it prints until `nights`."""
    written = [copy for copy in outlet.manuscripts if _can_be_printed_again(copy)]
    if not written:
        return outlet
    every = BAD_EVERY if outlet.file.number >= BAD_FROM else 1
    printed = [
        version
        for night in range(FIRST, nights + 1, every)
        for version in _versions(written[night % len(written)], night, outlet.file.number)
    ]
    return replace(outlet, manuscripts=(*outlet.manuscripts, *printed))


def _can_be_printed_again(copy: Manuscript) -> bool:
    header = copy.header
    is_first = copy.night == header.night
    special = (header.days_old, header.wire, header.manner, header.modified, header.variants)
    more = header.claims, header.quotes, header.kind != "article"
    return is_first and not any((*special, *more))


def _versions(copy: Manuscript, night: int, number: int) -> Iterator[Manuscript]:
    title = f"{copy.header.title} ({night})"
    header = copy.header.model_copy(update={"title": title, "night": night})
    slug = f"{copy.slug}-night-{night}"
    first = Manuscript(slug, night, header, _numbered(copy.marked, str(night)))
    yield first
    # Outlets differ: else all would correct on the same night.
    fate = Fate((night + number) % len(Fate))
    if fate is Fate.CORRECTED:
        # In the headline, too: of a page that may not be fetched nobody sees more.
        title = f"{copy.header.title} ({night}, {night + 1})"
        corrected = header.model_copy(update={"modified": time(1), "title": title})
        text = _numbered(copy.marked, f"{night}, {night + 1}")
        yield Manuscript(slug, night + 1, corrected, text)
    elif fate is not Fate.KEPT:
        manner = Manner.GONE if fate is Fate.GONE else Manner.WITHDRAWN
        lost = header.model_copy(update={"manner": str(manner)})
        yield Manuscript(slug, night + 2, lost, first.marked)


def _numbered(blocks: tuple[Block, ...], number: str) -> tuple[Block, ...]:
    """Return `blocks` with `number` at the end of the first paragraph: figures need no language."""
    at = next(n for n, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH)
    told = replace(blocks[at], text=f"{blocks[at].text} ({number}.)")
    return (*blocks[:at], told, *blocks[at + 1 :])
