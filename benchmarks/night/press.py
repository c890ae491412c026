"""Invented outlets on loopback addresses 127.0.4.N: any number of them, any number of articles."""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Self

from benchmarks.night.layout import Story, page
from benchmarks.night.prose import Prose
from tests.newsroom.front_desk import Asked, Reply
from tests.newsroom.listener import Listener, bind_all

FIRST_NIGHT = datetime(2026, 11, 24, 2, tzinfo=UTC)
# One article in twenty is wire copy, printed by so many outlets.
WIRE_EVERY = 20
CARRIERS = 4
MOST_OUTLETS = 250


@dataclass(frozen=True)
class Outlet:
    """One outlet: its address and its articles, every second one with a feed, others a sitemap."""

    number: int
    port: int
    articles: int

    @property
    def home(self) -> str:
        """Return the address of its front page, without the last slash."""
        return f"http://127.0.4.{self.number}:{self.port}"

    @property
    def endpoint(self) -> str:
        """Return the path at which it announces."""
        return "/feed.xml" if self.number % 2 else "/news-sitemap.xml"

    @cached_property
    def stories(self) -> dict[str, Story]:
        """Return the articles by path."""
        return {path: self._story(path, number) for path, number in self._paths()}

    @cached_property
    def announcement(self) -> bytes:
        """Return the feed or sitemap."""
        stories = list(self.stories.values())
        return (_feed(self, stories) if self.number % 2 else _sitemap(self, stories)).encode()

    @property
    def toml(self) -> str:
        """Return its source file."""
        kind = "feed" if self.number % 2 else "news-sitemap"
        return (
            f'name = "Outlet {self.number}"\nhome = "{self.home}/"\nlanguage = "en"\n'
            'country = "GB"\nseconds_between_requests = 0\nrequests_at_once = 2\n\n'
            f'[[endpoints]]\nkind = "{kind}"\nurl = "{self.home}{self.endpoint}"\n'
        )

    def _paths(self) -> Iterator[tuple[str, int]]:
        for number in range(self.articles):
            prose = Prose(f"address {self.number} {number}")
            yield f"/2026/11/23/{prose.slug(prose.words(6))}-{number}/", number

    def _story(self, path: str, number: int) -> Story:
        is_wire = number % WIRE_EVERY == 0
        desk = (self.number - 1) // CARRIERS
        prose = Prose(f"wire {desk} {number}" if is_wire else f"own {self.number} {number}")
        return Story(
            outlet=f"Outlet {self.number}",
            language="en",
            url=f"{self.home}{path}",
            title=prose.phrase(6, 12),
            author=f"{prose.phrase(1, 1)} {prose.phrase(1, 1)}",
            published=FIRST_NIGHT - timedelta(minutes=prose.number(60, 1200)),
            paragraphs=tuple(prose.paragraphs(prose.number(300, 900))),
        )


class Press(AbstractContextManager["Press"]):
    """All outlets, answering from `__enter__` to `__exit__`. Nothing ever changes on them."""

    def __init__(self, *, outlets: int, articles: int) -> None:
        if not 0 < outlets <= MOST_OUTLETS:
            raise ValueError(f"{outlets} outlets: expected 1 to {MOST_OUTLETS}")
        self._sockets = bind_all([f"127.0.4.{number}" for number in range(1, outlets + 1)])
        self.port: int = self._sockets[0].getsockname()[1]
        share, rest = divmod(articles, outlets)
        self.outlets = [
            Outlet(number, self.port, share + (number <= rest)) for number in range(1, outlets + 1)
        ]
        self._by_host = {outlet.home.removeprefix("http://"): outlet for outlet in self.outlets}
        self._listener = Listener(self._sockets, self._answer)

    @property
    def allow(self) -> str:
        """Return the networks and port that a crawl may reach."""
        return f"127.0.4.0/24:{self.port}"

    def write_sources(self, folder: Path) -> None:
        """Write one source file per outlet."""
        folder.mkdir(parents=True, exist_ok=True)
        for outlet in self.outlets:
            (folder / f"outlet-{outlet.number}.toml").write_text(outlet.toml, encoding="utf-8")

    def __enter__(self) -> Self:
        # Written before the clock runs: the outlets' work is not ours.
        for outlet in self.outlets:
            _ = outlet.announcement
        self._listener.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.stop()

    def _answer(self, asked: Asked) -> Reply:
        outlet = self._by_host[asked.host]
        if asked.path == "/robots.txt":
            return Reply(200, (("Content-Type", "text/plain"),), b"User-agent: *\nDisallow:\n")
        tag = f'"{hashlib.md5(asked.path.encode(), usedforsecurity=False).hexdigest()}"'
        if asked.headers.get("if-none-match") == tag:
            return Reply(304, (("ETag", tag),))
        if asked.path == outlet.endpoint:
            return _typed("application/xml", outlet.announcement, tag)
        story = outlet.stories.get(asked.path)
        return _typed("text/html; charset=utf-8", page(story), tag) if story else Reply(404)


def _typed(media_type: str, body: bytes, tag: str) -> Reply:
    return Reply(200, (("Content-Type", media_type), ("ETag", tag)), body)


def _feed(outlet: Outlet, stories: list[Story]) -> str:
    items = "\n".join(
        f"<item><title>{escape(story.title)}</title><link>{story.url}</link>"
        f"<guid>{story.url}</guid><pubDate>{format_datetime(story.published)}</pubDate>"
        f"<description>{escape(story.paragraphs[0])}</description></item>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>Outlet {outlet.number}</title><link>{outlet.home}/</link>{items}</channel></rss>"
    )


def _sitemap(outlet: Outlet, stories: list[Story]) -> str:
    urls = "\n".join(
        f"<url><loc>{story.url}</loc><news:news><news:publication><news:name>Outlet "
        f"{outlet.number}</news:name><news:language>en</news:language></news:publication>"
        f"<news:publication_date>{story.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(story.title)}</news:title></news:news></url>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
    )
