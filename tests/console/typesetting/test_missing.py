from console.typesetting.missing import missing
from pipeline.report.shape import Cause, SourceLine
from storage.browse.nights import OUTCOMES


def line(source_id: str, **causes: int) -> SourceLine:
    """Return a source's line; a cause is written `failed_dns=3`."""
    parted = [(name.partition("_"), count) for name, count in causes.items()]
    split = [(outcome, reason, count) for (outcome, _, reason), count in parted]
    return SourceLine(
        id=source_id,
        name=source_id.title(),
        listed=0,
        announced=sum(causes.values()),
        carried=0,
        outcomes={o: sum(count for outcome, _, count in split if outcome == o) for o in OUTCOMES},
        partly={},
        partly_lately=False,
        causes=[Cause(outcome=o, reason=r, count=count) for o, r, count in split],
        old=0,
        worked=True,
        nights_worked=0,
        nights_before=0,
        stored_before=[],
    )


def test_sources_that_lost_most_come_first_and_those_that_lost_nothing_not_at_all() -> None:
    table = missing(
        [
            line("fine", stored_new=90),
            line("slow", failed_timeout=2, stored_new=4),
            line("picky", filtered_old=50),
            line("gone", failed_dns=7),
        ]
    )

    assert [row.source and row.source["id"] for row in table.rows] == ["gone", "slow", "picky"]
    assert table.sources == 3


def test_causes_stand_by_outcome_and_size() -> None:
    table = missing(
        [
            line("a", filtered_old=50, failed_dns=1, pending_stopped=3),
            line("b", failed_timeout=9, failed_dns=1),
        ]
    )

    assert table.causes == (
        ("failed", "timeout"),
        ("failed", "dns"),
        ("pending", "stopped"),
        ("filtered", "old"),
    )
    assert table.totals == (9, 2, 3, 50)


def test_the_tint_tells_few_from_none_and_most_from_many() -> None:
    table = missing([line("a", failed_dns=900), line("b", failed_tls=1), line("c", failed_tls=300)])

    steps = {
        row.source["id"]: [cell.step for cell in row.cells] for row in table.rows if row.source
    }
    assert steps == {"a": [4, 0], "c": [0, 3], "b": [0, 1]}


def test_rare_causes_and_further_sources_are_counted_together() -> None:
    sources = [line(f"s{n:02}", **{f"failed_http-{n}": 50 - n, "stored_new": 1}) for n in range(20)]

    table = missing(sources)

    assert len(table.rows) == 16
    rest = table.rows[-1]
    assert rest.source is None
    assert rest.total == sum(50 - n for n in range(15, 20))
    assert len(table.causes) == 9
    assert sum(table.totals) == sum(50 - n for n in range(20))
    assert {cell.step for cell in rest.cells} == {0}


def test_a_night_that_lacks_nothing_has_an_empty_table() -> None:
    table = missing([line("fine", stored_new=9, unchanged_known=3, duplicate_amp=1)])

    assert (table.rows, table.causes, table.sources) == ((), (), 0)
