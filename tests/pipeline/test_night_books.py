"""The night's books: announcements, outcomes, the newsroom's own log, the archive."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from articles.urls import url_key
from tests.pipeline.nights import LAST, Night
from tests.pipeline.replies import Replies

pytestmark = pytest.mark.night

each_night = pytest.mark.parametrize("number", range(1, LAST + 1))

# Where an outlet was asked and the archive holds no page of the entry.
ASKED_IN_VAIN = {
    "timeout",
    "connection",
    "too-large",
    "redirect-limit",
    "address-refused",
    "host-on-hold",
}
ROBOTS = "/robots.txt"


@each_night
def test_what_was_announced_is_in_the_books(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    rows = night.home.rows(
        "SELECT a.source_id, coalesce(p.url, n.url), e.url_key FROM announcements a"
        " JOIN entries e ON e.id = a.entry_id JOIN endpoints n ON n.id = a.endpoint_id"
        " LEFT JOIN endpoints p ON p.id = n.parent_id WHERE a.night = ?",
        night.id,
    )

    announced = {(source, end, url_key(url)) for source, end, url in night.announcements}
    assert sorted(rows) == sorted(announced)
    assert set(night.closed()) == {key for _, _, key in announced}


@each_night
def test_the_ledger_balances(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    ledger = json.loads(_report(night))["ledger"]

    keys = {url_key(url) for _, _, url in night.announcements}
    assert ledger == {
        "announced": len(keys),
        "outcomes": len(keys),
        "carried": 0,
        "balanced": True,
        "mismatches": [],
    }


@each_night
def test_every_outcome_is_closed_but_what_waits_for_another_night(
    nights: list[Night], number: int
) -> None:
    rows = nights[number - 1].home.rows(
        "SELECT DISTINCT reason FROM outcomes WHERE night = ? AND closed_at IS NULL",
        nights[number - 1].id,
    )

    assert {reason for (reason,) in rows} == {"host-on-hold", "robots-unavailable"}


@each_night
def test_every_request_is_a_page_or_a_reason(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    pages = night.home.rows("SELECT url, final_url, hops FROM pages WHERE night = ?", night.id)
    vain = night.home.rows(
        "SELECT e.fetch_url, o.reason FROM outcomes o JOIN entries e ON e.id = o.entry_id"
        " WHERE o.night = ?",
        night.id,
    )

    known = {url for first, last, _ in pages for url in (first, last)}
    known |= {url for _, _, hops in pages for url, _ in json.loads(hops)}
    in_vain = {url for url, reason in vain if reason in ASKED_IN_VAIN}
    asked = {request.url for request in night.requests}
    # Of a host on hold only the first page was asked for.
    on_hold = {url for url, reason in vain if reason == "host-on-hold"}
    assert asked - known <= in_vain
    assert known | in_vain - on_hold <= asked
    assert len(asked & on_hold) == 1


@each_night
def test_every_answer_that_was_sent_is_kept_once(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    pages = night.home.rows(
        "SELECT final_url, status, hops FROM pages WHERE night = ?",
        night.id,
    )

    kept = Counter((url, status) for url, status, _ in pages)
    kept += Counter(tuple(hop) for _, _, hops in pages for hop in json.loads(hops))
    sent = Counter((one.url, one.status) for one in night.requests)
    lost = {url: status for url, status in (sent - kept) if status not in {0, 429}}
    assert kept - sent == Counter()
    # A bomb and a page without end; one that comes too slowly; two ways to nowhere.
    assert sorted((status, _what(night, url)) for url, status in lost.items()) == [
        (200, "timeout"),
        (200, "too-large"),
        (200, "too-large"),
        (302, "address-refused"),
        (302, "redirect-limit"),
    ]


@each_night
def test_no_address_is_asked_twice_but_as_it_said_itself(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    asked = Counter(request.url for request in night.requests)

    twice = {url for url, count in asked.items() if count > 1}
    redirected = night.home.rows(
        "SELECT final_url FROM pages WHERE night = ? AND hops <> '[]'", night.id
    )
    later = {request.url for request in night.requests if request.status == 429}
    assert twice <= {url for (url,) in redirected} | later
    assert set(asked.values()) <= {1, 2}


@each_night
def test_an_outlet_is_asked_for_its_rules_first(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    first = {request.host: request.path for request in reversed(night.requests)}

    assert set(first.values()) == {ROBOTS}
    assert {request.user_agent for request in night.requests} == {
        "Wirecopy/0.1 (+desk@newsroom.example)"
    }


def test_robots_are_obeyed(nights: list[Night]) -> None:
    asked = {request.url for night in nights for request in night.requests}
    forbidden = nights[-1].home.rows(
        "SELECT DISTINCT e.fetch_url FROM outcomes o JOIN entries e ON e.id = o.entry_id"
        " JOIN articles a ON a.entry_id = e.id JOIN readings r ON r.id = a.reading_id"
        " WHERE r.page_id = 0 AND o.source_id IN ('closed-shop', 'quarry-ledger', 'gaceta-del-sur')"
    )

    assert len(forbidden) > 5
    assert asked & {url for (url,) in forbidden} == set()


def test_the_archive_holds_what_was_sent_byte_for_byte(
    nights: list[Night], replies: Replies
) -> None:
    assert nights[-1].home.rows("SELECT count(*) > 200 FROM pages") == [(1,)]
    assert replies.unlike(nights[-1].home) == []


def test_another_library_finds_every_page_and_no_other(nights: list[Night]) -> None:
    home = nights[-1].home
    archive = home.folder / "archive"
    pages = home.rows("SELECT file, final_url, hops FROM pages")

    kept = Counter((file, url) for file, url, _ in pages)
    kept += Counter((file, hop[0]) for file, _, hops in pages for hop in json.loads(hops))
    found = Counter(answer for path in archive.rglob("*.gz") for answer in _answers(archive, path))
    assert found == kept


def _report(night: Night) -> str:
    [(report,)] = night.home.rows("SELECT report FROM nights WHERE night = ?", night.id)
    return str(report)


def _what(night: Night, url: str) -> str:
    return night.closed()[url_key(url)][1]


def _answers(archive: Path, path: Path) -> Iterator[tuple[str, str]]:
    """Yield file and address of every answer in a WARC file that proves whole."""
    with path.open("rb") as stream:
        for record in ArchiveIterator(
            stream, record_types=WarcRecordType.response, parse_http=False
        ):
            assert record.verify_block_digest()
            yield path.relative_to(archive).as_posix(), record.headers["WARC-Target-URI"]
