"""One crawl over many outlets, each with a trouble of its own."""

from collections.abc import Iterator

import pytest

from articles.page import ROBOTS_BYTES
from tests.spiders.crawls import USER_AGENT, Story, crawl, limits
from tests.spiders.outlet_server import OutletServer, address
from tests.spiders.troubled_outlets import INSIDE, LOST, PACKED, asks_of, scripts


@pytest.fixture(scope="module")
def server() -> Iterator[OutletServer]:
    addresses = (*map(address, range(1, 22)), address(INSIDE))
    with OutletServer({}, addresses) as running:
        running.scripts.update(scripts(running.port))
        yield running


@pytest.fixture(scope="module")
def story(server: OutletServer) -> Story:
    turns = {
        server.host(3): None,
        server.host(18): {"on_hold": "Retry-After 3600 s; until 2026-11-24 03:00 UTC"},
        server.host(15): {"robots_status": 404},
        LOST: {"robots_status": 404},
    }
    allowed = limits(
        server,
        "127.0.3.90:9",
        page_bytes=2 * 2**20,
        feed_bytes=4 * 2**20,
        redirects=3,
        longest_hold=5.0,
        wait_for_host=0.0,
    )
    return crawl(asks_of(server), allowed, turns=turns)


def test_every_ask_is_answered_exactly_once(story: Story) -> None:
    answered = story.answered()

    assert len(answered) == len(set(answered)) == 82
    assert story.stderr == ""


def test_one_thread_talks_to_the_desk(story: Story) -> None:
    assert len(story.threads) == 1
    assert "MainThread" not in story.threads


def test_a_page_is_kept_as_it_was_sent(story: Story, server: OutletServer) -> None:
    page = story.page(100)

    assert page["body"] == "<p>Talks began.</p>"
    assert page["url"] == page["final_url"] == server.url(1, "/a")
    assert page["sent"] is None
    assert ["Content-Type", "text/html; charset=utf-8"] in page["headers"]
    assert page["fetched"] == "2026-11-24T02:00:00+00:00"


def test_we_say_who_we_are_and_nothing_else(story: Story, server: OutletServer) -> None:
    seen = next(seen for seen in server.seen if seen.path == "/moved-again")

    assert seen.headers["user-agent"] == USER_AGENT
    assert set(seen.headers) == {"host", "user-agent", "accept", "accept-encoding"}
    assert dict(story.page(100)["request_headers"])["Host"] == server.host(1)


def test_each_redirect_is_kept(story: Story, server: OutletServer) -> None:
    page = story.page(101)

    assert page["final_url"] == server.url(1, "/a")
    assert page["hops"] == [
        [server.url(1, "/moved"), 301, "moved"],
        [server.url(1, "/moved-again"), 302, "moved"],
    ]


@pytest.mark.parametrize("number", [102, 103])
def test_redirects_end(story: Story, number: int) -> None:
    assert story.outcome(number) == "redirect-limit"


def test_a_redirect_to_a_free_host_is_followed(story: Story, server: OutletServer) -> None:
    assert story.page(104)["final_url"] == server.url(2, "/guest")


def test_robots_txt_is_asked_again_at_each_hop(story: Story, server: OutletServer) -> None:
    assert [story.outcome(105), story.outcome(201)] == ["robots", "robots"]
    assert "/secret/x" not in server.paths(2)


def test_a_redirect_to_a_busy_host_names_the_url(story: Story, server: OutletServer) -> None:
    assert story.outcome(106) == "redirected"
    assert story.detail(106) == f"http://{address(3)}:{server.port}/x"


@pytest.mark.parametrize("number", [107, 108, 110, 300, 301, 409])
def test_nothing_leads_inside(story: Story, server: OutletServer, number: int) -> None:
    assert story.outcome(number) == "address-refused"
    assert server.paths(INSIDE) == []


def test_an_address_that_is_refused_is_named(story: Story, server: OutletServer) -> None:
    assert story.detail(300) == f"{address(INSIDE)}, port {server.port}"
    assert story.detail(108) == f"localhost is 127.0.0.1, port {server.port}"


