"""How a crawl ends before its work is done."""

import time
from collections.abc import Iterator

import pytest

from spiders.crawl import collect
from spiders.desk import Limits
from tests.spiders.crawls import ask, crawl, limits
from tests.spiders.outlet_server import OutletServer, Script, Visitor, address, hang, reply
from tests.spiders.run_crawl import Notebook

PAGE = reply(200, b"<p>Talks began.</p>", Content_Type="text/html")


def after(seconds: float) -> Script:
    """Send the page so much later."""

    def answer(visitor: Visitor) -> None:
        time.sleep(seconds)
        PAGE(visitor)

    return answer


@pytest.fixture
def server() -> Iterator[OutletServer]:
    with OutletServer({}, tuple(map(address, range(1, 5)))) as running:
        pages = {(address(host), f"/{n}"): PAGE for host in range(1, 5) for n in range(50)}
        running.scripts.update(pages)
        running.scripts[address(2), "/0"] = hang
        yield running


def test_of_a_host_that_another_process_has_taken_nothing_more_is_asked(
    server: OutletServer,
) -> None:
    wanted = [
        ask(server, 100 * host + n, host, f"/{n}", delay=0.5)
        for host in (1, 4)
        for n in (0, 1, 2, 3, 4)
    ]

    story = crawl(wanted, limits(server, between_renewals=0.5), lost=[server.host(1)])

    assert [story.outcome(n) for n in (100, 104)] == ["200", "host-busy"]
    assert {story.outcome(400 + n) for n in range(5)} == {"200"}


def test_a_host_that_takes_too_long_keeps_nobody_waiting(server: OutletServer) -> None:
    wanted = [ask(server, 100 + n, 1, f"/{n}", delay=0.5) for n in range(50)]
    wanted += [ask(server, 400 + n, 4, f"/{n}", delay=0.1) for n in range(3)]

    story = crawl(wanted, limits(server, host_seconds=2.0))

    asked = [n for n in range(50) if story.outcome(100 + n) == "200"]
    assert asked == list(range(len(asked)))
    assert 2 <= len(asked) <= 4
    assert {story.outcome(100 + n) for n in range(len(asked), 50)} == {"host-slow"}
    assert story.detail(149).startswith("one request in 0.5 s, for ")
    assert {story.outcome(400 + n) for n in range(3)} == {"200"}
    assert story.seconds < 5


@pytest.mark.parametrize(("by", "asks"), [("the desk", 20_000), ("a signal", 50)])
def test_a_crawl_that_is_stopped_accounts_for_the_rest(
    server: OutletServer, by: str, asks: int
) -> None:
    wanted = [ask(server, 1000 + n, 1, f"/{n}", delay=0.5) for n in range(asks)]
    wanted += [ask(server, 200 + n, 2, f"/{n}", delay=0.5) for n in range(50)]
    wanted += [ask(server, 300, 3, "/0")]

    story = crawl(
        wanted,
        limits(server, timeout=30.0),
        turns={server.host(3): None},
        stop_after_saves=1 if by == "the desk" else None,
        signal_when=None if by == "the desk" else lambda: "/1" in server.paths(1),
    )

    assert len(story.answered()) == len(wanted)
    assert story.outcome(1000) == "200"
    assert {story.outcome(n) for n in (1000 + asks - 1, 200, 249, 300)} == {"stopped"}
    assert story.seconds < 8
    assert story.peak_megabytes < 200
    assert story.stderr == ""
    assert sorted(story.told("release")) == [[server.host(1)], [server.host(2)]]


def test_a_desk_that_fails_ends_the_crawl(server: OutletServer) -> None:
    hosts = (1, 2, 3)
    asks = [ask(server, 10 * host + n, host, f"/{n}") for host in hosts for n in range(10)]

    story = crawl(asks, limits(server, timeout=30.0), fail_on_save=12)

    assert story.failure == "no space left"
    assert story.seconds < 8
    assert story.told("miss") == []
    assert sorted(story.told("claim")) == sorted(story.told("release"))
    assert story.stderr == ""


def test_what_leads_to_a_host_as_its_visit_ends_is_asked_for(server: OutletServer) -> None:
    asks = [ask(server, number, number, "/0") for number in (1, 3, 4)]
    late = {(address(3), "/0"): after(0.2), (address(4), "/0"): after(0.4)}
    server.scripts.update(late)

    # While the first page is saved the others arrive: both are saved before the network
    # hears of either, and the last leads to a host whose visit is ending.
    story = crawl(
        asks,
        limits(server, timeout=30.0),
        turns={server.host(number): {"robots_status": 404} for number in (1, 3, 4)},
        children={"4": [ask(server, 5, 3, "/1")]},
        slow_saves={"1": 1.0, "3": 0.2},
        hold_up_after_save=3,
    )

    assert story.answered() == [1, 3, 4, 5]


def test_nothing_to_ask_is_done_at_once() -> None:
    notebook = Notebook({})

    collect([], notebook.desk(), Limits(user_agent="Wirecopy/0.1"))

    assert notebook.events == []
