from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.source import Endpoint, EndpointKind
from feeds.schedule import may_have_passed, next_poll

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)


def endpoint(minutes: int) -> Endpoint:
    return Endpoint(
        kind=EndpointKind.FEED, url="https://example.com/rss", minutes_between_polls=minutes
    )


@pytest.mark.parametrize(
    ("minutes", "failures", "new_entries", "wait"),
    [
        (15, 0, 3, timedelta(minutes=13.5)),
        (20, 0, 0, timedelta(minutes=27)),
        (50, 0, 0, timedelta(minutes=54)),
        (1440, 0, 0, timedelta(hours=23)),
        (15, 1, 0, timedelta(minutes=27)),
        (15, 3, 0, timedelta(minutes=108)),
        (15, 99, 0, timedelta(hours=23)),
        (2880, 1, 0, timedelta(hours=47)),
    ],
)
def test_an_endpoint_is_asked_again(
    minutes: int, failures: int, new_entries: int, wait: timedelta
) -> None:
    due = next_poll(NOW, endpoint(minutes), failures=failures, new_entries=new_entries)

    assert due - NOW == wait


@pytest.mark.parametrize("minutes", [15, 60, 1440, 10_080])
def test_a_schedule_as_long_as_the_wait_finds_an_endpoint_due_each_time(minutes: int) -> None:
    asked_late = timedelta(seconds=40)

    due = next_poll(NOW + asked_late, endpoint(minutes), failures=0, new_entries=1)

    assert due <= NOW + timedelta(minutes=minutes)


@given(st.integers(1, 10_080), st.integers(0, 10**9), st.integers(0, 10**6))
def test_no_endpoint_is_asked_much_sooner_than_its_source_says(
    minutes: int, failures: int, new_entries: int
) -> None:
    due = next_poll(NOW, endpoint(minutes), failures=failures, new_entries=new_entries)

    usual = timedelta(minutes=minutes)
    assert due - NOW >= max(usual * 0.9, usual - timedelta(hours=1))
    assert due - NOW <= max(timedelta(days=1), timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("reason", "failures", "passes"),
    [
        ("timeout", 0, True),
        ("connection: the connection was refused", 2, True),
        ("http-503", 0, True),
        ("host-on-hold: Retry-After 60 s", 0, True),
        ("http-503", 3, False),
        ("http-404", 0, False),
        ("tls: certificate has expired", 0, False),
        ("not-a-feed", 0, False),
        ("robots", 0, False),
    ],
)
def test_some_failures_may_have_passed_a_moment_later(
    reason: str, failures: int, passes: bool
) -> None:
    assert may_have_passed(reason, failures) is passes
