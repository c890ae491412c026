import json

import pytest

from articles.page import ROBOTS_BYTES
from spiders.robots import LONGEST_CRAWL_DELAY, Rules, product_token
from tests.shared_data import shared

PAGE = "https://herald.example/news/1"


@pytest.mark.shared
def test_googles_own_vectors_are_read_alike_but_where_the_rfc_differs() -> None:
    vectors = json.loads(shared("robots/google_vectors.json").read_text())

    differing = [
        vector["test"]
        for vector in vectors
        if Rules(vector["robots"], vector["agent"]).allow(vector["url"]) != vector["allowed"]
    ]

    # RFC 9309 2.2.2 compares after percent-decoding; Google's library leaves that to its caller.
    assert len(vectors) == 142
    assert differing == ["ID_Encoding"] * 3


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ("User-agent: *\nDisallow: /news/", False),
        ("User-agent: Wirecopy\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: WIRECOPY/2.0\nDisallow: /", False),
        ("User-agent: Wire\nDisallow: /", True),
        ("User-agent: copy\nDisallow: /", True),
        ("User-agent: Wirecopy\nAllow: /news\nUser-agent: *\nDisallow: /", True),
        ("User-agent: *\nCrawl-delay: 5\n\nUser-agent: OtherBot\nDisallow: /", True),
        ("User-agent: *\nNoise: 1\nUser-agent: OtherBot\nDisallow: /", False),
        ("\ufeffUser-agent: *\rDisallow: /", False),
        ("<html>not found</html>", True),
    ],
)
def test_only_rules_for_us_or_for_all_count(robots: str, *, allowed: bool) -> None:
    assert Rules.read(robots.encode(), "Wirecopy").allow(PAGE) is allowed


def test_only_the_first_500_kib_count() -> None:
    filler = b"# nothing\n" * (ROBOTS_BYTES // 10 + 1)

    rules = Rules.read(filler + b"User-agent: *\nDisallow: /", "Wirecopy")

    assert rules.allow(PAGE)


@pytest.mark.parametrize(("value", "delay"), [("5", 5.0), ("9999", LONGEST_CRAWL_DELAY), ("x", 0)])
def test_a_crawl_delay_is_heard_within_reason(value: str, delay: float) -> None:
    rules = Rules(f"User-agent: *\nCrawl-delay: {value}\nDisallow:", "Wirecopy")

    assert rules.crawl_delay == delay


def test_bytes_that_are_no_text_are_no_rules() -> None:
    assert Rules.read(b"\x00\xff\xfe\x1f\x8b" * 100, "Wirecopy").allow(PAGE)


def test_robots_txt_addresses_us_by_the_first_word_of_our_name() -> None:
    assert product_token("Wirecopy/0.1 (+desk@example.org)") == "Wirecopy"
