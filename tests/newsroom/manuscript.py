"""Read the newsroom's own articles: one Markdown file per version, a TOML header above the text."""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from articles.article import Block, BlockKind
from tests.newsroom.wire import Carrier, CopyKind, as_carried

# Agencies set a heading between dashes, on a line of its own and without a tag.
AGENCY_DASH = "\u2013 "

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_VERSION = re.compile(r"^(?P<slug>[a-z0-9-]+?)(?:@(?P<night>\d+))?$")


class Header(BaseModel):
    """What stands above an article's text. A wire story has its carriers in `carried`.

    `series` and `quotes` say what others may take for copies: reports of one
    template, and the articles (by slug) that a round-up repeats.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = ""
    summary: str
    authors: tuple[str, ...] = ()
    section: str = "news"
    keywords: tuple[str, ...] = ()
    night: int = 1
    at: time  # UTC, in the 24 hours before 02:00 of its night
    modified: time | None = None
    days_old: int = 0
    kind: Literal["article", "gallery", "live"] = "article"
    wire: str | None = None
    carried: dict[str, Carrier] = {}
    series: str | None = None
    quotes: tuple[str, ...] = ()
    variants: tuple[Literal["amp", "mobile"], ...] = ()  # announced beside the article
    claims: str | None = None  # the slug of another article that its canonical link names
    free_blocks: int | None = None  # the rest is behind the paywall
    admits_paywall: bool = True  # to machines; readers are always told
    tracked: bool = False  # the feed links to it through a redirect
    manner: str | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One version of an article, as it was written. `marked` keeps links and emphasis."""

    slug: str
    night: int  # on which this version appears
    header: Header
    marked: tuple[Block, ...]
    copied: CopyKind | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the body as a reader should find it."""
        return tuple(Block(block.kind, plain(block.text)) for block in self.marked)


def carried_by(outlet: str, wire: Manuscript) -> Manuscript:
    """Return a wire story as one of its carriers prints it."""
    carrier = wire.header.carried[outlet]
    return replace(
        wire,
        header=wire.header.model_copy(update={"title": carrier.title}),
        marked=as_carried(wire.marked, carrier),
        copied=carrier.copied,
    )


def plain(marked: str) -> str:
    """Return `marked` without the marks of links and emphasis."""
    return _STRONG.sub(r"\1", _LINK.sub(r"\1", marked))


def marked_html(escaped: str) -> str:
    """Return text that is already escaped with its marks turned into tags."""
    return _STRONG.sub(r"<strong>\1</strong>", _LINK.sub(r'<a href="\2">\1</a>', escaped))


def read_manuscript(path: Path) -> Manuscript:
    """Read one file. `slug@2.md` is the version that replaces `slug.md` on night 2."""
    name = _VERSION.match(path.stem)
    if name is None:
        raise ValueError(f"{path.name}: expected a name such as ferry-returns.md or …@2.md")
    _, head, text = path.read_text(encoding="utf-8").split("+++\n", 2)
    header = Header(**tomllib.loads(head))
    return Manuscript(
        slug=name["slug"],
        night=int(name["night"] or header.night),
        header=header,
        marked=tuple(_block(part) for part in text.strip().split("\n\n")),
    )


def _block(part: str) -> Block:
    if part.startswith(AGENCY_DASH) and part.endswith(AGENCY_DASH[::-1]):
        return Block(BlockKind.HEADING, part)
    for mark, kind in _MARKS:
        if part.startswith(mark):
            return Block(kind, "\n".join(line.removeprefix(mark) for line in part.splitlines()))
    return Block(BlockKind.PARAGRAPH, part)


_Mark = tuple[Literal["## ", "> ", "- "], BlockKind]
_MARKS: tuple[_Mark, ...] = (
    ("## ", BlockKind.HEADING),
    ("> ", BlockKind.QUOTE),
    ("- ", BlockKind.LIST),
)
