"""Start a crawl: what every desk and every limit has in common."""

from collections.abc import Callable, Sequence

from articles.page import Page
from pipeline.asking.host_book import HostBook
from pipeline.runs.stage_run import StageRun
from pipeline.settings import MEGABYTE, Settings, SettingsError
from spiders.desk import Ask, Desk, Limits, MissReason

Save = Callable[[Ask, Page], Sequence[Ask]]
Miss = Callable[[Ask, MissReason, str], None]
Still = Callable[[Ask], Ask | None]
Again = Callable[[], tuple[float, Sequence[Ask]]]


def crawl(  # noqa: PLR0913 - a desk has so many duties
    run: StageRun,
    asks: Sequence[Ask],
    book: HostBook,
    save: Save,
    miss: Miss,
    *,
    still: Still = lambda ask: ask,
    again: Again = lambda: (0.0, ()),
) -> None:
    """Ask for all of `asks`; each ends in one `save` or one `miss`. Once per process.

    But those of which `still`, asked when the host is held, says that they are not needed now.
    Then for those that `again` names when all is answered.
    Raises `SettingsError` where outlets could not know whom to complain to.
    """
    _see_contact(run.settings)

    missed = _with_shortage(run, miss)

    def stop() -> bool:
        return run.should_stop() or run.room.shortage() is not None

    if stop():
        for ask in asks:
            missed(ask, MissReason.STOPPED, "")
        return
    # Scrapy takes half a second to import, and most stages do without.
    from spiders.crawl import collect

    desk = Desk(
        now=run.clock,
        save=save,
        miss=missed,
        claim=book.claim,
        keep_robots=book.keep_robots,
        asked=book.asked,
        hold=book.hold,
        renew=book.renew,
        release=book.release,
        stop=stop,
        still=still,
        again=again,
    )
    collect(asks, desk, _limits(run.settings))


def _with_shortage(run: StageRun, miss: Miss) -> Miss:
    """Return `miss`, told of a full disk where that is what ended the crawl."""

    def missed(ask: Ask, reason: MissReason, detail: str) -> None:
        if reason is not MissReason.STOPPED:
            miss(ask, reason, detail)
        elif not run.should_stop() and (shortage := run.room.shortage()):
            miss(ask, MissReason.DISK, shortage)
        else:
            # While it runs, the crawl takes SIGTERM itself; the stage must know too.
            run.stop.set()
            miss(ask, reason, detail)

    return missed


def _see_contact(settings: Settings) -> None:
    if not settings.contact:
        raise SettingsError(
            "WIRECOPY_CONTACT: expected a mail or web address that outlets can complain to; "
            "run: wirecopy init --contact you@example.org"
        )


def _limits(settings: Settings) -> Limits:
    return Limits(
        user_agent=settings.user_agent,
        allow_addresses=settings.allow_addresses,
        timeout=settings.request_seconds,
        page_bytes=int(settings.page_megabytes * MEGABYTE),
        feed_bytes=int(settings.feed_megabytes * MEGABYTE),
        redirects=settings.redirects,
        retries=settings.request_retries,
        wait_for_host=settings.host_wait_seconds,
        host_seconds=settings.host_hours * 3600,
        longest_hold=settings.longest_hold_seconds,
    )
