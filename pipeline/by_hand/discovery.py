"""Find out where an outlet announces its articles: few requests, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from urllib.parse import urljoin

from articles.page import Page, PageKind, is_success
from articles.source import Endpoint, EndpointKind, parse_source
from feeds.front import FrontPage, front_from_json, sitemaps_named
from feeds.summary import Summary
from pipeline.by_hand.questions import ByHand, endpoint_ask
from pipeline.readers.workers import NotRead
from pipeline.sources.folder import SourceFile
from spiders.desk import Ask, MissReason

# An outlet that lists a hundred feeds has one for each section; the first are its main ones.
MOST_FEEDS = 5
MOST_SITEMAPS = 3
MOST_PROPOSED_FEEDS = 3
# Asked for only where the page names no feed, or robots.txt no sitemap.
USUAL_FEEDS = ("/feed/", "/rss.xml", "/feed.xml", "/rss")
USUAL_SITEMAPS = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml")

_HTML = "HTML"
_KINDS = {
    "feed": EndpointKind.FEED,
    "JSON": EndpointKind.FEED,
    "sitemap": EndpointKind.SITEMAP,
    "sitemap index": EndpointKind.SITEMAP,
    "list of URLs": EndpointKind.SITEMAP,
}
_FRONT = 0


class NoFrontPage(Exception):  # noqa: N818 - the outlet gave none
    """The address that was given brought nothing. `reason` is a `MissReason` or `http-…`."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Offer:
    """One address that may announce articles: who named it, and what it answered."""

    named_by: str
    url: str
    kind: EndpointKind | None = None
    reason: str | None = None
    summary: Summary | None = None

    @property
    def entries(self) -> int:
        """Return how many articles it announced."""
        return self.summary.entries if self.summary else 0


@dataclass(frozen=True, slots=True)
class Outlet:
    """What was found out about an outlet. `section` is its page read as a list of headlines."""

    home: str
    front: FrontPage
    section: Offer
    offers: tuple[Offer, ...] = ()

    def endpoints(self) -> list[Offer]:
        """Return the best offers: some feeds and the news sitemap; a plain sitemap at worst."""
        usable = [offer for offer in self.offers if offer.entries]
        feeds = _different([offer for offer in usable if offer.kind is EndpointKind.FEED])
        news = [offer for offer in usable if offer.kind is EndpointKind.NEWS_SITEMAP]
        plain = [offer for offer in usable if offer.kind is EndpointKind.SITEMAP]
        return [*feeds[:MOST_PROPOSED_FEEDS], *news[:1]] or plain[:1]


