"""How often, and in which order, a crawl knocks."""

import time
from collections.abc import Iterator

import pytest

from tests.spiders.crawls import Story, ask, crawl, limits
from tests.spiders.outlet_server import (
    OutletServer,
    Visitor,
    address,
    in_turn,
    redirect,
    reply,
    robots,
)

PAGE = reply(200, b"<p>Talks began.</p>", Content_Type="text/html")


def slowly(visitor: Visitor) -> None:
    time.sleep(0.4)
    PAGE(visitor)


@pytest.fixture(scope="module")
def server() -> Iterator[OutletServer]:
    with OutletServer({}, tuple(map(address, range(1, 9)))) as running:
        pages = {(address(host), f"/{n}"): PAGE for host in range(1, 9) for n in range(6)}
        running.scripts.update(pages)
        running.scripts[address(2), "/robots.txt"] = robots("User-agent: *\nCrawl-delay: 0.4")
        running.scripts.update({(address(3), f"/{n}"): slowly for n in range(6)})
        running.scripts[address(4), "/0"] = in_turn(reply(500), reply(500), PAGE)
        running.scripts[address(4), "/1"] = redirect("/2")
        running.scripts[address(6), "/0"] = redirect(running.url(7, "/0"))
        running.scripts[address(7), "/1"] = redirect(running.url(6, "/1"))
        yield running


@pytest.fixture
def quiet() -> Iterator[OutletServer]:
    """Open an outlet of which no other test has asked anything."""
    with OutletServer({}, (address(9),)) as running:
        yield running


@pytest.fixture(scope="module")
def story(server: OutletServer) -> Story:
    asks = [
        *(ask(server, 10 + n, 1, f"/{n}", delay=0.3) for n in range(5)),
        *(ask(server, 20 + n, 2, f"/{n}", delay=0.1) for n in range(3)),
        *(ask(server, 30 + n, 3, f"/{n}", delay=0.1, at_once=3) for n in range(6)),
        *(ask(server, 40 + n, 4, f"/{n}", delay=0.3) for n in range(2)),
        *(ask(server, 50 + n, 5, f"/{n}") for n in range(2)),
        ask(server, 60, 6, "/0", delay=0.3),
        *(ask(server, 70 + n, 7, f"/{n}", delay=0.3) for n in range(1, 4)),
        ask(server, 80, 8, "/0", kind="sitemap", delay=0.3),
        ask(server, 81, 8, "/1", delay=0.3),
    ]
    remembered = {"robots_status": 200, "robots": "User-agent: *\nDisallow: /1"}
    turns = {
        server.host(5): {"wait": 1.0, **remembered},
        server.host(8): {"busy": 2},
    }
    children = {"80": [ask(server, 82, 8, "/2", kind="sitemap", delay=0.3)]}
    return crawl(asks, limits(server), turns=turns, children=children)


@pytest.mark.parametrize(
    ("number", "requests", "delay"),
    [(1, 6, 0.3), (2, 4, 0.4), (4, 6, 0.3), (6, 3, 0.3), (7, 5, 0.3)],
)
def test_a_host_is_never_asked_sooner_than_its_delay(
    story: Story, server: OutletServer, number: int, requests: int, delay: float
) -> None:
    gaps = server.gaps(number)

    assert story.failure == ""
    assert len(gaps) == requests - 1
    # The server's own clock reads a moment after the connection.
    assert min(gaps) >= delay - 0.01


def test_a_patient_host_is_asked_several_at_once(story: Story, server: OutletServer) -> None:
    gaps = server.gaps(3)

    assert story.failure == ""
    assert len(gaps) == 6
    assert 6 * 0.1 - 0.05 <= sum(gaps) < 6 * 0.4


def test_every_request_is_announced_with_its_delay(story: Story, server: OutletServer) -> None:
    announced = [delay for host, delay in story.told("asked") if host == server.host(2)]

    assert announced == [0.1, 0.4, 0.4, 0.4]
    assert len(story.told("asked")) == len(server.seen)


def test_remembered_rules_and_turns_count(story: Story, server: OutletServer) -> None:
    (asked,) = story.times("asked", server.host(5))
    (claimed,) = story.times("claim", server.host(5))

    assert server.paths(5) == ["/0"]
    assert asked >= claimed + 1.0
    assert story.outcome(51) == "robots"


def test_a_busy_host_is_waited_for(story: Story, server: OutletServer) -> None:
    claims = story.times("claim", server.host(8))

    assert claims[1] - claims[0] >= 1.0
    assert [story.outcome(number) for number in (80, 81, 82)] == ["200"] * 3


def test_what_nobody_foresaw_in_a_robots_txt_costs_one_request(quiet: OutletServer) -> None:
    pages = [ask(quiet, number, 9, f"/{number}") for number in range(3)]

    story = crawl(pages, limits(quiet), clock_fails=True)

    assert [story.outcome(number) for number in range(3)] == ["robots-unavailable"] * 3
    assert story.detail(2) == "unexpected: ClockError('no such time')"
    assert quiet.paths(9) == ["/robots.txt"]
    assert story.failure == ""


def test_hosts_that_lead_to_each_other_are_both_given_back(
    story: Story, server: OutletServer
) -> None:
    last = {}
    for event in story.events:
        if event[0] in {"claim", "release"}:
            last[event[2]] = event[0]

    assert last[server.host(6)] == last[server.host(7)] == "release"
    assert [story.outcome(60), story.outcome(71)] == ["200", "200"]


def test_children_are_asked_for_too(story: Story, server: OutletServer) -> None:
    assert server.paths(8) == ["/robots.txt", "/0", "/2", "/1"]
