"""Run one crawl in this process: start the reactor once, come back when all is answered."""

import asyncio
import contextlib
import logging
import signal
import threading
from collections.abc import Iterator, Sequence

from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings
from scrapy.utils.defer import deferred_from_coro
from scrapy.utils.reactor import install_reactor
from service_identity.exceptions import CertificateError
from twisted.python.log import PythonLoggingObserver, startLoggingWithObserver

from spiders import settings as project_settings
from spiders.addresses import parse_opening
from spiders.desk import Ask, Desk, Limits
from spiders.desk_thread import DeskClosedError
from spiders.fetch import FetchSpider
from spiders.outlets import STARTED_BY_WIRECOPY
from spiders.poll import PollSpider
from spiders.resolver import CheckedResolver
from spiders.round import Round


def collect(asks: Sequence[Ask], desk: Desk, limits: Limits) -> None:
    """Answer each ask by exactly one `save` or `miss`, or raise what the desk raised.

    Then, in the same way, what the desk wants to ask once more. Once per process: the reactor
    cannot be started again. SIGTERM and SIGINT end it as `desk.stop()` does. Raises `ValueError`
    for a bad `allow_addresses`.
    """
    openings = [parse_opening(text) for text in limits.allow_addresses]
    if not asks:
        return
    _log_warnings_only()
    install_reactor(project_settings.TWISTED_REACTOR)
    from twisted.internet import reactor

    resolver = CheckedResolver(openings)
    reactor.installNameResolver(resolver)
    crawl_round = Round(desk, limits, resolver)
    reactor.callWhenRunning(deferred_from_coro, _crawl(crawl_round, asks))
    reactor.run(installSignalHandlers=False)  # type: ignore[call-arg, misc]
    if crawl_round.desk.failure is not None:
        raise crawl_round.desk.failure


async def _crawl(crawl_round: Round, asks: Sequence[Ask]) -> None:
    from twisted.internet import reactor

    crawl_round.desk.start()
    watch = asyncio.ensure_future(_watch(crawl_round))
    try:
        with _signals_ask(crawl_round):
            await _send_spiders(crawl_round, asks)
    except Exception as failure:  # noqa: BLE001 - raised again by `collect`
        crawl_round.desk.fail(failure)
    finally:
        watch.cancel()
        crawl_round.desk.stop()
        reactor.stop()  # type: ignore[misc]


async def _send_spiders(crawl_round: Round, asks: Sequence[Ask]) -> None:
    settings = Settings()
    settings.setmodule(project_settings, priority="project")
    settings.set(STARTED_BY_WIRECOPY, value=True, priority="cmdline")
    settings.set("USER_AGENT", crawl_round.limits.user_agent, priority="cmdline")
    runner = AsyncCrawlerRunner(settings)
    await _send(runner, crawl_round, asks)
    await _send(runner, crawl_round, await crawl_round.asks_again())


async def _send(runner: AsyncCrawlerRunner, crawl_round: Round, asks: Sequence[Ask]) -> None:
    for spider in (PollSpider, FetchSpider):
        its_asks = [ask for ask in asks if ask.kind in spider.kinds]
        if its_asks:
            await runner.crawl(spider, round=crawl_round, asks=its_asks)


async def _watch(crawl_round: Round) -> None:
    with contextlib.suppress(DeskClosedError):
        await crawl_round.watch()


@contextlib.contextmanager
def _signals_ask(crawl_round: Round) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    for number in before:
        loop.add_signal_handler(number, crawl_round.stop.ask)
    try:
        yield
    finally:
        for number, handler in before.items():
            loop.remove_signal_handler(number)
            signal.signal(number, handler)


def _is_to_be_told(record: logging.LogRecord) -> bool:
    # Of a certificate without names it has only a traceback.
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, CertificateError)


def _log_warnings_only() -> None:
    logging.getLogger("scrapy").setLevel(logging.WARNING)
    # What these warn of ends as a `Missed`, in words for an operator.
    logging.getLogger("scrapy.core.downloader.handlers").setLevel(logging.ERROR)
    twisted = logging.getLogger("twisted")
    twisted.setLevel(logging.ERROR)
    twisted.addFilter(_is_to_be_told)
    # Not only started: until logging has begun, the worst goes to standard error as well.
    observer = PythonLoggingObserver("twisted")  # type: ignore[no-untyped-call]
    startLoggingWithObserver(observer.emit, setStdout=False)  # type: ignore[no-untyped-call]
