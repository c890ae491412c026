from datetime import UTC, datetime

import pytest

from console.commands.sources_probe import when
from console.words.figures import moment

LAST = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
FIRST = datetime(1, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "shown"),
    [
        (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "Asia/Tokyo", "2026-07-02 07:30:00 JST"),
        (LAST, "America/New_York", "9999-12-31 18:59:59 EST"),
        (LAST, "Asia/Tokyo", "9999-12-31 23:59:59 UTC"),
        (FIRST, "America/New_York", f"{FIRST:%Y}-01-01 00:00:00 UTC"),
    ],
)
def test_a_moment_is_shown_in_our_zone_or_in_utc_where_that_has_no_year_for_it(
    at: datetime, zone: str, shown: str
) -> None:
    assert moment(at, zone) == shown


def test_a_feed_dated_at_the_end_of_time_can_be_probed() -> None:
    assert when(LAST, "Asia/Tokyo") == "9999-12-31 23:59"
