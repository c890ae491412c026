"""The page of a night: what went wrong stands at its top."""

import socket
from typing import Any

from lxml import html

from storage.sql import tables
from storage.sql.database import Database
from tests.console.conftest import Place, kept, served
from tests.console.rows import BEGAN, NIGHT, Rows


def test_an_old_night_does_not_pass_for_this_mornings(database: Database, place: Place) -> None:
    with database.write() as txn:
        Rows(txn, place.archive).add(tables.nights, night="2001-02-03", opened_at=BEGAN)

    with served(place) as browser:
        newest, chosen = browser.get("/").text, browser.get("/night/2001-02-03").text

    assert "is not planned: the newest, 2001-02-03, is" in newest
    assert "is not planned" not in chosen


def test_a_night_to_come_is_not_late(database: Database, place: Place) -> None:
    with database.write() as txn:
        Rows(txn, place.archive).add(tables.nights, night="9998-01-01", opened_at=BEGAN)

    with served(place) as browser:
        assert "is not planned" not in browser.get("/").text


def test_endpoints_beyond_the_shown_ones_are_counted(database: Database, night: Place) -> None:
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for number in range(219):
            down = rows.endpoint("herald", f"https://herald.example/{number}", failures=1)
            rows.poll(down, "herald", "failed", "dns")

    with served(night) as browser:
        seen: Any = html.document_fromstring(browser.get(f"/night/{NIGHT}").text)

    section = seen.xpath('//section[@aria-labelledby="troubles"]')[0]
    assert len(section.xpath(".//tbody/tr")) == 200
    assert section.xpath("p/text()") == ["The first 200 of 220."]


def test_what_was_noted_of_an_endpoints_last_answer_is_told(
    database: Database, night: Place
) -> None:
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        moved = rows.endpoint("herald", "https://herald.example/moved")
        rows.poll(moved, "herald", "ok", None, "malformed: no end")
        rows.poll(moved, "herald", "not-modified", None, "moved permanently: set url to <x>")
        mended = rows.endpoint("herald", "https://herald.example/mended")
        rows.poll(mended, "herald", "ok", None, "unescaped &")
        rows.poll(mended, "herald", "ok")
        down = rows.endpoint("herald", "https://herald.example/down", failures=1)
        rows.poll(down, "herald", "failed", "not-a-feed", "not a feed: HTML")

    with served(night) as browser:
        seen: Any = html.document_fromstring(browser.get(f"/night/{NIGHT}").text)

    (told,) = seen.xpath('//section[@aria-labelledby="troubles"]/details')
    assert told.xpath("summary/text()") == ["1 endpoint answered, and something was noted"]
    (line,) = told.xpath(".//li")
    assert "herald.example/moved" in line.text_content()
    assert line.text_content().endswith(": moved permanently: set url to <x>")


def test_a_bad_night_says_why(database: Database, night: Place) -> None:
    reasons = ["no source took part", "stage fetch did not end well (exit code 10) <x>"]
    with database.write() as txn:
        kept(txn, "bad", reasons=reasons)

    with served(night) as browser:
        seen = browser.get("/").text

    assert "Bad night" in seen
    assert '<p class="warning">No source took part.</p>' in seen
    assert "Stage fetch did not end well (exit code 10) &lt;x&gt;." in seen


def test_a_stage_whose_process_is_gone_is_not_called_running(
    database: Database, night: Place
) -> None:
    gone = f"{socket.gethostname()}/{2**22 + 1}/1"
    run = {"process": gone, "started_at": BEGAN, "heartbeat_at": BEGAN, "counts": {}}
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for stage, batch in (("fetch", 2), ("night", None)):
            more = {"stage": stage, "batch": batch, "stop_requested": False}
            rows.add(tables.stage_runs, night=NIGHT, **run, **more)

    with served(night) as browser:
        seen: Any = html.document_fromstring(browser.get(f"/night/{NIGHT}").text)

    took = {row[0].text: row[1].text for row in seen.xpath("//section[last()]//tbody/tr")}
    assert (took["fetch"], took["extract"]) == ("died", "running")
    warnings = [each.text_content() for each in seen.xpath('//p[@class="warning"]')]
    assert "wirecopy night died: its last sign of life" in warnings[0]
    assert warnings[0].endswith(f"Run it again: wirecopy night --night {NIGHT}")
    assert warnings[1].endswith(f"Run it again: wirecopy fetch --night {NIGHT} --batch 2")


def test_a_good_night_names_what_a_person_should_look_at(database: Database, night: Place) -> None:
    lost = [{"source": f"gazette-{number}", "problem": "is <x>"} for number in range(12)]
    with database.write() as txn:
        kept(txn, "good", reasons=[], left_out=lost)

    with served(night) as browser:
        seen: Any = html.document_fromstring(browser.get(f"/night/{NIGHT}").text)

    told = [each.text_content() for each in seen.xpath('//p[@class="warning"]')]
    assert told[0] == "gazette-0: took no part. Its file cannot be used: is <x>. Look"
    assert told[10].endswith("more: the whole report")


def test_the_first_page_says_what_is_to_be_looked_at_in_the_newest_night_with_a_report(
    database: Database, night: Place
) -> None:
    lost = [{"source": f"gazette-{number}", "problem": "is gone"} for number in range(12)]
    with database.write() as txn:
        kept(txn, "bad", reasons=["no source took part"], left_out=lost)
        # A poll after the plan opens the next night.
        Rows(txn, night.archive).add(tables.nights, night="9998-01-01", opened_at=BEGAN)

    with served(night) as browser:
        seen: Any = html.document_fromstring(browser.get("/").text)
        chosen = browser.get("/night/9998-01-01").text

    told = [each.text_content() for each in seen.xpath('//p[@class="warning"]')]
    assert "No source took part." in told
    assert "gazette-0: took no part. Its file cannot be used: is gone. Look" in told
    assert seen.xpath(f'//a[@href="/night/{NIGHT}"]/..')[0].text_content() == (
        f"Of the night {NIGHT}, the newest that has a report:"
    )
    assert seen.xpath('//a[text()="the whole report"]/@href') == [f"/night/{NIGHT}/report"]
    assert "gazette-0" not in chosen


def test_a_night_that_was_only_polled_is_late(database: Database, place: Place) -> None:
    with database.write() as txn:
        rows = Rows(txn, place.archive)
        rows.add(tables.nights, night="2001-02-03", opened_at=BEGAN, planned_at=BEGAN)
        rows.add(tables.nights, night="9998-01-01", opened_at=BEGAN)

    with served(place) as browser:
        assert "is not planned: the newest, 2001-02-03, is" in browser.get("/").text
