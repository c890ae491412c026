"""What a report counts: entries by their origin, and the time in which stages ran."""

from dataclasses import replace

from pipeline.report.judging import make_report
from storage.browse.ledger import Closed
from tests.pipeline.report.test_judging import FULL, GOOD, SUMMARY, printed, reasons, stage


def test_what_was_carried_over_is_counted_apart_from_what_was_announced() -> None:
    books = replace(GOOD, announced={"herald": 2, "post": 2}, carried={"herald": 3})

    report = make_report(books, bad_share=0.3)

    ledger = report["ledger"]
    assert (ledger["announced"], ledger["carried"], ledger["outcomes"]) == (4, 3, 7)
    assert ledger["balanced"]
    assert [(line["announced"], line["carried"]) for line in report["sources"][:2]] == [
        (2, 3),
        (2, 0),
    ]
    assert "4 announced + 3 carried over = 7 outcomes" in printed(books)


def test_a_night_of_which_only_what_was_carried_over_fails_is_bad() -> None:
    failed = (Closed("herald", "failed", "timeout", 3),)
    books = replace(GOOD, announced={}, carried={"herald": 3}, closed=failed)

    assert reasons(books) == ["nothing came in, though 4 sources take part"]


def test_the_time_taken_is_that_in_which_a_stage_ran() -> None:
    stages = (
        stage("poll", (0, 7200)),
        stage("plan", (7200, 7201)),
        stage("fetch", (7210, 7220), (7215, 7225)),
        stage("dedupe", (7230, 7231), (8130, 8133)),
        stage("report", (7240, 7241)),
    )
    books = replace(GOOD, summary=replace(SUMMARY, stages=stages))

    report = make_report(books, bad_share=0.3)

    assert report["seconds"] == 20.0
    assert {one["stage"]: one["seconds"] for one in report["stages"]} == {
        "poll": 7200.0,
        "plan": 1.0,
        "fetch": 15.0,
        "dedupe": 4.0,
    }


def test_the_time_taken_is_told_when_all_stages_have_ended() -> None:
    assert make_report(FULL, bad_share=0.3)["seconds"] is None
    assert make_report(GOOD, bad_share=0.3)["seconds"] is None
