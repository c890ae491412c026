from datetime import UTC, datetime, timedelta

import pytest

from console.terminal.harmless import plain
from console.words.fields import web_address
from console.words.figures import counted, length, moment, number, size
from console.words.health import State, health_of
from console.words.reasons import reason_in_words
from storage.browse.nights import Cause
from storage.browse.sources import Hold, SourceRow

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("http-503", "the outlet answered 503"),
        ("not-article:listing", "the page is not an article (listing)"),
        ("entry:http-403", "the outlet answered 403, so the announcement will be read instead"),
        ("entry:feed", "its feed carries the text, so the announcement will be read instead"),
        ("not-a-feed", "what came is no feed, sitemap or page of links, or cannot be read"),
        ("robots", "robots.txt forbids it"),
        ("something-new", "something-new"),
        ("http-", "http-"),
    ],
)
def test_a_reason_is_told_in_words_and_an_unknown_one_as_it_is(reason: str, words: str) -> None:
    assert reason_in_words(reason) == words


@pytest.mark.parametrize(
    ("address", "follow"),
    [
        ("https://herald.example/", True),
        ("HTTP://herald.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//herald.example/", False),
        (" https://herald.example/", False),
    ],
)
def test_only_web_addresses_become_links(address: str, follow: bool) -> None:
    assert web_address(address) is follow


def test_a_terminal_gets_no_orders_but_keeps_spelling() -> None:
    assert plain("a\x1b[31mb\u202ec\td\u2066e") == "a\ufffd[31mb\ufffdc d\ufffde"
    assert plain("می\u200cروم") == "می\u200cروم"


def test_figures_read_as_people_write_them() -> None:
    assert number(1234567) == "1\u202f234\u202f567"
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(0, "entry", "entries") == "0 entries"
    assert [size(n) for n in (0, 1023, 1024, 3 * 2**30)] == ["0 B", "1023 B", "1.0 KiB", "3.0 GiB"]
    assert length(timedelta(seconds=4.21)) == "4.2 s"
    assert length(timedelta(seconds=200)) == "3 min 20 s"
    assert length(timedelta(hours=2, minutes=5)) == "2 h 05 min"
    assert moment(NOW, "Europe/Oslo") == "2026-11-24 07:00:00 CET"


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, State.WELL),
        ({"enabled": False}, State.OFF),
        ({"paused_at": NOW}, State.PAUSED),
        ({"paused_at": NOW, "paused_until": NOW + timedelta(hours=1)}, State.PAUSED),
        ({"paused_at": NOW, "paused_until": NOW}, State.WELL),
        ({"failing": 2}, State.DOWN),
        ({"failing": 1}, State.TROUBLED),
        ({"last_ok_at": None}, State.NEW),
        ({"holds": (Hold("h", NOW + timedelta(minutes=1), None),)}, State.TROUBLED),
        ({"holds": (Hold("h", NOW, None),)}, State.WELL),
        ({"causes": (Cause("failed", "dns", 3), Cause("stored", "new", 2))}, State.TROUBLED),
        ({"causes": (Cause("failed", "dns", 2), Cause("stored", "new", 2))}, State.WELL),
        ({"causes": (Cause("pending", "host-on-hold", 3),)}, State.TROUBLED),
        ({"causes": (Cause("pending", "robots-unavailable", 3),)}, State.TROUBLED),
        ({"causes": (Cause("pending", "announced", 3),)}, State.WELL),
    ],
)
def test_a_sources_state_is_the_first_that_an_operator_must_know(
    changes: dict[str, object], state: State
) -> None:
    fields: dict[str, object] = {
        "id": "herald",
        "name": "The Example Herald",
        "tags": (),
        "agency": False,
        "enabled": True,
        "paused_at": None,
        "paused_until": None,
        "paused_reason": None,
        "endpoints": 2,
        "failing": 0,
        "last_ok_at": NOW,
        "causes": (),
        "holds": (),
    }
    source = SourceRow(**(fields | changes))  # type: ignore[arg-type]

    assert health_of(source, NOW).state is state
    assert health_of(source, NOW, "herald.toml: is gone").state is State.DOWN
