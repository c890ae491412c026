"""Ask a source's endpoints once and say what is there: nothing is stored, nothing announced."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from articles.page import Page, is_success
from articles.source import Endpoint, EndpointKind
from articles.urls import host_key
from feeds.summary import Summary
from pipeline.by_hand.questions import ByHand, endpoint_ask
from pipeline.readers.workers import NotRead
from pipeline.sources.folder import SourceFile
from spiders.desk import Ask, MissReason
from spiders.robots import Rules, product_token


@dataclass(slots=True)
class Probed:
    """What one endpoint answered, and what a night would make of it.

    `reason` says why it gave nothing, in the words of outcomes. `moved_to` is
    set where it moved for good. `allowed` is what robots.txt says, None where
    that is not known; `forbidden` counts entries that it forbids.
    """

    source: str
    kind: EndpointKind
    url: str
    reason: str | None = None
    status: int | None = None
    found: str = ""
    entries: int = 0
    dated: int = 0
    titled: int = 0
    recent: int = 0
    newest: datetime | None = None
    children: int = 0
    sample: tuple[str, ...] = ()
    allowed: bool | None = None
    forbidden: int = 0
    redirected_to: str | None = None
    moved_to: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def works(self) -> bool:
        """Return whether a night could collect from it."""
        return self.reason is None and self.entries > 0


@dataclass(slots=True)
class _Question:
    file: SourceFile
    endpoint: Endpoint
    probed: Probed
    index: Summary | None = None


@dataclass(slots=True)
class Probe:
    """The desk of a probe: one answer for each endpoint of `files`."""

    hand: ByHand
    files: Sequence[SourceFile]
    _questions: dict[int, _Question] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def run(self) -> list[Probed]:
        """Ask every endpoint once; of an index of sitemaps the newest too."""
        asks = [
            self._ask(file, endpoint, Probed(file.source.id, endpoint.kind, endpoint.url))
            for file in self.files
            for endpoint in file.source.endpoints
        ]
        questions = list(self._questions.values())
        self.hand.ask(asks, self._save, self._miss)
        return [question.probed for question in questions]

    def _ask(
        self, file: SourceFile, endpoint: Endpoint, probed: Probed, index: Summary | None = None
    ) -> Ask:
        ask = endpoint_ask(next(self._numbers), endpoint, file)
        self._questions[ask.id] = _Question(file, endpoint, probed, index)
        return ask

    def _save(self, ask: Ask, page: Page) -> list[Ask]:
        question = self._questions[ask.id]
        probed = question.probed
        probed.status, probed.allowed = page.status, True
        if question.index is None and page.hops:
            probed.redirected_to, probed.moved_to = page.final_url, page.moved_to
        if not is_success(page.status):
            probed.reason = f"http-{page.status}"
            return []
        try:
            summary = self.hand.summary(page, question.endpoint, question.file)
        except NotRead as failure:
            probed.reason = f"reader-died: {failure}"
            return []
        if question.index is not None:
            summary = question.index.with_child(summary)
        elif summary.children:
            child = question.endpoint.model_copy(update={"url": summary.children[0]})
            return [self._ask(question.file, child, probed, summary)]
        self._count(probed, summary)
        return []

    def _miss(self, ask: Ask, reason: MissReason, detail: str) -> None:
        probed = self._questions[ask.id].probed
        probed.reason = f"{reason}: {detail}" if detail else str(reason)
        probed.allowed = False if reason is MissReason.ROBOTS else None

    def _count(self, probed: Probed, summary: Summary) -> None:
        probed.found = summary.form
        for name in ("entries", "dated", "titled", "recent", "newest", "sample", "warnings"):
            setattr(probed, name, getattr(summary, name))
        probed.children = len(summary.children)
        probed.forbidden = self._forbidden(summary.urls)
        if not summary.fits:
            probed.reason = "not-a-feed" if not summary.entries else "wrong-kind"
        elif not summary.entries:
            probed.reason = "nothing-announced"

    def _forbidden(self, urls: Sequence[str]) -> int:
        token = product_token(self.hand.run.settings.user_agent)
        rules: dict[str, Rules] = {}
        for url in urls:
            host = host_key(url)
            if host not in rules:
                rules[host] = _rules(self.hand.robots_of(url), token)
        return sum(not rules[host_key(url)].allow(url) for url in urls)


def _rules(robots: tuple[int, bytes] | None, token: str) -> Rules:
    # Nobody asked that host: nothing is known to be forbidden.
    if robots is None or not is_success(robots[0]):
        return Rules.allow_all()
    return Rules.read(robots[1], token)