def test_an_address_in_disguise_is_no_address(story: Story) -> None:
    assert story.outcome(109) == "bad-url"


def test_validators_are_sent(story: Story, server: OutletServer) -> None:
    (seen,) = [seen for seen in server.seen if seen.path == "/same"]

    assert seen.headers["if-none-match"] == '"1"'
    assert seen.headers["if-modified-since"] == "Mon, 23 Nov 2026 02:00:00 GMT"
    assert [story.outcome(111), story.outcome(112)] == ["200", "304"]
    (changed,) = [seen for seen in server.seen if seen.path == "/changed"]
    assert changed.headers["if-none-match"] == 'W/"caf\u00e9"'


def test_a_packed_body_is_kept_both_ways(story: Story) -> None:
    page = story.page(113)

    assert page["body"] == "<p>Talks began.</p>"
    assert page["sent"] == len(PACKED)
    assert ["Content-Encoding", "gzip"] in page["headers"]


@pytest.mark.parametrize("number", [114, 115, 116])
def test_what_is_too_large_is_not_kept(story: Story, number: int) -> None:
    assert story.outcome(number) == "too-large"
    assert story.detail(number).startswith("more than 2,097,152 bytes")


def test_a_head_may_be_long_but_not_without_end(story: Story, server: OutletServer) -> None:
    assert [story.outcome(121), story.outcome(122)] == ["too-large", "200"]
    assert story.detail(121) == "more than 262,144 bytes of headers"
    assert server.paths(1).count("/endless-head") == 1


def test_a_bomb_takes_no_memory(story: Story) -> None:
    assert story.peak_megabytes < 200


def test_a_feed_may_be_larger_than_a_page(story: Story) -> None:
    assert story.page(150)["body"] == 3 * 2**20


@pytest.mark.parametrize("number", [117, 118])
def test_a_picture_is_no_article(story: Story, number: int) -> None:
    assert story.outcome(number) == "media-type"
    assert story.detail(number) == "image/jpeg"


def test_other_statuses_are_pages(story: Story) -> None:
    assert [story.outcome(119), story.outcome(120)] == ["410", "302"]


def test_hosts_that_cannot_be_asked_say_why(story: Story) -> None:
    reasons = [story.outcome(number) for number in (310, 311, 312)]

    assert reasons == ["dns", "bad-url", "robots-unavailable"]


@pytest.mark.parametrize("number", [404, 405, 420])
def test_without_an_answer_for_robots_txt_nothing_is_asked(
    story: Story, server: OutletServer, number: int
) -> None:
    assert story.outcome(number) == "robots-unavailable"
    assert "/a" not in server.paths(number - 400)


def test_a_robots_txt_that_cannot_be_had_is_named(story: Story, server: OutletServer) -> None:
    slow = f"{server.url(5, '/robots.txt')}: no complete answer within 1.5 s"
    assert story.detail(404) == f"{server.url(4, '/robots.txt')} answered 500"
    assert story.detail(405) == slow


def test_an_odd_date_to_wait_for_closes_the_host_as_any_answer_does(
    story: Story, server: OutletServer
) -> None:
    unavailable = f"{server.url(19, '/robots.txt')} answered 503"

    assert [story.outcome(580), story.outcome(581)] == ["robots-unavailable"] * 2
    assert story.detail(581) == unavailable
    # Asked again twice, as after any failing answer; not once more for each page.
    assert server.paths(19) == ["/robots.txt"] * 3


@pytest.mark.parametrize("number", [406, 410])
def test_a_robots_txt_that_is_not_there_forbids_nothing(story: Story, number: int) -> None:
    assert story.outcome(number) == "200"


def test_robots_txt_of_another_host_counts_where_it_is_led_to(story: Story) -> None:
    assert story.outcome(408) == "robots"


def test_of_a_robots_txt_without_end_the_beginning_counts(
    story: Story, server: OutletServer
) -> None:
    (kept,) = [size for host, _, size in story.told("keep_robots") if host == server.host(21)]

    assert [story.outcome(610), story.outcome(611)] == ["200", "robots"]
    assert ROBOTS_BYTES <= kept < 2 * ROBOTS_BYTES


