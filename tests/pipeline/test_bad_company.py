"""Each bad outlet ends as it must, every night, and no other outlet has a worse night for it."""

import json
from collections import Counter, defaultdict
from typing import Any

import pytest

from tests.pipeline.nights import LAST, Night

pytestmark = pytest.mark.night

each_night = pytest.mark.parametrize("number", range(1, LAST + 1))

# Good outlets live below this number.
BAD_FROM = 51

# What becomes of all that they announce, on whatever night.
ALWAYS = {
    "stormgate-herald": {("failed", "http-500"), ("failed", "http-404"), ("failed", "http-410")},
    "silent-sentinel": {("failed", "timeout")},
    "inside-track": {("failed", "address-refused")},
    "busy-bulletin": {("pending", "host-on-hold")},
    "heavy-weather": {("failed", "too-large")},
    "vanishing-point": {("filtered", "not-article:error-page")},
    "lost-rules": {("pending", "robots-unavailable")},
    "slow-drip": {("failed", "timeout")},
    "merry-go-round": {("failed", "redirect-limit")},
    "endless-column": {("failed", "too-large")},
    "wrong-name": {("failed", "tls")},
    "one-answer": {("failed", "connection")},
}
# Bad in another way: what they print can be had.
READABLE = {
    "closed-shop",
    "members-only",
    "ragged-edge",
    "rush-hour-report",
    "restless-numbers",
    "deep-archive",
}
SILENT = {"blank-sheet"}


@each_night
def test_each_bad_outlet_ends_as_it_must(nights: list[Night], number: int) -> None:
    ends = _ends(nights[number - 1])

    assert {source: ends[source] for source in ALWAYS} == ALWAYS
    assert {outcome for source in READABLE for outcome, _ in ends[source]} <= {
        "stored",
        "unchanged",
    }
    assert SILENT & ends.keys() == set()


def test_no_bad_outlet_is_forgotten(nights: list[Night]) -> None:
    bad = {one.id for one in nights[0].home.newsroom.outlets if one.file.number >= BAD_FROM}

    assert bad == ALWAYS.keys() | READABLE | SILENT


@each_night
def test_no_other_outlet_is_harmed(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    good = {one.id for one in night.home.newsroom.outlets if one.file.number < BAD_FROM}

    ends, polls = _ends(night), _polls(night)

    assert {
        source: polls[source] for source in good if polls[source] - {"ok", "not-modified"}
    } == {}
    late = {"failed", "pending"}
    harmed = {source for source in good if {outcome for outcome, _ in ends[source]} & late}
    assert harmed == set()
    assert {source for source in good if ends[source]} == good


@each_night
def test_a_feed_without_bytes_fails_and_one_without_entries_is_quiet(
    nights: list[Night], number: int
) -> None:
    rows = nights[number - 1].home.rows(
        "SELECT e.url, p.outcome, p.reason, p.entries FROM polls p"
        " JOIN endpoints e ON e.id = p.endpoint_id"
        " WHERE p.source_id = 'blank-sheet' AND p.night = ?",
        nights[number - 1].id,
    )

    found = {url.rsplit(":", 1)[1].partition("/")[2]: tuple(rest) for url, *rest in rows}
    assert found == {"feed/": ("ok", None, 0), "nothing.xml": ("failed", "not-a-feed", 0)}


def test_a_restless_feed_announces_the_same_every_night(nights: list[Night]) -> None:
    rows = nights[-1].home.rows(
        "SELECT e.url_key, a.night, a.hint_digest FROM announcements a"
        " JOIN entries e ON e.id = a.entry_id WHERE a.source_id = 'restless-numbers'"
    )
    stored = nights[-1].home.rows(
        "SELECT url_key, revision FROM articles WHERE source_id = 'restless-numbers'"
    )

    assert len(rows) == LAST * 2
    assert len({(key, digest) for key, _, digest in rows}) == 2
    assert Counter(revision for _, revision in stored) == {1: 2}


def test_a_sitemap_of_old_pages_costs_one_number(nights: list[Night]) -> None:
    home = nights[-1].home
    entries = home.rows("SELECT url FROM entries WHERE source_id = 'deep-archive'")
    polls = home.rows(
        "SELECT night, outcome, entries, old FROM polls WHERE source_id = 'deep-archive'"
        " ORDER BY night"
    )
    asked = {request.path for night in nights for request in night.requests}
    said = {night.number: _line(night, "deep-archive") for night in nights}

    assert len(entries) == 2
    assert not any(path.startswith("/archive/") for path in asked)
    assert [tuple(rest) for _, *rest in polls] == [
        ("ok", 2, 49_998),
        ("not-modified", 2, 0),
        ("not-modified", 2, 0),
    ]
    assert (said[1]["announced"], said[1]["old"]) == (2, 49_998)
    assert said[1]["outcomes"]["stored"] == said[2]["outcomes"]["unchanged"] == 2


def _line(night: Night, source: str) -> dict[str, Any]:
    """Return what the night's report says of a source."""
    [(report,)] = night.home.rows("SELECT report FROM nights WHERE night = ?", night.id)
    found = report if isinstance(report, dict) else json.loads(report)
    return next(dict(line) for line in found["sources"] if line["id"] == source)


def _ends(night: Night) -> dict[str, set[tuple[str, str]]]:
    """Return, by source, each outcome and reason of the night."""
    found = defaultdict(set)
    for source, outcome, reason in night.home.rows(
        "SELECT source_id, outcome, reason FROM outcomes WHERE night = ?", night.id
    ):
        found[source].add((outcome, reason))
    return found


def _polls(night: Night) -> dict[str, set[str]]:
    found = defaultdict(set)
    for source, outcome in night.home.rows(
        "SELECT source_id, outcome FROM polls WHERE night = ?", night.id
    ):
        found[source].add(outcome)
    return found
