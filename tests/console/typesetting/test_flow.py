import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.typesetting.flow import Flow, flow

LEDGERS = st.dictionaries(
    st.sampled_from(["stored", "unchanged", "failed", "pending"]),
    st.dictionaries(st.text("abc-", min_size=1), st.integers(1, 10**9)),
    min_size=1,
)


def test_the_flow_keeps_its_parts_together_and_shows_the_smallest() -> None:
    ledger = {"stored": {"new": 999_999}, "failed": {"dns": 1}, "pending": {}}

    drawn = flow(ledger, with_reasons=False)

    stored, failed, pending = drawn.outcomes
    assert drawn.stream_height == pytest.approx(stored.height + failed.height, abs=0.1)
    assert failed.height == 2.0
    assert (pending.height, pending.path) == (0.0, "")
    assert stored.text_y < failed.text_y < pending.text_y <= drawn.height
    assert drawn.reasons == ()


def test_a_night_without_entries_has_no_flow() -> None:
    drawn = flow({"stored": {}, "failed": {}}, with_reasons=True)

    assert all(not band.path for band in drawn.outcomes)
    assert drawn.stream_height == 0.0


def test_an_outcome_parts_into_its_reasons_greatest_first() -> None:
    drawn = flow({"failed": {"dns": 2, "timeout": 30}, "stored": {"new": 8}}, with_reasons=True)

    assert [(band.outcome, band.label, band.count) for band in drawn.reasons] == [
        ("failed", "timeout", 30),
        ("failed", "dns", 2),
        ("stored", "new", 8),
    ]


def test_many_small_reasons_share_a_band() -> None:
    drawn = flow({"failed": {f"http-{n}": n for n in range(1, 9)}}, with_reasons=True)

    assert [(band.label, band.count) for band in drawn.reasons][-1] == ("other (4 reasons)", 10)
    assert drawn.outcomes[0].count == 36


def test_no_reason_stands_for_a_single_other() -> None:
    drawn = flow({"failed": {f"http-{n}": n for n in range(1, 6)}}, with_reasons=True)

    assert [band.label for band in drawn.reasons] == [f"http-{n}" for n in range(5, 0, -1)]


@given(LEDGERS)
def test_nothing_is_drawn_outside_or_over_another(ledger: dict[str, dict[str, int]]) -> None:
    drawn = flow(ledger, with_reasons=True)

    for bands in (drawn.outcomes, drawn.reasons):
        ends = [(band.y, band.y + band.height) for band in bands if band.count]
        assert all(end <= start + 0.2 for (_, end), (start, _) in itertools.pairwise(ends))
        assert all(start >= -0.2 and end <= drawn.height + 0.2 for start, end in ends)
        lines = [band.text_y for band in bands]
        assert all(below - above > 20 for above, below in itertools.pairwise(lines))


@given(LEDGERS)
def test_every_entry_is_in_one_band(ledger: dict[str, dict[str, int]]) -> None:
    drawn = flow(ledger, with_reasons=True)

    total = sum(sum(reasons.values()) for reasons in ledger.values())
    assert sum(band.count for band in drawn.outcomes) == total
    assert sum(band.count for band in drawn.reasons) == total
    assert _stream_is_filled(drawn)


def _stream_is_filled(drawn: Flow) -> bool:
    """Return whether the ribbons leave the stream one below the other, without a gap."""
    edge = drawn.stream_y
    for band in [band for band in drawn.outcomes if band.path]:
        start = float(re.findall(r"[\d.]+", band.path)[1])
        if abs(start - edge) > 0.5:
            return False
        edge = start + band.height
    return abs(edge - drawn.stream_y - drawn.stream_height) < 1
