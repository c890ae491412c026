"""Fetch and read one page for an operator who looks: asked as politely as any, nothing stored."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from articles.article import Reading
from articles.page import Page, PageKind
from articles.source import Source
from articles.urls import host_key
from pipeline.by_hand.questions import by_hand
from pipeline.readers.jobs import as_job, reading_in
from pipeline.readers.workers import Workers
from pipeline.settings import Settings
from spiders.desk import Ask, MissReason
from storage.archive.archive import Archive


class PageMissed(Exception):  # noqa: N818 - the outlet gave none
    """There is no page to look at. `reason` is a `MissReason`; the message says more."""

    def __init__(self, reason: MissReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason


def fetch_page(settings: Settings, url: str, source: Source) -> Page:
    """Return the page at `url`, asked for at the pace of `source`. Once per process.

    Raises `PageMissed`, and what `by_hand` and its `ask` raise.
    """
    pages: list[Page] = []
    misses: list[PageMissed] = []

    def save(_: Ask, page: Page) -> Sequence[Ask]:
        pages.append(page)
        return ()

    def miss(_: Ask, reason: MissReason, detail: str) -> None:
        misses.append(PageMissed(reason, detail))

    ask = Ask(
        id=1,
        url=url,
        host=host_key(url),
        kind=PageKind.ARTICLE,
        source=source.id,
        delay=source.seconds_between_requests,
    )
    with by_hand(settings) as hand:
        hand.ask([ask], save, miss)
    if not pages:
        raise misses[0] if misses else PageMissed(MissReason.CONNECTION, "no answer")
    return pages[0]


def read_page(settings: Settings, page: Page, source: str, toml: str) -> Reading:
    """Return what today's reader makes of `page`. Raises `NotRead`.

    A page by hand is no safer than one at night: it is read in a limited process, too.
    """
    readers = Workers(1, seconds=settings.reader_seconds, megabytes=settings.reader_megabytes)
    with readers as workers, TemporaryDirectory(prefix="wirecopy-read-") as folder:
        with Archive(Path(folder)).writer("page") as archive:
            place = archive.add(page)
        answer = workers.ask(
            {
                "task": "read",
                "archive": folder,
                "place": as_job(place),
                "hints": "",
                "source": source,
                "toml": toml,
            }
        )
    return reading_in(answer)
