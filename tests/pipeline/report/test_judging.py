import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from rich.console import Console

from console.terminal.report_table import render
from pipeline.report.judging import make_report
from storage.browse.ledger import Books, Closed
from storage.browse.nights import OUTCOMES, Night, NightSummary
from storage.browse.polls import Noted, Trouble
from storage.nights.stage_times import StageTime
from storage.stories.shared_stories import SharedStory

AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
NIGHT = "2026-11-24"
BEFORE = ("2026-11-23", "2026-11-22")
OUTLETS = ("herald", "post", "times", "wire")

SUMMARY = NightSummary(
    night=Night(NIGHT, AT, AT, None, None, None),
    announced=0,
    carried=0,
    causes=(),
    troubles=(),
    stories=(),
    stages=(),
)
GOOD = Books(
    night=NIGHT,
    sources={name: name.title() for name in OUTLETS},
    announced={"herald": 5, "post": 2},
    carried={},
    listed={"herald": 5, "post": 3},
    closed=(
        Closed("herald", "failed", "http-500", 1),
        Closed("herald", "stored", "new", 3),
        Closed("herald", "stored", "revised", 1),
        Closed("post", "unchanged", "same-text", 2),
    ),
    partly={},
    mismatches=(),
    asked=frozenset(OUTLETS),
    before=BEFORE,
    worked={night: frozenset(OUTLETS) for night in (NIGHT, *BEFORE)},
    summary=SUMMARY,
    old={"post": 40_000},
    not_polled=0,
    downloaded=4096,
    reports=(),
)


def printed(books: Books, width: int = 200) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(render(make_report(books, bad_share=0.3), width))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def reasons(books: Books, bad_share: float = 0.3) -> list[str]:
    report = make_report(books, bad_share=bad_share)

    assert report["verdict"] == ("bad" if report["reasons"] else "good")
    return report["reasons"]


def test_on_a_narrow_terminal_no_heading_is_folded() -> None:
    heading = next(line for line in printed(GOOD, 80).splitlines() if line.startswith("source"))

    assert heading.split() == ["source", *OUTCOMES, "why"]


def test_no_line_ends_in_blanks_up_to_the_windows_end() -> None:
    assert printed(GOOD, 160).splitlines()[0] == f"Night {NIGHT}: good"


def test_a_good_night_accounts_for_everything() -> None:
    report = make_report(GOOD, bad_share=0.3)

    assert report["verdict"] == "good"
    assert report["ledger"] == {
        "announced": 7,
        "carried": 0,
        "outcomes": 7,
        "balanced": True,
        "mismatches": [],
    }
    assert report["totals"] == {
        "stored": 4,
        "unchanged": 2,
        "duplicate": 0,
        "filtered": 0,
        "failed": 1,
        "pending": 0,
    }
    assert (report["new"], report["revised"]) == (3, 1)


def test_each_source_has_its_counts_and_causes() -> None:
    herald, post, times, wire = make_report(GOOD, bad_share=0.3)["sources"]

    assert (herald["id"], herald["name"], herald["announced"]) == ("herald", "Herald", 5)
    assert herald["causes"] == [
        {"outcome": "failed", "reason": "http-500", "count": 1},
        {"outcome": "stored", "reason": "new", "count": 3},
        {"outcome": "stored", "reason": "revised", "count": 1},
    ]
    assert (post["listed"], post["announced"]) == (3, 2)
    assert (times["announced"], times["worked"], times["nights_worked"]) == (0, True, 2)
    assert wire["id"] == "wire"


def test_a_source_that_takes_no_part_any_more_still_answers_for_its_entries() -> None:
    books = replace(GOOD, sources={"herald": "Herald"})

    assert [source["id"] for source in make_report(books, bad_share=0.3)["sources"]] == [
        "herald",
        "post",
    ]


def stage(
    name: str,
    *seconds: tuple[float, float],
    is_open: bool = False,
    cpu_seconds: float = 0.0,
    peak_bytes: int = 0,
) -> StageTime:
    spans = tuple((AT + timedelta(seconds=a), AT + timedelta(seconds=b)) for a, b in seconds)
    codes = () if is_open else (0,)
    return StageTime(name, spans, is_open, cpu_seconds, peak_bytes, codes)


FULL = replace(
    GOOD,
    summary=replace(
        SUMMARY,
        troubles=(
            Trouble(7, "times", "feed", "http://times/rss", "failed", "http-500", AT, 3, None),
        ),
        noted=(Noted("post", "feed", "http://post/rss", ("moved permanently", "unescaped &")),),
        stories=(SharedStory(9, "[bold]Talks[/] began \x1b[31m", "AP", 3, 4, ("A", "B", "C")),),
        stages=(
            stage("fetch", (0, 61.25), cpu_seconds=3.14, peak_bytes=2**27),
            stage("extract", (0, 0), is_open=True),
            stage("report", (0, 0), is_open=True),
        ),
    ),
)


