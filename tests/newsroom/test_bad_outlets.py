"""The bad outlets are as bad as they say, and no worse."""

import contextlib
import http.client
import socket
import ssl
import urllib.request
import zlib

import feedparser
import pytest

from articles.article import Extent
from tests.newsroom.asking import get, outlet
from tests.newsroom.front_desk import bomb
from tests.newsroom.newsroom import Newsroom


def test_one_feed_is_not_well_formed(newsroom: Newsroom) -> None:
    feed = feedparser.parse(get(outlet(newsroom, "ragged-edge") + "/feed/").body)

    assert feed.bozo
    assert len(feed.entries) == 3


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("stormgate-herald", 500),
        ("busy-bulletin", 429),
        ("rush-hour-report", 429),
        ("members-only", 403),
        ("vanishing-point", 200),
        ("inside-track", 302),
        ("heavy-weather", 200),
        ("merry-go-round", 302),
    ],
)
def test_bad_outlets_answer_badly(newsroom: Newsroom, source: str, status: int) -> None:
    announced = [url for owner, _, url in newsroom.announcements() if owner == source]

    assert get(announced[0]).status == status


def test_busy_outlet_answers_when_asked_again(newsroom: Newsroom) -> None:
    announced = [url for owner, _, url in newsroom.announcements() if owner == "rush-hour-report"]

    first, second = get(announced[0]), get(announced[0])

    assert (first.status, first.headers["Retry-After"], second.status) == (429, "1", 200)


def test_silent_outlet_never_answers_and_is_logged(newsroom: Newsroom) -> None:
    url = next(url for owner, _, url in newsroom.announcements() if owner == "silent-sentinel")

    with pytest.raises(TimeoutError):
        urllib.request.urlopen(url, timeout=0.3)  # noqa: S310

    assert [(one.url, one.status) for one in newsroom.requests] == [(url, 0)]


def test_bomb_is_small_and_grows() -> None:
    size, rest = 0, bomb()
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    while rest:
        size += len(unpacker.decompress(rest, 2**20))
        rest = unpacker.unconsumed_tail

    assert len(bomb()) < 2**20
    assert size > 200 * 2**20
    assert unpacker.eof  # the checksum at its end is right: no reader may blame the archive


def test_service_inside_logs_who_reaches_it(newsroom: Newsroom) -> None:
    url = next(url for owner, _, url in newsroom.announcements() if owner == "inside-track")
    inside = get(url).headers["Location"]
    assert newsroom.inside_hits == []

    get(inside)

    assert [one.url for one in newsroom.inside_hits] == [inside]
    assert not inside.startswith("http://127.0.1.")


def test_rules_that_cannot_be_had(newsroom: Newsroom) -> None:
    feed = next(end for owner, end, _ in newsroom.announcements() if owner == "lost-rules")

    assert get(outlet(newsroom, "lost-rules") + "/robots.txt").status == 503
    assert get(feed.replace("/feed/", "/robots.txt")).status == 200
    assert get(feed).status == 200


def test_forbidden_pages_are_expected_from_their_feed(newsroom: Newsroom) -> None:
    extents = {golden.source: golden.extent for golden in newsroom.expected()}

    assert extents["gaceta-del-sur"] is Extent.FULL
    assert extents["quarry-ledger"] is Extent.ANNOUNCED
    assert extents["closed-shop"] is Extent.ANNOUNCED
    assert extents["members-only"] is Extent.ANNOUNCED


def test_bomb_arrives_whole(newsroom: Newsroom) -> None:
    url = next(url for owner, _, url in newsroom.announcements() if owner == "heavy-weather")

    sent = get(url)

    assert sent.headers["Content-Encoding"] == "gzip"
    assert sent.body == bomb()


def test_redirects_go_in_circles(newsroom: Newsroom) -> None:
    url = page_of(newsroom, "merry-go-round")

    assert url.endswith(get(url).headers["Location"])


def test_dripping_page_is_never_whole(newsroom: Newsroom) -> None:
    with urllib.request.urlopen(page_of(newsroom, "slow-drip"), timeout=5) as page:  # noqa: S310
        pieces = [page.read1(1000) for _ in range(3)]

    assert {len(piece) for piece in pieces} <= {1, 2}


def test_endless_page_does_not_end_at_what_we_take(newsroom: Newsroom) -> None:
    with urllib.request.urlopen(page_of(newsroom, "endless-column"), timeout=5) as page:  # noqa: S310
        assert len(page.read(20 * 2**20)) == 20 * 2**20


def test_one_outlet_answers_for_its_rules_only(newsroom: Newsroom) -> None:
    assert get(outlet(newsroom, "one-answer") + "/robots.txt").status == 200

    with pytest.raises(http.client.RemoteDisconnected):
        get(page_of(newsroom, "one-answer"))

    assert [one.status for one in newsroom.requests] == [200, 0]


def test_one_outlet_announces_nothing_in_two_ways(newsroom: Newsroom) -> None:
    home = outlet(newsroom, "blank-sheet")

    channel = feedparser.parse(get(home + "/feed/").body)

    assert (channel.bozo, channel.feed.title, channel.entries) == (False, "The Blank Sheet", [])
    assert get(home + "/nothing.xml").body == b""


def test_one_feed_has_other_guids_every_night(newsroom: Newsroom) -> None:
    feed = outlet(newsroom, "restless-numbers") + "/feed/"

    first = feedparser.parse(get(feed).body).entries
    newsroom.advance()
    second = feedparser.parse(get(feed).body).entries

    assert [one.link for one in first] == [one.link for one in second]
    assert len({one.id for one in [*first, *second]}) == 4


def test_one_certificate_bears_another_name(newsroom: Newsroom) -> None:
    url = page_of(newsroom, "wrong-name")
    trusting = ssl.create_default_context(cafile=newsroom.certificate)

    with pytest.raises(OSError, match=r"certificate is not valid for '127\.0\.1\.68'"):
        urllib.request.urlopen(url, timeout=5, context=trusting)  # noqa: S310

    trusting.check_hostname = False
    with urllib.request.urlopen(url, timeout=5, context=trusting) as page:  # noqa: S310
        assert page.status == 200


def page_of(newsroom: Newsroom, source: str) -> str:
    return next(url for owner, _, url in newsroom.announcements() if owner == source)


def test_what_is_no_http_ends_the_conversation_only(newsroom: Newsroom) -> None:
    with socket.create_connection(("127.0.1.1", newsroom.port), timeout=5) as line:
        line.sendall(b"nonsense\r\n\r\n")
        with contextlib.suppress(ConnectionResetError):
            assert line.recv(100) == b""

    assert get(outlet(newsroom, "port-alder-courier") + "/").status == 200
