"""Answers that are shorter than they say."""

import gzip
from collections.abc import Iterator

import pytest

from tests.spiders.crawls import Story, ask, crawl, limits
from tests.spiders.outlet_server import OutletServer, address, cut_off
from tests.spiders.troubled_outlets import BOMB, HTML

WHOLE = b"<html><body><p>Talks began.</p></body></HTML>\n<!-- cached at 02:00 -->"
FEED = b"<rss><channel><title>Herald</title></channel></rss>\n"
PACKED = {"Content_Encoding": "gzip", **HTML}
ANSWERS = {
    "/whole": cut_off(WHOLE, **HTML),
    "/packed": cut_off(gzip.compress(WHOLE), **PACKED),
    "/feed": cut_off(FEED, Content_Type="application/rss+xml"),
    "/half": cut_off(WHOLE[:40], **HTML),
    "/bomb": cut_off(BOMB, **PACKED),
}


@pytest.fixture(scope="module")
def server() -> Iterator[OutletServer]:
    scripts = {(address(1), path): answer for path, answer in ANSWERS.items()}
    with OutletServer(scripts, (address(1),)) as running:
        yield running


@pytest.fixture(scope="module")
def story(server: OutletServer) -> Story:
    kinds = {"/feed": "feed"}
    asks = [
        ask(server, number, 1, path, kind=kinds.get(path, "article"))
        for number, path in enumerate(ANSWERS)
    ]
    return crawl(asks, limits(server))


def test_what_ends_as_a_page_or_feed_does_is_taken(story: Story, server: OutletServer) -> None:
    assert [story.outcome(number) for number in range(3)] == ["200"] * 3
    assert story.page(0)["body"] == WHOLE.decode()
    assert [server.paths(1).count(path) for path in ("/whole", "/packed", "/feed")] == [1, 1, 1]


def test_what_breaks_off_within_is_asked_for_again(story: Story, server: OutletServer) -> None:
    assert [story.outcome(3), story.outcome(4)] == ["connection"] * 2
    assert story.detail(3) == "the connection was closed before the answer was complete"
    assert server.paths(1).count("/half") == 3
    assert story.peak_megabytes < 200
