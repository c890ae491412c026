"""Which nights are bad, and what is said of them."""

from dataclasses import replace
from datetime import datetime

import pytest

from storage.browse.ledger import Closed, Mismatch
from tests.pipeline.report.test_judging import (
    BEFORE,
    GOOD,
    NIGHT,
    SUMMARY,
    printed,
    reasons,
    stage,
)


def test_a_night_in_which_nothing_came_in_is_bad() -> None:
    books = replace(
        GOOD, announced={"herald": 3}, closed=(Closed("herald", "failed", "timeout", 3),)
    )

    assert reasons(books) == ["nothing came in, though 4 sources take part"]


@pytest.mark.parametrize("outcome", ["stored", "unchanged", "duplicate"])
def test_a_night_in_which_one_article_came_in_is_good(outcome: str) -> None:
    books = replace(GOOD, announced={"herald": 1}, closed=(Closed("herald", outcome, "x", 1),))

    assert reasons(books) == []


def test_a_night_in_which_no_outlet_has_news_is_good() -> None:
    assert reasons(replace(GOOD, announced={}, closed=())) == []


def test_a_night_in_which_no_outlet_answers_is_bad() -> None:
    books = replace(GOOD, announced={}, closed=(), before=(), worked={NIGHT: frozenset()})

    assert reasons(books) == ["nothing came in, though 4 sources take part"]


def test_a_night_without_sources_is_bad() -> None:
    books = replace(
        GOOD, sources={}, announced={}, closed=(), before=(), worked={NIGHT: frozenset()}
    )

    assert [reason.partition(":")[0] for reason in reasons(books)] == ["no source took part"]


def test_too_many_sources_that_fall_silent_make_a_bad_night() -> None:
    books = replace(GOOD, worked=GOOD.worked | {NIGHT: frozenset({"herald", "post"})})

    assert reasons(books) == [
        "2 of 4 sources that answered in the nights before did not (allowed: 30%): times, wire"
    ]
    assert reasons(books, bad_share=0.5) == []


def test_a_source_that_never_worked_makes_no_night_bad() -> None:
    worked = {night: frozenset({"herald"}) for night in (NIGHT, *BEFORE)}

    assert reasons(replace(GOOD, worked=worked)) == []


def test_a_source_that_was_not_asked_has_not_failed() -> None:
    books = replace(
        GOOD,
        worked=GOOD.worked | {NIGHT: frozenset({"herald"})},
        asked=frozenset({"herald"}),
    )

    assert reasons(books) == []


def test_a_source_that_takes_no_part_has_not_failed() -> None:
    books = replace(
        GOOD,
        sources={"herald": "Herald"},
        worked=GOOD.worked | {NIGHT: frozenset({"herald"})},
    )

    assert reasons(books) == []


def test_a_ledger_that_does_not_balance_makes_a_bad_night() -> None:
    lost = Mismatch(8, "http://herald/8", "herald", "announced, no outcome")
    books = replace(GOOD, announced={"herald": 6, "post": 2}, mismatches=(lost,))

    assert reasons(books) == [
        "the ledger does not balance: 8 announced + 0 carried over, 7 outcomes"
    ]
    assert "http://herald/8" in printed(books)


def test_equal_totals_with_unequal_sources_do_not_balance() -> None:
    books = replace(GOOD, announced={"herald": 4, "post": 3})

    assert reasons(books) == [
        "the ledger does not balance: 7 announced + 0 carried over, 7 outcomes"
    ]


@pytest.mark.parametrize(
    ("planned_at", "then"),
    [(SUMMARY.night.opened_at, ":"), (None, " and run the night again, or")],
)
def test_every_endpoint_that_was_not_polled_for_want_of_room_is_counted(
    planned_at: datetime | None, then: str
) -> None:
    summary = replace(SUMMARY, night=replace(SUMMARY.night, planned_at=planned_at))

    assert reasons(replace(GOOD, summary=summary, not_polled=412)) == [
        f"a disk had too little room: endpoints not polled: 412; make room{then}"
        " the next night polls them"
    ]


@pytest.mark.parametrize(
    ("name", "codes", "told"),
    [
        ("export", (10,), True),
        ("fetch", (0, 10), True),
        ("fetch", (0,), False),
        ("replay", (10,), False),
        ("report", (30,), False),
    ],
)
def test_a_stage_that_did_not_end_well_makes_the_night_bad(
    name: str, codes: tuple[int, ...], *, told: bool
) -> None:
    ended = replace(stage(name, (0, 4)), exit_codes=codes)

    said = reasons(replace(GOOD, summary=replace(SUMMARY, stages=(ended,))))

    wanted = (
        f"stage {name} did not end well (exit code 10): run it again for this night,"
        " then what follows it"
    )
    assert said == ([wanted] if told else [])
