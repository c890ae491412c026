from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from articles.page import Hop, PageKind
from articles.source import EndpointKind
from pipeline.asking.polling import PollDesk
from pipeline.readers.workers import Workers
from pipeline.runs.stage_run import StageRun, stage_run
from pipeline.settings import Settings
from spiders.desk import Ask, MissReason
from storage.archive.archive import Archive
from storage.nights.nights import close_plan
from storage.sql.tables import endpoints, nights, polls
from tests.storage.pages import page
from tests.storage.rows import AT, HERALD, HERALD_FEED, NIGHT

FORGOTTEN = replace(
    HERALD_FEED, id=2, url="https://herald.example/1.xml", kind=EndpointKind.SITEMAP, parent_id=3
)

MOVED = "moved permanently to https://herald.example/rss: wirecopy sources probe herald --move"


@pytest.fixture
def run(database_url: str, tmp_path: Path) -> Iterator[StageRun]:
    settings = Settings(home=tmp_path, database_url=database_url)
    with stage_run(settings, "poll", NIGHT, now=AT) as run:
        with run.database.write() as txn:
            txn.execute(insert(nights).values(night=NIGHT, opened_at=AT))
            row = {name: getattr(HERALD_FEED, name) for name in ("id", "source_id", "url", "host")}
            txn.execute(insert(endpoints).values(kind="feed", active=True, failures=0, **row))
        yield run


@pytest.fixture
def desk(run: StageRun) -> Iterator[PollDesk]:
    with ExitStack() as open_now:
        workers = open_now.enter_context(Workers(1, seconds=20, megabytes=1024))
        archive = open_now.enter_context(Archive(run.settings.archive).writer("poll"))
        sources = {"herald": HERALD}
        yield PollDesk(run, [FORGOTTEN, HERALD_FEED], sources, archive=archive, workers=workers)


def know(run: StageRun, **values: object) -> None:
    """Write what another poll was told of the feed."""
    with run.database.write() as txn:
        txn.execute(update(endpoints).values(**values))


def plan(run: StageRun) -> None:
    with run.database.write() as txn:
        close_plan(txn, NIGHT, AT, AT)


def only_ask(desk: PollDesk) -> Ask:
    (ask,) = desk.asks()
    return ask


def test_an_endpoint_that_nobody_has_configured_is_not_asked(desk: PollDesk) -> None:
    assert [ask.url for ask in desk.asks()] == [HERALD_FEED.url]


def test_an_endpoint_that_another_poll_has_asked_is_not_asked(
    run: StageRun, desk: PollDesk
) -> None:
    ask = only_ask(desk)

    know(run, next_poll_at=AT + timedelta(minutes=15))

    assert desk.still(ask) is None


def test_an_ask_goes_by_what_another_poll_was_told(run: StageRun, desk: PollDesk) -> None:
    ask = only_ask(desk)

    know(run, etag='"2"')

    assert desk.still(ask) == replace(ask, etag='"2"')


@pytest.mark.parametrize(
    "told",
    [
        {"next_poll_at": AT + timedelta(days=30)},
        {"next_poll_at": AT + timedelta(days=2), "last_ok_at": AT + timedelta(days=1)},
    ],
)
def test_an_endpoint_is_due_whatever_a_clock_that_ran_ahead_noted(
    run: StageRun, desk: PollDesk, told: dict[str, object]
) -> None:
    ask = only_ask(desk)

    know(run, **told)

    assert desk.still(ask) == ask


def test_no_endpoint_is_asked_for_a_night_that_is_planned(run: StageRun, desk: PollDesk) -> None:
    ask = only_ask(desk)

    plan(run)

    assert desk.still(ask) is None


def test_an_answer_after_the_plan_leaves_its_endpoint_due(run: StageRun, desk: PollDesk) -> None:
    ask = only_ask(desk)
    plan(run)

    desk.save(
        ask, page(url=HERALD_FEED.url, final_url=HERALD_FEED.url, kind=PageKind.FEED, status=404)
    )

    with run.database.read() as txn:
        noted = txn.execute(select(polls.c.outcome, polls.c.reason)).all()
        due = txn.execute(select(endpoints.c.next_poll_at, endpoints.c.failures)).one()
    assert (noted, tuple(due)) == ([("pending", "planned")], (None, 0))


