"""What must be in the tables after a night: the newsroom's side of every comparison."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.robotparser import RobotFileParser

from articles.article import Block, BlockKind, Extent
from tests.newsroom.edition import MAX_AGE_DAYS, Edition, Printed
from tests.newsroom.manner import OUTCOMES, Manner
from tests.newsroom.theme import prints_standfirst
from tests.newsroom.wire import WORD_FOR_WORD, CopyKind

NO_ARTICLES = {"gallery": "not-article:gallery", "live": "not-article:live-blog"}


@dataclass(frozen=True, slots=True)
class Golden:
    """One article as it must be stored. `url` is its page; `announced` are the URLs that led there.

    `blocks` are empty where only the announcement may be kept; `standfirst` tells whether
    the page prints the summary as a paragraph above them. `night` is the
    one on which this version appeared. `wire` names the agency's story and `copied`
    says what became of it; `series` and `quotes` are as in the manuscript.
    """

    url: str
    source: str
    title: str
    blocks: tuple[Block, ...]
    standfirst: bool
    authors: tuple[str, ...]
    published: datetime
    modified: datetime
    language: str
    extent: Extent
    wire: str | None
    copied: CopyKind | None
    series: str | None
    quotes: tuple[str, ...]
    night: int
    revision: int
    announced: tuple[str, ...]
    summary: str

    @property
    def printed(self) -> tuple[Block, ...]:
        """Return the blocks as the page prints them: below its standfirst, where it has one."""
        above = (Block(BlockKind.PARAGRAPH, self.summary),) if self.standfirst else ()
        return (*above, *self.blocks)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Return the text of every block that is no heading; a list has one item a line."""
        return tuple(block.text for block in self.blocks if block.kind is not BlockKind.HEADING)

    @property
    def text_of_wire(self) -> str | None:
        """Return the wire story whose text this is, word for word."""
        return self.wire if self.copied in WORD_FOR_WORD else None

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the section headings."""
        return tuple(block.text for block in self.blocks if block.kind is BlockKind.HEADING)


def goldens(edition: Edition) -> Iterator[Golden]:
    """Yield what must be stored of one outlet."""
    for article in edition.articles:
        if verdict(edition, article) is None:
            yield _golden(edition, article)


def verdict(edition: Edition, article: Printed) -> tuple[str, str] | None:
    """Return outcome and reason of an article that cannot be stored, or None."""
    if article.manuscript.header.days_old > MAX_AGE_DAYS:
        return "filtered", "too-old"
    if edition.outlet.file.robots_status >= 500:
        return "pending", "robots-unavailable"
    if edition.outlet.file.misnamed:
        return "failed", "tls"
    if article.manuscript.header.kind in NO_ARTICLES:
        return "filtered", NO_ARTICLES[article.manuscript.header.kind]
    return OUTCOMES.get(article.manner)


def outcomes(edition: Edition) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield URL, outcome and reason of all that the outlet announces and that is not stored."""
    for article in edition.articles:
        judged = verdict(edition, article)
        if judged is not None:
            yield from ((url, judged) for url in edition.announced(article))
    for variant in edition.variants:
        yield from ((url, ("duplicate", "canonical")) for url in edition.announced(variant))
    for announcing in edition.outlet.file.endpoints:
        for path in announcing.also:
            yield edition.home + path, ("filtered", "not-article:")


def _golden(edition: Edition, article: Printed) -> Golden:
    header, file = article.manuscript.header, edition.outlet.file
    extent, blocks = _reach(edition, article)
    forbidden = _page_is_forbidden(edition, article)
    versions = {
        copy.night
        for copy in edition.outlet.manuscripts
        if copy.slug == article.slug and copy.night <= edition.night
    }
    return Golden(
        url=article.url,
        source=edition.outlet.id,
        title=article.title,
        blocks=blocks,
        standfirst=bool(blocks) and not forbidden and prints_standfirst(edition, article),
        authors=article.authors,
        published=article.published,
        modified=article.modified,
        language=file.language,
        extent=extent,
        wire=article.slug if header.wire else None,
        copied=article.manuscript.copied,
        series=header.series,
        quotes=header.quotes,
        night=article.manuscript.night,
        revision=len(versions),
        announced=edition.announced(article),
        summary=header.summary,
    )


def _reach(edition: Edition, article: Printed) -> tuple[Extent, tuple[Block, ...]]:
    """Return how much of an article can be had, and that much of it."""
    blocks, free = article.manuscript.blocks, article.manuscript.header.free_blocks
    full_feed = any(announcing.text == "full" for announcing in edition.outlet.file.endpoints)
    if _page_is_forbidden(edition, article) and not full_feed:
        return Extent.ANNOUNCED, ()
    if free is not None:
        return Extent.TEASER, blocks[:free]
    return Extent.FULL, blocks


def _page_is_forbidden(edition: Edition, article: Printed) -> bool:
    robots = RobotFileParser()
    robots.parse(edition.outlet.file.robots.splitlines())
    return article.manner is Manner.FORBIDDEN or not robots.can_fetch("Wirecopy", article.url)