@dataclass(slots=True)
class Search:
    """The desk of a search: the page that was given, then what it and robots.txt name."""

    hand: ByHand
    url: str
    delay: float
    _file: SourceFile = field(init=False)
    _outlet: Outlet | None = None
    _missed: NoFrontPage | None = None
    _offers: dict[int, Offer] = field(default_factory=dict)
    _index_of: dict[int, Summary] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def run(self) -> Outlet:
        """Return what was found. Raises `NoFrontPage`."""
        self._file = _stranger(self.url, self.delay)
        self.hand.ask([self._ask(_FRONT, self.url, EndpointKind.SECTION)], self._save, self._miss)
        if self._outlet is None:
            raise self._missed or NoFrontPage(str(MissReason.CONNECTION))
        return replace(self._outlet, offers=tuple(self._offers.values()))

    def _save(self, ask: Ask, page: Page) -> list[Ask]:
        failed = None if is_success(page.status) else f"http-{page.status}"
        try:
            if ask.id != _FRONT:
                return self._look(ask, page, failed)
            if not failed:
                return self._open(page)
        except NotRead as failure:
            failed = f"reader-died: {failure}"
        if ask.id == _FRONT:
            self._missed = NoFrontPage(failed or "")
        else:
            self._offers[ask.id] = replace(self._offers[ask.id], reason=failed)
        return []

    def _miss(self, ask: Ask, reason: MissReason, detail: str) -> None:
        if ask.id == _FRONT:
            self._missed = NoFrontPage(str(reason), detail)
        else:
            self._offers[ask.id] = replace(self._offers[ask.id], reason=str(reason))

    def _open(self, page: Page) -> list[Ask]:
        """Look at the page that was given; ask for what it names."""
        said = self.hand.workers.ask(self.hand.job("front", page))["front"]
        front, home = front_from_json(said), page.final_url
        if front.form != _HTML:
            return self._pasted(page, front)
        endpoint = Endpoint(kind=EndpointKind.SECTION, url=home)
        section = self.hand.summary(page, endpoint, self._file)
        self._outlet = Outlet(
            home, front, Offer("links", home, EndpointKind.SECTION, None, section)
        )
        named = [("page", link.url) for link in front.feeds[:MOST_FEEDS]]
        named = named or [("usual", urljoin(home, path)) for path in USUAL_FEEDS]
        return [
            *self._ask_all(named, EndpointKind.FEED),
            *self._ask_all(self._sitemaps(home), EndpointKind.SITEMAP),
        ]

    def _pasted(self, page: Page, front: FrontPage) -> list[Ask]:
        """Take an address that is an endpoint itself: its host's front page is the home."""
        home = urljoin(page.final_url, "/")
        self._outlet = Outlet(home, front, Offer("links", home))
        kind = _KINDS.get(front.form, EndpointKind.FEED)
        number = next(self._numbers)
        self._offers[number] = Offer("given", page.final_url)
        return self._look(self._ask(number, page.final_url, kind), page, None)

    def _sitemaps(self, home: str) -> list[tuple[str, str]]:
        status, robots = self.hand.robots_of(home) or (0, b"")
        found = sitemaps_named(robots, home) if is_success(status) else ()
        named = sorted(found, key=_is_no_news)[:MOST_SITEMAPS]
        if named:
            return [("robots.txt", url) for url in named]
        return [("usual", urljoin(home, path)) for path in USUAL_SITEMAPS]

    def _ask_all(self, named: Sequence[tuple[str, str]], kind: EndpointKind) -> list[Ask]:
        asks = []
        for named_by, url in named:
            if url not in {offer.url for offer in self._offers.values()}:
                number = next(self._numbers)
                self._offers[number] = Offer(named_by, url)
                asks.append(self._ask(number, url, kind))
        return asks

    def _look(self, ask: Ask, page: Page, failed: str | None) -> list[Ask]:
        """Look at what may be an endpoint; of an index of sitemaps ask for one more."""
        offer = self._offers[ask.id]
        if failed:
            self._offers[ask.id] = replace(offer, reason=failed)
            return []
        kind = EndpointKind.FEED if page.kind is PageKind.FEED else EndpointKind.SITEMAP
        summary = self.hand.summary(page, Endpoint(kind=kind, url=ask.url), self._file)
        if ask.id in self._index_of:
            summary = self._index_of[ask.id].with_child(summary)
        elif summary.children:
            self._index_of[ask.id] = summary
            newest = min(summary.children[:MOST_FEEDS], key=_is_no_news)
            return [self._ask(ask.id, newest, EndpointKind.SITEMAP)]
        # A child's own address is not the one to ask tomorrow.
        lasting = page.moved_to if page.url == offer.url else None
        self._offers[ask.id] = _judged(replace(offer, url=lasting or offer.url), summary)
        return []

    def _ask(self, number: int, url: str, kind: EndpointKind) -> Ask:
        return endpoint_ask(number, Endpoint(kind=kind, url=url), self._file)


def _judged(offer: Offer, summary: Summary) -> Offer:
    kind = _KINDS.get(summary.form)
    # Only a news sitemap says titles.
    if kind is EndpointKind.SITEMAP and summary.titled:
        kind = EndpointKind.NEWS_SITEMAP
    reason = "not-a-feed" if kind is None else None if summary.entries else "nothing-announced"
    return replace(offer, kind=kind, reason=reason, summary=summary)


def _different(offers: Sequence[Offer]) -> list[Offer]:
    """Return `offers` without those that announce the same articles."""
    found: dict[frozenset[str], Offer] = {}
    for offer in offers:
        urls = frozenset(offer.summary.urls if offer.summary else ())
        found.setdefault(urls, offer)
    return list(found.values())


def _is_no_news(url: str) -> bool:
    return "news" not in url.rpartition("/")[2].lower()


def _stranger(url: str, delay: float) -> SourceFile:
    """Return an outlet of which only the address is known."""
    # An address that can be asked for holds no quotation mark and no backslash.
    toml = (
        f'name = "unknown"\nhome = "{url}"\nlanguage = "und"\ncountry = "ZZ"\n'
        f"seconds_between_requests = {delay}\n"
        f'[[endpoints]]\nkind = "section"\nurl = "{url}"\n'
    )
    return SourceFile(parse_source("unknown", toml), toml)