def test_a_host_on_hold_or_in_other_hands_is_not_asked(story: Story, server: OutletServer) -> None:
    assert [story.outcome(570), story.outcome(571)] == ["host-on-hold", "host-busy"]
    assert story.detail(570) == "Retry-After 3600 s; until 2026-11-24 03:00 UTC"
    assert server.paths(18) == []


def test_robots_answers_are_kept(story: Story, server: OutletServer) -> None:
    kept = {host: status for host, status, _ in story.told("keep_robots")}

    expected = {1: 404, 2: 200, 4: 500, 5: None, 6: 403, 8: 200}
    assert {server.host(number): status for number, status in expected.items()}.items() <= (
        kept.items()
    )
    assert server.host(15) not in kept


def test_a_failing_answer_is_asked_for_again(story: Story, server: OutletServer) -> None:
    assert [story.outcome(number) for number in (500, 501, 502)] == ["200", "500", "200"]
    assert server.paths(11).count("/500") == 3


def test_no_answer_takes_longer_than_allowed(story: Story, server: OutletServer) -> None:
    assert [story.outcome(number) for number in (510, 511, 512)] == ["timeout", "timeout", "200"]
    assert server.paths(12).count("/hang") == 1
    assert story.seconds < 15


def test_a_short_retry_after_is_waited_for(story: Story, server: OutletServer) -> None:
    assert [story.outcome(520), story.outcome(521)] == ["200", "200"]
    assert server.gaps(13)[1] >= 1.0


def test_a_long_retry_after_holds_the_host(story: Story, server: OutletServer) -> None:
    assert [story.outcome(530), story.outcome(531)] == ["host-on-hold", "host-on-hold"]
    assert server.paths(14) == ["/robots.txt", "/later"]
    assert [server.host(14), 3600.0, "Retry-After 3600 s"] in story.told("hold")


def test_a_host_that_asks_twice_for_patience_is_held(story: Story, server: OutletServer) -> None:
    assert [story.outcome(550), story.outcome(551)] == ["host-on-hold", "host-on-hold"]
    assert server.paths(16) == ["/robots.txt", "/stubborn", "/stubborn"]


def test_a_dead_host_is_left_alone(story: Story, server: OutletServer) -> None:
    reasons = [story.outcome(number) for number in range(540, 544)]

    assert reasons == ["connection", "connection", "host-on-hold", "host-on-hold"]
    assert len(server.paths(15)) == 5
    assert server.host(15) in [host for host, *_ in story.told("hold")]


def test_a_host_that_only_says_too_many_is_given_time_once(
    story: Story, server: OutletServer
) -> None:
    held = [event for event in story.told("hold") if event[0] in {server.host(7), server.host(17)}]

    assert [story.outcome(number) for number in (407, *range(560, 567))] == ["host-on-hold"] * 8
    assert server.paths(7) == ["/robots.txt"] * 2
    assert server.paths(17) == ["/robots.txt", "/0", "/0"]
    assert server.gaps(17)[1] >= 5.0
    assert [event[1:] for event in held] == [[3600.0, "answer 429, twice"]] * 2


def test_a_host_under_maintenance_is_left_alone(story: Story, server: OutletServer) -> None:
    reasons = [story.outcome(number) for number in range(590, 597)]

    assert reasons == ["502"] * 5 + ["host-on-hold"] * 2
    assert story.detail(596) == "5 failures in a row, the last: answer 502"
    assert len(server.paths(20)) == 1 + 5 * 3


def test_a_host_whose_name_has_gone_is_not_looked_up_for_every_page(story: Story) -> None:
    reasons = [story.outcome(number) for number in range(600, 607)]

    assert reasons == ["dns"] * 5 + ["host-on-hold"] * 2


def test_every_host_that_was_claimed_is_given_back(story: Story) -> None:
    claims, releases = story.told("claim"), story.told("release")

    refused = [event for event in claims if event[0].startswith(f"{address(3)}:")]
    assert len(claims) - len(refused) == len(releases)
