"""The records that reading makes: instants, found values, blocks, a reading."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Extent(StrEnum):
    """How much of the article we hold."""

    FULL = "full"
    TEASER = "teaser"
    ANNOUNCED = "announced"


class Genre(StrEnum):
    """What kind of text an article is, where something says so. Plain news has none."""

    OPINION = "opinion"
    ANALYSIS = "analysis"
    INTERVIEW = "interview"
    REVIEW = "review"
    OBITUARY = "obituary"
    PRESS_RELEASE = "press-release"
    ADVERTORIAL = "advertorial"
    SATIRE = "satire"
    FACT_CHECK = "fact-check"
    LIVE = "live"
    VIDEO = "video"
    GALLERY = "gallery"
    PODCAST = "podcast"
    RECIPE = "recipe"
    QUIZ = "quiz"


class BlockKind(StrEnum):
    """What a block of the body is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article's body, in reading order. A list has one item a line.

    A caption stands where its picture stood; `credit` is who made the picture.
    """

    kind: BlockKind
    text: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment as an outlet stated it.

    `at` is aware and in UTC. `zone` is the offset or zone name it was stated in,
    `raw` the text it was read from. `tz_known` is false where the outlet named
    no zone and the source's own was assumed; `has_time` is false for a bare day.
    """

    at: datetime
    zone: str
    raw: str
    tz_known: bool = True
    has_time: bool = True


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and where it came from, such as `json-ld` and `datePublished`.

    `confidence` is the share of pages on which this method is expected to be right: 1.0
    is a plain statement of the outlet's, 0.5 a guess that is as often wrong.
    """

    value: T
    method: str
    where: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, by whom and when a report was filed, as its first line says.

    `printed` is the first line's beginning, and stays in the body. `agency` is a name
    from `articles/wording/agencies.py`, `date` the day's own words. What is not printed is empty.
    """

    printed: str
    place: str = ""
    agency: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that belongs to the article; size in pixels, where the page states it."""

    url: str
    caption: str | None = None
    credit: str | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Rights:
    """What the page says of who owns the article and who may use it; texts and addresses."""

    holder: str | None = None
    notice: str | None = None
    year: int | None = None
    license: str | None = None
    usage: str | None = None
    acquire: str | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a page that was taken away, and why: an operator can check it."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader made of one page and its announcement. A pure function of both.

    `not_article` names the reason where the page is no article; all fields may
    then be empty. `blocks` is the body; `text` joins it for comparing.
    """

    not_article: str | None = None
    title: Found[str] | None = None
    summary: Found[str] | None = None
    byline: Found[str] | None = None
    authors: Found[tuple[str, ...]] | None = None
    published: Found[Instant] | None = None
    modified: Found[Instant] | None = None
    language: Found[str] | None = None
    declared_language: Found[str] | None = None
    section: Found[str] | None = None
    keywords: Found[tuple[str, ...]] | None = None
    image: Found[str] | None = None
    canonical_url: Found[str] | None = None
    kicker: Found[str] | None = None
    standfirst: Found[str] | None = None
    dateline: Found[Dateline] | None = None
    agencies: Found[tuple[str, ...]] | None = None
    genre: Found[Genre] | None = None
    images: Found[tuple[Picture, ...]] | None = None
    video: Found[str] | None = None
    amp_url: Found[str] | None = None
    print_url: Found[str] | None = None
    rights: Found[Rights] | None = None
    reservations: Found[tuple[str, ...]] | None = None
    extent: Extent = Extent.FULL
    paywall: Found[str] | None = None
    body_method: str = ""
    body_confidence: float = 1.0
    blocks: tuple[Block, ...] = ()
    cuts: tuple[Cut, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the body as plain text, one blank line between blocks, without captions."""
        return _joined(self.blocks)

    @property
    def lines(self) -> frozenset[str]:
        """Return what the blocks say, as the passages of a page are parted."""
        return frozenset(line for block in self.blocks for line in block.text.splitlines())

    @property
    def copy(self) -> tuple[Block, ...]:
        """Return the blocks without a printed standfirst, which is the outlet's own."""
        known = {found.value for found in (self.standfirst, self.summary) if found}
        is_standfirst = bool(self.blocks) and self.blocks[0].text in known
        return self.blocks[1:] if is_standfirst and len(self.blocks) > 1 else self.blocks

    @property
    def copy_text(self) -> str:
        """Return the text by which copies of one story are told: `copy` as plain text."""
        return _joined(self.copy)


def _joined(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(block.text for block in blocks if block.kind is not BlockKind.CAPTION)


def found_fields(reading: Reading) -> dict[str, Found[object]]:
    """Return every field of `reading` that was found, by name, in the order of the record."""
    found = {name: getattr(reading, name) for name in _NAMES}
    return {name: value for name, value in found.items() if isinstance(value, Found)}


_NAMES = tuple(field.name for field in fields(Reading))
