"""How a crawl ends before its work is done."""

from collections.abc import Iterator

import pytest

from tests.spiders.crawls import Story, ask, crawl, limits
from tests.spiders.outlet_server import OutletServer, address, hang, reply

PAGE = reply(200, b"<p>Talks began.</p>", Content_Type="text/html")


@pytest.fixture
def server() -> Iterator[OutletServer]:
    with OutletServer({}, tuple(map(address, range(1, 5)))) as running:
        pages = {(address(host), f"/{n}"): PAGE for host in range(1, 5) for n in range(50)}
        running.scripts.update(pages)
        running.scripts[address(2), "/0"] = hang
        yield running


def given_back(story: Story) -> bool:
    claimed = [host for (host,) in story.told("claim")]
    return sorted(claimed) == sorted(host for (host,) in story.told("release"))


@pytest.mark.parametrize("by", ["the desk", "a signal"])
def test_a_crawl_that_is_stopped_accounts_for_the_rest(server: OutletServer, by: str) -> None:
    asks = [ask(server, 100 + n, 1, f"/{n}", delay=0.5) for n in range(50)]
    asks += [ask(server, 200 + n, 2, f"/{n}", delay=0.5) for n in range(50)]
    asks += [ask(server, 300, 3, "/0")]

    story = crawl(
        asks,
        limits(server, timeout=30.0),
        turns={server.host(3): None},
        stop_after=2.0 if by == "the desk" else None,
        signal_when=None if by == "the desk" else lambda: "/1" in server.paths(1),
    )

    assert len(story.answered()) == 101
    assert story.outcome(100) == "200"
    assert {story.outcome(n) for n in (149, 200, 249, 300)} == {"stopped"}
    assert story.seconds < 8
    assert story.stderr == ""
    assert sorted(story.told("release")) == [[server.host(1)], [server.host(2)]]


def test_a_desk_that_fails_ends_the_crawl(server: OutletServer) -> None:
    hosts = (1, 2, 3)
    asks = [ask(server, 10 * host + n, host, f"/{n}") for host in hosts for n in range(10)]

    story = crawl(asks, limits(server, timeout=30.0), fail_on_save=12)

    assert story.failure == "no space left"
    assert story.seconds < 5
    assert story.told("miss") == []
    assert given_back(story)
    assert story.stderr == ""


def test_a_host_on_hold_is_not_asked(server: OutletServer) -> None:
    asks = [ask(server, n, 1, f"/{n}") for n in range(3)] + [ask(server, 3, 4, "/1")]

    turns = {server.host(1): {"on_hold": True}, server.host(4): None}
    story = crawl(asks, limits(server, wait_for_host=1.5), turns=turns)

    assert [story.outcome(n) for n in range(4)] == ["host-on-hold"] * 3 + ["host-busy"]
    assert server.seen == []
    assert len(story.told("claim")) >= 3


def test_many_asks_are_taken_one_by_one(server: OutletServer) -> None:
    asks = [ask(server, n, 1, f"/{n}", delay=9.0) for n in range(20_000)]

    story = crawl(asks, limits(server), stop_after=1.5)

    assert len(story.answered()) == 20_000
    assert story.peak_megabytes < 200


def test_nothing_to_ask_is_soon_done(server: OutletServer) -> None:
    story = crawl([], limits(server))

    assert story.events == []