def test_endpoints_stories_and_stages_are_reported() -> None:
    report = make_report(FULL, bad_share=0.3)

    assert report["endpoints"][0]["reason"] == "http-500"
    assert report["stories"][0]["outlets"] == 3
    assert [(stage["stage"], stage["seconds"]) for stage in report["stages"]] == [
        ("fetch", 61.2),
        ("extract", None),
    ]


def test_what_was_noted_of_endpoints_that_answered_is_reported() -> None:
    report = make_report(FULL, bad_share=0.3)

    assert report["noted"] == [
        {
            "source": "post",
            "kind": "feed",
            "url": "http://post/rss",
            "notes": ["moved permanently", "unescaped &"],
        }
    ]
    assert "http://post/rss" in printed(FULL)
    assert "moved permanently; unescaped &" in printed(FULL)


def test_endpoints_that_are_not_listed_are_counted() -> None:
    many = replace(FULL, summary=replace(FULL.summary, troubled=3001))

    assert make_report(many, bad_share=0.3)["endpoints_failed"] == 3001
    assert "and 3\u202f000 endpoints more" in printed(many)
    assert "endpoints more" not in printed(FULL)


def test_stories_that_are_not_listed_are_counted() -> None:
    many = replace(FULL, summary=replace(FULL.summary, shared=1203))

    assert make_report(many, bad_share=0.3)["stories_shared"] == 1203
    assert "and 1\u202f202 stories more: wirecopy stories list --night 2026-11-24" in printed(many)
    assert "stories more" not in printed(FULL)


def test_the_nights_before_are_told_by_their_own_reports() -> None:
    kept = json.loads(json.dumps(make_report(GOOD, bad_share=0.3)))
    books = replace(GOOD, reports=(("2026-11-22", kept), ("2026-11-23", None)))

    report = make_report(books, bad_share=0.3)

    told, untold = report["before"]
    assert (told["verdict"], told["stored"], told["failed"]) == ("good", 4, 1)
    assert (told["downloaded"], told["seconds"]) == (4096, None)
    assert set(untold.values()) == {"2026-11-23", None}
    assert report["sources"][0]["stored_before"] == [4, None]


def test_a_report_is_json() -> None:
    report = make_report(FULL, bad_share=0.3)

    assert json.loads(json.dumps(report)) == report


def test_the_terminal_shows_verdict_counts_and_causes() -> None:
    text = printed(FULL)

    assert "Night 2026-11-24: good" in text
    assert "7 announced + 0 carried over = 7 outcomes: 4 stored, 2 unchanged" in text
    assert "3 new articles, 1 revision" in text
    assert "http-500 1" in text
    assert "http://times/rss" in text
    assert "128.0 MiB" in text
    assert "not ended" in text


def test_a_headline_gives_no_orders_to_the_terminal() -> None:
    text = printed(FULL)

    assert "[bold]Talks[/] began" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_narrow_terminal_loses_nothing_but_room(width: int) -> None:
    lines = printed(FULL, width=width).splitlines()

    assert max(map(len, lines)) <= width


def test_what_sitemaps_listed_and_was_too_old_is_one_number() -> None:
    report = make_report(GOOD, bad_share=0.3)

    assert {line["id"]: line["old"] for line in report["sources"]} == {
        **dict.fromkeys(OUTLETS, 0),
        "post": 40_000,
    }
    assert report["ledger"]["announced"] == 7
    assert "left out of sitemaps as old 40" in printed(GOOD)
    assert printed(GOOD).count("as old") == 1


def test_how_much_of_the_stored_is_not_the_whole_text_is_told_source_by_source() -> None:
    books = replace(GOOD, partly={"herald": {"announced": 3, "teaser": 1}})

    lines = {line["id"]: line for line in make_report(books, bad_share=0.3)["sources"]}

    assert lines["herald"]["partly"] == {"announced": 3, "teaser": 1}
    assert lines["post"]["partly"] == {}
    assert "http-500 1, announced 3, teaser 1" in printed(books)


@pytest.mark.parametrize(
    ("before", "lately"),
    [([4, 4], True), ([0, 0], False), ([0, 3], False), ([None, 4], True), ([], False)],
)
def test_a_source_is_known_to_give_less_by_the_nights_before(
    before: list[int | None], *, lately: bool
) -> None:
    reports = []
    for partly in before:
        line = {"id": "herald", "outcomes": {"stored": 4}}
        told = {} if partly is None else {"partly": {"teaser": partly}}
        reports.append((NIGHT, {"sources": [line | told]}))

    made = make_report(replace(GOOD, reports=tuple(reports)), bad_share=0.3)

    assert {line["id"]: line["partly_lately"] for line in made["sources"]}["herald"] is lately