@pytest.mark.parametrize(
    ("etag", "noted"), [('"1"', ("not-modified", None)), (None, ("failed", "http-304"))]
)
def test_not_modified_is_no_answer_to_who_asked_for_the_whole(
    run: StageRun, desk: PollDesk, etag: str | None, noted: tuple[str, str | None]
) -> None:
    know(run, etag=etag)
    ask = desk.still(only_ask(desk))
    assert ask

    desk.save(ask, page(b"", url=ask.url, final_url=ask.url, kind=PageKind.FEED, status=304))

    with run.database.read() as txn:
        assert tuple(txn.execute(select(polls.c.outcome, polls.c.reason)).one()) == noted


@pytest.mark.parametrize(
    ("by", "status", "noted"),
    [
        (301, 200, [MOVED]),
        (308, 304, [MOVED]),
        (302, 200, []),
    ],
)
def test_an_endpoint_that_moved_for_good_is_a_warning_each_time(
    run: StageRun, desk: PollDesk, by: int, status: int, noted: list[str]
) -> None:
    know(run, etag='"1"')
    ask = desk.still(only_ask(desk))
    assert ask
    final, hops = "https://herald.example/rss", (Hop(ask.url, by, (), b""),)
    feed = b"<rss version='2.0'><channel><item><link>https://herald.example/1</link></item></channel></rss>"

    desk.save(
        ask,
        page(feed, url=ask.url, final_url=final, hops=hops, kind=PageKind.FEED, status=status),
    )

    with run.database.read() as txn:
        assert txn.execute(select(polls.c.warnings)).scalar_one() == noted


def warnings_of(run: StageRun, desk: PollDesk, sitemaps: int) -> list[str]:
    """Have the endpoint answer with an index of sitemaps; return what was noted of it."""
    ask = desk.still(only_ask(desk))
    assert ask
    named = "".join(f"<sitemap><loc>/{n}.xml</loc></sitemap>" for n in range(sitemaps))
    index = f"<sitemapindex>{named}</sitemapindex>".encode()

    desk.save(ask, page(index, url=ask.url, final_url=ask.url, kind=PageKind.FEED, status=200))

    with run.database.read() as txn:
        noted: list[str] = txn.execute(select(polls.c.warnings)).scalar_one()
    return noted[1:]  # an index of sitemaps is no feed, and that is said first


def test_sitemaps_that_nobody_asks_for_are_a_warning(run: StageRun, desk: PollDesk) -> None:
    assert warnings_of(run, desk, 201) == ["names 201 sitemaps: the first 200 are asked"]


def test_an_index_within_an_index_is_a_warning(run: StageRun, desk: PollDesk) -> None:
    know(run, parent_id=3)

    assert warnings_of(run, desk, 2) == [
        "an index within an index is not followed: make it an endpoint of its own"
    ]


def test_an_index_that_is_followed_needs_no_warning(run: StageRun, desk: PollDesk) -> None:
    assert warnings_of(run, desk, 200) == []


def next_poll_at(run: StageRun) -> datetime:
    with run.database.read() as txn:
        due: datetime = txn.execute(select(endpoints.c.next_poll_at)).scalar_one()
        return due


def test_a_second_ask_that_never_got_its_turn_is_one_failure_and_makes_the_pause_longer(
    run: StageRun, desk: PollDesk
) -> None:
    ask = only_ask(desk)
    desk.miss(ask, MissReason.TIMEOUT, "")
    _, again = desk.again()

    desk.miss(again[0], MissReason.HOST_ON_HOLD, "")

    assert HERALD.source.endpoints[0].minutes_between_polls == 15
    assert timedelta(minutes=26) < next_poll_at(run) - AT < timedelta(minutes=31)


def test_a_second_ask_that_wakes_a_moment_early_is_made(run: StageRun, desk: PollDesk) -> None:
    ask = only_ask(desk)
    desk.miss(ask, MissReason.TIMEOUT, "")

    know(run, next_poll_at=run.clock() + timedelta(seconds=0.9))
    woken = desk.still(ask)
    know(run, next_poll_at=run.clock() + timedelta(seconds=20))

    assert woken is not None
    assert desk.still(ask) is None
